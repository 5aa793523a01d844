#include <models/instrument_steps.h>

#include <algorithm>

#include <models/format/format.h>

namespace keel::models {

bool InstrumentSteps::assign(const std::vector<domain::Instrument>& instruments) {
  std::unordered_map<std::string, int> prices;
  int quantityDecimals = 0;
  for (const auto& instrument : instruments) {
    prices[instrument.symbol] = decimalsOf(instrument.tickSize.e8());
    quantityDecimals = std::max(quantityDecimals, decimalsOf(instrument.lotSize.e8()));
  }
  if (prices == m_priceDecimals && quantityDecimals == m_quantityDecimals) return false;
  m_priceDecimals = std::move(prices);
  m_quantityDecimals = quantityDecimals;
  return true;
}

int InstrumentSteps::priceDecimals(const std::string& symbol) const {
  const auto found = m_priceDecimals.find(symbol);
  return found == m_priceDecimals.end() ? 2 : found->second;
}

}  // namespace keel::models
