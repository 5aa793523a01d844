#pragma once
// The engine's log: level, component and text, held still while somebody reads, written to a file on request.
// Knows nothing of where the lines come from.
#include <models/log_filter_proxy.h>
#include <widgets/live_table.h>
#include <widgets/pane.h>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace keel::widgets {

class LogPane : public Pane {
  Q_OBJECT

 public:
  LogPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }
  [[nodiscard]] models::LogFilterProxy& lines() { return m_lines; }
  /// An empty text when it was written, else what went wrong.
  [[nodiscard]] QString exportTo(const QString& file);

 private:
  void makeTools();
  void listComponents();
  void chooseComponent();
  void askExport();
  void showPause();

  models::LogFilterProxy m_lines;
  LiveTable* m_table;
  QComboBox* m_level;
  QComboBox* m_component;
  QLineEdit* m_filter;
  QToolButton* m_pause;
};

}  // namespace keel::widgets
