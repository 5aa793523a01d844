#pragma once
// The words of a command line, checked: options with values, repeated options, flags and positional words.
// Bad usage ends with exit code 2 and a sentence that names the option.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/base/time.h>

namespace keel::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadUsage = 2;

struct OptionSpec {
  std::string_view name;         ///< with the dashes: "--data"
  std::string_view placeholder;  ///< "SYMBOL=FILE"; empty for a flag
  std::string_view help;
  bool repeatable = false;
};

class Arguments {
 public:
  /// Codes: UNKNOWN_OPTION, MISSING_VALUE, REPEATED_OPTION.
  [[nodiscard]] static base::Result<Arguments, base::Failure> parse(const std::vector<std::string>& words,
                                                                    const std::vector<OptionSpec>& specs);
  [[nodiscard]] bool has(std::string_view option) const;
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
  [[nodiscard]] const std::vector<std::string>& positional() const { return m_positional; }
  /// MISSING_OPTION when it was not given.
  [[nodiscard]] base::Result<std::string, base::Failure> required(std::string_view option) const;
  /// BAD_OPTION with the range when it is not a whole number in it.
  [[nodiscard]] base::Result<long long, base::Failure> integer(std::string_view option, long long fallback, long long low,
                                                               long long high) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> m_values;
  std::vector<std::string> m_positional;
};

/// "KEY=VALUE" split at the first '='; BAD_OPTION when there is none or the key is empty.
[[nodiscard]] base::Result<std::pair<std::string, std::string>, base::Failure> splitPair(std::string_view option,
                                                                                         const std::string& text);

/// Prints "keel-cli: message (CODE)" on stderr and returns `exitCode`.
int complain(const base::Failure& failure, int exitCode);

/// Failures of reading what the user gave (files, names, fields) are bad input; all others are failures of the work.
[[nodiscard]] int exitCodeFor(const base::Failure& failure);

}  // namespace keel::cli
