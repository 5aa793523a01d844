#pragma once
// What the program remembers between runs: the window's arrangement and the last folder. Never a secret.
// Knows nothing of sessions.
#include <QByteArray>
#include <QSettings>
#include <QString>

namespace keel::app {

class Settings {
 public:
  /// `file` overrides the user's own file; tests and screenshots need that.
  explicit Settings(const QString& file = {});

  [[nodiscard]] QByteArray geometry() const;
  [[nodiscard]] QByteArray docks() const;
  void setArrangement(const QByteArray& geometry, const QByteArray& docks);
  [[nodiscard]] QString folder() const;
  void setFolder(const QString& folder);

 private:
  QSettings m_settings;
};

/// Where the store lives unless the user says otherwise.
[[nodiscard]] QString defaultStore();
/// The configuration of the sample session, installed or in the source tree; empty when there is none.
[[nodiscard]] QString sampleConfig();

}  // namespace keel::app
