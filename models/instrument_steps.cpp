#include <models/instrument_steps.h>

#include <algorithm>

#include <models/format/format.h>

namespace keel::models {

bool InstrumentSteps::assign(const std::vector<domain::Instrument>& instruments) {
  std::unordered_map<std::string, int> prices;
  std::unordered_map<std::string, std::int64_t> multipliers;
  int quantityDecimals = 0;
  for (const auto& instrument : instruments) {
    prices[instrument.symbol] = decimalsOf(instrument.tickSize.e8());
    if (instrument.multiplier != 1) multipliers[instrument.symbol] = instrument.multiplier;
    quantityDecimals = std::max(quantityDecimals, decimalsOf(instrument.lotSize.e8()));
  }
  if (prices == m_priceDecimals && multipliers == m_multipliers && quantityDecimals == m_quantityDecimals) return false;
  m_multipliers = std::move(multipliers);
  m_priceDecimals = std::move(prices);
  m_quantityDecimals = quantityDecimals;
  return true;
}

int InstrumentSteps::priceDecimals(const std::string& symbol) const {
  const auto found = m_priceDecimals.find(symbol);
  return found == m_priceDecimals.end() ? 2 : found->second;
}

std::int64_t InstrumentSteps::multiplier(const std::string& symbol) const {
  const auto found = m_multipliers.find(symbol);
  return found == m_multipliers.end() ? 1 : found->second;
}

}  // namespace keel::models
