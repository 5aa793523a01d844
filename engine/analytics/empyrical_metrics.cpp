// Definitions of empyrical: annualising over observations, not calendar days; n observations, P periods per year.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/series_math.h>

namespace keel::analytics {
namespace {

std::vector<double> minus(std::span<const double> x, double constant) {
  std::vector<double> out(x.begin(), x.end());
  for (double& value : out) value -= constant;
  return out;
}

std::vector<double> difference(std::span<const double> x, std::span<const double> y) {
  std::vector<double> out(x.begin(), x.end());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= y[i];
  return out;
}

std::optional<double> annualisedSharpe(std::span<const double> r, double rf, double periods) {
  const auto excess = minus(r, rf);
  const auto ratio = quotient(mean(excess), sampleDeviation(excess));
  return ratio ? std::optional(*ratio * std::sqrt(periods)) : std::nullopt;
}

std::optional<double> downsideRisk(std::span<const double> r, double mar, double periods) {
  if (r.empty()) return std::nullopt;
  double squares = 0;
  for (const double value : r) squares += std::pow(std::min(value - mar, 0.0), 2);
  return std::sqrt(squares / static_cast<double>(r.size())) * std::sqrt(periods);
}

std::optional<double> expectedShortfall(std::span<const double> r, double cutoff) {
  if (r.empty()) return std::nullopt;
  std::vector<double> sorted(r.begin(), r.end());
  std::sort(sorted.begin(), sorted.end());
  const auto count = static_cast<std::size_t>(static_cast<double>(r.size() - 1) * cutoff) + 1;
  return mean(std::span<const double>(sorted).first(count));
}

std::optional<double> stability(std::span<const double> r) {
  std::vector<double> time;
  std::vector<double> wealth;
  double total = 0;
  for (const double value : r) {
    if (value <= -1) return std::nullopt;
    total += std::log1p(value);
    time.push_back(static_cast<double>(time.size()));
    wealth.push_back(total);
  }
  const auto rho = correlation(time, wealth);
  return rho ? std::optional(*rho * *rho) : std::nullopt;
}

std::optional<double> magnitudeRatio(std::optional<double> a, std::optional<double> b) {
  const auto ratio = quotient(a, b);
  return ratio ? std::optional(std::abs(*ratio)) : std::nullopt;
}

std::optional<double> compoundedAlpha(std::span<const double> r, std::span<const double> b, double rf, double periods) {
  const auto beta = slope(b, r);
  const auto meanR = mean(r);
  if (!beta || !meanR) return std::nullopt;
  const double perPeriod = *meanR - rf - *beta * (*mean(b) - rf);
  if (perPeriod < -1) return std::nullopt;
  return std::pow(1 + perPeriod, periods) - 1;
}

/// Annual return of the periods with a rising (falling) benchmark over the benchmark's own in those periods.
std::optional<double> capture(const ReturnSeries& s, bool up) {
  std::vector<double> mine;
  std::vector<double> theirs;
  for (std::size_t i = 0; i < s.returns.size(); ++i) {
    if (up ? s.benchmark[i] > 0 : s.benchmark[i] < 0) {
      mine.push_back(s.returns[i]);
      theirs.push_back(s.benchmark[i]);
    }
  }
  return quotient(compoundedRate(mine, s.periodsPerYear), compoundedRate(theirs, s.periodsPerYear));
}

template <class Condition>
std::optional<double> shareBeating(const ReturnSeries& s, Condition counts) {
  double all = 0;
  double better = 0;
  for (std::size_t i = 0; i < s.returns.size(); ++i) {
    if (!counts(s.benchmark[i])) continue;
    all += 1;
    better += s.returns[i] > s.benchmark[i] ? 1 : 0;
  }
  return quotient(better, all);
}

void addReturnsAndRatios(MetricList& out, const ReturnSeries& s, const MetricOptions& options) {
  const std::span<const double> r = s.returns;
  const double periods = s.periodsPerYear;
  const double mar = options.minimumAcceptableReturn;
  const auto annual = compoundedRate(r, periods);
  const auto deviation = sampleDeviation(r);
  out.add("total_return", r.empty() ? std::nullopt : std::optional(compound(r)), "prod(1+r) - 1");
  out.add("annual_return", annual, "prod(1+r)^(P/n) - 1, over n observations, not calendar days");
  out.add("annual_volatility", deviation ? std::optional(*deviation * std::sqrt(periods)) : std::nullopt,
          "sample standard deviation (n-1) times sqrt(P)");
  out.add("sharpe_rf0", annualisedSharpe(r, 0, periods), "mean(r) / sample deviation times sqrt(P), no risk-free rate");
  if (const double rf = options.riskFreePerPeriod; rf != 0) {
    out.add(fmt::format("sharpe_rf_daily_{}", rf), annualisedSharpe(r, rf, periods),
            fmt::format("mean(r-rf) / sample deviation of r-rf times sqrt(P), rf = {} per period", rf));
  }
  const auto downside = downsideRisk(r, mar, periods);
  const auto average = mean(r);
  out.add(fmt::format("sortino_mar{}", mar),
          quotient(average ? std::optional((*average - mar) * periods) : std::nullopt, downside),
          "mean(r-mar) P / downside risk");
  out.add(fmt::format("downside_risk_mar{}", mar), downside,
          "sqrt(mean(min(r-mar,0)^2)) sqrt(P), the mean over all observations");
  const double deepest = deepestDrawdown(r);
  out.add("calmar", deepest < 0 ? quotient(annual, -deepest) : std::nullopt, "annual return / |maximum drawdown|");
  out.add("max_drawdown", r.empty() ? std::nullopt : std::optional(deepest),
          "lowest point below the running peak of the wealth curve that starts at 1 before the first return");
}

void addDistribution(MetricList& out, std::span<const double> r) {
  double gains = 0;
  double losses = 0;
  for (const double value : r) (value > 0 ? gains : losses) += std::abs(value);
  out.add("omega_0", gainOverLoss(gains, losses), "sum of gains / sum of losses, threshold 0");
  out.add("tail_ratio", magnitudeRatio(quantile(r, 0.95), quantile(r, 0.05)),
          "|95th percentile| / |5th percentile|, linear interpolation");
  for (const auto& [label, cutoff] : {std::pair{"95", 0.05}, std::pair{"99", 0.01}}) {
    out.add(fmt::format("var_{}", label), quantile(r, cutoff),
            fmt::format("historical: the {} quantile of the returns, linear interpolation", cutoff));
    out.add(fmt::format("cvar_{}", label), expectedShortfall(r, cutoff),
            fmt::format("mean of the floor((n-1) {}) + 1 smallest returns", cutoff));
  }
  out.add("stability", stability(r), "R squared of cumulative log returns against time");
}

void addBenchmark(MetricList& out, const ReturnSeries& s, const MetricOptions& options) {
  const std::span<const double> r = s.returns;
  const std::span<const double> b = s.benchmark;
  const char* alphaText = "(1 + mean(r - rf - beta (b - rf)))^P - 1, compounded, rf = {} per period";
  const char* betaText = "covariance with the benchmark / variance of the benchmark, rf = {} per period";
  out.add("alpha", compoundedAlpha(r, b, 0, s.periodsPerYear), fmt::format(fmt::runtime(alphaText), 0));
  out.add("beta", slope(b, r), fmt::format(fmt::runtime(betaText), 0));
  if (const double rf = options.riskFreePerPeriod; rf != 0) {
    out.add(fmt::format("alpha_rf_daily_{}", rf), compoundedAlpha(r, b, rf, s.periodsPerYear),
            fmt::format(fmt::runtime(alphaText), rf));
    out.add(fmt::format("beta_rf_daily_{}", rf), slope(minus(b, rf), minus(r, rf)),
            fmt::format(fmt::runtime(betaText), rf));
  }
  const auto active = difference(r, b);
  out.add("excess_sharpe_not_annualised", quotient(mean(active), sampleDeviation(active)),
          "mean(r-b) / sample deviation of r-b; the information ratio is this times sqrt(P)");
  const auto up = capture(s, true);
  const auto down = capture(s, false);
  out.add("up_capture", up, "annual return of the periods with b > 0 / the benchmark's in those periods");
  out.add("down_capture", down, "annual return of the periods with b < 0 / the benchmark's in those periods");
  out.add("up_down_capture", quotient(up, down), "up capture / down capture");
  out.add("batting_batting_average", shareBeating(s, [](double) { return true; }), "share of periods with r > b");
  out.add("batting_up_market", shareBeating(s, [](double x) { return x >= 0; }),
          "share of periods with r > b among those with b >= 0");
  out.add("batting_down_market", shareBeating(s, [](double x) { return x < 0; }),
          "share of periods with r > b among those with b < 0");
}

}  // namespace

std::vector<Metric> empyricalMetrics(const ReturnSeries& series, const MetricOptions& options) {
  MetricList out(kEmpyrical);
  addReturnsAndRatios(out, series, options);
  addDistribution(out, series.returns);
  if (series.hasBenchmark()) addBenchmark(out, series, options);
  return out.take();
}

}  // namespace keel::analytics
