// The shape of the repository: how a header begins, what stands at the top level, that tests test something.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

bool beginsAsAHeader(std::string_view text) {
  const auto lines = splitLines(text);
  static const std::regex comment(R"(^//[/!]? *\S.{8,})");
  return lines.size() > 2 && lines[0] == "#pragma once" && std::regex_search(lines[1], comment);
}

bool asserts(const std::string& code) {
  static const std::regex words(
      R"(\b(EXPECT_\w+|ASSERT_\w+|ADD_FAILURE|FAIL|QCOMPARE\w*|QVERIFY\w*|QTRY_\w+|QFAIL|QEXPECT_FAIL|QAbstractItemModelTester)\b)");
  return std::regex_search(code, words);
}

TEST(Shape, HeadersSayWhatTheyAre) {
  for (const auto& file : allSources()) {
    if (!file.isHeader()) continue;
    EXPECT_TRUE(beginsAsAHeader(file.text)) << file.path << " must begin with '#pragma once' and a comment of purpose";
  }
}

TEST(Shape, TopLevel) {
  const std::set<std::string> needed{
      "CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "LICENSE", "README.md", "app", "engine",
      "models",         "packaging",         "tests",           "widgets"};
  const std::set<std::string> allowed{"resources", "translations", "build", "compile_commands.json"};
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(sourceRoot())) {
    const std::string leaf = entry.path().filename().string();
    if (leaf.starts_with('.') || allowed.contains(leaf)) continue;
    found.insert(leaf);
    EXPECT_TRUE(needed.contains(leaf)) << leaf << " has no place at the top of the repository";
  }
  for (const auto& leaf : needed) EXPECT_TRUE(found.contains(leaf)) << leaf << " is missing";
}

TEST(Shape, EveryTestFileAsserts) {
  for (const auto& file : sourcesBelow({"tests"})) {
    const std::string leaf = file.path.substr(file.path.rfind('/') + 1);
    if (!leaf.starts_with("tst_") || file.isHeader()) continue;
    EXPECT_TRUE(asserts(file.code)) << file.path << " asserts nothing";
  }
}

TEST(ShapeRules, CanRefuse) {
  EXPECT_TRUE(beginsAsAHeader("#pragma once\n// Orders and their life.\nint x;\n"));
  EXPECT_FALSE(beginsAsAHeader("// Orders and their life.\n#pragma once\nint x;\n"));
  EXPECT_FALSE(beginsAsAHeader("#pragma once\n#include <x>\nint x;\n"));
  EXPECT_TRUE(asserts("QCOMPARE(a, b);"));
  EXPECT_FALSE(asserts("int main() { return 0; }"));
}

}  // namespace
}  // namespace keel::tidy
