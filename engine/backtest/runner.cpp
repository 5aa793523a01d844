#include <engine/backtest/runner.h>

#include <algorithm>

#include <engine/core/venue_loop.h>

namespace keel::backtest {
namespace {

using NoPositions = std::vector<domain::SignedQuantity>;

std::vector<domain::SignedQuantity> positionsOf(const core::TradingCore& core) {
  std::vector<domain::SignedQuantity> quantities(core.instruments().size());
  for (const auto& [key, position] : core.book().positions()) {
    quantities[key.instrument.value() - 1] += position.quantity;
  }
  return quantities;
}

/// Collects rows while the core runs; bars are labelled by their opening time, as the files name them.
class Collector final : public core::Observer {
 public:
  Collector(Result& result, const Options& options, const core::TradingCore& core)
      : m_result(result), m_options(options), m_core(core), m_openedBar(core.instruments().size() + 1) {}

  /// Before a slice, or after `count` bars that were handled in one go.
  void moveTo(base::Timestamp bar, std::uint64_t count) {
    m_bar = bar;
    m_barIndex += count;
  }

  void onOrder(const domain::Order& order, domain::OrderEvent event) override {
    if (event == domain::OrderEvent::Deny) ++m_result.ordersDenied;
    if (event == domain::OrderEvent::Reject) ++m_result.ordersRejected;
    if (event == domain::OrderEvent::Submit && m_options.keepRows) {
      m_created.resize(std::max<std::size_t>(m_created.size(), order.id.value() + 1));
      m_created[order.id.value()] = bar();
    }
  }
  void onFill(const domain::FillRecord& fill, const ledger::Booking& booking) override {
    m_result.fees += fill.fee;
    if (m_options.keepRows) {
      const domain::Order& order = *m_core.orders().find(fill.order);
      m_result.fills.push_back({fill.order, fill.instrument, fill.side, order.request.type, fill.quantity, fill.price,
                                booking.closedCost + booking.openedCost, fill.fee, m_created[fill.order.value()], m_bar});
    }
    Opened& opened = m_openedBar[fill.instrument.value()];
    if (booking.roundTrip && m_options.keepRows) {
      m_result.trips.push_back({*booking.roundTrip, opened.bar, m_bar, m_barIndex - opened.index});
    }
    if (!booking.openedCost.isZero() && (booking.roundTrip || !opened.open)) opened = {m_bar, m_barIndex, true};
    else if (booking.roundTrip) opened.open = false;
  }
  void onSignal(const domain::Signal& signal) override {
    ++m_result.signalsSeen;
    if (signal.status == domain::SignalStatus::Blocked) ++m_result.signalsBlocked;
  }
  void onAlert(const domain::Alert& alert) override { m_result.alerts.push_back(alert); }
  [[nodiscard]] bool wantsSliceEnds() const override { return m_options.keepEquity; }
  void onSliceEnd(base::Timestamp ts, domain::Money cash, domain::Money equity) override {
    m_result.equity.push_back({bar(), ts, cash, equity, m_options.keepPositions ? positionsOf(m_core) : NoPositions{}});
  }

 private:
  /// The bar under way: fills come before the core has seen their bar, orders while it is ahead of the last move.
  [[nodiscard]] base::Timestamp bar() const { return std::max(m_bar, m_core.barOpened()); }

  struct Opened {
    base::Timestamp bar{};
    std::uint64_t index = 0;
    bool open = false;
  };
  Result& m_result;
  const Options& m_options;
  const core::TradingCore& m_core;
  base::Timestamp m_bar{};
  std::uint64_t m_barIndex = 0;
  std::vector<base::Timestamp> m_created;  ///< by order id
  std::vector<Opened> m_openedBar;         ///< by instrument
};

/// Plays a slice, or as many single bars as go at once; false at the end of the tape.
bool playOn(recorded::Tape& tape, core::VenueLoop& loop, Collector& collector) {
  if (loop.quiet()) {
    if (const std::span<const domain::Bar> bars = tape.ahead(); !bars.empty()) {
      const std::size_t taken = loop.onBars(bars);
      collector.moveTo(bars[taken - 1].tsOpen, taken);
      tape.skip(taken);
      loop.settle();
      return true;
    }
  }
  domain::MarketSlice slice;
  if (!tape.next(slice)) return false;
  collector.moveTo(slice.bars.empty() ? slice.ts : slice.bars.front().tsOpen, 1);
  loop.onSlice(slice);
  return true;
}

void finish(Result& result, const core::TradingCore& core, const recorded::Tape& tape) {
  result.slices = tape.position();
  result.bars = tape.eventsPlayed();
  result.finalCash = core.cash();
  result.finalEquity = core.equity();
  result.finalPositions = positionsOf(core);
  result.maxDrawdown = core.drawdown().maxDrawdown();
  result.maxDrawdownPercent = core.drawdown().maxDrawdownFraction() * 100.0;
}

}  // namespace

base::Result<Result, base::Failure> run(const core::CoreConfig& config, const simulation::ExchangeConfig& exchange,
                                        const domain::InstrumentTable& instruments, recorded::Tape& tape,
                                        const Options& options) {
  auto made = core::TradingCore::create(config, instruments);
  if (!made) return tl::unexpected(made.error());
  core::TradingCore& core = **made;
  simulation::Exchange venue(instruments, exchange);
  core::VenueLoop loop(core, venue);
  Result result;
  result.fees = domain::Money(config.initialCash.currency());
  Collector collector(result, options, core);
  core.addObserver(&collector);

  tape.rewind();
  try {
    domain::Command start;
    loop.onCommand(start, tape.firstTime() - base::Duration{1});
    const std::uint64_t events = std::max<std::uint64_t>(tape.events(), 1);
    std::uint64_t nextReport = options.progress ? events / 100 : UINT64_MAX;
    while (playOn(tape, loop, collector)) {
      if (tape.eventsPlayed() >= nextReport) [[unlikely]] {
        options.progress(static_cast<double>(tape.eventsPlayed()) / static_cast<double>(events));
        nextReport = tape.eventsPlayed() + events / 100 + 1;
      }
      if (options.cancel != nullptr && options.cancel->load(std::memory_order_relaxed)) {
        result.canceled = true;
        break;
      }
    }
    // The result is taken before the end-of-data expiries: they trade nothing.
    loop.endOfData();
  } catch (const base::EngineFault& fault) {
    return base::fail("ENGINE_FAULT", fault.what());
  }
  finish(result, core, tape);
  if (options.hashOrders) result.orderListHash = execution::orderListHash(core.orders().orders(), instruments);
  return result;
}

}  // namespace keel::backtest
