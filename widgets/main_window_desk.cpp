// How the window follows the desk: state, mode, ages, notices, and an engine that does not answer.
#include <widgets/main_window.h>

#include <QAction>
#include <QEvent>

#include <widgets/bars/notice_bar.h>
#include <widgets/bars/session_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/commands/command_registry.h>
#include <widgets/files/file_control.h>
#include <widgets/glyphs.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/pane.h>
#include <widgets/trading/trade_control.h>

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
  connect(m_commands, &CommandRegistry::refused, this, [this](const QString&, const QString& reason) {
    m_notices->display(QStringLiteral("command"), Tone::Warn, reason, QStringLiteral("NOT_POSSIBLE_NOW"));
  });
  connect(m_layouts, &LayoutControl::told, this, [this](bool failed, const QString& text) {
    m_notices->display(QStringLiteral("layout"), failed ? Tone::Warn : Tone::Info, text);
  });
  connect(m_layouts, &LayoutControl::lockChanged, this, [this](bool locked) {
    if (m_preferences.lockDocks == locked) return;
    m_preferences.lockDocks = locked;
    setPreferences(m_preferences);
    Q_EMIT preferencesChanged(m_preferences);
  });
  connect(m_files, &FileControl::told, this, [this](Tone tone, const QString& text, const QString& code) {
    m_notices->display(QStringLiteral("files"), tone, text, code);
  });
  connect(m_files, &FileControl::configChosen, this, &MainWindow::configChosen);
  connect(m_files, &FileControl::sampleAsked, this, &MainWindow::sampleAsked);
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
  connect(&m_desk.client(), &models::EngineClient::loaded, this,
          [this] { m_notices->clear(QStringLiteral("loading")); });
  connect(&m_desk.client(), &models::EngineClient::loadFailed, this,
          [this](const QString& code, const QString& message) {
            m_notices->clear(QStringLiteral("loading"));
            m_notices->display(
                QStringLiteral("load"), Tone::Critical,
                tr("The session could not be loaded: %1. Nothing was started and no order was made.").arg(message),
                code, {{tr("Import other data…"), [this] { m_files->askImport(); }}});
          });
}

void MainWindow::loadConfig(const QByteArray& json) {
  if (!m_desk.summary().canStop()) {
    Q_EMIT configChosen(json);
    return;
  }
  m_notices->display(QStringLiteral("command"), Tone::Warn,
                     tr("Stop the running session first (F7), then load another."),
                     QStringLiteral("NOT_ALLOWED_IN_STATE"));
}

void MainWindow::showLoading() {
  m_notices->display(QStringLiteral("loading"), Tone::Info, tr("Loading the session…"));
}

void MainWindow::showSummary() {
  const models::SessionSummary& summary = m_desk.summary();
  m_commands->refresh();
  if (summary.canResume() != m_pauseResumes) {
    m_pauseResumes = summary.canResume();
    QAction* pause = m_commands->action(QStringLiteral("session.pause"));
    pause->setText(m_pauseResumes ? tr("Resume") : tr("Pause"));
    pause->setIcon(glyphIcon(m_pauseResumes ? Glyph::Play : Glyph::Pause, m_theme));
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
    // The program's name is added by the platform.
    title = models::modeWord(summary.mode) + QStringLiteral(" – ") + summary.name;
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
  const models::Badge state = models::stateBadge(m_desk.summary().state);
  const bool limited = m_desk.summary().limitsTrading();
  for (Pane* pane : m_panes) {
    pane->setAge(running || m_stalled ? feed : -1, m_stalled);
    pane->setState(limited ? state.word : QString(), state.tone);
  }
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

void MainWindow::collectNeeds() {
  models::Needs needs = m_extraNeeds;
  for (const Pane* pane : m_panes) needs |= pane->needs();
  m_desk.setNeeds(needs);
}

/// Icons are pictures in the theme's colors; labels keep theirs in style sheets of their own.
void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::StyleChange || m_bar == nullptr) return;
  m_commands->action(QStringLiteral("session.start"))->setIcon(glyphIcon(Glyph::Play, m_theme));
  m_commands->action(QStringLiteral("session.stop"))->setIcon(glyphIcon(Glyph::Stop, m_theme));
  m_commands->action(QStringLiteral("session.pause"))
      ->setIcon(glyphIcon(m_pauseResumes ? Glyph::Play : Glyph::Pause, m_theme));
  applySizes();
  showSummary();
  showAges();
}

}  // namespace keel::widgets
