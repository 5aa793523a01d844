#include <widgets/panes/table_panes.h>

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>

namespace keel::widgets {

namespace {

struct TablePanes {
  Q_DECLARE_TR_FUNCTIONS(keel::widgets::TablePanes)
};

QString countText(std::size_t count) {
  return count == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(count));
}

/// Enter or a double click on a row brings its symbol into the chart and the ticket.
void linkSymbol(TablePane& pane, models::Desk& desk, int symbolColumn) {
  QObject::connect(&pane.table(), &QAbstractItemView::activated, &desk, [&desk, symbolColumn](const QModelIndex& index) {
    const QString symbol = index.siblingAtColumn(symbolColumn).data().toString();
    desk.selectSymbol(symbol);
    desk.ticket().setSymbol(symbol);
  });
}

}  // namespace

TablePane::TablePane(const QString& id, const QString& title, models::Needs needs, models::TableModel& model,
                     models::Desk& desk, const Theme& theme)
    : Pane(id, title, needs, desk, theme), m_table(new LiveTable(model, theme, this)) {
  m_table->setObjectName(id + QStringLiteral("Table"));
  m_table->setAccessibleName(title);
  setWidget(m_table);
}

void TablePane::showFigure(std::function<models::Figure()> figure) {
  connect(&desk(), &models::Desk::updated, this, [this, make = std::move(figure)] {
    if (!isVisible()) return;
    const models::Figure now = make();
    setFigure(now.text, now.tone);
  });
}

Pane* makeWatchlistPane(models::Desk& desk, const Theme& theme) {
  auto* pane = new TablePane(QStringLiteral("watchlist"), TablePanes::tr("Watchlist"), models::kNeedQuotes, desk.quotes(),
                             desk, theme);
  pane->table().setEmptyText(TablePanes::tr("No instruments."),
                             TablePanes::tr("Import market data with Ctrl+O, or load the sample market with Ctrl+M."));
  linkSymbol(*pane, desk, models::WatchlistModel::Symbol);
  pane->showFigure([&desk] { return models::Figure{{}, countText(static_cast<std::size_t>(desk.symbols().size()))}; });
  return pane;
}

Pane* makePositionsPane(models::Desk& desk, const Theme& theme) {
  auto* pane = new TablePane(QStringLiteral("positions"), TablePanes::tr("Positions"),
                             models::kNeedPositions | models::kNeedLimits, desk.positions(), desk, theme);
  pane->table().setEmptyText(TablePanes::tr("No positions yet."),
                             TablePanes::tr("They appear when an order fills. Start the session with F5."));
  pane->table().horizontalHeader()->moveSection(models::PositionModel::Risk, 1);
  pane->table().showTotals(true);
  linkSymbol(*pane, desk, models::PositionModel::Symbol);
  pane->followState();
  pane->showFigure([&desk] {
    if (desk.positions().rowCount() == 0) return models::Figure{};
    return models::Figure{{},
                          TablePanes::tr("%n open", nullptr, desk.openPositions()) + QStringLiteral("  ") +
                              desk.unrealizedText(),
                          desk.unrealizedTone()};
  });
  return pane;
}

Pane* makeOrdersPane(models::Desk& desk, const Theme& theme) {
  auto* pane =
      new TablePane(QStringLiteral("orders"), TablePanes::tr("Orders"), models::kNeedOrders, desk.orders(), desk, theme);
  pane->table().setEmptyText(
      TablePanes::tr("No orders yet."),
      TablePanes::tr("A signal that passes every check becomes an order. Start the session with F5."));
  linkSymbol(*pane, desk, models::OrderModel::Symbol);
  pane->followState();
  pane->showFigure([&desk] {
    if (desk.orders().rowCount() == 0) return models::Figure{};
    return models::Figure{{}, TablePanes::tr("%n working", nullptr, desk.workingOrders())};
  });
  return pane;
}

Pane* makeFillsPane(models::Desk& desk, const Theme& theme) {
  auto* pane =
      new TablePane(QStringLiteral("fills"), TablePanes::tr("Fills"), models::kNeedFills, desk.fills(), desk, theme);
  pane->table().setEmptyText(TablePanes::tr("No fills yet."),
                             TablePanes::tr("Each execution of an order is listed here. Start the session with F5."));
  linkSymbol(*pane, desk, models::FillModel::Symbol);
  pane->showFigure([&desk] { return models::Figure{{}, countText(desk.fills().size())}; });
  return pane;
}

Pane* makeSignalsPane(models::Desk& desk, const Theme& theme) {
  auto* pane = new TablePane(QStringLiteral("signals"), TablePanes::tr("Signals"), models::kNeedSignals,
                             desk.signalsModel(), desk, theme);
  pane->table().setEmptyText(
      TablePanes::tr("No signals yet."),
      TablePanes::tr("Each opinion of a strategy stands here with its verdict and reason. Start the session with F5."));
  linkSymbol(*pane, desk, models::SignalModel::Symbol);
  pane->followState();
  pane->showFigure([&desk] { return models::Figure{{}, countText(desk.signalsModel().size())}; });
  return pane;
}

Pane* makeTradesPane(models::Desk& desk, const Theme& theme) {
  auto* pane =
      new TablePane(QStringLiteral("trades"), TablePanes::tr("Trades"), models::kNeedTrades, desk.trades(), desk, theme);
  pane->table().setEmptyText(TablePanes::tr("No closed trades yet."),
                             TablePanes::tr("An entry and what closed it stand here once a position was closed."));
  pane->table().showTotals(true);
  linkSymbol(*pane, desk, models::TradeModel::Symbol);
  pane->showFigure([&desk] { return models::Figure{{}, countText(desk.trades().size())}; });
  return pane;
}

Pane* makeLimitsPane(models::Desk& desk, const Theme& theme) {
  auto* pane =
      new TablePane(QStringLiteral("limits"), TablePanes::tr("Risk limits"), models::kNeedLimits, desk.limits(), desk, theme);
  pane->table().setEmptyText(
      TablePanes::tr("No limits are known."),
      TablePanes::tr("They come with a session: load one with Ctrl+M or Ctrl+O. A session without limits says so here."));
  pane->table().setTickFlash(false);   // the bar and the badge tell what matters
  pane->table().horizontalHeader()->moveSection(models::LimitModel::State, 1);   // the verdict is seen in a narrow pane
  pane->showFigure([&desk] {
    models::Tone tone = models::Tone::Normal;
    switch (desk.limits().worstState()) {
      case models::LimitState::Ok: break;
      case models::LimitState::Near: tone = models::Tone::Warn; break;
      case models::LimitState::Breached: tone = models::Tone::Critical; break;
    }
    return models::Figure{{}, desk.limits().tightestText(), tone};
  });
  return pane;
}

}  // namespace keel::widgets
