#pragma once
// Sample records of every kind, a folder that goes away, and SQL behind the store's back for the tests of the store.
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <engine/store/store.h>

namespace keel::tests {

/// A new folder for each test, removed after it.
class StoreTest : public ::testing::Test {
 protected:
  StoreTest();
  ~StoreTest() override;
  [[nodiscard]] std::filesystem::path file(const std::string& name = "keel.store") const { return m_folder / name; }
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  /// Opens or fails the test.
  [[nodiscard]] std::unique_ptr<store::Store> open(const store::OpenOptions& options = {}) const;
  /// A store with one session of everything in sampleRecords(), closed again.
  void makeSample() const;

 private:
  std::filesystem::path m_folder;
};

inline constexpr domain::SessionId kSampleSession{1};
[[nodiscard]] base::Timestamp at(std::int64_t second);
/// Consistent with each other: check() finds nothing in them.
[[nodiscard]] std::vector<domain::Record> sampleRecords();
[[nodiscard]] domain::SessionRecord sampleSession();
[[nodiscard]] domain::JournalRecord journalRecord(std::uint64_t sequence, std::string body = "tick");
[[nodiscard]] domain::AuditRecord auditRecord(std::int64_t second, std::string action = "ORDER_SUBMITTED");

/// Every field as text, so that records can be compared and differences read.
[[nodiscard]] std::string describe(const domain::Record& record);

/// Runs SQL on the file with a connection that knows nothing of the store.
void runSql(const std::filesystem::path& path, const std::string& sql);
/// The first column of the first row.
[[nodiscard]] std::string queryText(const std::filesystem::path& path, const std::string& sql);

[[nodiscard]] std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, const std::string& bytes);

/// The failure's code, "OK" where there is none.
template <class T>
[[nodiscard]] std::string codeOf(const base::Result<T, base::Failure>& result) {
  return result ? "OK" : result.error().code;
}

}  // namespace keel::tests
