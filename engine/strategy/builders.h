#pragma once
// Inside the module: checked settings, and one builder per strategy for the catalogue.
// Only catalogue.cpp and the strategies include it; the others go through makeStrategy.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engine/base/check.h>
#include <engine/strategy/strategy.h>

namespace keel::strategy {

/// Parameter values after their specification accepted them, exact at 1e-8.
class Settings {
 public:
  void set(std::string name, std::int64_t e8) { m_values.emplace_back(std::move(name), e8); }
  [[nodiscard]] std::int64_t e8(std::string_view name) const {
    for (const auto& [key, value] : m_values) {
      if (key == name) return value;
    }
    base::raiseFault("a strategy asked for a parameter its specification lacks", __FILE__, __LINE__);
  }
  [[nodiscard]] bool has(std::string_view name) const {
    for (const auto& entry : m_values) {
      if (entry.first == name) return true;
    }
    return false;
  }
  [[nodiscard]] int integer(std::string_view name) const { return static_cast<int>(e8(name) / base::kScaleE8); }
  [[nodiscard]] double real(std::string_view name) const { return static_cast<double>(e8(name)) / 1e8; }
  [[nodiscard]] bool flag(std::string_view name) const { return e8(name) != 0; }
  [[nodiscard]] domain::Rate rate(std::string_view name) const { return domain::Rate::fromE8(e8(name)); }
  [[nodiscard]] domain::Quantity quantity(std::string_view name) const { return domain::Quantity::fromE8(e8(name)); }

 private:
  std::vector<std::pair<std::string, std::int64_t>> m_values;
};

using Instruments = std::vector<domain::Instrument>;
using Built = base::Result<std::unique_ptr<Strategy>, base::Failure>;

// Reference strategies: they place sized orders themselves.
[[nodiscard]] Built buildSmaCross(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildRsi(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildDonchianBracket(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildBollingerLimit(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildStopEntryTrailing(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildEmaIntraday(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildSectorRotation(const Settings& settings, const Instruments& instruments);

// Strategies that emit signals.
[[nodiscard]] Built buildMaCrossover(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildRsiMeanReversion(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildMomentumBreakout(const Settings& settings, const Instruments& instruments);
[[nodiscard]] Built buildMixed(const Settings& settings, const Instruments& instruments);

}  // namespace keel::strategy
