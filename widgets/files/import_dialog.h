#pragma once
// Picks market data files and the few settings a first session needs; gives back a configuration.
// Knows nothing of what is in the files.
#include <QDialog>

#include <models/session_config.h>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QTableWidget;

namespace keel::widgets {

class OpenDialog : public QDialog {
  Q_OBJECT

 public:
  OpenDialog(const QString& folder, QWidget* parent);

  void addFiles(const QStringList& files);
  [[nodiscard]] models::SessionConfig config() const;
  /// Where files were last picked.
  [[nodiscard]] const QString& folder() const { return m_folder; }

 private:
  void pickFiles();
  void removeSelected();
  void checkReady();
  [[nodiscard]] QWidget* makeFiles();
  [[nodiscard]] QWidget* makeSettings();

  QString m_folder;
  QTableWidget* m_files = nullptr;
  QComboBox* m_strategy = nullptr;
  QDoubleSpinBox* m_capital = nullptr;
  QDoubleSpinBox* m_speed = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace keel::widgets
