#include <models/table_export.h>

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QLocale>

#include <models/table_model.h>

namespace keel::models {

namespace {

constexpr qlonglong kYear1990Ns = 631'152'000LL * 1'000'000'000LL;

/// Nanoseconds since 1970 as "2013-10-07T13:47:12.123456789Z", zeros at the end of the second left away.
QString isoTime(qlonglong ns) {
  const qlonglong seconds = ns / 1'000'000'000LL;
  const qlonglong rest = ns % 1'000'000'000LL;
  QString text = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  if (rest != 0) {
    QString decimals = QString::number(rest).rightJustified(9, QLatin1Char('0'));
    while (decimals.endsWith(QLatin1Char('0'))) decimals.chop(1);
    text += QLatin1Char('.') + decimals;
  }
  return text + QLatin1Char('Z');
}

QString plainNumber(double value) {
  if (!std::isfinite(value)) return {};
  const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
  return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString rawText(const QVariant& raw, const QString& shown) {
  const bool clock = shown.contains(QLatin1Char(':'));
  switch (raw.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float: return clock ? shown : plainNumber(raw.toDouble());
    case QMetaType::LongLong:
    case QMetaType::ULongLong: {
      const qlonglong value = raw.toLongLong();
      if (clock && value > kYear1990Ns) return isoTime(value);
      return clock ? shown : raw.toString();
    }
    case QMetaType::Int:
    case QMetaType::UInt: return clock ? shown : raw.toString();
    default: return {};
  }
}

QString quoted(const QString& text) {
  const auto special = [](QChar c) {
    return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
  };
  if (std::none_of(text.cbegin(), text.cend(), special)) return text;
  QString inside = text;
  inside.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  return QLatin1Char('"') + inside + QLatin1Char('"');
}

}  // namespace

QString csvText(const QString& text) {
  const bool formula = !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front());
  return quoted(formula ? QLatin1Char('\'') + text : text);
}

QString csvField(const QModelIndex& cell) {
  QVariant raw = cell.data(ExportRole);
  const QString shown = cell.data(Qt::DisplayRole).toString();
  if (!raw.isValid()) {
    if (shown == noValue() || (shown.isEmpty() && !cell.data(SparklineRole).isValid())) return {};
    raw = cell.data(SortRole);
  }
  const bool badge = cell.data(BadgeRole).toInt() != 0;   // its raw value is a rank; the word is what is shown
  const auto isDigit = [](QChar c) { return c.isDigit(); };
  const bool named = !shown.isEmpty() && std::none_of(shown.cbegin(), shown.cend(), isDigit);
  if (const QString number = badge || named ? QString() : rawText(raw, shown); !number.isEmpty()) return quoted(number);
  return csvText(raw.typeId() == QMetaType::QString ? raw.toString() : shown);
}

bool writeCsv(QIODevice& out, const QAbstractItemModel& model, const std::vector<int>& columns) {
  const auto writeLine = [&out](const QStringList& fields) {
    const QByteArray line = fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
    return out.write(line) == line.size();
  };
  QStringList fields;
  for (const int column : columns) {
    fields << csvText(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
  }
  if (!writeLine(fields)) return false;
  for (int row = 0; row < model.rowCount(); ++row) {
    fields.clear();
    for (const int column : columns) fields << csvField(model.index(row, column));
    if (!writeLine(fields)) return false;
  }
  return true;
}

}  // namespace keel::models
