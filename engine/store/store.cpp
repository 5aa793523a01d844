#include <engine/store/store.h>

#include <optional>

#include <fmt/format.h>

#include <engine/store/record_sink.h>
#include <engine/store/store_file.h>

namespace keel::store {

using base::Failure;
using base::Result;

struct Store::State {
  std::filesystem::path path;
  bool readOnly = false;
  std::optional<FileLock> lock;
  std::unique_ptr<StoreWriter> writer;  // goes first: it must be done before the lock is released
};

namespace {

/// SQLITE_OK and the number, or the error.
int queryNumber(RecordSink& sink, const std::string& sql, std::int64_t& number) {
  Statement query;
  int code = query.prepare(sink.database(), sql);
  if (code == SQLITE_OK) code = query.step();
  if (code == SQLITE_ROW) number = query.integer(0);
  return code == SQLITE_ROW ? SQLITE_OK : code;
}

int pruneSessions(RecordSink& sink, std::int64_t cutoffNs, PruneReport& report) {
  const std::string ended = fmt::format("SELECT id FROM session WHERE ended_ts_ns > 0 AND ended_ts_ns < {}", cutoffNs);
  std::int64_t sessions = 0;
  int code = queryNumber(sink,
                         fmt::format("SELECT count(*) FROM ({0}) AS ended WHERE EXISTS (SELECT 1 FROM journal WHERE "
                                     "session = ended.id) OR EXISTS (SELECT 1 FROM alert WHERE session = ended.id)",
                                     ended),
                         sessions);
  if (code == SQLITE_OK) code = sink.runOnce(fmt::format("DELETE FROM journal WHERE session IN ({})", ended));
  report.journalPages = static_cast<std::uint64_t>(sqlite3_changes64(sink.database()));
  if (code == SQLITE_OK) code = sink.runOnce(fmt::format("DELETE FROM alert WHERE session IN ({})", ended));
  report.alerts = static_cast<std::uint64_t>(sqlite3_changes64(sink.database()));
  report.sessions = static_cast<std::uint64_t>(sessions);
  return code;
}

}  // namespace

Store::Store(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>, Failure> Store::open(const std::filesystem::path& path, const OpenOptions& options) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->readOnly = options.readOnly;
  if (options.readOnly) {
    auto reader = StoreReader::open(path, options.writer.busyTimeoutMs);
    if (!reader) return tl::unexpected(reader.error());
    state->writer = StoreWriter::refusing(
        {"STORE_READ_ONLY", fmt::format("The store '{}' was opened read-only; nothing can be written to it and no "
                                        "trading can start on it.",
                                        path.string())});
    return std::unique_ptr<Store>(new Store(std::move(state)));
  }
  auto probed = probeFile(path);
  const bool isNew = !probed && probed.error().code == "STORE_NOT_FOUND" && options.create;
  if (!probed && !isNew) return tl::unexpected(probed.error());
  std::error_code error;
  if (isNew && path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  auto lock = FileLock::take(path);
  if (!lock) return tl::unexpected(lock.error());
  state->lock.emplace(std::move(*lock));
  if (isNew && !std::filesystem::exists(path)) {
    if (auto created = createFile(path); !created) return tl::unexpected(created.error());
  }
  if (auto ready = prepareFile(path, options.quickCheckBytes, options.writer.busyTimeoutMs); !ready) {
    return tl::unexpected(ready.error());
  }
  auto writer = StoreWriter::start(path, options.writer);
  if (!writer) return tl::unexpected(writer.error());
  state->writer = std::move(*writer);
  return std::unique_ptr<Store>(new Store(std::move(state)));
}

const std::filesystem::path& Store::path() const { return m_state->path; }
bool Store::readOnly() const { return m_state->readOnly; }
StoreWriter& Store::writer() { return *m_state->writer; }

Result<std::unique_ptr<StoreReader>, Failure> Store::reader() const { return StoreReader::open(m_state->path); }

Result<domain::SessionId, Failure> Store::createSession(domain::SessionRecord session) {
  auto done = m_state->writer->runJob([&session](RecordSink& sink) {
    if (!session.id.valid()) {
      std::int64_t next = 0;
      const int code = queryNumber(sink, "SELECT coalesce(max(id), 0) + 1 FROM session", next);
      if (code != SQLITE_OK) return code;
      session.id = domain::SessionId(static_cast<std::uint64_t>(next));
    }
    return sink.write(session);
  });
  if (!done) return tl::unexpected(done.error());
  return session.id;
}

Result<void, Failure> Store::setSetting(std::string_view key, std::string_view value) {
  return m_state->writer->runJob([&](RecordSink& sink) {
    return sink.runOnce(upsertSql(Table::Setting), {std::string(key), std::string(value)});
  });
}

Result<void, Failure> Store::removeSetting(std::string_view key) {
  return m_state->writer->runJob(
      [&](RecordSink& sink) { return sink.runOnce("DELETE FROM setting WHERE key = ?", {std::string(key)}); });
}

Result<void, Failure> Store::saveExperiment(const ExperimentRow& experiment) {
  return m_state->writer->runJob([&](RecordSink& sink) {
    Statement upsert;
    const int code = upsert.prepare(sink.database(), upsertSql(Table::Experiment));
    if (code != SQLITE_OK) return code;
    return upsert.add(experiment.name).add(experiment.configJson).add(experiment.tsSaved).run();
  });
}

Result<bool, Failure> Store::removeExperiment(std::string_view name) {
  bool removed = false;
  auto done = m_state->writer->runJob([&](RecordSink& sink) {
    const int code = sink.runOnce("DELETE FROM experiment WHERE name = ?", {std::string(name)});
    removed = code == SQLITE_OK && sqlite3_changes64(sink.database()) > 0;
    return code;
  });
  if (!done) return tl::unexpected(done.error());
  return removed;
}

Result<PruneReport, Failure> Store::pruneBefore(base::Timestamp cutoff, base::Timestamp now) {
  PruneReport report;
  auto done = m_state->writer->runJob([&](RecordSink& sink) {
    const int code = pruneSessions(sink, base::toNanos(cutoff), report);
    if (code != SQLITE_OK || report.sessions == 0) return code;
    return sink.write(
        domain::AuditRecord{domain::SessionId{}, now, "store", "RETENTION",
                            fmt::format(R"({{"before":"{}","sessions":{},"journalPages":{},"alerts":{}}})",
                                        base::formatIso(cutoff), report.sessions, report.journalPages, report.alerts)});
  });
  if (!done) return tl::unexpected(done.error());
  return report;
}

}  // namespace keel::store
