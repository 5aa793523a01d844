// Durable appends of 200-byte events: the store's writer beside plain SQLite (WAL, synchronous FULL) and a bare
// preallocated file with fdatasync. The three take turns commit by commit, so that a busy machine hits all alike.
// Ratios are references' time over ours: above 1 the store is faster. Files go to KEEL_BENCH_FOLDER or the current one.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <engine/store/store.h>

namespace {

namespace domain = keel::domain;
namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

constexpr std::size_t kBodyBytes = 200;

void require(bool condition, const char* what) {
  if (!condition) throw std::runtime_error(what);
}

template <class Work>
double secondsOf(Work&& work) {
  const auto begun = std::chrono::steady_clock::now();
  work();
  return Seconds(std::chrono::steady_clock::now() - begun).count();
}

class KeelStore {
 public:
  explicit KeelStore(const fs::path& folder) {
    auto opened = keel::store::Store::open(folder / "keel.store");
    require(opened.has_value(), "the store does not open");
    m_store = std::move(*opened);
    const auto session = m_store->createSession({});
    require(session.has_value(), "no session");
    m_session = *session;
  }
  /// The records as the engine hands them over; making them is not part of the append.
  [[nodiscard]] std::vector<domain::Record> makeGroup(std::size_t events) {
    std::vector<domain::Record> group;
    group.reserve(events);
    for (std::size_t i = 0; i < events; ++i) {
      ++m_sequence;
      const auto ts = keel::base::fromNanos(static_cast<std::int64_t>(m_sequence));
      group.emplace_back(domain::JournalRecord{m_session, m_sequence, ts, 1, std::string(kBodyBytes, 'x')});
    }
    return group;
  }
  void commit(std::vector<domain::Record>&& group) {
    m_store->writer().append(std::move(group));
    require(m_store->writer().sync().has_value(), "the store does not sync");
  }

 private:
  std::unique_ptr<keel::store::Store> m_store;
  domain::SessionId m_session;
  std::uint64_t m_sequence = 0;
};

class PlainSqlite {
 public:
  explicit PlainSqlite(const fs::path& folder) {
    require(sqlite3_open((folder / "plain.db").c_str(), &m_database) == SQLITE_OK, "SQLite does not open");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE event (sequence INTEGER PRIMARY KEY, ts_ns INTEGER, body BLOB)");
    prepare("BEGIN", m_begin);
    prepare("COMMIT", m_commit);
    prepare("INSERT INTO event VALUES (?, ?, ?)", m_insert);
  }
  ~PlainSqlite() {
    for (sqlite3_stmt* statement : {m_begin, m_commit, m_insert}) sqlite3_finalize(statement);
    sqlite3_close(m_database);
  }
  PlainSqlite(const PlainSqlite&) = delete;
  PlainSqlite& operator=(const PlainSqlite&) = delete;

  void commit(std::size_t events) {
    const std::string body(kBodyBytes, 'x');
    step(m_begin);
    for (std::size_t i = 0; i < events; ++i) {
      ++m_sequence;
      sqlite3_bind_int64(m_insert, 1, m_sequence);
      sqlite3_bind_int64(m_insert, 2, m_sequence);
      sqlite3_bind_blob(m_insert, 3, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
      step(m_insert);
    }
    step(m_commit);
  }

 private:
  void run(const char* sql) { require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }
  void prepare(const char* sql, sqlite3_stmt*& statement) {
    require(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) == SQLITE_OK, sql);
  }
  static void step(sqlite3_stmt* statement) {
    require(sqlite3_step(statement) == SQLITE_DONE, "SQLite does not write");
    sqlite3_reset(statement);
  }
  sqlite3* m_database = nullptr;
  sqlite3_stmt* m_begin = nullptr;
  sqlite3_stmt* m_commit = nullptr;
  sqlite3_stmt* m_insert = nullptr;
  std::int64_t m_sequence = 0;
};

class BareFile {
 public:
  explicit BareFile(const fs::path& folder)
      : m_descriptor(::open((folder / "bare.log").c_str(), O_CREAT | O_TRUNC | O_RDWR, 0600)) {
    require(m_descriptor >= 0, "the bare file does not open");
    const std::string zeros(1 << 20, '\0');
    for (off_t at = 0; at < kFileBytes; at += static_cast<off_t>(zeros.size())) {
      require(::pwrite(m_descriptor, zeros.data(), zeros.size(), at) == static_cast<ssize_t>(zeros.size()), "no room");
    }
    require(::fsync(m_descriptor) == 0, "fsync");
  }
  ~BareFile() { ::close(m_descriptor); }
  BareFile(const BareFile&) = delete;
  BareFile& operator=(const BareFile&) = delete;

  void commit(std::size_t events) {
    std::string block;
    block.reserve(events * (kBodyBytes + 20));
    for (std::size_t i = 0; i < events; ++i) {
      block.append(20, 'h');  // sequence, time, length
      block.append(kBodyBytes, 'x');
    }
    if (m_at + static_cast<off_t>(block.size()) > kFileBytes) m_at = 0;
    require(::pwrite(m_descriptor, block.data(), block.size(), m_at) == static_cast<ssize_t>(block.size()), "write");
    m_at += static_cast<off_t>(block.size());
    require(::fdatasync(m_descriptor) == 0, "fdatasync");
  }

 private:
  static constexpr off_t kFileBytes = 64 << 20;
  int m_descriptor;
  off_t m_at = 0;
};

double quantile(std::vector<double> values, double q) {
  const auto at = static_cast<std::ptrdiff_t>(q * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

double total(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

fs::path freshFolder() {
  const char* named = std::getenv("KEEL_BENCH_FOLDER");
  const fs::path folder = fs::path(named != nullptr ? named : ".") / "keel-bench-store";
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void durableAppend(benchmark::State& state) {
  const auto events = static_cast<std::size_t>(state.range(0));
  const fs::path folder = freshFolder();
  {
    KeelStore keel(folder);
    PlainSqlite sqlite(folder);
    BareFile bare(folder);
    // Past the first checkpoint the write-ahead logs no longer grow, which is the lasting state.
    for (std::size_t i = 0; i < std::max<std::size_t>(200, 2'400 * 20 / (events + 19)); ++i) {
      keel.commit(keel.makeGroup(events));
      sqlite.commit(events);
    }
    std::vector<double> keelTimes, sqliteTimes, bareTimes;
    std::size_t first = 0;
    for (auto _ : state) {
      auto group = keel.makeGroup(events);
      // Each goes first, second and last equally often: what ran before leaves its traces in the caches.
      for (std::size_t turn = 0; turn < 3; ++turn) {
        switch ((first + turn) % 3) {
          case 0: keelTimes.push_back(secondsOf([&] { keel.commit(std::move(group)); })); break;
          case 1: sqliteTimes.push_back(secondsOf([&] { sqlite.commit(events); })); break;
          default: bareTimes.push_back(secondsOf([&] { bare.commit(events); })); break;
        }
      }
      ++first;
      state.SetIterationTime(keelTimes.back());
    }
    state.counters["keel_p50_us"] = quantile(keelTimes, 0.5) * 1e6;
    state.counters["keel_p99_us"] = quantile(keelTimes, 0.99) * 1e6;
    state.counters["sqlite_p50_us"] = quantile(sqliteTimes, 0.5) * 1e6;
    state.counters["sqlite_p99_us"] = quantile(sqliteTimes, 0.99) * 1e6;
    state.counters["bare_p50_us"] = quantile(bareTimes, 0.5) * 1e6;
    state.counters["bare_p99_us"] = quantile(bareTimes, 0.99) * 1e6;
    state.counters["keel_per_s"] = static_cast<double>(events * keelTimes.size()) / total(keelTimes);
    state.counters["x_sqlite"] = total(sqliteTimes) / total(keelTimes);
    state.counters["x_sqlite_p50"] = quantile(sqliteTimes, 0.5) / quantile(keelTimes, 0.5);
    state.counters["x_bare_p50"] = quantile(bareTimes, 0.5) / quantile(keelTimes, 0.5);
  }
  fs::remove_all(folder);
}
BENCHMARK(durableAppend)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->UseManualTime()->Iterations(4'000);

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
