#pragma once
// The bytes of a message in the journal: little-endian, versioned, every field in a fixed order. Decoding trusts
// nothing: damaged bytes are a failure, never a fault. The format is described in engine/README.md.
#include <string>
#include <string_view>

#include <engine/base/result.h>
#include <engine/bus/message.h>

namespace keel::bus {

inline constexpr std::uint8_t kJournalVersion = 1;

enum class JournalKind : std::uint8_t { Slice = 1, Execution = 2, Command = 3, TapeEnded = 4 };

[[nodiscard]] JournalKind kindOf(const Message& message);
[[nodiscard]] base::Timestamp timeOf(const Message& message);
[[nodiscard]] std::string encode(const Message& message);
/// Codes: BAD_JOURNAL (truncated, unknown kind or version, value out of range).
[[nodiscard]] base::Result<Message, base::Failure> decode(std::string_view body);

}  // namespace keel::bus
