#pragma once
// A book over three instruments and short words for its fills.
// Knows nothing of what the numbers should be.
#include <gtest/gtest.h>

#include <engine/ledger/position_book.h>

namespace keel::ledger::tests {

using domain::Money;
using domain::Price;
using domain::SignedQuantity;

struct BookTest : testing::Test {
  BookTest() : table(makeTable()), book(table) { book.deposit(account, money("1000")); }

  static domain::InstrumentTable makeTable() {
    domain::InstrumentTable made;
    made.add(domain::describeSymbol("SPY", true));
    made.add(domain::describeSymbol("BTC", true));
    domain::Instrument option = domain::describeSymbol("SPYC", false);
    option.multiplier = 100;
    option.assetClass = domain::AssetClass::Option;
    made.add(option);
    return made;
  }
  static Money money(const char* text) { return *domain::parseMoney(text, domain::kUsd); }
  static Price price(const char* text) { return *domain::parsePrice(text); }
  static SignedQuantity quantity(const char* text) { return SignedQuantity::fromE8(*base::parseE8(text)); }

  [[nodiscard]] PositionKey key(std::uint32_t instrument = 1, std::uint32_t strategy = 1) const {
    return {account, domain::StrategyId(strategy), domain::InstrumentId(instrument)};
  }
  Booking fill(const char* size, const char* at, const char* fee = "0", std::uint32_t instrument = 1) {
    now += std::chrono::seconds(1);
    return book.apply({key(instrument), quantity(size), price(at), money(fee), now});
  }
  [[nodiscard]] const Position& position(std::uint32_t instrument = 1) const { return *book.find(key(instrument)); }

  domain::AccountId account{1};
  domain::InstrumentTable table;
  PositionBook book;
  base::Timestamp now = base::fromNanos(0);
};

}  // namespace keel::ledger::tests
