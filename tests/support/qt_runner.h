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

/// The number of failed classes. `--class <name>` runs that one alone: the other arguments are Qt Test's.
inline int runAll(int argc, char** argv) {
  const bool one = argc > 2 && QByteArray(argv[1]) == "--class";
  const QByteArray wanted = one ? QByteArray(argv[2]) : QByteArray();
  std::vector<char*> rest{argv[0]};
  for (int i = one ? 3 : 1; i < argc; ++i) rest.push_back(argv[i]);
  int failed = 0;
  for (const Maker& make : makers()) {
    const auto test = make();
    if (one && !QByteArray(test->metaObject()->className()).endsWith(wanted)) continue;
    failed += QTest::qExec(test.get(), static_cast<int>(rest.size()), rest.data()) == 0 ? 0 : 1;
  }
  return failed;
}

}  // namespace keel::tests
