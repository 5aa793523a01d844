#include <widgets/files/file_control.h>

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <widgets/bars/job_bar.h>
#include <widgets/commands/command_registry.h>
#include <widgets/files/import_dialog.h>
#include <widgets/files/report_dialog.h>
#include <widgets/live_table.h>
#include <widgets/main_window.h>
#include <widgets/pane.h>

namespace keel::widgets {

using models::ReportKind;
using models::Tone;

FileControl::FileControl(models::Desk& desk, const Theme& theme, MainWindow& window)
    : QObject(&window), m_desk(desk), m_theme(theme), m_window(window), m_folder(QDir::homePath()) {
  connectLibrary();
}

JobBar& FileControl::jobs() const { return m_window.jobs(); }

void FileControl::addCommands(CommandRegistry& registry) {
  registry.add({QStringLiteral("file.import"), tr("Import market data…"), CommandCategory::File, {QKeySequence::Open},
                tr("Looks into files of bars and quotes and plays them as a paper session."),
                [this] {
                  return m_desk.summary().canStop() ? tr("Stop the running session first (F7), then import other data.")
                                                    : QString();
                }},
               [this] { askImport(); });
  registry.add({QStringLiteral("file.sample"), tr("Load the sample market"), CommandCategory::File,
                {QKeySequence(Qt::CTRL | Qt::Key_M)}, tr("Five generated symbols; they never happened."),
                [this] {
                  return m_desk.summary().canStop() ? tr("Stop the running session first (F7), then load the sample.")
                                                    : QString();
                }},
               [this] { Q_EMIT sampleAsked(); });
  registry.add({QStringLiteral("file.export"), tr("Export the table as CSV…"), CommandCategory::File,
                {QKeySequence(Qt::CTRL | Qt::Key_E)}, tr("Writes the table that has the keys, as it is shown.")},
               [this] {
                 if (LiveTable* table = focusedTable()) table->exportWithDialog();
                 else
                   Q_EMIT told(Tone::Warn, tr("No table has the keys: go to one first (Ctrl+2 is positions)."),
                               QStringLiteral("NO_TABLE"));
               });
  const auto noSession = [this] {
    return m_desk.summary().present || m_desk.library().sessions().rowCount() > 0 ? QString()
                                                                                  : tr("The store holds no session yet.");
  };
  registry.add({QStringLiteral("report.pdf"), tr("Session report as PDF…"), CommandCategory::Reports,
                {QKeySequence(Qt::CTRL | Qt::Key_P)}, tr("Charts, tables and totals of a session on paper."), noSession},
               [this] { askReport(ReportKind::Pdf); });
  registry.add({QStringLiteral("report.xlsx"), tr("Session report as Excel workbook…"), CommandCategory::Reports,
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, tr("Numbers, formulas and charts of a session."),
                noSession},
               [this] { askReport(ReportKind::Xlsx); });
}

LiveTable* FileControl::focusedTable() const {
  for (QWidget* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
    if (auto* table = qobject_cast<LiveTable*>(widget)) return table;
    if (auto* pane = qobject_cast<Pane*>(widget)) {
      auto* named = pane->findChild<LiveTable*>(pane->objectName() + QStringLiteral("Table"));
      return named != nullptr ? named : pane->findChild<LiveTable*>();
    }
  }
  return nullptr;
}

void FileControl::askImport() {
  if (m_window.findChild<ImportDialog*>() != nullptr) return;
  auto* dialog = new ImportDialog(m_desk.library(), m_theme, m_folder, &m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_folder = dialog->folder();
    Q_EMIT configChosen(models::toJson(dialog->config()));
  });
  dialog->open();
}

void FileControl::askReport(ReportKind kind, quint64 session) {
  if (jobs().isBusy()) {
    Q_EMIT told(Tone::Warn, tr("A report is being made: wait for it or cancel it."), QStringLiteral("BUSY"));
    return;
  }
  m_desk.library().refreshSessions();
  auto* dialog = new ReportDialog(m_desk.library().sessions(), kind, session, m_folder, &m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { makeReport(dialog->kind(), dialog->session(), dialog->path()); });
  dialog->open();
}

void FileControl::makeReport(ReportKind kind, quint64 session, const QString& path) {
  m_folder = QFileInfo(path).absolutePath();
  jobs().begin(tr("Making the report %1.").arg(QFileInfo(path).fileName()),
               [this] { m_desk.library().cancel(m_report); });
  m_report = m_desk.library().makeReport(session, kind, path);
  if (m_report == 0) jobs().finish(tr("No report was made: the engine is not running."), Tone::Warn);
}

void FileControl::finishReport(const QString& path) {
  jobs().finish(tr("The report was written to %1.").arg(path), Tone::Up, tr("Open it"),
                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void FileControl::connectLibrary() {
  models::LibraryClient& library = m_desk.library();
  connect(&m_desk, &models::Desk::sessionChanged, &library, &models::LibraryClient::refreshSessions);
  connect(&library, &models::LibraryClient::progress, this, [this](quint64 ticket, double share) {
    if (ticket == m_report) jobs().setProgress(share);
  });
  connect(&library, &models::LibraryClient::reportFinished, this, [this](quint64 ticket, const QString& path) {
    if (ticket == m_report) finishReport(path);
  });
  connect(&library, &models::LibraryClient::failed, this,
          [this](quint64 ticket, const QString& code, const QString& message) {
            if (ticket != m_report) return;
            if (code == QStringLiteral("CANCELED")) {
              jobs().finish(tr("The report was canceled; no file was changed."), Tone::Muted);
            } else {
              jobs().finish(tr("No report was made: %1 (%2). An older file is as it was.").arg(message, code), Tone::Warn);
            }
          });
}

std::vector<PaletteEntry> FileControl::sessionEntries() {
  std::vector<PaletteEntry> entries;
  const models::SessionListModel& sessions = m_desk.library().sessions();
  for (int row = 0; row < sessions.rowCount(); ++row) {
    const QModelIndex index = sessions.index(row, models::SessionListModel::Name);
    const quint64 key = index.data(models::KeyRole).toULongLong();
    entries.push_back({QStringLiteral("session.%1").arg(key), tr("Session"), index.data().toString(),
                       tr("%1, report as PDF").arg(index.siblingAtColumn(models::SessionListModel::Started).data().toString()),
                       {}, {}, [this, key] { askReport(ReportKind::Pdf, key); }, {}});
  }
  return entries;
}

}  // namespace keel::widgets
