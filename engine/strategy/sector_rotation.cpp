// sector_rotation: once a month, equal shares of the account in the strongest instruments.
#include <algorithm>

#include <engine/strategy/builders.h>
#include <engine/strategy/order_support.h>

namespace keel::strategy {
namespace {

class SectorRotation final : public Strategy {
 public:
  SectorRotation(const Settings& settings, const Instruments& instruments, const calendar::Calendar& exchange)
      : m_look(static_cast<std::size_t>(settings.integer("look"))),
        m_top(static_cast<std::size_t>(settings.integer("top"))), m_share(settings.rate("frac")), m_day(exchange),
        m_states(instruments, [this](const domain::Instrument&) {
          return State{std::vector<domain::Price>(m_look + 1), 0, {}};
        }) {
    for (const domain::Instrument& row : instruments) m_members.push_back({row.id, row.symbol});
  }

  [[nodiscard]] std::string_view name() const override { return "sector_rotation"; }

  void onBar(const domain::Bar& bar, Context&) override {
    State* state = m_states.find(bar.instrument);
    if (state == nullptr) return;
    state->closes[state->count % state->closes.size()] = bar.close;
    ++state->count;
    m_lastOpen = bar.tsOpen;
  }

  void onSliceEnd(base::Timestamp, Context& context) override {
    if (!m_ready && !allHaveHistory()) return;
    m_ready = true;
    const base::TradeDate date = m_day.dateOf(m_lastOpen);
    const std::chrono::year_month month{date.year(), date.month()};
    const bool first = !m_month.ok();
    if (!first && month == m_month) return;
    m_month = month;
    if (!first) rebalance(context);
  }

 private:
  struct State {
    std::vector<domain::Price> closes;  ///< ring of look + 1
    std::size_t count = 0;
    domain::ClientOrderId order;

    [[nodiscard]] domain::Price last() const { return closes[(count - 1) % closes.size()]; }
    [[nodiscard]] domain::Price first() const { return closes[count % closes.size()]; }
  };
  struct Member {
    domain::InstrumentId id;
    std::string symbol;
  };
  struct Ranked {
    domain::InstrumentId id;
    std::string_view symbol;
    std::int64_t last;
    std::int64_t first;
  };

  [[nodiscard]] bool allHaveHistory() {
    return std::all_of(m_members.begin(), m_members.end(),
                       [this](const Member& member) { return m_states.find(member.id)->count > m_look; });
  }

  /// Highest last / first first, ties by symbol; compared as products, so without rounding.
  [[nodiscard]] std::vector<Ranked> ranking() {
    std::vector<Ranked> rows;
    for (const Member& member : m_members) {
      const State& state = *m_states.find(member.id);
      if (state.first().e8() <= 0) continue;
      rows.push_back({member.id, member.symbol, state.last().e8(), state.first().e8()});
    }
    std::sort(rows.begin(), rows.end(), [](const Ranked& a, const Ranked& b) {
      const base::Int128 left = static_cast<base::Int128>(a.last) * b.first;
      const base::Int128 right = static_cast<base::Int128>(b.last) * a.first;
      return left != right ? left > right : a.symbol < b.symbol;
    });
    if (rows.size() > m_top) rows.resize(m_top);
    return rows;
  }

  void rebalance(Context& context) {
    const std::vector<Ranked> top = ranking();
    for (const Member& member : m_members) {
      const auto same = [&member](const Ranked& row) { return row.id == member.id; };
      if (std::none_of(top.begin(), top.end(), same)) moveTo(member.id, domain::SignedQuantity{}, context);
    }
    const domain::Money equity = context.equity();
    for (const Ranked& row : top) {
      const domain::Instrument& instrument = context.instruments().at(row.id);
      moveTo(row.id, shareOfCapital(equity, m_share, domain::Price::fromE8(row.last), instrument).asSigned(), context);
    }
  }

  void moveTo(domain::InstrumentId id, domain::SignedQuantity target, Context& context) {
    State& state = *m_states.find(id);
    const domain::SignedQuantity change = target - positionWith(context, id, state.order);
    if (!change.isZero()) state.order = context.submit(marketOrder(id, change, context.position(id)));
  }

  std::size_t m_look;
  std::size_t m_top;
  domain::Rate m_share;
  ExchangeDay m_day;
  PerInstrument<State> m_states;
  std::vector<Member> m_members;  ///< in the order of the run
  base::Timestamp m_lastOpen{};
  std::chrono::year_month m_month{};
  bool m_ready = false;
};

}  // namespace

Built buildSectorRotation(const Settings& settings, const Instruments& instruments) {
  const auto exchanges = exchangesOf(instruments);
  if (!exchanges) return tl::unexpected(exchanges.error());
  return std::make_unique<SectorRotation>(settings, instruments, *exchanges->front());
}

}  // namespace keel::strategy
