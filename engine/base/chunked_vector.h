#pragma once
// A vector that only grows and never moves its elements: addresses stay good, and a million rows cost a dozen
// allocations. Knows nothing of what it holds.
#include <array>
#include <bit>
#include <cstddef>
#include <iterator>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include <engine/base/check.h>

namespace keel::base {

/// Chunk k holds 64 x 2^k elements, so an index names its chunk by its highest bit.
template <class T>
class ChunkedVector {
  static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

 public:
  using value_type = T;

  ChunkedVector() = default;
  ChunkedVector(const ChunkedVector&) = delete;
  ChunkedVector& operator=(const ChunkedVector&) = delete;
  ~ChunkedVector() {
    if constexpr (!std::is_trivially_destructible_v<T>) {
      for (std::size_t i = 0; i < m_size; ++i) std::destroy_at(address(i));
    }
    for (T* chunk : m_chunks) ::operator delete(chunk);
  }

  template <class... Args>
  T& emplace_back(Args&&... args) {
    if (m_next == m_chunkEnd) [[unlikely]] grow();
    T* made = ::new (static_cast<void*>(m_next)) T(std::forward<Args>(args)...);
    ++m_next;
    ++m_size;
    return *made;
  }
  void push_back(const T& value) { emplace_back(value); }

  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] bool empty() const { return m_size == 0; }
  [[nodiscard]] T& operator[](std::size_t i) { return *address(i); }
  [[nodiscard]] const T& operator[](std::size_t i) const { return *address(i); }
  [[nodiscard]] const T& at(std::size_t i) const {
    KEEL_CHECK(i < m_size);
    return *address(i);
  }
  [[nodiscard]] const T& front() const { return at(0); }
  [[nodiscard]] const T& back() const { return at(m_size - 1); }

  class const_iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    const_iterator() = default;
    const_iterator(const ChunkedVector* owner, std::size_t at) : m_owner(owner), m_at(at) {}
    reference operator*() const { return (*m_owner)[m_at]; }
    pointer operator->() const { return &(*m_owner)[m_at]; }
    const_iterator& operator++() {
      ++m_at;
      return *this;
    }
    const_iterator operator++(int) { return {m_owner, m_at++}; }
    friend bool operator==(const const_iterator&, const const_iterator&) = default;

   private:
    const ChunkedVector* m_owner = nullptr;
    std::size_t m_at = 0;
  };
  [[nodiscard]] const_iterator begin() const { return {this, 0}; }
  [[nodiscard]] const_iterator end() const { return {this, m_size}; }

 private:
  static constexpr std::size_t kFirst = 64;
  static constexpr std::size_t kChunks = 48;

  [[nodiscard]] T* address(std::size_t i) const {
    const std::size_t shifted = i + kFirst;
    const auto highest = static_cast<std::size_t>(std::bit_width(shifted)) - 1;
    return m_chunks[highest - kFirstBit] + (shifted - (std::size_t{1} << highest));
  }
  void grow() {
    KEEL_CHECK_MESSAGE(m_used < kChunks, "a list outgrew its chunks");
    const std::size_t length = kFirst << m_used;
    m_next = m_chunks[m_used++] = static_cast<T*>(::operator new(length * sizeof(T)));
    m_chunkEnd = m_next + length;
  }

  static constexpr std::size_t kFirstBit = 6;
  std::array<T*, kChunks> m_chunks{};
  T* m_next = nullptr;      ///< where the next element goes
  T* m_chunkEnd = nullptr;
  std::size_t m_used = 0;   ///< chunks allocated
  std::size_t m_size = 0;
};

}  // namespace keel::base
