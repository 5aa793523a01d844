// Import speed: a CSV of a million minute bars into exact columns. KEEL_BENCH_CSV names the file; its sums are
// verified first, so that a fast wrong answer does not count.
#include <cstdint>
#include <cstdlib>

#include <benchmark/benchmark.h>

#include <engine/adapters/recorded/import.h>

namespace {

using keel::recorded::ImportOptions;
using keel::recorded::readBars;

// The reference file: one million rows, sum of close 95,925,303.68, sum of volume 10,107,676,518.
constexpr std::int64_t kCloseSumE8 = 9'592'530'368'000'000;
constexpr std::int64_t kVolumeSum = 10'107'676'518;

const char* benchFile() { return std::getenv("KEEL_BENCH_CSV"); }

bool sumsAgree(const keel::recorded::BarSeries& bars) {
  std::int64_t close = 0, volume = 0;
  for (const std::int64_t e8 : bars.closeE8) close += e8;
  for (const std::int64_t e8 : bars.volumeE8) volume += e8 / 100'000'000;
  return bars.size() == 1'000'000 && close == kCloseSumE8 && volume == kVolumeSum;
}

void importMillionBars(benchmark::State& state) {
  if (benchFile() == nullptr) {
    state.SkipWithError("KEEL_BENCH_CSV is not set");
    return;
  }
  ImportOptions options;
  options.fingerprint = state.range(0) != 0;
  const auto first = readBars(benchFile(), options);
  if (!first || !sumsAgree(first->bars)) {
    state.SkipWithError("the file cannot be read or its sums are not the reference sums");
    return;
  }
  for (auto _ : state) {
    auto result = readBars(benchFile(), options);
    benchmark::DoNotOptimize(result);
  }
  state.SetItemsProcessed(state.iterations() * 1'000'000);
}

}  // namespace

BENCHMARK(importMillionBars)->ArgName("fingerprint")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
