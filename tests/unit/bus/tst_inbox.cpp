// The inbox: order of the lanes, backpressure, conflation of quotes and nothing else, the emergency flag.
#include <thread>

#include <gtest/gtest.h>

#include <engine/bus/inbox.h>

namespace keel::bus {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Numbered by its time, so that any lane's order can be read back.
Message numbered(std::int64_t number) { return TapeEnded{base::fromNanos(number)}; }

Message quote(std::uint32_t instrument, std::int64_t number) {
  OwnedSlice slice;
  slice.ts = base::fromNanos(number);
  slice.quotes.resize(1);
  slice.quotes[0].instrument = domain::InstrumentId(instrument);
  slice.quotes[0].ts = slice.ts;
  return slice;
}

Message bar(std::uint32_t instrument, std::int64_t number) {
  OwnedSlice slice;
  slice.ts = base::fromNanos(number);
  slice.bars.resize(1);
  slice.bars[0].instrument = domain::InstrumentId(instrument);
  return slice;
}

std::int64_t numberOf(const Message& message) {
  if (const auto* slice = std::get_if<OwnedSlice>(&message)) return base::toNanos(slice->ts);
  return base::toNanos(std::get<TapeEnded>(message).ts);
}

std::vector<std::int64_t> takeNumbers(Inbox& inbox, std::chrono::nanoseconds timeout = 0ns) {
  std::vector<Message> messages;
  (void)inbox.take(messages, timeout);
  std::vector<std::int64_t> numbers;
  for (const Message& message : messages) numbers.push_back(numberOf(message));
  return numbers;
}

using Numbers = std::vector<std::int64_t>;

TEST(Inbox, LanesAreDrainedInOrder) {
  Inbox inbox(100);
  for (const std::int64_t n : {1, 2}) {
    EXPECT_TRUE(inbox.put(Lane::Market, numbered(40 + n)));
    EXPECT_TRUE(inbox.put(Lane::Commands, numbered(30 + n)));
    EXPECT_TRUE(inbox.put(Lane::Executions, numbered(20 + n)));
    EXPECT_TRUE(inbox.put(Lane::Urgent, numbered(10 + n)));
  }
  EXPECT_EQ(inbox.statistics().depth, 8u);
  EXPECT_EQ(takeNumbers(inbox), (Numbers{11, 12, 21, 22, 31, 32, 41, 42}));
  EXPECT_EQ(takeNumbers(inbox), Numbers{});
  EXPECT_EQ(inbox.statistics().accepted, 8u);
  EXPECT_EQ(inbox.statistics().deepest, 8u);
  EXPECT_EQ(inbox.statistics().depth, 0u);
}

TEST(Inbox, OnlyTheMarketWaits) {
  Inbox inbox(1);
  EXPECT_TRUE(inbox.put(Lane::Market, numbered(1)));
  for (const Lane lane : {Lane::Urgent, Lane::Executions, Lane::Commands}) EXPECT_TRUE(inbox.put(lane, numbered(2)));
  EXPECT_EQ(inbox.statistics().depth, 4u) << "full for the market, never for what moves money";
}

TEST(Inbox, FullInboxHoldsTheTapeBack) {
  constexpr std::int64_t kMessages = 20'000;
  Inbox inbox(64);
  std::thread tape([&inbox] {
    for (std::int64_t n = 0; n < kMessages; ++n) ASSERT_TRUE(inbox.put(Lane::Market, numbered(n)));
    inbox.close();
  });
  std::int64_t next = 0;
  std::vector<Message> messages;
  while (inbox.take(messages, 1s)) {
    EXPECT_LE(messages.size(), 64u);
    for (const Message& message : messages) ASSERT_EQ(numberOf(message), next++);
  }
  tape.join();
  EXPECT_EQ(next, kMessages);
  EXPECT_LE(inbox.statistics().deepest, 64u);
  EXPECT_EQ(inbox.statistics().conflatedQuotes, 0u);
}

TEST(Inbox, ConflatesQuotesOfOneInstrumentAndCountsIt) {
  Inbox inbox(3);
  (void)inbox.put(Lane::Market, quote(1, 1));
  (void)inbox.put(Lane::Market, bar(1, 2));
  (void)inbox.put(Lane::Market, quote(2, 3));
  EXPECT_TRUE(inbox.put(Lane::Market, quote(1, 4), WhenFull::Conflate));
  EXPECT_TRUE(inbox.put(Lane::Market, quote(2, 5), WhenFull::Conflate));
  EXPECT_TRUE(inbox.put(Lane::Market, quote(2, 6), WhenFull::Conflate));
  EXPECT_EQ(inbox.statistics().conflatedQuotes, 3u);
  EXPECT_EQ(inbox.statistics().depth, 3u);
  EXPECT_EQ(takeNumbers(inbox), (Numbers{4, 2, 6})) << "the latest quote stands where the old one stood; the bar stays";
  (void)inbox.put(Lane::Market, quote(1, 7), WhenFull::Conflate);
  (void)inbox.put(Lane::Market, quote(1, 8), WhenFull::Conflate);
  EXPECT_EQ(takeNumbers(inbox), (Numbers{7, 8})) << "with room nothing is conflated";
}

TEST(Inbox, WhatIsNoSingleQuoteWaitsInsteadOfBeingConflated) {
  OwnedSlice both;
  both.ts = base::fromNanos(9);
  both.quotes.resize(2);
  for (const Message& message : {bar(1, 9), Message{both}, numbered(9), quote(5, 9)}) {
    Inbox inbox(1);
    (void)inbox.put(Lane::Market, quote(1, 1));
    std::thread feed([&] { EXPECT_TRUE(inbox.put(Lane::Market, message, WhenFull::Conflate)); });
    std::this_thread::sleep_for(5ms);
    EXPECT_EQ(inbox.statistics().depth, 1u);
    EXPECT_EQ(takeNumbers(inbox), Numbers{1});
    feed.join();
    EXPECT_EQ(takeNumbers(inbox), Numbers{9});
    EXPECT_EQ(inbox.statistics().conflatedQuotes, 0u);
  }
}

TEST(Inbox, EmergencyWakesTheTakerAtOnce) {
  Inbox inbox(1);
  (void)inbox.put(Lane::Market, numbered(1));
  EXPECT_EQ(takeNumbers(inbox), Numbers{1});
  std::thread person([&inbox] {
    std::this_thread::sleep_for(20ms);
    inbox.raiseEmergency(77);
  });
  std::vector<Message> messages;
  const auto began = Clock::now();
  EXPECT_TRUE(inbox.take(messages, 30s));
  EXPECT_LT(Clock::now() - began, 10s);
  EXPECT_TRUE(messages.empty());
  EXPECT_EQ(inbox.takeEmergency(), 77u);
  EXPECT_EQ(inbox.takeEmergency(), 0u) << "once";
  person.join();
}

TEST(Inbox, EmergencyIsNotBehindAFullMarketLane) {
  Inbox inbox(1);
  (void)inbox.put(Lane::Market, numbered(1));
  std::thread tape([&inbox] { (void)inbox.put(Lane::Market, numbered(2)); });
  inbox.raiseEmergency(5);
  EXPECT_EQ(inbox.takeEmergency(), 5u);
  inbox.close();
  tape.join();
}

TEST(Inbox, PokeWakesWithoutAMessageAndOnlyOnce) {
  Inbox inbox(1);
  inbox.poke();
  std::vector<Message> messages;
  const auto began = Clock::now();
  EXPECT_TRUE(inbox.take(messages, 30s));
  EXPECT_LT(Clock::now() - began, 10s);
  EXPECT_TRUE(inbox.take(messages, 1ms)) << "times out: the poke is used up, the inbox is open";
}

TEST(Inbox, CloseLetsWhatIsInsideOut) {
  Inbox inbox(2);
  (void)inbox.put(Lane::Market, quote(1, 1));
  (void)inbox.put(Lane::Market, numbered(2));
  std::thread tape([&inbox] { EXPECT_FALSE(inbox.put(Lane::Market, numbered(3))) << "a waiting tape is let go"; });
  std::this_thread::sleep_for(5ms);
  inbox.close();
  tape.join();
  for (const Lane lane : {Lane::Urgent, Lane::Executions, Lane::Commands, Lane::Market}) {
    EXPECT_FALSE(inbox.put(lane, numbered(4)));
  }
  EXPECT_FALSE(inbox.put(Lane::Market, quote(1, 5), WhenFull::Conflate)) << "also where it could be conflated";
  std::vector<Message> messages;
  EXPECT_TRUE(inbox.take(messages, 1s));
  ASSERT_EQ(messages.size(), 2u);
  EXPECT_EQ(numberOf(messages[0]), 1);
  EXPECT_FALSE(inbox.take(messages, 1s));
}

TEST(Inbox, ManyProducersLoseNothing) {
  constexpr std::int64_t kEach = 5'000;
  Inbox inbox(128);
  std::vector<std::thread> producers;
  for (const Lane lane : {Lane::Urgent, Lane::Executions, Lane::Commands, Lane::Market}) {
    producers.emplace_back([&inbox, lane] {
      for (std::int64_t n = 0; n < kEach; ++n) (void)inbox.put(lane, numbered(static_cast<std::int64_t>(lane) * kEach + n));
    });
  }
  std::array<std::int64_t, 4> next{};
  std::int64_t taken = 0;
  std::vector<Message> messages;
  while (taken < 4 * kEach) {
    ASSERT_TRUE(inbox.take(messages, 1s));
    for (const Message& message : messages) {
      const std::int64_t number = numberOf(message);
      ASSERT_EQ(number % kEach, next[static_cast<std::size_t>(number / kEach)]++) << "each producer's own order stays";
      ++taken;
    }
  }
  for (std::thread& producer : producers) producer.join();
}

}  // namespace
}  // namespace keel::bus
