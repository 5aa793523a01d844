#pragma once
// A named figure of a report: exact money, a number, a count or a word, or nothing because there is no data.
// It must never be shown as zero when it does not exist.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <engine/domain/money.h>

namespace keel::reports {

enum class FigureUnit : std::uint8_t { Plain, Percent };

struct Figure {
  std::string label;
  /// monostate: no data. A percentage is held in per cent: 12.5 is 12.5 %.
  std::variant<std::monostate, domain::Money, double, std::int64_t, std::string> value;
  FigureUnit unit = FigureUnit::Plain;
  std::string meaning;   ///< one sentence: how it is worked out
};

struct FigureGroup {
  std::string title;
  std::vector<Figure> figures;
};

inline constexpr const char* kNoData = "no data";

/// "462.47 USD", "12.50 %", "1.2346", "17" or "no data". Money is rounded half even to `decimals`.
[[nodiscard]] std::string shown(const Figure& figure, int decimals = 2);
/// "1,234.50": exactly `decimals` decimals, rounded half even, with separators every three digits.
[[nodiscard]] std::string groupedE8(std::int64_t e8, int decimals);
/// "+12.50", "-3.00", "0.00".
[[nodiscard]] std::string signedText(domain::Money money, int decimals = 2);

[[nodiscard]] Figure moneyFigure(std::string label, std::optional<domain::Money> value, std::string meaning);
[[nodiscard]] Figure percentFigure(std::string label, std::optional<double> percent, std::string meaning);
[[nodiscard]] Figure numberFigure(std::string label, std::optional<double> value, std::string meaning);
[[nodiscard]] Figure countFigure(std::string label, std::size_t value, std::string meaning);

}  // namespace keel::reports
