#include <widgets/charts/indicator_dialog.h>

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

namespace keel::widgets {

IndicatorDialog::IndicatorDialog(models::IndicatorKind kind, QWidget* parent) : QDialog(parent), m_kind(kind) {
  const models::IndicatorKindInfo info = models::indicatorInfo(kind);
  setObjectName(QStringLiteral("indicatorDialog"));
  setWindowTitle(tr("Add an indicator"));
  auto* form = new QFormLayout(this);
  auto* title = new QLabel(info.title, this);
  form->addRow(title);
  for (const models::IndicatorParameter& parameter : info.parameters) {
    auto* value = new QDoubleSpinBox(this);
    value->setDecimals(parameter.decimals);
    value->setRange(parameter.least, parameter.most);
    value->setSingleStep(parameter.decimals == 0 ? 1 : 0.1);
    value->setValue(parameter.standard);
    value->setAccessibleName(parameter.name);
    value->selectAll();
    form->addRow(parameter.name, value);
    m_values.push_back(value);
  }
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

models::IndicatorChoice IndicatorDialog::choice() const {
  models::IndicatorChoice choice{m_kind, {}};
  for (const QDoubleSpinBox* value : m_values) choice.parameters.push_back(value->value());
  return choice.checked();
}

}  // namespace keel::widgets
