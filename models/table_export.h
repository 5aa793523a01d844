#pragma once
// A table as a file of comma separated values, the same in every locale.
// Knows nothing of views: it is told the columns and takes the rows in the model's order.
#include <vector>

#include <QAbstractItemModel>
#include <QIODevice>
#include <QString>

namespace keel::models {

/// RFC 4180: header line, CRLF, quotes where needed; UTF-8. Numbers from SortRole with '.' and no grouping, times as
/// ISO 8601 in UTC, nothing where the table shows a dash. A text that a spreadsheet would run as a formula (it begins with
/// = + - @, tab or return) gets a leading apostrophe. False when the device refuses a write.
[[nodiscard]] bool writeCsv(QIODevice& out, const QAbstractItemModel& model, const std::vector<int>& columns);

/// One field as it stands in the file.
[[nodiscard]] QString csvField(const QModelIndex& cell);
/// A text made harmless and quoted where RFC 4180 asks for it.
[[nodiscard]] QString csvText(const QString& text);

}  // namespace keel::models
