#include <widgets/settings/preferences.h>

namespace keel::widgets {

const std::vector<Language>& languages() {
  static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                         {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                         {QStringLiteral("it"), QStringLiteral("Italiano")}};
  return all;
}

}  // namespace keel::widgets
