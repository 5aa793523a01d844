#pragma once
// What a strategy is: it hears completed bars and its own orders, and asks its context for orders or emits signals.
// It must never know a broker, a clock or another strategy.
#include <memory>
#include <string_view>

#include <engine/base/time.h>
#include <engine/domain/instrument.h>
#include <engine/domain/market.h>
#include <engine/domain/order.h>
#include <engine/domain/signal.h>

namespace keel::strategy {

/// The strategy's window on the engine. Positions are the strategy's own, in its account.
class Context {
 public:
  virtual ~Context() = default;
  [[nodiscard]] virtual const domain::InstrumentTable& instruments() const = 0;
  [[nodiscard]] virtual domain::SignedQuantity position(domain::InstrumentId instrument) const = 0;
  [[nodiscard]] virtual domain::Money cash() const = 0;
  /// Cash plus all positions at their marks.
  [[nodiscard]] virtual domain::Money equity() const = 0;
  /// Sends an order through risk; the id is valid even when it was denied (order() tells).
  virtual domain::ClientOrderId submit(const domain::OrderRequest& request) = 0;
  virtual void cancel(domain::ClientOrderId order) = 0;
  /// Never null for an id that submit() gave.
  [[nodiscard]] virtual const domain::Order* order(domain::ClientOrderId id) const = 0;
  /// A new one-cancels-other group.
  [[nodiscard]] virtual domain::OrderGroupId newGroup() = 0;
  /// A signal for the pipeline: filtered, sized, checked and executed there, not by the strategy.
  virtual void emit(const domain::SignalIntent& intent) = 0;
};

class Strategy {
 public:
  virtual ~Strategy() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  /// A completed bar; orders for the strategy's own fills of this bar were reported before.
  virtual void onBar(const domain::Bar& bar, Context& context) = 0;
  /// Asked once: no means that onSliceEnd() need not be called.
  [[nodiscard]] virtual bool wantsSliceEnds() const { return true; }
  /// All bars of this instant have been seen: the place for decisions across instruments.
  virtual void onSliceEnd(base::Timestamp, Context&) {}
  /// An order of this strategy changed.
  virtual void onOrder(const domain::Order&, domain::OrderEvent, Context&) {}
};

}  // namespace keel::strategy
