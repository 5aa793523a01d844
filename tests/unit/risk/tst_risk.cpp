// The gate: every limit by name, its code, and the numbers in its sentence.
#include <functional>

#include <gtest/gtest.h>

#include <engine/risk/risk.h>

namespace keel::tests {
namespace {

using domain::Money;
using domain::Quantity;
using domain::Side;
using risk::DenialCode;
using risk::Exposure;
using risk::ProposedOrder;
using risk::RiskLimits;

Money usd(const char* text) { return *domain::parseMoney(text, domain::kUsd); }
domain::SignedQuantity held(int n) { return domain::SignedQuantity::fromInteger(n); }

/// 500 of capital: available 400, position 120, loss 25, reserve 100, symbol 60.
RiskLimits planLimits() {
  RiskLimits limits;
  limits.maximumPosition = usd("120");
  limits.availableCapital = usd("400");
  limits.reserve = usd("100");
  limits.dailyLoss = usd("25");
  limits.symbolExposure = usd("60");
  return limits;
}

/// A run of the gate: buys 5 of SPY at 10 with lots of 0.01 unless told otherwise.
struct Scene {
  domain::Instrument instrument = domain::describeSymbol("SPY", true);
  ProposedOrder order{nullptr, Side::Buy, Quantity::fromInteger(5), domain::Price::fromInteger(10), false};
  RiskLimits limits;
  Exposure exposure;

  Scene() {
    exposure.totalCapital = usd("500");
    exposure.cash = usd("500");
  }
  risk::RiskVerdict run(std::vector<domain::SignalCheck>* checks = nullptr) {
    order.instrument = &instrument;
    return risk::evaluate(order, limits, exposure, checks);
  }
};

using Arrange = std::function<void(Scene&)>;

void check(const char* what, const Arrange& arrange, const char* code, const char* quantity, const char* message) {
  SCOPED_TRACE(what);
  Scene scene;
  arrange(scene);
  std::vector<domain::SignalCheck> checks;
  const risk::RiskVerdict verdict = scene.run();
  const risk::RiskVerdict recorded = scene.run(&checks);
  EXPECT_STREQ(risk::name(verdict.code), code);
  EXPECT_EQ(verdict.quantity.text(), quantity);
  EXPECT_EQ(verdict.message, message);
  EXPECT_EQ(recorded.code, verdict.code) << "recording the checks changes nothing";
  EXPECT_EQ(recorded.quantity, verdict.quantity);
  EXPECT_EQ(recorded.message, verdict.message);
  ASSERT_FALSE(checks.empty());
  EXPECT_EQ(checks.back().verdict == domain::Verdict::Block, verdict.code != DenialCode::None);
  if (verdict.code != DenialCode::None) {
    EXPECT_EQ(checks.back().text, verdict.message);
  }
}

TEST(RiskGate, WithoutLimitsEverythingGoes) {
  check("a buy", [](Scene&) {}, "NONE", "5", "");
  check("a huge one", [](Scene& s) { s.order.quantity = Quantity::fromInteger(1'000'000); }, "NONE", "1000000", "");
  check("after a loss", [](Scene& s) { s.exposure.dayPnl = usd("-499"); }, "NONE", "5", "");
}

TEST(RiskGate, PositionSize) {
  const auto with = [](const char* price, const char* already) {
    return [=](Scene& s) {
      s.limits.maximumPosition = usd("120");
      s.order.price = *domain::parsePrice(price);
      s.exposure.symbolValue = usd(already);
    };
  };
  check("at the limit", with("24", "0"), "NONE", "5", "");
  check("above", with("24.15", "0"), "POSITION_LIMIT_EXCEEDED", "0",
        "Position size $120.75 exceeds max allowed $120.00");
  check("above with what is held", with("10", "70.01"), "POSITION_LIMIT_EXCEEDED", "0",
        "Position size $120.01 exceeds max allowed $120.00");
}

TEST(RiskGate, AvailableCapital) {
  const auto with = [](const char* deployed, const char* cash) {
    return [=](Scene& s) {
      s.limits.availableCapital = usd("400");
      s.exposure.deployed = usd(deployed);
      s.exposure.cash = usd(cash);
    };
  };
  check("exactly", with("350", "50"), "NONE", "5", "");
  check("deployed", with("350.01", "500"), "INSUFFICIENT_CAPITAL", "0",
        "Trade value $50.00 exceeds the available $49.99 ($400.00 less $350.01 deployed)");
  check("cash", with("0", "49.99"), "INSUFFICIENT_CAPITAL", "0", "Trade value $50.00 exceeds the cash $49.99");
}

TEST(RiskGate, DailyLossBlocksOnLossOnly) {
  const auto with = [](const char* pnl) {
    return [=](Scene& s) {
      s.limits.dailyLoss = usd("25");
      s.exposure.dayPnl = usd(pnl);
    };
  };
  check("a profit of the same size", with("25"), "NONE", "5", "");
  check("a cent before", with("-24.99"), "NONE", "5", "");
  check("reached", with("-25"), "DAILY_LOSS_LIMIT_REACHED", "0", "Day P&L -$25.00 reaches the daily loss limit $25.00");
}

TEST(RiskGate, Reserve) {
  const auto with = [](const char* deployed) {
    return [=](Scene& s) {
      s.limits.availableCapital = usd("400");
      s.limits.reserve = usd("100");
      s.exposure.deployed = usd(deployed);
    };
  };
  check("400 - 250 - 50 leaves the reserve", with("250"), "NONE", "5", "");
  check("a cent less", with("250.01"), "RESERVE_WOULD_BREAK", "0",
        "$99.99 would be left of $400.00 after this trade of $50.00, below the reserve $100.00");
}

TEST(RiskGate, SymbolExposureReducesThenRefuses) {
  const auto with = [](const char* already, const char* lot = "0.01") {
    return [=](Scene& s) {
      s.limits = planLimits();
      s.instrument.lotSize = *domain::parseQuantity(lot);
      s.exposure.symbolValue = usd(already);
      s.exposure.symbolPosition = held(1);
    };
  };
  check("fits", with("10"), "NONE", "5", "");
  check("45 of 60", with("45"), "NONE", "1.5",
        "Exposure in SPY $45.00 plus $50.00 exceeds the limit $60.00: reduced from 5 to 1.5");
  check("45 of 60 in tenths", with("45", "0.1"), "NONE", "1.5",
        "Exposure in SPY $45.00 plus $50.00 exceeds the limit $60.00: reduced from 5 to 1.5");
  check("45 of 60 in whole shares", with("45", "1"), "NONE", "1",
        "Exposure in SPY $45.00 plus $50.00 exceeds the limit $60.00: reduced from 5 to 1");
  check("at 60", with("60"), "SYMBOL_EXPOSURE_EXCEEDED", "0",
        "Exposure in SPY $60.00 plus $50.00 exceeds the limit $60.00: no room for one lot of 0.01 at 10.00");
  check("over 60 by a rise", with("65"), "SYMBOL_EXPOSURE_EXCEEDED", "0",
        "Exposure in SPY $65.00 plus $50.00 exceeds the limit $60.00: no room for one lot of 0.01 at 10.00");
}

TEST(RiskGate, AssetClassOfTheMode) {
  const auto with = [](const char* symbol) {
    return [=](Scene& s) {
      s.instrument = domain::describeSymbol(symbol, true);
      s.limits.blockedAssetClasses = {domain::AssetClass::Crypto, domain::AssetClass::Option};
    };
  };
  check("ETF", with("SPY"), "NONE", "5", "");
  check("crypto", with("BTC"), "SYMBOL_BLOCKED", "0", "BTC is crypto, which is blocked in this mode");
  check("a stock with such a name", with("LINKD"), "NONE", "5", "");
}

TEST(RiskGate, SessionHours) {
  check("closed", [](Scene& s) { s.exposure.marketOpen = false; }, "MARKET_CLOSED", "0",
        "Market XNYS of SPY is closed");
  check("closed, switched off",
        [](Scene& s) {
          s.exposure.marketOpen = false;
          s.limits.sessionHoursOnly = false;
        },
        "NONE", "5", "");
}

TEST(RiskGate, PriceAndItsAge) {
  const auto aged = [](std::optional<base::Duration> age) {
    return [=](Scene& s) {
      s.limits.stalePriceAfter = std::chrono::seconds{60};
      s.exposure.priceAge = age;
    };
  };
  check("none", [](Scene& s) { s.order.price = domain::Price{}; }, "NO_PRICE", "0",
        "No price data available for SPY (price 0.00)");
  check("negative", [](Scene& s) { s.order.price = domain::Price::fromInteger(-1); }, "NO_PRICE", "0",
        "No price data available for SPY (price -1.00)");
  check("just fresh", aged(std::chrono::seconds{60}), "NONE", "5", "");
  check("stale", aged(std::chrono::milliseconds{61'500}), "STALE_PRICE", "0",
        "Price of SPY is 61.5 s old, above the limit 60.0 s");
  check("never seen", aged(std::nullopt), "NO_PRICE", "0", "No price data available for SPY");
}

TEST(RiskGate, Quantity) {
  check("zero", [](Scene& s) { s.order.quantity = Quantity{}; }, "BAD_QUANTITY", "0", "Quantity of SPY is zero");
  check("between lots",
        [](Scene& s) {
          s.instrument.lotSize = Quantity::fromInteger(1);
          s.order.quantity = *domain::parseQuantity("1.5");
        },
        "BAD_QUANTITY", "0", "Quantity 1.5 of SPY is not a multiple of the lot 1");
  check("beyond what money can hold",
        [](Scene& s) {
          s.order.quantity = Quantity::fromInteger(90'000'000'000);
          s.order.price = domain::Price::fromInteger(500);
        },
        "BAD_QUANTITY", "0", "Quantity 90000000000 of SPY at 500.00 is too large to be valued");
}

TEST(RiskGate, ShortSales) {
  const auto sell = [](int position, bool allowed) {
    return [=](Scene& s) {
      s.order.side = Side::Sell;
      s.exposure.symbolPosition = held(position);
      s.limits.allowShort = allowed;
    };
  };
  check("what is held", sell(5, false), "NONE", "5", "");
  check("more than is held", sell(4, false), "SHORT_NOT_ALLOWED", "0",
        "Selling 5 of SPY with a position of 4 would go short, which is not allowed");
  check("from flat", sell(0, false), "SHORT_NOT_ALLOWED", "0",
        "Selling 5 of SPY with a position of 0 would go short, which is not allowed");
  check("allowed", sell(0, true), "NONE", "5", "");
  check("the exit of an entry still working",
        [&](Scene& s) {
          sell(0, false)(s);
          s.order.reducesOnly = true;
        },
        "NONE", "5", "");
}

TEST(RiskGate, NumberOfPositions) {
  const auto with = [](int open, int position, const char* working) {
    return [=](Scene& s) {
      s.limits.maximumPositions = 4;
      s.exposure.openPositions = open;
      s.exposure.symbolPosition = held(position);
      s.exposure.symbolValue = usd(working);
    };
  };
  check("the fourth symbol", with(3, 0, "0"), "NONE", "5", "");
  check("the fifth symbol", with(4, 0, "0"), "POSITION_LIMIT_EXCEEDED", "0",
        "4 positions are open, SPY would exceed the maximum of 4");
  check("more of one that is held", with(4, 1, "10"), "NONE", "5", "");
  check("more of one whose entry works", with(4, 0, "10"), "NONE", "5", "");
}

TEST(RiskGate, TradesOfTheDayAndOrderValue) {
  const auto trades = [](int n) {
    return [=](Scene& s) {
      s.limits.maximumTradesPerDay = 2;
      s.exposure.tradesToday = n;
    };
  };
  check("the second", trades(1), "NONE", "5", "");
  check("the third", trades(2), "DAILY_TRADE_LIMIT_REACHED", "0", "2 trades today reach the limit 2");
  const auto guard = [](const char* most) { return [=](Scene& s) { s.limits.maximumOrderValue = usd(most); }; };
  check("at the guard", guard("50"), "NONE", "5", "");
  check("above the guard", guard("49.99"), "ORDER_VALUE_EXCEEDED", "0",
        "Order value $50.00 exceeds the maximum $49.99");
  check("the guard sees the order before its reduction",
        [&](Scene& s) {
          guard("49.99")(s);
          s.limits.symbolExposure = usd("20");
        },
        "ORDER_VALUE_EXCEEDED", "0", "Order value $50.00 exceeds the maximum $49.99");
}

TEST(RiskGate, ReducingSkipsNewExposureButNotPriceAndHours) {
  const auto full = [](Side side, int position) {
    return [=](Scene& s) {
      s.limits = planLimits();
      s.limits.maximumPositions = 0;
      s.limits.maximumTradesPerDay = 0;
      s.limits.maximumOrderValue = usd("1");
      s.limits.blockedAssetClasses = {domain::AssetClass::Etf};
      s.order.side = side;
      s.exposure.symbolPosition = held(position);
      s.exposure.symbolValue = usd("300");
      s.exposure.deployed = usd("400");
      s.exposure.dayPnl = usd("-100");
      s.exposure.cash = usd("0");
    };
  };
  check("a sale of what is held", full(Side::Sell, 5), "NONE", "5", "");
  check("covering a short", full(Side::Buy, -5), "NONE", "5", "");
  check("by flag",
        [&](Scene& s) {
          full(Side::Sell, 0)(s);
          s.order.reducesOnly = true;
        },
        "NONE", "5", "");
  check("closed market",
        [&](Scene& s) {
          full(Side::Sell, 5)(s);
          s.exposure.marketOpen = false;
        },
        "MARKET_CLOSED", "0", "Market XNYS of SPY is closed");
  check("no price",
        [&](Scene& s) {
          full(Side::Sell, 5)(s);
          s.order.price = domain::Price{};
        },
        "NO_PRICE", "0", "No price data available for SPY (price 0.00)");
  check("an odd rest may be closed",
        [&](Scene& s) {
          full(Side::Sell, 5)(s);
          s.instrument.lotSize = Quantity::fromInteger(1);
          s.order.quantity = *domain::parseQuantity("0.5");
        },
        "NONE", "0.5", "");
}

TEST(RiskGate, TurningIsMeasuredByThePartThatOpens) {
  const auto turn = [](int position, const char* worth) {
    return [=](Scene& s) {
      s.limits = planLimits();
      s.limits.allowShort = true;
      s.order.side = Side::Sell;
      s.order.quantity = Quantity::fromInteger(10);
      s.exposure.symbolPosition = held(position);
      s.exposure.symbolValue = usd(worth);
      s.exposure.deployed = usd(worth);
    };
  };
  check("6 closed, 4 opened: 40", turn(6, "60"), "NONE", "10", "");
  check("2 closed, 8 opened cut to 6", turn(2, "20"), "NONE", "8",
        "Exposure in SPY $0.00 plus $80.00 exceeds the limit $60.00: reduced from 10 to 8");
}

TEST(RiskGate, OtherCurrencyIsDeniedNotGuessed) {
  check("rupees under limits in dollars",
        [](Scene& s) {
          s.instrument.currency = domain::kInr;
          s.limits.maximumPosition = usd("120");
        },
        "NO_EXCHANGE_RATE", "0", "SPY trades in INR, the limits are in USD, and no exchange rate is known");
}

TEST(RiskGate, TheFirstDenialWinsInTheStatedOrder) {
  Scene scene;
  scene.limits = planLimits();
  scene.order.quantity = Quantity::fromInteger(41);
  scene.exposure.dayPnl = usd("-25");
  scene.exposure.marketOpen = false;
  EXPECT_EQ(scene.run().code, DenialCode::PositionLimitExceeded);
  scene.limits.maximumPosition.reset();
  EXPECT_EQ(scene.run().code, DenialCode::InsufficientCapital);
  scene.order.quantity = Quantity::fromInteger(31);
  EXPECT_EQ(scene.run().code, DenialCode::DailyLossLimitReached);
  scene.exposure.dayPnl = usd("0");
  EXPECT_EQ(scene.run().code, DenialCode::ReserveWouldBreak);
  scene.order.quantity = Quantity::fromInteger(30);
  EXPECT_EQ(scene.run().code, DenialCode::MarketClosed) << "reduced to the symbol's limit before that";
}

TEST(RiskGate, RecordsEveryCheckThatRan) {
  Scene scene;
  scene.limits = planLimits();
  std::vector<domain::SignalCheck> checks;
  scene.exposure.symbolValue = usd("45");
  (void)scene.run(&checks);
  std::string names;
  for (const auto& row : checks) names += row.name + ":" + domain::name(row.verdict) + " ";
  EXPECT_EQ(names,
            "quantity:PASS price:PASS capital:PASS available:PASS cash:PASS daily_loss:PASS reserve:PASS "
            "symbol_exposure:REDUCE session:PASS ");
  EXPECT_EQ(checks[2].text, "Trade approved: $95.00 is 79.2 % of max allowed $120.00");
}

TEST(RiskGate, CodesAndTextsForPeople) {
  for (int i = 0; i <= static_cast<int>(DenialCode::NoExchangeRate); ++i) {
    const auto code = static_cast<DenialCode>(i);
    EXPECT_GT(std::string(risk::name(code)).size(), 3U) << i;
    EXPECT_EQ(std::string(risk::blockText(code)).empty(), code == DenialCode::None) << i;
  }
  EXPECT_STREQ(risk::blockText(DenialCode::InsufficientCapital), "Insufficient capital for position");
  EXPECT_STREQ(risk::blockText(DenialCode::PositionLimitExceeded), "Position size exceeds maximum allowed");
  EXPECT_STREQ(risk::blockText(DenialCode::DailyLossLimitReached), "Daily loss limit reached");
  EXPECT_STREQ(risk::blockText(DenialCode::MarketClosed), "Market is closed for trading");
}

}  // namespace
}  // namespace keel::tests
