#include <engine/reports/figure.h>

#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace keel::reports {

std::string groupedE8(std::int64_t e8, int decimals) {
  std::string text = base::formatE8Fixed(e8, decimals);
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  std::size_t end = text.find('.');
  if (end == std::string::npos) end = text.size();
  for (std::size_t at = end; at > first + 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

std::string signedText(domain::Money money, int decimals) {
  const std::string text = groupedE8(money.e8(), decimals);
  return text.find_first_of("123456789") != std::string::npos && !text.starts_with('-') ? "+" + text : text;
}

namespace {

std::string numberText(double value, FigureUnit unit) {
  switch (unit) {
    case FigureUnit::Percent: return fmt::format("{:.2f} %", value);
    case FigureUnit::Plain: break;
  }
  return fmt::format("{:.4f}", value);
}

/// A number that does not exist or is not finite is no data.
Figure fromNumber(std::string label, std::optional<double> value, FigureUnit unit, std::string meaning) {
  Figure figure{std::move(label), {}, unit, std::move(meaning)};
  if (value && std::isfinite(*value)) figure.value = *value;
  return figure;
}

}  // namespace

std::string shown(const Figure& figure, int decimals) {
  struct Shower {
    FigureUnit unit;
    int places;
    std::string operator()(std::monostate) const { return kNoData; }
    std::string operator()(domain::Money money) const {
      return fmt::format("{} {}", groupedE8(money.e8(), places), money.currency().code());
    }
    std::string operator()(double value) const { return numberText(value, unit); }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(const std::string& text) const { return text; }
  };
  return std::visit(Shower{figure.unit, decimals}, figure.value);
}

Figure moneyFigure(std::string label, std::optional<domain::Money> value, std::string meaning) {
  Figure figure{std::move(label), {}, FigureUnit::Plain, std::move(meaning)};
  if (value) figure.value = *value;
  return figure;
}

Figure percentFigure(std::string label, std::optional<double> percent, std::string meaning) {
  return fromNumber(std::move(label), percent, FigureUnit::Percent, std::move(meaning));
}

Figure numberFigure(std::string label, std::optional<double> value, std::string meaning) {
  return fromNumber(std::move(label), value, FigureUnit::Plain, std::move(meaning));
}

Figure countFigure(std::string label, std::size_t value, std::string meaning) {
  return {std::move(label), static_cast<std::int64_t>(value), FigureUnit::Plain, std::move(meaning)};
}

}  // namespace keel::reports
