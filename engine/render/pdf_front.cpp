#include <engine/render/pdf_sections.h>

#include <fmt/format.h>

#include <engine/render/charts.h>

namespace keel::render {

using domain::Money;
using reports::SessionReport;

Ink modeInk(const SessionReport& report) {
  switch (report.session.mode) {
    case domain::Mode::Live: return Ink::Live;
    case domain::Mode::Paper: return Ink::Paper;
    case domain::Mode::Replay: return Ink::Replay;
    case domain::Mode::Backtest: return Ink::Muted;
  }
  return Ink::Muted;
}

Ink gainInk(Money money) {
  if (money.isZero()) return Ink::Muted;
  return money.e8() < 0 ? Ink::Down : Ink::Up;
}

QString gainText(Money money) { return textOf(reports::signedText(money)); }
QString moneyText(Money money) { return textOf(reports::groupedE8(money.e8(), 2)); }
QString priceText(domain::Price price) { return price.isZero() ? QString() : textOf(price.text(2)); }

namespace {

struct Tile {
  QString label, value, below;
  Ink ink = Ink::Text;
};

std::string percentOf(Money part, Money whole) {
  if (whole.e8() <= 0) return reports::kNoData;
  return fmt::format("{:+.2f} %", 100 * part.toDouble() / whole.toDouble());
}

std::vector<Tile> tilesOf(const SessionReport& report) {
  const auto& t = report.totals;
  const QString code = textOf(report.currency.code());
  const bool measured = report.equity.fullSize > 0;
  return {
      {QStringLiteral("FINAL EQUITY"), moneyText(t.finalEquity),
       code + textOf(fmt::format(", from {}", reports::groupedE8(t.initialCash.e8(), 2))), Ink::Text},
      {QStringLiteral("NET P&L"), gainText(t.netPnl), code + textOf(", " + percentOf(t.netPnl, t.initialCash)),
       gainInk(t.netPnl)},
      {QStringLiteral("MAXIMUM DRAWDOWN"), measured ? moneyText(t.maxDrawdown) : QStringLiteral("no data"),
       measured ? code + textOf(fmt::format(", {:.2f} % of the peak", t.maxDrawdownPercent)) : QString(), Ink::Text},
      {QStringLiteral("FEES"), moneyText(t.fees), code + textOf(fmt::format(" in {} fills", report.fills.size())),
       Ink::Text},
  };
}

void drawTiles(Paper& paper, const std::vector<Tile>& tiles) {
  const double gap = 8, height = 52;
  const double width =
      (Paper::kWidth - gap * static_cast<double>(tiles.size() - 1)) / static_cast<double>(tiles.size());
  double x = Paper::kLeft;
  for (const Tile& tile : tiles) {
    const QRectF box(x, paper.y(), width, height);
    paper.fill(box, Ink::Raised);
    paper.fill(QRectF(x, paper.y(), 2, height), tile.ink == Ink::Text ? Ink::Line : tile.ink);
    paper.text(x + 9, paper.y() + 14, tile.label, Face::Tiny, Ink::Muted);
    paper.text(x + 9, paper.y() + 31, tile.value, Face::Number, tile.ink);
    paper.text(x + 9, paper.y() + 43.5, tile.below, Face::Small, Ink::Muted);
    x += width + gap;
  }
  paper.advance(height);
}

double drawBadge(Paper& paper, double x, double baseline, const QString& word, Ink ink) {
  const double width = paper.width(word, Face::NormalBold) + 12;
  paper.frame(QRectF(x, baseline - 9.5, width, 13.5), ink, 1.1);
  paper.text(x + 6, baseline, word, Face::NormalBold, ink);
  return width;
}

void drawTitle(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  const QStringList name = paper.wrapped(textOf(report.session.name), Face::Title, Paper::kWidth, 3);
  for (const QString& line : name) {
    paper.text(Paper::kLeft, paper.y() + 18, line, Face::Title);
    paper.advance(24);
  }
  paper.advance(5);
  double x = Paper::kLeft;
  const double baseline = paper.y() + 10;
  x += drawBadge(paper, x, baseline, textOf(report.modeWord), modeInk(report)) + 6;
  if (report.generated) x += drawBadge(paper, x, baseline, QStringLiteral("GENERATED"), Ink::Critical) + 6;
  const char* state = domain::name(report.session.state);
  paper.text(x + 3, baseline, textOf(fmt::format("Session {}, {}", report.session.id.value(), state)), Face::Normal,
             Ink::Muted);
  paper.advance(22);
  if (!report.generated) return;
  const QString warning = QStringLiteral(
      "The market data of this session was GENERATED. It is no record of any market, and its results say nothing about "
      "one.");
  for (const QString& line : paper.wrapped(warning, Face::Normal, Paper::kWidth, 3)) {
    paper.text(Paper::kLeft, paper.y() + 8, line, Face::Normal, Ink::Critical);
    paper.advance(paper.lineHeight(Face::Normal));
  }
  paper.advance(4);
}

void drawTimes(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  const auto row = [&](const char* label, base::Timestamp ts, const char* none) {
    const bool missing = ts == base::Timestamp{};
    paper.text(Paper::kLeft, paper.y() + 8, textOf(label), Face::Normal, Ink::Muted);
    paper.text(Paper::kLeft + 62, paper.y() + 8, missing ? textOf(none) : textOf(section.clock.local(ts)),
               Face::Normal);
    if (!missing)
      paper.text(Paper::kLeft + 210, paper.y() + 8, textOf(section.clock.utc(ts)), Face::Normal, Ink::Muted);
    paper.advance(12.5);
  };
  row("Started", report.session.tsStarted, reports::kNoData);
  row("Ended", report.session.tsEnded, "not ended");
  row("As of", report.asOf, reports::kNoData);
  paper.text(Paper::kLeft + 345, paper.y() - 29.5,
             textOf("Times of the exchange are " + section.clock.zoneName() + "."), Face::Small, Ink::Muted);
  paper.advance(8);
}

}  // namespace

void drawFront(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  drawTitle(section);
  drawTimes(section);
  drawTiles(paper, tilesOf(report));
  paper.advance(18);
  const QString code = textOf(report.currency.code());
  const double left = Paper::kBottom - paper.y();
  const double equity = left * 0.58;
  drawCurve(paper, QRectF(Paper::kLeft, paper.y(), Paper::kWidth, equity), report.equity,
            {QStringLiteral("Equity"), code + QStringLiteral(", dashed: the initial cash"), Ink::Accent, false,
             report.totals.initialCash.toDouble()},
            section.clock);
  drawCurve(
      paper, QRectF(Paper::kLeft, paper.y() + equity + 12, Paper::kWidth, left - equity - 12), report.drawdown,
      {QStringLiteral("Drawdown"), QStringLiteral("% below the highest equity so far"), Ink::Down, true, std::nullopt},
      section.clock);
  paper.setY(Paper::kBottom);
}

void drawDaySection(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  paper.newPage();
  drawDays(paper, QRectF(Paper::kLeft, paper.y(), Paper::kWidth, 150), report.days, textOf(report.currency.code()));
  paper.advance(150);
  Table table{QStringLiteral("Days"),
              {{QStringLiteral("Trade date"), false, 1},
               {QStringLiteral("Equity before"), true},
               {QStringLiteral("Equity after"), true},
               {QStringLiteral("Change"), true},
               {QStringLiteral("Realized P&L"), true},
               {QStringLiteral("Fees"), true},
               {QStringLiteral("Fills"), true}},
              {},
              {},
              textOf(fmt::format(
                  "Amounts in {}. The change is that of the equity at the end of the day; realized P&L is before fees.",
                  report.currency.code()))};
  Money change(report.currency), realized(report.currency), fees(report.currency);
  std::size_t fills = 0;
  for (const auto& day : report.days) {
    table.rows.push_back({{textOf(base::formatDate(day.date))},
                          {moneyText(day.startEquity)},
                          {moneyText(day.endEquity)},
                          {gainText(day.change), gainInk(day.change)},
                          {gainText(day.realizedPnl), gainInk(day.realizedPnl)},
                          {moneyText(day.fees)},
                          {QString::number(day.fills)}});
    change += day.change, realized += day.realizedPnl, fees += day.fees, fills += day.fills;
  }
  if (!report.days.empty()) {
    table.totals = {{QStringLiteral("Total")}, {}, {}, {gainText(change)}, {gainText(realized)}, {moneyText(fees)},
                    {QString::number(fills)}};
  }
  drawTable(paper, table, section.goOn);
}

}  // namespace keel::render
