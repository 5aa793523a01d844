// The window's construction: head, panes, menus, command line. What it does on command stands in
// main_window_commands.cpp, how it follows the desk in main_window_desk.cpp.
#include <widgets/main_window.h>

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include <widgets/bars/emergency_button.h>
#include <widgets/bars/job_bar.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/bars/session_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/commands/command_line.h>
#include <widgets/commands/command_palette.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/palette_index.h>
#include <widgets/files/file_control.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/live_table.h>
#include <widgets/panes/experiments_pane.h>
#include <widgets/panes/pane_set.h>
#include <widgets/panes/strategies_pane.h>
#include <widgets/settings/settings_pane.h>
#include <widgets/setup/session_form.h>
#include <widgets/trading/trade_control.h>

namespace keel::widgets {

namespace {

constexpr int kFrameWidth = 3;
constexpr int kAgePeriodMs = 250;
constexpr int kLeastWidth = 1100;
constexpr int kLeastHeight = 640;
/// Of the screen, on the first run; later the window comes back as it was.
constexpr double kFirstShare = 0.94;

}  // namespace

MainWindow::MainWindow(models::Desk& desk, const Theme& theme) : m_desk(desk), m_theme(theme) {
  setObjectName(QStringLiteral("mainWindow"));
  setContentsMargins(kFrameWidth, kFrameWidth, kFrameWidth, kFrameWidth);
  setDockNestingEnabled(true);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  m_commands = new CommandRegistry(this);
  makePanes();
  m_layouts = new LayoutControl(*this, {m_panes.begin(), m_panes.end()});
  m_files = new FileControl(desk, theme, *this);
  m_trades = new TradeControl(desk, *this);
  addCommands();
  makeHead();
  makeMenus();
  makePalette();
  for (QWidget*& side : m_frame) {
    side = new QWidget(this);
    side->setAttribute(Qt::WA_TransparentForMouseEvents);
    side->setAutoFillBackground(true);
  }
  resize(screen()->availableSize() * kFirstShare);
  applySizes();
  m_layouts->applyRole(QStringLiteral("trader"));
  connectDesk();
  connectNotices();
  m_ages.setInterval(kAgePeriodMs);
  connect(&m_ages, &QTimer::timeout, this, &MainWindow::showAges);
  m_ages.start();
  showSummary();
}

MainWindow::~MainWindow() {
  // Docks tell of their hiding while the base class goes; nothing of this class is left to hear it then.
  for (Pane* pane : m_panes) pane->disconnect(this);
  m_desk.disconnect(this);
  m_desk.client().disconnect(this);
  qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::makePanes() {
  m_panes = makeAllPanes(m_desk, m_theme);
  m_settings = new SettingsPane(m_desk, m_theme);
  m_panes.push_back(m_settings);
  for (Pane* pane : m_panes) {
    pane->setParent(this);
    connect(pane, &Pane::needsChanged, this, &MainWindow::collectNeeds);
  }
  m_strategies = findChild<StrategiesPane*>();
  m_experiments = findChild<ExperimentsPane*>();
  connect(&m_strategies->form(), &SessionForm::loadAsked, this, &MainWindow::loadConfig);
  connect(&m_strategies->form(), &SessionForm::saveAsked, m_experiments, &ExperimentsPane::askSave);
  connect(m_experiments, &ExperimentsPane::loadAsked, this, &MainWindow::loadConfig);
  connect(m_settings, &SettingsPane::changed, this, [this](const Preferences& now) {
    m_preferences = now;
    m_layouts->setLocked(now.lockDocks);
    Q_EMIT preferencesChanged(now);
  });
  connect(m_settings, &SettingsPane::keyMapAsked, this, &MainWindow::showKeys);
  connect(m_settings, &SettingsPane::tourAsked, this, &MainWindow::showTour);
}

void MainWindow::makeHead() {
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(kFrameWidth, kFrameWidth, kFrameWidth, 0);
  column->setSpacing(0);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(0, 0, 10, 0);
  auto* menus = new QMenuBar(head);
  menus->setObjectName(QStringLiteral("menuBar"));
  menus->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_index = new PaletteIndex(this);
  m_line = new CommandLine(*m_index, m_theme, m_commands->find(QStringLiteral("tools.command"))->keyText(), head);
  m_line->setObjectName(QStringLiteral("commandLine"));
  top->addWidget(menus, 1);
  top->addWidget(m_line);
  m_bar = new SessionBar({m_commands->action(QStringLiteral("session.start")),
                          m_commands->action(QStringLiteral("session.pause")),
                          m_commands->action(QStringLiteral("session.stop"))},
                         m_theme, head);
  m_notices = new NoticeBar(m_theme, head);
  m_jobs = new JobBar(m_theme, head);
  column->addLayout(top);
  column->addWidget(m_bar);
  column->addWidget(m_notices);
  column->addWidget(m_jobs);
  setMenuWidget(head);
  m_strip = new StatusStrip(m_theme, this);
  auto* status = new QStatusBar(this);
  status->setSizeGripEnabled(false);
  status->setContentsMargins(0, 0, 0, 0);
  status->addPermanentWidget(m_strip, 1);
  setStatusBar(status);
  connect(m_strip, &StatusStrip::causeAsked, this, [this] { goTo(*pane(QStringLiteral("health"))); });
  connect(&m_bar->emergency(), &EmergencyButton::fired, this, [this] { m_desk.emergencyStop(); });
  connect(&m_bar->emergency(), &EmergencyButton::confirmationAsked, this, &MainWindow::askEmergency);
}

void MainWindow::applySizes() {
  const QSize least(m_theme.px(kLeastWidth), m_theme.px(kLeastHeight));
  setMinimumSize(least.boundedTo(screen()->availableSize()));
}

void MainWindow::makePalette() {
  m_palette = new CommandPalette(*m_index, m_theme, this);
  m_index->addCommands(*m_commands);
  m_index->addSource([this](const QString&) {
    std::vector<PaletteEntry> entries;
    for (const QString& symbol : m_desk.symbols()) {
      entries.push_back({QStringLiteral("symbol.") + symbol, tr("Symbol"), symbol, tr("Show it in the chart"), {}, {},
                         [this, symbol] {
                           m_desk.selectSymbol(symbol);
                           goTo(*pane(QStringLiteral("chart")));
                         },
                         {}});
    }
    return entries;
  });
  m_index->addSource([this](const QString&) { return m_trades->orderEntries(); });
  m_index->addSource([this](const QString&) { return m_files->sessionEntries(); });
  connect(m_palette, &CommandPalette::backAsked, this, [this] { nextPane(-1); });
}

Pane* MainWindow::pane(const QString& id) const {
  for (Pane* one : m_panes) {
    if (one->objectName() == id) return one;
  }
  return nullptr;
}

/// A pane the layout does not have comes as a tab of the log, or of the last pane that is open: nothing is squeezed.
void MainWindow::addBeside(Pane& pane) {
  Pane* host = nullptr;
  for (Pane* one : m_panes) {
    const bool open = one != &pane && !one->isHidden() && !one->isFloating() &&
                      dockWidgetArea(one) != Qt::NoDockWidgetArea;
    if (open && (host == nullptr || host->objectName() != QStringLiteral("log"))) host = one;
  }
  if (host != nullptr) tabifyDockWidget(host, &pane);
  else addDockWidget(Qt::TopDockWidgetArea, &pane);
}

void MainWindow::goTo(Pane& pane) {
  if (dockWidgetArea(&pane) == Qt::NoDockWidgetArea) addBeside(pane);
  pane.show();
  pane.raise();
  if (pane.isFloating()) pane.activateWindow();
  pane.takeKeys();
}

void MainWindow::makeMenus() {
  auto* menus = findChild<QMenuBar*>(QStringLiteral("menuBar"));
  const auto add = [this](QMenu* menu, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
      if (*id == '\0') menu->addSeparator();
      else menu->addAction(m_commands->action(QString::fromLatin1(id)));
    }
  };
  add(menus->addMenu(tr("&File")), {"file.import", "file.sample", "", "file.export", "", "file.quit"});
  QMenu* view = menus->addMenu(tr("&View"));
  fillPanesMenu(*view->addMenu(tr("Panes")));
  view->addSeparator();
  m_layouts->fillMenu(*view, *m_commands);
  add(view, {"", "view.next", "view.previous", "view.fullScreen"});
  add(menus->addMenu(tr("&Session")),
      {"session.start", "session.pause", "session.stop", "", "trade.cancelOrder", "trade.cancelAll",
       "trade.closePosition", "trade.toggleStrategy", "", "session.emergency"});
  add(menus->addMenu(tr("Tra&de")),
      {"pane.ticket", "trade.arm", "", "trade.reduce", "trade.reverse", "trade.flatten", "", "trade.cancelLast",
       "trade.cancelBuys", "trade.cancelSells"});
  add(menus->addMenu(tr("&Reports")), {"report.pdf", "report.xlsx"});
  add(menus->addMenu(tr("&Tools")), {"tools.command", "tools.settings", "tools.nextTheme"});
  add(menus->addMenu(tr("&Help")), {"help.keys", "help.tour", "help.logs", "", "help.about"});
}

void MainWindow::fillPanesMenu(QMenu& menu) {
  for (Pane* pane : m_panes) menu.addAction(m_commands->action(QStringLiteral("pane.") + pane->objectName()));
}

WindowMemory MainWindow::memory() const {
  WindowMemory memory;
  memory.geometry = saveGeometry();
  memory.docks = m_layouts->docks();
  for (const LiveTable* table : findChildren<LiveTable*>()) memory.tables.insert(table->objectName(), table->saveState());
  memory.workspaces = toJson(m_layouts->workspaces());
  memory.keys = m_commands->saveKeys();
  memory.lastThings = m_index->last();
  memory.tourSeen = m_tourSeen;
  return memory;
}

void MainWindow::restore(const WindowMemory& memory) {
  if (!memory.geometry.isEmpty()) restoreGeometry(memory.geometry);
  m_layouts->restoreDocks(memory.docks);
  for (LiveTable* table : findChildren<LiveTable*>()) {
    const QByteArray state = memory.tables.value(table->objectName());
    if (!state.isEmpty()) table->restoreState(state);
  }
  QString error;
  if (!memory.workspaces.isEmpty()) m_layouts->setWorkspaces(workspacesFromJson(memory.workspaces, &error));
  QStringList left = m_commands->restoreKeys(memory.keys);
  if (!error.isEmpty()) left << error;
  if (!left.isEmpty()) m_notices->display(QStringLiteral("memory"), models::Tone::Warn, left.join(QLatin1Char('\n')));
  m_index->setLast(memory.lastThings);
  m_tourSeen = memory.tourSeen;
}

void MainWindow::setConfig(const QByteArray& json) {
  m_strategies->form().setConfig(json);
  m_experiments->setConfig(json);
}

void MainWindow::setPreferences(const Preferences& preferences) {
  m_preferences = preferences;
  m_settings->display(preferences);
  m_layouts->setLocked(preferences.lockDocks);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (m_frame[0] == nullptr) return;
  const int w = width();
  const int h = height();
  m_frame[0]->setGeometry(0, 0, w, kFrameWidth);
  m_frame[1]->setGeometry(0, h - kFrameWidth, w, kFrameWidth);
  m_frame[2]->setGeometry(0, 0, kFrameWidth, h);
  m_frame[3]->setGeometry(w - kFrameWidth, 0, kFrameWidth, h);
  for (QWidget* side : m_frame) side->raise();
}

QColor MainWindow::frameColor() const {
  const models::SessionSummary& summary = m_desk.summary();
  return summary.present ? m_theme.mode(summary.mode) : m_theme.line;
}

}  // namespace keel::widgets
