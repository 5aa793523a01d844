#include <engine/store/journal_page.h>

#include <bit>
#include <cstring>

#include <fmt/format.h>

namespace keel::store {
namespace {

static_assert(std::endian::native == std::endian::little, "journal pages are written little-endian");

constexpr std::size_t kHeaderBytes = 8 + 8 + 1 + 4;

template <class Integer>
void putInteger(std::string& page, Integer value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  page.append(bytes, sizeof value);
}

template <class Integer>
Integer getInteger(std::string_view page, std::size_t& at) {
  Integer value{};
  std::memcpy(&value, page.data() + at, sizeof value);
  at += sizeof value;
  return value;
}

}  // namespace

std::int64_t journalChecksum(std::string_view bytes) {
  // Four lanes of multiply-rotate over 8-byte words, each step a bijection of its lane; then the tail and a mix.
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15ULL;
  std::uint64_t lanes[4] = {kOdd, kOdd ^ 1, kOdd ^ 2, kOdd ^ 3};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + at + 8 * lane, 8);
      lanes[lane] = std::rotl((lanes[lane] ^ word) * kOdd, 29);
    }
  }
  std::uint64_t sum = bytes.size() * kOdd;
  for (const std::uint64_t lane : lanes) sum = std::rotl((sum ^ lane) * kOdd, 31);
  for (; at < bytes.size(); ++at) sum = std::rotl((sum ^ static_cast<std::uint8_t>(bytes[at])) * kOdd, 23);
  return static_cast<std::int64_t>(sum ^ (sum >> 32));
}

void appendToPage(std::string& page, const domain::JournalRecord& record) {
  putInteger(page, record.sequence);
  putInteger(page, base::toNanos(record.ts));
  putInteger(page, record.kind);
  putInteger(page, static_cast<std::uint32_t>(record.body.size()));
  page += record.body;
}

PageSpan firstRecords(std::string_view page, std::size_t limit) {
  PageSpan span;
  while (span.bytes < page.size()) {
    std::size_t at = span.bytes;
    const auto sequence = getInteger<std::uint64_t>(page, at);
    at += sizeof(std::int64_t) + sizeof(std::uint8_t);
    const auto size = getInteger<std::uint32_t>(page, at);
    at += size;
    if (span.records > 0 && at > limit) break;
    if (span.records == 0) span.firstSequence = sequence;
    span.lastSequence = sequence;
    span.bytes = at;
    ++span.records;
  }
  return span;
}

base::Result<std::vector<domain::JournalRecord>, std::string> decodePage(domain::SessionId session,
                                                                         std::string_view page) {
  std::vector<domain::JournalRecord> records;
  std::size_t at = 0;
  while (at < page.size()) {
    if (page.size() - at < kHeaderBytes)
      return tl::unexpected(fmt::format("{} bytes after the last record", page.size() - at));
    domain::JournalRecord record;
    record.session = session;
    record.sequence = getInteger<std::uint64_t>(page, at);
    record.ts = base::fromNanos(getInteger<std::int64_t>(page, at));
    record.kind = getInteger<std::uint8_t>(page, at);
    const auto size = getInteger<std::uint32_t>(page, at);
    if (page.size() - at < size) return tl::unexpected(fmt::format("record {} is cut off", record.sequence));
    if (!records.empty() && record.sequence <= records.back().sequence) {
      return tl::unexpected(fmt::format("record {} after record {}", record.sequence, records.back().sequence));
    }
    record.body = page.substr(at, size);
    at += size;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace keel::store
