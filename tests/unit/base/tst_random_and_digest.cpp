// Fixed numbers: a change of the generator or of the digest would silently change every seeded run and every audit chain.
#include <set>

#include <gtest/gtest.h>

#include <engine/base/random.h>
#include <engine/base/sha256.h>

namespace keel::base {
namespace {

// xoshiro256** seeded by splitmix64, computed from the published algorithms by another program.
TEST(Random, FirstNumbersAreFixed) {
  const struct {
    std::uint64_t seed;
    std::array<std::uint64_t, 4> first;
  } cases[] = {
      {0, {0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0, 0x6aa594f1262d2d2c}},
      {1, {0xb3f2af6d0fc710c5, 0x853b559647364cea, 0x92f89756082a4514, 0x642e1c7bc266a3a7}},
      {42, {0x15780b2e0c2ec716, 0x6104d9866d113a7e, 0xae17533239e499a1, 0xecb8ad4703b360a1}},
  };
  for (const auto& c : cases) {
    Random random(c.seed);
    for (const std::uint64_t want : c.first) EXPECT_EQ(random.next(), want) << "seed " << c.seed;
  }
}

TEST(Random, DerivedNumbersAreFixed) {
  Random below(7), uniform(7), gauss(7);
  for (const std::uint64_t want : {966u, 405u, 359u, 606u, 664u}) EXPECT_EQ(below.below(1000), want);
  EXPECT_EQ(uniform.uniform(), 0.7005764821796896);
  EXPECT_EQ(gauss.gauss(), 0.6576229929924011);
}

TEST(Random, StaysInItsRange) {
  Random random(3);
  std::set<std::uint64_t> seen;
  double sum = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double u = random.uniform();
    ASSERT_GE(u, 0.0);
    ASSERT_LT(u, 1.0);
    sum += u;
    const std::uint64_t n = random.below(7);
    ASSERT_LT(n, 7u);
    seen.insert(n);
  }
  EXPECT_NEAR(sum / 100'000, 0.5, 0.005);
  EXPECT_EQ(seen.size(), 7u);
  EXPECT_EQ(random.below(1), 0u);
}

// FIPS 180-4 examples and the million times "a".
TEST(Sha256, KnownVectors) {
  const struct {
    std::string text;
    const char* hex;
  } cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& c : cases) EXPECT_EQ(toHex(sha256(c.text)), c.hex);
}

TEST(Sha256, PartsGiveTheSameDigestAsTheWhole) {
  Sha256 parts;
  parts.update("ab").update("").update("c");
  EXPECT_EQ(parts.finish(), sha256("abc"));
  Sha256 moved;
  moved.update("a");
  Sha256 target = std::move(moved);
  EXPECT_EQ(target.update("bc").finish(), sha256("abc"));
}

}  // namespace
}  // namespace keel::base
