#pragma once
// Named sets of settings: saved, loaded, removed, and compared side by side with what their last session earned.
// Knows nothing of where they are kept.
#include <QSet>

#include <widgets/live_table.h>
#include <widgets/pane.h>

class QToolButton;

namespace keel::widgets {

class ExperimentsPane : public Pane {
  Q_OBJECT

 public:
  ExperimentsPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] LiveTable& table() { return *m_table; }
  [[nodiscard]] LiveTable& comparison() { return *m_comparison; }
  /// Asks for a name and saves `json` under it.
  void askSave(const QByteArray& json);
  /// What "Save…" saves: the settings of the loaded session.
  void setConfig(const QByteArray& json) { m_config = json; }

 Q_SIGNALS:
  void loadAsked(const QByteArray& json);

 private:
  void makeTools();
  void loadSelected();
  void removeSelected();
  void compareSelected();
  void enableTools();
  [[nodiscard]] QStringList selectedNames() const;

  LiveTable* m_table = nullptr;
  LiveTable* m_comparison = nullptr;
  QToolButton* m_load = nullptr;
  QToolButton* m_remove = nullptr;
  QToolButton* m_save = nullptr;
  QSet<quint64> m_asked;   ///< tickets of what was asked for here
  QByteArray m_config;
};

}  // namespace keel::widgets
