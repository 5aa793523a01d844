#pragma once
// May the session start? The score, and every reason for and against with its numbers.
// Knows nothing of how points are given.
#include <widgets/live_table.h>
#include <widgets/pane.h>

class QLabel;

namespace keel::widgets {

class PreflightPane : public Pane {
  Q_OBJECT

 public:
  PreflightPane(models::Desk& desk, const Theme& theme);

 private:
  void display();

  QLabel* m_blockers;
  LiveTable* m_table;
};

}  // namespace keel::widgets
