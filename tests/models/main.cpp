// Runs every test class of the folder.
#include <QCoreApplication>

#include <tests/support/qt_runner.h>

int main(int argc, char** argv) {
  QCoreApplication app(argc, argv);
  QLocale::setDefault(QLocale::c());
  return keel::tests::runAll(argc, argv);
}
