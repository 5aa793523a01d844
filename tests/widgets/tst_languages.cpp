// English, German and Italian at every text size, in a small and a large window: no word is cut. The translation files
// are complete, keep their placeholders, and hold the texts of the sources.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <tests/widgets/fit.h>
#include <widgets/bars/emergency_dialog.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/charts/indicator_dialog.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/key_map_dialog.h>
#include <widgets/files/import_dialog.h>
#include <widgets/files/report_dialog.h>
#include <widgets/layouts/layout_control.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;
using tests::Fit;

void keepPicture(QWidget& window, const QString& name) {
  const QString folder = qEnvironmentVariable("KEEL_TEST_PICTURES");
  if (!folder.isEmpty()) (void)window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// Columns of sentences, by the models' own titles so that they are found in every language.
QStringList sentenceColumns(models::Desk& desk) {
  const auto title = [](const QAbstractItemModel& model, int column) {
    return model.headerData(column, Qt::Horizontal).toString();
  };
  return {title(desk.orders(), models::OrderModel::Reason),       title(desk.signalsModel(), models::SignalModel::Reason),
          title(desk.signalsModel(), models::SignalModel::Rule),  title(desk.signalsModel(), models::SignalModel::Strategy),
          title(desk.positions(), models::PositionModel::Strategy)};
}

/// Every pane on top once, with every page of its tabs.
void lookAtPanes(Bench& bench, Fit& fit) {
  for (const RoleLayout& layout : roleLayouts()) {
    bench.window->layouts().applyRole(layout.id);
    bench.settle();
    fit.look(*bench.window);
  }
  for (Pane* pane : bench.window->panes()) {
    bench.look(*pane);
    fit.look(*pane);
    for (QTabWidget* tabs : pane->findChildren<QTabWidget*>()) {
      for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QCoreApplication::processEvents();
        fit.look(*pane);
      }
    }
  }
}

void lookAtDialogs(Bench& bench, Fit& fit) {
  ImportDialog import(bench.desk->library(), bench.theme, {}, nullptr);
  import.addFiles({QStringLiteral("/tmp/spy.csv"), QStringLiteral("/tmp/bad.csv")});
  ReportDialog report(bench.desk->library().sessions(), models::ReportKind::Xlsx, 0, {}, nullptr);
  KeyMapDialog keys(bench.window->commands(), bench.theme, nullptr);
  IndicatorDialog indicator(models::IndicatorKind::Bollinger, nullptr);
  EmergencyDialog emergency(*bench.desk, nullptr);
  for (QDialog* dialog : std::initializer_list<QDialog*>{&import, &report, &keys, &indicator, &emergency}) {
    dialog->show();
    (void)QTest::qWaitFor([&bench] { return !bench.desk->library().isBusy(); }, 2000);
    QCoreApplication::processEvents();
    fit.look(*dialog);
    keepPicture(*dialog, QStringLiteral("dialog-%1-%2").arg(QString::fromLatin1(dialog->metaObject()->className()).section(QLatin1Char(':'), -1), QLocale().name()));
    dialog->hide();
  }
}

struct Text {
  QString key;           ///< context and source, with the comment that tells two of one word apart
  QString source;
  QString type;          ///< "", "unfinished", "vanished", "obsolete"
  QStringList forms;     ///< the translation; several for counted texts
};

/// One <message>; the reader stands behind its start.
Text readMessage(QXmlStreamReader& in, const QString& context) {
  Text text;
  QString comment;
  while (in.readNextStartElement()) {
    const auto name = in.name();
    if (name == QLatin1String("source")) {
      text.source = in.readElementText();
    } else if (name == QLatin1String("comment")) {
      comment = in.readElementText();
    } else if (name == QLatin1String("translation")) {
      text.type = in.attributes().value(QLatin1String("type")).toString();
      QString plain;
      while (!in.atEnd() && !(in.readNext() == QXmlStreamReader::EndElement && in.name() == QLatin1String("translation"))) {
        if (in.isStartElement()) text.forms << in.readElementText();
        else if (in.isCharacters()) plain += in.text();
      }
      if (text.forms.isEmpty()) text.forms << plain;
    } else {
      in.skipCurrentElement();
    }
  }
  text.key = context + QLatin1Char('|') + text.source + QLatin1Char('|') + comment;
  return text;
}

std::vector<Text> readTs(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader in(&file);
  std::vector<Text> all;
  QString context;
  while (!in.atEnd()) {
    if (in.readNext() != QXmlStreamReader::StartElement) continue;
    if (in.name() == QLatin1String("name")) context = in.readElementText();
    else if (in.name() == QLatin1String("message")) all.push_back(readMessage(in, context));
  }
  return all;
}

QString tsFile(const QString& language) {
  return QStringLiteral(KEEL_SOURCE_DIR "/translations/keel_%1.ts").arg(language);
}

/// "%1", "%n", "%L2", sorted.
QStringList placeholders(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("%(L?\\d+|n)"));
  QStringList all;
  for (auto it = pattern.globalMatch(text); it.hasNext();) all << it.next().captured();
  all.sort();
  all.removeDuplicates();
  return all;
}

QSet<QString> keysOf(const std::vector<Text>& texts) {
  QSet<QString> keys;
  for (const Text& text : texts) {
    if (text.type != QStringLiteral("vanished") && text.type != QStringLiteral("obsolete")) keys.insert(text.key);
  }
  return keys;
}

QString lupdate() {
  for (const char* path : {"/usr/lib/qt6/bin/lupdate", "/usr/lib64/qt6/bin/lupdate", "/usr/bin/lupdate6"}) {
    if (QFile::exists(QString::fromLatin1(path))) return QString::fromLatin1(path);
  }
  return {};
}

class LanguagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyTextHasItsRoom_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"en", "de", "it"}) {
      for (const double scale : {0.8, 1.0, 1.5, 2.0}) {
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
          const QString name = QStringLiteral("%1 %2 % %3").arg(QLatin1String(language)).arg(scale * 100).arg(size.width());
          QTest::newRow(qPrintable(name)) << QString::fromLatin1(language) << scale << size;
        }
      }
    }
  }
  void everyTextHasItsRoom() {
    QFETCH(const QString, language);
    QFETCH(const double, scale);
    QFETCH(const QSize, size);
    // The least window grows with the text: what is smaller than that is not offered.
    const QSize least = (QSizeF(1100, 640) * scale).toSize();
    Bench bench({.bars = 300, .look = {.fontScale = scale}, .size = size.expandedTo(least), .language = language});
    Fit fit(bench.theme);
    fit.setSentences(sentenceColumns(*bench.desk));
    lookAtPanes(bench, fit);
    bench.window->layouts().applyRole(QStringLiteral("trader"));
    bench.setState(domain::SessionState::EmergencyStopped);
    bench.settle();
    bench.settle();
    fit.look(*bench.window);
    keepPicture(*bench.window, QStringLiteral("window-%1-%2-%3").arg(language).arg(scale * 100).arg(size.width()));
    lookAtDialogs(bench, fit);
    QVERIFY(fit.looked() > 500);
    for (const QString& line : fit.cut()) qWarning("%s", qPrintable(line));
    QCOMPARE(fit.cut().size(), 0);
    // What does not fit a small screen at the usual text size would push the window off it.
    if (scale <= 1.0) QCOMPARE(bench.window->size(), size);
  }

  void theFilesAreComplete_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << QStringLiteral("de");
    QTest::newRow("it") << QStringLiteral("it");
  }
  void theFilesAreComplete() {
    QFETCH(const QString, language);
    const std::vector<Text> texts = readTs(tsFile(language));
    QVERIFY(texts.size() > 500);
    QStringList wrong;
    for (const Text& text : texts) {
      if (!text.type.isEmpty()) wrong << text.type + QStringLiteral(": ") + text.key;
      for (const QString& form : text.forms) {
        if (form.trimmed().isEmpty()) wrong << QStringLiteral("empty: ") + text.key;
        else if (placeholders(form) != placeholders(text.source)) wrong << QStringLiteral("placeholders: ") + text.key;
      }
      const bool counted = text.source.contains(QStringLiteral("%n"));
      if (counted && text.forms.size() != 2) wrong << QStringLiteral("plural: ") + text.key;
    }
    for (const QString& line : wrong) qWarning("%s", qPrintable(line));
    QCOMPARE(wrong.size(), 0);
  }

  void theFilesHoldTheTextsOfTheSources() {
    const QString tool = lupdate();
    if (tool.isEmpty()) QSKIP("lupdate is not installed, so the sources cannot be read for their texts");
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(KEEL_SOURCE_DIR)};
    for (const char* part : {"models", "widgets", "app"}) {
      arguments << QStringLiteral(KEEL_SOURCE_DIR "/") + QLatin1String(part);
    }
    arguments << QStringLiteral("-ts") << fresh;
    QProcess process;
    process.start(tool, arguments);
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAllStandardError().constData());
    const QSet<QString> wanted = keysOf(readTs(fresh));
    QVERIFY(wanted.size() > 500);
    for (const char* language : {"de", "it"}) {
      const QSet<QString> held = keysOf(readTs(tsFile(QLatin1String(language))));
      const QStringList missing = (wanted - held).values();
      const QStringList left = (held - wanted).values();
      QVERIFY2(missing.isEmpty(), qPrintable(QLatin1String(language) + QStringLiteral(" lacks:\n") + missing.join(QLatin1Char('\n'))));
      QVERIFY2(left.isEmpty(), qPrintable(QLatin1String(language) + QStringLiteral(" has too much:\n") + left.join(QLatin1Char('\n'))));
    }
  }
};

const tests::Registered<LanguagesTest> kLanguagesTest;

}  // namespace

#include "tst_languages.moc"
