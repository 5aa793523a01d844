#pragma once
// Every indicator by name, over columns of bars: "sma:20", "macd:12,26,9", "bollinger:20,2", "sar:0.02,0.2".
// The values equal those of the streaming classes, bar by bar; undefined ones are NaN. No I/O, no fixed point here.
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>

namespace keel::indicators {

/// Bars as columns of equal length, oldest first. Only those that the indicator reads need to be there.
struct BarColumns {
  std::span<const double> open, high, low, close, volume;
};

struct ParameterSpec {
  std::string name;
  double defaultValue = 0;  ///< NaN: the value of the parameter before
  double minimum = 0;
  double maximum = 0;
  bool integer = true;
};

struct IndicatorSpec {
  std::string name;
  std::vector<std::string> aliases;
  std::string title;
  std::vector<ParameterSpec> parameters;
  std::vector<std::string> inputs;   ///< names of the columns it reads
  std::vector<std::string> outputs;  ///< one empty name when there is a single output
};

struct IndicatorOutput {
  std::vector<std::string> names;            ///< e.g. "sma_20", "macd_12_26_9_macdsignal"
  std::vector<std::vector<double>> columns;  ///< one value a bar; NaN where it is undefined
};

/// All indicators, by name in the order of their families.
const std::vector<IndicatorSpec>& indicatorCatalogue();

/// By name or alias, in any case of letters; null when there is none.
const IndicatorSpec* findIndicator(std::string_view name);

struct ColumnPointers {
  const double *open, *high, *low, *close, *volume;
};
/// Computes the bars [begin, end) into outputs[k][i]; keeps its state, so calls must follow each other in order.
using BlockFunction =
    std::function<void(const ColumnPointers& bars, std::size_t begin, std::size_t end, double* const* outputs)>;

/// One indicator with its parameters checked.
class PreparedIndicator {
 public:
  /// Failures: UNKNOWN_INDICATOR, BAD_PARAMETER (naming the parameter and its range).
  static base::Result<PreparedIndicator, base::Failure> parse(std::string_view text);

  [[nodiscard]] const IndicatorSpec& spec() const { return *m_spec; }
  [[nodiscard]] const std::vector<double>& parameters() const { return m_parameters; }
  [[nodiscard]] std::vector<std::string> columnNames() const;
  /// Number of bars; BAD_INPUT when a column it reads is missing or of another length.
  [[nodiscard]] base::Result<std::size_t, base::Failure> barCount(const BarColumns& bars) const;
  /// Fills the caller's columns, one of barCount() numbers for each output; else BAD_INPUT.
  base::Result<void, base::Failure> run(const BarColumns& bars, std::span<const std::span<double>> outputs) const;
  /// A fresh state at bar 0, for callers that go through the bars in blocks.
  [[nodiscard]] BlockFunction start() const;

 private:
  const IndicatorSpec* m_spec = nullptr;
  std::vector<double> m_parameters;
};

base::Result<IndicatorOutput, base::Failure> computeIndicator(std::string_view text, const BarColumns& bars);

/// Several over the same bars, block by block, so that each block of input is read from memory once.
base::Result<std::vector<IndicatorOutput>, base::Failure> computeIndicators(std::span<const std::string> texts,
                                                                             const BarColumns& bars);

}  // namespace keel::indicators
