#include <models/column_filter.h>

#include <algorithm>

#include <QLocale>
#include <QRegularExpression>

#include <models/format/format.h>

namespace keel::models {

namespace {

/// "9:45" as "09:45", so that times compare as texts; empty where it is no time of day.
QString timeOfDay(const QString& text) {
  static const QRegularExpression shape(QStringLiteral("^\\d{1,2}:\\d{2}(:\\d{2})?"));
  const QRegularExpressionMatch match = shape.match(text);
  if (!match.hasMatch()) return {};
  return match.captured().indexOf(QLatin1Char(':')) == 1 ? QLatin1Char('0') + match.captured() : match.captured();
}

bool isNumber(const QVariant& raw) {
  switch (raw.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return true;
    default: return false;
  }
}

}  // namespace

std::optional<double> parseTyped(const QString& text) {
  QString plain = text.trimmed();
  plain.replace(QChar(0x2212), QLatin1Char('-'));
  if (plain.endsWith(QLatin1Char('%'))) plain = plain.chopped(1).trimmed();
  if (plain.isEmpty()) return std::nullopt;
  const auto allowed = [](QChar c) { return c.isDigit() || QStringLiteral("+-.,' \u00A0\u202F").contains(c); };
  if (!std::all_of(plain.cbegin(), plain.cend(), allowed)) return std::nullopt;
  bool ok = false;
  const double local = QLocale().toDouble(plain, &ok);
  if (ok) return local;
  const double programmers = QLocale::c().toDouble(plain, &ok);
  return ok ? std::optional<double>(programmers) : std::nullopt;
}

ColumnFilter::ColumnFilter(const QString& typed) : m_typed(typed.trimmed()), m_text(m_typed) {
  struct Sign {
    QString mark;
    Kind kind;
  };
  static const Sign signs[] = {{QStringLiteral("<="), Kind::LessOrEqual},    {QStringLiteral("≤"), Kind::LessOrEqual},
                               {QStringLiteral(">="), Kind::GreaterOrEqual}, {QStringLiteral("!="), Kind::Without},
                               {QStringLiteral("<"), Kind::Less},            {QStringLiteral(">"), Kind::Greater},
                               {QStringLiteral("="), Kind::Equals},          {QStringLiteral("!"), Kind::Without}};
  for (const Sign& sign : signs) {
    if (!m_typed.startsWith(sign.mark)) continue;
    m_kind = sign.kind;
    m_text = m_typed.mid(sign.mark.size()).trimmed();
    break;
  }
  const qsizetype dots = m_typed.indexOf(QLatin1String(".."));
  if (m_kind == Kind::Contains && dots > 0) {
    m_low = parseTyped(m_typed.left(dots));
    m_high = parseTyped(m_typed.mid(dots + 2));
    if (m_low && m_high) {
      m_kind = Kind::Between;
      if (*m_low > *m_high) std::swap(m_low, m_high);
      return;
    }
    m_high.reset();
  }
  m_low = parseTyped(m_text);
  const bool compares = m_kind == Kind::Less || m_kind == Kind::LessOrEqual || m_kind == Kind::Greater ||
                        m_kind == Kind::GreaterOrEqual;
  m_time = compares && !timeOfDay(m_text).isEmpty();
  if (compares && !m_low && !m_time) {   // half typed, or a text that begins with a sign
    m_kind = Kind::Contains;
    m_text = m_text.isEmpty() ? QString() : m_typed;
  }
}

bool ColumnFilter::acceptsNumber(double value) const {
  switch (m_kind) {
    case Kind::Equals: return value == *m_low;
    case Kind::Without: return value != *m_low;
    case Kind::Less: return value < *m_low;
    case Kind::LessOrEqual: return value <= *m_low;
    case Kind::Greater: return value > *m_low;
    case Kind::GreaterOrEqual: return value >= *m_low;
    case Kind::Between: return value >= *m_low && value <= *m_high;
    case Kind::Contains: break;
  }
  return true;
}

bool ColumnFilter::acceptsTime(const QString& shown) const {
  QString cell = timeOfDay(shown);
  if (cell.isEmpty()) return false;
  const QString wanted = timeOfDay(m_text);
  cell.truncate(wanted.size());   // "> 9:45" speaks of minutes
  switch (m_kind) {
    case Kind::Less: return cell < wanted;
    case Kind::LessOrEqual: return cell <= wanted;
    case Kind::Greater: return cell > wanted;
    case Kind::GreaterOrEqual: return cell >= wanted;
    case Kind::Equals:
    case Kind::Without:
    case Kind::Between:
    case Kind::Contains: break;
  }
  return true;
}

bool ColumnFilter::accepts(const QString& shown, const QVariant& raw) const {
  if (m_kind == Kind::Contains) return shown.contains(m_text, Qt::CaseInsensitive);
  if (m_time) return acceptsTime(shown);
  const bool nothing = shown.isEmpty() || shown == noValue();
  if (m_low && isNumber(raw)) {
    if (nothing) return m_kind == Kind::Without;
    const double value = raw.toDouble();
    return acceptsNumber(shown.contains(QLatin1Char('%')) ? value * 100.0 : value);
  }
  if (m_kind == Kind::Equals) return shown.compare(m_text, Qt::CaseInsensitive) == 0;
  if (m_kind == Kind::Without) return m_text.isEmpty() || !shown.contains(m_text, Qt::CaseInsensitive);
  return false;
}

}  // namespace keel::models
