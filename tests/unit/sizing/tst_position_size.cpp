// How many: every cap, floored to the lot after all of them.
#include <gtest/gtest.h>

#include <engine/sizing/position_size.h>

namespace keel::tests {
namespace {

using domain::Money;

Money money(const char* text) { return *domain::parseMoney(text, domain::kUsd); }

struct Caps {
  const char* maximumPosition;
  const char* available;
  const char* share;
  const char* room;
};

void check(const char* what, const Caps& caps, const char* symbol, const char* price, const char* expected,
           bool fractional = true) {
  const domain::Instrument row = domain::describeSymbol(symbol, fractional);
  const sizing::SizingCaps typed{money(caps.maximumPosition), money(caps.available), *domain::parseRate(caps.share),
                                 money(caps.room)};
  EXPECT_EQ(sizing::positionSize(typed, *domain::parsePrice(price), row).text(), expected) << what;
}

constexpr Caps kPlan{"120", "400", "0.30", "400"};       // 500 of capital: position 120
constexpr Caps kSymbolCap{"120", "400", "0.30", "60"};   // 15 % of the available 400 for one symbol

TEST(PositionSize, WorkedExamples) {
  check("IWM by the position limit", kPlan, "IWM", "200", "0.6");
  check("IWM by the symbol's limit", kSymbolCap, "IWM", "200", "0.3");
  check("SPY 0.2667 is floored", kPlan, "SPY", "450", "0.26");
  check("SPY by the symbol's limit", kSymbolCap, "SPY", "450", "0.13");
  check("0.0923 of a share is nothing", kPlan, "SPY", "1300", "0");
  check("AAPL 0.6857: to nearest it would break the limit", kPlan, "AAPL", "175", "0.68");
}

TEST(PositionSize, TheSmallestCapRules) {
  check("share of the available capital", {"120", "400", "0.10", "400"}, "SPY", "100", "0.4");
  check("position limit", {"30", "400", "0.30", "400"}, "SPY", "100", "0.3");
  check("room", {"120", "400", "0.30", "50"}, "SPY", "100", "0.5");
  check("no room", {"120", "400", "0.30", "0"}, "SPY", "100", "0");
  check("less than none", {"120", "400", "0.30", "-5"}, "SPY", "100", "0");
}

TEST(PositionSize, LotsOfTheInstrument) {
  check("whole shares", kPlan, "SPY", "50", "2", false);
  check("no whole share", kPlan, "SPY", "121", "0", false);
  check("exactly one lot", kPlan, "SPY", "120", "1", false);
  check("more than one share stays fractional", kPlan, "SPY", "50", "2.4");
  check("bitcoin to four decimals, no tenth rule", kPlan, "BTC", "40000", "0.003");
  check("ether to four decimals", kPlan, "ETH", "3700", "0.0324");
  check("USDC to two", kPlan, "USDC", "1.01", "118.81");
  check("0.1 of a share is enough", kPlan, "SPY", "1200", "0.1");
  check("without a price", kPlan, "SPY", "0", "0");
}

}  // namespace
}  // namespace keel::tests
