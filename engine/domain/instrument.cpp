#include <engine/domain/instrument.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace keel::domain {
namespace {

constexpr std::array kAssetClassNames{"stock", "etf", "crypto", "option", "future", "index", "fx"};
constexpr std::array<std::string_view, 24> kEtfs{"SPY", "QQQ", "IWM", "VTI", "DIA", "AGG", "TLT", "GLD",
                                                 "XLB", "XLC", "XLE", "XLF", "XLI", "XLK", "XLP", "XLRE",
                                                 "XLU", "XLV", "XLY", "VOO", "EEM", "EFA", "VXX", "EWG"};
constexpr std::array<std::string_view, 3> kCrypto{"BTC", "ETH", "USDC"};

template <class List>
bool contains(const List& list, std::string_view symbol) {
  return std::find(list.begin(), list.end(), symbol) != list.end();
}

}  // namespace

const char* name(AssetClass assetClass) { return kAssetClassNames[static_cast<std::size_t>(assetClass)]; }

base::Result<AssetClass, base::Failure> parseAssetClass(std::string_view text) {
  for (std::size_t i = 0; i < kAssetClassNames.size(); ++i) {
    if (text == kAssetClassNames[i]) return static_cast<AssetClass>(i);
  }
  return base::fail("BAD_ASSET_CLASS",
                    fmt::format("asset class '{}' is none of {}", text, fmt::join(kAssetClassNames, ", ")));
}

InstrumentId InstrumentTable::add(Instrument instrument) {
  KEEL_CHECK_MESSAGE(!find(instrument.symbol).valid(), "symbol added twice");
  KEEL_CHECK(instrument.multiplier > 0 && instrument.lotSize.e8() > 0 && instrument.tickSize.e8() > 0);
  instrument.id = InstrumentId(static_cast<std::uint32_t>(m_rows.size() + 1));
  m_rows.push_back(std::move(instrument));
  return m_rows.back().id;
}

InstrumentId InstrumentTable::find(std::string_view symbol) const {
  for (const Instrument& row : m_rows) {
    if (row.symbol == symbol) return row.id;
  }
  return InstrumentId{};
}

Instrument describeSymbol(std::string_view symbol, bool fractional) {
  Instrument row;
  row.symbol = std::string(symbol);
  if (contains(kCrypto, symbol)) {
    row.assetClass = AssetClass::Crypto;
    row.venue = "CRYP";
    row.calendar = "24/7";
    row.lotSize = symbol == "USDC" ? Quantity::fromE8(1'000'000) : Quantity::fromE8(10'000);
    return row;
  }
  if (contains(kEtfs, symbol)) row.assetClass = AssetClass::Etf;
  if (fractional) row.lotSize = Quantity::fromE8(1'000'000);
  return row;
}

}  // namespace keel::domain
