#pragma once
// Where facts go to be kept. The engine appends and, before anything leaves for a broker, waits for sync().
// It must never know SQL.
#include <cstdint>
#include <optional>
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/records.h>

namespace keel::ports {

struct WriterHealth {
  std::uint64_t rowsWritten = 0;
  std::uint64_t commits = 0;
  std::size_t queued = 0;                ///< records accepted and not yet committed
  base::Duration lastCommit{};           ///< how long the last commit took
  std::optional<base::Failure> failure;  ///< the first failed write; sticky
  std::size_t capacity = 0;              ///< how many records may wait; zero: not bounded
  base::Duration sinceBeat{};            ///< since a commit ended, or since work came to an idle writer
  bool idle = true;                      ///< nothing waits to be committed
};

/// How long the last 1 000 commits took.
struct CommitTimes {
  base::Duration median{};
  base::Duration slowest{};
};

class RecordWriter {
 public:
  virtual ~RecordWriter() = default;
  /// Takes the records in order. Blocks only while the bounded queue is full; after a failure it drops nothing
  /// silently: sync() and health() report it.
  virtual void append(std::vector<domain::Record> records) = 0;
  /// Returns once everything appended before is on disk with full sync.
  [[nodiscard]] virtual base::Result<void, base::Failure> sync() = 0;
  [[nodiscard]] virtual WriterHealth health() const = 0;
  /// Costs more than health(): for when somebody looks.
  [[nodiscard]] virtual CommitTimes commitTimes() const { return {}; }
};

}  // namespace keel::ports
