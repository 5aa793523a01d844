#pragma once
// The records of one group as one block of bytes, with a checksum: SQLite has none over its rows, and a replay must
// not run on flipped bits. Internal to engine/store.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/records.h>

namespace keel::store {

/// id of a journal row = session * 2^40 + first sequence.
inline constexpr int kSequenceBits = 40;
inline constexpr std::uint64_t kSequenceLimit = std::uint64_t{1} << kSequenceBits;
inline constexpr std::uint64_t kSessionLimit = std::uint64_t{1} << 22;
[[nodiscard]] constexpr std::int64_t journalRowId(std::uint64_t session, std::uint64_t sequence) {
  return static_cast<std::int64_t>((session << kSequenceBits) | sequence);
}

/// 64-bit sum over the bytes; any single changed byte changes it.
[[nodiscard]] std::int64_t journalChecksum(std::string_view bytes);

/// Appends one record: sequence, ts_ns (8 bytes each, little-endian), kind (1), length (4), body.
void appendToPage(std::string& page, const domain::JournalRecord& record);
struct PageSpan {
  std::size_t bytes = 0;
  std::int64_t records = 0;
  std::uint64_t firstSequence = 0;
  std::uint64_t lastSequence = 0;
};
/// The records at the front of a page made by appendToPage that fit into `limit` bytes; at least one.
[[nodiscard]] PageSpan firstRecords(std::string_view page, std::size_t limit);
/// Nothing but whole records in rising sequence, else a sentence that says what is wrong.
[[nodiscard]] base::Result<std::vector<domain::JournalRecord>, std::string> decodePage(domain::SessionId session,
                                                                                       std::string_view page);

}  // namespace keel::store
