#include <engine/backtest/sweep.h>

#include <algorithm>
#include <bit>
#include <numeric>

#include <fmt/format.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace keel::backtest {
namespace {

using domain::Money;
using domain::Side;

constexpr std::size_t kWordBits = 64;
constexpr std::int64_t kExactInDouble = std::int64_t{1} << 53;

/// Bit i of `above`: the fast average is above the slow one after bar i; `below` likewise; neither: they are equal, or
/// the slow one does not exist yet.
struct Signs {
  std::vector<std::uint64_t> above, below;
};

/// Sums of the last `period` closes, after every bar; zero before there are so many.
struct Sums {
  int period = 0;
  std::vector<std::int64_t> exact;
  std::vector<double> asDouble;  ///< the same integers, when every product that is compared stays below 2^53
};

/// What a buy and a sale at the open of each bar do to the cash, fee included.
struct FillTable {
  std::vector<std::int64_t> buyCash, sellCash, buyFee, sellFee;
};

struct FillCost {
  std::int64_t cash = 0;
  std::int64_t fee = 0;
};

struct Input {
  const recorded::BarSeries& bars;
  domain::Quantity size;
  const SweepCosts& costs;
  Money cash;
  const domain::Instrument& instrument;
};

FillCost fillAt(const Input& in, std::size_t bar, Side side, base::Random& random) {
  const auto price = [](std::int64_t e8) { return domain::Price::fromE8(e8); };
  const bool buy = side == Side::Buy;
  const domain::Price worst = price(buy ? in.bars.highE8[bar] : in.bars.lowE8[bar]);
  const domain::Price paid =
      simulation::slip(in.costs.slippage, in.instrument, side, price(in.bars.openE8[bar]), worst, random);
  const Money value = domain::notional(paid, in.size, in.instrument.multiplier, in.instrument.currency);
  const Money fee = simulation::orderFee(in.costs.fees, in.instrument, in.size, value);
  const Money change = buy ? -(value + fee) : value - fee;
  return {change.e8(), fee.e8()};
}

FillTable tabulate(const Input& in) {
  FillTable table;
  base::Random unused(in.costs.seed);
  const std::size_t n = in.bars.size();
  for (auto* column : {&table.buyCash, &table.sellCash, &table.buyFee, &table.sellFee}) column->resize(n);
  for (std::size_t bar = 0; bar < n; ++bar) {
    const FillCost bought = fillAt(in, bar, Side::Buy, unused);
    const FillCost sold = fillAt(in, bar, Side::Sell, unused);
    table.buyCash[bar] = bought.cash;
    table.buyFee[bar] = bought.fee;
    table.sellCash[bar] = sold.cash;
    table.sellFee[bar] = sold.fee;
  }
  return table;
}

/// Closes in units of their greatest common divisor (a cent, mostly), which keeps the products small; then running sums.
std::vector<std::int64_t> prefixSums(const std::vector<std::int64_t>& closes) {
  std::int64_t unit = 0;
  for (const std::int64_t close : closes) {
    unit = std::gcd(unit, close);
    if (unit == 1) break;
  }
  std::vector<std::int64_t> prefix(closes.size() + 1);
  for (std::size_t i = 0; i < closes.size(); ++i) prefix[i + 1] = base::addChecked(prefix[i], closes[i] / unit);
  return prefix;
}

Sums sumsOf(const std::vector<std::int64_t>& prefix, int period, bool exactInDouble) {
  const std::size_t n = prefix.size() - 1;
  const auto length = static_cast<std::size_t>(period);
  Sums sums{period, {}, {}};
  if (exactInDouble) {
    sums.asDouble.resize(n);
    for (std::size_t i = length; i <= n; ++i) sums.asDouble[i - 1] = static_cast<double>(prefix[i] - prefix[i - length]);
  } else {
    sums.exact.resize(n);
    for (std::size_t i = length; i <= n; ++i) sums.exact[i - 1] = prefix[i] - prefix[i - length];
  }
  return sums;
}

/// One word of both masks, by the exact integers.
void compareExact(const Sums& fast, const Sums& slow, std::size_t begin, std::size_t end, Signs& signs) {
  for (std::size_t i = begin; i < end; ++i) {
    const base::Int128 left = static_cast<base::Int128>(fast.exact[i]) * slow.period;
    const base::Int128 right = static_cast<base::Int128>(slow.exact[i]) * fast.period;
    const std::uint64_t bit = std::uint64_t{1} << (i % kWordBits);
    if (left > right) signs.above[i / kWordBits] |= bit;
    if (left < right) signs.below[i / kWordBits] |= bit;
  }
}

/// The same by doubles that hold integers below 2^53: products and comparisons are exact.
void compareDoubles(const Sums& fast, const Sums& slow, std::size_t begin, std::size_t end, Signs& signs) {
  const double* const f = fast.asDouble.data();
  const double* const s = slow.asDouble.data();
  const double fastWeight = slow.period;
  const double slowWeight = fast.period;
  for (std::size_t i = begin; i < end; ++i) {
    const double left = f[i] * fastWeight;
    const double right = s[i] * slowWeight;
    signs.above[i / kWordBits] |= static_cast<std::uint64_t>(left > right) << (i % kWordBits);
    signs.below[i / kWordBits] |= static_cast<std::uint64_t>(left < right) << (i % kWordBits);
  }
}

#if defined(__x86_64__)
/// Whole words, four bars at a time. Returns where it stopped.
__attribute__((target("avx2"))) std::size_t compareWide(const Sums& fast, const Sums& slow, std::size_t begin,
                                                        std::size_t end, Signs& signs) {
  const double* const f = fast.asDouble.data();
  const double* const s = slow.asDouble.data();
  const __m256d fastWeight = _mm256_set1_pd(slow.period);
  const __m256d slowWeight = _mm256_set1_pd(fast.period);
  std::size_t i = begin;
  for (; i + kWordBits <= end; i += kWordBits) {
    std::uint64_t above = 0;
    std::uint64_t below = 0;
    for (std::size_t k = 0; k < kWordBits; k += 4) {
      const __m256d left = _mm256_mul_pd(_mm256_loadu_pd(f + i + k), fastWeight);
      const __m256d right = _mm256_mul_pd(_mm256_loadu_pd(s + i + k), slowWeight);
      const auto greater = static_cast<unsigned>(_mm256_movemask_pd(_mm256_cmp_pd(left, right, _CMP_GT_OQ)));
      const auto less = static_cast<unsigned>(_mm256_movemask_pd(_mm256_cmp_pd(left, right, _CMP_LT_OQ)));
      above |= static_cast<std::uint64_t>(greater) << k;
      below |= static_cast<std::uint64_t>(less) << k;
    }
    signs.above[i / kWordBits] = above;
    signs.below[i / kWordBits] = below;
  }
  return i;
}
bool wideAvailable() { return __builtin_cpu_supports("avx2") != 0; }
#else
std::size_t compareWide(const Sums&, const Sums&, std::size_t begin, std::size_t, Signs&) { return begin; }
bool wideAvailable() { return false; }
#endif

void compare(const Sums& fast, const Sums& slow, std::size_t n, Signs& signs) {
  std::fill(signs.above.begin(), signs.above.end(), 0);
  std::fill(signs.below.begin(), signs.below.end(), 0);
  const std::size_t first = std::min(static_cast<std::size_t>(slow.period) - 1, n);  // the first bar with both averages
  if (fast.asDouble.empty()) return compareExact(fast, slow, first, n, signs);
  const std::size_t aligned = std::min((first + kWordBits - 1) / kWordBits * kWordBits, n);
  compareDoubles(fast, slow, first, aligned, signs);
  const std::size_t rest = wideAvailable() ? compareWide(fast, slow, aligned, n, signs) : aligned;
  compareDoubles(fast, slow, rest, n, signs);
}

/// Calls cross(bar, up) for every change of the sign that is not zero, in order.
template <class Cross>
void eachCrossing(const Signs& signs, Cross cross) {
  int last = 0;  // of the last sign seen: 1 above, -1 below
  for (std::size_t word = 0; word < signs.above.size(); ++word) {
    const std::uint64_t above = signs.above[word];
    const std::uint64_t known = above | signs.below[word];
    if (last != 0 && known == ~std::uint64_t{0}) [[likely]] {
      std::uint64_t changed = above ^ (above << 1 | static_cast<std::uint64_t>(last > 0));
      for (; changed != 0; changed &= changed - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(changed));
        cross(word * kWordBits + bit, (above >> bit & 1) != 0);
      }
      last = above >> (kWordBits - 1) != 0 ? 1 : -1;
      continue;
    }
    for (std::uint64_t rest = known; rest != 0; rest &= rest - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
      const int sign = (above >> bit & 1) != 0 ? 1 : -1;
      if (last != 0 && sign != last) cross(word * kWordBits + bit, sign > 0);
      last = sign;
    }
  }
}

/// Trades the crossings; `cost(bar, buy)` is what a fill at the open of a bar does.
template <class Cost>
void trade(const Input& in, const Signs& signs, Cost cost, SweepRun& run) {
  const std::size_t n = in.bars.size();
  std::int64_t cash = in.cash.e8();
  std::int64_t fees = 0;
  bool held = false;
  eachCrossing(signs, [&](std::size_t bar, bool up) {
    if (bar + 1 >= n || up == held) return;
    const FillCost fill = cost(bar + 1, up);
    cash = base::addChecked(cash, fill.cash);
    fees = base::addChecked(fees, fill.fee);
    held = up;
    ++run.fills;
  });
  run.fees = Money::fromE8(fees, in.cash.currency());
  run.finalEquity = Money::fromE8(cash, in.cash.currency());
  if (!held) return;
  run.finalEquity += domain::notional(domain::Price::fromE8(in.bars.closeE8.back()), in.size, in.instrument.multiplier,
                                      in.instrument.currency);
}

base::Result<void, base::Failure> validate(const Input& in, std::span<const int> fasts, std::span<const int> slows) {
  for (const auto& periods : {fasts, slows}) {
    for (const int period : periods) {
      if (period < 1) return base::fail("BAD_PERIOD", fmt::format("period {} is not positive", period));
    }
  }
  if (in.size.isZero()) return base::fail("BAD_QUANTITY", "the size of a sweep is zero");
  if (in.cash.currency() != in.instrument.currency) {
    return base::fail("CURRENCY_MISMATCH", fmt::format("{} trades in {}, the cash is in {}", in.instrument.symbol,
                                                       in.instrument.currency.code(), in.cash.currency().code()));
  }
  const recorded::BarSeries& bars = in.bars;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (bars.openE8[i] <= 0 || bars.closeE8[i] <= 0) {
      return base::fail("BAD_PRICE", fmt::format("bar {}: open and close must be positive", i + 1));
    }
    if (i > 0 && bars.tsOpenNs[i] < bars.tsCloseNs[i - 1]) {
      return base::fail("OVERLAPPING_BARS", fmt::format("bar {} begins before bar {} has ended", i + 1, i));
    }
  }
  return {};
}

std::vector<SweepRun> sweep(const Input& in, std::span<const int> fasts, std::span<const int> slows) {
  const std::vector<std::int64_t> prefix = prefixSums(in.bars.closeE8);
  const std::size_t n = in.bars.size();
  std::int64_t largest = 1;  // average x period x period of the other side bounds every product
  for (std::size_t i = 0; i < n; ++i) largest = std::max(largest, prefix[i + 1] - prefix[i]);
  const auto most = [](std::span<const int> periods) { return periods.empty() ? 1 : *std::ranges::max_element(periods); };
  const base::Int128 bound = static_cast<base::Int128>(largest) * most(fasts) * most(slows);
  const bool exactInDouble = bound < kExactInDouble;
  std::vector<Sums> fastSums, slowSums;
  for (const int period : fasts) fastSums.push_back(sumsOf(prefix, period, exactInDouble));
  for (const int period : slows) slowSums.push_back(sumsOf(prefix, period, exactInDouble));

  const bool random = in.costs.slippage.kind == simulation::SlippageKind::RandomPercent;
  const FillTable table = random ? FillTable{} : tabulate(in);
  const auto tabulated = [&table](std::size_t bar, bool buy) {
    return buy ? FillCost{table.buyCash[bar], table.buyFee[bar]} : FillCost{table.sellCash[bar], table.sellFee[bar]};
  };
  const std::size_t words = (n + kWordBits - 1) / kWordBits;
  Signs signs{std::vector<std::uint64_t>(words), std::vector<std::uint64_t>(words)};
  std::vector<SweepRun> runs;
  runs.reserve(fasts.size() * slows.size());
  for (const Sums& fast : fastSums) {
    for (const Sums& slow : slowSums) {
      if (fast.period >= slow.period) continue;
      SweepRun& run = runs.emplace_back(SweepRun{fast.period, slow.period, 0, {}, {}});
      compare(fast, slow, n, signs);
      if (random) {
        base::Random generator(in.costs.seed);
        trade(in, signs, [&](std::size_t bar, bool buy) { return fillAt(in, bar, buy ? Side::Buy : Side::Sell, generator); },
              run);
      } else {
        trade(in, signs, tabulated, run);
      }
    }
  }
  return runs;
}

}  // namespace

base::Result<std::vector<SweepRun>, base::Failure> sweepSmaCross(const recorded::BarSeries& bars, std::span<const int> fasts,
                                                                 std::span<const int> slows, domain::Quantity size,
                                                                 const SweepCosts& costs, domain::Money cash,
                                                                 const domain::Instrument& instrument) {
  const Input in{bars, size, costs, cash, instrument};
  const auto valid = validate(in, fasts, slows);
  if (!valid) return tl::unexpected(valid.error());
  try {
    return sweep(in, fasts, slows);
  } catch (const base::EngineFault& fault) {
    return base::fail("OUT_OF_RANGE", fault.what());
  }
}

}  // namespace keel::backtest
