#pragma once
// The panes that are a table with a figure in the title: watchlist, positions, orders, fills, signals, trades, limits.
// No arithmetic: the figures come from the desk.
#include <functional>

#include <widgets/live_table.h>
#include <widgets/pane.h>

namespace keel::widgets {

class TablePane : public Pane {
  Q_OBJECT

 public:
  TablePane(const QString& id, const QString& title, models::Needs needs, models::TableModel& model, models::Desk& desk,
            const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }
  /// What the title tells, asked for after each update while somebody can see it.
  void showFigure(std::function<models::Figure()> figure);
  using Pane::followState;

 private:
  LiveTable* m_table;
};

[[nodiscard]] Pane* makeWatchlistPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makePositionsPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makeOrdersPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makeFillsPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makeSignalsPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makeTradesPane(models::Desk& desk, const Theme& theme);
[[nodiscard]] Pane* makeLimitsPane(models::Desk& desk, const Theme& theme);

}  // namespace keel::widgets
