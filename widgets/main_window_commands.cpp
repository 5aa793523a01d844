// What the window does when the desk has news and when a person asks for something.
#include <widgets/main_window.h>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

#include <widgets/bars/emergency_button.h>
#include <widgets/bars/emergency_dialog.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/bars/session_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/glyphs.h>
#include <widgets/open_dialog.h>
#include <widgets/pane.h>

namespace keel::widgets {

using models::Tone;

void MainWindow::connectDesk() {
  connect(&m_desk, &models::Desk::updated, this, &MainWindow::showSummary);
  connect(&m_desk.client(), &models::EngineClient::engineStalled, this, &MainWindow::showStalled);
  connect(&m_desk.client(), &models::EngineClient::engineRecovered, this, [this] {
    m_stalled = false;
    m_notices->clear(QStringLiteral("stalled"));
    showAges();
  });
}

void MainWindow::connectNotices() {
  connect(&m_desk, &models::Desk::sessionChanged, this, [this] { m_notices->clear(m_notices->topic()); });
  connect(&m_desk, &models::Desk::commandRefused, this, [this](const QString& code, const QString& message) {
    m_notices->display(QStringLiteral("command"), Tone::Warn, tr("Not done: %1").arg(message), code);
  });
  connect(&m_desk, &models::Desk::alerted, this, [this](Tone tone, const QString& code, const QString& text) {
    // Small news belongs to the log; the end of an emergency is a report somebody waits for.
    if (tone == Tone::Info && !code.startsWith(QStringLiteral("EMERGENCY"))) return;
    m_notices->display(QStringLiteral("alert"), tone, text, code);
  });
  connect(&m_desk, &models::Desk::recovered, this, [this](const QStringList& lines) {
    m_notices->display(QStringLiteral("recovery"), Tone::Info, lines.join(QLatin1Char('\n')),
                       QStringLiteral("RECOVERED"));
  });
  connect(&m_desk.client(), &models::EngineClient::loaded, this, [this] {
    m_notices->clear(QStringLiteral("loading"));
    m_open->setEnabled(true);
  });
  connect(&m_desk.client(), &models::EngineClient::loadFailed, this,
          [this](const QString& code, const QString& message) {
            m_notices->clear(QStringLiteral("loading"));
            m_notices->display(
                QStringLiteral("load"), Tone::Critical,
                tr("The session could not be loaded: %1. Nothing was started and no order was made.").arg(message),
                code, {{tr("Open other data…"), [this] { openData(); }}});
          });
}

void MainWindow::showLoading() {
  m_notices->display(QStringLiteral("loading"), Tone::Info, tr("Loading the session…"));
}

void MainWindow::showSummary() {
  const models::SessionSummary& summary = m_desk.summary();
  m_start->setEnabled(summary.canStart());
  m_stop->setEnabled(summary.canStop());
  m_pause->setEnabled(summary.canPause() || summary.canResume());
  m_emergency->setEnabled(summary.canEmergencyStop());
  if (summary.canResume() != m_pauseResumes) {
    m_pauseResumes = summary.canResume();
    m_pause->setText(m_pauseResumes ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(m_pause->text() + QStringLiteral(" (F6)"));
    m_pause->setIcon(glyphIcon(m_pauseResumes ? Glyph::Play : Glyph::Pause, m_theme));
  }
  m_bar->display(summary);
  showMode();
  if (!summary.haltReason.isEmpty() && summary.state == models::SessionState::Halted) {
    m_notices->display(QStringLiteral("halted"), Tone::Critical,
                       tr("Trading is halted: %1. No further order is sent; see the log, then load a session again.")
                           .arg(summary.haltReason),
                       QStringLiteral("HALTED"));
  }
}

void MainWindow::showMode() {
  const models::SessionSummary& summary = m_desk.summary();
  QString title = QStringLiteral("Keel");
  if (summary.present) {
    title = models::modeWord(summary.mode) + QStringLiteral(" – Keel – ") + summary.name;
    if (summary.generated) title += QStringLiteral(" – ") + tr("GENERATED");
  }
  if (windowTitle() != title) setWindowTitle(title);
  const QColor color = frameColor();
  for (QWidget* side : m_frame) {
    if (side->property("color").value<QColor>() == color) continue;
    side->setProperty("color", color);
    side->setStyleSheet(QStringLiteral("background: %1").arg(color.name()));
  }
}

void MainWindow::showAges() {
  const qint64 feed = m_desk.summary().tapeEnded ? -1 : m_desk.feedAgeMs();
  const bool running = m_desk.summary().canPause();
  for (Pane* pane : m_panes) pane->setAge(running || m_stalled ? feed : -1, m_stalled);
  if (!m_stalled) m_strip->display(m_desk.health());
}

void MainWindow::showStalled(qint64 ageMs) {
  m_stalled = true;
  const QString age = models::formatAge(ageMs);
  m_notices->display(QStringLiteral("stalled"), Tone::Critical,
                     tr("The engine has not answered for %1. What you see is old. Orders at the venue go on; "
                        "an emergency stop still reaches the engine as soon as it runs.")
                         .arg(age),
                     QStringLiteral("ENGINE_STALLED"));
  m_strip->display(
      {{tr("engine"), tr("◆ no answer for %1").arg(age), Tone::Critical, tr("Time since the last answer.")}});
}

void MainWindow::startSession() { m_desk.start(); }
void MainWindow::stopSession() { m_desk.stop(); }
void MainWindow::askSample() { Q_EMIT sampleAsked(); }

void MainWindow::togglePause() {
  if (m_desk.summary().canResume()) m_desk.resume();
  else m_desk.pause();
}

void MainWindow::askEmergency() {
  if (findChild<EmergencyDialog*>() != nullptr) return;
  m_extraNeeds = models::kNeedOrders | models::kNeedPositions;
  collectNeeds();
  auto* dialog = new EmergencyDialog(m_desk, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, &MainWindow::fireEmergency);
  connect(dialog, &QDialog::finished, this, [this] {
    m_extraNeeds = models::kNeedNothing;
    collectNeeds();
  });
  dialog->open();
}

void MainWindow::fireEmergency() { m_desk.emergencyStop(); }

void MainWindow::openData() {
  if (m_desk.summary().canStop()) {
    m_notices->display(QStringLiteral("command"), Tone::Warn,
                       tr("Stop the running session first (F7), then open other data."),
                       QStringLiteral("NOT_ALLOWED_IN_STATE"));
    return;
  }
  auto* dialog = new OpenDialog(m_folder, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_folder = dialog->folder();
    Q_EMIT configChosen(models::toJson(dialog->config()));
  });
  dialog->open();
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::showKeys() {
  QString rows;
  const auto add = [&rows](const QString& key, const QString& text) {
    rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                .arg(key.toHtmlEscaped(), QString(text).remove(QLatin1Char('&')).toHtmlEscaped());
  };
  for (const QAction* action :
       {m_start, m_pause, m_stop, m_emergency, m_open, m_sample, m_arrange, m_fullScreen, m_keys, m_quit}) {
    add(action->shortcut().toString(QKeySequence::NativeText), action->text());
  }
  for (const Pane* pane : m_panes) {
    const QAction* toggle = pane->toggleViewAction();
    add(toggle->shortcut().toString(QKeySequence::NativeText), tr("Show or hide: %1").arg(toggle->text()));
  }
  add(tr("Chart"), tr("arrows move and zoom, + and − zoom, Home and End jump, wheel zooms, drag moves"));
  add(tr("Tables"), tr("Ctrl+C copies the selected rows, Esc clears the selection"));
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keys"), QStringLiteral("<table>%1</table>").arg(rows),
                              QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void MainWindow::showAbout() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Keel"),
                              tr("<h3>Keel %1</h3><p>A trading terminal with the engine inside.</p>"
                                 "<p>Qt %2. Free software under the GNU General Public License, version 3; "
                                 "it comes without any warranty.</p>")
                                  .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
                              QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_desk.summary().canStop() && !m_stalled) {
    QMessageBox box(
        QMessageBox::NoIcon, tr("Quit Keel"),
        tr("The session is running. Quitting stops it: working orders are canceled, positions stay as they are."),
        QMessageBox::NoButton, this);
    const QAbstractButton* quit = box.addButton(tr("Stop and quit"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Go on trading"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != quit) {
      event->ignore();
      return;
    }
  }
  Q_EMIT closing();
  event->accept();
}

}  // namespace keel::widgets
