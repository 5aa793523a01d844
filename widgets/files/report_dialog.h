#pragma once
// Which session, and where to: asked before a report is made.
// Knows nothing of how reports are made.
#include <QDialog>

#include <models/library/library_client.h>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace keel::widgets {

class ReportDialog : public QDialog {
  Q_OBJECT

 public:
  /// `session` is a KeyRole; zero chooses the newest.
  ReportDialog(models::SessionListModel& sessions, models::ReportKind kind, quint64 session, const QString& folder,
               QWidget* parent);
  [[nodiscard]] models::ReportKind kind() const { return m_kind; }
  [[nodiscard]] quint64 session() const;
  [[nodiscard]] QString path() const;

 private:
  void fill(quint64 wanted);
  void suggestPath();
  void choosePath();
  void check();

  models::SessionListModel& m_sessions;
  models::ReportKind m_kind;
  QString m_folder;
  QComboBox* m_session;
  QLineEdit* m_path;
  QLabel* m_remark;
  QDialogButtonBox* m_buttons;
  bool m_ownPath = false;
};

}  // namespace keel::widgets
