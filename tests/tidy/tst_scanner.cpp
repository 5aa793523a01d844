// The readers behind the rules, on small snippets.
#include <gtest/gtest.h>

#include <tests/tidy/excuses.h>
#include <tests/tidy/function_scanner.h>
#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

/// "name/lines" of each function, in order.
std::vector<std::string> scan(std::string_view source) {
  std::vector<std::string> found;
  for (const auto& f : findFunctions(blankCommentsAndStrings(source))) {
    found.push_back(f.name + "/" + std::to_string(f.lines));
  }
  return found;
}

using Names = std::vector<std::string>;

TEST(Scanner, BlanksCommentsAndStringsButKeepsLines) {
  EXPECT_EQ(blankCommentsAndStrings("a; // b {\nc"), "a;       \nc");
  EXPECT_EQ(blankCommentsAndStrings("a /* { \n } */ b"), "a      \n      b");
  EXPECT_EQ(blankCommentsAndStrings(R"(f("{\"}", '{'))"), R"(f("    ", ' '))");
  EXPECT_EQ(blankCommentsAndStrings("n = 1'000'000; x = '\"';"), "n = 1'000'000; x = ' ';");
  EXPECT_EQ(blankCommentsAndStrings("s = R\"j({ \"a\": 1 })j\"; t"), "s = R\"" + std::string(14, ' ') + "\"; t");
}

TEST(Scanner, FreeFunctionsInNamespaces) {
  EXPECT_EQ(scan("namespace a {\nnamespace {\nint f(int x) {\n  return x;\n}\n}\nvoid g() {}\n}\n"),
            (Names{"f/3", "g/1"}));
}

TEST(Scanner, MembersInsideAndOutside) {
  EXPECT_EQ(scan("class A final : public B<int> {\n public:\n  A() : m_x{1}, m_y(2) {\n  }\n  int f() const noexcept { "
                 "return 1; }\n"
                 " private:\n  int m_x{};\n};\nvoid A::run(int a,\n            int b) {\n}\n"),
            (Names{"A/2", "f/1", "A::run/3"}));
}

TEST(Scanner, OperatorsTemplatesAndAttributes) {
  EXPECT_EQ(scan("template <class T, class = int>\n[[nodiscard]] bool operator==(const T& a, const T& b) {\n return "
                 "true;\n}\n"),
            (Names{"operator==/4"}));
  EXPECT_EQ(scan("int F::operator()(int a) const {\n}\n"), (Names{"F::operator()/2"}));
  EXPECT_EQ(scan("F& F::operator=(F&&) noexcept {\n}\nF::~F() {}\n"), (Names{"F::operator=/2", "F::~F/1"}));
}

TEST(Scanner, ValuesAreNotFunctions) {
  EXPECT_EQ(scan("constexpr int kTable[] = {\n 1,\n 2};\nenum class E : int { A, B };\nCurrency "
                 "usd{'U'};\nstd::array<int, 2> a = f({\n1});\n"),
            Names{});
}

TEST(Scanner, DefaultArgumentsWithBracesAndInnerBlocks) {
  EXPECT_EQ(scan("void f(Options o = {}, int n = 1) {\n  if (n) {\n    g({1, 2});\n  }\n}\nint after() {}\n"),
            (Names{"f/5", "after/1"}));
}

TEST(Scanner, LambdasAtNamespaceScopeCount) {
  EXPECT_EQ(scan("const auto parse = [](int x) {\n  return x;\n};\n"), (Names{"parse/3"}));
}

TEST(Scanner, TestsByTheirNames) { EXPECT_EQ(scan("TEST_F(Suite, Name) {\n  int a;\n}\n"), (Names{"Suite.Name/3"})); }

TEST(Scanner, PreprocessorLinesDoNotCount) {
  EXPECT_EQ(scan("#define OPEN(x) \\\n  do { \\\n  if (x) {\nvoid f() {\n#if 1\n#endif\n}\n"), (Names{"f/4"}));
}

TEST(Scanner, QtClasses) {
  EXPECT_EQ(scan("class W : public QWidget {\n  Q_OBJECT\n public:\n  void a() {}\n Q_SIGNALS:\n  void s();\n private "
                 "Q_SLOTS:\n  void b() {\n  }\n};\n"),
            (Names{"a/1", "b/2"}));
}

TEST(Scanner, Includes) {
  SourceFile file{"x.cpp", "#include <engine/a.h>\n// #include <engine/no.h>\n  # include \"b.h\"\n#define X\n", {}};
  file.code = blankCommentsAndStrings(file.text);
  const auto found = includesOf(file);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].target, "engine/a.h");
  EXPECT_FALSE(found[0].quoted);
  EXPECT_EQ(found[1].target, "b.h");
  EXPECT_EQ(found[1].line, 3U);
  EXPECT_TRUE(found[1].quoted);
}

TEST(Excuses, NeedAKnownRuleASubjectAndAReason) {
  Excuses excuses("# note\nfunction | a.cpp:f | generated table\nnonsense | a | reason enough\nfile | b.cpp |\nfile\n");
  EXPECT_EQ(excuses.malformed().size(), 3U);
  EXPECT_FALSE(excuses.covers("function", "a.cpp:g"));
  EXPECT_EQ(excuses.unused("function"), std::vector<std::string>{"a.cpp:f"});
  EXPECT_TRUE(excuses.covers("function", "a.cpp:f"));
  EXPECT_TRUE(excuses.unused("function").empty());
}

TEST(Excuses, TheFileIsWellFormed) { EXPECT_EQ(Excuses::load().malformed(), std::vector<std::string>{}); }

}  // namespace
}  // namespace keel::tidy
