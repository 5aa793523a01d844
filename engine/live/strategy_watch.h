#pragma once
// The strategies of the session: what each was set to, what became of its signals, and what it has made so far.
// Reads the core and the catalogue; never changes either.
#include <vector>

#include <engine/api/views.h>
#include <engine/core/trading_core.h>

namespace keel::live {

class StrategyWatch {
 public:
  explicit StrategyWatch(const core::TradingCore& core);
  void onSignal(const domain::Signal& signal);
  void fill(std::vector<api::StrategyView>& strategies) const;

 private:
  const core::TradingCore& m_core;
  std::vector<api::StrategyView> m_rows;   ///< by strategy id - 1; what changes is filled in when asked
};

}  // namespace keel::live
