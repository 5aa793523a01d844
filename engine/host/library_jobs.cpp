// What the library's jobs do, each by itself: catalogue, experiments, looking into a file.
#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include <engine/adapters/recorded/import.h>
#include <engine/host/library.h>
#include <engine/host/past_sessions.h>
#include <engine/host/session_config.h>
#include <engine/strategy/catalogue.h>

namespace keel::host {

using base::Failure;
using base::Result;

namespace {

constexpr std::size_t kLongestName = 50;
constexpr std::size_t kMostRemarks = 100;

api::ParameterKind desksKind(strategy::ParameterKind kind) {
  switch (kind) {
    case strategy::ParameterKind::Integer: return api::ParameterKind::Integer;
    case strategy::ParameterKind::Real: return api::ParameterKind::Real;
    case strategy::ParameterKind::Flag: return api::ParameterKind::Flag;
  }
  return api::ParameterKind::Real;
}

/// Characters of UTF-8 text; nothing when it is not UTF-8 or holds a control character.
std::optional<std::size_t> characterCount(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > text.size() || (length == 1 && (lead < 0x20 || lead == 0x7F))) return std::nullopt;
    std::uint32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return std::nullopt;
      point = (point << 6) | (next & 0x3Fu);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
    i += length;
  }
  return count;
}

std::string remarkOf(const recorded::RowNote& note) {
  return fmt::format("line {}: {}: {}{}{}", note.line, note.field, note.reason, note.text.empty() ? "" : ": ", note.text);
}

std::vector<std::string> remarksOf(const recorded::ImportReport& report) {
  std::vector<std::string> remarks = report.warnings;
  for (const auto* notes : {&report.rejected, &report.flagged}) {
    for (const recorded::RowNote& note : *notes) remarks.push_back(remarkOf(note));
  }
  if (remarks.size() > kMostRemarks) remarks.resize(kMostRemarks);
  return remarks;
}

}  // namespace

api::Catalogue makeCatalogue() {
  api::Catalogue catalogue;
  for (const strategy::StrategySpec& spec : strategy::strategyCatalogue()) {
    api::StrategyOffer offer{spec.name, spec.description, spec.emitsSignals, {}};
    for (const strategy::ParameterSpec& p : spec.parameters) {
      offer.parameters.push_back({p.name, desksKind(p.kind), fmt::format("{}", p.defaultValue), p.defaultValue, p.minimum,
                                  p.maximum, p.description});
    }
    catalogue.strategies.push_back(std::move(offer));
  }
  const std::string first = SessionConfig{}.strategy;
  const auto at = std::find_if(catalogue.strategies.begin(), catalogue.strategies.end(),
                               [&first](const api::StrategyOffer& offer) { return offer.name == first; });
  if (at != catalogue.strategies.end()) std::rotate(catalogue.strategies.begin(), at, at + 1);
  for (const risk::Profile& p : risk::profiles()) {
    catalogue.profiles.push_back({p.name, p.position.toDouble(), p.stop.toDouble(), p.take.toDouble(), p.intervalMinutes,
                                  p.tradesPerDay, p.maximumPositions});
  }
  return catalogue;
}

Result<void, Failure> checkExperimentName(std::string_view name) {
  const auto count = characterCount(name);
  if (!count) return base::fail("INVALID_PARAMETER", "name: holds characters that are not text");
  if (*count == 0) return base::fail("INVALID_PARAMETER", fmt::format("name: is empty, allowed are 1 to {} characters", kLongestName));
  if (*count > kLongestName) {
    return base::fail("INVALID_PARAMETER", fmt::format("name: has {} characters, allowed are 1 to {}", *count, kLongestName));
  }
  return {};
}

Result<void, Failure> keepExperiment(store::Store& store, const std::string& name, const std::string& configJson) {
  if (auto fine = checkExperimentName(name); !fine) return fine;
  const auto config = parseSessionConfig(configJson, std::filesystem::current_path());
  if (!config) return tl::unexpected(config.error());
  const auto now = std::chrono::time_point_cast<base::Duration>(std::chrono::system_clock::now());
  return store.saveExperiment({name, config->canonicalJson, now});
}

Result<std::vector<api::Experiment>, Failure> listExperiments(const store::StoreReader& reader) {
  return PastSessions().experiments(reader);
}

Result<void, Failure> dropExperiment(store::Store& store, const std::string& name) {
  const auto removed = store.removeExperiment(name);
  if (!removed) return tl::unexpected(removed.error());
  if (!*removed) return base::fail("EXPERIMENT_NOT_FOUND", fmt::format("there is no experiment '{}'", name));
  return {};
}

Result<api::FileInspection, Failure> inspect(const std::filesystem::path& file, const std::function<bool(double)>& goOn) {
  if (!goOn(0)) return base::fail("CANCELED", "the job was canceled");
  recorded::ImportOptions options;
  options.onProgress = goOn;
  const auto read = recorded::readBars(file, options);
  if (!read) return tl::unexpected(read.error());
  const recorded::ImportReport& report = read->report;
  api::FileInspection found;
  found.format = report.format;
  found.rows = report.rowsRead;
  found.bars = read->bars.size();
  found.quotes = read->quotes.size();
  found.tsFirst = report.firstTime.value_or(base::Timestamp{});
  found.tsLast = report.lastTime.value_or(base::Timestamp{});
  found.generated = report.generated;
  found.sha256 = report.sha256;
  found.refused = report.rowsRejected;
  found.remarks = remarksOf(report);
  goOn(1);
  return found;
}

}  // namespace keel::host
