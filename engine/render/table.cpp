#include <engine/render/table.h>

#include <algorithm>

namespace keel::render {

namespace {

constexpr double kGap = 7;           ///< between columns
constexpr double kPadding = 2.2;     ///< above and below the text of a row
constexpr int kMostLines = 12;
constexpr qsizetype kMeasured = 160; ///< letters of a cell that decide on the width of its column
constexpr Face kCellFace = Face::Small;
constexpr Face kHeadFace = Face::SmallBold;

struct Layout {
  std::vector<double> left, width;
};

double naturalWidth(const Paper& paper, const Table& table, std::size_t c) {
  double widest = paper.width(table.columns[c].title, kHeadFace);
  for (const Row& row : table.rows) widest = std::max(widest, paper.width(row[c].text.left(kMeasured), kCellFace));
  if (!table.totals.empty()) widest = std::max(widest, paper.width(table.totals[c].text, kHeadFace));
  return widest;
}

/// The widest of the words a column would not like to break.
double wordWidth(const Paper& paper, const Table& table, std::size_t c) {
  double widest = paper.width(table.columns[c].title, kHeadFace);
  for (const Row& row : table.rows) {
    const QStringList words = row[c].text.left(kMeasured).split(QLatin1Char(' '));
    for (const QString& word : words) widest = std::max(widest, paper.width(word, kCellFace));
  }
  return widest;
}

/// Columns with a share when all they want is not there: first their longest words, then the rest by share, and none
/// more than it wants.
void divide(const Paper& paper, const Table& table, double room, std::vector<double>& width) {
  std::vector<double> natural = width;
  double left = room;
  std::vector<std::size_t> open;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].share <= 0) continue;
    width[c] = std::min(wordWidth(paper, table, c), room * 0.4);
    left -= width[c];
    open.push_back(c);
  }
  while (!open.empty() && left > 0.01) {
    double shares = 0, given = 0;
    for (const std::size_t c : open) shares += table.columns[c].share;
    for (const std::size_t c : open) {
      const double more = std::min(left * table.columns[c].share / shares, natural[c] - width[c]);
      width[c] += more;
      given += more;
    }
    left -= given;
    std::erase_if(open, [&](std::size_t c) { return natural[c] - width[c] < 0.01; });
    if (given < 0.01) break;
  }
}

/// Columns without a share get what they need; the others divide what is left.
Layout layoutOf(const Paper& paper, const Table& table) {
  Layout layout;
  double fixed = kGap * static_cast<double>(table.columns.size() - 1), shares = 0, wanted = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    layout.width.push_back(naturalWidth(paper, table, c));
    const double share = table.columns[c].share;
    (share > 0 ? wanted : fixed) += layout.width[c];
    shares += share;
  }
  const double room = std::max(Paper::kWidth - fixed, 60.0);
  if (wanted > room) divide(paper, table, room, layout.width);
  double x = Paper::kLeft;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const double share = table.columns[c].share;
    if (share > 0 && wanted <= room) layout.width[c] += (room - wanted) * share / shares;
    layout.left.push_back(x);
    x += layout.width[c] + kGap;
  }
  return layout;
}

void drawCellText(Paper& paper, const Table& table, const Layout& layout, std::size_t c, double baseline,
                  const QString& words, Face face, Ink ink) {
  if (table.columns[c].number) paper.textRight(layout.left[c] + layout.width[c], baseline, words, face, ink);
  else paper.text(layout.left[c], baseline, words, face, ink);
}

void drawHead(Paper& paper, const Table& table, const Layout& layout) {
  const double height = paper.lineHeight(kHeadFace) + 2 * kPadding;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    drawCellText(paper, table, layout, c, paper.y() + height - kPadding - 2, table.columns[c].title, kHeadFace,
                 Ink::Muted);
  }
  paper.advance(height);
  paper.line(Paper::kLeft, paper.y(), Paper::kRight, paper.y(), Ink::Line, 0.7);
}

struct BrokenRow {
  std::vector<QStringList> cells;
  double height = 0;
};

BrokenRow broken(const Paper& paper, const Table& table, const Layout& layout, const Row& row, Face face) {
  BrokenRow out;
  qsizetype lines = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    const bool mayBreak = !table.columns[c].number && table.columns[c].share > 0;
    out.cells.push_back(mayBreak ? paper.wrapped(row[c].text, face, layout.width[c], kMostLines)
                                 : QStringList{row[c].text});
    lines = std::max(lines, out.cells.back().size());
  }
  out.height = static_cast<double>(lines) * paper.lineHeight(face) + 2 * kPadding;
  return out;
}

void drawRow(Paper& paper, const Table& table, const Layout& layout, const Row& row, const BrokenRow& lines,
             Face face) {
  for (std::size_t c = 0; c < row.size(); ++c) {
    double baseline = paper.y() + kPadding + paper.lineHeight(face) * 0.78;
    for (const QString& line : lines.cells[c]) {
      drawCellText(paper, table, layout, c, baseline, line, face, row[c].ink);
      baseline += paper.lineHeight(face);
    }
  }
  paper.advance(lines.height);
}

void breakPage(Paper& paper, const Table& table, const Layout& layout) {
  paper.newPage();
  paper.text(Paper::kLeft, paper.y() + 8, table.title + QStringLiteral(" (continued)"), Face::NormalBold, Ink::Muted);
  paper.advance(14);
  drawHead(paper, table, layout);
}

}  // namespace

void drawHeading(Paper& paper, const QString& title, const QString& note, double room) {
  const QStringList lines = note.isEmpty() ? QStringList{} : paper.wrapped(note, Face::Normal, Paper::kWidth, 8);
  const double noteHeight =
      static_cast<double>(lines.size()) * paper.lineHeight(Face::Normal) + (lines.isEmpty() ? 0 : 3);
  if (paper.y() > Paper::kTop) paper.advance(18);
  paper.need(22 + noteHeight + room);
  paper.text(Paper::kLeft, paper.y() + 11, title, Face::Head, Ink::Text);
  paper.advance(18);
  for (const QString& line : lines) {
    paper.text(Paper::kLeft, paper.y() + 8, line, Face::Normal, Ink::Muted);
    paper.advance(paper.lineHeight(Face::Normal));
  }
  paper.advance(lines.isEmpty() ? 1 : 4);
}

bool drawTable(Paper& paper, const Table& table, const std::function<bool()>& goOn) {
  const Layout layout = layoutOf(paper, table);
  drawHeading(paper, table.title, table.note, 46);
  drawHead(paper, table, layout);
  bool shade = false;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i % 64 == 0 && !goOn()) return false;
    const BrokenRow lines = broken(paper, table, layout, table.rows[i], kCellFace);
    if (paper.y() + lines.height > Paper::kBottom) {
      breakPage(paper, table, layout);
      shade = false;
    }
    if (shade) paper.fill(QRectF(Paper::kLeft - 3, paper.y(), Paper::kWidth + 6, lines.height), Ink::Raised);
    shade = !shade;
    drawRow(paper, table, layout, table.rows[i], lines, kCellFace);
  }
  if (table.rows.empty()) {
    paper.text(Paper::kLeft, paper.y() + 10, QStringLiteral("no data"), kCellFace, Ink::Faint);
    paper.advance(14);
  }
  if (!table.totals.empty()) {
    const BrokenRow lines = broken(paper, table, layout, table.totals, kHeadFace);
    if (paper.y() + lines.height > Paper::kBottom) breakPage(paper, table, layout);
    paper.line(Paper::kLeft, paper.y(), Paper::kRight, paper.y(), Ink::Line, 0.7);
    drawRow(paper, table, layout, table.totals, lines, kHeadFace);
  }
  return goOn();
}

}  // namespace keel::render
