#include <widgets/trading/trade_control.h>

#include <QMessageBox>
#include <QPushButton>

#include <widgets/commands/command_registry.h>
#include <widgets/live_table.h>
#include <widgets/main_window.h>
#include <widgets/pane.h>

namespace keel::widgets {

TradeControl::TradeControl(models::Desk& desk, MainWindow& window)
    : QObject(&window), m_desk(desk), m_window(window),
      m_orders(window.findChild<LiveTable*>(QStringLiteral("ordersTable"))),
      m_positions(window.findChild<LiveTable*>(QStringLiteral("positionsTable"))),
      m_strategies(window.findChild<LiveTable*>(QStringLiteral("strategiesTable"))) {}

/// Commands of the ticket for its symbol; the ticket comes to the front, because it tells what will happen and asks.
void TradeControl::addTicketCommands(CommandRegistry& registry) {
  struct Row {
    const char* id;
    QString text;
    QString hint;
    Qt::Key key;
    std::function<void(models::TicketModel&)> act;
  };
  using models::TicketModel;
  const Row rows[] = {
      {"trade.reduce", tr("Reduce by a quarter"), tr("Sells or buys back a quarter of the position held by hand."), Qt::Key_4,
       [](TicketModel& ticket) { ticket.reduceByQuarter(); }},
      {"trade.reverse", tr("Reverse the position"), tr("Closes the position held by hand and opens the opposite one."),
       Qt::Key_R, [](TicketModel& ticket) { ticket.reverse(); }},
      {"trade.flatten", tr("Flatten the symbol"), tr("Closes everything held in the ticket's symbol."), Qt::Key_F,
       [](TicketModel& ticket) { ticket.flattenSymbol(); }},
      {"trade.cancelLast", tr("Cancel the last order"), tr("The newest working order of the ticket's symbol."), Qt::Key_Z,
       [](TicketModel& ticket) { ticket.cancelLast(); }},
      {"trade.cancelBuys", tr("Cancel the buy orders"), tr("Every working buy order of the ticket's symbol."), Qt::Key_B,
       [](TicketModel& ticket) { ticket.cancelSide(models::Side::Buy); }},
      {"trade.cancelSells", tr("Cancel the sell orders"), tr("Every working sell order of the ticket's symbol."), Qt::Key_S,
       [](TicketModel& ticket) { ticket.cancelSide(models::Side::Sell); }},
      {"trade.arm", tr("Arm the ticket"), tr("For a minute ordinary orders go without a question; it ends when the window is left."),
       Qt::Key_A, [](TicketModel& ticket) { ticket.setArmed(!ticket.armed()); }},
  };
  for (const Row& row : rows) {
    registry.add({QString::fromLatin1(row.id), row.text, CommandCategory::Trade,
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | row.key)}, row.hint,
                  [this] { return m_desk.ticket().sessionFault(); }},
                 [this, act = row.act] {
                   m_window.goTo(*m_window.pane(QStringLiteral("ticket")));
                   act(m_desk.ticket());
                 });
  }
}

void TradeControl::addCommands(CommandRegistry& registry) {
  addTicketCommands(registry);
  const auto present = [this] { return m_desk.summary().present ? QString() : tr("No session is loaded."); };
  registry.add({QStringLiteral("trade.cancelOrder"), tr("Cancel the selected order"), CommandCategory::Trade,
                {QKeySequence(Qt::CTRL | Qt::Key_Delete)}, tr("The order selected in the orders pane; nothing is asked."),
                [this, present] {
                  return selectedKey(m_orders) != 0 ? present() : tr("Select an order in the orders pane first (Ctrl+3).");
                }},
               [this] { cancelSelected(); });
  registry.add({QStringLiteral("trade.cancelAll"), tr("Cancel all orders…"), CommandCategory::Trade,
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)}, tr("Every working order; positions stay."), present},
               [this] { cancelAll(); });
  registry.add({QStringLiteral("trade.closePosition"), tr("Close the selected position…"), CommandCategory::Trade,
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)}, tr("At market, the whole position of the instrument."),
                [this, present] {
                  return selectedKey(m_positions) != 0 ? present()
                                                            : tr("Select a position in the positions pane first (Ctrl+2).");
                }},
               [this] { closeSelected(); });
  registry.add({QStringLiteral("trade.toggleStrategy"), tr("Switch the selected strategy on or off"), CommandCategory::Trade,
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, tr("Off: it opens nothing, its exits go on."),
                [this, present] {
                  return selectedKey(m_strategies) != 0 ? present()
                                                             : tr("Select a strategy in the strategies pane first (Alt+3).");
                }},
               [this] { toggleStrategy(); });
}

quint64 TradeControl::selectedKey(const LiveTable* table) {
  if (table == nullptr || !table->selectionModel()->hasSelection()) return 0;
  return table->selectionModel()->selectedIndexes().constFirst().data(models::KeyRole).toULongLong();
}

void TradeControl::ask(const QString& title, const QString& text, const QString& yes, std::function<void()> act) {
  auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, &m_window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("tradeQuestion"));
  QPushButton* go = box->addButton(yes, QMessageBox::AcceptRole);
  box->setDefaultButton(box->addButton(tr("Do nothing"), QMessageBox::RejectRole));
  connect(go, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
  box->open();
}

void TradeControl::cancelSelected() { m_desk.cancelOrder(selectedKey(m_orders)); }

void TradeControl::cancelAll() {
  ask(tr("Cancel all orders"),
      tr("%n working order(s) will be canceled. Positions stay as they are.", nullptr, m_desk.workingOrders()),
      tr("Cancel all orders"), [this] { m_desk.cancelAll(); });
}

void TradeControl::closeSelected() {
  const quint64 key = selectedKey(m_positions);
  const QModelIndex row = m_positions->selectionModel()->selectedIndexes().constFirst();
  const auto text = [&row](int column) { return row.siblingAtColumn(column).data().toString(); };
  using Columns = models::PositionModel;
  ask(tr("Close the position"),
      tr("%1: %2 units at a mark of %3, worth %4, unrealized %5. A market order closes all of it now.")
          .arg(text(Columns::Symbol), text(Columns::Amount), text(Columns::Mark), text(Columns::Value),
               text(Columns::Unrealized)),
      tr("Close at market"), [this, key] { m_desk.closePosition(key); });
}

void TradeControl::toggleStrategy() {
  const quint64 key = selectedKey(m_strategies);
  const auto* strategy = m_desk.strategies().find(key);
  if (strategy != nullptr) m_desk.enableStrategy(key, !strategy->enabled);
}

std::vector<PaletteEntry> TradeControl::orderEntries() {
  std::vector<PaletteEntry> entries;
  const models::OrderModel& orders = m_desk.orders();
  using Columns = models::OrderModel;
  for (int row = 0; row < orders.rowCount(); ++row) {
    const auto text = [&](int column) { return orders.index(row, column).data().toString(); };
    const quint64 key = orders.index(row, 0).data(models::KeyRole).toULongLong();
    const QString title = tr("Order %1 %2 %3").arg(key).arg(text(Columns::Side), text(Columns::Symbol));
    entries.push_back({QStringLiteral("order.%1").arg(key), tr("Order"), title, text(Columns::Status), {}, {},
                       [this, key] {
                         m_window.goTo(*m_window.pane(QStringLiteral("orders")));
                         const QAbstractItemModel& rows = *m_orders->model();
                         const QModelIndexList found = rows.match(rows.index(0, 0), models::KeyRole, key, 1);
                         if (!found.isEmpty()) m_orders->setCurrentIndex(found.constFirst());
                       },
                       {}});
  }
  return entries;
}

}  // namespace keel::widgets
