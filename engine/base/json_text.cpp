#include <engine/base/json_text.h>

#include <fmt/format.h>

namespace keel::base {
namespace {

/// Bytes of the character that `text` begins with; 0 where that is not UTF-8, as in a header of another encoding.
std::size_t utf8Length(std::string_view text) {
  const auto at = [&text](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0) != 0x80) return 0;
  }
  const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
  const bool noCharacter = (lead == 0xED && at(1) >= 0xA0) || (lead == 0xF4 && at(1) >= 0x90);
  return overlong || noCharacter ? 0 : length;
}

}  // namespace

std::string jsonQuoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    const std::size_t length = utf8Length(text.substr(i));
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (byte < 0x20) out += fmt::format("\\u{:04x}", byte);
    else if (length == 0) out += "\\ufffd";
    else out += text.substr(i, length);
    i += length == 0 ? 1 : length;
  }
  return out + '"';
}

}  // namespace keel::base
