// Every command of the window with its key; each is found in a menu, by the command line and in the key map.
#include <widgets/main_window.h>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

#include <widgets/bars/emergency_dialog.h>
#include <widgets/bars/session_bar.h>
#include <widgets/commands/command_line.h>
#include <widgets/commands/command_palette.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/key_map_dialog.h>
#include <widgets/files/file_control.h>
#include <widgets/glyphs.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/pane.h>
#include <widgets/settings/settings_pane.h>
#include <widgets/tour/tour.h>
#include <widgets/trading/trade_control.h>

namespace keel::widgets {

namespace {

QList<QKeySequence> keys(std::initializer_list<QKeySequence> list) { return list; }

QString id(const char* text) { return QString::fromLatin1(text); }

}  // namespace

void MainWindow::addCommands() {
  m_files->addCommands(*m_commands);
  m_commands->add({id("file.quit"), tr("Quit"), CommandCategory::File, keys({Qt::CTRL | Qt::Key_Q}),
                   tr("Ends the program; a running session is stopped first.")},
                  [this] { close(); });
  addSessionCommands();
  m_trades->addCommands(*m_commands);
  m_layouts->addCommands(*m_commands);
  addViewCommands();
  addPaneCommands();
  addHelpCommands();
  m_commands->addFixed({CommandCategory::View, tr("Tables: copy the selected rows"), tr("Ctrl+C"), {}});
  const auto tableKey = [this](const QString& owner, Qt::Key key) {
    const QKeySequence sequence(Qt::CTRL | Qt::ALT | key);
    m_commands->addFixed({CommandCategory::View, owner, sequence.toString(QKeySequence::NativeText), {sequence}});
  };
  tableKey(tr("Tables: export what is shown"), Qt::Key_E);
  tableKey(tr("Tables: original order"), Qt::Key_O);
  tableKey(tr("Tables: freeze the first column"), Qt::Key_F);
  tableKey(tr("Tables: totals"), Qt::Key_U);
  tableKey(tr("Tables: columns"), Qt::Key_C);
  tableKey(tr("Tables: row height"), Qt::Key_D);
  m_commands->addFixed({CommandCategory::View, tr("Tables: the row's commands"), tr("Menu or Shift+F10"), {}});
  m_commands->addFixed({CommandCategory::Chart, tr("Chart: move, zoom, newest candle"), tr("arrows, + and −, End"), {}});
}

QString MainWindow::whyNotRunning() const {
  return m_desk.summary().canStop() ? QString() : tr("No session is running.");
}

void MainWindow::addSessionCommands() {
  QAction* start = m_commands->add(
      {id("session.start"), tr("Start"), CommandCategory::Session, keys({Qt::Key_F5}), tr("Starts the loaded session."),
       [this] {
         return m_desk.summary().canStart() ? QString() : tr("There is no stopped session with data left to play.");
       }},
      [this] { m_desk.start(); });
  QAction* pause = m_commands->add(
      {id("session.pause"), tr("Pause"), CommandCategory::Session, keys({Qt::Key_F6}),
       tr("No new positions until it goes on; exits still work."),
       [this] {
         return m_desk.summary().canPause() || m_desk.summary().canResume() ? QString() : tr("No session is running.");
       }},
      [this] { togglePause(); });
  QAction* stop = m_commands->add({id("session.stop"), tr("Stop"), CommandCategory::Session, keys({Qt::Key_F7}),
                                   tr("Cancels working orders and ends the session; positions stay as they are."),
                                   [this] { return whyNotRunning(); }},
                                  [this] { m_desk.stop(); });
  start->setIcon(glyphIcon(Glyph::Play, m_theme));
  pause->setIcon(glyphIcon(Glyph::Pause, m_theme));
  stop->setIcon(glyphIcon(Glyph::Stop, m_theme));
  m_commands->add({id("session.emergency"), tr("Emergency stop…"), CommandCategory::Session,
                   keys({Qt::CTRL | Qt::SHIFT | Qt::Key_E}), tr("Cancels every order and closes every position, at once."),
                   [this] {
                     return m_desk.summary().canEmergencyStop() ? QString() : tr("No session is loaded.");
                   },
                   true, true},
                  [this] { askEmergency(); });
}

void MainWindow::addViewCommands() {
  m_commands->add({id("view.fullScreen"), tr("Full screen"), CommandCategory::View, keys({Qt::Key_F11})},
                  [this] { toggleFullScreen(); });
  m_commands->add({id("view.next"), tr("Next pane"), CommandCategory::View, keys({Qt::CTRL | Qt::Key_PageDown}),
                   tr("Gives the keys to the next pane that can be seen.")},
                  [this] { nextPane(1); });
  m_commands->add({id("view.previous"), tr("Previous pane"), CommandCategory::View, keys({Qt::CTRL | Qt::Key_PageUp})},
                  [this] { nextPane(-1); });
  m_commands->add({id("tools.command"), tr("Command line"), CommandCategory::Tools,
                   keys({Qt::CTRL | Qt::Key_K, QKeySequence(QStringLiteral(">"))}),
                   tr("Finds commands, panes, symbols, orders, sessions and settings.")},
                  [this] { m_palette->open(); });
  m_commands->add({id("tools.settings"), tr("Settings"), CommandCategory::Tools, keys({Qt::CTRL | Qt::Key_Comma})},
                  [this] { goTo(*m_settings); });
  m_commands->add({id("tools.nextTheme"), tr("Next theme"), CommandCategory::Tools,
                   keys({Qt::CTRL | Qt::ALT | Qt::Key_T}), tr("Dark, light, safe for color vision, high contrast.")},
                  [this] {
                    const auto& names = themeNames();
                    std::size_t at = 0;
                    while (at < names.size() && names[at].id != m_preferences.theme) ++at;
                    m_preferences.theme = names[(at + 1) % names.size()].id;
                    m_settings->display(m_preferences);
                    Q_EMIT preferencesChanged(m_preferences);
                  });
}

void MainWindow::addPaneCommands() {
  int number = 0;
  for (Pane* pane : m_panes) {
    if (pane == m_settings) continue;
    ++number;
    const QKeySequence key = number < 10 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))
                                         : QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number - 9));
    m_commands->add({id("pane.") + pane->objectName(), pane->windowTitle(), CommandCategory::Panes, {key},
                     tr("Shows the pane and gives it the keys.")},
                    [this, pane] { goTo(*pane); });
  }
  m_commands->add({id("pane.settings"), m_settings->windowTitle(), CommandCategory::Panes,
                   keys({Qt::ALT | Qt::Key_0}), tr("Shows the pane and gives it the keys.")},
                  [this] { goTo(*m_settings); });
}

void MainWindow::addHelpCommands() {
  m_commands->add({id("help.keys"), tr("Keys…"), CommandCategory::Help, keys({Qt::Key_F1}),
                   tr("Every command with its key: search, change, print.")},
                  [this] { showKeys(); });
  m_commands->add({id("help.tour"), tr("Tour of the window"), CommandCategory::Help, keys({Qt::SHIFT | Qt::Key_F1})},
                  [this] { showTour(); });
  m_commands->add({id("help.logs"), tr("Open the log folder"), CommandCategory::Help, keys({Qt::CTRL | Qt::Key_L})},
                  [this] { Q_EMIT logFolderAsked(); });
  m_commands->add({id("help.about"), tr("About Keel"), CommandCategory::Help, keys({Qt::CTRL | Qt::Key_F1})},
                  [this] { showAbout(); });
}

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
  connect(dialog, &QDialog::accepted, this, [this] { m_desk.emergencyStop(); });
  connect(dialog, &QDialog::finished, this, [this] {
    m_extraNeeds = models::kNeedNothing;
    collectNeeds();
  });
  dialog->open();
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::nextPane(int direction) {
  std::vector<Pane*> seen;
  std::size_t at = 0;
  for (Pane* pane : m_panes) {
    if (pane->visibleRegion().isEmpty()) continue;
    if (pane->isAncestorOf(focusWidget())) at = seen.size();
    seen.push_back(pane);
  }
  if (seen.empty()) return;
  const std::size_t step = direction > 0 ? 1 : seen.size() - 1;
  goTo(*seen[(at + step) % seen.size()]);
}

void MainWindow::showKeys() {
  auto* dialog = findChild<KeyMapDialog*>();
  if (dialog == nullptr) {
    dialog = new KeyMapDialog(*m_commands, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyMapDialog::changed, this, [this] { Q_EMIT preferencesChanged(m_preferences); });
  }
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void MainWindow::showTour() {
  if (findChild<Tour*>() != nullptr) return;
  auto* tour = new Tour(
      {{{}, tr("Welcome to Keel"), tr("A minute around the desk. Nothing here is stopped or started by looking.")},
       {id("modeBadge"), tr("What is at stake"),
        tr("LIVE, PAPER or REPLAY: the word here and the frame of the window in the same color. A generated market says GENERATED beside it.")},
       {id("session.startButton"), tr("The session"), tr("Start, pause and stop it here, or with F5, F6 and F7.")},
       {id("emergencyStop"), tr("Emergency stop"),
        tr("Hold it, or press Ctrl+Shift+E: every order is canceled and every position closed. It is in this place in every window.")},
       {id("watchlist"), tr("Watchlist"), tr("Every instrument of the session with its age; what is too old turns grey.")},
       {id("chart"), tr("Chart"), tr("Arrows move, plus and minus zoom, End follows the newest candle.")},
       {id("positions"), tr("Positions"),
        tr("SAFE, RISK or CRITICAL with the number that decides. Every column explains itself when you point at it.")},
       {id("signals"), tr("Signals"), tr("What each strategy said, what became of it, and why not.")},
       {id("commandLine"), tr("One line for everything"),
        tr("Ctrl+K finds panes, symbols, orders, sessions, settings and commands. Escape always means: do nothing.")},
       {id("statusStrip"), tr("How it runs"), tr("Engine, store, feed and window; a click shows the cause and its age.")}},
      m_theme, this);
  tour->setKeepClear({id("emergencyStop")});
  connect(tour, &Tour::finished, this, [this, tour] {
    m_tourSeen = true;
    tour->deleteLater();
  });
  if (!tour->start()) delete tour;
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
