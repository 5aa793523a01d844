#pragma once
// The panes that are a table with a figure: positions, orders, signals, fills.
// No arithmetic: the figures come from the desk.
#include <widgets/live_table.h>
#include <widgets/pane.h>

namespace keel::widgets {

class TablePane : public Pane {
  Q_OBJECT

 public:
  TablePane(const QString& id, const QString& title, models::Needs needs, models::TableModel& model, models::Desk& desk,
            const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }

 private:
  LiveTable* m_table;
};

class PositionsPane : public TablePane {
  Q_OBJECT

 public:
  PositionsPane(models::Desk& desk, const Theme& theme);
};

class OrdersPane : public TablePane {
  Q_OBJECT

 public:
  OrdersPane(models::Desk& desk, const Theme& theme);
};

class SignalsPane : public TablePane {
  Q_OBJECT

 public:
  SignalsPane(models::Desk& desk, const Theme& theme);
};

class FillsPane : public TablePane {
  Q_OBJECT

 public:
  FillsPane(models::Desk& desk, const Theme& theme);
};

}  // namespace keel::widgets
