#pragma once
// A strategy in its place: the context through which it sees the core. Private to engine/core.
#include <engine/core/trading_core.h>

namespace keel::core {

class TradingCore::Slot final : public strategy::Context {
 public:
  Slot(TradingCore& core, domain::StrategyId id, std::unique_ptr<strategy::Strategy> owned)
      : m_core(core), m_id(id), m_owned(std::move(owned)), m_strategy(*m_owned),
        m_wantsSliceEnds(m_strategy.wantsSliceEnds()) {}

  [[nodiscard]] domain::StrategyId id() const { return m_id; }
  [[nodiscard]] strategy::Strategy& strategy() { return m_strategy; }
  [[nodiscard]] const strategy::Strategy& strategy() const { return m_strategy; }
  [[nodiscard]] bool wantsSliceEnds() const { return m_wantsSliceEnds; }
  [[nodiscard]] std::vector<domain::SignalIntent>& emitted() { return m_emitted; }

  [[nodiscard]] const domain::InstrumentTable& instruments() const override { return m_core.m_instruments; }
  [[nodiscard]] domain::SignedQuantity position(domain::InstrumentId instrument) const override {
    return m_core.position(m_id, instrument);
  }
  [[nodiscard]] domain::Money cash() const override { return m_core.cash(); }
  [[nodiscard]] domain::Money equity() const override { return m_core.equity(); }
  domain::ClientOrderId submit(const domain::OrderRequest& request) override { return m_core.place(m_id, request); }
  void cancel(domain::ClientOrderId order) override { m_core.requestCancel(order); }
  [[nodiscard]] const domain::Order* order(domain::ClientOrderId id) const override { return m_core.m_orders.find(id); }
  [[nodiscard]] domain::OrderGroupId newGroup() override { return m_core.m_orders.newGroup(); }
  void emit(const domain::SignalIntent& intent) override {
    m_emitted.push_back(intent);
    m_core.m_signalsWaiting = true;
  }

 private:
  TradingCore& m_core;
  domain::StrategyId m_id;
  std::unique_ptr<strategy::Strategy> m_owned;
  strategy::Strategy& m_strategy;
  bool m_wantsSliceEnds;
  std::vector<domain::SignalIntent> m_emitted;
};

}  // namespace keel::core
