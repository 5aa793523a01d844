#pragma once
// A store file, opened: its lock, its writer, readers on demand, settings and retention.
// It must never know what the rows mean for trading.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <engine/store/store_reader.h>
#include <engine/store/store_writer.h>

namespace keel::store {

struct OpenOptions {
  bool readOnly = false;                                   ///< needs no lock; works beside a running writer
  bool create = true;                                      ///< make a new store where there is none
  std::uintmax_t quickCheckBytes = 256u * 1024 * 1024;     ///< files up to this size are checked when opened
  WriterOptions writer;
};

struct PruneReport {
  std::uint64_t sessions = 0;
  std::uint64_t journalPages = 0;
  std::uint64_t alerts = 0;
};

/// Needs a QCoreApplication in the process, because Qt finds its SQLite driver through it; no event loop.
class Store {
 public:
  /// Opens, and brings an older file to today's schema after a backup "<store>.before-v<N>.bak".
  /// Codes: STORE_NOT_FOUND, STORE_DAMAGED, STORE_FOREIGN (another program's database), STORE_NEWER, STORE_OLDER
  /// (read-only only), STORE_LOCKED, STORE_READ_ONLY, DISK_FULL, STORE_IO. After any of them the file is as it was.
  [[nodiscard]] static base::Result<std::unique_ptr<Store>, base::Failure> open(const std::filesystem::path& path,
                                                                                const OpenOptions& options = {});
  ~Store();

  [[nodiscard]] const std::filesystem::path& path() const;
  [[nodiscard]] bool readOnly() const;
  [[nodiscard]] StoreWriter& writer();
  /// A reader for the calling thread; it sees what has been committed.
  [[nodiscard]] base::Result<std::unique_ptr<StoreReader>, base::Failure> reader() const;

  /// Writes the session and waits for the disk. An id of zero becomes the next free one.
  [[nodiscard]] base::Result<domain::SessionId, base::Failure> createSession(domain::SessionRecord session);
  [[nodiscard]] base::Result<void, base::Failure> setSetting(std::string_view key, std::string_view value);
  [[nodiscard]] base::Result<void, base::Failure> removeSetting(std::string_view key);
  /// One of the same name is replaced.
  [[nodiscard]] base::Result<void, base::Failure> saveExperiment(const ExperimentRow& experiment);
  /// False when there is none of that name.
  [[nodiscard]] base::Result<bool, base::Failure> removeExperiment(std::string_view name);
  /// Removes journal and alerts of sessions that ended before `cutoff`, and notes it in the audit trail at `now`.
  /// Sessions, orders, fills, positions, signals, equity and audit stay; a pruned session cannot be replayed.
  [[nodiscard]] base::Result<PruneReport, base::Failure> pruneBefore(base::Timestamp cutoff, base::Timestamp now);

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace keel::store
