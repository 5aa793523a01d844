#pragma once
// From the text names in status columns back to enumerators, and the names the domain does not have.
// Internal to engine/store.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <engine/domain/records.h>

namespace keel::store {

[[nodiscard]] constexpr const char* trailName(domain::TrailKind kind) {
  constexpr std::array kNames{"NONE", "PERCENT", "OFFSET"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// The enumerator up to `Last` whose name is `text`; nothing when there is none.
template <class Enum, Enum Last, class Namer>
[[nodiscard]] std::optional<Enum> enumFromName(std::string_view text, Namer&& nameOf) {
  for (unsigned i = 0; i <= static_cast<unsigned>(Last); ++i) {
    const auto value = static_cast<Enum>(i);
    if (text == nameOf(value)) return value;
  }
  return std::nullopt;
}

}  // namespace keel::store
