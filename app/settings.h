#pragma once
// What the program remembers between runs: preferences, the window, the last folder. Never a secret.
// Knows nothing of sessions.
#include <QSettings>
#include <QString>

#include <widgets/settings/preferences.h>

namespace keel::app {

class Settings {
 public:
  /// `file` overrides the user's own file; tests and screenshots need that.
  explicit Settings(const QString& file = {});

  /// What is missing or out of range takes its default.
  [[nodiscard]] widgets::Preferences preferences() const;
  void setPreferences(const widgets::Preferences& preferences);
  [[nodiscard]] widgets::WindowMemory memory() const;
  void setMemory(const widgets::WindowMemory& memory);
  [[nodiscard]] QString folder() const;
  void setFolder(const QString& folder);
  /// False when the file cannot be written; what was set holds until the program ends.
  bool save();
  [[nodiscard]] QString file() const { return m_settings.fileName(); }

 private:
  QSettings m_settings;
};

/// Where the store lives unless the user says otherwise.
[[nodiscard]] QString defaultStore();
/// The configuration of the sample session, installed or in the source tree; empty when there is none.
[[nodiscard]] QString sampleConfig();

}  // namespace keel::app
