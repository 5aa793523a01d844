#pragma once
// The strategies of the running session with their switch and parameters, and the settings of the next session.
// Knows nothing of how a strategy decides.
#include <widgets/live_table.h>
#include <widgets/pane.h>

namespace keel::widgets {

class SessionForm;

class StrategiesPane : public Pane {
  Q_OBJECT

 public:
  StrategiesPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }
  [[nodiscard]] SessionForm& form() { return *m_form; }

 private:
  [[nodiscard]] QWidget* makeRunning();

  LiveTable* m_table = nullptr;
  LiveTable* m_parameters = nullptr;
  SessionForm* m_form = nullptr;
};

}  // namespace keel::widgets
