#pragma once
// What a person does to orders, positions and strategies: cancel, close, switch off. Each asks once, with the count and
// the sum at stake, and only where something can be lost. Knows nothing of how the engine carries it out.
#include <functional>
#include <vector>

#include <QObject>

#include <models/desk.h>
#include <widgets/commands/palette_index.h>

namespace keel::widgets {

class CommandRegistry;
class LiveTable;
class MainWindow;

class TradeControl : public QObject {
  Q_OBJECT

 public:
  TradeControl(models::Desk& desk, MainWindow& window);

  void addCommands(CommandRegistry& registry);
  /// Working orders, for the command line: each opens the way to cancel it.
  [[nodiscard]] std::vector<PaletteEntry> orderEntries();

 private:
  void addTicketCommands(CommandRegistry& registry);
  void cancelSelected();
  void cancelAll();
  void closeSelected();
  void toggleStrategy();
  /// The selected row's KeyRole; zero without.
  [[nodiscard]] static quint64 selectedKey(const LiveTable* table);
  void ask(const QString& title, const QString& text, const QString& yes, std::function<void()> act);

  models::Desk& m_desk;
  MainWindow& m_window;
  LiveTable* m_orders;
  LiveTable* m_positions;
  LiveTable* m_strategies;
};

}  // namespace keel::widgets
