#include <widgets/settings/translations.h>

#include <algorithm>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <widgets/settings/preferences.h>

// The macro behind Q_INIT_RESOURCE declares a function and so must stand outside of every namespace.
static void initKeelTranslations() { Q_INIT_RESOURCE(keel_translations); }

namespace keel::widgets {

namespace {

bool ships(const QString& code) {
  return std::any_of(languages().begin(), languages().end(), [&code](const auto& one) { return one.code == code; });
}

/// The two translators of the program: ours and that of Qt's dialogs.
struct Installed {
  QTranslator own;
  QTranslator qt;
};

Installed& installed() {
  static auto* both = new Installed;   // outlives the application object, which removes translators at its end
  return *both;
}

}  // namespace

QString languageFor(const QString& wanted) {
  if (ships(wanted)) return wanted;
  const QString system = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
  return ships(system) ? system : QStringLiteral("en");
}

QString useLanguage(const QString& wanted) {
  initKeelTranslations();
  const QString code = languageFor(wanted);
  Installed& both = installed();
  QCoreApplication::removeTranslator(&both.own);
  QCoreApplication::removeTranslator(&both.qt);
  // The system's own locale knows a person's number format better than a language alone does.
  const QLocale system = QLocale::system();
  QLocale::setDefault(system.name().startsWith(code + QLatin1Char('_')) ? system : QLocale(code));
  if (both.own.load(QStringLiteral(":/keel/translations/keel_%1.qm").arg(code))) {
    QCoreApplication::installTranslator(&both.own);
  }
  if (both.qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&both.qt);
  }
  return code;
}

}  // namespace keel::widgets
