// ma_crossover, rsi_mean_reversion and momentum_breakout, and the three of them together: opinions with a strength.
// Completed bars only; the average, the extreme and the volume a bar is compared with are those of the bars before it.
#include <array>

#include <fmt/format.h>

#include <engine/indicators/averages.h>
#include <engine/indicators/momentum.h>
#include <engine/strategy/builders.h>
#include <engine/strategy/order_support.h>
#include <engine/strategy/price_window.h>

namespace keel::strategy {
namespace {

using domain::SignalStrength;

constexpr int kVolumePeriod = 20;

/// One rule on one instrument: nothing, or an opinion.
struct Opinion {
  domain::Side side = domain::Side::Buy;
  SignalStrength strength = SignalStrength::Weak;
  std::string rule;
};

class CrossoverRule {
 public:
  CrossoverRule(int fast, int slow) : m_fast(fast), m_slow(slow), m_averages(fast, slow) {}

  std::optional<Opinion> add(const domain::Bar& bar) {
    const Cross cross = m_averages.add(bar.close);
    if (cross == Cross::None) return std::nullopt;
    Opinion opinion;
    opinion.side = cross == Cross::Up ? domain::Side::Buy : domain::Side::Sell;
    if (m_averages.apartBy(kModerate)) opinion.strength = SignalStrength::Moderate;
    if (m_averages.apartBy(kStrong)) opinion.strength = SignalStrength::Strong;
    const double distance = (m_averages.fast() / m_averages.slow() - 1.0) * 100.0;
    opinion.rule = fmt::format("SMA{} {:.4f} crossed {} SMA{} {:.4f}, {:+.3f} % apart", m_fast, m_averages.fast(),
                               cross == Cross::Up ? "above" : "below", m_slow, m_averages.slow(), distance);
    return opinion;
  }

 private:
  static constexpr domain::Rate kModerate = domain::Rate::fromE8(1'000'000);
  static constexpr domain::Rate kStrong = domain::Rate::fromE8(2'000'000);
  int m_fast;
  int m_slow;
  AveragePair m_averages;
};

class ReversionRule {
 public:
  ReversionRule(int period, double oversold, double overbought)
      : m_period(period), m_oversold(oversold), m_overbought(overbought), m_gains(period) {}

  std::optional<Opinion> add(const domain::Bar& bar) {
    if (!m_gains.update(bar.close.toDouble())) return std::nullopt;
    const double both = m_gains.gain() + m_gains.loss();
    if (both == 0.0) return std::nullopt;  // nothing moved, so there is nothing to revert
    const double rsi = 100.0 * m_gains.gain() / both;
    if (rsi >= m_oversold && rsi <= m_overbought) return std::nullopt;
    const bool low = rsi < m_oversold;
    Opinion opinion;
    opinion.side = low ? domain::Side::Buy : domain::Side::Sell;
    const double extremity = low ? rsi : 100.0 - rsi;
    opinion.strength = extremity < 20.0   ? SignalStrength::VeryStrong
                       : extremity < 25.0 ? SignalStrength::Strong
                                          : SignalStrength::Moderate;
    opinion.rule = fmt::format("RSI{} {:.2f} is {} {:g}", m_period, rsi, low ? "below" : "above",
                               low ? m_oversold : m_overbought);
    return opinion;
  }

 private:
  int m_period;
  double m_oversold;
  double m_overbought;
  indicators::WilderGains<true> m_gains;
};

class BreakoutRule {
 public:
  BreakoutRule(int period, domain::Rate threshold)
      : m_period(period), m_threshold(threshold), m_highest(Extreme::Highest, period),
        m_lowest(Extreme::Lowest, period) {}

  std::optional<Opinion> add(const domain::Bar& bar) {
    std::optional<Opinion> opinion;
    if (m_highest.ready()) opinion = judge(bar.close);
    m_highest.add(bar.close);
    m_lowest.add(bar.close);
    return opinion;
  }

 private:
  static constexpr domain::Rate kModerate = domain::Rate::fromE8(1'500'000);
  static constexpr domain::Rate kStrong = domain::Rate::fromE8(3'000'000);

  /// distance > share x level, exactly.
  [[nodiscard]] static bool beyond(domain::Price distance, domain::Price level, domain::Rate share) {
    return static_cast<base::Int128>(distance.e8()) * base::kScaleE8 >
           static_cast<base::Int128>(level.e8()) * share.e8();
  }

  [[nodiscard]] std::optional<Opinion> judge(domain::Price close) const {
    const bool up = beyond(close - m_highest.value(), m_highest.value(), m_threshold);
    const bool down = beyond(m_lowest.value() - close, m_lowest.value(), m_threshold);
    if (!up && !down) return std::nullopt;
    const domain::Price level = up ? m_highest.value() : m_lowest.value();
    const domain::Price distance = up ? close - level : level - close;
    Opinion opinion;
    opinion.side = up ? domain::Side::Buy : domain::Side::Sell;
    if (beyond(distance, level, kModerate)) opinion.strength = SignalStrength::Moderate;
    if (beyond(distance, level, kStrong)) opinion.strength = SignalStrength::Strong;
    opinion.rule = fmt::format("close {} is {:.3f} % {} the {} close {} of the {} bars before", close.text(2),
                               100.0 * distance.toDouble() / level.toDouble(), up ? "above" : "below",
                               up ? "highest" : "lowest", level.text(2), m_period);
    return opinion;
  }

  int m_period;
  domain::Rate m_threshold;
  RollingExtreme m_highest;
  RollingExtreme m_lowest;
};

/// What an instrument is watched with; the absent rules do not speak.
struct RuleSet {
  std::optional<CrossoverRule> crossover;
  std::optional<ReversionRule> reversion;
  std::optional<BreakoutRule> breakout;
  indicators::Sma volume{kVolumePeriod};
};

class SignalStrategy final : public Strategy {
 public:
  SignalStrategy(std::string_view name, const Instruments& instruments, const RuleSet& rules, bool needVolume)
      : m_name(name), m_needVolume(needVolume),
        m_states(instruments, [&rules](const domain::Instrument&) { return rules; }) {}

  [[nodiscard]] std::string_view name() const override { return m_name; }

  void onBar(const domain::Bar& bar, Context& context) override {
    RuleSet* rules = m_states.find(bar.instrument);
    if (rules == nullptr) return;
    const bool volumeKnown = rules->volume.ready();
    const double averageVolume = rules->volume.value();
    rules->volume.update(bar.volume.toDouble());
    const bool allowed = !m_needVolume || (volumeKnown && bar.volume.toDouble() > averageVolume);
    // Every rule hears every bar, also where the volume silences it.
    std::array<std::optional<Opinion>, 3> opinions;
    if (rules->crossover) opinions[0] = rules->crossover->add(bar);
    if (rules->reversion) opinions[1] = rules->reversion->add(bar);
    if (rules->breakout) opinions[2] = rules->breakout->add(bar);
    for (const auto& opinion : opinions) {
      if (opinion && allowed) emit(*opinion, bar, averageVolume, context);
    }
  }

 private:
  void emit(const Opinion& opinion, const domain::Bar& bar, double averageVolume, Context& context) const {
    domain::SignalIntent intent;
    intent.instrument = bar.instrument;
    intent.side = opinion.side;
    intent.strength = opinion.strength;
    intent.price = bar.close;
    intent.rule = opinion.rule;
    if (m_needVolume) {
      intent.rule += fmt::format(", volume {} above its {}-bar average {:.0f}", bar.volume.text(), kVolumePeriod,
                                 averageVolume);
    }
    context.emit(intent);
  }

  std::string_view m_name;
  bool m_needVolume;
  PerInstrument<RuleSet> m_states;
};

}  // namespace

Built buildMaCrossover(const Settings& settings, const Instruments& instruments) {
  RuleSet rules;
  rules.crossover.emplace(settings.integer("fast"), settings.integer("slow"));
  return std::make_unique<SignalStrategy>("ma_crossover", instruments, rules, settings.flag("volume"));
}

Built buildRsiMeanReversion(const Settings& settings, const Instruments& instruments) {
  RuleSet rules;
  rules.reversion.emplace(settings.integer("period"), settings.real("oversold"), settings.real("overbought"));
  return std::make_unique<SignalStrategy>("rsi_mean_reversion", instruments, rules, settings.flag("volume"));
}

Built buildMomentumBreakout(const Settings& settings, const Instruments& instruments) {
  RuleSet rules;
  rules.breakout.emplace(settings.integer("period"), settings.rate("threshold"));
  return std::make_unique<SignalStrategy>("momentum_breakout", instruments, rules, settings.flag("volume"));
}

Built buildMixed(const Settings& settings, const Instruments& instruments) {
  RuleSet rules;
  rules.crossover.emplace(settings.integer("fast"), settings.integer("slow"));
  rules.reversion.emplace(settings.integer("rsi_period"), settings.real("oversold"), settings.real("overbought"));
  rules.breakout.emplace(settings.integer("breakout_period"), settings.rate("threshold"));
  return std::make_unique<SignalStrategy>("mixed", instruments, rules, settings.flag("volume"));
}

}  // namespace keel::strategy
