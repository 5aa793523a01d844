#pragma once
// Picks files of market data, shows what is in each before it is used, and the few settings a first session needs.
// Knows nothing of how files are read.
#include <QDialog>
#include <QMap>

#include <models/library/library_client.h>
#include <models/session_config.h>
#include <widgets/theme.h>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QTableWidget;

namespace keel::widgets {

class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(models::LibraryClient& library, const Theme& theme, const QString& folder, QWidget* parent);
  ~ImportDialog() override;

  void addFiles(const QStringList& files);
  [[nodiscard]] models::SessionConfig config() const;
  /// Where files were last picked.
  [[nodiscard]] const QString& folder() const { return m_folder; }

 private:
  enum Column { Symbol, Content, Period, State, File };
  /// What is known of one file.
  struct Look {
    QString file;
    bool done = false;
    bool good = false;
    QString remarks;
  };
  void pickFiles();
  void removeSelected();
  void checkReady();
  void showRemarks();
  void onInspected(quint64 ticket, const models::InspectionResult& result);
  void onFailed(quint64 ticket, const QString& code, const QString& message);
  void setCell(int row, Column column, const QString& text);
  [[nodiscard]] int rowOf(quint64 ticket) const;
  [[nodiscard]] quint64 ticketOf(int row) const;
  [[nodiscard]] QWidget* makeFiles();
  [[nodiscard]] QWidget* makeSettings();

  models::LibraryClient& m_library;
  const Theme& m_theme;
  QString m_folder;
  QMap<quint64, Look> m_looks;
  QTableWidget* m_files = nullptr;
  QPlainTextEdit* m_remarks = nullptr;
  QComboBox* m_strategy = nullptr;
  QComboBox* m_profile = nullptr;
  QDoubleSpinBox* m_capital = nullptr;
  QDoubleSpinBox* m_speed = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace keel::widgets
