#include <engine/render/pdf_properties.h>

#include <string_view>

#include <fmt/format.h>

#include <engine/base/sha256.h>

namespace keel::render {

namespace {

/// "20250602142100", the fourteen digits of a PDF date.
std::string dateDigits(base::Timestamp when) {
  std::string digits;
  for (const char c : base::formatIso(std::chrono::floor<std::chrono::seconds>(when))) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits.substr(0, 14);
}

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

void stampDate(std::string& pdf, std::string_view key, const std::string& digits) {
  for (std::size_t at = pdf.find(key); at != std::string::npos; at = pdf.find(key, at + 1)) {
    const std::size_t from = at + key.size();
    std::size_t place = 0;
    while (place < digits.size() && from + place < pdf.size() && pdf[from + place] >= '0' && pdf[from + place] <= '9') {
      pdf[from + place] = digits[place];
      ++place;
    }
  }
}

/// Hexadecimal digits after `at` up to the end of the id's brackets: filled with zeros, then with the content's hash.
void stampId(std::string& pdf) {
  const std::size_t at = pdf.rfind("/ID");
  const std::size_t end = at == std::string::npos ? at : pdf.find(']', at);
  if (end == std::string::npos || end - at > 200) return;
  const auto overwrite = [&](std::string_view digits) {
    std::size_t place = 0;
    for (std::size_t i = at + 3; i < end; ++i) {
      if (isHex(pdf[i])) pdf[i] = digits[place++ % digits.size()];
    }
  };
  overwrite("0");
  overwrite(base::toHex(base::sha256(pdf)).substr(0, 32));
}

}  // namespace

void stampProperties(std::string& pdf, base::Timestamp when) {
  const std::string digits = dateDigits(when);
  stampDate(pdf, "/CreationDate (D:", digits);
  stampDate(pdf, "/ModDate (D:", digits);
  stampId(pdf);
}

}  // namespace keel::render
