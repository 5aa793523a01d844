#include <engine/host/report_job.h>

#include <algorithm>
#include <limits>
#include <variant>

#include <fmt/format.h>

#include <engine/bus/journal_codec.h>
#include <engine/host/session_config.h>
#include <engine/render/render.h>
#include <engine/reports/session_report.h>
#include <engine/store/store_reader.h>

namespace keel::host {

using base::Failure;
using base::Result;
using reports::SessionRecords;
using reports::Setting;

Result<ReportFormat, Failure> parseReportFormat(std::string_view text) {
  if (text == "pdf") return ReportFormat::Pdf;
  if (text == "xlsx") return ReportFormat::Xlsx;
  return base::fail("UNKNOWN_FORMAT", fmt::format("'{}' is no format of a report: pdf or xlsx", text));
}

namespace {

constexpr double kReadingShare = 0.3;
constexpr int kReadings = 5;
constexpr std::size_t kAuditRows = 5'000;
const Failure kReportCanceled{"CANCELED", "the report was canceled; no file was written"};

std::string shareText(domain::Rate rate) { return base::formatE8(rate.e8() * 100) + " %"; }
std::string amountText(domain::Money money) { return fmt::format("{} {}", money.text(), money.currency().code()); }
std::string yesOrNo(bool flag) { return flag ? "yes" : "no"; }
std::string spanText(base::Duration span, const char* none) {
  const auto s = std::chrono::duration_cast<std::chrono::seconds>(span).count();
  if (s <= 0) return none;
  if (s % 3600 == 0) return fmt::format("{} h", s / 3600);
  return s % 60 == 0 ? fmt::format("{} min", s / 60) : fmt::format("{} s", s);
}

reports::SettingGroup limitSettings(const SessionConfig& config) {
  reports::SettingGroup group{"Capital and limits", {{"Capital", amountText(config.capital.capital)}}};
  if (const auto allocation = risk::allocate(config.capital)) {
    const auto with = [](domain::Money money, domain::Rate rate) {
      return fmt::format("{} ({})", amountText(money), shareText(rate));
    };
    group.settings.push_back({"Available to trade", with(allocation->available, config.capital.available)});
    group.settings.push_back({"Reserve", with(allocation->reserve, config.capital.reserve)});
    group.settings.push_back({"Largest position", with(allocation->maximumPosition, config.capital.maximumPosition)});
    group.settings.push_back({"Largest loss of a day", with(allocation->dailyLoss, config.capital.dailyLoss)});
    group.settings.push_back(
        {"Largest exposure to a symbol", with(allocation->symbolExposure, config.capital.symbolExposure)});
  }
  group.settings.push_back({"Short sales", config.allowShort ? "allowed" : "not allowed"});
  group.settings.push_back({"Regular hours only", yesOrNo(config.sessionHoursOnly)});
  group.settings.push_back({"A price is stale after", spanText(config.staleAfter, "never")});
  return group;
}

reports::SettingGroup strategySettings(const SessionConfig& config) {
  const risk::Profile& profile = config.profile;
  reports::SettingGroup group{"Strategy and profile", {{"Strategy", config.strategy}}};
  for (const auto& [key, value] : config.parameters) group.settings.push_back({"Parameter " + key, value});
  const std::vector<Setting> rest{
      {"Profile", profile.name},
      {"Size of a position", shareText(profile.position)},
      {"Stop loss", shareText(profile.stop)},
      {"Take profit", shareText(profile.take)},
      {"Interval between signals", fmt::format("{} min", profile.intervalMinutes)},
      {"Trades a day", std::to_string(profile.tradesPerDay)},
      {"Positions at once", std::to_string(profile.maximumPositions)},
      {"Oldest a position may get", config.maximumAge ? spanText(*config.maximumAge, "no limit") : "no limit"},
      {"Signals an hour", std::to_string(config.maximumSignalsPerHour)},
      {"Weakest signal taken", domain::name(config.minimumStrength)},
      {"Fractional quantities", yesOrNo(config.fractional)},
  };
  group.settings.insert(group.settings.end(), rest.begin(), rest.end());
  return group;
}

reports::SettingGroup venueSettings(const SessionConfig& config) {
  return {
      "Paper venue",
      {{"Commission", config.commission},
       {"Slippage", config.slippage},
       {"Latency", fmt::format("{} ms", std::chrono::duration_cast<std::chrono::milliseconds>(config.latency).count())},
       {"Partial fills", fmt::format("{:g} %", 100 * config.partialFillProbability)},
       {"Rejections", fmt::format("{:g} %", 100 * config.rejectProbability)},
       {"Seed", std::to_string(config.seed)}}};
}

Result<void, Failure> addConfiguration(SessionRecords& records) {
  const auto config = parseSessionConfig(records.session.configJson, {});
  if (!config) {
    return base::fail("BAD_SESSION_CONFIG", fmt::format("the configuration kept with session {} cannot be read: {}",
                                                        records.session.id.value(), config.error().message));
  }
  records.initialCash = config->capital.capital;
  records.strategies = {config->strategy};
  records.settings = {limitSettings(*config), strategySettings(*config), venueSettings(*config)};
  for (const DataFile& file : config->data) records.files.push_back({file.symbol, file.file.string()});
  return {};
}

void noteSeen(reports::MarketSeen& seen, base::Timestamp from, base::Timestamp to) {
  if (seen.first == base::Timestamp{} || from < seen.first) seen.first = from;
  if (to > seen.last) seen.last = to;
}

/// Marks follow the engine's own rule: the close of a bar, the mid of a quote with both sides.
void addSlice(const bus::OwnedSlice& slice, SessionRecords& records) {
  for (const domain::Bar& bar : slice.bars) {
    auto& seen = records.market[bar.instrument];
    seen.bars.push_back(bar);
    noteSeen(seen, bar.tsOpen, bar.tsClose);
    seen.mark = bar.close;
    seen.tsMark = bar.tsClose;
  }
  for (const domain::Quote& quote : slice.quotes) {
    auto& seen = records.market[quote.instrument];
    ++seen.quotes;
    noteSeen(seen, quote.ts, quote.ts);
    if (quote.bid.isZero() || quote.ask.isZero()) continue;
    seen.mark = domain::mid(quote);
    seen.tsMark = quote.ts;
  }
}

Result<void, Failure> addMarket(const store::StoreReader& reader, const ReportProgress& progress,
                                SessionRecords& records) {
  std::optional<Failure> problem;
  std::uint64_t taken = 0;
  const auto read = reader.journal(records.session.id, 0, std::numeric_limits<std::int64_t>::max(),
                                   [&](domain::JournalRecord&& record) {
                                     if (++taken % 4'096 == 0 && progress && !progress(0)) problem = kReportCanceled;
                                     if (record.kind != static_cast<std::uint8_t>(bus::JournalKind::Slice))
                                       return !problem;
                                     const auto message = bus::decode(record.body);
                                     if (!message) problem = message.error();
                                     else if (const auto* slice = std::get_if<bus::OwnedSlice>(&*message))
                                       addSlice(*slice, records);
                                     return !problem;
                                   });
  if (!read) return tl::unexpected(read.error());
  if (problem) return tl::unexpected(*problem);
  records.journalKept = *read > 0;
  return {};
}

Result<void, Failure> addAudit(const store::StoreReader& reader, SessionRecords& records) {
  const auto verdict = reader.verifyAudit();
  if (!verdict) return tl::unexpected(verdict.error());
  records.auditHolds = verdict->ok;
  std::uint64_t next = 0;
  while (true) {
    const auto page = reader.audit(next, kAuditRows);
    if (!page) return tl::unexpected(page.error());
    for (const auto& row : *page) records.auditRows += row.record.session == records.session.id ? 1 : 0;
    if (page->size() < kAuditRows) return {};
    next = page->back().number + 1;
  }
}

/// Takes the value out of an answer into `out`; false, with the reason noted, when there is none.
template <class T>
bool take(base::Result<T, Failure>&& answer, T& out, std::optional<Failure>& problem) {
  if (!answer) problem = answer.error();
  else out = std::move(*answer);
  return !problem;
}

Result<void, Failure> addRows(const store::StoreReader& reader, SessionRecords& records) {
  const domain::SessionId id = records.session.id;
  constexpr std::size_t kAll = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
  std::optional<Failure> problem;
  std::vector<domain::InstrumentRecord> instruments;
  std::vector<domain::OrderRecord> orders;
  std::vector<domain::SignalRecord> signals;
  std::vector<domain::AlertRecord> alerts;
  const auto from = base::fromNanos(std::numeric_limits<std::int64_t>::min());
  const auto to = base::fromNanos(std::numeric_limits<std::int64_t>::max());
  const bool all = take(reader.instruments(id), instruments, problem) && take(reader.orders(id), orders, problem) &&
                   take(reader.fills(id), records.fills, problem) &&
                   take(reader.positions(id), records.positions, problem) &&
                   take(reader.signalRecords(id), signals, problem) &&
                   take(reader.equity(id, from, to, kAll), records.equity, problem) &&
                   take(reader.alerts(id, 0, kAll), alerts, problem);
  if (!all) return tl::unexpected(*problem);
  for (auto& row : instruments) records.instruments.push_back(std::move(row.instrument));
  std::sort(records.instruments.begin(), records.instruments.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  for (auto& row : orders) records.orders.push_back(std::move(row.order));
  for (auto& row : signals) records.signals.push_back(std::move(row.signal));
  for (auto& row : alerts) records.alerts.push_back(std::move(row.alert));
  return {};
}

Result<domain::SessionRecord, Failure> findSession(const store::StoreReader& reader, domain::SessionId id) {
  const auto found = id.valid() ? reader.session(id) : reader.lastSession();
  if (!found) return tl::unexpected(found.error());
  if (*found) return **found;
  if (id.valid()) return base::fail("NO_SESSION", fmt::format("session {} is not in the store", id.value()));
  return base::fail("NO_SESSION", "there is no session in the store yet");
}

/// A running session may write between two of our queries; then the totals differ once and agree the next time.
Result<reports::SessionReport, Failure> readReport(const store::StoreReader& reader, domain::SessionId id,
                                                   const ReportProgress& progress) {
  for (int reading = 1;; ++reading) {
    const auto records = readSessionRecords(reader, id, progress);
    if (!records) return tl::unexpected(records.error());
    auto report = reports::buildReport(*records);
    const bool running = records->session.tsEnded == base::Timestamp{};
    if (report || !running || reading == kReadings) return report;
  }
}

}  // namespace

Result<SessionRecords, Failure> readSessionRecords(const store::StoreReader& reader, domain::SessionId session,
                                                   const ReportProgress& progress) {
  const auto found = findSession(reader, session);
  if (!found) return tl::unexpected(found.error());
  SessionRecords records;
  records.session = *found;
  if (auto fine = addConfiguration(records); !fine) return tl::unexpected(fine.error());
  if (auto fine = addRows(reader, records); !fine) return tl::unexpected(fine.error());
  if (auto fine = addAudit(reader, records); !fine) return tl::unexpected(fine.error());
  if (auto fine = addMarket(reader, progress, records); !fine) return tl::unexpected(fine.error());
  return records;
}

Result<void, Failure> makeReport(const std::filesystem::path& store, domain::SessionId session, ReportFormat format,
                                 const std::filesystem::path& out, const ReportProgress& progress) {
  const auto reader = store::StoreReader::open(store);
  if (!reader) return tl::unexpected(reader.error());
  try {
    const auto report = readReport(**reader, session, progress);
    if (!report) return tl::unexpected(report.error());
    if (progress && !progress(kReadingShare)) return tl::unexpected(kReportCanceled);
    const render::Progress drawing = [&progress](double share) {
      return !progress || progress(kReadingShare + (1 - kReadingShare) * share);
    };
    switch (format) {
      case ReportFormat::Pdf: return render::renderPdf(*report, out, drawing);
      case ReportFormat::Xlsx: return render::renderWorkbook(*report, out, drawing);
    }
  } catch (const base::EngineFault& fault) {
    return base::fail("ENGINE_FAULT", fmt::format("the records of {} do not add up: {}", store.string(), fault.what()));
  }
  return {};
}

}  // namespace keel::host
