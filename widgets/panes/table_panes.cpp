#include <widgets/panes/table_panes.h>

namespace keel::widgets {

TablePane::TablePane(const QString& id, const QString& title, models::Needs needs, models::TableModel& model,
                     models::Desk& desk, const Theme& theme)
    : Pane(id, title, needs, desk, theme), m_table(new LiveTable(model, theme, this)) {
  m_table->setObjectName(id + QStringLiteral("Table"));
  m_table->setAccessibleName(title);
  setWidget(m_table);
}

PositionsPane::PositionsPane(models::Desk& desk, const Theme& theme)
    : TablePane(QStringLiteral("positions"), tr("Positions"), models::kNeedPositions, desk.positions(), desk, theme) {
  table().setEmptyText(tr("No positions yet."), tr("They appear when an order fills. Start the session with F5."));
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    if (desk.positions().rowCount() == 0) return setFigure({});
    setFigure(tr("%1 open  %2").arg(desk.openPositions()).arg(desk.unrealizedText()), desk.unrealizedTone());
  });
}

OrdersPane::OrdersPane(models::Desk& desk, const Theme& theme)
    : TablePane(QStringLiteral("orders"), tr("Orders"), models::kNeedOrders, desk.orders(), desk, theme) {
  table().setEmptyText(tr("No orders yet."),
                       tr("A signal that passes every check becomes an order. Start the session with F5."));
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    setFigure(desk.orders().rowCount() == 0 ? QString() : tr("%1 working").arg(desk.workingOrders()));
  });
}

SignalsPane::SignalsPane(models::Desk& desk, const Theme& theme)
    : TablePane(QStringLiteral("signals"), tr("Signals"), models::kNeedSignals, desk.signalsModel(), desk, theme) {
  table().setEmptyText(
      tr("No signals yet."),
      tr("Each opinion of a strategy stands here with its verdict and reason. Start the session with F5."));
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    const auto count = desk.signalsModel().size();
    setFigure(count == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(count)));
  });
}

FillsPane::FillsPane(models::Desk& desk, const Theme& theme)
    : TablePane(QStringLiteral("fills"), tr("Fills"), models::kNeedFills, desk.fills(), desk, theme) {
  table().setEmptyText(tr("No fills yet."),
                       tr("Each execution of an order is listed here. Start the session with F5."));
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    const auto count = desk.fills().size();
    setFigure(count == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(count)));
  });
}

}  // namespace keel::widgets
