#include <engine/analytics/series_math.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <engine/base/check.h>

namespace keel::analytics {
namespace {

struct Moments {
  double mean = 0;
  double m2 = 0;  ///< sum of squared deviations
  double m3 = 0;
  double m4 = 0;
};

/// Deviations at the level of rounding count as none: a constant series must not have a Sharpe ratio of 1e15.
bool onlyRounding(double sumOfSquares, double n, double largest) {
  return std::sqrt(sumOfSquares / n) <= 1e-13 * largest;
}

Moments moments(std::span<const double> x) {
  Moments out;
  const auto n = static_cast<double>(x.size());
  out.mean = sum(x) / n;
  double largest = 0;
  for (const double value : x) {
    const double d = value - out.mean;
    out.m2 += d * d;
    out.m3 += d * d * d;
    out.m4 += d * d * d * d;
    largest = std::max(largest, std::abs(value));
  }
  if (onlyRounding(out.m2, n, largest)) out.m2 = out.m3 = out.m4 = 0;
  return out;
}

double coMoment(std::span<const double> x, double meanX, std::span<const double> y, double meanY) {
  double total = 0;
  for (std::size_t i = 0; i < x.size(); ++i) total += (x[i] - meanX) * (y[i] - meanY);
  return total;
}

}  // namespace

double sum(std::span<const double> x) {
  // Kahan's compensation: ten thousand small returns keep all their digits.
  double total = 0;
  double lost = 0;
  for (const double value : x) {
    const double term = value - lost;
    const double next = total + term;
    lost = (next - total) - term;
    total = next;
  }
  return total;
}

std::optional<double> mean(std::span<const double> x) {
  if (x.empty()) return std::nullopt;
  return sum(x) / static_cast<double>(x.size());
}

std::optional<double> sampleDeviation(std::span<const double> x) {
  if (x.size() < 2) return std::nullopt;
  return std::sqrt(moments(x).m2 / static_cast<double>(x.size() - 1));
}

std::optional<double> populationDeviation(std::span<const double> x) {
  if (x.empty()) return std::nullopt;
  return std::sqrt(moments(x).m2 / static_cast<double>(x.size()));
}

std::optional<double> quantile(std::span<const double> x, double p) {
  KEEL_CHECK(p >= 0 && p <= 1);
  if (x.empty()) return std::nullopt;
  std::vector<double> sorted(x.begin(), x.end());
  std::sort(sorted.begin(), sorted.end());
  const double position = static_cast<double>(sorted.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

std::optional<double> skewness(std::span<const double> x) {
  if (x.size() < 3) return std::nullopt;
  const auto n = static_cast<double>(x.size());
  const Moments m = moments(x);
  if (m.m2 == 0) return std::nullopt;
  const double biased = (m.m3 / n) / std::pow(m.m2 / n, 1.5);
  return biased * std::sqrt(n * (n - 1)) / (n - 2);
}

std::optional<double> excessKurtosis(std::span<const double> x) {
  if (x.size() < 4) return std::nullopt;
  const auto n = static_cast<double>(x.size());
  const Moments m = moments(x);
  if (m.m2 == 0) return std::nullopt;
  const double biased = n * m.m4 / (m.m2 * m.m2);
  return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * biased - 3 * (n - 1));
}

std::optional<double> slope(std::span<const double> x, std::span<const double> y) {
  KEEL_CHECK(x.size() == y.size());
  if (x.size() < 2) return std::nullopt;
  const Moments mx = moments(x);
  if (mx.m2 == 0) return std::nullopt;
  return coMoment(x, mx.mean, y, *mean(y)) / mx.m2;
}

std::optional<double> correlation(std::span<const double> x, std::span<const double> y) {
  KEEL_CHECK(x.size() == y.size());
  if (x.size() < 2) return std::nullopt;
  const Moments mx = moments(x);
  const Moments my = moments(y);
  if (mx.m2 == 0 || my.m2 == 0) return std::nullopt;
  const double value = coMoment(x, mx.mean, y, my.mean) / (std::sqrt(mx.m2) * std::sqrt(my.m2));
  return std::clamp(value, -1.0, 1.0);
}

double compound(std::span<const double> returns) {
  double wealth = 1;
  for (const double r : returns) wealth *= 1 + r;
  return wealth - 1;
}

std::optional<double> compoundedRate(std::span<const double> returns, double exponent) {
  if (returns.empty() || *std::min_element(returns.begin(), returns.end()) < -1) return std::nullopt;
  return std::pow(1 + compound(returns), exponent / static_cast<double>(returns.size())) - 1;
}

std::vector<double> drawdownSeries(std::span<const double> returns) {
  std::vector<double> out;
  out.reserve(returns.size());
  double wealth = 1;
  double peak = 1;
  for (const double r : returns) {
    wealth *= 1 + r;
    peak = std::max(peak, wealth);
    out.push_back(wealth / peak - 1);
  }
  return out;
}

double deepestDrawdown(std::span<const double> returns) {
  double wealth = 1;
  double peak = 1;
  double deepest = 0;
  for (const double r : returns) {
    wealth *= 1 + r;
    peak = std::max(peak, wealth);
    deepest = std::min(deepest, wealth / peak - 1);
  }
  return deepest;
}

double normalCdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

}  // namespace keel::analytics
