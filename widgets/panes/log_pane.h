#pragma once
// The engine's log: least level, text filter, newest on top; filters look at every kept line.
// Knows nothing of where the lines come from.
#include <widgets/live_table.h>
#include <widgets/pane.h>

class QComboBox;
class QLineEdit;

namespace keel::widgets {

class LogPane : public Pane {
  Q_OBJECT

 public:
  LogPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }

 private:
  LiveTable* m_table;
  QComboBox* m_level;
  QLineEdit* m_filter;
};

}  // namespace keel::widgets
