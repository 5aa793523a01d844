// What enters and leaves as files: import and report dialogs over a library that is good, fails, is slow or is
// canceled; the job line; a table as a file beside the table itself.
#include <QBuffer>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>

#include <models/session_config.h>
#include <models/table_export.h>
#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/job_bar.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/commands/command_registry.h>
#include <widgets/files/import_dialog.h>
#include <widgets/files/report_dialog.h>
#include <widgets/live_table.h>
#include <widgets/panes/experiments_pane.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;

QPushButton* button(const QDialog& dialog, QDialogButtonBox::StandardButton which) {
  return dialog.findChild<QDialogButtonBox*>()->button(which);
}

QPushButton* wayOf(const JobBar& jobs, const QString& text) {
  for (QPushButton* one : jobs.findChildren<QPushButton*>()) {
    if (one->text() == text && one->isVisible()) return one;
  }
  return nullptr;
}

/// RFC 4180 back into fields, written for this test alone.
std::vector<QStringList> parsedCsv(const QByteArray& bytes) {
  std::vector<QStringList> rows(1);
  QString field;
  bool quoted = false;
  const QString text = QString::fromUtf8(bytes);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (quoted && c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) field += text[i++];
    else if (c == QLatin1Char('"')) quoted = !quoted;
    else if (!quoted && c == QLatin1Char(',')) {
      rows.back() << field;
      field.clear();
    } else if (!quoted && c == QLatin1Char('\n')) {
      rows.back() << field;
      field.clear();
      rows.emplace_back();
    } else if (quoted || c != QLatin1Char('\r')) {
      field += c;
    }
  }
  rows.pop_back();
  return rows;
}

class FilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGoodFileBecomesASession() {
    Bench bench;
    QSignalSpy chosen(bench.window.get(), &MainWindow::configChosen);
    bench.action("file.import")->trigger();
    auto* dialog = bench.window->findChild<ImportDialog*>();
    QVERIFY(dialog != nullptr);
    QPushButton* load = button(*dialog, QDialogButtonBox::Open);
    QVERIFY(!load->isEnabled() && load->toolTip().contains(QStringLiteral("at least one file")));
    dialog->addFiles({QStringLiteral("/tmp/spy_2013.csv.gz")});
    QVERIFY(!load->isEnabled() && load->toolTip().contains(QStringLiteral("still being read")));
    QTRY_VERIFY(load->isEnabled());
    auto* files = dialog->findChild<QTableWidget*>();
    QCOMPARE(files->item(0, 0)->text(), QStringLiteral("SPY"));
    QVERIFY(files->item(0, 1)->text().contains(QStringLiteral("390")));
    QVERIFY(files->item(0, 2)->text().contains(QStringLiteral("2013-10-07")));
    QVERIFY(files->item(0, 3)->text().contains(QStringLiteral("refused")));
    QVERIFY(dialog->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("line 17")));
    load->click();
    QCOMPARE(chosen.count(), 1);
    QString error;
    const auto config = models::fromJson(chosen.first().first().toByteArray(), &error);
    QVERIFY2(config.has_value(), qPrintable(error));
    QCOMPARE(config->data.size(), 1u);
    QCOMPARE(config->data[0].file, QStringLiteral("/tmp/spy_2013.csv.gz"));
  }

  void aBadFileIsNamedWithItsReasonAndKeptOut() {
    Bench bench;
    ImportDialog dialog(bench.desk->library(), bench.theme, {}, nullptr);
    dialog.show();
    dialog.addFiles({QStringLiteral("/tmp/spy.csv"), QStringLiteral("/tmp/bad.csv")});
    auto* files = dialog.findChild<QTableWidget*>();
    QTRY_VERIFY(files->item(1, 3)->text().contains(QStringLiteral("cannot be used")));
    QPushButton* load = button(dialog, QDialogButtonBox::Open);
    QVERIFY(!load->isEnabled() && load->toolTip().contains(QStringLiteral("Row 2")));
    files->selectRow(1);
    const QString remarks = dialog.findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(remarks.contains(QStringLiteral("column 'close'")) && remarks.contains(QStringLiteral("BAD_COLUMN")),
             qPrintable(remarks));
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
      if (one->text() == QStringLiteral("Remove")) one->click();
    }
    QCOMPARE(files->rowCount(), 1);
    QTRY_VERIFY(load->isEnabled());
    files->item(0, 0)->setText(QString());
    QVERIFY(!load->isEnabled() && load->toolTip().contains(QStringLiteral("symbol")));
  }

  void aSlowFileShowsHowFarItIsAndIsLetGo() {
    Bench bench;
    bench.engine.stallLibrary(true);
    auto dialog = std::make_unique<ImportDialog>(bench.desk->library(), bench.theme, QString(), nullptr);
    dialog->show();
    dialog->addFiles({QStringLiteral("/tmp/spy.csv")});
    auto* files = dialog->findChild<QTableWidget*>();
    QTest::qWait(100);
    QVERIFY(files->item(0, 3)->text().startsWith(QStringLiteral("reading")));
    bench.engine.stallLibrary(false);
    QTRY_VERIFY(files->item(0, 3)->text().contains(QLatin1Char('%')));
    dialog->reject();
    dialog.reset();   // cancels what it asked for
    QTRY_VERIFY(!bench.desk->library().isBusy());
  }

  void withoutAnEngineADialogSaysSo() {
    models::Desk desk;
    const Theme theme = darkTheme();
    ImportDialog dialog(desk.library(), theme, {}, nullptr);
    dialog.addFiles({QStringLiteral("/tmp/spy.csv")});
    QCOMPARE(dialog.findChild<QTableWidget*>()->item(0, 3)->text(), QStringLiteral("the engine is not running"));
    QVERIFY(!button(dialog, QDialogButtonBox::Open)->isEnabled());
    ReportDialog report(desk.library().sessions(), models::ReportKind::Pdf, 0, {}, nullptr);
    QVERIFY(!button(report, QDialogButtonBox::Save)->isEnabled());
  }

  void theReportDialogSuggestsAndChecksTheFile() {
    QTemporaryDir folder;
    Bench bench;
    ReportDialog dialog(bench.desk->library().sessions(), models::ReportKind::Xlsx, 0, folder.path(), nullptr);
    dialog.show();
    QPushButton* save = button(dialog, QDialogButtonBox::Save);
    auto* path = dialog.findChild<QLineEdit*>();
    QCOMPARE(dialog.session(), 2u);   // the newest
    QCOMPARE(dialog.path(), folder.filePath(QStringLiteral("keel-2-mixed-on-spy.xlsx")));
    QVERIFY(save->isEnabled());
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(dialog.session(), 1u);
    QCOMPARE(dialog.path(), folder.filePath(QStringLiteral("keel-1-rsi-on-btc.xlsx")));
    path->setText(folder.filePath(QStringLiteral("no/such/place.xlsx")));
    QVERIFY(!save->isEnabled() && remarkOf(dialog).contains(QStringLiteral("does not exist")));
    path->setText(folder.path());
    QVERIFY(!save->isEnabled() && remarkOf(dialog).contains(QStringLiteral("is a folder")));
    path->clear();
    QVERIFY(!save->isEnabled() && remarkOf(dialog).contains(QStringLiteral("Name a file")));
    QFile there(folder.filePath(QStringLiteral("there.xlsx")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    path->setText(there.fileName());
    QVERIFY(save->isEnabled() && remarkOf(dialog).contains(QStringLiteral("will be replaced")));
  }

  void aReportShowsItsProgressAndItsEnd() {
    Bench bench;
    JobBar& jobs = bench.window->jobs();
    bench.action("report.pdf")->trigger();
    auto* dialog = bench.window->findChild<ReportDialog*>();
    QVERIFY(dialog != nullptr);
    button(*dialog, QDialogButtonBox::Save)->click();
    QVERIFY(jobs.isVisible() && jobs.isBusy());
    auto* bar = jobs.findChild<QProgressBar*>();
    QTRY_VERIFY(bar->value() > 100 && bar->value() < 1000);
    // A second one has to wait.
    bench.action("report.xlsx")->trigger();
    QVERIFY(bench.window->notices().text().contains(QStringLiteral("report is being made")));
    QTRY_VERIFY(!jobs.isBusy());
    QVERIFY2(jobs.text().contains(QStringLiteral("was written to")), qPrintable(jobs.text()));
    QVERIFY(!bar->isVisible());
    QVERIFY(wayOf(jobs, QStringLiteral("Open it")) != nullptr);
    wayOf(jobs, QStringLiteral("Close"))->click();
    QVERIFY(!jobs.isVisible());
  }

  void aReportIsCanceled() {
    Bench bench;
    JobBar& jobs = bench.window->jobs();
    bench.engine.stallLibrary(true);
    bench.window->files().makeReport(models::ReportKind::Pdf, 1, QStringLiteral("/tmp/keel-none.pdf"));
    QPushButton* cancel = wayOf(jobs, QStringLiteral("Cancel"));
    QVERIFY(cancel != nullptr);
    QTest::qWait(50);
    cancel->click();
    bench.engine.stallLibrary(false);
    QTRY_VERIFY(!jobs.isBusy());
    QVERIFY2(jobs.text().contains(QStringLiteral("canceled")), qPrintable(jobs.text()));
  }

  void aReportFails() {
    Bench bench;
    JobBar& jobs = bench.window->jobs();
    bench.window->files().makeReport(models::ReportKind::Pdf, 99, QStringLiteral("/tmp/keel-none.pdf"));
    QTRY_VERIFY(!jobs.isBusy());
    QVERIFY2(jobs.text().contains(QStringLiteral("knows no such session")) && jobs.text().contains(QStringLiteral("NO_SESSION")),
             qPrintable(jobs.text()));
    QVERIFY(wayOf(jobs, QStringLiteral("Open it")) == nullptr);
  }

  void withoutAnEngineNoReportIsMade() {
    Bench bench;
    bench.desk->client().detach();
    bench.window->files().makeReport(models::ReportKind::Pdf, 1, QStringLiteral("/tmp/keel-none.pdf"));
    QVERIFY(!bench.window->jobs().isBusy());
    QVERIFY(bench.window->jobs().text().contains(QStringLiteral("engine is not running")));
  }

  void aSaveThatFailsIsTold() {
    Bench bench;
    static_cast<tests::FakeLibrary&>(bench.engine.library()).fail("STORE_CLOSED");
    QSignalSpy failed(&bench.desk->library(), &models::LibraryClient::failed);
    auto& pane = static_cast<ExperimentsPane&>(bench.pane("experiments"));
    pane.askSave("{}");
    auto* dialog = pane.findChild<QInputDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("mine"));
    dialog->accept();
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY2(bench.pane("experiments").figure().contains(QStringLiteral("store is not open")),
                 qPrintable(bench.pane("experiments").figure()));
  }

  void aTableAsAFileIsTheTableShown_data() {
    QTest::addColumn<QString>("pane");
    for (const char* pane : {"positions", "orders", "fills", "signals", "watchlist", "limits", "trades", "performance",
                             "preflight", "strategies", "health", "log", "experiments"}) {
      QTest::newRow(pane) << QString::fromLatin1(pane);
    }
  }
  void aTableAsAFileIsTheTableShown() {
    QFETCH(const QString, pane);
    Bench bench({.bars = 300});
    Pane& shown = *bench.window->pane(pane);
    bench.look(shown);
    auto* table = tableOf(shown);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->setColumnShown(1, false);
    table->proxy().setSortKeys({{0, Qt::DescendingOrder}});
    compareWithFile(*table);
  }

  void aFilteredTableIsWrittenFiltered() {
    Bench bench({.bars = 300});
    bench.look(bench.pane("fills"));
    auto* table = bench.pane("fills").findChild<LiveTable*>();
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const int all = table->model()->rowCount();
    table->setColumnFilter(models::FillModel::Symbol, QStringLiteral("SPY"));
    QVERIFY(table->model()->rowCount() < all && table->model()->rowCount() > 0);
    compareWithFile(*table);
  }

 private:
  /// The table of the pane's name; the only one where it has another.
  static LiveTable* tableOf(const Pane& pane) {
    auto* named = pane.findChild<LiveTable*>(pane.objectName() + QStringLiteral("Table"));
    return named != nullptr ? named : pane.findChild<LiveTable*>();
  }

  static QString remarkOf(const ReportDialog& dialog) {
    QStringList all;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) all << label->text();
    return all.join(QLatin1Char('|'));
  }

  static void compareWithFile(LiveTable& table) {
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(table.exportCsv(out));
    const std::vector<QStringList> rows = parsedCsv(out.data());
    const std::vector<int> columns = table.shownColumns();
    const QAbstractItemModel& model = *table.model();
    QCOMPARE(static_cast<int>(rows.size()), model.rowCount() + 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int at = static_cast<int>(i);
      QCOMPARE(rows[0][at], model.headerData(columns[i], Qt::Horizontal).toString());
      for (int row = 0; row < model.rowCount(); ++row) compareCell(rows[static_cast<std::size_t>(row) + 1][at], model.index(row, columns[i]));
    }
  }

  /// Texts as shown; numbers as the model sorts by them, whatever the locale shows.
  static void compareCell(const QString& field, const QModelIndex& cell) {
    const QString shown = cell.data().toString();
    if (shown == models::noValue()) {
      QCOMPARE(field, QString());
      return;
    }
    bool isNumber = false;
    const double number = field.toDouble(&isNumber);
    const QVariant raw = cell.data(models::SortRole);
    const int kind = raw.userType();
    if (kind == QMetaType::Double || kind == QMetaType::Int) {
      if (isNumber) QVERIFY2(std::abs(number - raw.toDouble()) < 1e-6, qPrintable(field + QStringLiteral(" / ") + shown));
      else QVERIFY2(shown.contains(field) || field.contains(shown), qPrintable(field + QStringLiteral(" / ") + shown));
      return;
    }
    if (kind == QMetaType::QString && !cell.data(models::NumberRole).toBool()) {
      QVERIFY2(field == shown || field == QLatin1Char('\'') + shown, qPrintable(field + QStringLiteral(" / ") + shown));
      return;
    }
    QVERIFY2(!field.isEmpty() || shown.isEmpty(), qPrintable(shown));
  }
};

const tests::Registered<FilesTest> kFilesTest;

}  // namespace

#include "tst_files.moc"
