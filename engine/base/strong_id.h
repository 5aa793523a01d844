#pragma once
// Identifiers that cannot be mixed up: StrongId over a counter, TextId over a venue's text of bounded length.
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>

#include <engine/base/check.h>

namespace keel::base {

template <class Tag, class Rep = std::uint64_t>
class StrongId {
 public:
  constexpr StrongId() = default;
  constexpr explicit StrongId(Rep value) : m_value(value) {}
  [[nodiscard]] constexpr Rep value() const { return m_value; }
  /// Zero means "none"; counters start at one.
  [[nodiscard]] constexpr bool valid() const { return m_value != 0; }
  friend constexpr auto operator<=>(StrongId, StrongId) = default;

 private:
  Rep m_value{};
};

/// Text of at most 40 bytes kept in place, so that events stay trivially copyable.
template <class Tag>
class TextId {
 public:
  static constexpr std::size_t kCapacity = 40;
  /// Only the size is set: an event carries two of these, and clearing them was a measurable part of a fill.
  constexpr TextId() {}
  explicit TextId(std::string_view text) {
    KEEL_CHECK_MESSAGE(text.size() <= kCapacity, "identifier longer than 40 bytes");
    m_size = static_cast<std::uint8_t>(text.size());
    if (!text.empty()) std::memcpy(m_bytes, text.data(), text.size());
  }
  [[nodiscard]] static bool fits(std::string_view text) { return text.size() <= kCapacity; }
  [[nodiscard]] std::string_view view() const { return {m_bytes, m_size}; }
  [[nodiscard]] bool valid() const { return m_size != 0; }
  friend bool operator==(const TextId& a, const TextId& b) { return a.view() == b.view(); }
  friend auto operator<=>(const TextId& a, const TextId& b) { return a.view() <=> b.view(); }

 private:
  char m_bytes[kCapacity];       ///< the first m_size are text, the others are not set
  std::uint8_t m_size{};
};

}  // namespace keel::base

template <class Tag, class Rep>
struct std::hash<keel::base::StrongId<Tag, Rep>> {
  std::size_t operator()(keel::base::StrongId<Tag, Rep> id) const noexcept { return std::hash<Rep>{}(id.value()); }
};
template <class Tag>
struct std::hash<keel::base::TextId<Tag>> {
  std::size_t operator()(const keel::base::TextId<Tag>& id) const noexcept {
    return std::hash<std::string_view>{}(id.view());
  }
};
