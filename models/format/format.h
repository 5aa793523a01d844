#pragma once
// Values to text, in one place: by locale, with a real minus (U+2212), never minus zero, times at the exchange.
// Knows nothing of widgets or colours; a tone names the meaning and the palette decides the colour.
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <engine/base/time.h>
#include <engine/domain/money.h>

namespace keel::models {

/// Meaning of a value; a theme maps it to a colour. Up and Down are gain and loss (or buy and sell) and follow the
/// user's choice of colours; Good is "in order" and does not. The Order tones are where an order is in its life.
enum class Tone {
  Normal, Muted, Faint, Up, Down, Info, Warn, Critical, Accent, Pending, Good,
  OrderNotSent, OrderSent, OrderWaiting, OrderWorking, OrderCancelAsked, OrderCancelRefused, OrderEnded, Unknown
};
enum class SignStyle { MinusOnly, Always };

/// What stands where there is nothing to show.
[[nodiscard]] QString noValue();
/// Decimals of a step: 0.01 -> 2, 0.0025 -> 4, 1 -> 0.
[[nodiscard]] int decimalsOf(std::int64_t stepE8);

/// Exactly `decimals` decimals, rounded half to even, grouped by the locale.
[[nodiscard]] QString formatDecimal(std::int64_t e8, int decimals, SignStyle sign = SignStyle::MinusOnly,
                                    const QLocale& locale = QLocale());
[[nodiscard]] QString formatPrice(domain::Price price, int decimals, const QLocale& locale = QLocale());
/// Two decimals, no currency code.
[[nodiscard]] QString formatMoney(domain::Money money, SignStyle sign = SignStyle::MinusOnly,
                                  const QLocale& locale = QLocale());
/// "500.00 USD"
[[nodiscard]] QString formatMoneyWithCode(domain::Money money, const QLocale& locale = QLocale());
/// "▲ +1.24", "▼ −0.50", "0.00": sign and arrow, so that colour is never alone.
[[nodiscard]] QString formatGain(domain::Money money, const QLocale& locale = QLocale());
/// At least `decimals` decimals; more only where the amount has more, so that nothing is hidden.
[[nodiscard]] QString formatQuantity(std::int64_t e8, int decimals, const QLocale& locale = QLocale());
/// A fraction as percent: 0.125 -> "12.5 %".
[[nodiscard]] QString formatPercent(double fraction, int decimals = 1, SignStyle sign = SignStyle::MinusOnly,
                                    const QLocale& locale = QLocale());

/// For axes and read-outs of charts, where values are doubles.
[[nodiscard]] QString formatDouble(double value, int decimals, const QLocale& locale = QLocale());
/// "950", "12.3K", "4.56M"
[[nodiscard]] QString formatCompact(double value, const QLocale& locale = QLocale());

/// "09:47:12" at the exchange; nothing for the zero time.
[[nodiscard]] QString formatTime(base::Timestamp ts, const QTimeZone& zone);
/// "2013-10-07 09:47:12 EDT"
[[nodiscard]] QString formatDateTime(base::Timestamp ts, const QTimeZone& zone);
/// Exchange, local and UTC, one per line: for tooltips.
[[nodiscard]] QString formatTimeEverywhere(base::Timestamp ts, const QTimeZone& zone);
/// "0.30 ms", "1.2 s"
[[nodiscard]] QString formatDuration(base::Duration duration, const QLocale& locale = QLocale());
/// "0.4 s", "12 s", "3 min", "2 h"
[[nodiscard]] QString formatAge(std::int64_t milliseconds, const QLocale& locale = QLocale());

/// Up, Down or, within one cent, Muted.
[[nodiscard]] Tone gainTone(domain::Money money);
/// The zone of that name; UTC when it is empty or unknown.
[[nodiscard]] QTimeZone zoneOf(const std::string& name);

}  // namespace keel::models
