#include <mutex>

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHashFunctions>

#include <fmt/format.h>

#include <engine/render/pdf_properties.h>
#include <engine/render/pdf_sections.h>
#include <engine/render/render.h>
#include <engine/render/target_file.h>

namespace keel::render {

using base::Failure;
using base::Result;
using reports::SessionReport;

namespace {

void drawPageHead(Paper& paper, const SessionReport& report) {
  const double baseline = 38;
  paper.text(Paper::kLeft, baseline, QStringLiteral("Keel session report"), Face::SmallBold, Ink::Muted);
  double right = Paper::kRight;
  const auto badge = [&](const QString& word, Ink ink) {
    const double width = paper.width(word, Face::SmallBold) + 9;
    paper.frame(QRectF(right - width, baseline - 8, width, 11), ink, 0.9);
    paper.text(right - width + 4.5, baseline, word, Face::SmallBold, ink);
    right -= width + 5;
  };
  badge(textOf(report.modeWord), modeInk(report));
  if (report.generated) badge(QStringLiteral("GENERATED"), Ink::Critical);
  const double left = Paper::kLeft + paper.width(QStringLiteral("Keel session report"), Face::SmallBold) + 12;
  const QStringList name = paper.wrapped(textOf(report.session.name), Face::Small, right - left - 8, 1);
  paper.text(left, baseline, name.first(), Face::Small, Ink::Muted);
  paper.fill(QRectF(Paper::kLeft, 46, Paper::kWidth, 1.4), modeInk(report));
}

void drawPageFoot(Paper& paper, const SessionReport& report, const Clock& clock, int pages) {
  const double baseline = 818;
  paper.line(Paper::kLeft, baseline - 11, Paper::kRight, baseline - 11, Ink::Grid, 0.6);
  const std::string what =
      fmt::format("Session {}, {} to {}{}", report.session.id.value(), clock.local(report.session.tsStarted),
                  clock.local(report.asOf), report.generated ? ", on GENERATED data" : "");
  paper.text(Paper::kLeft, baseline, textOf(what), Face::Small, Ink::Muted);
  paper.textRight(Paper::kRight, baseline, textOf(fmt::format("Page {} of {}", paper.page(), pages)), Face::Small,
                  Ink::Muted);
}

/// Draws everything once and returns the number of pages; nothing when canceled. The first drawing is for that number.
std::optional<int> drawAll(QIODevice& device, const SessionReport& report, int pages,
                           const std::function<bool(int page)>& goOn) {
  const Clock clock(report.zone);
  const QString title = textOf(fmt::format("Session {}: {}", report.session.id.value(), report.session.name));
  Paper paper(device, title, [&report, &clock, pages](Paper& sheet) {
    drawPageHead(sheet, report);
    drawPageFoot(sheet, report, clock, pages);
  });
  Section section{paper, report, clock, [&] { return goOn(paper.page()); }};
  drawFront(section);
  drawDaySection(section);
  drawFigures(section);
  drawSettings(section);
  drawPriceCharts(section);
  using Step = bool (*)(Section&);
  for (const Step step : {&drawPositions, &drawTrips, &drawOrders, &drawFills, &drawSignals, &drawAlerts}) {
    if (!section.goOn() || !step(section)) return std::nullopt;
  }
  drawChecks(section);
  return paper.page();
}

/// Qt writes a PDF's fonts in the order of a hash table, whose order is another in every process unless the seed is
/// fixed. The seed belongs to the process, hence one drawing at a time.
class FixedOrder {
 public:
  FixedOrder() : m_lock(mutex()) { QHashSeed::setDeterministicGlobalSeed(); }
  ~FixedOrder() { QHashSeed::resetRandomGlobalSeed(); }
  FixedOrder(const FixedOrder&) = delete;
  FixedOrder& operator=(const FixedOrder&) = delete;

 private:
  static std::mutex& mutex() {
    static std::mutex only;
    return only;
  }
  std::scoped_lock<std::mutex> m_lock;
};

Result<std::string, Failure> drawToBytes(const SessionReport& report, const Progress& progress) {
  const Failure canceled{"CANCELED", "the report was canceled; no file was written"};
  const FixedOrder fixed;
  std::optional<int> pages;
  {
    QBuffer unused;
    unused.open(QIODevice::WriteOnly);
    pages = drawAll(unused, report, 1, [&](int) { return !progress || progress(0); });
  }
  if (!pages) return tl::unexpected(canceled);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  const auto drawn = drawAll(buffer, report, *pages, [&](int page) {
    return !progress || progress(0.95 * static_cast<double>(page) / static_cast<double>(*pages));
  });
  if (!drawn) return tl::unexpected(canceled);
  std::string bytes = buffer.data().toStdString();
  stampProperties(bytes, report.asOf);
  if (progress && !progress(0.97)) return tl::unexpected(canceled);
  return bytes;
}

}  // namespace

Result<void, Failure> renderPdf(const SessionReport& report, const std::filesystem::path& out,
                                const Progress& progress) {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    return base::fail("NO_GUI_APPLICATION", "a PDF needs Qt's fonts, which only a program with a QGuiApplication has");
  }
  if (!QFontDatabase::families().contains(QStringLiteral("DejaVu Sans"))) {
    return base::fail("NO_FONT", "the font 'DejaVu Sans', in which reports are set, is not installed");
  }
  const auto bytes = drawToBytes(report, progress);
  if (!bytes) return tl::unexpected(bytes.error());
  if (auto written = writeWhole(out, *bytes); !written) return written;
  if (progress) progress(1);
  return {};
}

}  // namespace keel::render
