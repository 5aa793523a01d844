#pragma once
// Which cells are flashing and how strongly: half a second after a change, never more than three times a second over
// one table (WCAG 2.3.1 allows three flashes in any second). It is told the time; it reads no clock.
#include <optional>
#include <vector>

#include <QHash>
#include <QPersistentModelIndex>

#include <widgets/tables/cell_memory.h>

namespace keel::widgets {

class TickFlash {
 public:
  static constexpr qint64 kLengthMs = 500;
  static constexpr qint64 kApartMs = 334;   ///< between two beginnings, so that a second holds three at most
  static constexpr qint64 kTogetherMs = 16; ///< changes of one frame flash as one

  struct Mark {
    bool up = false;
    double strength = 0;   ///< 1 at the change, 0 at the end
  };

  /// Without motion a mark stands for its time and goes, it does not fade.
  void setReducedMotion(bool on) { m_reduced = on; }
  /// The cell's number changed. A change too soon after the last flash waits for the next, and only its latest
  /// direction is shown then.
  void note(const QModelIndex& cell, bool up, qint64 nowMs);
  /// Moves on to this time; the cells to paint again.
  [[nodiscard]] std::vector<QPersistentModelIndex> advance(qint64 nowMs);
  /// At the time of the last note() or advance().
  [[nodiscard]] std::optional<Mark> mark(const QModelIndex& cell) const;
  [[nodiscard]] bool isIdle() const { return m_running.isEmpty() && m_waiting.isEmpty(); }
  /// How many times flashing began, for the limit's test.
  [[nodiscard]] int beginnings() const { return m_beginnings; }
  void clear();

 private:
  struct Flash {
    QPersistentModelIndex index;
    bool up = false;
    qint64 startMs = 0;
  };

  void begin(const CellKey& key, Flash flash);

  QHash<CellKey, Flash> m_running;
  QHash<CellKey, Flash> m_waiting;
  std::optional<qint64> m_lastBegin;
  qint64 m_nowMs = 0;
  int m_beginnings = 0;
  bool m_reduced = false;
};

}  // namespace keel::widgets
