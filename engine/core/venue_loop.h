#pragma once
// The core and a paper venue, turned event by event until nothing moves any more: the one order of things that paper,
// backtest and recovery share. What must happen before an intent leaves is asked through VenueLoop::Hooks.
#include <span>
#include <vector>

#include <engine/core/trading_core.h>
#include <engine/ports/paper_venue.h>

namespace keel::core {

class VenueLoop {
 public:
  /// Points at which a driver may write things down. A backtest leaves them empty.
  class Hooks {
   public:
    virtual ~Hooks() = default;
    /// About to give the core this event (journal order is the order of these calls).
    virtual void beforeReport(const domain::ExecutionReport&) {}
    virtual void beforeSlice(const domain::MarketSlice&) {}
    virtual void beforeEnd() {}
    /// Intents are about to leave; false: they must not (the store failed), and the core is halted.
    virtual bool intentsDurable() { return true; }
  };

  VenueLoop(TradingCore& core, ports::PaperVenue& venue, Hooks* hooks = nullptr)
      : m_core(core), m_venue(venue), m_hooks(hooks) {}

  void onSlice(const domain::MarketSlice& slice) {
    m_venue.onSlice(slice);
    if (m_venue.hasReports()) settle();
    if (m_hooks != nullptr) m_hooks->beforeSlice(slice);
    m_core.handle(slice);
    if (m_core.hasEffects()) settle();
  }
  /// Nothing is working at the venue and nobody listens in between: bars may be taken in one go.
  [[nodiscard]] bool quiet() const { return m_hooks == nullptr && m_venue.idle(); }
  /// Only while quiet(): bars that each are a slice of their own, as onSlice() one by one, up to the first that leaves
  /// effects; how many. The caller, having noted where it stands, goes on with settle().
  [[nodiscard]] std::size_t onBars(std::span<const domain::Bar> bars) {
    const std::size_t taken = m_core.handleBars(bars);
    KEEL_CHECK_MESSAGE(taken > 0, "effects were left unrouted");
    const domain::Bar& last = bars[taken - 1];
    m_venue.onSlice({last.tsClose, {&last, 1}, {}});  // an idle venue needs the latest only
    return taken;
  }
  void onCommand(const domain::Command& command, base::Timestamp now);
  /// The tape ended: working orders expire, the session stops.
  void endOfData();
  /// Routes reports and effects until neither is left.
  void settle();

 private:
  void deliverReports();
  bool routeEffects();

  TradingCore& m_core;
  ports::PaperVenue& m_venue;
  Hooks* m_hooks;
  std::vector<Effect> m_effects;
  std::vector<domain::ExecutionReport> m_reports;
};

}  // namespace keel::core
