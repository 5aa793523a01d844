#pragma once
// The settings of the next session: strategies with their parameters, profile, capital, speed, and every other number.
// Knows nothing of how a session is loaded.
#include <vector>

#include <QWidget>

#include <models/desk.h>
#include <models/parameter_model.h>
#include <models/session_config.h>
#include <widgets/theme.h>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace keel::widgets {

class LiveTable;

class SessionForm : public QWidget {
  Q_OBJECT

 public:
  SessionForm(models::Desk& desk, const Theme& theme, QWidget* parent);
  /// What the form starts from; its files stay.
  void setConfig(const QByteArray& json);
  [[nodiscard]] QByteArray config() const;
  [[nodiscard]] QString remark() const;

 Q_SIGNALS:
  void loadAsked(const QByteArray& json);
  void saveAsked(const QByteArray& json);

 private:
  struct Number {
    models::SettingSpec spec;
    QDoubleSpinBox* box = nullptr;
  };
  [[nodiscard]] QWidget* makeStrategies();
  [[nodiscard]] QWidget* makeNumbers();
  void makeButtons(QLayout& column);
  void fill();
  void fillCatalogue();
  void selectStrategy();
  void takeParameters();
  void takeStrategies();
  void showProfile();
  void check();
  [[nodiscard]] models::StrategySetting* setting(const QString& name);

  models::Desk& m_desk;
  const Theme& m_theme;
  models::SessionConfig m_config;
  std::vector<models::StrategySetting> m_chosen;
  models::ParameterModel m_parameters;
  QListWidget* m_strategies = nullptr;
  LiveTable* m_table = nullptr;
  QComboBox* m_profile = nullptr;
  QLabel* m_profileText = nullptr;
  QDoubleSpinBox* m_capital = nullptr;
  QDoubleSpinBox* m_speed = nullptr;
  QLabel* m_remark = nullptr;
  QPushButton* m_load = nullptr;
  QPushButton* m_save = nullptr;
  std::vector<Number> m_numbers;
  models::Ticket m_check = 0;
  bool m_filling = true;   ///< nothing is taken from the controls while they are filled
};

}  // namespace keel::widgets
