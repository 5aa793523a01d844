#include <models/format/format.h>

#include <cmath>

#include <QDateTime>

#include <engine/base/decimal.h>

namespace keel::models {

namespace {

constexpr QChar kMinus(0x2212);
constexpr std::int64_t kNeutralE8 = base::kScaleE8 / 100;

QDateTime toDateTime(base::Timestamp ts, const QTimeZone& zone) {
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(ts.time_since_epoch()).count();
  return QDateTime::fromMSecsSinceEpoch(ms, zone);
}

/// Plain ASCII digits ("-1234.50") in the locale's digits, separators and our minus.
QString localize(const std::string& plain, SignStyle sign, const QLocale& locale) {
  const bool negative = !plain.empty() && plain.front() == '-';
  const std::string digits = negative ? plain.substr(1) : plain;
  const auto point = digits.find('.');
  const QString whole = QString::fromStdString(digits.substr(0, point));
  QString out = locale.toString(whole.toULongLong());
  if (point != std::string::npos) {
    out += locale.decimalPoint();
    const char32_t zero = locale.zeroDigit().toUcs4().value(0, U'0');
    for (const char digit : digits.substr(point + 1)) {
      const char32_t character = zero + static_cast<char32_t>(digit - '0');
      out += QString::fromUcs4(&character, 1);
    }
  }
  const bool zeroValue = digits.find_first_of("123456789") == std::string::npos;
  if (negative && !zeroValue) return kMinus + out;
  if (sign == SignStyle::Always && !zeroValue) return QLatin1Char('+') + out;
  return out;
}

}  // namespace

QString noValue() { return QStringLiteral("–"); }

int decimalsOf(std::int64_t stepE8) {
  int decimals = 8;
  while (decimals > 0 && stepE8 % 10 == 0) {
    stepE8 /= 10;
    --decimals;
  }
  return decimals;
}

QString formatDecimal(std::int64_t e8, int decimals, SignStyle sign, const QLocale& locale) {
  return localize(base::formatE8Fixed(e8, decimals), sign, locale);
}

QString formatPrice(domain::Price price, int decimals, const QLocale& locale) {
  return formatDecimal(price.e8(), decimals, SignStyle::MinusOnly, locale);
}

QString formatMoney(domain::Money money, SignStyle sign, const QLocale& locale) {
  return formatDecimal(money.e8(), 2, sign, locale);
}

QString formatMoneyWithCode(domain::Money money, const QLocale& locale) {
  const domain::Currency currency = money.currency();
  const auto code = currency.code();
  return formatMoney(money, SignStyle::MinusOnly, locale) + QChar(0x00A0) +
         QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

QString formatGain(domain::Money money, const QLocale& locale) {
  const QString text = formatMoney(money, SignStyle::Always, locale);
  switch (gainTone(money)) {
    case Tone::Up: return QStringLiteral("▲ ") + text;
    case Tone::Down: return QStringLiteral("▼ ") + text;
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Faint:
    case Tone::Info:
    case Tone::Warn:
    case Tone::Critical:
    case Tone::Accent:
    case Tone::Pending:
    case Tone::Good:
    case Tone::OrderNotSent:
    case Tone::OrderSent:
    case Tone::OrderWaiting:
    case Tone::OrderWorking:
    case Tone::OrderCancelAsked:
    case Tone::OrderCancelRefused:
    case Tone::OrderEnded:
    case Tone::Unknown: break;
  }
  return text;
}

QString formatQuantity(std::int64_t e8, int decimals, const QLocale& locale) {
  return localize(base::formatE8(e8, decimals), SignStyle::MinusOnly, locale);
}

QString formatPercent(double fraction, int decimals, SignStyle sign, const QLocale& locale) {
  const double percent = fraction * 100.0;
  if (!std::isfinite(percent) || std::abs(percent) > 1e9) return noValue();
  const auto e8 = static_cast<std::int64_t>(std::llround(percent * 1e8));
  return formatDecimal(e8, decimals, sign, locale) + QChar(0x00A0) + locale.percent();
}

QString formatDouble(double value, int decimals, const QLocale& locale) {
  if (!std::isfinite(value) || std::abs(value) > 9e10) return noValue();
  return formatDecimal(static_cast<std::int64_t>(std::llround(value * 1e8)), decimals, SignStyle::MinusOnly, locale);
}

QString formatCompact(double value, const QLocale& locale) {
  const double size = std::abs(value);
  if (size >= 1e9) return formatDouble(value / 1e9, 2, locale) + QLatin1Char('B');
  if (size >= 1e6) return formatDouble(value / 1e6, 2, locale) + QLatin1Char('M');
  if (size >= 1e4) return formatDouble(value / 1e3, 1, locale) + QLatin1Char('K');
  return formatDouble(value, 0, locale);
}

QString formatTime(base::Timestamp ts, const QTimeZone& zone) {
  if (ts == base::Timestamp{}) return noValue();
  return toDateTime(ts, zone).time().toString(QStringLiteral("HH:mm:ss"));
}

QString formatDateTime(base::Timestamp ts, const QTimeZone& zone) {
  if (ts == base::Timestamp{}) return noValue();
  const QDateTime at = toDateTime(ts, zone);
  return at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + zone.abbreviation(at);
}

QString formatTimeEverywhere(base::Timestamp ts, const QTimeZone& zone) {
  if (ts == base::Timestamp{}) return noValue();
  return formatDateTime(ts, zone) + QLatin1Char('\n') + formatDateTime(ts, QTimeZone::systemTimeZone()) +
         QLatin1Char('\n') + formatDateTime(ts, QTimeZone::utc());
}

QString formatDuration(base::Duration duration, const QLocale& locale) {
  const double ms = static_cast<double>(duration.count()) / 1e6;
  if (std::abs(ms) < 1000.0) return locale.toString(ms, 'f', std::abs(ms) < 10.0 ? 2 : 0) + QStringLiteral(" ms");
  return locale.toString(ms / 1000.0, 'f', 1) + QStringLiteral(" s");
}

QString formatAge(std::int64_t milliseconds, const QLocale& locale) {
  if (milliseconds < 0) return noValue();
  const double seconds = static_cast<double>(milliseconds) / 1000.0;
  if (seconds < 10.0) return locale.toString(seconds, 'f', 1) + QStringLiteral(" s");
  if (seconds < 120.0) return locale.toString(static_cast<qlonglong>(seconds)) + QStringLiteral(" s");
  if (seconds < 7200.0) return locale.toString(static_cast<qlonglong>(seconds / 60.0)) + QStringLiteral(" min");
  return locale.toString(static_cast<qlonglong>(seconds / 3600.0)) + QStringLiteral(" h");
}

Tone gainTone(domain::Money money) {
  if (money.e8() >= kNeutralE8) return Tone::Up;
  if (money.e8() <= -kNeutralE8) return Tone::Down;
  return Tone::Muted;
}

QTimeZone zoneOf(const std::string& name) {
  const QTimeZone zone(QByteArray::fromStdString(name));
  return zone.isValid() ? zone : QTimeZone::utc();
}

}  // namespace keel::models
