#pragma once
// An indicator over the bars of a chart: its choice with parameters, and its lines, computed bar by bar as bars arrive
// with the classes of engine/indicators. Knows nothing of colours or pixels.
#include <memory>
#include <vector>

#include <QString>

#include <models/chart/bar_store.h>

namespace keel::models {

enum class IndicatorKind { Sma, Ema, Bollinger, Vwap, Rsi, Macd };

struct IndicatorParameter {
  QString name;       ///< in the user's language
  double standard = 0;
  double least = 0;
  double most = 0;
  int decimals = 0;
};

/// What there is to say of a kind before it is computed.
struct IndicatorKindInfo {
  IndicatorKind kind = IndicatorKind::Sma;
  QString code;       ///< "SMA": stable, in saved settings
  QString title;      ///< "Simple moving average"
  bool lower = false;   ///< has a panel of its own below the prices
  std::vector<IndicatorParameter> parameters;
};

[[nodiscard]] const std::vector<IndicatorKind>& indicatorKinds();
[[nodiscard]] IndicatorKindInfo indicatorInfo(IndicatorKind kind);

/// A kind with its parameters; those missing are standard, those out of range are moved into it.
struct IndicatorChoice {
  IndicatorKind kind = IndicatorKind::Sma;
  std::vector<double> parameters;

  /// "SMA 20", "MACD 12 26 9": the label on the chart, also understood by parse().
  [[nodiscard]] QString label() const;
  /// False when the text names no indicator or a parameter is no number.
  static bool parse(const QString& text, IndicatorChoice& out);
  [[nodiscard]] IndicatorChoice checked() const;
  bool operator==(const IndicatorChoice&) const = default;
};

/// One value a bar; NaN where it is not defined yet.
class IndicatorLine {
 public:
  /// Stretches that begin and end at multiples of this need not look at single bars.
  static constexpr std::size_t kBlock = 8;

  explicit IndicatorLine(QString name, bool histogram = false) : m_name(std::move(name)), m_histogram(histogram) {}
  [[nodiscard]] const QString& name() const { return m_name; }   ///< "upper", "signal"; empty for the only line
  [[nodiscard]] bool histogram() const { return m_histogram; }
  [[nodiscard]] const std::vector<double>& values() const { return m_values; }
  [[nodiscard]] double at(std::size_t index) const;
  [[nodiscard]] LowHigh range(std::size_t begin, std::size_t end) const;

  void assign(std::size_t index, double value);
  void settle(std::size_t changedFrom);

 private:
  QString m_name;
  bool m_histogram;
  std::vector<double> m_values;
  RangePyramid<LowHigh, kBlock> m_pyramid;
};

/// The running computation: one bar in, the values of all lines out. A copy goes on from where the original stands.
class IndicatorStream {
 public:
  virtual ~IndicatorStream() = default;
  virtual void update(const Candle& candle, double* out) = 0;
  [[nodiscard]] virtual std::unique_ptr<IndicatorStream> clone() const = 0;
};

class IndicatorSeries {
 public:
  explicit IndicatorSeries(const IndicatorChoice& choice);

  [[nodiscard]] const IndicatorChoice& choice() const { return m_choice; }
  [[nodiscard]] bool lower() const { return m_lower; }
  [[nodiscard]] const std::vector<IndicatorLine>& lines() const { return m_lines; }
  /// Brings the lines up to the bars; only the newest bar may have changed since the last call.
  void update(const BarStore& bars);
  /// All bars are other ones.
  void restart();

 private:
  IndicatorChoice m_choice;
  bool m_lower;
  std::vector<IndicatorLine> m_lines;
  std::unique_ptr<IndicatorStream> m_stream;   ///< has seen the bars [0, m_done)
  std::size_t m_done = 0;
};

}  // namespace keel::models
