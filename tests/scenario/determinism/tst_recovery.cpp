// A crash between any two commits: what the store then knows is enough to go on and end as if nothing had happened.
#include <map>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/backtest/replay.h>

#include "paper_run.h"

namespace keel::tests {
namespace {

/// Later rows of one key replace earlier ones, as in the store.
template <class Row, class Key>
std::map<Key, Row> latest(const std::vector<Row>& rows, Key (*key)(const Row&)) {
  std::map<Key, Row> out;
  for (const Row& row : rows) out.insert_or_assign(key(row), row);
  return out;
}
std::uint64_t orderKey(const domain::OrderRecord& row) { return row.order.id.value(); }
std::uint64_t sequenceKey(const domain::JournalRecord& row) { return row.sequence; }
std::uint64_t positionKey(const domain::PositionRecord& row) {
  return (static_cast<std::uint64_t>(row.strategy.value()) << 32) | row.instrument.value();
}
std::string fillKey(const domain::FillRecord& row) { return std::string(row.execution.view()); }
std::string signalKey(const domain::SignalRecord& row) { return std::to_string(row.signal.id.value()); }

template <class Row, class Key>
std::vector<Row> values(const std::map<Key, Row>& rows) {
  std::vector<Row> out;
  for (const auto& [key, row] : rows) out.push_back(row);
  return out;
}

Remains remainsOf(const MemoryWriter& writer, std::size_t batches) {
  return {values(latest(writer.rows<domain::JournalRecord>(batches), sequenceKey)),
          values(latest(writer.rows<domain::OrderRecord>(batches), orderKey)),
          values(latest(writer.rows<domain::FillRecord>(batches), fillKey)),
          values(latest(writer.rows<domain::PositionRecord>(batches), positionKey))};
}

/// The store of a run that was interrupted after `batches` commits and went on: what both wrote, in order.
template <class Row>
std::vector<Row> joined(const MemoryWriter& before, std::size_t batches, const MemoryWriter& after) {
  std::vector<Row> rows = before.rows<Row>(batches);
  const std::vector<Row> more = after.rows<Row>();
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

std::string describe(const std::vector<domain::OrderRecord>& rows) {
  std::string out;
  for (const auto& [id, row] : latest(rows, orderKey)) {
    out += fmt::format("order {} {} {} fees {}\n", id, domain::name(row.order.status),
                       row.order.cumulativeQuantity.text(), row.order.fees.text());
  }
  return out;
}
std::string describe(const std::vector<domain::FillRecord>& rows) {
  std::string out;
  for (const auto& [id, row] : latest(rows, fillKey)) {
    out += fmt::format("fill {} of {} {} at {}\n", id, row.order.value(), row.quantity.text(), row.price.text());
  }
  return out;
}
std::string describe(const std::vector<domain::PositionRecord>& rows) {
  std::string out;
  for (const auto& [id, row] : latest(rows, positionKey)) {
    out += fmt::format("position {} {} cost {}\n", id, row.quantity.text(), row.cost.text());
  }
  return out;
}
std::string describe(const std::vector<domain::SignalRecord>& rows) {
  std::string out;
  for (const auto& [id, row] : latest(rows, signalKey))
    out += fmt::format("signal {} {}\n", id, domain::name(row.signal.status));
  return out;
}
/// Append-only: a row written twice is there twice.
std::string describe(const std::vector<domain::AuditRecord>& rows) {
  std::string out;
  for (const auto& row : rows) out += fmt::format("{} {} {}\n", row.actor, row.action, row.details);
  return out;
}

void crashAfter(const RandomRun& run, const PaperRun& whole, std::size_t batches) {
  SCOPED_TRACE(fmt::format("{}; crash after {} of {} commits", run.text(), batches, whole.writer().batches().size()));
  PaperRun rest(run, {});
  ASSERT_EQ(rest.recover(remainsOf(whole.writer(), batches)), "");
  ASSERT_EQ(rest.play(), "");
  EXPECT_EQ(rest.outcome().text(), whole.outcome().text());
  const MemoryWriter& a = whole.writer();
  const MemoryWriter& b = rest.writer();
  EXPECT_EQ(describe(joined<domain::OrderRecord>(a, batches, b)), describe(a.rows<domain::OrderRecord>()));
  EXPECT_EQ(describe(joined<domain::FillRecord>(a, batches, b)), describe(a.rows<domain::FillRecord>()));
  EXPECT_EQ(describe(joined<domain::PositionRecord>(a, batches, b)), describe(a.rows<domain::PositionRecord>()));
  EXPECT_EQ(describe(joined<domain::SignalRecord>(a, batches, b)), describe(a.rows<domain::SignalRecord>()));
  EXPECT_EQ(describe(joined<domain::AuditRecord>(a, batches, b)), describe(a.rows<domain::AuditRecord>()));
  const auto journal = values(latest(joined<domain::JournalRecord>(a, batches, b), sequenceKey));
  const auto replayed = backtest::replay(run.config, run.instruments, journal);
  ASSERT_TRUE(replayed.has_value()) << replayed.error().message;
  EXPECT_EQ(replayed->orderListHash, whole.outcome().orderListHash);
}

TEST(Recovery, GoesOnAfterACrashBetweenAnyTwoCommits) {
  for (std::uint64_t seed = 1; seed <= 60 && !HasFatalFailure(); ++seed) {
    const RandomRun run(seed);
    PaperRun whole(run, {});
    ASSERT_EQ(whole.play(), "") << run.text();
    const std::size_t commits = whole.writer().batches().size();
    base::Random random(seed);
    for (int i = 0; i < 6 && !HasFailure(); ++i) crashAfter(run, whole, random.below(commits + 1));
  }
}

}  // namespace
}  // namespace keel::tests
