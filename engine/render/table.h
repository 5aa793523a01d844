#pragma once
// A table on paper: columns as wide as their content, the head repeated on every page, numbers on the right.
// What is too long for its column is broken over lines; numbers never are.
#include <functional>
#include <vector>

#include <engine/render/paper.h>

namespace keel::render {

struct Column {
  QString title;
  bool number = false;           ///< aligned right, never broken
  double share = 0;              ///< of the room that is left over; words with a share are broken over lines
};

struct Cell {
  QString text;
  Ink ink = Ink::Text;
};
using Row = std::vector<Cell>;

struct Table {
  QString title;
  std::vector<Column> columns;
  std::vector<Row> rows;
  Row totals;                    ///< empty: none
  QString note;                  ///< below the title
};

/// False when `goOn`, asked now and then, says so.
bool drawTable(Paper& paper, const Table& table, const std::function<bool()>& goOn);
/// The heading of a section, kept together with `room` points of what follows.
void drawHeading(Paper& paper, const QString& title, const QString& note, double room);

}  // namespace keel::render
