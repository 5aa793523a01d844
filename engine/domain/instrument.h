#pragma once
// What can be traded: identity, currency, steps and calendar of an instrument, and the table of a run.
#include <string>
#include <string_view>
#include <vector>

#include <engine/domain/ids.h>
#include <engine/domain/money.h>

namespace keel::domain {

enum class AssetClass : std::uint8_t { Stock, Etf, Crypto, Option, Future, Index, Fx };
[[nodiscard]] const char* name(AssetClass assetClass);
[[nodiscard]] base::Result<AssetClass, base::Failure> parseAssetClass(std::string_view text);

struct Instrument {
  InstrumentId id;
  std::string symbol;             ///< as the exchange writes it: "SPY"
  std::string venue = "XNYS";     ///< ISO 10383 market identifier
  std::string calendar = "XNYS";  ///< which table of engine/calendar rules its sessions
  AssetClass assetClass = AssetClass::Stock;
  Currency currency = kUsd;
  Price tickSize = Price::fromE8(1'000'000);  ///< 0.01
  Quantity lotSize = Quantity::fromInteger(1);
  std::int64_t multiplier = 1;
};

/// The instruments of a run, dense from id 1; ids never change while it runs.
class InstrumentTable {
 public:
  /// Gives the next id. A symbol that is already there is a fault: callers look it up first.
  InstrumentId add(Instrument instrument);
  [[nodiscard]] const Instrument& at(InstrumentId id) const {
    KEEL_CHECK(id.value() >= 1 && id.value() <= m_rows.size());
    return m_rows[id.value() - 1];
  }
  /// An invalid id when the symbol is unknown.
  [[nodiscard]] InstrumentId find(std::string_view symbol) const;
  [[nodiscard]] std::size_t size() const { return m_rows.size(); }
  [[nodiscard]] const std::vector<Instrument>& rows() const { return m_rows; }

 private:
  std::vector<Instrument> m_rows;
};

/// Asset class and lot of the symbols the product knows by name (stocks, ETFs, BTC, ETH, USDC); others are
/// stocks. Fractional lots (0.01 for stocks) only when `fractional` is set.
[[nodiscard]] Instrument describeSymbol(std::string_view symbol, bool fractional);

}  // namespace keel::domain
