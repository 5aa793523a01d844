#pragma once
// A record writer that keeps everything in memory, append by append, and can be made slow or broken.
// Safe from any thread; what it kept is read when nobody writes any more.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include <engine/ports/record_writer.h>

namespace keel::tests {

class MemoryWriter final : public ports::RecordWriter {
 public:
  /// Called before each append or sync, outside the lock: tests inject delays here.
  std::function<void()> beforeWrite;

  void append(std::vector<domain::Record> records) override {
    if (beforeWrite) beforeWrite();
    const std::scoped_lock lock(m_mutex);
    if (m_broken) return;
    m_rows += records.size();
    m_batches.push_back(std::move(records));
  }
  base::Result<void, base::Failure> sync() override {
    if (beforeWrite) beforeWrite();
    const std::scoped_lock lock(m_mutex);
    ++m_syncs;
    m_broken = m_broken || m_breaksAtSync;
    if (m_broken) return tl::unexpected(failure());
    return {};
  }
  [[nodiscard]] ports::WriterHealth health() const override {
    const std::scoped_lock lock(m_mutex);
    ports::WriterHealth health;
    health.rowsWritten = m_rows;
    health.commits = m_syncs;
    if (m_broken) health.failure = failure();
    return health;
  }
  /// From now on nothing can be written, as on a full disk.
  void breakNow() {
    const std::scoped_lock lock(m_mutex);
    m_broken = true;
  }
  /// The same, noticed at the next sync and not before.
  void breakAtNextSync() {
    const std::scoped_lock lock(m_mutex);
    m_breaksAtSync = true;
  }

  [[nodiscard]] const std::vector<std::vector<domain::Record>>& batches() const { return m_batches; }
  /// Every row of one kind in the first `batches` appends, oldest first.
  template <class Row>
  [[nodiscard]] std::vector<Row> rows(std::size_t batches = SIZE_MAX) const {
    std::vector<Row> out;
    for (std::size_t i = 0; i < std::min(batches, m_batches.size()); ++i) {
      for (const domain::Record& record : m_batches[i]) {
        if (const auto* row = std::get_if<Row>(&record)) out.push_back(*row);
      }
    }
    return out;
  }

 private:
  static base::Failure failure() { return {"DISK_FULL", "no space left on the device"}; }
  mutable std::mutex m_mutex;
  std::vector<std::vector<domain::Record>> m_batches;
  std::uint64_t m_rows = 0;
  std::uint64_t m_syncs = 0;
  bool m_broken = false;
  bool m_breaksAtSync = false;
};

}  // namespace keel::tests
