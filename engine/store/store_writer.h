#pragma once
// The store's writer: a bounded queue, groups committed with full sync, and a thread that owns the connection.
// It must never know what the engine decides; it keeps what it is given, in order, or says that it could not.
//
// append() only queues; the store thread commits the queue in groups a few milliseconds later. sync() does not wait
// for that thread: it takes the connection and commits what is queued itself, so that an order intent pays one disk
// write and no thread change. One commit serves all callers who were waiting.
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

#include <engine/ports/record_writer.h>

namespace keel::store {

class RecordSink;

struct WriterOptions {
  std::size_t queueCapacity = 100'000;                     ///< records; append() blocks above it
  int busyTimeoutMs = 2'000;                               ///< how long to wait for another program's write
  base::Duration groupWindow = std::chrono::milliseconds(5);  ///< how long the thread lets a group grow
  std::int64_t maxPages = 0;                               ///< size limit in pages of 4 KiB; zero: none
};

class StoreWriter final : public ports::RecordWriter {
 public:
  /// `path` is a store of today's schema whose lock the caller holds.
  [[nodiscard]] static base::Result<std::unique_ptr<StoreWriter>, base::Failure> start(
      const std::filesystem::path& path, const WriterOptions& options);
  /// A writer of a store that was opened read-only: every append becomes a STORE_READ_ONLY failure.
  [[nodiscard]] static std::unique_ptr<StoreWriter> refusing(base::Failure reason);
  /// Commits what is queued (unless a write has failed), then closes the connection.
  ~StoreWriter() override;

  void append(std::vector<domain::Record> records) override;
  [[nodiscard]] base::Result<void, base::Failure> sync() override;
  [[nodiscard]] ports::WriterHealth health() const override;
  [[nodiscard]] ports::CommitTimes commitTimes() const override;

  /// After the cause of a failure is gone: tries the kept records again. Records refused meanwhile (the queue was
  /// full) cannot come back; then the failure stays.
  [[nodiscard]] base::Result<void, base::Failure> retry();
  /// Runs a job of the store in one transaction after everything queued; `job` returns SQLite's code.
  [[nodiscard]] base::Result<void, base::Failure> runJob(const std::function<int(RecordSink&)>& job);

 private:
  struct State;
  explicit StoreWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace keel::store
