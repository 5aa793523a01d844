#pragma once
// The paper venue: matches orders against bars and quotes, with latency, partial fills, fees and slippage, seeded.
// The same class serves paper, backtest and replay. It must never know strategies, limits or accounts.
#include <cstdint>
#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <engine/base/random.h>
#include <engine/calendar/calendar.h>
#include <engine/domain/instrument.h>
#include <engine/domain/market.h>
#include <engine/ports/paper_venue.h>
#include <engine/simulation/cost_models.h>

namespace keel::simulation {

enum class MarketFill : std::uint8_t {
  NextBarOpen,  ///< market orders fill at the open of the next bar: reference backtests
  AtSubmit,     ///< at once, at the quote or the last price, if it is fresh: paper sessions
};

struct ExchangeConfig {
  FeeSchedule fees;
  SlippageModel slippage;
  MarketFill marketFill = MarketFill::NextBarOpen;
  base::Duration latency{};                       ///< from submit until the order can trade
  std::optional<base::Duration> stalePriceAfter;  ///< AtSubmit: an older price is not used, the order waits
  double partialFillProbability = 0;              ///< share of fills that are cut to a random part
  double rejectProbability = 0;                   ///< share of orders refused at random
  std::optional<domain::Rate> volumeShare;        ///< at most this share of a bar's volume a fill
  bool keepHistory = false;                       ///< answer query() with every order and fill of the session
  std::uint64_t seed = 1;
};

class Exchange final : public ports::PaperVenue {
 public:
  Exchange(const domain::InstrumentTable& instruments, ExchangeConfig config);

  /// Takes an order at the venue's time (that of the latest slice, or advanceTo()).
  void submit(const domain::Order& order) override;
  void cancel(domain::ClientOrderId order) override;
  [[nodiscard]] base::Result<ports::VenueReport, base::Failure> query() override;

  /// Every working order in order of submission.
  void onSlice(const domain::MarketSlice& slice) override;
  void advanceTo(base::Timestamp now) override { m_now = std::max(m_now, now); }
  void endOfData() override;
  [[nodiscard]] bool idle() const override { return m_working.empty() && m_reports.empty(); }
  [[nodiscard]] bool hasReports() const override { return !m_reports.empty(); }
  void takeReports(std::vector<domain::ExecutionReport>& into) override;
  [[nodiscard]] std::size_t workingOrders() const { return m_working.size(); }

 private:
  struct Working {
    domain::ClientOrderId id;
    domain::VenueOrderId venueId;
    domain::OrderRequest request;
    domain::Quantity cumulative;
    domain::Money value;               ///< filled notional so far
    domain::Money charged;             ///< fees charged so far
    base::Timestamp effective{};       ///< submit time + latency
    base::Timestamp dayEnd{};          ///< Day, AtTheClose: end of its session
    domain::Price stop;                ///< moving stop of a TrailingStop
    bool triggered = false;            ///< StopLimit whose stop was touched
    bool waitsForParent = false;
    bool seenMarket = false;           ///< had one chance to trade (ImmediateOrCancel, FillOrKill, AtTheOpening)
    bool gone = false;
    [[nodiscard]] domain::Quantity leaves() const { return request.quantity - cumulative; }
  };
  struct Market {
    const domain::Bar* bar = nullptr;      ///< of the slice being matched
    const domain::Quote* quote = nullptr;
    domain::Price last;                    ///< last close
    base::Timestamp lastTs{};
    domain::Quote book;                    ///< last quote
  };
  /// A price at which an order may trade now, and the worst price its slippage may reach.
  struct Match {
    domain::Price price;
    domain::Price worst;
    bool slips = true;
    base::Timestamp ts{};
    domain::Quantity available;            ///< zero: unlimited
  };

  /// An order that ended since the latest matching: its children may still be on their way here.
  struct Ended {
    domain::ClientOrderId id;
    domain::Quantity filled;
  };

  void rejectOrder(const domain::Order& order, domain::VenueReason reason);
  [[nodiscard]] std::optional<domain::VenueReason> refusal(const domain::Order& order);
  void tryAtSubmit(Working& order);
  [[nodiscard]] Market& marketOf(domain::InstrumentId instrument) {
    KEEL_CHECK(instrument.value() < m_markets.size());
    return m_markets.data()[instrument.value()];
  }
  void matchWorking(const domain::MarketSlice& slice);
  void matchOrder(Working& order);
  [[nodiscard]] std::optional<Match> matchBar(Working& order, const domain::Bar& bar);
  [[nodiscard]] std::optional<Match> matchStopBar(const Working& order, const domain::Bar& bar) const;
  [[nodiscard]] std::optional<Match> matchLimitBar(domain::Side side, domain::Price limit, const domain::Bar& bar) const;
  [[nodiscard]] std::optional<Match> matchQuote(Working& order, const domain::Quote& quote);
  void trail(Working& order, domain::Price reference) const;
  bool expireIfDue(Working& order, base::Timestamp opens);
  void fill(Working& order, const Match& match);
  [[nodiscard]] domain::Quantity capacity(const Working& order, const Match& match) const;
  [[nodiscard]] domain::Quantity fillQuantity(const Working& order, const Match& match);
  void afterFill(Working& order, domain::Quantity quantity);
  void end(Working& order, domain::OrderEvent event, domain::VenueReason reason);
  void childrenOf(domain::ClientOrderId parent, domain::Quantity filled);
  void joinParent(Working& child);
  void cutTo(Working& child, domain::Quantity filled);
  void report(const Working& order, domain::OrderEvent event, domain::VenueReason reason);
  void remember(const Working& order, domain::OrderStatus status);
  void sweep();

  const domain::InstrumentTable& m_instruments;
  ExchangeConfig m_config;
  base::Random m_random;
  base::Timestamp m_now{};
  std::vector<Working> m_working;                    ///< in order of submission
  std::vector<Market> m_markets;                     ///< by instrument id
  std::vector<domain::ClientOrderId> m_activate;     ///< children whose parent filled: active from the next slice
  std::vector<Ended> m_ended;
  std::vector<domain::ExecutionReport> m_reports;
  std::uint64_t m_nextVenueOrder = 1;
  std::uint64_t m_nextExecution = 1;
  bool m_anyGone = false;
  std::map<domain::ClientOrderId, ports::VenueOrder> m_orders;  ///< keepHistory
  std::vector<domain::ExecutionReport> m_fills;                 ///< keepHistory
  std::map<domain::InstrumentId, domain::SignedQuantity> m_positions;
};

}  // namespace keel::simulation
