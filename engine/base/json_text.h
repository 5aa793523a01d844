#pragma once
// Text as a JSON string, for documents that are written rather than built: the audit trail and the command line.
// Knows nothing of objects or numbers.
#include <string>
#include <string_view>

namespace keel::base {

/// In quotes; control bytes as \u00XX, bytes that are not UTF-8 as U+FFFD.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

}  // namespace keel::base
