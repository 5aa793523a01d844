// Fuzz target: any bytes through the CSV, gzip and zip readers. The first byte picks the options and the file name.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <engine/adapters/recorded/import.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace keel::recorded;
  if (size == 0) return 0;
  ImportOptions options;
  options.maxBytes = 1 << 20;
  if ((data[0] & 1) != 0) options.zone = "UTC";
  options.stampIsEnd = (data[0] & 2) != 0;
  options.useAdjustedClose = (data[0] & 4) != 0;
  if ((data[0] & 8) != 0) options.priceScale = 100;
  const char* name = (data[0] & 16) != 0 ? "20131007_trade.zip" : "bars.csv";
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto result = parseBars(bytes, name, options);
  if (!result) return 0;
  for (std::size_t i = 0; i < result->bars.size(); ++i) {
    const auto bar = result->bars.at(i, keel::domain::InstrumentId{1});
    if (bar.low > bar.high || bar.tsOpen >= bar.tsClose) __builtin_trap();
    if (i > 0 && result->bars.tsOpenNs[i] <= result->bars.tsOpenNs[i - 1]) __builtin_trap();
  }
  for (std::size_t i = 0; i < result->quotes.size(); ++i) {
    static_cast<void>(result->quotes.at(i, keel::domain::InstrumentId{1}));
  }
  if (result->report.rowsRead != result->report.rowsLoaded + result->report.rowsRejected) __builtin_trap();
  return 0;
}
