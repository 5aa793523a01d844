// The log: lines reach the listener and the file, and a full ring is counted instead of blocking the caller.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include <engine/base/log.h>

namespace keel::base {
namespace {

class LogTest : public testing::Test {
 protected:
  void SetUp() override {
    m_folder = std::filesystem::temp_directory_path() /
               ("keel_log_" + std::to_string(::getpid()) + '_' + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(m_folder);
  }
  void TearDown() override {
    stopLog();
    std::filesystem::remove_all(m_folder);
  }
  [[nodiscard]] std::string fileText() const {
    std::ifstream in(m_folder / "keel.log");
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::filesystem::path m_folder;
};

TEST_F(LogTest, ListenerHearsEveryLevelWithItsParts) {
  std::vector<LogLine> lines;
  setLogListener([&lines](const LogLine& line) { lines.push_back(line); });
  logDebug("risk", "limit {}", 5);
  logInfo("core", "plain");
  logWarning("net", "{{braces}} {}", "stay");
  logError("store", "{:.2f}", 1.5);
  setLogListener({});
  logError("store", "nobody hears this");
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0].component, "risk");
  EXPECT_EQ(lines[0].text, "limit 5");
  EXPECT_EQ(lines[0].level, LogLevel::Debug);
  EXPECT_EQ(lines[1].level, LogLevel::Info);
  EXPECT_EQ(lines[2].text, "{braces} stay");
  EXPECT_EQ(lines[3].text, "1.50");
  EXPECT_STREQ(name(lines[3].level), "ERROR");
}

TEST_F(LogTest, FileHasTheLinesFromTheThresholdOn) {
  startLog(m_folder, LogLevel::Warning);
  logInfo("core", "too quiet");
  logWarning("core", "a word with {{braces}}");
  logError("core", "last words");
  stopLog();
  const std::string text = fileText();
  EXPECT_EQ(text.find("too quiet"), std::string::npos);
  EXPECT_NE(text.find("core: a word with {braces}"), std::string::npos);
  EXPECT_NE(text.find("error core: last words"), std::string::npos) << text;
  EXPECT_EQ(droppedLogLines(), 0u);
}

TEST_F(LogTest, ManyThreadsLoseNothingThatFits) {
  startLog(m_folder, LogLevel::Info);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([t] {
      for (int i = 0; i < 500; ++i) logInfo("core", "thread {} line {}.", t, i);
    });
  }
  for (std::thread& thread : threads) thread.join();
  stopLog();
  const std::string text = fileText();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2000);
  EXPECT_NE(text.find("thread 3 line 499."), std::string::npos);
}

// The file is a pipe nobody reads: the writer stands still, the ring fills, and the callers must not wait.
TEST_F(LogTest, FullRingIsCountedAndNeverBlocks) {
  constexpr std::uint64_t kLines = 30'000;
  const std::string path = (m_folder / "keel.log").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  startLog(m_folder, LogLevel::Info);
  const std::string filler(200, 'x');
  for (std::uint64_t i = 0; i < kLines; ++i) logInfo("core", "{} {}", filler, i);
  const std::uint64_t dropped = droppedLogLines();
  EXPECT_GT(dropped, 0u);
  EXPECT_LT(dropped, kLines);

  std::uint64_t arrived = 0;
  ::fcntl(reader, F_SETFL, 0);
  std::thread drain([&] {
    char bytes[65536];
    for (ssize_t n = 0; (n = ::read(reader, bytes, sizeof bytes)) > 0;) arrived += static_cast<std::uint64_t>(std::count(bytes, bytes + n, '\n'));
  });
  stopLog();
  drain.join();
  ::close(reader);
  EXPECT_EQ(arrived + dropped, kLines) << "every line was written or counted";
}

}  // namespace
}  // namespace keel::base
