#include <models/chart/indicator_series.h>

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <engine/indicators/averages.h>
#include <engine/indicators/convergence.h>
#include <engine/indicators/deviation.h>
#include <engine/indicators/momentum.h>

namespace keel::models {

namespace {

struct IndicatorTexts {
  Q_DECLARE_TR_FUNCTIONS(keel::models::IndicatorSeries)
};

constexpr double kMostBars = 5'000;

/// Volume-weighted average price since the first bar of the day: sum(typical price x volume) / sum(volume).
class SessionVwap {
 public:
  void update(const Candle& c, double* out) {
    const qint64 day = c.localMs / kDayMs;
    if (day != m_day) {
      m_day = day;
      m_money = m_volume = 0;
    }
    m_money += (c.high + c.low + c.close) / 3.0 * c.volume;
    m_volume += c.volume;
    out[0] = m_volume > 0 ? m_money / m_volume : indicators::kUndefined;
  }

 private:
  qint64 m_day = -1;
  double m_money = 0;
  double m_volume = 0;
};

template <class State, class Step>
class IndicatorStreamOf final : public IndicatorStream {
 public:
  IndicatorStreamOf(State state, Step step) : m_state(std::move(state)), m_step(step) {}
  void update(const Candle& candle, double* out) override { m_step(m_state, candle, out); }
  [[nodiscard]] std::unique_ptr<IndicatorStream> clone() const override {
    return std::make_unique<IndicatorStreamOf>(*this);
  }

 private:
  State m_state;
  Step m_step;
};

template <class State, class Step>
std::unique_ptr<IndicatorStream> streamOf(State state, Step step) {
  return std::make_unique<IndicatorStreamOf<State, Step>>(std::move(state), step);
}

template <class State>
std::unique_ptr<IndicatorStream> streamOfClose(State state) {
  return streamOf(std::move(state), [](State& s, const Candle& c, double* out) {
    s.update(c.close);
    out[0] = s.value();
  });
}

std::unique_ptr<IndicatorStream> startStream(const IndicatorChoice& choice) {
  const auto whole = [&choice](std::size_t i) { return static_cast<int>(std::lround(choice.parameters[i])); };
  switch (choice.kind) {
    case IndicatorKind::Sma: return streamOfClose(indicators::Sma(whole(0)));
    case IndicatorKind::Ema: return streamOfClose(indicators::Ema(whole(0)));
    case IndicatorKind::Rsi: return streamOfClose(indicators::Rsi(whole(0)));
    case IndicatorKind::Vwap:
      return streamOf(SessionVwap(), [](SessionVwap& s, const Candle& c, double* out) { s.update(c, out); });
    case IndicatorKind::Bollinger:
      return streamOf(indicators::Bollinger(whole(0), choice.parameters[1]),
                      [](indicators::Bollinger& s, const Candle& c, double* out) {
                        s.update(c.close);
                        out[0] = s.upper();
                        out[1] = s.middle();
                        out[2] = s.lower();
                      });
    case IndicatorKind::Macd:
      return streamOf(indicators::Macd(whole(0), whole(1), whole(2)),
                      [](indicators::Macd& s, const Candle& c, double* out) {
                        s.update(c.close);
                        out[0] = s.line();
                        out[1] = s.signal();
                        out[2] = s.histogram();
                      });
  }
  return nullptr;
}

std::vector<IndicatorLine> linesOf(IndicatorKind kind) {
  std::vector<IndicatorLine> lines;
  const auto add = [&lines](const QString& name, bool histogram = false) { lines.emplace_back(name, histogram); };
  switch (kind) {
    case IndicatorKind::Sma:
    case IndicatorKind::Ema:
    case IndicatorKind::Vwap:
    case IndicatorKind::Rsi: add({}); break;
    case IndicatorKind::Bollinger:
      add(IndicatorTexts::tr("upper"));
      add(IndicatorTexts::tr("middle"));
      add(IndicatorTexts::tr("lower"));
      break;
    case IndicatorKind::Macd:
      add(IndicatorTexts::tr("line"));
      add(IndicatorTexts::tr("signal"));
      add(IndicatorTexts::tr("difference"), true);
      break;
  }
  return lines;
}

IndicatorParameter barsParameter(const QString& name, double standard, double least = 2) {
  return {name, standard, least, kMostBars, 0};
}

}  // namespace

const std::vector<IndicatorKind>& indicatorKinds() {
  static const std::vector<IndicatorKind> all{IndicatorKind::Sma,  IndicatorKind::Ema, IndicatorKind::Bollinger,
                                              IndicatorKind::Vwap, IndicatorKind::Rsi, IndicatorKind::Macd};
  return all;
}

IndicatorKindInfo indicatorInfo(IndicatorKind kind) {
  const QString period = IndicatorTexts::tr("Bars");
  switch (kind) {
    case IndicatorKind::Sma:
      return {kind, QStringLiteral("SMA"), IndicatorTexts::tr("Simple moving average"), false,
              {barsParameter(period, 20, 1)}};
    case IndicatorKind::Ema:
      return {kind, QStringLiteral("EMA"), IndicatorTexts::tr("Exponential moving average"), false,
              {barsParameter(period, 20, 1)}};
    case IndicatorKind::Bollinger:
      return {kind, QStringLiteral("BB"), IndicatorTexts::tr("Bollinger bands"), false,
              {barsParameter(period, 20), {IndicatorTexts::tr("Deviations"), 2, 0.1, 10, 1}}};
    case IndicatorKind::Vwap:
      return {kind, QStringLiteral("VWAP"), IndicatorTexts::tr("Volume-weighted average price of the day"), false, {}};
    case IndicatorKind::Rsi:
      return {kind, QStringLiteral("RSI"), IndicatorTexts::tr("Relative strength index"), true,
              {barsParameter(period, 14)}};
    case IndicatorKind::Macd:
      return {kind, QStringLiteral("MACD"), IndicatorTexts::tr("Convergence of two averages (MACD)"), true,
              {barsParameter(IndicatorTexts::tr("Fast bars"), 12), barsParameter(IndicatorTexts::tr("Slow bars"), 26),
               barsParameter(IndicatorTexts::tr("Signal bars"), 9, 1)}};
  }
  return {};
}

IndicatorChoice IndicatorChoice::checked() const {
  const auto specs = indicatorInfo(kind).parameters;
  IndicatorChoice out{kind, {}};
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const double given = i < parameters.size() && std::isfinite(parameters[i]) ? parameters[i] : specs[i].standard;
    const double unit = std::pow(10.0, specs[i].decimals);
    out.parameters.push_back(std::clamp(std::round(given * unit) / unit, specs[i].least, specs[i].most));
  }
  return out;
}

QString IndicatorChoice::label() const {
  const IndicatorKindInfo info = indicatorInfo(kind);
  QStringList parts{info.code};
  for (const double parameter : parameters) parts << QLocale::c().toString(parameter, 'g', 6);
  return parts.join(QLatin1Char(' '));
}

bool IndicatorChoice::parse(const QString& text, IndicatorChoice& out) {
  const QStringList parts = text.simplified().split(QLatin1Char(' '));
  for (const IndicatorKind kind : indicatorKinds()) {
    if (indicatorInfo(kind).code.compare(parts.first(), Qt::CaseInsensitive) != 0) continue;
    IndicatorChoice choice{kind, {}};
    for (qsizetype i = 1; i < parts.size(); ++i) {
      bool number = false;
      choice.parameters.push_back(QLocale::c().toDouble(parts[i], &number));
      if (!number) return false;
    }
    out = choice.checked();
    return true;
  }
  return false;
}

double IndicatorLine::at(std::size_t index) const {
  return index < m_values.size() ? m_values[index] : indicators::kUndefined;
}

LowHigh IndicatorLine::range(std::size_t begin, std::size_t end) const {
  return m_pyramid.range(begin, std::min(end, m_values.size()), [this](std::size_t i) { return LowHigh(m_values[i]); });
}

void IndicatorLine::assign(std::size_t index, double value) {
  if (index >= m_values.size()) m_values.resize(index + 1, indicators::kUndefined);
  m_values[index] = value;
}

void IndicatorLine::settle(std::size_t changedFrom) {
  m_pyramid.update(changedFrom, m_values.size(), [this](std::size_t i) { return LowHigh(m_values[i]); });
}

IndicatorSeries::IndicatorSeries(const IndicatorChoice& choice)
    : m_choice(choice.checked()), m_lower(indicatorInfo(choice.kind).lower), m_lines(linesOf(choice.kind)),
      m_stream(startStream(m_choice)) {}

void IndicatorSeries::restart() {
  m_lines = linesOf(m_choice.kind);
  m_stream = startStream(m_choice);
  m_done = 0;
}

void IndicatorSeries::update(const BarStore& bars) {
  if (bars.size() < m_done + 1) restart();
  if (bars.empty()) return;
  std::array<double, 3> values{};
  const std::size_t from = m_done;
  const auto take = [&](IndicatorStream& stream, std::size_t i) {
    stream.update(bars.candles()[i], values.data());
    for (std::size_t k = 0; k < m_lines.size(); ++k) m_lines[k].assign(i, values[k]);
  };
  // The newest bar may still grow, so a copy of the state looks at it and the state itself waits.
  for (; m_done + 1 < bars.size(); ++m_done) take(*m_stream, m_done);
  const auto ahead = m_stream->clone();
  take(*ahead, m_done);
  for (IndicatorLine& line : m_lines) line.settle(from);
}

}  // namespace keel::models
