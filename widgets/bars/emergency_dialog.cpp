#include <widgets/bars/emergency_dialog.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keel::widgets {

EmergencyDialog::EmergencyDialog(models::Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_text(new QLabel(this)) {
  setWindowTitle(tr("Emergency stop – %1").arg(models::modeWord(desk.summary().mode)));
  setObjectName(QStringLiteral("emergencyDialog"));
  m_text->setWordWrap(true);
  m_text->setMinimumWidth(420);
  auto* buttons = new QDialogButtonBox(this);
  auto* stop = buttons->addButton(tr("Stop everything now"), QDialogButtonBox::AcceptRole);
  auto* back = buttons->addButton(tr("Do nothing"), QDialogButtonBox::RejectRole);
  stop->setObjectName(QStringLiteral("confirmEmergency"));
  stop->setAutoDefault(false);
  back->setDefault(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 18, 20, 14);
  column->setSpacing(16);
  column->addWidget(m_text);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&desk, &models::Desk::updated, this, &EmergencyDialog::count);
  count();
  back->setFocus();
}

void EmergencyDialog::count() {
  m_text->setText(tr("Cancel %n working order(s)", nullptr, m_desk.workingOrders()) + QLatin1Char(' ') +
                  tr("and close %n open position(s) at market?", nullptr, m_desk.openPositions()) +
                  QStringLiteral("\n\n") +
                  tr("Mode: %1. Afterwards nothing new is opened until another session is loaded.")
                      .arg(models::modeWord(m_desk.summary().mode)));
}

QString EmergencyDialog::text() const { return m_text->text(); }

}  // namespace keel::widgets
