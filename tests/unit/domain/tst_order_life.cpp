// The life of an order: every pair of status and event against a table written out by hand.
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include <engine/domain/order.h>

namespace keel::domain {
namespace {

constexpr int kStatuses = static_cast<int>(OrderStatus::Unknown) + 1;
constexpr int kEvents = static_cast<int>(OrderEvent::LoseContact) + 1;

// Rows are statuses, columns events. "--" impossible; "W" New or PartiallyFilled, by what has filled; "RJ" Rejected,
// impossible once anything has filled.
constexpr const char* kTable = R"(
                 Deny Submit Accept Reject PartialFill Fill RequestCancel CancelRejected Cancel RequestReplace Replaced ReplaceRejected Expire LoseContact
INITIALIZED      DE   PN     --     --     --          --   --            --             --     --             --       --              --     --
DENIED           --   --     --     --     --          --   --            --             --     --             --       --              --     --
PENDING_NEW      --   --     W      RJ     PF          FI   PC            --             CA     --             W        --              EX     UN
NEW              --   --     NE     RJ     PF          FI   PC            --             CA     PR             NE       --              EX     UN
PARTIALLY_FILLED --   --     PF     RJ     PF          FI   PC            --             CA     PR             PF       --              EX     UN
FILLED           --   --     --     --     --          --   --            --             --     --             --       --              --     --
PENDING_REPLACE  --   --     PR     RJ     PR          FI   PC            W              CA     --             W        W               EX     UN
PENDING_CANCEL   --   --     PC     RJ     PC          FI   PC            W              CA     --             PC       PC              EX     UN
CANCELED         --   --     --     --     CA          FI   --            --             --     --             --       --              --     --
REJECTED         --   --     --     --     RE          FI   --            --             --     --             --       --              --     --
EXPIRED          --   --     --     --     EX          FI   --            --             --     --             --       --              --     --
UNKNOWN          --   --     W      RJ     PF          FI   PC            --             CA     --             W        --              EX     UN
)";

std::optional<OrderStatus> meant(const std::string& cell, bool anyFilled) {
  static const std::map<std::string, OrderStatus> codes{
      {"DE", OrderStatus::Denied},         {"PN", OrderStatus::PendingNew},    {"NE", OrderStatus::New},
      {"PF", OrderStatus::PartiallyFilled}, {"FI", OrderStatus::Filled},       {"PR", OrderStatus::PendingReplace},
      {"PC", OrderStatus::PendingCancel},  {"CA", OrderStatus::Canceled},      {"RE", OrderStatus::Rejected},
      {"EX", OrderStatus::Expired},        {"UN", OrderStatus::Unknown}};
  if (cell == "--" || (cell == "RJ" && anyFilled)) return std::nullopt;
  if (cell == "RJ") return OrderStatus::Rejected;
  if (cell == "W") return anyFilled ? OrderStatus::PartiallyFilled : OrderStatus::New;
  return codes.at(cell);
}

TEST(OrderLife, EveryTransition) {
  std::istringstream in(kTable);
  std::string word;
  for (int event = 0; event < kEvents; ++event) in >> word;
  ASSERT_EQ(word, "LoseContact");
  for (int row = 0; row < kStatuses; ++row) {
    const auto status = static_cast<OrderStatus>(row);
    ASSERT_TRUE(in >> word);
    ASSERT_EQ(word, name(status));
    for (int column = 0; column < kEvents; ++column) {
      const auto event = static_cast<OrderEvent>(column);
      ASSERT_TRUE(in >> word);
      for (const bool anyFilled : {false, true}) {
        const auto want = meant(word, anyFilled), got = transition(status, event, anyFilled);
        EXPECT_EQ(got.has_value(), want.has_value()) << name(status) << " + " << name(event) << " filled " << anyFilled;
        if (got && want) {
          EXPECT_STREQ(name(*got), name(*want)) << name(status) << " + " << name(event) << " filled " << anyFilled;
        }
      }
    }
  }
  EXPECT_FALSE(in >> word) << "the table has a row too many";
}

TEST(OrderLife, TerminalAndWorking) {
  for (int row = 0; row < kStatuses; ++row) {
    const auto status = static_cast<OrderStatus>(row);
    bool dead = true;
    for (int column = 0; column < kEvents; ++column) {
      const auto event = static_cast<OrderEvent>(column);
      const bool fill = event == OrderEvent::PartialFill || event == OrderEvent::Fill;
      dead = dead && (fill || !transition(status, event, false));
    }
    EXPECT_EQ(isTerminal(status), dead) << name(status) << ": nothing but a late fill may move it";
    EXPECT_EQ(isWorking(status), !dead && status != OrderStatus::Initialized) << name(status);
  }
}

TEST(OrderLife, NamesAreDistinct) {
  std::map<std::string, int> seen;
  for (int i = 0; i < kStatuses; ++i) ++seen[name(static_cast<OrderStatus>(i))];
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(kStatuses));
  seen.clear();
  for (int i = 0; i < kEvents; ++i) ++seen[name(static_cast<OrderEvent>(i))];
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(kEvents));
  EXPECT_STREQ(name(OrderStatus::PendingReplace), "PENDING_REPLACE");
  EXPECT_STREQ(name(OrderStatus::Unknown), "UNKNOWN");
  EXPECT_STREQ(name(OrderEvent::LoseContact), "LOSE_CONTACT");
  EXPECT_STREQ(name(Side::SellShort), "SELL_SHORT");
  EXPECT_STREQ(name(OrderType::TrailingStop), "TRAILING_STOP");
  EXPECT_STREQ(name(TimeInForce::AtTheClose), "ATC");
}

TEST(OrderLife, Sides) {
  EXPECT_EQ(signedBy(Side::Buy, Quantity::fromInteger(3)), SignedQuantity::fromInteger(3));
  EXPECT_EQ(signedBy(Side::Sell, Quantity::fromInteger(3)), SignedQuantity::fromInteger(-3));
  EXPECT_EQ(signedBy(Side::SellShort, Quantity::fromInteger(3)), SignedQuantity::fromInteger(-3));
  EXPECT_EQ(sign(Side::SellShort), -1);
  EXPECT_EQ(opposite(Side::Buy), Side::Sell);
  EXPECT_EQ(opposite(Side::SellShort), Side::Buy);
}

struct AverageCase {
  std::int64_t notionalE8, quantityE8, multiplier, priceE8;
};

TEST(OrderLife, AveragePrice) {
  const std::vector<AverageCase> cases{
      {0, 0, 1, 0},
      {20'000'000'000, 200'000'000, 1, 10'000'000'000},
      {2'200'000'000, 200'000'000, 1, 1'100'000'000},
      {2'200'000'000, 200'000'000, 100, 11'000'000},
      {100'000'000, 300'000'000, 1, 33'333'333},
      {200'000'000, 300'000'000, 1, 66'666'667},
      {1, 200'000'000, 1, 0},          // a tie to the even zero
      {3, 200'000'000, 1, 2},          // 1.5 to the even two
      {-2'200'000'000, 200'000'000, 1, -1'100'000'000},  // a combo may have a negative price
  };
  for (const AverageCase& c : cases) {
    Order order;
    order.cumulativeQuantity = Quantity::fromE8(c.quantityE8);
    order.filledNotional = Money::fromE8(c.notionalE8);
    EXPECT_EQ(averagePrice(order, c.multiplier).e8(), c.priceE8) << c.notionalE8 << " / " << c.quantityE8;
  }
}

TEST(OrderLife, LeavesNeverTurnNegative) {
  Order order;
  order.request.quantity = Quantity::fromInteger(5);
  order.cumulativeQuantity = Quantity::fromInteger(2);
  EXPECT_EQ(order.leavesQuantity(), Quantity::fromInteger(3));
  order.cumulativeQuantity = Quantity::fromInteger(6);
  EXPECT_THROW((void)order.leavesQuantity(), base::EngineFault);
}

}  // namespace
}  // namespace keel::domain
