// Runs the tests of the store; called again by them as a program that writes until it is killed.
#include <cstdlib>
#include <string_view>

#include <QCoreApplication>
#include <gtest/gtest.h>

#include "writer_child.h"

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  if (argc == 3 && std::string_view(argv[1]) == "--writer-child") return keel::tests::writeUntilKilled(argv[2]);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
