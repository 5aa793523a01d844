#include <engine/live/limit_view.h>

#include <algorithm>
#include <set>

namespace keel::live {
namespace {

using api::LimitView;
using api::Unit;
using domain::InstrumentId;
using domain::Money;
using risk::DenialCode;

class LimitList {
 public:
  explicit LimitList(const core::TradingCore& core)
      : m_core(core), m_limits(core.config().limits), m_session(core.exposure({}, InstrumentId(1))) {
    for (const auto& [key, held] : core.book().positions()) {
      if (!held.quantity.isZero()) m_inPlay.insert(key.instrument);
    }
    for (const domain::ClientOrderId id : core.orders().working()) {
      const domain::OrderRequest& request = core.orders().find(id)->request;
      if (!request.reducesOnly) m_inPlay.insert(request.instrument);
    }
  }

  std::vector<LimitView> take() {
    perSymbol(DenialCode::PositionLimitExceeded, m_limits.maximumPosition);
    capital();
    dailyLoss();
    perSymbol(DenialCode::SymbolExposureExceeded, m_limits.symbolExposure);
    counts();
    orderValue();
    priceAges();
    return std::move(m_rows);
  }

 private:
  LimitView& add(DenialCode code, Unit unit, std::int64_t usedE8, std::int64_t limitE8, bool breached) {
    m_rows.push_back({risk::name(code), {}, unit, usedE8, limitE8, false, breached});
    return m_rows.back();
  }

  void perSymbol(DenialCode code, const std::optional<Money>& limit) {
    if (!limit) return;
    if (m_inPlay.empty()) add(code, Unit::Money, 0, limit->e8(), limit->e8() <= 0);
    for (const InstrumentId id : m_inPlay) {
      const Money used = m_core.exposure({}, id).symbolValue;
      add(code, Unit::Money, used.e8(), limit->e8(), used >= *limit).scope = m_core.instruments().at(id).symbol;
    }
  }

  void capital() {
    const Money deployed = m_session.deployed;
    if (m_limits.availableCapital) {
      const Money most = *m_limits.availableCapital;
      add(DenialCode::InsufficientCapital, Unit::Money, deployed.e8(), most.e8(),
          deployed >= most || m_session.cash.e8() <= 0);
    }
    if (!m_limits.reserve) return;
    const Money left = m_limits.availableCapital.value_or(m_session.totalCapital) - deployed;
    add(DenialCode::ReserveWouldBreak, Unit::Money, left.e8(), m_limits.reserve->e8(), left <= *m_limits.reserve).floor = true;
  }

  void dailyLoss() {
    if (!m_limits.dailyLoss) return;
    const std::int64_t loss = std::max<std::int64_t>(0, -m_session.dayPnl.e8());
    add(DenialCode::DailyLossLimitReached, Unit::Money, loss, m_limits.dailyLoss->e8(),
        loss > 0 && loss >= m_limits.dailyLoss->e8());
  }

  void count(DenialCode code, std::int64_t used, std::int64_t limit) {
    add(code, Unit::Count, used * base::kScaleE8, limit * base::kScaleE8, used >= limit);
  }

  void counts() {
    if (m_limits.maximumPositions) {
      count(DenialCode::PositionLimitExceeded, m_session.openPositions, *m_limits.maximumPositions);
    }
    if (m_limits.maximumTradesPerDay) {
      count(DenialCode::DailyTradeLimitReached, m_session.tradesToday, *m_limits.maximumTradesPerDay);
    }
    std::size_t most = 0;  // each strategy has its own hour
    bool any = false;
    for (std::uint32_t id = 1; id <= m_core.strategyCount(); ++id) {
      any = any || m_core.emitsSignals(domain::StrategyId(id));
      most = std::max(most, m_core.signalsInHour(domain::StrategyId(id)));
    }
    if (any) count(DenialCode::HourlySignalLimitReached, static_cast<std::int64_t>(most), m_core.config().filter.maxPerHour);
  }

  /// The largest of the working entries: a limit of one order, not of their sum.
  void orderValue() {
    if (!m_limits.maximumOrderValue) return;
    Money largest(m_limits.maximumOrderValue->currency());
    for (const domain::ClientOrderId id : m_core.orders().working()) {
      const domain::Order& order = *m_core.orders().find(id);
      if (order.request.reducesOnly) continue;
      const domain::Instrument& instrument = m_core.instruments().at(order.request.instrument);
      const Money value = domain::notional(m_core.priceOf(order.request), order.request.quantity, instrument.multiplier,
                                           instrument.currency);
      if (value.currency() == largest.currency()) largest = std::max(largest, value);
    }
    add(DenialCode::OrderValueExceeded, Unit::Money, largest.e8(), m_limits.maximumOrderValue->e8(),
        largest > *m_limits.maximumOrderValue);
  }

  void priceAges() {
    if (!m_limits.stalePriceAfter) return;
    for (const domain::Instrument& instrument : m_core.instruments().rows()) {
      const auto mark = m_core.book().markOf(instrument.id);
      if (!mark) continue;
      const base::Duration age = m_core.now() - mark->ts;
      // Nanoseconds counted as seconds of 1e-8: a tenth of them.
      add(DenialCode::StalePrice, Unit::Seconds, age.count() / 10, m_limits.stalePriceAfter->count() / 10,
          age > *m_limits.stalePriceAfter)
          .scope = instrument.symbol;
    }
  }

  const core::TradingCore& m_core;
  const risk::RiskLimits& m_limits;
  risk::Exposure m_session;              ///< what does not depend on the symbol
  std::set<InstrumentId> m_inPlay;
  std::vector<LimitView> m_rows;
};

}  // namespace

std::vector<api::LimitView> limitViews(const core::TradingCore& core) { return LimitList(core).take(); }

}  // namespace keel::live
