// The three house tests, on a hundred random runs each: two backtests agree; a replayed journal agrees with its live
// run; a paper run agrees with the backtest of its tape.
#include <cstdlib>
#include <set>

#include <gtest/gtest.h>

#include <engine/backtest/replay.h>
#include <engine/backtest/runner.h>

#include "paper_run.h"

namespace keel::tests {
namespace {

/// A hundred, or as many as KEEL_SEEDS says (a long hunt, or a slow sanitizer).
std::uint64_t seedCount() {
  const char* env = std::getenv("KEEL_SEEDS");
  return env != nullptr ? std::strtoull(env, nullptr, 10) : 100;
}

std::size_t filledOrders(const backtest::Result& result) {
  std::set<domain::ClientOrderId> filled;
  for (const auto& row : result.fills) filled.insert(row.order);
  return filled.size();
}

TEST(Determinism, TwoBacktestsGiveOneOrderList) {
  std::size_t traded = 0;
  std::set<std::string> hashes;
  for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
    const RandomRun run(seed);
    const auto tape = run.tape();
    const auto first = backtest::run(run.config, run.exchange, run.instruments, *tape);
    const auto second = backtest::run(run.config, run.exchange, run.instruments, *run.tape());
    ASSERT_TRUE(first && second) << run.text() << (first ? "" : first.error().message);
    EXPECT_EQ(first->orderListHash, second->orderListHash) << run.text();
    EXPECT_EQ(first->finalCash, second->finalCash) << run.text();
    EXPECT_EQ(first->fills.size(), second->fills.size()) << run.text();
    traded += first->fills.empty() ? 0 : 1;
    hashes.insert(first->orderListHash);
  }
  // The comparison means something only when runs trade, and trade differently.
  EXPECT_GE(traded * 10, seedCount() * 8);
  EXPECT_GE(hashes.size() * 10, seedCount() * 8);
}

TEST(Determinism, AReplayedJournalEqualsItsLiveRun) {
  std::size_t commands = 0;
  for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
    const RandomRun run(seed);
    // At half of the seeds the tape goes as fast as it can, at the others slowly enough for commands to land inside.
    const bool slowly = seed % 2 == 1 && run.config.strategies[0].name != "sector_rotation";  // a night costs a second
    PaperRun paper(run, {true, slowly ? 500'000.0 : 0.0, seed});
    ASSERT_EQ(paper.play(), "") << run.text();
    const auto journal = paper.writer().rows<domain::JournalRecord>();
    for (const auto& row : journal) commands += row.kind == 3 ? 1 : 0;
    const auto replayed = backtest::replay(run.config, run.instruments, journal);
    ASSERT_TRUE(replayed.has_value()) << run.text() << ": " << replayed.error().message;
    const Outcome live = paper.outcome();
    EXPECT_EQ(replayed->orderListHash, live.orderListHash) << run.text() << "\n" << live.text();
    EXPECT_EQ(replayed->orders, live.orders) << run.text();
    EXPECT_EQ(replayed->fills, paper.writer().rows<domain::FillRecord>().size()) << run.text();
    EXPECT_EQ(replayed->cash, live.cash) << run.text();
    EXPECT_EQ(replayed->equity, live.equity) << run.text();
    EXPECT_EQ(replayed->state, live.state) << run.text();
  }
  EXPECT_GE(commands, seedCount() * 5);
}

TEST(Determinism, APaperRunEqualsTheBacktestOfItsTape) {
  for (std::uint64_t seed = 1; seed <= seedCount(); ++seed) {
    const RandomRun run(seed);
    PaperRun paper(run, {false, 0, seed});
    ASSERT_EQ(paper.play(), "") << run.text();
    const auto tape = run.tape();
    const auto tested = backtest::run(run.config, run.exchange, run.instruments, *tape);
    ASSERT_TRUE(tested.has_value()) << run.text();
    const Outcome live = paper.outcome();
    EXPECT_EQ(live.orderListHash, tested->orderListHash) << run.text() << "\n" << live.text();
    EXPECT_EQ(live.fills, filledOrders(*tested)) << run.text();
    EXPECT_EQ(paper.writer().rows<domain::FillRecord>().size(), tested->fills.size()) << run.text();
    EXPECT_EQ(live.cash, tested->finalCash) << run.text();
    EXPECT_EQ(live.equity, tested->finalEquity) << run.text();
    EXPECT_EQ(live.state, domain::SessionState::Stopped) << run.text();
  }
}

}  // namespace
}  // namespace keel::tests
