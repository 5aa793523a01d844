#include <engine/render/pdf_sections.h>

#include <algorithm>

#include <fmt/format.h>

#include <engine/render/charts.h>

namespace keel::render {

using reports::Figure;
using reports::FigureGroup;
using reports::SessionReport;

namespace {

constexpr double kLine = 12.4;

struct Pair {
  QString name, value;
  bool missing = false;
};

/// Names and values in two columns across the page, filled downwards.
void drawPairs(Paper& paper, const std::vector<Pair>& pairs) {
  const double gap = 26, width = (Paper::kWidth - gap) / 2;
  const std::size_t half = (pairs.size() + 1) / 2;
  for (std::size_t i = 0; i < half; ++i) {
    paper.need(kLine);
    for (std::size_t side = 0; side < 2; ++side) {
      const std::size_t at = i + side * half;
      if (at >= pairs.size() || (side == 1 && at < half)) continue;
      const double left = Paper::kLeft + static_cast<double>(side) * (width + gap);
      const Pair& pair = pairs[at];
      const double valueRoom = std::min(paper.width(pair.value, Face::Normal), width * 0.68);
      const QStringList name = paper.wrapped(pair.name, Face::Normal, width - valueRoom - 8, 1);
      const QStringList value = paper.wrapped(pair.value, Face::Normal, width * 0.68, 1);
      paper.text(left, paper.y() + 9, name.first(), Face::Normal, Ink::Muted);
      paper.textRight(left + width, paper.y() + 9, value.first(), Face::Normal, pair.missing ? Ink::Faint : Ink::Text);
      paper.line(left, paper.y() + kLine, left + width, paper.y() + kLine, Ink::Grid, 0.4);
    }
    paper.advance(kLine);
  }
}

void drawGroup(Paper& paper, const FigureGroup& group) {
  std::vector<Pair> pairs;
  for (const Figure& figure : group.figures) {
    pairs.push_back(
        {textOf(figure.label), textOf(reports::shown(figure)), std::holds_alternative<std::monostate>(figure.value)});
  }
  const auto rows = static_cast<double>((pairs.size() + 1) / 2);
  drawHeading(paper, textOf(group.title), {}, std::min(rows * kLine, 200.0));
  drawPairs(paper, pairs);
}

void drawSentences(Paper& paper, const QString& title, const std::vector<std::string>& sentences) {
  drawHeading(paper, title, {}, 24);
  for (const std::string& sentence : sentences) {
    const QStringList lines = paper.wrapped(textOf(sentence), Face::Normal, Paper::kWidth - 10, 6);
    paper.need(static_cast<double>(lines.size()) * paper.lineHeight(Face::Normal) + 3);
    paper.fill(QRectF(Paper::kLeft, paper.y() + 4, 3, 3), Ink::Warn);
    for (const QString& line : lines) {
      paper.text(Paper::kLeft + 10, paper.y() + 8, line, Face::Normal);
      paper.advance(paper.lineHeight(Face::Normal));
    }
    paper.advance(3);
  }
}

}  // namespace

void drawFigures(Section& section) {
  for (const FigureGroup& group : section.report.figures) drawGroup(section.paper, group);
  if (!section.report.doubts.empty()) {
    drawSentences(section.paper, QStringLiteral("What these figures do not prove"), section.report.doubts);
  }
}

void drawSettings(Section& section) {
  const SessionReport& report = section.report;
  for (const auto& group : report.settings) {
    std::vector<Pair> pairs;
    for (const auto& setting : group.settings) pairs.push_back({textOf(setting.name), textOf(setting.value), false});
    const auto rows = static_cast<double>((pairs.size() + 1) / 2);
    drawHeading(section.paper, textOf(group.title), {}, std::min(rows * kLine, 200.0));
    drawPairs(section.paper, pairs);
  }
  Table table{QStringLiteral("Data used"),
              {{QStringLiteral("Symbol")},
               {QStringLiteral("Files"), false, 1},
               {QStringLiteral("Bars"), true},
               {QStringLiteral("Quotes"), true},
               {QStringLiteral("First")},
               {QStringLiteral("Last")}},
              {},
              {},
              {}};
  if (report.generated) table.note = QStringLiteral("GENERATED: made by a program, not recorded from a market.");
  if (!report.journalKept) {
    table.note += QStringLiteral(
        " The journal of this session is no longer kept: what it read cannot be counted, and there are no price "
        "charts.");
  }
  const QString none = QStringLiteral("no data");
  for (const auto& row : report.inputs) {
    const bool counted = report.journalKept;
    table.rows.push_back({{textOf(row.symbol)},
                          {row.files.empty() ? none : textOf(row.files)},
                          {counted ? QString::number(row.bars) : none},
                          {counted ? QString::number(row.quotes) : none},
                          {textOf(section.clock.local(row.first))},
                          {textOf(section.clock.local(row.last))}});
  }
  drawTable(section.paper, table, section.goOn);
}

void drawPriceCharts(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  if (report.prices.empty()) return;
  constexpr double kHeight = 168;
  drawHeading(paper, QStringLiteral("Prices and trades"),
              QStringLiteral("Bars the session saw, gathered where there are too many to draw, with its executions on "
                             "them. Nights take no room."),
              kHeight);
  for (const auto& chart : report.prices) {
    paper.need(kHeight);
    drawPrices(paper, QRectF(Paper::kLeft, paper.y(), Paper::kWidth, kHeight), chart, textOf(report.currency.code()),
               section.clock);
    paper.advance(kHeight + 10);
  }
}

void drawChecks(Section& section) {
  Paper& paper = section.paper;
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Totals compared with the ledger"),
              {{QStringLiteral("What was compared"), false, 1}, {QStringLiteral("Both come to"), true}},
              {},
              {},
              QStringLiteral("Every fill was booked again from the initial cash. A report whose totals differ "
                             "anywhere, by the eighth decimal, is refused.")};
  for (const auto& check : report.checks) table.rows.push_back({{textOf(check.name)}, {textOf(check.value)}});
  const bool holds = report.auditHolds;
  table.rows.push_back({{QStringLiteral("Audit trail: rows of this session; the store's chain of hashes")},
                        {textOf(fmt::format("{}; {}", report.auditRows, holds ? "holds" : "IS BROKEN")),
                         holds ? Ink::Text : Ink::Critical}});
  table.rows.push_back(
      {{QStringLiteral("Order list, SHA-256")},
       {report.session.orderListHash.empty() ? QStringLiteral("no data") : textOf(report.session.orderListHash)}});
  drawTable(paper, table, section.goOn);
}

}  // namespace keel::render
