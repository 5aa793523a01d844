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
};

}  // namespace keel::ports
