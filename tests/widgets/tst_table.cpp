// The table: what it repaints, flashes, filters, remembers, copies and writes, and that keys never lose the row.
#include <random>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTimer>

#include <tests/support/qt_runner.h>
#include <widgets/delegates/cell_painters.h>
#include <widgets/live_table.h>
#include <widgets/table_header.h>
#include <widgets/tables/frozen_column.h>
#include <widgets/tables/tick_flash.h>
#include <widgets/tables/totals_strip.h>

namespace {

using namespace keel;
using namespace keel::models;
using namespace keel::widgets;

struct Held {
  quint64 key = 0;
  QString name;
  double last = 0;
  int stale = 0;
};

/// Symbol, last price, badge, share of a limit, a small line, and a note that is wide.
class HeldModel : public TableModel {
 public:
  enum { Name, Last, State, Used, Trend, Note };

  HeldModel()
      : TableModel({{QStringLiteral("Symbol"), QStringLiteral("The instrument."), QStringLiteral("SYM000")},
                    {QStringLiteral("Last"), QStringLiteral("The last price."), QStringLiteral("00,000.00"), true},
                    {QStringLiteral("State"), QStringLiteral("Safe or not."), QStringLiteral("● CRITICAL")},
                    {QStringLiteral("Used"), QStringLiteral("used / limit"), QStringLiteral("100.0 %"), true},
                    {QStringLiteral("Trend"), QStringLiteral("The last day."), QStringLiteral("a small line")},
                    {QStringLiteral("Note"), QStringLiteral("A word."), QString(60, QLatin1Char('n'))}},
                   nullptr) {}
  explicit HeldModel(int rows) : HeldModel() {
    for (int i = 0; i < rows; ++i) lines.push_back({quint64(i + 1), QStringLiteral("SYM%1").arg(i), 100.0 + i, 0});
  }
  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(lines.size());
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (role == TotalRole && section == Last) return QStringLiteral("1,234.00");
    return TableModel::headerData(section, orientation, role);
  }
  Held& at(int row) { return lines[static_cast<std::size_t>(row)]; }
  void setLast(int row, double last) {
    at(row).last = last;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
  }
  void tellAll() { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); }
  void insertTop(int count) {
    beginInsertRows({}, 0, count - 1);
    for (int i = 0; i < count; ++i) lines.insert(lines.begin(), {quint64(10'000 + i), QStringLiteral("NEW"), 1, 0});
    endInsertRows();
  }
  void remove(int row) {
    beginRemoveRows({}, row, row);
    lines.erase(lines.begin() + row);
    endRemoveRows();
  }
  std::vector<Held> lines;

 protected:
  QVariant cell(int row, int column, int role) const override {
    const Held& line = lines[static_cast<std::size_t>(row)];
    static const Badge badges[] = {{QStringLiteral("SAFE"), Tone::Good, BadgeShape::Disc, {}},
                                   {QStringLiteral("RISK"), Tone::Warn, BadgeShape::Triangle, {}},
                                   {QStringLiteral("CRITICAL"), Tone::Critical, BadgeShape::Diamond, {}},
                                   {QStringLiteral("Unknown"), Tone::Unknown, BadgeShape::Striped, {}}};
    if (role == KeyRole) return line.key;
    if (role == StaleRole && column == Last) return line.stale;
    if (column == State) return badgeCell(badges[line.key % 4], role);
    const double used = static_cast<double>(line.key % 13) / 10.0;
    if (role == ShareRole && column == Used) return used;
    if (role == SparklineRole && column == Trend) return QVariant::fromValue(QVector<double>{1, 3, 2, line.last});
    if (role != Qt::DisplayRole && role != SortRole) return {};
    const bool raw = role == SortRole;
    if (column == Name) return line.name;
    if (column == Last) return raw ? QVariant(line.last) : QVariant(formatDouble(line.last, 2));
    if (column == Used) return raw ? QVariant(used) : QVariant(formatPercent(used));
    return column == Note ? QVariant(QStringLiteral("note")) : QVariant();
  }
};

struct Bench {
  explicit Bench(int rows = 60, const QString& id = QStringLiteral("dark"))
      : theme(themeNamed(id)), model(rows), table(&model, theme, QStringLiteral("Nothing."), QStringLiteral("Wait.")) {
    applyTheme(theme);
    table.resize(700, 320);
    table.show();
    table.activateWindow();
    table.setFocus();
    QTest::qWait(20);
  }
  ~Bench() { applyTheme(darkTheme()); }
  QAction* command(const QString& text) {
    for (QAction* action : table.actions()) {
      if (action->text() == text) return action;
    }
    return nullptr;
  }
  Theme theme;
  HeldModel model;
  LiveTable table;
};

/// Adds up what a widget is asked to paint.
class PaintMeter : public QObject {
 public:
  explicit PaintMeter(QWidget* widget) : QObject(widget) { widget->installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) region += static_cast<QPaintEvent*>(event)->region();
    if (event->type() == QEvent::Resize) ++resizes;
    return false;
  }
  QRegion region;
  int resizes = 0;
};

class TableTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyThemeShowsTheTable() {
    for (const ThemeName& name : themeNames()) {
      Bench bench(20, name.id);
      bench.model.at(1).stale = 1;
      bench.model.at(2).stale = 2;
      bench.table.showTotals(true);
      bench.table.showFilterRow(true);
      bench.table.freezeFirstColumn(true);
      const QImage image = bench.table.grab().toImage().convertToFormat(QImage::Format_RGB32);
      QSet<QRgb> colours;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
      }
      QVERIFY2(colours.size() > 60, qPrintable(name.id));
      for (const QColor& token : {bench.theme.pane, bench.theme.raised}) {
        QVERIFY2(colours.contains(token.rgb()), qPrintable(name.id));
      }
      for (const auto tone : {Tone::Good, Tone::Warn, Tone::Critical, Tone::Unknown}) {
        QVERIFY2(colours.contains(bench.theme.tint(bench.theme.color(tone), bench.theme.pane).rgb()),
                 qPrintable(name.id));
      }
    }
  }

  void onlyChangedCellsArePaintedAgain() {
    Bench bench;
    bench.table.setTickFlash(false);
    bench.table.grab();
    PaintMeter meter(bench.table.viewport());
    bench.model.tellAll();   // everything is announced, nothing is different
    QTest::qWait(50);
    QCOMPARE(bench.table.repaintedCells(), 0);
    QVERIFY(meter.region.isEmpty());
    bench.model.setLast(2, 55.5);   // the whole row is announced: price and line differ
    QTest::qWait(50);
    QCOMPARE(bench.table.repaintedCells(), 2);
    const auto cell = [&bench](int column) { return bench.table.visualRect(bench.table.model()->index(2, column)); };
    const QRegion wanted = QRegion(cell(HeldModel::Last)) + cell(HeldModel::Trend);
    QVERIFY(!meter.region.isEmpty());
    QVERIFY2((meter.region - wanted).isEmpty(), "more than the changed cells was painted");
  }

  void flashesAtMostThreeTimesASecond() {
    HeldModel model(30);
    TickFlash flash;
    std::vector<qint64> begun;
    int before = 0;
    for (qint64 now = 0; now < 5'000; now += 10) {
      flash.note(model.index(static_cast<int>(now / 10) % 30, 1), now % 20 == 0, now);
      (void)flash.advance(now);
      if (flash.beginnings() > before) begun.push_back(now);
      before = flash.beginnings();
    }
    QVERIFY(begun.size() >= 14);
    for (std::size_t i = 3; i < begun.size(); ++i) QVERIFY(begun[i] - begun[i - 3] >= 1'000);
  }

  void aFlashFadesAndTellsItsDirection() {
    HeldModel model(5);
    TickFlash flash;
    flash.note(model.index(0, 1), true, 100);
    flash.note(model.index(1, 1), false, 100);
    QVERIFY(flash.mark(model.index(0, 1))->up && !flash.mark(model.index(1, 1))->up);
    QVERIFY(!flash.mark(model.index(2, 1)));
    QCOMPARE(flash.advance(350).size(), std::size_t{2});
    QCOMPARE(flash.mark(model.index(0, 1))->strength, 0.5);
    flash.note(model.index(0, 1), false, 360);   // too soon: waits, then shows only its latest direction
    flash.note(model.index(0, 1), true, 370);
    QCOMPARE(flash.beginnings(), 1);
    (void)flash.advance(440);
    QCOMPARE(flash.beginnings(), 2);
    QVERIFY(flash.mark(model.index(0, 1))->up);
    (void)flash.advance(2'000);
    QVERIFY(flash.isIdle() && !flash.mark(model.index(0, 1)));

    flash.setReducedMotion(true);
    flash.note(model.index(0, 1), true, 3'000);
    QVERIFY(flash.advance(3'300).empty());   // it stands still
    QCOMPARE(flash.mark(model.index(0, 1))->strength, 1.0);
    QCOMPARE(flash.advance(3'500).size(), std::size_t{1});
  }

  void theTableFlashesAndCanBeTold() {
    Bench bench;
    const auto at = [&bench](int row) {
      bench.table.grab();
      const QRect cell = bench.table.visualRect(bench.table.model()->index(row, HeldModel::Last));
      return bench.table.viewport()->grab(cell).toImage().pixelColor(cell.width() / 3, 2);
    };
    const QColor calm = at(3);
    bench.model.setLast(3, 200);
    QVERIFY(at(3) != calm);
    QTRY_COMPARE(at(3), calm);
    bench.table.setTickFlash(false);
    bench.model.setLast(3, 100);
    QCOMPARE(at(3), calm);
    bench.table.setTickFlash(true);
    bench.theme.tickFlash = false;
    bench.model.setLast(3, 300);
    QCOMPARE(at(3), calm);
  }

  void staleCellsAreFaintThenStruckThrough() {
    Bench bench;
    const auto picture = [&bench] {
      const QRect cell = bench.table.visualRect(bench.table.model()->index(0, HeldModel::Last));
      return bench.table.viewport()->grab(cell).toImage();
    };
    const QImage young = picture();
    bench.model.at(0).stale = 1;
    bench.model.tellAll();
    const QImage old = picture();
    bench.model.at(0).stale = 2;
    bench.model.tellAll();
    const QImage dead = picture();
    QVERIFY(young != old && old != dead);
    const auto inked = [&bench](const QImage& image) {   // pixels of the middle lines that are not the ground
      int count = 0;
      for (int y = image.height() / 2 - 3; y <= image.height() / 2 + 3; ++y) {
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) != bench.theme.pane ? 1 : 0;
      }
      return count;
    };
    QVERIFY(inked(dead) > inked(old));
  }

  void sharesAndLinesArePainted() {
    const Theme theme = darkTheme();
    const auto painted = [&theme](auto&& paint) {
      QImage image(100, 20, QImage::Format_RGB32);
      image.fill(theme.pane);
      QPainter painter(&image);
      paint(painter, QRectF(0, 0, 100, 20));
      painter.end();
      return image;
    };
    const auto bar = [&](double share) {
      const QImage image = painted([&](QPainter& painter, const QRectF& box) {
        paintShareBar(painter, box, share, theme.warn, theme.pane, theme);
      });
      int filled = 0;
      for (int x = 0; x < image.width(); ++x) filled += image.pixel(x, 5) == theme.tint(theme.warn, theme.pane).rgb();
      return filled;
    };
    QVERIFY(bar(0.0) == 0 && std::abs(bar(0.5) - 50) <= 1 && bar(1.7) >= 98 && bar(-1) == 0);
    QCOMPARE(bar(std::nan("")), 0);
    const auto line = [&](const QVector<double>& values) {
      return painted([&](QPainter& painter, const QRectF& box) { paintSparkline(painter, box, values, theme.up); });
    };
    const QImage nothing = line({});
    QVERIFY(line({1}) == nothing && line({std::nan(""), 2}) == nothing);
    QVERIFY(line({1, 2}) != nothing && line({2, 2}) != nothing && line({1, 2}) != line({2, 1}));
  }

  void headersSortByOneAndByMany() {
    Bench bench;
    auto* header = bench.table.findChild<TableHeader*>();
    const auto click = [&](int column, Qt::KeyboardModifiers keys) {
      const QPoint at(header->sectionViewportPosition(column) + 20, 6);
      QTest::mouseClick(header->viewport(), Qt::LeftButton, keys, at);
    };
    click(HeldModel::State, Qt::NoModifier);
    QCOMPARE(header->titleOf(HeldModel::State), QStringLiteral("State ↑"));
    bench.table.setCurrentIndex(bench.table.model()->index(0, HeldModel::Last));
    QTest::keyClick(&bench.table, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&bench.table, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(header->titleOf(HeldModel::State), QStringLiteral("State ↑1"));
    QCOMPARE(header->titleOf(HeldModel::Last), QStringLiteral("Last ↓2"));
    QCOMPARE(bench.table.model()->index(0, HeldModel::State).data().toString(), QStringLiteral("CRITICAL"));
    QCOMPARE(bench.table.model()->index(0, HeldModel::Name).data().toString(), QStringLiteral("SYM57"));
  }

  void theFilterRowFiltersAndEscapeClears() {
    Bench bench;
    bench.table.showFilterRow(true);
    auto* header = bench.table.findChild<TableHeader*>();
    QLineEdit* field = header->editor(HeldModel::Last);
    QVERIFY(field != nullptr && !field->accessibleName().isEmpty());
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("103..105"));
    QCOMPARE(bench.table.model()->rowCount(), 3);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(bench.table.hasFocus());
    bench.table.setQuickFilter(QStringLiteral("SYM4"));
    QCOMPARE(bench.table.model()->rowCount(), 1);
    bench.table.selectRow(0);
    QTest::keyClick(&bench.table, Qt::Key_Escape);
    QCOMPARE(bench.table.model()->rowCount(), 60);
    QVERIFY(field->text().isEmpty());
    QVERIFY(bench.table.selectionModel()->hasSelection());   // the filter first, the selection second
    QTest::keyClick(&bench.table, Qt::Key_Escape);
    QVERIFY(!bench.table.selectionModel()->hasSelection());
    bench.table.setColumnFilter(HeldModel::Name, QStringLiteral("SYM59"));
    QCOMPARE(bench.table.model()->rowCount(), 1);
    bench.table.showFilterRow(false);                        // a filter nobody sees hides nothing
    QCOMPARE(bench.table.model()->rowCount(), 60);
  }

  void keysNeverLoseTheRow() {
    Bench bench;
    const auto current = [&bench] { return bench.table.currentIndex(); };
    const auto seen = [&] { return bench.table.viewport()->rect().intersects(bench.table.visualRect(current())); };
    const Qt::Key keys[] = {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_End,  Qt::Key_Up, Qt::Key_PageUp,
                            Qt::Key_Home, Qt::Key_Right,    Qt::Key_Left, Qt::Key_End};
    for (const Qt::Key key : keys) {
      QTest::keyClick(&bench.table, key);
      QVERIFY(current().isValid() && seen());
    }
    QCOMPARE(current().row(), 59);
    QTest::keyClick(&bench.table, Qt::Key_Home);
    QCOMPARE(current().row(), 0);
    bench.table.setCurrentIndex(bench.table.model()->index(30, 1));
    bench.model.remove(30);
    QTest::keyClick(&bench.table, Qt::Key_Down);
    QVERIFY(current().isValid() && seen() && std::abs(current().row() - 30) <= 1);
  }

  void lettersFindARow() {
    Bench bench;
    bench.table.setCurrentIndex(bench.table.model()->index(0, 0));
    for (const char letter : {'s', 'y', 'm', '4', '2'}) bench.table.keyboardSearch(QString(QLatin1Char(letter)));
    QCOMPARE(bench.table.currentIndex().row(), 42);
    QTest::qWait(1'050);
    bench.table.keyboardSearch(QStringLiteral("zzz"));
    QCOMPARE(bench.table.currentIndex().row(), 42);
  }

  void selectionAndScrollStayWithTheirRows() {
    Bench bench;
    bench.table.selectRow(25);
    bench.table.verticalScrollBar()->setValue(20);
    const auto topKey = [&bench] { return bench.table.model()->index(bench.table.rowAt(0), 0).data(KeyRole); };
    const QVariant top = topKey();
    bench.model.insertTop(3);
    QCOMPARE(topKey(), top);
    bench.model.remove(1);
    QCOMPARE(topKey(), top);
    bench.model.tellAll();
    QCOMPARE(topKey(), top);
    const QModelIndexList rows = bench.table.selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().data(KeyRole).toULongLong(), 26u);
  }

  void totalsKeepTheLastRowInSight() {
    Bench bench;
    bench.table.showTotals(true);
    auto* strip = bench.table.findChild<TotalsStrip*>();
    QVERIFY(strip != nullptr && strip->isVisible());
    QVERIFY(strip->words().contains(QStringLiteral("Last 1,234.00")));
    bench.table.scrollToBottom();
    const QRect last = bench.table.visualRect(bench.table.model()->index(59, 0));
    QVERIFY(last.bottom() <= bench.table.viewport()->height());
    QCOMPARE(strip->geometry().top(), bench.table.viewport()->geometry().bottom() + 1);
    QVERIFY(strip->geometry().bottom() <= bench.table.height());
    bench.table.resize(650, 400);
    QCOMPARE(strip->geometry().top(), bench.table.viewport()->geometry().bottom() + 1);
    QCOMPARE(bench.table.horizontalHeader()->width(), bench.table.viewport()->width());
    bench.table.showTotals(false);
    QVERIFY(!bench.table.areTotalsShown());
  }

  void totalsThatTakeTheLastRowsRoomBringTheScrollBar() {
    Bench bench(12);
    const int headAndRows = bench.table.horizontalHeader()->height() + 12 * bench.table.rowHeight(0);
    bench.table.horizontalHeader()->setStretchLastSection(false);
    bench.table.setColumnShown(HeldModel::Note, false);
    bench.table.resize(700, headAndRows + 4);
    QTest::qWait(20);
    QVERIFY(!bench.table.verticalScrollBar()->isVisible());
    bench.table.showTotals(true);
    QTest::qWait(20);
    QVERIFY(bench.table.verticalScrollBar()->isVisible());
    QCOMPARE(bench.table.horizontalHeader()->width(), bench.table.viewport()->width());
    QVERIFY(bench.table.viewport()->width() < bench.table.width());
    PaintMeter meter(bench.table.viewport());
    QTest::qWait(100);
    QCOMPARE(meter.resizes, 0);   // the bar does not come and go for ever
  }

  void theFrozenColumnStays() {
    Bench bench;
    bench.table.resize(320, 300);
    bench.table.freezeFirstColumn(true);
    auto* frozen = bench.table.findChild<FrozenColumn*>();
    QVERIFY(frozen != nullptr && frozen->isVisible());
    QCOMPARE(frozen->column(), int(HeldModel::Name));
    bench.table.horizontalScrollBar()->setValue(bench.table.horizontalScrollBar()->maximum());
    bench.table.verticalScrollBar()->setValue(10);
    QCOMPARE(frozen->verticalScrollBar()->value(), 10);
    QCOMPARE(frozen->x(), bench.table.viewport()->x());
    bench.table.setColumnWidth(HeldModel::Name, 120);
    QCOMPARE(frozen->width(), 120);
    bench.table.scrollTo(bench.table.model()->index(12, HeldModel::Last));
    QVERIFY(bench.table.visualRect(bench.table.model()->index(12, HeldModel::Last)).left() >= frozen->width());
    bench.table.setColumnShown(HeldModel::Name, false);
    QCOMPARE(frozen->column(), int(HeldModel::Last));
    bench.table.freezeFirstColumn(false);
    QVERIFY(!bench.table.isFirstColumnFrozen());
  }

  void theStateIsRememberedAndRefusedWhenForeign() {
    Bench bench;
    QSignalSpy told(&bench.table, &LiveTable::stateChanged);
    bench.table.setDensity(Density::Roomy);
    bench.table.setColumnShown(HeldModel::Trend, false);
    bench.table.setColumnWidth(HeldModel::Last, 133);
    bench.table.horizontalHeader()->moveSection(0, 1);
    bench.table.proxy().setSortKeys({{HeldModel::State, Qt::DescendingOrder}, {HeldModel::Last, Qt::AscendingOrder}});
    bench.table.showTotals(true);
    bench.table.freezeFirstColumn(true);
    bench.table.showFilterRow(true);
    QVERIFY(told.count() >= 8);
    const QByteArray state = bench.table.saveState();

    Bench other;
    QVERIFY(other.table.restoreState(state));
    QCOMPARE(other.table.density(), Density::Roomy);
    QCOMPARE(other.table.rowHeight(0), other.theme.rowHeightFor(Density::Roomy));
    QCOMPARE(other.table.shownColumns(), bench.table.shownColumns());
    QCOMPARE(other.table.columnWidth(HeldModel::Last), 133);
    QCOMPARE(other.table.proxy().sortKeys(), bench.table.proxy().sortKeys());
    QVERIFY(other.table.areTotalsShown() && other.table.isFirstColumnFrozen() && other.table.isFilterRowShown());
    QCOMPARE(other.table.saveState(), state);

    for (const QByteArray& wrong : {QByteArray(), QByteArray("nonsense"), state.left(state.size() / 2)}) {
      QVERIFY(!other.table.restoreState(wrong));
    }
    QCOMPARE(other.table.saveState(), state);
  }

  void copyAndExportWriteWhatIsShown() {
    Bench bench(3);
    bench.table.setColumnShown(HeldModel::Trend, false);
    bench.table.setColumnShown(HeldModel::Note, false);
    bench.table.proxy().sort(HeldModel::Last, Qt::DescendingOrder);
    bench.table.selectRow(0);
    QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Symbol\tLast\tState\tUsed\nSYM2\t102.00\tUnknown\t") +
                                                    formatPercent(0.3));
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(bench.table.exportCsv(out));
    QCOMPARE(out.data(), QByteArray("Symbol,Last,State,Used\r\nSYM2,102,Unknown,0.3\r\nSYM1,101,CRITICAL,0.2\r\n"
                                    "SYM0,100,RISK,0.1\r\n"));
  }

  void theLastColumnCannotBeHidden() {
    Bench bench(3);
    for (int column = 0; column < bench.model.columnCount(); ++column) bench.table.setColumnShown(column, false);
    QCOMPARE(bench.table.shownColumns().size(), std::size_t{1});
  }

  void menuAndKeysAreTheSameCommands() {
    Bench bench;
    bench.table.selectRow(0);
    const auto menu = bench.table.makeMenu();
    QSet<QKeySequence> keys;
    for (QAction* action : bench.table.actions()) {
      QVERIFY2(menu->actions().contains(action), qPrintable(action->text()));
      QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
      QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
      keys.insert(action->shortcut());
    }
    QTest::keyClick(&bench.table, Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.table.density(), Density::Normal);
    QTest::keyClick(&bench.table, Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(bench.table.areTotalsShown());
    bool opened = false;
    QTimer::singleShot(0, this, [&opened] {
      opened = QApplication::activePopupWidget() != nullptr;
      if (opened) QApplication::activePopupWidget()->close();
    });
    QTest::keyClick(&bench.table, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(opened);
  }

  void anotherThemeIsTakenAtRunTime() {
    Bench bench;
    const int before = bench.table.rowHeight(0);
    bench.theme = themeNamed(QStringLiteral("light"), {.density = Density::Roomy});
    applyTheme(bench.theme);
    QVERIFY(bench.table.rowHeight(0) > before);
    QCOMPARE(bench.table.density(), Density::Roomy);
    const QImage image = bench.table.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), bench.theme.pane);
  }

  void randomChangesUnderTheTester() {
    Bench bench(20);
    QAbstractItemModelTester tester(&bench.table.proxy(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.table.showTotals(true);
    bench.table.freezeFirstColumn(true);
    bench.table.proxy().setSortKeys({{HeldModel::Last, Qt::DescendingOrder}, {HeldModel::Name, Qt::AscendingOrder}});
    std::mt19937 random(11);
    for (int step = 0; step < 300; ++step) {
      const int rows = bench.model.rowCount();
      const int row = static_cast<int>(random() % static_cast<unsigned>(rows));
      if (rows > 10 && step % 7 == 0) bench.model.remove(row);
      else if (step % 11 == 0) bench.model.insertTop(1);
      else bench.model.setLast(row, static_cast<double>(random() % 500));
      const QString typed = step % 80 == 0 ? QStringLiteral(">100") : QString();
      if (step % 40 == 0) bench.table.setColumnFilter(HeldModel::Last, typed);
      if (step % 20 == 0) QApplication::processEvents();
    }
    bench.table.clearFilters();
    QCOMPARE(bench.table.model()->rowCount(), bench.model.rowCount());
  }

  void emptyTablesSayTheNextStep() {
    Bench bench(0);
    QCOMPARE(bench.table.emptyText(), QStringLiteral("Nothing.\nWait."));
    const QImage image = bench.table.viewport()->grab().toImage();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) ink += image.pixelColor(x, y) != bench.theme.pane ? 1 : 0;
    }
    QVERIFY(ink > 50);
  }
};

const tests::Registered<TableTest> kTableTest;

}  // namespace

#include "tst_table.moc"
