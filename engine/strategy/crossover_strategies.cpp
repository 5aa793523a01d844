// sma_cross: the crossing of two simple averages, long only or turning short. ema_intraday: two exponential averages
// that are never held overnight.
#include <engine/indicators/averages.h>
#include <engine/strategy/builders.h>
#include <engine/strategy/order_support.h>
#include <engine/strategy/price_window.h>

namespace keel::strategy {
namespace {

class SmaCross final : public Strategy {
 public:
  SmaCross(const Settings& settings, const Instruments& instruments)
      : m_size(settings.quantity("size").asSigned()), m_short(settings.flag("short")),
        m_states(instruments, [&](const domain::Instrument&) {
          return State{AveragePair(settings.integer("fast"), settings.integer("slow")), {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "sma_cross"; }
  [[nodiscard]] bool wantsSliceEnds() const override { return false; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr) return;
    const Cross cross = state->averages.add(bar.close);
    if (cross != Cross::None) [[unlikely]] return trade(cross, bar, *state, context);
  }

 private:
  struct State {
    AveragePair averages;
    domain::ClientOrderId order;
  };

  /// Out of line, so that the bars without a crossing pay nothing for it.
  [[gnu::noinline]] void trade(Cross cross, const domain::Bar& bar, State& state, Context& context) {
    const domain::SignedQuantity held = positionWith(context, bar.instrument, state.order);
    const domain::SignedQuantity change = changeFor(cross, held);
    if (change.isZero()) return;
    state.order = context.submit(marketOrder(bar.instrument, change, context.position(bar.instrument)));
  }

  [[nodiscard]] domain::SignedQuantity changeFor(Cross cross, domain::SignedQuantity held) const {
    if (m_short) return (cross == Cross::Up ? m_size : -m_size) - held;
    if (cross == Cross::Up) return held.isZero() ? m_size : domain::SignedQuantity{};
    return held.e8() > 0 ? -held : domain::SignedQuantity{};
  }

  domain::SignedQuantity m_size;
  bool m_short;
  PerInstrument<State> m_states;
};

constexpr base::Duration kFlatFrom = std::chrono::hours{15} + std::chrono::minutes{55};

class EmaIntraday final : public Strategy {
 public:
  EmaIntraday(const Settings& settings, const Instruments& instruments, const Exchanges& exchanges)
      : m_size(settings.quantity("size").asSigned()),
        m_states(instruments, [&, next = std::size_t{0}](const domain::Instrument&) mutable {
          return State{indicators::Ema(settings.integer("fast")), indicators::Ema(settings.integer("slow")), {},
                       ExchangeDay(*exchanges[next++]), {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "ema_intraday"; }
  [[nodiscard]] bool wantsSliceEnds() const override { return false; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr) return;
    const Cross cross = state->add(bar.close.toDouble());
    const bool closing = state->day.atOrAfter(bar.tsOpen, kFlatFrom);
    if (cross == Cross::None && !closing) return;
    const domain::SignedQuantity held = positionWith(context, bar.instrument, state->order);
    domain::SignedQuantity change;
    if (held.e8() > 0 && (closing || cross == Cross::Down)) change = -held;
    if (held.isZero() && !closing && cross == Cross::Up) change = m_size;
    if (change.isZero()) return;
    state->order = context.submit(marketOrder(bar.instrument, change, context.position(bar.instrument)));
  }

 private:
  struct State {
    indicators::Ema fast;
    indicators::Ema slow;
    CrossDetector cross;
    ExchangeDay day;
    domain::ClientOrderId order;

    Cross add(double close) {
      const bool fastReady = fast.update(close);
      if (!slow.update(close) || !fastReady) return Cross::None;
      const double difference = fast.value() - slow.value();
      return cross.add(difference > 0 ? 1 : (difference < 0 ? -1 : 0));
    }
  };

  domain::SignedQuantity m_size;
  PerInstrument<State> m_states;
};

}  // namespace

Built buildSmaCross(const Settings& settings, const Instruments& instruments) {
  return std::make_unique<SmaCross>(settings, instruments);
}

Built buildEmaIntraday(const Settings& settings, const Instruments& instruments) {
  const auto exchanges = exchangesOf(instruments);
  if (!exchanges) return tl::unexpected(exchanges.error());
  return std::make_unique<EmaIntraday>(settings, instruments, *exchanges);
}

}  // namespace keel::strategy
