#include <engine/analytics/performance_metrics.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include <engine/base/check.h>

namespace keel::analytics {

const char* name(MetricStatus status) {
  switch (status) {
    case MetricStatus::Value: return "ok";
    case MetricStatus::NoData: return "no_data";
    case MetricStatus::Undefined: return "undefined";
  }
  return "";
}

std::optional<double> quotient(std::optional<double> a, std::optional<double> b) {
  if (!a || !b || *b == 0) return std::nullopt;
  return *a / *b;
}

Figure gainOverLoss(std::optional<double> a, std::optional<double> b) {
  return {quotient(a, b), a && *a > 0 && b && *b == 0};
}

void MetricList::add(std::string metric, std::optional<double> value, std::string definition) {
  add(std::move(metric), Figure{value, false}, std::move(definition));
}

void MetricList::add(std::string metric, const Figure& figure, std::string definition) {
  const bool usable = figure.value && std::isfinite(*figure.value);
  const MetricStatus missing = figure.infinite ? MetricStatus::Undefined : MetricStatus::NoData;
  m_metrics.push_back({std::string(m_family), std::move(metric), usable ? figure.value : std::nullopt,
                       usable ? MetricStatus::Value : missing, std::move(definition)});
}

std::vector<Metric> computeMetrics(const ReturnSeries& series, const MetricOptions& options) {
  KEEL_CHECK(series.dates.empty() || series.dates.size() == series.returns.size());
  KEEL_CHECK(series.benchmark.empty() || series.benchmark.size() == series.returns.size());
  KEEL_CHECK(series.periodsPerYear > 0);
  auto metrics = empyricalMetrics(series, options);
  auto second = quantstatsMetrics(series, options);
  std::move(second.begin(), second.end(), std::back_inserter(metrics));
  return metrics;
}

const Metric* findMetric(std::span<const Metric> metrics, std::string_view family, std::string_view name) {
  const auto found = std::find_if(metrics.begin(), metrics.end(),
                                  [&](const Metric& m) { return m.family == family && m.name == name; });
  return found == metrics.end() ? nullptr : &*found;
}

}  // namespace keel::analytics
