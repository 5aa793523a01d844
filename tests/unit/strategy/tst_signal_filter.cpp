// The filter of signals: strength, the strongest first, so many an hour, one batch an interval.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <engine/strategy/signal_filter.h>

namespace keel::tests {
namespace {

using domain::SignalIntent;
using domain::SignalStrength;
using strategy::FilteredSignal;
using strategy::SignalFilter;

constexpr SignalStrength W = SignalStrength::Weak;
constexpr SignalStrength M = SignalStrength::Moderate;
constexpr SignalStrength S = SignalStrength::Strong;
constexpr SignalStrength V = SignalStrength::VeryStrong;

base::Timestamp minute(double n) {
  return base::Timestamp{std::chrono::hours{400'000}} + std::chrono::seconds{static_cast<int>(n * 60)};
}

std::vector<FilteredSignal> give(SignalFilter& filter, double at, std::initializer_list<SignalStrength> strengths) {
  std::vector<SignalIntent> batch;
  for (const SignalStrength strength : strengths) {
    batch.emplace_back();
    batch.back().strength = strength;
  }
  return filter.filter(minute(at), batch);
}

void check(SignalFilter& filter, double at, std::initializer_list<SignalStrength> strengths, const char* expected) {
  std::string out;
  for (const FilteredSignal& row : give(filter, at, strengths)) {
    EXPECT_EQ(row.accepted, row.code.empty());
    EXPECT_EQ(row.accepted, row.message.empty());
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", row.index, row.accepted ? "ok" : row.code);
  }
  EXPECT_EQ(out, expected) << "minute " << at;
}

TEST(SignalFilter, TheStrongestFirstAndWeakOnesRefused) {
  SignalFilter filter({M, 12, std::chrono::minutes{0}});
  check(filter, 0, {M, W, V, S, V}, "2 ok, 4 ok, 3 ok, 0 ok, 1 WEAK_SIGNAL");
  SignalFilter open({W, 12, std::chrono::minutes{0}});
  check(open, 0, {W, W}, "0 ok, 1 ok");
  SignalFilter closed({V, 12, std::chrono::minutes{0}});
  check(closed, 0, {S}, "0 WEAK_SIGNAL");
}

TEST(SignalFilter, TheHourIsRollingAndSpansBatches) {
  SignalFilter filter({W, 3, std::chrono::minutes{0}});
  check(filter, 0, {M, S}, "1 ok, 0 ok");
  check(filter, 30, {W, V}, "1 ok, 0 HOURLY_SIGNAL_LIMIT");
  check(filter, 59.9, {V}, "0 HOURLY_SIGNAL_LIMIT");
  check(filter, 60, {W, W, W}, "0 ok, 1 ok, 2 HOURLY_SIGNAL_LIMIT");
  check(filter, 90, {W, W}, "0 ok, 1 HOURLY_SIGNAL_LIMIT");
}

TEST(SignalFilter, OneBatchAnInterval) {
  SignalFilter filter({M, 12, std::chrono::minutes{15}});
  check(filter, 0, {W}, "0 WEAK_SIGNAL");
  check(filter, 1, {M}, "0 ok");  // a batch without an accepted signal has started nothing
  check(filter, 15.9, {V, W}, "0 INTERVAL_NOT_ELAPSED, 1 WEAK_SIGNAL");
  check(filter, 16, {M}, "0 ok");
  check(filter, 16, {M}, "0 INTERVAL_NOT_ELAPSED");
}

TEST(SignalFilter, NothingAtAllWithALimitOfZero) {
  SignalFilter filter({W, 0, std::chrono::minutes{0}});
  check(filter, 0, {V}, "0 HOURLY_SIGNAL_LIMIT");
  check(filter, 1, {}, "");
}

TEST(SignalFilter, SaysItsNumbers) {
  SignalFilter filter({M, 1, std::chrono::minutes{10}});
  EXPECT_EQ(give(filter, 0, {W})[0].message, "Signal strength weak is below the minimum moderate");
  EXPECT_EQ(give(filter, 0, {M, M})[1].message, "1 signals were accepted in the last hour, the limit is 1");
  EXPECT_EQ(give(filter, 2.5, {M})[0].message,
            "2 min 30 s since the last batch of signals, the interval is 10 min 00 s");
}

}  // namespace
}  // namespace keel::tests
