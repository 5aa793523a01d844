#pragma once
// Generated market data as files and a session configuration over them, for tests that run the real binary.
#include <filesystem>
#include <string>
#include <vector>

#include <engine/adapters/recorded/generator.h>
#include <engine/adapters/recorded/import.h>

namespace keel::tests {

/// Writes SYMBOL.csv for each symbol into `folder` (minute bars, exchange time); false when that failed.
inline bool writeGenerated(const std::filesystem::path& folder, const std::vector<std::string>& symbols,
                           std::uint64_t seed, int days, double volatility = 0.6) {
  recorded::GeneratorOptions options;
  options.seed = seed;
  options.days = days;
  for (const std::string& symbol : symbols) {
    recorded::GeneratedSymbolOptions row;
    row.symbol = symbol;
    row.annualVolatility = volatility;
    options.symbols.push_back(row);
  }
  const auto market = recorded::generateMarket(options);
  if (!market) return false;
  for (const auto& made : *market) {
    if (!recorded::writeBarsCsv(folder / (made.symbol + ".csv"), made.bars, "America/New_York")) return false;
  }
  return true;
}

/// A configuration with `fields` ("\"speed\":\"max\",...", no trailing comma) and the files of writeGenerated().
inline std::string sessionJson(const std::string& fields, const std::vector<std::string>& symbols) {
  std::string json = "{" + fields + (fields.empty() ? "" : ",") + "\"data\":[";
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    json += (i == 0 ? "" : ",") + ("{\"symbol\":\"" + symbols[i] + "\",\"file\":\"" + symbols[i] + ".csv\"}");
  }
  return json + "]}";
}

}  // namespace keel::tests
