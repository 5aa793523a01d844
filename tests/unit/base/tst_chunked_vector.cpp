#include <engine/base/chunked_vector.h>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

using keel::base::ChunkedVector;

TEST(ChunkedVector, KeepsAddressesAndOrderOverManyChunks) {
  ChunkedVector<int> list;
  EXPECT_TRUE(list.empty());
  std::vector<const int*> addresses;
  for (int i = 0; i < 10'000; ++i) addresses.push_back(&list.emplace_back(i));
  ASSERT_EQ(list.size(), 10'000U);
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    EXPECT_EQ(&list[i], addresses[i]);
    EXPECT_EQ(list[i], static_cast<int>(i));
  }
  EXPECT_EQ(list.front(), 0);
  EXPECT_EQ(list.back(), 9'999);
  int expected = 0;
  for (const int value : list) EXPECT_EQ(value, expected++);
  EXPECT_EQ(expected, 10'000);
  EXPECT_THROW(static_cast<void>(list.at(10'000)), keel::base::EngineFault);
}

TEST(ChunkedVector, DestroysWhatItHolds) {
  const auto shared = std::make_shared<int>(1);
  {
    ChunkedVector<std::shared_ptr<int>> list;
    for (int i = 0; i < 200; ++i) list.push_back(shared);
    EXPECT_EQ(shared.use_count(), 201);
  }
  EXPECT_EQ(shared.use_count(), 1);
}
