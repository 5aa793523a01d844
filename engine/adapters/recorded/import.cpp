#include <engine/adapters/recorded/import.h>

#include <algorithm>
#include <atomic>
#include <future>

#include <fmt/format.h>

#include <engine/adapters/recorded/csv_parser.h>
#include <engine/adapters/recorded/unpack.h>
#include <engine/base/sha256.h>

namespace keel::recorded {
namespace {

using Imported = base::Result<ImportResult, base::Failure>;

const char* delimiterName(char delimiter) {
  switch (delimiter) {
    case ',': return "comma";
    case ';': return "semicolon";
    case '\t': return "tab";
    case '|': return "bar";
    default: return "own delimiter";
  }
}

std::string formatName(const Layout& layout, const char* container) {
  const bool lean = layout.headerless && (layout.stamps.baseDays || std::string_view(container) == "zip");
  if (!lean) {
    return fmt::format("CSV{}{}, {}{}", *container == '\0' ? "" : ", ", container, delimiterName(layout.delimiter),
                       layout.headerless ? ", without a header" : "");
  }
  const std::int64_t length = layout.barLengthNs;
  const char* span = layout.daily                  ? "daily"
                     : length >= 60 * kNsPerMinute ? "hour"
                     : length >= kNsPerMinute      ? "minute"
                                                   : "second";
  return fmt::format("Lean{}{}, {} {}", *container == '\0' ? "" : " ", container, span,
                     layout.hasBars() ? "trade" : "quote");
}

/// Text that no CSV can be: UTF-16, or zero bytes near the start.
base::Result<void, base::Failure> checkText(std::string_view text, const std::string& file) {
  if (text.empty()) return base::fail("EMPTY_FILE", file + ": is empty");
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return base::fail("NOT_TEXT", file + ": is UTF-16 text; save it as UTF-8");
  }
  const std::string_view firstLine = text.substr(0, std::min<std::size_t>(text.find('\n'), 4096));
  if (firstLine.find('\0') != std::string_view::npos) {
    return base::fail("NOT_TEXT", file + ": line 1 holds binary bytes, not text");
  }
  return {};
}

Imported parseText(std::string_view text, const std::string& file, const char* container,
                   const ImportOptions& options) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (auto fine = checkText(text, file); !fine) return tl::unexpected(fine.error());
  ImportResult result;
  result.report.file = file;
  auto layout = detectLayout(text, file, options, result.report);
  if (!layout) return tl::unexpected(layout.error());
  auto zone = LocalZone::find(layout->zone);
  if (!zone) return base::fail(zone.error().code, file + ": " + zone.error().message);
  result.report.format = formatName(*layout, container);
  if (!CsvParser(text, *layout, std::move(*zone), options, result).run()) {
    return base::fail("CANCELED", file + ": the reading was stopped");
  }
  if (result.report.rowsRead == 0) return base::fail("NO_ROWS", file + ": has a header but no rows");
  result.bars.generated = result.quotes.generated = result.report.generated;
  result.bars.seed = result.quotes.seed = result.report.seed;
  return result;
}

/// A Lean intraday zip is dated by its name; where that has no date, by the name of what it holds.
std::string datedName(const std::string& file, const std::string& entryName) {
  const auto slash = file.find_last_of('/');
  const std::string base = file.substr(slash == std::string::npos ? 0 : slash + 1);
  const bool dated =
      base.size() >= 8 && std::all_of(base.begin(), base.begin() + 8, [](char c) { return c >= '0' && c <= '9'; });
  return dated || entryName.empty() ? file : file + ":" + entryName;
}

/// In steps, so that a reading that was given up does not wait for it.
std::string fingerprintOf(std::string_view bytes, const std::atomic<bool>& stopped) {
  constexpr std::size_t kStep = std::size_t{4} << 20;
  base::Sha256 sum;
  for (std::size_t at = 0; at < bytes.size() && !stopped; at += kStep) sum.update(bytes.substr(at, kStep));
  return base::toHex(sum.finish());
}

}  // namespace

Imported parseBars(std::string_view bytes, const std::string& fileName, const ImportOptions& options) {
  if (bytes.empty()) return base::fail("EMPTY_FILE", fileName + ": is empty");
  if (isGzip(bytes)) {
    const auto text = gunzip(bytes, fileName, options.maxBytes);
    return text ? parseText(*text, fileName, "gzip", options) : Imported(tl::unexpected(text.error()));
  }
  if (!isZip(bytes)) return parseText(bytes, fileName, "", options);
  const auto entry = unzipSingle(bytes, fileName, options.maxBytes);
  if (!entry) return tl::unexpected(entry.error());
  std::string lower = entry->entryName;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const char* kind : {"_tick", "openinterest"}) {
    if (lower.find(kind) != std::string::npos) {
      return base::fail("UNSUPPORTED", fmt::format("{}: {} holds ticks or open interest, not bars or quotes of bars",
                                                   fileName, entry->entryName));
    }
  }
  auto result = parseText(entry->text, datedName(fileName, entry->entryName), "zip", options);
  if (result) result->report.file = fileName;
  return result;
}

Imported readBars(const std::filesystem::path& path, const ImportOptions& options) {
  const auto bytes = FileBytes::read(path, options.maxBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string_view view = bytes->view();
  std::atomic<bool> stopped{false};
  std::future<std::string> digest;
  if (options.fingerprint) {
    digest = std::async(std::launch::async, [view, &stopped] { return fingerprintOf(view, stopped); });
  }
  auto result = parseBars(view, path.string(), options);
  if (!result) stopped = true;
  if (digest.valid()) {
    const std::string hex = digest.get();
    if (result) result->report.sha256 = hex;
  }
  return result;
}

}  // namespace keel::recorded
