// The journal's bytes: what goes in comes out, and damaged bytes are a failure, never a fault.
#include <gtest/gtest.h>

#include <engine/bus/journal_codec.h>

#include "random_messages.h"

namespace keel::bus {
namespace {

TEST(JournalCodec, RandomMessagesComeBackByteForByte) {
  tests::RandomMessages messages(1);
  std::array<int, 4> kinds{};
  for (int i = 0; i < 4'000; ++i) {
    const Message message = messages.next();
    const std::string bytes = encode(message);
    const auto decoded = decode(bytes);
    ASSERT_TRUE(decoded.has_value()) << decoded.error().message;
    ASSERT_EQ(kindOf(*decoded), kindOf(message));
    ASSERT_EQ(timeOf(*decoded), timeOf(message));
    ASSERT_EQ(encode(*decoded), bytes);
    ++kinds[static_cast<std::size_t>(kindOf(message)) - 1];
  }
  for (const int count : kinds) EXPECT_GT(count, 500);
}

// Byte equality alone would not see two fields written and read in the same wrong way.
TEST(JournalCodec, FieldsStandInTheirPlaces) {
  StampedCommand stamped;
  stamped.ts = base::fromNanos(5);
  stamped.command.kind = domain::CommandKind::PlaceOrder;
  stamped.command.number = 6;
  stamped.command.instrument = domain::InstrumentId(3);
  stamped.command.order = domain::ClientOrderId(4);
  stamped.command.request.limitPrice = domain::Price::fromE8(7);
  stamped.command.request.stopPrice = domain::Price::fromE8(8);
  stamped.command.request.parent = domain::ClientOrderId(9);
  stamped.command.request.signal = domain::SignalId(10);
  stamped.command.request.reducesOnly = true;
  const auto command = std::get<StampedCommand>(*decode(encode(stamped))).command;
  EXPECT_EQ(command.number, 6u);
  EXPECT_EQ(command.instrument.value(), 3u);
  EXPECT_EQ(command.order.value(), 4u);
  EXPECT_EQ(command.request.limitPrice.e8(), 7);
  EXPECT_EQ(command.request.stopPrice.e8(), 8);
  EXPECT_EQ(command.request.parent.value(), 9u);
  EXPECT_EQ(command.request.signal.value(), 10u);
  EXPECT_TRUE(command.request.reducesOnly);

  domain::ExecutionReport report;
  report.venueOrderId = domain::VenueOrderId("P1");
  report.execution = domain::ExecutionId("PX2");
  report.lastPrice = domain::Price::fromE8(1);
  report.replacedLimit = domain::Price::fromE8(2);
  report.replacedStop = domain::Price::fromE8(3);
  report.fee = domain::Money::fromE8(4, domain::kGbp);
  report.reason = domain::VenueReason::NoPrice;
  const auto back = std::get<domain::ExecutionReport>(*decode(encode(report)));
  EXPECT_EQ(back.venueOrderId.view(), "P1");
  EXPECT_EQ(back.execution.view(), "PX2");
  EXPECT_EQ(back.lastPrice.e8(), 1);
  EXPECT_EQ(back.replacedLimit.e8(), 2);
  EXPECT_EQ(back.replacedStop.e8(), 3);
  EXPECT_EQ(back.fee.currency(), domain::kGbp);
  EXPECT_EQ(back.reason, domain::VenueReason::NoPrice);
}

// The format is on people's disks: a change must be noticed and get a new version.
TEST(JournalCodec, BytesAreFixed) {
  EXPECT_EQ(encode(TapeEnded{base::fromNanos(0x0102030405060708)}), std::string("\x01\x04\x08\x07\x06\x05\x04\x03\x02\x01", 10));
  OwnedSlice slice;
  slice.bars.resize(1);
  slice.quotes.resize(1);
  EXPECT_EQ(encode(slice).size(), 2u + 8 + 8 + 4 + 60 + 4 + 44);
}

void checkBad(std::string_view bytes, const char* what) {
  const auto decoded = decode(bytes);
  ASSERT_FALSE(decoded.has_value()) << what;
  EXPECT_EQ(decoded.error().code, "BAD_JOURNAL") << what;
  EXPECT_FALSE(decoded.error().message.empty()) << what;
}

TEST(JournalCodec, TruncationAtEveryLength) {
  tests::RandomMessages messages(2);
  for (int i = 0; i < 60; ++i) {
    const std::string bytes = encode(messages.next());
    for (std::size_t length = 0; length < bytes.size(); ++length) checkBad(std::string_view(bytes).substr(0, length), "truncated");
    checkBad(bytes + '\0', "a byte too many");
  }
}

TEST(JournalCodec, MutationsNeverCrash) {
  tests::RandomMessages messages(3);
  base::Random random(4);
  int valid = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes = encode(messages.next());
    for (std::uint64_t n = 1 + random.below(3); n > 0; --n) bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    const auto decoded = decode(bytes);
    if (!decoded) {
      ASSERT_EQ(decoded.error().code, "BAD_JOURNAL");
      continue;
    }
    ++valid;
    const std::string again = encode(*decoded);
    ASSERT_TRUE(decode(again).has_value());
    ASSERT_EQ(encode(*decode(again)), again) << "a message that was read can be written and read again";
  }
  EXPECT_GT(valid, 500);
  EXPECT_LT(valid, 4'900);
}

TEST(JournalCodec, NamedDamage) {
  checkBad("", "nothing");
  checkBad(std::string("\x02\x04\x00\x00\x00\x00\x00\x00\x00\x00", 10), "another version");
  checkBad(std::string("\x01\x05\x00\x00\x00\x00\x00\x00\x00\x00", 10), "an unknown kind");
  checkBad(std::string("\x01\x00", 2), "kind zero");
  std::string slice = encode(OwnedSlice{});
  slice[18] = '\xff';  // 255 bars announced, none there
  checkBad(slice, "rows that are not there");
  domain::ExecutionReport report;
  std::string bytes = encode(report);
  bytes[10] = 14;  // one past the last event
  checkBad(bytes, "an unknown event");
  report.reason = static_cast<domain::VenueReason>(999);
  checkBad(encode(report), "an unknown reason");
  domain::ExecutionReport money;
  money.fee = domain::Money(domain::Currency('u', 's', 'd'));
  checkBad(encode(money), "no currency");
}

}  // namespace
}  // namespace keel::bus
