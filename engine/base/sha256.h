#pragma once
// SHA-256 over bytes: the audit chain and the order-list hash. The library behind it is not visible here.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace keel::base {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256& update(std::string_view bytes);
  /// Ends the computation; the object must not be used afterwards.
  [[nodiscard]] Digest finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] std::string toHex(const Digest& digest);

}  // namespace keel::base
