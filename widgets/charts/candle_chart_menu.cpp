// The candle chart's menus: the actions its keys have, the indicators with their parameters, and the picture.
#include <algorithm>
#include <cmath>

#include <QActionGroup>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>

#include <widgets/charts/candle_chart.h>
#include <widgets/charts/indicator_dialog.h>

namespace keel::widgets {

namespace {

/// The key stands in the menu as a reminder; the chart itself listens to it.
template <class Slot>
QAction* addKeyed(QMenu& menu, const QString& text, const QString& key, QObject* context, const Slot& slot) {
  QAction* action = menu.addAction(key.isEmpty() ? text : text + QLatin1Char('\t') + key);
  QObject::connect(action, &QAction::triggered, context, slot);
  return action;
}

}  // namespace

void CandleChart::fillMenu(QMenu& menu) {
  QAction* following = addKeyed(menu, tr("Follow the newest bar"), tr("Enter"), this, [this] { toggleFollow(); });
  following->setCheckable(true);
  following->setChecked(m_following);
  addKeyed(menu, tr("Show all bars"), tr("Double click"), this, [this] { fit(); });
  addKeyed(menu, tr("Zoom in"), QStringLiteral("+"), this, [this] { zoomIn(); });
  addKeyed(menu, tr("Zoom out"), QStringLiteral("−"), this, [this] { zoomOut(); });
  addKeyed(menu, tr("First bar"), tr("Home"), this, [this] { goToFirst(); });
  addKeyed(menu, tr("Newest bar"), tr("End"), this, [this] { follow(); });
  QAction* hide = addKeyed(menu, tr("Hide the crosshair"), tr("Esc"), this, [this] { hidePointer(); });
  hide->setEnabled(m_pointer.has_value());
  menu.addSeparator();
  QMenu* periods = menu.addMenu(tr("Length of a bar"));
  auto* group = new QActionGroup(periods);
  int key = 1;
  using models::BarPeriod;
  for (const BarPeriod period : {BarPeriod::Native, BarPeriod::Minutes5, BarPeriod::Minutes15, BarPeriod::Hour,
                                 BarPeriod::Day}) {
    QAction* action = addKeyed(*periods, m_series.periodName(period), QString::number(key++), this,
                               [this, period] { setPeriod(period); });
    action->setCheckable(true);
    action->setChecked(period == m_series.chosenPeriod());
    action->setEnabled(m_series.offers(period));
    group->addAction(action);
  }
  fillIndicatorMenu(*menu.addMenu(tr("Indicators")));
  QAction* hollowAction = menu.addAction(tr("Rising bars hollow"));
  hollowAction->setCheckable(true);
  hollowAction->setChecked(m_hollow);
  connect(hollowAction, &QAction::triggered, this, &CandleChart::setHollow);
  menu.addSeparator();
  QAction* save = addKeyed(menu, tr("Save picture…"), {}, this, [this] { askAndSave(); });
  save->setEnabled(!m_series.bars().empty());
}

void CandleChart::fillIndicatorMenu(QMenu& menu) {
  for (const models::IndicatorKind kind : models::indicatorKinds()) {
    const models::IndicatorKindInfo info = models::indicatorInfo(kind);
    addKeyed(menu, info.parameters.empty() ? info.title : tr("%1…").arg(info.title), {}, this,
             [this, kind] { editIndicator(kind); });
  }
  const std::vector<models::IndicatorChoice> choices = m_series.choices();
  if (choices.empty()) return;
  menu.addSeparator();
  for (const models::IndicatorChoice& choice : choices) {
    addKeyed(menu, tr("Remove %1").arg(choice.label()), {}, this, [this, choice] {
      std::vector<models::IndicatorChoice> rest = m_series.choices();
      rest.erase(std::remove(rest.begin(), rest.end(), choice), rest.end());
      m_series.setIndicators(rest);
    });
  }
  addKeyed(menu, tr("Remove all"), {}, this, [this] { m_series.setIndicators({}); });
}

void CandleChart::editIndicator(models::IndicatorKind kind) {
  models::IndicatorChoice choice = models::IndicatorChoice{kind, {}}.checked();
  if (!choice.parameters.empty()) {
    IndicatorDialog dialog(kind, this);
    if (dialog.exec() != QDialog::Accepted) return;
    choice = dialog.choice();
  }
  std::vector<models::IndicatorChoice> all = m_series.choices();
  if (std::find(all.begin(), all.end(), choice) != all.end()) return;
  all.push_back(choice);
  m_series.setIndicators(all);
}

void CandleChart::askAndSave() {
  if (m_series.bars().empty()) return;
  const QString proposal = QStringLiteral("%1-%2.png").arg(m_series.symbol(), m_series.period());
  const QString title = tr("Save picture of the chart");
  QString path = QFileDialog::getSaveFileName(this, title, proposal, tr("PNG pictures (*.png)"));
  if (path.isEmpty()) return;
  if (!path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) path += QStringLiteral(".png");
  if (savePicture(path)) return;
  QMessageBox::warning(this, title,
                       tr("The picture could not be written to %1. Choose a folder you may write to.").arg(path));
}

}  // namespace keel::widgets
