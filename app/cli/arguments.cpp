#include <app/cli/arguments.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include <fmt/format.h>

namespace keel::cli {

using base::Failure;
using base::Result;

Result<Arguments, Failure> Arguments::parse(const std::vector<std::string>& words, const std::vector<OptionSpec>& specs) {
  Arguments out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.size() < 3 || word.substr(0, 2) != "--") {
      out.m_positional.push_back(word);
      continue;
    }
    const auto equals = word.find('=');
    const std::string option = word.substr(0, equals);
    const auto spec = std::find_if(specs.begin(), specs.end(), [&](const OptionSpec& s) { return s.name == option; });
    if (spec == specs.end()) return base::fail("UNKNOWN_OPTION", fmt::format("{} is not an option of this command", option));
    std::string value;
    if (!spec->placeholder.empty()) {
      if (equals != std::string::npos) value = word.substr(equals + 1);
      else if (i + 1 < words.size()) value = words[++i];
      else return base::fail("MISSING_VALUE", fmt::format("{} needs a value: {}", option, spec->placeholder));
    } else if (equals != std::string::npos) {
      return base::fail("BAD_OPTION", fmt::format("{} takes no value", option));
    }
    auto& list = out.m_values[option];
    if (!list.empty() && !spec->repeatable) return base::fail("REPEATED_OPTION", fmt::format("{} was given twice", option));
    list.push_back(std::move(value));
  }
  return out;
}

bool Arguments::has(std::string_view option) const { return m_values.find(option) != m_values.end(); }

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto it = m_values.find(option);
  if (it == m_values.end()) return std::nullopt;
  return it->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto it = m_values.find(option);
  return it == m_values.end() ? std::vector<std::string>{} : it->second;
}

Result<std::string, Failure> Arguments::required(std::string_view option) const {
  const auto found = value(option);
  if (!found) return base::fail("MISSING_OPTION", fmt::format("{} is needed", option));
  return *found;
}

Result<long long, Failure> Arguments::integer(std::string_view option, long long fallback, long long low, long long high) const {
  const auto text = value(option);
  if (!text) return fallback;
  long long number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc{} || end != text->data() + text->size() || number < low || number > high) {
    return base::fail("BAD_OPTION", fmt::format("{} '{}' is not a whole number from {} to {}", option, *text, low, high));
  }
  return number;
}

Result<std::pair<std::string, std::string>, Failure> splitPair(std::string_view option, const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    return base::fail("BAD_OPTION", fmt::format("{} '{}' is not of the form KEY=VALUE", option, text));
  }
  return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

int complain(const Failure& failure, int exitCode) {
  fmt::print(stderr, "keel-cli: {} ({})\n", failure.message, failure.code);
  return exitCode;
}

int exitCodeFor(const Failure& failure) {
  // What went wrong inside, with good input. Everything else names something the user gave.
  constexpr std::array kWork{"ENGINE_FAULT", "DISK_FULL", "STORE_IO", "WRITE_FAILED", "HALTED", "NOT_EQUAL",
                             "STORE_DAMAGED", "STORE_NEWER", "STORE_LOCKED", "STORE_READ_ONLY", "AUDIT_BROKEN",
                             "STORE_CONSTRAINT", "BACKUP_BAD", "ZONE_DATABASE_MISSING", "NO_TIME_ZONES"};
  return std::find(kWork.begin(), kWork.end(), failure.code) != kWork.end() ? kFailed : kBadUsage;
}

}  // namespace keel::cli
