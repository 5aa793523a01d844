// Lengths: functions over 70 lines, sources over 600 and headers over 300 are refused unless excused by name.
// What is past the wanted 40, 400 and 150 is named in the output and refused by nobody.
#include <gtest/gtest.h>

#include <iostream>

#include <tests/tidy/excuses.h>
#include <tests/tidy/function_scanner.h>
#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

constexpr std::size_t kFunctionWanted = 40;
constexpr std::size_t kFunctionRefused = 70;
constexpr std::size_t kSourceWanted = 400;
constexpr std::size_t kSourceRefused = 600;
constexpr std::size_t kHeaderWanted = 150;
constexpr std::size_t kHeaderRefused = 300;

TEST(Sizes, Functions) {
  auto excuses = Excuses::load();
  for (const auto& file : allSources()) {
    for (const auto& function : findFunctions(file.code)) {
      const std::string subject = file.path + ":" + function.name;
      if (function.lines > kFunctionWanted) std::cout << "long: " << subject << ", " << function.lines << " lines\n";
      if (function.lines <= kFunctionRefused || excuses.covers("function", subject)) continue;
      ADD_FAILURE() << file.path << ':' << function.line << ' ' << function.name << " has " << function.lines
                    << " lines; cut it below " << kFunctionRefused << " or excuse it in tests/tidy/excused.txt";
    }
  }
  EXPECT_EQ(excuses.unused("function"), std::vector<std::string>{});
}

TEST(Sizes, Files) {
  auto excuses = Excuses::load();
  for (const auto& file : allSources()) {
    const std::size_t lines = splitLines(file.text).size();
    const std::size_t wanted = file.isHeader() ? kHeaderWanted : kSourceWanted;
    const std::size_t refused = file.isHeader() ? kHeaderRefused : kSourceRefused;
    if (lines > wanted) std::cout << "long: " << file.path << ", " << lines << " lines\n";
    if (lines <= refused || excuses.covers(file.isHeader() ? "header" : "file", file.path)) continue;
    ADD_FAILURE() << file.path << " has " << lines << " lines; split it below " << refused
                  << " or excuse it in tests/tidy/excused.txt";
  }
  EXPECT_EQ(excuses.unused("file"), std::vector<std::string>{});
  EXPECT_EQ(excuses.unused("header"), std::vector<std::string>{});
}

TEST(Sizes, TheScannerSeesTheProduct) {
  std::size_t functions = 0;
  std::size_t nameless = 0;
  for (const auto& file : allSources()) {
    for (const auto& function : findFunctions(file.code)) {
      ++functions;
      if (function.name != "?") continue;
      ++nameless;
      std::cout << "nameless: " << file.path << ':' << function.line << '\n';
    }
  }
  EXPECT_GT(functions, 100U);
  EXPECT_LT(nameless * 100, functions) << "one function in a hundred may stay without a name";
}

}  // namespace
}  // namespace keel::tidy
