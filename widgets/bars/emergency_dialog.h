#pragma once
// Asks once before an emergency stop and says what is at stake, counted while it stands there.
// Knows nothing of how the stop is carried out.
#include <QDialog>

#include <models/desk.h>

class QLabel;

namespace keel::widgets {

class EmergencyDialog : public QDialog {
  Q_OBJECT

 public:
  EmergencyDialog(models::Desk& desk, QWidget* parent);
  [[nodiscard]] QString text() const;

 private:
  void count();

  models::Desk& m_desk;
  QLabel* m_text;
};

}  // namespace keel::widgets
