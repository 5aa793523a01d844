#pragma once
// Several Qt Test classes in one program: each file registers its class, main runs them all.
// Knows nothing of the classes.
#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QtTest/QTest>

namespace keel::tests {

using Maker = std::function<std::unique_ptr<QObject>()>;

inline std::vector<Maker>& makers() {
  static std::vector<Maker> all;
  return all;
}

template <class Test>
struct Registered {
  Registered() {
    makers().push_back([] { return std::make_unique<Test>(); });
  }
};

/// The number of failed classes.
inline int runAll(int argc, char** argv) {
  int failed = 0;
  for (const Maker& make : makers()) failed += QTest::qExec(make().get(), argc, argv) == 0 ? 0 : 1;
  return failed;
}

}  // namespace keel::tests
