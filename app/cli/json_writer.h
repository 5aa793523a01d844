#pragma once
// One JSON document, written in order. Amounts are exact decimals, which a general library would print as binary
// floating point in scientific notation; numbers without a value become null, never NaN.
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <engine/base/json_text.h>
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
    m_text += base::jsonQuoted(name);
    m_text += ':';
    m_first = true;
    return *this;
  }
  JsonWriter& value(std::string_view text) {
    separate();
    m_text += base::jsonQuoted(text);
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

  std::string m_text;
  bool m_first = true;
};

}  // namespace keel::cli
