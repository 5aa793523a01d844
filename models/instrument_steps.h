#pragma once
// How many decimals the session's prices and quantities need, by symbol, so that the points of a column line up.
// Knows nothing else of an instrument.
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

 private:
  std::unordered_map<std::string, int> m_priceDecimals;
  int m_quantityDecimals = 0;
};

}  // namespace keel::models
