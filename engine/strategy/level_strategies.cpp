// rsi, donchian_bracket, bollinger_limit and stop_entry_trailing: entries at levels, exits by order or by rule.
#include <engine/indicators/deviation.h>
#include <engine/indicators/momentum.h>
#include <engine/strategy/builders.h>
#include <engine/strategy/order_support.h>
#include <engine/strategy/price_window.h>

namespace keel::strategy {
namespace {

class RsiReversal final : public Strategy {
 public:
  RsiReversal(const Settings& settings, const Instruments& instruments)
      : m_low(settings.real("lo")), m_high(settings.real("hi")), m_share(settings.rate("frac")),
        m_states(instruments, [&](const domain::Instrument&) {
          return State{indicators::WilderGains<true>(settings.integer("period")), {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "rsi"; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr || !state->gains.update(bar.close.toDouble())) return;
    const double gain = state->gains.gain();
    const double loss = state->gains.loss();
    // Without losses the index is 100 here, also when nothing moved at all.
    const double rsi = loss == 0.0 ? 100.0 : 100.0 - 100.0 / (1.0 + gain / loss);
    if ((rsi >= m_low && rsi <= m_high) || isLive(context, state->order)) return;
    const domain::SignedQuantity held = context.position(bar.instrument);
    domain::SignedQuantity change;
    if (held.isZero() && rsi < m_low) {
      const domain::Instrument& row = context.instruments().at(bar.instrument);
      change = shareOfCapital(context.cash(), m_share, bar.close, row).asSigned();
    } else if (held.e8() > 0 && rsi > m_high) {
      change = -held;
    }
    if (!change.isZero()) state->order = context.submit(marketOrder(bar.instrument, change, held));
  }

 private:
  struct State {
    indicators::WilderGains<true> gains;
    domain::ClientOrderId order;
  };
  double m_low;
  double m_high;
  domain::Rate m_share;
  PerInstrument<State> m_states;
};

class DonchianBracket final : public Strategy {
 public:
  DonchianBracket(const Settings& settings, const Instruments& instruments)
      : m_size(settings.quantity("size")), m_stop(settings.real("stop")), m_take(settings.real("take")),
        m_states(instruments, [&](const domain::Instrument&) {
          return State{RollingExtreme(Extreme::Highest, settings.integer("n")), {}, {}, {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "donchian_bracket"; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr) return;
    const bool breakout = state->highs.ready() && bar.close > state->highs.value();
    state->highs.add(bar.high);
    if (!breakout || !context.position(bar.instrument).isZero()) return;
    if (isLive(context, state->entry) || isLive(context, state->stop) || isLive(context, state->take)) return;
    placeBracket(bar, *state, context);
  }

 private:
  struct State {
    RollingExtreme highs;  ///< of the bars before the current one
    domain::ClientOrderId entry;
    domain::ClientOrderId stop;
    domain::ClientOrderId take;
  };

  void placeBracket(const domain::Bar& bar, State& state, Context& context) const {
    const double close = bar.close.toDouble();
    domain::OrderRequest entry;
    entry.instrument = bar.instrument;
    entry.quantity = m_size;
    state.entry = context.submit(entry);
    state.stop = state.take = domain::ClientOrderId{};
    if (!isLive(context, state.entry)) return;
    domain::OrderRequest exit = entry;
    exit.side = domain::Side::Sell;
    exit.quantity = context.order(state.entry)->request.quantity;
    exit.parent = state.entry;
    exit.group = context.newGroup();
    exit.reducesOnly = true;
    exit.type = domain::OrderType::Stop;
    exit.stopPrice = roundToCents(close * (1.0 - m_stop));
    state.stop = context.submit(exit);
    exit.type = domain::OrderType::Limit;
    exit.stopPrice = domain::Price{};
    exit.limitPrice = roundToCents(close * (1.0 + m_take));
    state.take = context.submit(exit);
  }

  domain::Quantity m_size;
  double m_stop;
  double m_take;
  PerInstrument<State> m_states;
};

class BollingerLimit final : public Strategy {
 public:
  BollingerLimit(const Settings& settings, const Instruments& instruments, const Exchanges& exchanges)
      : m_size(settings.quantity("size")), m_valid(settings.integer("valid")),
        m_states(instruments, [&, next = std::size_t{0}](const domain::Instrument&) mutable {
          return State{indicators::Bollinger(settings.integer("n"), settings.real("k")),
                       ExchangeDay(*exchanges[next++]), {}, {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "bollinger_limit"; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr || !state->bands.update(bar.close.toDouble())) return;
    const domain::SignedQuantity held = context.position(bar.instrument);
    if (held.isZero()) {
      enter(bar, *state, context);
    } else if (held.e8() > 0 && bar.close.toDouble() > state->bands.middle() && !isLive(context, state->exit)) {
      if (isLive(context, state->entry)) context.cancel(state->entry);
      state->exit = context.submit(marketOrder(bar.instrument, -held, held));
    }
  }

 private:
  struct State {
    indicators::Bollinger bands;
    ExchangeDay day;
    domain::ClientOrderId entry;
    domain::ClientOrderId exit;
  };

  void enter(const domain::Bar& bar, State& state, Context& context) const {
    const double lower = state.bands.lower();
    if (!(bar.low.toDouble() < lower && lower < bar.close.toDouble())) return;
    if (isLive(context, state.entry) || isLive(context, state.exit)) return;
    domain::OrderRequest request;
    request.instrument = bar.instrument;
    request.type = domain::OrderType::Limit;
    request.timeInForce = domain::TimeInForce::GoodTillDate;
    request.quantity = m_size;
    request.limitPrice = roundToCents(lower);
    request.expiresAt = state.day.endOfDate(bar.tsOpen, m_valid);
    state.entry = context.submit(request);
  }

  domain::Quantity m_size;
  int m_valid;
  PerInstrument<State> m_states;
};

class StopEntryTrailing final : public Strategy {
 public:
  StopEntryTrailing(const Settings& settings, const Instruments& instruments)
      : m_size(settings.quantity("size")), m_trail(settings.rate("trail")),
        m_states(instruments, [&](const domain::Instrument&) {
          return State{RollingExtreme(Extreme::Highest, settings.integer("n")), {}, {}};
        }) {}

  [[nodiscard]] std::string_view name() const override { return "stop_entry_trailing"; }

  void onBar(const domain::Bar& bar, Context& context) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr) return;
    state->highs.add(bar.high);
    if (!state->highs.ready() || isLive(context, state->exit)) return;
    const domain::SignedQuantity held = context.position(bar.instrument);
    const bool entryLive = isLive(context, state->entry);
    if (entryLive) context.cancel(state->entry);
    if (held.e8() > 0) {
      state->exit = trail(bar, held, context);
    } else if (!entryLive) {
      state->entry = enter(bar, *state, context);
    }
  }

 private:
  struct State {
    RollingExtreme highs;  ///< including the current bar
    domain::ClientOrderId entry;
    domain::ClientOrderId exit;
  };

  [[nodiscard]] domain::ClientOrderId enter(const domain::Bar& bar, const State& state, Context& context) const {
    domain::OrderRequest request;
    request.instrument = bar.instrument;
    request.type = domain::OrderType::Stop;
    request.quantity = m_size;
    request.stopPrice = roundToCents(state.highs.value().toDouble() + 0.01);
    return context.submit(request);
  }

  [[nodiscard]] domain::ClientOrderId trail(const domain::Bar& bar, domain::SignedQuantity held,
                                            Context& context) const {
    domain::OrderRequest request;
    request.instrument = bar.instrument;
    request.side = domain::Side::Sell;
    request.type = domain::OrderType::TrailingStop;
    request.quantity = domain::magnitude(held);
    request.trailKind = domain::TrailKind::Percent;
    request.trailRate = m_trail;
    request.reducesOnly = true;
    return context.submit(request);
  }

  domain::Quantity m_size;
  domain::Rate m_trail;
  PerInstrument<State> m_states;
};

}  // namespace

Built buildRsi(const Settings& settings, const Instruments& instruments) {
  return std::make_unique<RsiReversal>(settings, instruments);
}

Built buildDonchianBracket(const Settings& settings, const Instruments& instruments) {
  return std::make_unique<DonchianBracket>(settings, instruments);
}

Built buildBollingerLimit(const Settings& settings, const Instruments& instruments) {
  const auto exchanges = exchangesOf(instruments);
  if (!exchanges) return tl::unexpected(exchanges.error());
  return std::make_unique<BollingerLimit>(settings, instruments, *exchanges);
}

Built buildStopEntryTrailing(const Settings& settings, const Instruments& instruments) {
  return std::make_unique<StopEntryTrailing>(settings, instruments);
}

}  // namespace keel::strategy
