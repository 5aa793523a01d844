#pragma once
// Performance figures of a return series in two families, empyrical and quantstats: their definitions differ, so each
// figure carries the family's name and one sentence that defines it. A figure that does not exist has no value.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engine/analytics/return_series.h>

namespace keel::analytics {

inline constexpr std::string_view kEmpyrical = "empyrical";
inline constexpr std::string_view kQuantstats = "quantstats";

enum class MetricStatus : std::uint8_t {
  Value,      ///< `value` holds the figure
  NoData,     ///< too few observations, or nothing varies
  Undefined,  ///< gains divided by no losses at all: infinite, so there is no number to show
};
/// "ok", "no_data", "undefined".
[[nodiscard]] const char* name(MetricStatus status);

struct Metric {
  std::string family;
  std::string name;             ///< the key under which the family's library is commonly reported
  std::optional<double> value;  ///< always finite; present exactly when status is Value
  MetricStatus status = MetricStatus::NoData;
  std::string definition;
};

struct MetricOptions {
  double riskFreePerPeriod = 0.0001;      ///< empyrical's Sharpe, alpha and beta beside those at zero; 0: left out
  double riskFreePerYear = 0.02;          ///< quantstats' second Sharpe; turned into (1+rf)^(1/P)-1; 0: left out
  double minimumAcceptableReturn = 0;     ///< per period; empyrical's Sortino ratio and downside risk
};

/// Both families, in their usual order; benchmark figures only when the series has a benchmark.
[[nodiscard]] std::vector<Metric> computeMetrics(const ReturnSeries& series, const MetricOptions& options = {});
[[nodiscard]] std::vector<Metric> empyricalMetrics(const ReturnSeries& series, const MetricOptions& options = {});
[[nodiscard]] std::vector<Metric> quantstatsMetrics(const ReturnSeries& series, const MetricOptions& options = {});

/// Null when there is no such figure.
[[nodiscard]] const Metric* findMetric(std::span<const Metric> metrics, std::string_view family, std::string_view name);

/// A figure on its way: a value, nothing, or something divided by zero.
struct Figure {
  std::optional<double> value;
  bool infinite = false;
};
/// a / b; nothing when either is missing or b is zero.
[[nodiscard]] std::optional<double> quotient(std::optional<double> a, std::optional<double> b);
/// As above, but a > 0 divided by zero is marked infinite.
[[nodiscard]] Figure gainOverLoss(std::optional<double> a, std::optional<double> b);

/// Collects the metrics of one family; a value that is not finite becomes no data.
class MetricList {
 public:
  explicit MetricList(std::string_view family) : m_family(family) {}
  void add(std::string metric, std::optional<double> value, std::string definition);
  void add(std::string metric, const Figure& figure, std::string definition);
  [[nodiscard]] std::vector<Metric> take() { return std::move(m_metrics); }

 private:
  std::string_view m_family;
  std::vector<Metric> m_metrics;
};

}  // namespace keel::analytics
