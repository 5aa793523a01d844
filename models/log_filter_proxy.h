#pragma once
// The lines of the log a person wants to see: by level, component and text, and held still while they read.
// Knows nothing of how it is drawn.
#include <QIODevice>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <models/log_model.h>

namespace keel::models {

class LogFilterProxy : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit LogFilterProxy(QObject* parent = nullptr);

  /// The source must be a LogModel.
  void setSourceModel(QAbstractItemModel* source) override;
  /// 0 debug, 1 info, 2 warning, 3 error: lines of this level and above.
  void setMinimumLevel(int level);
  /// Empty: all.
  void setComponents(const QStringList& components);
  /// Lines that hold all of the words, whatever their case: order and correlation ids are found this way.
  void setText(const QString& text);
  /// While paused, new lines wait and are counted; none is lost, up to LogModel::kHeldCapacity of them.
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return m_paused; }
  /// Lines that wait and would be shown.
  [[nodiscard]] int heldBack() const { return m_heldBack; }

  /// The lines shown, oldest first, one a line: "2013-10-07T13:30:00.123Z WARNING core text"; UTF-8. The lines the table
  /// has not fetched yet are among them. False when the device refuses a write.
  [[nodiscard]] bool exportText(QIODevice& out);

 Q_SIGNALS:
  void pausedChanged(bool paused);
  void heldBackChanged(int lines);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  [[nodiscard]] bool passes(const api::LogView& line) const;
  void refilter();
  void fetchAll();
  void countHeld();

  LogModel* m_log = nullptr;
  QStringList m_components;
  QStringList m_words;
  int m_minimumLevel = 0;
  bool m_paused = false;
  std::uint64_t m_pausedAt = 0;   ///< the newest line when it was paused
  std::uint64_t m_countedTo = 0;  ///< lines up to this number are in m_heldBack
  int m_heldBack = 0;
};

}  // namespace keel::models
