// Words that must not appear where decisions are made: clocks, threads, files, doubles for money, unordered containers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <regex>
#include <set>

#include <tests/tidy/excuses.h>
#include <tests/tidy/module_edges.h>
#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

constexpr int kFirstLayerWithTheWorld = 7;

/// Every match of `pattern` in blanked code, as written without blanks.
std::vector<std::string> matches(const std::string& line, const std::regex& pattern) {
  std::vector<std::string> found;
  for (auto it = std::sregex_iterator(line.begin(), line.end(), pattern); it != std::sregex_iterator(); ++it) {
    std::string word = (*it)[1].matched ? (*it)[1].str() : it->str();
    std::erase_if(word, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    found.push_back(word);
  }
  return found;
}

std::vector<std::string> worldWords(const std::string& line) {
  static const std::regex words(
      R"(\b((?:system|steady|high_resolution|file|utc|tai)_clock\s*::\s*now|std::time\b|clock_gettime|gettimeofday|)"
      R"(std::random_device|s?rand(?=\s*\()|std::(?:jthread|thread|async|this_thread)\b|sleep_for|sleep_until|usleep|)"
      R"(std::[io]?fstream|fopen|getenv))");
  return matches(line, words);
}

std::vector<std::string> lockWords(const std::string& line) {
  static const std::regex words(
      R"(\b(std::(?:recursive_|timed_|shared_)?mutex|std::condition_variable|std::(?:scoped|unique|shared)_lock|std::lock_guard))");
  return matches(line, words);
}

/// The words of an identifier: "m_lastPrice" -> m, last, price.
std::set<std::string> wordsOf(const std::string& identifier) {
  std::set<std::string> words;
  std::string word;
  for (const char c : identifier) {
    if (c == '_' || std::isupper(static_cast<unsigned char>(c)) != 0) {
      words.insert(word);
      word.clear();
    }
    if (c != '_') word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  words.insert(word);
  return words;
}

/// Identifiers declared as floating point whose name says money, price or size.
std::vector<std::string> floatingMoney(const std::string& line) {
  static const std::regex declared(R"(\b(?:double|float)\s*(?:const\b\s*)?(?:[>&*]\s*)*(\w+))");
  static const std::set<std::string> money{"price",   "prices",   "money",      "cash", "fee",
                                           "fees",    "notional", "commission", "pnl",  "amount",
                                           "amounts", "quantity", "quantities"};
  std::vector<std::string> found;
  for (const auto& name : matches(line, declared)) {
    const auto words = wordsOf(name);
    if (std::any_of(words.begin(), words.end(), [](const auto& word) { return money.contains(word); }))
      found.push_back(name);
  }
  return found;
}

/// Unordered containers on a line whose comment, there or on the line before, does not say why order is no matter.
std::vector<std::string> unexplainedUnordered(const std::string& code, const std::string& raw,
                                              const std::string& before) {
  static const std::regex container(R"((std::unordered_\w+))");
  static const std::regex reason(R"(// order-free: *\w+ *\w+)");
  auto found = matches(code, container);
  if (std::regex_search(raw, reason) || std::regex_search(before, reason)) found.clear();
  return found;
}

using Rule =
    std::function<std::vector<std::string>(const std::string& code, const std::string& raw, const std::string& before)>;

/// Applies `rule` to each line of the engine's modules that `covers` names.
void checkModules(const std::string& name, const std::function<bool(const Module&)>& covers, const Rule& rule,
                  Excuses& excuses) {
  const auto graph = ModuleGraph::load();
  for (const auto& file : sourcesBelow({"engine"})) {
    const Module* module = graph.owner(file.path);
    if (module == nullptr || !covers(*module)) continue;
    const auto code = splitLines(file.code);
    const auto raw = splitLines(file.text);
    for (std::size_t i = 0; i < code.size(); ++i) {
      for (const auto& word : rule(code[i], raw[i], i > 0 ? raw[i - 1] : std::string())) {
        if (excuses.covers(name, file.path + ":" + word)) continue;
        ADD_FAILURE() << file.path << ':' << i + 1 << " uses " << word << " (rule '" << name << "', layer "
                      << module->layer << ')';
      }
    }
  }
}

std::function<bool(const Module&)> among(std::set<std::string> names) {
  return [names = std::move(names)](const Module& module) { return names.contains(module.name); };
}

TEST(Banned, ClocksThreadsAndFilesBelowTheEdge) {
  auto excuses = Excuses::load();
  const auto below = [](const Module& module) { return module.layer < kFirstLayerWithTheWorld; };
  checkModules("banned", below, [](const auto& code, const auto&, const auto&) { return worldWords(code); }, excuses);
  // The bus carries things across the border of threads; that is the one place below the edge where locks belong.
  const auto lockFree = [&](const Module& module) { return below(module) && module.name != "bus"; };
  checkModules("banned", lockFree, [](const auto& code, const auto&, const auto&) { return lockWords(code); }, excuses);
  EXPECT_EQ(excuses.unused("banned"), std::vector<std::string>{});
}

TEST(Banned, MoneyIsNeverFloatingPoint) {
  auto excuses = Excuses::load();
  checkModules(
      "money", among({"domain", "ledger", "execution", "risk", "core", "simulation"}),
      [](const auto& code, const auto&, const auto&) { return floatingMoney(code); }, excuses);
  EXPECT_EQ(excuses.unused("money"), std::vector<std::string>{});
}

TEST(Banned, UnorderedContainersNearOrders) {
  auto excuses = Excuses::load();
  checkModules("unordered", among({"core", "simulation", "execution", "risk", "strategy"}), unexplainedUnordered,
               excuses);
  EXPECT_EQ(excuses.unused("unordered"), std::vector<std::string>{});
}

TEST(Banned, FastMath) {
  const std::vector<std::string> flags{
      "-ffast"
      "-math",
      "-Ofast",
      "-funsafe-math"
      "-optimizations",
      "-fassociative"
      "-math"};
  for (const auto& path : repositoryFiles()) {
    if (!path.ends_with("CMakeLists.txt") && !path.ends_with(".cmake") && !path.ends_with("Presets.json")) continue;
    const std::string text = readFile(sourceRoot() / path);
    for (const auto& flag : flags)
      EXPECT_EQ(text.find(flag), std::string::npos) << path << " sets " << flag << ": results would differ";
  }
}

/// Files people write code in.
bool isCode(const std::string& path) {
  static const std::regex code(R"((\.(cpp|h|cmake|sh|py|json|qss|qrc|in)|CMakeLists\.txt)$)");
  return std::regex_search(path, code) || path == "packaging/run" || path == "packaging/test";
}

TEST(Banned, WordsOfUnfinishedWork) {
  static const std::regex unfinished(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK)\\b");
  for (const auto& path : repositoryFiles()) {
    if (!isCode(path) || isBelow(path, "resources")) continue;
    const auto lines = splitLines(readFile(sourceRoot() / path));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_FALSE(std::regex_search(lines[i], unfinished)) << path << ':' << i + 1 << ' ' << lines[i];
    }
  }
}

TEST(Banned, PathsOfOneMachine) {
  static const std::regex machine(R"((^|[\s"'=(])/(work|root|home|Users)/\w)");
  for (const auto& path : repositoryFiles()) {
    if (!isCode(path)) continue;
    const auto lines = splitLines(readFile(sourceRoot() / path));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_FALSE(std::regex_search(lines[i], machine)) << path << ':' << i + 1 << ' ' << lines[i];
    }
  }
}

// The rules themselves, on made-up lines: each must be able to refuse, and to let pass.

TEST(BannedRules, World) {
  EXPECT_EQ(worldWords("auto t = std::chrono::system_clock::now();"), std::vector<std::string>{"system_clock::now"});
  EXPECT_EQ(worldWords("std::jthread worker; std::ifstream in(p);"),
            (std::vector<std::string>{"std::jthread", "std::ifstream"}));
  EXPECT_EQ(worldWords("int x = rand ();"), std::vector<std::string>{"rand"});
  EXPECT_TRUE(worldWords("int brand(int operand); using Clock = std::chrono::system_clock;").empty());
  EXPECT_EQ(lockWords("std::mutex m; std::scoped_lock l(m);"),
            (std::vector<std::string>{"std::mutex", "std::scoped_lock"}));
}

TEST(BannedRules, Money) {
  EXPECT_EQ(floatingMoney("double lastPrice = 0;"), std::vector<std::string>{"lastPrice"});
  EXPECT_EQ(floatingMoney("std::vector<double> m_fees;"), std::vector<std::string>{"m_fees"});
  EXPECT_EQ(floatingMoney("f(const double& cash, float pnl)"), (std::vector<std::string>{"cash", "pnl"}));
  EXPECT_TRUE(floatingMoney("double volatility, priceless; Price price; double toDouble() const").empty());
}

TEST(BannedRules, Unordered) {
  const std::string code = "std::unordered_map<int, int> m_seen;";
  EXPECT_EQ(unexplainedUnordered(code, code, "").size(), 1U);
  EXPECT_EQ(unexplainedUnordered(code, code + "  // order-free:", "").size(), 1U) << "the reason is missing";
  EXPECT_TRUE(unexplainedUnordered(code, code + "  // order-free: lookups only", "").empty());
  EXPECT_TRUE(unexplainedUnordered(code, code, "// order-free: lookups only").empty());
}

}  // namespace
}  // namespace keel::tidy
