// Two thousand seeded mutations of good files through the parsers: any answer is right but a crash or a bad series.
#include "rows.h"

#include <engine/base/random.h>

namespace keel::recorded {
namespace {

using namespace keel::tests;

std::vector<std::pair<std::string, std::string>> goodFiles() {
  std::string minutes = kHeader, quotes, daily = "Date;Open;High;Low;Close;Volume\n", trades;
  for (int i = 0; i < 40; ++i) {
    minutes += minuteRow(i);
    trades += std::to_string(14'400'000 + i * 60'000) + ",1674100,1674100,1672500,1672700,3197\n";
    quotes += std::to_string(14'400'000 + i * 60'000) + ",100,100,100,100,5,101,101,101,101,6\n";
    daily += std::to_string(i % 28 + 1) + "." + std::to_string(i / 28 + 1) + ".2013;\"1.234,5\";1240;1230;1234,5;100\n";
  }
  return {{"minutes.csv", minutes},
          {"daily.csv", daily},
          {"minutes.csv.gz", gzipped(minutes)},
          {"20131007_trade.zip", zipped({{"t.csv", trades}})},
          {"20131007_quote.csv", quotes}};
}

std::string mutated(std::string bytes, base::Random& random) {
  const std::uint64_t changes = 1 + random.below(8);
  for (std::uint64_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = random.below(bytes.size());
    const std::size_t length = std::min<std::size_t>(random.below(40), bytes.size() - at);
    switch (random.below(6)) {
      case 0: bytes[at] = static_cast<char>(random.below(256)); break;
      case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8))); break;
      case 2: bytes.erase(at, length); break;
      case 3: bytes.insert(at, bytes.substr(random.below(bytes.size()), length)); break;
      case 4: bytes.resize(at); break;
      default: bytes.insert(at, std::string(1 + random.below(30), "0123456789,.-\n\"eN"[random.below(17)])); break;
    }
  }
  return bytes;
}

void expectSane(const ImportResult& result) {
  const BarSeries& bars = result.bars;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const domain::Bar bar = bars.at(i, domain::InstrumentId{1});
    ASSERT_TRUE(bar.low.e8() > 0 && bar.low <= bar.open && bar.low <= bar.close && bar.open <= bar.high &&
                bar.close <= bar.high);
    ASSERT_LT(bar.tsOpen, bar.tsClose);
    if (i > 0) { ASSERT_GT(bars.tsOpenNs[i], bars.tsOpenNs[i - 1]); }
  }
  for (std::size_t i = 0; i < result.quotes.size(); ++i) (void)result.quotes.at(i, domain::InstrumentId{1});
  const ImportReport& report = result.report;
  ASSERT_EQ(report.rowsRead, report.rowsLoaded + report.rowsRejected);
  std::size_t counted = 0;
  for (const auto& [reason, count] : report.counts) counted += count;
  ASSERT_EQ(counted, report.rowsRejected);
}

TEST(Mutations, no_mutation_breaks_the_parsers) {
  base::Random random(20131007);
  const auto files = goodFiles();
  std::size_t loaded = 0, failed = 0;
  ImportOptions options;
  options.maxBytes = 1 << 20;
  for (int i = 0; i < 2000; ++i) {
    const auto& [name, bytes] = files[static_cast<std::size_t>(i) % files.size()];
    const auto result = parseBars(mutated(bytes, random), name, options);
    if (result) expectSane(*result);
    ++(result ? loaded : failed);
  }
  EXPECT_GT(loaded, 500U);
  EXPECT_GT(failed, 100U);
}

}  // namespace
}  // namespace keel::recorded
