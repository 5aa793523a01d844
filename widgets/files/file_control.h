#pragma once
// What leaves and enters as files: market data in, tables out as CSV, sessions out as PDF and Excel, with progress.
// Knows nothing of how reports are made.
#include <vector>

#include <QObject>
#include <QString>

#include <models/desk.h>
#include <widgets/commands/palette_index.h>
#include <widgets/theme.h>

namespace keel::widgets {

class CommandRegistry;
class JobBar;
class LiveTable;
class MainWindow;

class FileControl : public QObject {
  Q_OBJECT

 public:
  FileControl(models::Desk& desk, const Theme& theme, MainWindow& window);

  void addCommands(CommandRegistry& registry);
  void askImport();
  /// `session` is a KeyRole of the session list; zero: the newest.
  void askReport(models::ReportKind kind, quint64 session = 0);
  void makeReport(models::ReportKind kind, quint64 session, const QString& path);
  /// The table that has the focus, or the one of the pane that has it.
  [[nodiscard]] LiveTable* focusedTable() const;
  /// Sessions of the past, for the command line: each opens its reports.
  [[nodiscard]] std::vector<PaletteEntry> sessionEntries();
  void setFolder(const QString& folder) { m_folder = folder; }
  [[nodiscard]] const QString& folder() const { return m_folder; }

 Q_SIGNALS:
  void configChosen(const QByteArray& json);
  void sampleAsked();
  void told(keel::models::Tone tone, const QString& text, const QString& code);

 private:
  void connectLibrary();
  void finishReport(const QString& path);
  [[nodiscard]] JobBar& jobs() const;

  models::Desk& m_desk;
  const Theme& m_theme;
  MainWindow& m_window;
  models::Ticket m_report = 0;
  QString m_folder;
};

}  // namespace keel::widgets
