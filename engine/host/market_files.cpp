#include <engine/host/market_files.h>

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace keel::host {
namespace {

/// Appends the series of a later file; false when the times overlap.
template <class Series>
bool append(Series& into, const Series& more, std::int64_t lastTime, std::int64_t firstTime) {
  if (more.empty()) return true;
  if (!into.empty() && firstTime <= lastTime) return false;
  for (std::size_t i = 0; i < more.size(); ++i) into.push(more.raw(i));
  into.generated = into.generated || more.generated;
  return true;
}

std::int64_t firstTimeOf(const recorded::ImportResult& file) {
  std::int64_t first = INT64_MAX;
  if (!file.bars.empty()) first = std::min(first, file.bars.tsCloseNs.front());
  if (!file.quotes.empty()) first = std::min(first, file.quotes.tsNs.front());
  return first;
}

}  // namespace

base::Result<std::unique_ptr<Market>, base::Failure> loadMarket(const std::vector<DataFile>& files, bool fractional) {
  auto market = std::make_unique<Market>();
  std::map<domain::InstrumentId, std::vector<recorded::ImportResult>> bySymbol;
  for (const DataFile& file : files) {
    recorded::ImportOptions options;
    options.zone = file.zone;
    options.stampIsEnd = file.stampIsEnd;
    auto loaded = recorded::readBars(file.file, options);
    if (!loaded) return tl::unexpected(loaded.error());
    domain::InstrumentId id = market->instruments.find(file.symbol);
    if (!id.valid()) id = market->instruments.add(domain::describeSymbol(file.symbol, fractional));
    market->generated = market->generated || loaded->report.generated;
    bySymbol[id].push_back(std::move(*loaded));
  }
  for (auto& [id, parts] : bySymbol) {
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return firstTimeOf(a) < firstTimeOf(b); });
    LoadedFile& joined = market->files.emplace_back(LoadedFile{id, std::move(parts.front())});
    for (std::size_t i = 1; i < parts.size(); ++i) {
      recorded::BarSeries& bars = joined.data.bars;
      recorded::QuoteSeries& quotes = joined.data.quotes;
      const bool ok =
          append(bars, parts[i].bars, bars.empty() ? 0 : bars.tsCloseNs.back(), parts[i].bars.empty() ? 0 : parts[i].bars.tsCloseNs.front()) &&
          append(quotes, parts[i].quotes, quotes.empty() ? 0 : quotes.tsNs.back(), parts[i].quotes.empty() ? 0 : parts[i].quotes.tsNs.front());
      if (!ok) {
        return base::fail("OVERLAPPING_FILES",
                          fmt::format("{} and an earlier file of {} give data for the same time", parts[i].report.file,
                                      market->instruments.at(id).symbol));
      }
    }
    if (!joined.data.bars.empty()) market->tape.add(id, joined.data.bars);
    if (!joined.data.quotes.empty()) market->tape.add(id, joined.data.quotes);
  }
  return market;
}

}  // namespace keel::host
