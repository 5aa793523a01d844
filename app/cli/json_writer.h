#pragma once
// One JSON document, written in order. Amounts are exact decimals, which a general library would print as binary
// floating point in scientific notation; numbers without a value become null, never NaN.
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <engine/domain/money.h>

namespace keel::cli {

class JsonWriter {
 public:
  JsonWriter& beginObject() { return open('{'); }
  JsonWriter& endObject() { return close('}'); }
  JsonWriter& beginArray() { return open('['); }
  JsonWriter& endArray() { return close(']'); }
  JsonWriter& key(std::string_view name) {
    separate();
    quote(name);
    m_text += ':';
    m_first = true;
    return *this;
  }
  JsonWriter& value(std::string_view text) {
    separate();
    quote(text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool flag) { return raw(flag ? "true" : "false"); }
  JsonWriter& value(std::uint64_t number) { return raw(std::to_string(number)); }
  JsonWriter& value(std::int64_t number) { return raw(std::to_string(number)); }
  JsonWriter& value(int number) { return raw(std::to_string(number)); }
  /// Shortest text that reads back as the same double.
  JsonWriter& value(double number) { return std::isfinite(number) ? raw(fmt::format("{}", number)) : raw("null"); }
  JsonWriter& value(domain::Money amount) { return raw(base::formatE8(amount.e8())); }
  JsonWriter& value(domain::Price price) { return raw(base::formatE8(price.e8())); }
  JsonWriter& value(domain::SignedQuantity quantity) { return raw(base::formatE8(quantity.e8())); }
  template <class T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : raw("null");
  }
  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  /// Bytes of the character that `text` begins with; 0 where that is not UTF-8, as in a header of another encoding.
  static std::size_t utf8Length(std::string_view text) {
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
  JsonWriter& open(char bracket) {
    separate();
    m_text += bracket;
    m_first = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    m_text += bracket;
    m_first = false;
    return *this;
  }
  JsonWriter& raw(std::string_view text) {
    separate();
    m_text += text;
    return *this;
  }
  void separate() {
    if (!m_first) m_text += ',';
    m_first = false;
  }
  void quote(std::string_view text) {
    m_text += '"';
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      const auto byte = static_cast<unsigned char>(c);
      const std::size_t length = utf8Length(text.substr(i));
      if (c == '"' || c == '\\') (m_text += '\\') += c;
      else if (byte < 0x20) m_text += fmt::format("\\u{:04x}", byte);
      else if (length == 0) m_text += "\\ufffd";
      else m_text += text.substr(i, length);
      i += length == 0 ? 1 : length;
    }
    m_text += '"';
  }

  std::string m_text;
  bool m_first = true;
};

}  // namespace keel::cli
