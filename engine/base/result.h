#pragma once
// Expected failures as values. E is an enum of reasons per module, or Failure where the text is the point.
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace keel::base {

template <class T, class E>
using Result = tl::expected<T, E>;

/// A failure for a person: a stable code, one sentence, and the numbers behind it in that sentence.
struct Failure {
  std::string code;     ///< upper snake case, e.g. "BAD_COLUMN"
  std::string message;  ///< one sentence, names the field and the value
};

inline tl::unexpected<Failure> fail(std::string code, std::string message) {
  return tl::unexpected<Failure>(Failure{std::move(code), std::move(message)});
}

}  // namespace keel::base
