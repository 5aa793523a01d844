// Worked examples of the book, each number by hand.
#include "ledger_fixture.h"

namespace keel::ledger {
namespace {

using domain::Money;
using tests::BookTest;

// AB-16: two buys of one symbol net into one position; the profit of the sale by both methods.
TEST_F(BookTest, PartialCloseByBothMethods) {
  fill("1", "10", "0.50");
  fill("1", "12", "0.50");
  const Booking sale = fill("-1", "13", "0.50");
  EXPECT_EQ(book.positions().size(), 1u);
  EXPECT_EQ(position().quantity, quantity("1"));
  EXPECT_EQ(position().realizedPnl, money("2")) << "average cost 11";
  EXPECT_EQ(position().realizedPnlFifo, money("3")) << "oldest lot 10";
  EXPECT_EQ(position().fees, money("1.50"));
  EXPECT_EQ(position().averageCost(), price("11"));
  EXPECT_EQ(position().lots.size(), 1u);
  EXPECT_EQ(position().lots[0].price, price("12"));
  EXPECT_EQ(sale.realizedPnl, money("2"));
  EXPECT_EQ(sale.closed, quantity("1"));
  EXPECT_EQ(sale.closedCost, money("11"));
  EXPECT_TRUE(sale.openedCost.isZero());
  EXPECT_FALSE(sale.roundTrip.has_value());
  EXPECT_EQ(book.cash(account), money("989.50")) << "1000 - 10 - 12 + 13 - 1.50";
}

// AB-19: cash 380, two positions worth 60 and 65 that cost 120.
TEST_F(BookTest, ValuationAndWeights) {
  book.deposit(account, money("-500"));
  fill("1", "60", "0", 1);
  fill("0.5", "120", "0", 2);
  book.mark(domain::InstrumentId(1), price("60"), now);
  book.mark(domain::InstrumentId(2), price("130"), now);
  EXPECT_EQ(book.cash(account), money("380"));
  EXPECT_EQ(book.marketValue(position(1)), money("60"));
  EXPECT_EQ(book.marketValue(position(2)), money("65"));
  EXPECT_EQ(book.equity(account), money("505"));
  EXPECT_EQ(book.unrealizedPnl(position(1)) + book.unrealizedPnl(position(2)), money("5"));
  const auto weight = [&](std::uint32_t i) {
    return base::formatE8Fixed(domain::ratio(book.marketValue(position(i)), book.equity(account)).e8() * 100, 2);
  };
  EXPECT_EQ(weight(1), "11.88");
  EXPECT_EQ(weight(2), "12.87");
}

// AB-7: ten at 100.02, fee 0.50, mark 106.50.
TEST_F(BookTest, ProfitAfterFees) {
  fill("10", "100.02", "0.50");
  book.mark(domain::InstrumentId(1), price("106.50"), now);
  EXPECT_EQ(book.unrealizedPnl(position()) - position().fees, money("64.30"));
  EXPECT_EQ(book.equity(account), money("1064.30"));
}

TEST_F(BookTest, ShortPositionsMirror) {
  fill("-10", "50", "1");
  EXPECT_EQ(position().quantity, quantity("-10"));
  EXPECT_EQ(position().cost, money("-500"));
  EXPECT_EQ(position().averageCost(), price("50")) << "a price is not negative";
  EXPECT_EQ(book.cash(account), money("1499"));
  book.mark(domain::InstrumentId(1), price("47"), now);
  EXPECT_EQ(book.unrealizedPnl(position()), money("30"));
  EXPECT_EQ(book.equity(account), money("1029"));
  const Booking cover = fill("10", "45", "1");
  EXPECT_EQ(cover.realizedPnl, money("50"));
  ASSERT_TRUE(cover.roundTrip.has_value());
  EXPECT_FALSE(cover.roundTrip->isLong);
  EXPECT_EQ(cover.roundTrip->netPnl(), money("48"));
  EXPECT_EQ(book.equity(account), money("1048"));
}

TEST_F(BookTest, ReversalEndsOneRoundTripAndBeginsTheNext) {
  fill("10", "100", "1");
  const base::Timestamp opened = now;
  const Booking turn = fill("-15", "110", "3");
  ASSERT_TRUE(turn.roundTrip.has_value());
  EXPECT_TRUE(turn.roundTrip->isLong);
  EXPECT_EQ(turn.roundTrip->quantity, domain::Quantity::fromInteger(10));
  EXPECT_EQ(turn.roundTrip->entryPrice, price("100"));
  EXPECT_EQ(turn.roundTrip->exitPrice, price("110"));
  EXPECT_EQ(turn.roundTrip->grossPnl, money("100"));
  EXPECT_EQ(turn.roundTrip->fees, money("3")) << "1 to open and 10/15 of 3 to close";
  EXPECT_EQ(turn.roundTrip->tsOpened, opened);
  EXPECT_EQ(turn.roundTrip->tsClosed, now);
  EXPECT_EQ(turn.closed, quantity("10"));
  EXPECT_EQ(turn.openedCost, money("-550"));
  EXPECT_EQ(position().quantity, quantity("-5"));
  EXPECT_EQ(position().tsOpened, now);
  EXPECT_EQ(position().averageCost(), price("110"));
  const Booking cover = fill("5", "108", "1");
  ASSERT_TRUE(cover.roundTrip.has_value());
  EXPECT_EQ(cover.roundTrip->grossPnl, money("10"));
  EXPECT_EQ(cover.roundTrip->fees, money("2")) << "5/15 of 3 to open and 1 to close";
  EXPECT_EQ(position().realizedPnl, money("110"));
  EXPECT_EQ(position().realizedPnlFifo, money("110"));
  EXPECT_EQ(position().fees, money("5"));
  EXPECT_EQ(book.equity(account), money("1105"));
}

TEST_F(BookTest, RoundTripRemembersItsLargestSizeAndLastEntry) {
  fill("2", "10");
  fill("2", "20");
  fill("-1", "18");
  const Booking end = fill("-3", "19");
  ASSERT_TRUE(end.roundTrip.has_value());
  EXPECT_EQ(end.roundTrip->quantity, domain::Quantity::fromInteger(4));
  EXPECT_EQ(end.roundTrip->entryPrice, price("15"));
  EXPECT_EQ(end.roundTrip->grossPnl, money("15")) << "18 + 3 x 19 - 60";
  EXPECT_TRUE(position().lots.empty());
  EXPECT_TRUE(position().cost.isZero());
  EXPECT_TRUE(position().averageCost().isZero());
}

// Thirds of a cost that three does not divide: the parts must add up to the whole.
TEST_F(BookTest, PartialClosesAddUpExactly) {
  fill("3", "0.33333333");
  fill("4", "0.11111111");
  const Money cost = position().cost;
  Money closedCost{}, realized{}, proceeds{};
  for (const char* part : {"-1", "-2", "-1", "-0.33", "-1.67", "-1"}) {
    const Booking booking = fill(part, "0.7777777");
    closedCost += booking.closedCost;
    realized += booking.realizedPnl;
    proceeds += domain::notional(price("0.7777777"), booking.closed, 1, domain::kUsd);
  }
  EXPECT_TRUE(position().quantity.isZero());
  EXPECT_EQ(closedCost, cost);
  EXPECT_EQ(realized, proceeds - cost);
  EXPECT_EQ(position().realizedPnl, realized);
  EXPECT_EQ(position().realizedPnlFifo, realized);
}

TEST_F(BookTest, MultiplierCounts) {
  fill("2", "1.25", "1.30", 3);
  EXPECT_EQ(position(3).cost, money("250"));
  EXPECT_EQ(position(3).averageCost(), price("1.25"));
  EXPECT_EQ(book.cash(account), money("748.70"));
  book.mark(domain::InstrumentId(3), price("1.50"), now);
  EXPECT_EQ(book.marketValue(position(3)), money("300"));
  EXPECT_EQ(book.equity(account), money("1048.70"));
  EXPECT_EQ(fill("-1", "2", "0", 3).realizedPnl, money("75"));
  EXPECT_EQ(book.equity(account), money("1098.70")) << "cash 948.70 and one contract at 1.50";
}

TEST_F(BookTest, StrategiesAndAccountsAreApart) {
  const domain::AccountId other{2};
  book.deposit(other, money("7"));
  fill("10", "10");
  book.apply({{account, domain::StrategyId(2), domain::InstrumentId(1)}, quantity("-4"), price("11"), money("0"), now});
  EXPECT_EQ(book.quantity(key(1, 1)), quantity("10"));
  EXPECT_EQ(book.quantity(key(1, 2)), quantity("-4"));
  EXPECT_TRUE(book.quantity(key(2, 1)).isZero());
  EXPECT_EQ(book.find(key(2, 1)), nullptr);
  EXPECT_EQ(book.equity(other), money("7"));
  EXPECT_EQ(book.cash(account), money("944"));
}

TEST_F(BookTest, WithoutAMarkCountsAtCost) {
  fill("3", "10");
  EXPECT_FALSE(book.markOf(domain::InstrumentId(1)).has_value());
  EXPECT_EQ(book.marketValue(position()), money("30"));
  EXPECT_TRUE(book.unrealizedPnl(position()).isZero());
  EXPECT_EQ(book.equity(account), money("1000"));
}

TEST_F(BookTest, BrokenUseIsAFault) {
  EXPECT_THROW(fill("0", "10"), base::EngineFault);
  EXPECT_THROW(book.mark(domain::InstrumentId(9), price("1"), now), base::EngineFault);
  const PositionKey stranger{domain::AccountId(9), domain::StrategyId(1), domain::InstrumentId(1)};
  EXPECT_THROW(book.apply({stranger, quantity("1"), price("1"), money("0"), now}), base::EngineFault);
  const Money pounds = Money::fromInteger(1, domain::kGbp);
  EXPECT_THROW(book.apply({key(), quantity("1"), price("1"), pounds, now}), base::EngineFault);
  EXPECT_THROW(book.deposit(account, pounds), base::EngineFault);
}

}  // namespace
}  // namespace keel::ledger
