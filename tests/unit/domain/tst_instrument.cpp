// The instrument table and what is known of symbols by name.
#include <gtest/gtest.h>

#include <engine/domain/execution_report.h>
#include <engine/domain/instrument.h>
#include <engine/domain/market.h>
#include <engine/domain/session.h>
#include <engine/domain/signal.h>

namespace keel::domain {
namespace {

TEST(Instruments, IdsAreDenseFromOneAndSymbolsUnique) {
  InstrumentTable table;
  const InstrumentId spy = table.add(describeSymbol("SPY", false));
  const InstrumentId ibm = table.add(describeSymbol("IBM", false));
  EXPECT_EQ(spy.value(), 1u);
  EXPECT_EQ(ibm.value(), 2u);
  EXPECT_EQ(table.at(ibm).symbol, "IBM");
  EXPECT_EQ(table.find("IBM"), ibm);
  EXPECT_FALSE(table.find("ibm").valid());
  EXPECT_THROW(table.add(describeSymbol("SPY", true)), base::EngineFault);
  EXPECT_THROW((void)table.at(InstrumentId{}), base::EngineFault);
  EXPECT_THROW((void)table.at(InstrumentId{3}), base::EngineFault);
}

TEST(Instruments, StepsMustBePositive) {
  for (int bad = 0; bad < 3; ++bad) {
    Instrument row = describeSymbol("X", false);
    if (bad == 0) row.multiplier = 0;
    if (bad == 1) row.lotSize = Quantity{};
    if (bad == 2) row.tickSize = Price{};
    InstrumentTable table;
    EXPECT_THROW(table.add(row), base::EngineFault) << bad;
    EXPECT_EQ(table.size(), 0u);
  }
}

TEST(Instruments, KnownSymbols) {
  const struct {
    const char* symbol;
    AssetClass assetClass;
    const char* calendar;
    std::int64_t lotE8;            ///< with fractional lots
  } cases[] = {{"AAPL", AssetClass::Stock, "XNYS", 1'000'000},  {"SPY", AssetClass::Etf, "XNYS", 1'000'000},
               {"BTC", AssetClass::Crypto, "24/7", 10'000},     {"ETH", AssetClass::Crypto, "24/7", 10'000},
               {"USDC", AssetClass::Crypto, "24/7", 1'000'000}, {"LINKD", AssetClass::Stock, "XNYS", 1'000'000},
               {"ADAP", AssetClass::Stock, "XNYS", 1'000'000},  {"BTCS", AssetClass::Stock, "XNYS", 1'000'000}};
  for (const auto& c : cases) {
    const Instrument row = describeSymbol(c.symbol, true);
    EXPECT_EQ(row.assetClass, c.assetClass) << c.symbol;
    EXPECT_EQ(row.calendar, c.calendar) << c.symbol;
    EXPECT_EQ(row.lotSize.e8(), c.lotE8) << c.symbol;
  }
  EXPECT_EQ(describeSymbol("AAPL", false).lotSize, Quantity::fromInteger(1));
}

TEST(Instruments, WordsComeBack) {
  for (const AssetClass c : {AssetClass::Stock, AssetClass::Etf, AssetClass::Crypto, AssetClass::Option,
                             AssetClass::Future, AssetClass::Index, AssetClass::Fx}) {
    EXPECT_EQ(*parseAssetClass(name(c)), c);
  }
  for (const SignalStrength s : {SignalStrength::Weak, SignalStrength::Moderate, SignalStrength::Strong,
                                 SignalStrength::VeryStrong}) {
    EXPECT_EQ(*parseSignalStrength(name(s)), s);
  }
  EXPECT_EQ(parseAssetClass("share").error().code, "BAD_ASSET_CLASS");
  EXPECT_EQ(parseSignalStrength("Weak").error().code, "BAD_STRENGTH");
  EXPECT_STREQ(name(SessionState::EmergencyStopped), "EMERGENCY_STOPPED");
  EXPECT_STREQ(name(CommandKind::ClosePosition), "CLOSE_POSITION");
  EXPECT_STREQ(name(CommandKind::DisableStrategy), "DISABLE_STRATEGY");
  EXPECT_STREQ(name(VenueReason::EndOfData), "END_OF_DATA");
}

TEST(Instruments, IdentifiersHaveALimit) {
  const std::string forty(40, 'x');
  EXPECT_EQ(ExecutionId(forty).view(), forty);
  EXPECT_TRUE(ExecutionId::fits(forty));
  EXPECT_FALSE(ExecutionId::fits(forty + 'x'));
  EXPECT_THROW(ExecutionId(forty + 'x'), base::EngineFault);
  EXPECT_FALSE(ExecutionId(std::string_view{}).valid());
  EXPECT_LT(ExecutionId("PX1"), ExecutionId("PX2"));
  EXPECT_FALSE(ClientOrderId{}.valid());
}

TEST(Instruments, MidOfAQuote) {
  Quote quote;
  quote.bid = Price::fromE8(10'000'000'000);
  quote.ask = Price::fromE8(10'002'000'000);
  EXPECT_EQ(mid(quote).e8(), 10'001'000'000);
}

}  // namespace
}  // namespace keel::domain
