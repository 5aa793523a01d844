#pragma once
// Equity and drawdown of the session, and each day's result.
// Knows nothing of how the charts are drawn.
#include <widgets/pane.h>

namespace keel::widgets {

class EquityPane : public Pane {
  Q_OBJECT

 public:
  EquityPane(models::Desk& desk, const Theme& theme);
};

}  // namespace keel::widgets
