// Stop loss, take profit and age: exact, mirrored for shorts, equality does not trigger.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <engine/risk/exit_rules.h>

namespace keel::tests {
namespace {

using risk::ExitReason;
using risk::ExitRules;

domain::Price price(const char* text) { return *domain::parsePrice(text); }
domain::Rate rate(const char* text) { return *domain::parseRate(text); }

struct Case {
  const char* entry;
  const char* mark;
  int quantity;
  const char* stop;   ///< "" is absent
  const char* take;
  const char* expected;  ///< status word, "" for none
};

void check(const Case& row) {
  ExitRules rules;
  if (*row.stop != 0) rules.stop = rate(row.stop);
  if (*row.take != 0) rules.take = rate(row.take);
  const auto exit = risk::evaluateExit(price(row.entry), price(row.mark),
                                       domain::SignedQuantity::fromInteger(row.quantity), {}, {}, rules);
  EXPECT_STREQ(exit ? risk::name(*exit) : "", row.expected)
      << row.quantity << " from " << row.entry << " at " << row.mark;
}

TEST(ExitRules, WorkedExamples) {
  // Bought at 100 with a slippage of 0.02 %: entry 100.02.
  check({"100.02", "106.50", 10, "0.03", "0.06", "closed_take_profit"});  // +6.479 %
  check({"100.02", "106.50", 10, "0.03", "0.08", ""});
  check({"100.02", "97.02", 10, "0.03", "0.06", ""});                    // -2.9994 %
  check({"100.02", "96.99", 10, "0.03", "0.06", "closed_stop_loss"});    // -3.0294 %
  const auto quantity = domain::SignedQuantity::fromInteger(10);
  const auto move = [&](const char* mark) {
    return fmt::format("{:+.4f}", 100.0 * risk::favourableMove(price("100.02"), price(mark), quantity).toDouble());
  };
  EXPECT_EQ(move("106.50"), "+6.4787");
  EXPECT_EQ(move("97.02"), "-2.9994");
  EXPECT_EQ(move("96.99"), "-3.0294");
  const domain::Money gain = domain::notional(price("106.50") - price("100.02"), quantity, 1, domain::kUsd);
  EXPECT_EQ((gain - *domain::parseMoney("0.50", domain::kUsd)).text(), "64.30");
}

TEST(ExitRules, EqualityDoesNotTrigger) {
  check({"100", "97", 10, "0.03", "0.06", ""});
  check({"100", "96.99999999", 10, "0.03", "0.06", "closed_stop_loss"});
  check({"100", "106", 10, "0.03", "0.06", ""});
  check({"100", "106.00000001", 10, "0.03", "0.06", "closed_take_profit"});
  check({"33.33", "32.3301", 10, "0.03", "", ""});  // 3 % of 33.33 is 0.9999
  check({"33.33", "32.3300", 10, "0.03", "", "closed_stop_loss"});
}

TEST(ExitRules, MirroredForShorts) {
  check({"100", "103", -10, "0.03", "0.06", ""});
  check({"100", "103.01", -10, "0.03", "0.06", "closed_stop_loss"});
  check({"100", "94", -10, "0.03", "0.06", ""});
  check({"100", "93.99", -10, "0.03", "0.06", "closed_take_profit"});
}

TEST(ExitRules, AbsentRulesAndEmptyPositions) {
  check({"100", "1", 10, "", "0.06", ""});
  check({"100", "900", 10, "0.03", "", ""});
  check({"100", "50", 0, "0.03", "0.06", ""});
  check({"100", "0", 10, "0.03", "0.06", ""});   // no mark
  check({"0", "50", 10, "0.03", "0.06", ""});    // no entry price
}

TEST(ExitRules, AgeComesLastAndMustBeExceeded) {
  ExitRules rules;
  rules.stop = rate("0.03");
  rules.maximumAge = std::chrono::hours{24};
  const base::Timestamp opened{std::chrono::hours{1000}};
  const auto at = [&](const char* mark, base::Duration age) {
    const auto exit = risk::evaluateExit(price("100"), price(mark), domain::SignedQuantity::fromInteger(5), opened,
                                         opened + age, rules);
    return std::string(exit ? risk::name(*exit) : "");
  };
  EXPECT_EQ(at("100", std::chrono::hours{24}), "");
  EXPECT_EQ(at("100", std::chrono::hours{24} + base::Duration{1}), "closed_time_exit");
  EXPECT_EQ(at("90", std::chrono::hours{25}), "closed_stop_loss");
  EXPECT_EQ(at("0", std::chrono::hours{25}), "closed_time_exit") << "age needs no price";
}

TEST(ExitRules, ExplainsWithNumbers) {
  ExitRules rules{rate("0.03"), rate("0.06"), std::chrono::hours{24}};
  const auto quantity = domain::SignedQuantity::fromInteger(10);
  const auto say = [&](ExitReason reason, const char* mark) {
    return risk::explain(reason, price("100.02"), price(mark), quantity, {},
                         base::Timestamp{std::chrono::hours{25}}, rules);
  };
  EXPECT_EQ(say(ExitReason::StopLoss, "96.99"),
            "mark 96.99 is -3.0294 % from the entry 100.02 for a position of 10, beyond the stop of 3 %");
  EXPECT_EQ(say(ExitReason::TakeProfit, "106.5"),
            "mark 106.50 is +6.4787 % from the entry 100.02 for a position of 10, beyond the target of 6 %");
  EXPECT_EQ(say(ExitReason::TimeExit, "100"), "the position is 25.0 h old, the limit is 24.0 h");
}

}  // namespace
}  // namespace keel::tests
