// Bad files, bad configurations and bad stores through the real binary: each ends with its exit code and a sentence
// that names what is wrong. Nothing crashes, nothing hangs.
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/store/store.h>
#include <tests/support/child_process.h>
#include <tests/support/generated_files.h>

namespace keel::tests {
namespace {

constexpr int kDone = 0, kFailed = 1, kBad = 2;

class BadInput : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(writeGenerated(m_folder.path(), {"SPY", "AAPL"}, 3, 1));
    writeText(m_folder / "good.json", sessionJson(R"("speed":"max")", {"SPY"}));
    std::ostringstream text;
    text << std::ifstream(m_folder / "SPY.csv").rdbuf();
    m_good = text.str();
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (m_folder / name).string(); }
  std::string file(const std::string& name, const std::string& text) {
    writeText(m_folder / name, text);
    return path(name);
  }
  /// Exit code, and a word of what was said on either stream.
  void expect(const std::vector<std::string>& words, int exitCode, const std::string& word,
              std::optional<std::uint64_t> largestFile = {}) {
    SCOPED_TRACE(fmt::format("keel-cli {}", fmt::join(words, " ")));
    const ChildResult result = runChild(m_folder.path(), keelCli(), words, largestFile);
    EXPECT_FALSE(result.hung);
    EXPECT_LT(result.exitCode, 128) << "crashed";
    EXPECT_EQ(result.exitCode, exitCode) << result.out << result.err;
    EXPECT_NE((result.out + result.err).find(word), std::string::npos)
        << "'" << word << "' is not in: " << result.out << result.err;
    EXPECT_TRUE(exitCode == kDone || !result.err.empty());
  }
  void backtest(const std::string& file, int exitCode, const std::string& word) {
    expect({"backtest", "--strategy", "sma_cross", "--data", "SPY=" + file}, exitCode, word);
  }
  void session(const std::string& json, const std::string& word) {
    expect({"session", "--config", file("bad.json", json), "--store", path("x.db")}, kBad, word);
  }
  [[nodiscard]] std::vector<std::string> goodSession(const std::string& store) const {
    return {"session", "--config", path("good.json"), "--store", store};
  }

  TemporaryFolder m_folder;
  std::string m_good;
};

TEST_F(BadInput, FilesThatCannotBeRead) {
  backtest(path("nowhere.csv"), kBad, "nowhere.csv");
  backtest(m_folder.path().string(), kBad, "NOT_A_FILE");
  backtest(file("empty.csv", ""), kBad, "EMPTY_FILE");
  backtest(file("header.csv", "t,open,high,low,close,volume\n"), kBad, "NO_ROWS");
  backtest(file("binary.csv", std::string("\x7f"
                                          "ELF\0\1\2\3\0\0\0\xff\xfe\0\0",
                                          16) +
                                  std::string(4'096, '\0')),
           kBad, "binary.csv");
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += static_cast<char>((i * 7'919) % 256);
  backtest(file("noise.csv", noise), kBad, "noise.csv");
  backtest(file("columns.csv", "t,first,second\n2025-06-02 09:30:00,1,2\n"), kBad, "MISSING_COLUMN");
  std::string cut = "\x1f\x8b\x08";
  backtest(file("cut.csv.gz", cut + std::string("\0\0\0\0\0\0\3half of it", 17)), kBad, "cut.csv.gz");
  backtest(file("cut.zip", "PK\3\4 not a zip at all"), kBad, "cut.zip");
}

/// Rows that are wrong are refused with a count; the good ones are used.
TEST_F(BadInput, RowsThatMakeNoSense) {
  const std::size_t headerEnds = m_good.find('\n', m_good.find("open")) + 1;
  const std::size_t secondRow = m_good.find('\n', headerEnds) + 1;
  const std::size_t thirdRow = m_good.find('\n', secondRow) + 1;
  const std::string stamp = m_good.substr(secondRow, 19);
  const auto with = [&](const std::string& row) {
    return m_good.substr(0, secondRow) + row + "\n" + m_good.substr(thirdRow);
  };
  const std::vector<std::pair<std::string, std::string>> rows{{"negative", stamp + ",-100,-99,-101,-100,1000"},
                                                              {"absurd", stamp + ",1e15,1e15,1e15,1e15,1000"},
                                                              {"nan", stamp + ",nan,nan,nan,nan,1000"},
                                                              {"infinite", stamp + ",inf,inf,inf,inf,1000"},
                                                              {"zero", stamp + ",0,0,0,0,0"},
                                                              {"short", stamp + ",100"},
                                                              {"words", stamp + ",one,two,three,four,five"},
                                                              {"upside", stamp + ",100,99,101,100,1000"},
                                                              {"volume", stamp + ",100,101,99,100,-5"},
                                                              {"date", "2025-02-30 09:31:00,100,101,99,100,5"},
                                                              {"clock", "2025-06-02 29:31:00,100,101,99,100,5"},
                                                              {"empty-cells", stamp + ",,,,,"},
                                                              {"backward", "2025-06-02 08:00:00,100,101,99,100,5"},
                                                              {"huge", stamp + "," + std::string(70'000, '9')}};
  for (const auto& [name, row] : rows) backtest(file(name + ".csv", with(row)), kDone, "1 of ");
  const std::string repeated = m_good.substr(secondRow, thirdRow - secondRow);
  backtest(file("twice.csv", m_good.substr(0, thirdRow) + repeated + m_good.substr(thirdRow)), kDone, "1 of ");
  backtest(file("cut.csv", m_good.substr(0, m_good.size() - 12)), kDone, "bars ");
}

TEST_F(BadInput, TimesThatHappenTwiceOrNever) {
  std::string text = "t,open,high,low,close,volume\n";
  for (const char* clock : {"00:58", "00:59", "01:00", "01:30", "01:59", "02:00", "02:01"}) {
    text += fmt::format("2025-11-02 {}:00,100,101,99,100,1000\n", clock);
  }
  // 01:00 to 02:00 came twice in New York that night.
  backtest(file("autumn.csv", text), kDone, "3 of 7");
  std::string spring = "t,open,high,low,close,volume\n";
  for (const char* clock : {"01:58", "01:59", "02:00", "02:30", "03:00", "03:01"}) {
    spring += fmt::format("2025-03-09 {}:00,100,101,99,100,1000\n", clock);
  }
  backtest(file("spring.csv", spring), kDone, "2 of 6");
}

TEST_F(BadInput, StrategiesAndOptions) {
  const std::string data = "SPY=" + path("SPY.csv");
  const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
      {{"--strategy", "crystal_ball", "--data", data}, "crystal_ball"},
      {{"--strategy", "sma_cross", "--set", "fast=0", "--data", data}, "fast"},
      {{"--strategy", "sma_cross", "--set", "fast=1001", "--data", data}, "fast"},
      {{"--strategy", "sma_cross", "--set", "fast=ten", "--data", data}, "ten"},
      {{"--strategy", "sma_cross", "--set", "fast=30", "--set", "slow=10", "--data", data}, "slow"},
      {{"--strategy", "sma_cross", "--set", "sloow=10", "--data", data}, "sloow"},
      {{"--strategy", "sma_cross", "--set", "fast", "--data", data}, "KEY=VALUE"},
      {{"--strategy", "sma_cross", "--data", path("SPY.csv")}, "KEY=VALUE"},
      {{"--strategy", "sma_cross"}, "--data"},
      {{"--data", data}, "--strategy"},
      {{"--strategy", "sma_cross", "--data", data, "--cash", "-5"}, "--cash"},
      {{"--strategy", "sma_cross", "--data", data, "--cash", "99999999999999999999"}, "--cash"},
      {{"--strategy", "sma_cross", "--data", data, "--commission", "lots"}, "--commission"},
      {{"--strategy", "sma_cross", "--data", data, "--slippage", "percent:-1"}, "--slippage"},
      {{"--strategy", "sma_cross", "--data", data, "--from", "2025-02-30"}, "--from"},
      {{"--strategy", "sma_cross", "--data", data, "--from", "2025-06-03", "--to", "2025-06-02"}, "--from"},
      {{"--strategy", "sma_cross", "--data", data, "--from", "2031-01-01"}, "NO_ROWS"},
      {{"--strategy", "sma_cross", "--data", data, "--seed", "1e99"}, "--seed"},
      {{"--strategy", "sma_cross", "--data", data, "--profile", "bold"}, "--profile"},
      {{"--strategy", "mixed", "--data", data, "--profile", "bold"}, "bold"},
      {{"--strategy", "sma_cross", "--data", data, "--nonsense"}, "--nonsense"},
      {{"--strategy", "sector_rotation", "--data", data}, "top"}};
  for (const auto& [options, word] : calls) {
    std::vector<std::string> words{"backtest"};
    words.insert(words.end(), options.begin(), options.end());
    expect(words, kBad, word);
  }
  expect({"dance"}, kBad, "dance");
  expect({"session", "--store", path("x.db")}, kBad, "--config");
  expect({"session", "--config", path("good.json")}, kBad, "--store");
  expect({"session", "--config", path("nowhere.json"), "--store", path("x.db")}, kBad, "nowhere.json");
  expect({"session", "--config", path("good.json"), "--store", path("x.db"), "--speed", "fast"}, kBad, "--speed");
}

TEST_F(BadInput, Configurations) {
  const auto with = [](const std::string& field) { return sessionJson(field, {"SPY"}); };
  session("", "line 1");
  session("{\n\"name\": \"a\",\n\"speed\" 5\n}", "line 3");
  session("{\"name\":\"a\"", "BAD_JSON");
  session(with("") + "}", "BAD_JSON");
  session("[1,2]", "BAD_JSON");
  session(std::string(100'000, '['), "BAD_JSON");
  session(with("\"sped\":1"), "sped");
  session(with("\"mode\":\"live\""), "mode");
  session(with("\"reserve_percent\":25,\"available_percent\":80"), "105");
  session(with("\"capital\":50"), "capital");
  session(with("\"capital\":\"much\""), "capital");
  session(with("\"capital\":1e400"), "");
  session(with("\"max_position_percent\":140"), "140");
  session(with("\"stop_percent\":0.5"), "stop");
  session(with("\"interval_minutes\":0"), "interval_minutes");
  session(with("\"max_positions\":16"), "max_positions");
  session(with("\"rejection_percent\":101"), "rejection_percent");
  session(with("\"speed\":-1"), "speed");
  session(with("\"profile\":\"bold\""), "bold");
  session(with("\"strategy\":\"crystal_ball\""), "crystal_ball");
  session(with("\"parameters\":{\"fast\":0}"), "fast");
  session(with("\"min_signal_strength\":\"mighty\""), "mighty");
  session(with("\"commission\":\"percent:abc\""), "abc");
  session("{\"speed\":\"max\"}", "data");
  session("{\"data\":[]}", "data");
  session("{\"data\":[{\"symbol\":\"SPY\"}]}", "file");
  EXPECT_FALSE(std::filesystem::exists(m_folder / "x.db")) << "a store was made for a configuration that cannot run";
  session("{\"data\":[{\"symbol\":\"SPY\",\"file\":\"SPY.csv\",\"zone\":\"Mars/Olympus\"}]}", "Mars/Olympus");
  session("{\"data\":[{\"symbol\":\"SPY\",\"file\":\"nowhere.csv\"}]}", "nowhere.csv");
  session("{\"data\":[{\"symbol\":\"SPY\",\"file\":\"SPY.csv\"},{\"symbol\":\"SPY\",\"file\":\"SPY.csv\"}]}",
          "OVERLAPPING_FILES");
}

TEST_F(BadInput, StoresThatCannotBeUsed) {
  expect(goodSession(file("text.db", "this is not a database, it only looks long enough to be one")), kFailed,
         "text.db");
  expect(goodSession(m_folder.path().string()), kFailed, m_folder.path().filename().string());
  const std::string store = path("store.db");
  expect(goodSession(store), kDone, "STOPPED");
  {
    // Another program has it.
    const auto other = store::Store::open(store);
    ASSERT_TRUE(other.has_value());
    expect(goodSession(store), kFailed, "STORE_LOCKED");
  }
  std::string bytes;
  {
    std::ostringstream all;
    all << std::ifstream(store, std::ios::binary).rdbuf();
    bytes = all.str();
  }
  ASSERT_GT(bytes.size(), 20'000U);
  // PRAGMA user_version lies at offset 60, big-endian.
  std::string newer = bytes;
  newer.replace(60, 4, std::string("\0\0\3\xe7", 4));
  expect(goodSession(file("newer.db", newer)), kFailed, "999");
  expect(goodSession(file("half.db", bytes.substr(0, bytes.size() / 2))), kFailed, "half.db");
  std::string damaged = bytes;
  for (std::size_t i = 4'096; i < 12'288; ++i) damaged[i] = static_cast<char>(i * 31);
  expect(goodSession(file("damaged.db", damaged)), kFailed, "damaged.db");
  expect({"replay", "--store", path("damaged.db")}, kFailed, "damaged.db");
  expect({"replay", "--store", path("nowhere.db")}, kBad, "nowhere.db");
  expect({"replay", "--store", store, "--session", "99"}, kBad, "99");
}

TEST_F(BadInput, DisksThatCannotBeWritten) {
  const std::string data = "SPY=" + path("SPY.csv");
  // Through a link, so that a program that replaces what it should write to does no harm to the machine.
  std::filesystem::create_symlink("/dev/full", path("device"));
  expect({"backtest", "--strategy", "sma_cross", "--data", data, "--orders", path("device")}, kFailed, "device");
  EXPECT_TRUE(std::filesystem::is_symlink(path("device"))) << "the device was replaced by a file";
  expect({"backtest", "--strategy", "sma_cross", "--data", data, "--orders", path("no/such/folder/o.csv")}, kFailed,
         "o.csv");
  // No file may grow beyond 100 KB: the store cannot take the journal of the day.
  expect(goodSession(path("full.db")), kFailed, "full", 100'000);
  if (geteuid() == 0) return;  // root may write anything
  const std::string readOnly = path("read-only.db");
  expect(goodSession(readOnly), kDone, "STOPPED");
  std::filesystem::permissions(readOnly, std::filesystem::perms::owner_read);
  expect(goodSession(readOnly), kFailed, "read-only.db");
}

}  // namespace
}  // namespace keel::tests
