#include <engine/base/sha256.h>

#include <sodium.h>

namespace keel::base {

struct Sha256::State {
  crypto_hash_sha256_state value{};
};

Sha256::Sha256() : m_state(std::make_unique<State>()) { crypto_hash_sha256_init(&m_state->value); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_update(&m_state->value, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return *this;
}

Digest Sha256::finish() {
  Digest digest{};
  crypto_hash_sha256_final(&m_state->value, digest.data());
  return digest;
}

Digest sha256(std::string_view bytes) { return Sha256{}.update(bytes).finish(); }

std::string toHex(const Digest& digest) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(digest.size() * 2);
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace keel::base
