// The window's construction and its frame; what it does on command stands in main_window_commands.cpp.
#include <widgets/main_window.h>

#include <QAction>
#include <QDialog>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include <widgets/bars/emergency_button.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/bars/session_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/glyphs.h>
#include <widgets/panes/chart_pane.h>
#include <widgets/panes/log_pane.h>
#include <widgets/panes/table_panes.h>

namespace keel::widgets {

namespace {

constexpr int kFrameWidth = 3;
constexpr int kAgePeriodMs = 250;
constexpr int kLayoutVersion = 1;

}  // namespace

MainWindow::MainWindow(models::Desk& desk, const Theme& theme) : m_desk(desk), m_theme(theme) {
  setObjectName(QStringLiteral("mainWindow"));
  setContentsMargins(kFrameWidth, kFrameWidth, kFrameWidth, kFrameWidth);
  setDockNestingEnabled(true);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  makeActions();
  makeHead();
  makePanes();
  makeMenus();
  for (QWidget*& side : m_frame) {
    side = new QWidget(this);
    side->setAttribute(Qt::WA_TransparentForMouseEvents);
    side->setAutoFillBackground(true);
  }
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  setMinimumSize(1100, 640);
  arrange();
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

QAction* MainWindow::addCommand(const QString& id, const QString& text, const QKeySequence& key,
                                void (MainWindow::*slot)()) {
  auto* action = new QAction(text, this);
  action->setObjectName(id);
  action->setShortcut(key);
  const QString keyText =
      key.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText));
  action->setToolTip(QString(text).remove(QLatin1Char('&')) + keyText);
  connect(action, &QAction::triggered, this, slot);
  addAction(action);
  return action;
}

void MainWindow::makeActions() {
  m_start = addCommand(QStringLiteral("start"), tr("Start"), Qt::Key_F5, &MainWindow::startSession);
  m_pause = addCommand(QStringLiteral("pause"), tr("Pause"), Qt::Key_F6, &MainWindow::togglePause);
  m_stop = addCommand(QStringLiteral("stop"), tr("Stop"), Qt::Key_F7, &MainWindow::stopSession);
  m_emergency = addCommand(QStringLiteral("emergency"), tr("Emergency stop…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                           &MainWindow::askEmergency);
  m_open = addCommand(QStringLiteral("open"), tr("Open market data…"), QKeySequence::Open, &MainWindow::openData);
  m_sample =
      addCommand(QStringLiteral("sample"), tr("Load the sample market"), Qt::CTRL | Qt::Key_M, &MainWindow::askSample);
  m_fullScreen =
      addCommand(QStringLiteral("fullScreen"), tr("Full screen"), Qt::Key_F11, &MainWindow::toggleFullScreen);
  m_arrange = addCommand(QStringLiteral("arrange"), tr("Standard layout"), Qt::CTRL | Qt::Key_0, &MainWindow::arrange);
  m_keys = addCommand(QStringLiteral("keys"), tr("Keys"), Qt::Key_F1, &MainWindow::showKeys);
  m_about = addCommand(QStringLiteral("about"), tr("About Keel"), {}, &MainWindow::showAbout);
  m_quit = new QAction(tr("Quit"), this);
  m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
  connect(m_quit, &QAction::triggered, this, &QWidget::close);
  m_start->setIcon(glyphIcon(Glyph::Play, m_theme));
  m_pause->setIcon(glyphIcon(Glyph::Pause, m_theme));
  m_stop->setIcon(glyphIcon(Glyph::Stop, m_theme));
}

void MainWindow::makeHead() {
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(kFrameWidth, kFrameWidth, kFrameWidth, 0);
  column->setSpacing(0);
  auto* menus = new QMenuBar(head);
  menus->setObjectName(QStringLiteral("menuBar"));
  m_bar = new SessionBar({m_start, m_pause, m_stop}, m_theme, head);
  m_notices = new NoticeBar(m_theme, head);
  column->addWidget(menus);
  column->addWidget(m_bar);
  column->addWidget(m_notices);
  setMenuWidget(head);
  m_strip = new StatusStrip(m_theme, this);
  auto* status = new QStatusBar(this);
  status->setSizeGripEnabled(false);
  status->setContentsMargins(0, 0, 0, 0);
  status->addPermanentWidget(m_strip, 1);
  status->setFixedHeight(24);
  setStatusBar(status);
  connect(&m_bar->emergency(), &EmergencyButton::fired, this, &MainWindow::fireEmergency);
  connect(&m_bar->emergency(), &EmergencyButton::confirmationAsked, this, &MainWindow::askEmergency);
}

void MainWindow::makePanes() {
  m_chart = new ChartPane(m_desk, m_theme);
  m_panes = {m_chart,
             new PositionsPane(m_desk, m_theme),
             new OrdersPane(m_desk, m_theme),
             new FillsPane(m_desk, m_theme),
             new SignalsPane(m_desk, m_theme),
             new LogPane(m_desk, m_theme)};
  for (Pane* pane : m_panes) {
    pane->setParent(this);
    connect(pane, &Pane::needsChanged, this, &MainWindow::collectNeeds);
  }
}

void MainWindow::arrange() {
  Pane* chart = m_panes[0];
  Pane* positions = m_panes[1];
  Pane* orders = m_panes[2];
  Pane* fills = m_panes[3];
  Pane* signalsPane = m_panes[4];
  Pane* log = m_panes[5];
  for (Pane* pane : m_panes) {
    pane->setFloating(false);
    removeDockWidget(pane);
  }
  addDockWidget(Qt::TopDockWidgetArea, chart);
  addDockWidget(Qt::BottomDockWidgetArea, positions, Qt::Vertical);
  addDockWidget(Qt::BottomDockWidgetArea, signalsPane, Qt::Vertical);
  splitDockWidget(positions, orders, Qt::Horizontal);
  tabifyDockWidget(orders, fills);
  splitDockWidget(signalsPane, log, Qt::Horizontal);
  for (Pane* pane : m_panes) pane->show();
  orders->raise();
  const int free = height() - 140;
  resizeDocks({chart, positions, signalsPane}, {free * 48 / 100, free * 24 / 100, free * 28 / 100}, Qt::Vertical);
  resizeDocks({positions, orders}, {width() * 55 / 100, width() * 45 / 100}, Qt::Horizontal);
  resizeDocks({signalsPane, log}, {width() * 60 / 100, width() * 40 / 100}, Qt::Horizontal);
}

void MainWindow::makeMenus() {
  auto* menus = findChild<QMenuBar*>(QStringLiteral("menuBar"));
  QMenu* file = menus->addMenu(tr("&File"));
  file->addAction(m_open);
  file->addAction(m_sample);
  file->addSeparator();
  file->addAction(m_quit);
  QMenu* session = menus->addMenu(tr("&Session"));
  session->addActions({m_start, m_pause, m_stop});
  session->addSeparator();
  session->addAction(m_emergency);
  QMenu* view = menus->addMenu(tr("&View"));
  int number = 1;
  for (Pane* pane : m_panes) {
    QAction* toggle = pane->toggleViewAction();
    toggle->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)));
    view->addAction(toggle);
  }
  view->addSeparator();
  view->addActions({m_arrange, m_fullScreen});
  QMenu* help = menus->addMenu(tr("&Help"));
  help->addActions({m_keys, m_about});
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

QByteArray MainWindow::docks() const { return saveState(kLayoutVersion); }

bool MainWindow::restoreArrangement(const QByteArray& geometry, const QByteArray& docks) {
  if (!geometry.isEmpty()) restoreGeometry(geometry);
  return !docks.isEmpty() && restoreState(docks, kLayoutVersion);
}

void MainWindow::collectNeeds() {
  models::Needs needs = m_extraNeeds;
  for (const Pane* pane : m_panes) needs |= pane->needs();
  m_desk.setNeeds(needs);
}

}  // namespace keel::widgets
