#include "writer_child.h"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "store_fixture.h"

namespace keel::tests {

int writeUntilKilled(const std::filesystem::path& path) {
  auto opened = store::Store::open(path);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().message.c_str());
    return 2;
  }
  store::StoreWriter& writer = (*opened)->writer();
  auto reader = (*opened)->reader();
  if (!reader) return 3;
  std::uint64_t next = 1;
  const auto counted =
      (*reader)->journal(kSampleSession, 0, std::uint64_t{1} << 40, [&](domain::JournalRecord&& record) {
        next = record.sequence + 1;
        return true;
      });
  if (!counted) return 4;
  writer.append({sampleSession()});
  for (;; ++next) {
    const auto second = static_cast<std::int64_t>(next);
    // Two appends, so that a commit may fall between them.
    writer.append({auditRecord(second), domain::EquityRecord{kSampleSession, at(second), {}, {}}});
    writer.append({journalRecord(next, std::string(next % 700, 'j'))});
    if (next % 3 != 0) continue;
    if (!writer.sync()) return 5;
    const std::string line = fmt::format("{}\n", next);
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 6;
  }
}

}  // namespace keel::tests
