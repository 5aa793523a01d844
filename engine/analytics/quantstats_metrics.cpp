// Definitions of quantstats. They differ from empyrical's in the value at risk, alpha, Treynor's ratio and others.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include <fmt/format.h>

#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/series_math.h>

namespace keel::analytics {
namespace {

/// The 5 % point of the standard normal distribution.
constexpr double kNormalFivePercent = -1.6448536269514722;

struct WinLoss {
  double wins = 0, losses = 0, gains = 0, pains = 0;  ///< counts; sums as magnitudes
  std::optional<double> rate, averageWin, averageLoss;
  Figure profitFactor, payoff;
};

WinLoss winLoss(std::span<const double> r) {
  WinLoss w;
  for (const double value : r) {
    w.wins += value > 0 ? 1 : 0;
    w.losses += value < 0 ? 1 : 0;
    (value < 0 ? w.pains : w.gains) += std::abs(value);
  }
  w.rate = quotient(w.wins, w.wins + w.losses);
  w.averageWin = quotient(w.gains, w.wins);
  w.averageLoss = quotient(-w.pains, w.losses);
  w.profitFactor = gainOverLoss(w.gains, w.pains);
  w.payoff = {quotient(w.averageWin, w.averageLoss ? std::optional(-*w.averageLoss) : std::nullopt),
              w.averageWin && !w.averageLoss};
  return w;
}

/// sqrt(1 + 2 sum over lags x of (n-x)/n rho^x) with rho = |autocorrelation at lag 1|.
std::optional<double> autocorrelationPenalty(std::span<const double> r) {
  if (r.size() < 3) return std::nullopt;
  const auto rho = correlation(r.first(r.size() - 1), r.last(r.size() - 1));
  if (!rho) return std::nullopt;
  const auto n = static_cast<double>(r.size());
  double total = 0;
  double power = std::abs(*rho);
  for (double lag = 1; lag < n && power > 1e-30; lag += 1, power *= std::abs(*rho)) total += (n - lag) / n * power;
  return std::sqrt(1 + 2 * total);
}

std::optional<double> normalValueAtRisk(std::span<const double> r) {
  const auto deviation = sampleDeviation(r);
  if (!deviation) return std::nullopt;
  return *mean(r) + *deviation * kNormalFivePercent;
}

/// Mean of what lies below the normal value at risk; that value itself when nothing does.
std::optional<double> shortfallBelowNormal(std::span<const double> r) {
  const auto limit = normalValueAtRisk(r);
  if (!limit) return std::nullopt;
  std::vector<double> tail;
  std::copy_if(r.begin(), r.end(), std::back_inserter(tail), [&](double x) { return x < *limit; });
  return tail.empty() ? limit : mean(tail);
}

std::optional<double> ulcerIndex(std::span<const double> drawdowns) {
  if (drawdowns.size() < 2) return std::nullopt;
  double squares = 0;
  for (const double d : drawdowns) squares += d * d;
  return std::sqrt(squares / static_cast<double>(drawdowns.size() - 1));
}

double longestRun(std::span<const double> r, int sign) {
  double longest = 0;
  double run = 0;
  for (const double value : r) {
    run = value * sign > 0 ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// P(true Sharpe > 0), with the deviation of the estimate corrected for skew and kurtosis as quantstats does.
std::optional<double> probabilisticSharpe(std::span<const double> r) {
  const auto base = quotient(mean(r), sampleDeviation(r));
  const auto skew = skewness(r);
  const auto kurtosis = excessKurtosis(r);
  if (!base || !skew || !kurtosis) return std::nullopt;
  const double variance = (1 + 0.5 * *base * *base - *skew * *base + (*kurtosis - 3) / 4 * *base * *base) /
                          static_cast<double>(r.size() - 1);
  if (variance <= 0) return std::nullopt;
  return normalCdf(*base / std::sqrt(variance));
}

std::optional<double> scaled(std::optional<double> value, double factor) {
  return value ? std::optional(*value * factor) : std::nullopt;
}

std::optional<double> product(std::optional<double> a, std::optional<double> b) {
  return a && b ? std::optional(*a * *b) : std::nullopt;
}

std::optional<double> sortinoOf(std::span<const double> r, double periods) {
  double squares = 0;
  for (const double value : r) squares += value < 0 ? value * value : 0;
  const double downside = r.empty() ? 0 : std::sqrt(squares / static_cast<double>(r.size()));
  return scaled(quotient(mean(r), downside), std::sqrt(periods));
}

void addSharpeFamily(MetricList& out, std::span<const double> r, double periods, const MetricOptions& options) {
  const auto deviation = sampleDeviation(r);
  const auto sharpe = scaled(quotient(mean(r), deviation), std::sqrt(periods));
  out.add("sharpe", sharpe, "mean(r) / sample deviation times sqrt(P)");
  if (options.riskFreePerYear != 0) {
    const double rf = std::pow(1 + options.riskFreePerYear, 1 / periods) - 1;
    std::vector<double> excess(r.begin(), r.end());
    for (double& value : excess) value -= rf;
    out.add(fmt::format("sharpe_rf_{:.6g}pct", options.riskFreePerYear * 100),
            scaled(quotient(mean(excess), sampleDeviation(excess)), std::sqrt(periods)),
            fmt::format("mean(r-rf) / sample deviation times sqrt(P), rf = {}^(1/P) - 1 per period",
                        1 + options.riskFreePerYear));
  }
  const auto sortino = sortinoOf(r, periods);
  out.add("smart_sharpe", quotient(sharpe, autocorrelationPenalty(r)), "Sharpe ratio / autocorrelation penalty");
  out.add("sortino", sortino, "mean(r) / sqrt(mean(min(r,0)^2)) times sqrt(P)");
  out.add("adjusted_sortino", scaled(sortino, 1 / std::numbers::sqrt2), "Sortino ratio / sqrt(2)");
  const auto cagr = compoundedRate(r, periods);
  const double deepest = deepestDrawdown(r);
  out.add("cagr", cagr, "prod(1+r)^(P/n) - 1");
  out.add("volatility", scaled(deviation, std::sqrt(periods)), "sample standard deviation (n-1) times sqrt(P)");
  out.add("calmar", deepest < 0 ? quotient(cagr, -deepest) : std::nullopt, "CAGR / |maximum drawdown|");
  out.add("max_drawdown", r.empty() ? std::nullopt : std::optional(deepest),
          "lowest point below the running peak of the wealth curve that starts at 1 before the first return");
}

void addWinLoss(MetricList& out, std::span<const double> r, const WinLoss& w) {
  const auto any = [&](double x) { return r.empty() ? std::nullopt : std::optional(x); };
  out.add("win_rate", w.rate, "share of gains among the returns that are not zero");
  out.add("profit_factor", w.profitFactor, "sum of r >= 0 / |sum of r < 0|");
  out.add("payoff_ratio", w.payoff, "mean gain / |mean loss|");
  std::optional<double> kelly;
  if (w.payoff.value && w.rate && *w.payoff.value > 0) {
    kelly = (*w.payoff.value * *w.rate - (1 - *w.rate)) / *w.payoff.value;
  }
  out.add("kelly_criterion", kelly, "(payoff p - (1-p)) / payoff, p the win rate");
  const auto tail = quotient(quantile(r, 0.95), quantile(r, 0.05));
  out.add("tail_ratio", tail ? std::optional(std::abs(*tail)) : std::nullopt, "|95th percentile / 5th percentile|");
  out.add("gain_to_pain_ratio", {quotient(w.gains - w.pains, w.pains), w.gains > 0 && w.pains == 0},
          "sum(r) / |sum of negative returns|");
  out.add("avg_win", w.averageWin, "mean of the positive returns");
  out.add("avg_loss", w.averageLoss, "mean of the negative returns");
  out.add("avg_return", quotient(w.gains - w.pains, w.wins + w.losses), "mean of the returns that are not zero");
  out.add("best", any(r.empty() ? 0 : *std::max_element(r.begin(), r.end())), "the highest return");
  out.add("worst", any(r.empty() ? 0 : *std::min_element(r.begin(), r.end())), "the lowest return");
  out.add("consecutive_wins", any(longestRun(r, 1)), "longest run of positive returns");
  out.add("consecutive_losses", any(longestRun(r, -1)), "longest run of negative returns");
  const auto n = static_cast<double>(r.size());
  out.add("exposure", any(std::ceil((w.wins + w.losses) / std::max(n, 1.0) * 100) / 100),
          "share of periods whose return is not zero, rounded up to a percent");
  out.add("cpc_index", product(product(w.profitFactor.value, w.rate), w.payoff.value),
          "profit factor times win rate times payoff ratio");
  out.add("common_sense_ratio", product(w.profitFactor.value, tail ? std::optional(std::abs(*tail)) : std::nullopt),
          "profit factor times tail ratio");
  out.add("outlier_win_ratio", quotient(quantile(r, 0.99), quotient(w.gains, n - w.losses)),
          "99th percentile / mean of r >= 0");
  out.add("outlier_loss_ratio", quotient(quantile(r, 0.01), w.averageLoss), "1st percentile / mean of r < 0");
  out.add("risk_of_ruin", w.rate ? std::optional(std::pow((1 - *w.rate) / (1 + *w.rate), n)) : std::nullopt,
          "((1-p)/(1+p))^n, p the win rate");
}

void addShape(MetricList& out, std::span<const double> r) {
  const auto drawdowns = drawdownSeries(r);
  const auto ulcer = ulcerIndex(drawdowns);
  const double deepest = deepestDrawdown(r);
  const auto deviation = sampleDeviation(r);
  out.add("ulcer_index", ulcer, "sqrt(sum of squared drawdowns / (n-1))");
  out.add("recovery_factor", deepest < 0 ? quotient(std::abs(sum(r)), -deepest) : std::nullopt,
          "|sum(r)| / |maximum drawdown|, a simple sum");
  out.add("skew", skewness(r), "bias-corrected skewness");
  out.add("kurtosis", excessKurtosis(r), "bias-corrected excess kurtosis");
  const auto geometric = compoundedRate(r, 1);
  out.add("expected_return", geometric, "prod(1+r)^(1/n) - 1, per period");
  out.add("geometric_mean", geometric, "prod(1+r)^(1/n) - 1, per period");
  const auto tail = quotient(shortfallBelowNormal(drawdowns), deviation);
  out.add("serenity_index", quotient(sum(r), product(ulcer, scaled(tail, -1))),
          "sum(r) / (ulcer index times pitfall), pitfall = -CVaR of the drawdown series / sample deviation of r");
  out.add("risk_return_ratio", quotient(mean(r), deviation), "mean(r) / sample deviation, not annualised");
  out.add("ulcer_performance_index", quotient(r.empty() ? std::nullopt : std::optional(compound(r)), ulcer),
          "total return / ulcer index");
  out.add("probabilistic_sharpe_ratio", probabilisticSharpe(r),
          "normal probability of S / sqrt((1 + S^2/2 - skew S + (excess kurtosis - 3)/4 S^2) / (n-1)), S per period");
  out.add("autocorr_penalty", autocorrelationPenalty(r),
          "sqrt(1 + 2 sum over x of (n-x)/n c^x), c = |correlation of r with itself one period later|");
  out.add("var_95_parametric_normal", normalValueAtRisk(r), "mean + sample deviation times the normal 5 % point");
  out.add("cvar_95", shortfallBelowNormal(r), "mean of the returns below the parametric value at risk");
}

void addAgainstBenchmark(MetricList& out, const ReturnSeries& s) {
  std::vector<double> active = s.returns;
  for (std::size_t i = 0; i < active.size(); ++i) active[i] -= s.benchmark[i];
  const auto rho = correlation(s.benchmark, s.returns);
  const auto beta = slope(s.benchmark, s.returns);
  std::optional<double> alpha;
  if (beta) alpha = (*mean(s.returns) - *beta * *mean(s.benchmark)) * s.periodsPerYear;
  out.add("information_ratio", quotient(mean(active), sampleDeviation(active)),
          "mean(r-b) / sample deviation of r-b, not annualised");
  out.add("r_squared", product(rho, rho), "square of the correlation with the benchmark");
  out.add("beta", beta, "covariance with the benchmark / variance of the benchmark");
  out.add("alpha", alpha, "(mean(r) - beta mean(b)) P, not compounded");
  out.add("treynor_ratio", quotient(compound(s.returns), beta), "total return / beta");
}

}  // namespace

std::vector<Metric> quantstatsMetrics(const ReturnSeries& series, const MetricOptions& options) {
  const std::span<const double> r = series.returns;
  MetricList out(kQuantstats);
  const WinLoss w = winLoss(r);
  addSharpeFamily(out, r, series.periodsPerYear, options);
  addWinLoss(out, r, w);
  addShape(out, r);
  out.add("omega", w.profitFactor, "sum of gains / sum of losses, threshold 0");
  if (series.hasBenchmark()) addAgainstBenchmark(out, series);
  return out.take();
}

}  // namespace keel::analytics
