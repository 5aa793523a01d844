// Text as a JSON string.
#include <gtest/gtest.h>

#include <engine/base/json_text.h>

namespace keel::base {
namespace {

TEST(JsonText, QuotesWhatJsonCannotCarry) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {R"(a "b" \ c)", R"("a \"b\" \\ c")"},
      {"line\nend\t", R"("line\u000aend\u0009")"},
      {"\xE2\x82\xAC 5", "\"\xE2\x82\xAC 5\""},
      {"h\xE9gh", R"("h\ufffdgh")"},
      {"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(jsonQuoted(text), expected) << text;
}

}  // namespace
}  // namespace keel::base
