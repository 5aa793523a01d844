#include <engine/analytics/trade_checks.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace keel::analytics {
namespace {

using base::Failure;

constexpr std::int64_t kHighestPrice = 100'000;
constexpr std::int64_t kHighestQuantity = 10'000;

class Objections {
 public:
  explicit Objections(const TradeRecord& trade) : m_label(trade.id.empty() ? "without id" : trade.id) {}
  void add(const char* code, const std::string& text) {
    m_failures.push_back({code, fmt::format("trade {}: {}", m_label, text)});
  }
  void missing(const char* field) { add("MISSING_FIELD", fmt::format("{} is missing", field)); }
  [[nodiscard]] std::vector<Failure> take() { return std::move(m_failures); }

 private:
  std::string m_label;
  std::vector<Failure> m_failures;
};

void checkPrice(Objections& out, const char* field, domain::Price price) {
  if (price.e8() > 0 && price <= domain::Price::fromInteger(kHighestPrice)) return;
  out.add("PRICE_OUT_OF_RANGE", fmt::format("{} {} is not above 0 and at most {}", field, price.text(), kHighestPrice));
}

void checkTimes(Objections& out, const TradeRecord& trade, base::Timestamp now) {
  const auto inFuture = [&](const char* field, std::optional<base::Timestamp> time) {
    if (!time || *time <= now) return;
    out.add("TIME_IN_FUTURE",
            fmt::format("{} {} is later than now, {}", field, base::formatIso(*time), base::formatIso(now)));
  };
  inFuture("entry time", trade.entryTime);
  inFuture("exit time", trade.exitTime);
  if (trade.entryTime && trade.exitTime && *trade.exitTime <= *trade.entryTime) {
    out.add("EXIT_NOT_AFTER_ENTRY", fmt::format("exit time {} is not after entry time {}",
                                                base::formatIso(*trade.exitTime), base::formatIso(*trade.entryTime)));
  }
}

void checkMove(Objections& out, const TradeRecord& trade) {
  if (!trade.entryPrice || !trade.exitPrice || trade.entryPrice->e8() <= 0 || trade.exitPrice->e8() <= 0) return;
  const base::Int128 entry = trade.entryPrice->e8();
  const base::Int128 move = static_cast<base::Int128>(trade.exitPrice->e8()) - entry;
  if ((move < 0 ? -move : move) * 2 <= entry) return;
  out.add("MOVE_TOO_LARGE", fmt::format("from {} to {} is a move of more than 50 %", trade.entryPrice->text(),
                                        trade.exitPrice->text()));
}

void checkPresence(Objections& out, const TradeRecord& trade) {
  if (trade.id.empty()) out.missing("id");
  if (trade.symbol.empty()) out.missing("symbol");
  if (!trade.entryTime) out.missing("entry time");
  if (!trade.entryPrice) out.missing("entry price");
  if (!trade.quantity) out.missing("quantity");
  if (trade.exitTime && !trade.exitPrice) out.missing("exit price");
  if (trade.exitPrice && !trade.exitTime) out.missing("exit time");
}

}  // namespace

std::vector<Failure> validateTrade(const TradeRecord& trade, base::Timestamp now,
                                   std::span<const std::string_view> strategies) {
  Objections out(trade);
  checkPresence(out, trade);
  if (trade.entryPrice) checkPrice(out, "entry price", *trade.entryPrice);
  if (trade.exitPrice) checkPrice(out, "exit price", *trade.exitPrice);
  if (trade.quantity &&
      (trade.quantity->e8() <= 0 || *trade.quantity > domain::SignedQuantity::fromInteger(kHighestQuantity))) {
    out.add("QUANTITY_OUT_OF_RANGE",
            fmt::format("quantity {} is not above 0 and at most {}", trade.quantity->text(), kHighestQuantity));
  }
  checkTimes(out, trade, now);
  checkMove(out, trade);
  if (!strategies.empty() && std::find(strategies.begin(), strategies.end(), trade.strategy) == strategies.end()) {
    out.add("UNKNOWN_STRATEGY", fmt::format("strategy '{}' is not a known one", trade.strategy));
  }
  return out.take();
}

std::optional<Failure> validateWinRate(double fraction) {
  if (fraction >= 0 && fraction <= 1) return std::nullopt;
  return Failure{"WIN_RATE_OUT_OF_RANGE", fmt::format("win rate {} is not between 0 and 1", fraction)};
}

const char* name(DataStatus status) {
  switch (status) {
    case DataStatus::RealDataAvailable: return "REAL_DATA_AVAILABLE";
    case DataStatus::NoDataAvailable: return "NO_DATA_AVAILABLE";
    case DataStatus::InsufficientData: return "INSUFFICIENT_DATA";
    case DataStatus::Calculating: return "CALCULATING";
    case DataStatus::CleanSlateBaseline: return "CLEAN_SLATE_BASELINE";
    case DataStatus::ErrorSafeFallback: return "ERROR_SAFE_FALLBACK";
  }
  return "";
}

DataStatus decideDataStatus(const DataSituation& situation) {
  if (situation.sourceFailed) return DataStatus::ErrorSafeFallback;
  if (situation.calculating) return DataStatus::Calculating;
  if (situation.recordCount == 0) return DataStatus::CleanSlateBaseline;
  if (situation.validCount == 0) return DataStatus::NoDataAvailable;
  if (situation.validCount < situation.requiredCount) return DataStatus::InsufficientData;
  return DataStatus::RealDataAvailable;
}

}  // namespace keel::analytics
