#pragma once
// How many decimals the session's prices and quantities need, by symbol, so that the points of a column line up, and
// how many units one of it stands for. Knows nothing else of an instrument.
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <engine/domain/instrument.h>

namespace keel::models {

class InstrumentSteps {
 public:
  /// True when something changed.
  bool assign(const std::vector<domain::Instrument>& instruments);
  /// Decimals of the symbol's tick; two for a symbol we do not know.
  [[nodiscard]] int priceDecimals(const std::string& symbol) const;
  /// The most any lot of the session needs.
  [[nodiscard]] int quantityDecimals() const { return m_quantityDecimals; }
  /// Units a contract stands for; one for a symbol we do not know.
  [[nodiscard]] std::int64_t multiplier(const std::string& symbol) const;

 private:
  std::unordered_map<std::string, int> m_priceDecimals;
  std::unordered_map<std::string, std::int64_t> m_multipliers;   ///< only those that are not one
  int m_quantityDecimals = 0;
};

}  // namespace keel::models
