#include <widgets/panes/pane_set.h>

#include <widgets/panes/chart_pane.h>
#include <widgets/panes/equity_pane.h>
#include <widgets/panes/experiments_pane.h>
#include <widgets/panes/health_pane.h>
#include <widgets/panes/log_pane.h>
#include <widgets/panes/performance_pane.h>
#include <widgets/panes/preflight_pane.h>
#include <widgets/panes/strategies_pane.h>
#include <widgets/panes/table_panes.h>
#include <widgets/ticket/ticket_pane.h>

namespace keel::widgets {

std::vector<Pane*> makeAllPanes(models::Desk& desk, const Theme& theme) {
  return {new ChartPane(desk, theme),       makePositionsPane(desk, theme),
          makeOrdersPane(desk, theme),      makeFillsPane(desk, theme),
          makeSignalsPane(desk, theme),     new LogPane(desk, theme),
          makeWatchlistPane(desk, theme),   new EquityPane(desk, theme),
          makeLimitsPane(desk, theme),      new PerformancePane(desk, theme),
          makeTradesPane(desk, theme),      new StrategiesPane(desk, theme),
          new ExperimentsPane(desk, theme), new PreflightPane(desk, theme),
          new HealthPane(desk, theme),      new TicketPane(desk, theme)};
}

}  // namespace keel::widgets
