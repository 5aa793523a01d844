#pragma once
// The performance figures of the session; the line below opens the formula of the selected one with its inputs.
// Computes nothing.
#include <widgets/live_table.h>
#include <widgets/pane.h>

class QLabel;

namespace keel::widgets {

class PerformancePane : public Pane {
  Q_OBJECT

 public:
  PerformancePane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }
  [[nodiscard]] QString explanation() const;

 private:
  void explain();

  LiveTable* m_table;
  QLabel* m_explanation;
};

}  // namespace keel::widgets
