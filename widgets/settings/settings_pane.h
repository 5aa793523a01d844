#pragma once
// What can be set: look, language, layout, keys. Every change holds at once.
// Knows nothing of how a choice is carried out or kept.
#include <widgets/pane.h>
#include <widgets/settings/preferences.h>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace keel::widgets {

class SettingsPane : public Pane {
  Q_OBJECT

 public:
  SettingsPane(models::Desk& desk, const Theme& theme);
  void display(const Preferences& preferences);
  [[nodiscard]] const Preferences& preferences() const { return m_now; }

 Q_SIGNALS:
  void changed(const keel::widgets::Preferences& preferences);
  void keyMapAsked();
  void tourAsked();

 private:
  [[nodiscard]] QComboBox* addChoice(QFormLayout& form, const QString& name, const QString& hint);
  [[nodiscard]] QCheckBox* addSwitch(QFormLayout& form, const QString& text, const QString& hint);
  void addLook(QFormLayout& form);
  void addRest(QFormLayout& form);
  void take();

  Preferences m_now;
  QComboBox* m_theme = nullptr;
  QComboBox* m_upDown = nullptr;
  QComboBox* m_density = nullptr;
  QComboBox* m_text = nullptr;
  QComboBox* m_language = nullptr;
  QCheckBox* m_flash = nullptr;
  QCheckBox* m_hollow = nullptr;
  QCheckBox* m_still = nullptr;
  QCheckBox* m_lock = nullptr;
  bool m_showing = true;    ///< nothing is taken from the controls while they are filled
};

}  // namespace keel::widgets
