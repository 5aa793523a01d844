#pragma once
// Plain statistics over spans of doubles, each with its degrees of freedom named. Knows nothing of returns or money.
// A statistic that does not exist for its input (too few values, nothing varies) is an empty optional, never NaN.
#include <optional>
#include <span>
#include <vector>

namespace keel::analytics {

[[nodiscard]] double sum(std::span<const double> x);
/// Empty for no values.
[[nodiscard]] std::optional<double> mean(std::span<const double> x);
/// sd1 (divisor n-1); empty below two values. Exactly zero when the values differ by rounding only.
[[nodiscard]] std::optional<double> sampleDeviation(std::span<const double> x);
/// sd0 (divisor n); empty for no values. Zero as above.
[[nodiscard]] std::optional<double> populationDeviation(std::span<const double> x);
/// Linear interpolation between order statistics at (n-1)*p; 0 <= p <= 1.
[[nodiscard]] std::optional<double> quantile(std::span<const double> x, double p);
/// Adjusted Fisher-Pearson skewness (bias corrected); needs three values.
[[nodiscard]] std::optional<double> skewness(std::span<const double> x);
/// Bias-corrected excess kurtosis; needs four values.
[[nodiscard]] std::optional<double> excessKurtosis(std::span<const double> x);
/// Slope of y on x: covariance / variance of x. Same sizes.
[[nodiscard]] std::optional<double> slope(std::span<const double> x, std::span<const double> y);
/// Pearson's correlation. Same sizes.
[[nodiscard]] std::optional<double> correlation(std::span<const double> x, std::span<const double> y);
/// prod(1+r) - 1.
[[nodiscard]] double compound(std::span<const double> returns);
/// prod(1+r)^(exponent/n) - 1; empty for no returns or when a return is below -1.
[[nodiscard]] std::optional<double> compoundedRate(std::span<const double> returns, double exponent);
/// Distance below the running peak of the wealth curve that starts at 1 before the first return: 0 or negative.
[[nodiscard]] std::vector<double> drawdownSeries(std::span<const double> returns);
/// The lowest of drawdownSeries; 0 for none.
[[nodiscard]] double deepestDrawdown(std::span<const double> returns);
/// The cumulative normal distribution.
[[nodiscard]] double normalCdf(double z);

}  // namespace keel::analytics
