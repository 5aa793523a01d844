#pragma once
// How the program runs: engine, store, feed and window with their numbers, and every thread of the engine.
// Knows nothing of thresholds; the tones come with the figures.
#include <vector>

#include <widgets/live_table.h>
#include <widgets/pane.h>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace keel::widgets {

class HealthPane : public Pane {
  Q_OBJECT

 public:
  HealthPane(models::Desk& desk, const Theme& theme);

 private:
  void display();
  void place();

  QGridLayout* m_grid;
  QScrollArea* m_scroll;
  int m_columns = 0;   ///< pairs of name and value beside each other
  std::vector<std::pair<QLabel*, QLabel*>> m_figures;
  LiveTable* m_threads;
  QTimer m_tick;
};

}  // namespace keel::widgets
