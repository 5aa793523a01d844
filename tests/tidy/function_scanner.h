#pragma once
// Finds the functions of a source file and their lengths by matching braces: a heuristic for the size rule, not a parser.
// Lambdas count as part of the function around them. Knows nothing of the limits.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keel::tidy {

struct Function {
  std::string name;  ///< as written: "Inbox::post"; "Suite.Name" for a test
  std::size_t line;  ///< where its declaration begins, from 1
  std::size_t lines;  ///< from there through the closing brace
};

/// `code` has its comments and strings blanked (source_text.h).
[[nodiscard]] std::vector<Function> findFunctions(std::string_view code);

}  // namespace keel::tidy
