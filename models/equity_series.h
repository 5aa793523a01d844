#pragma once
// The course of equity and drawdown of a session, and its days' results, kept small enough to draw.
// Knows nothing of pixels or charts.
#include <vector>

#include <QObject>
#include <QString>
#include <QTimeZone>

#include <engine/api/views.h>

namespace keel::models {

struct EquityPoint {
  qint64 tsMs = 0;       ///< UTC
  double equity = 0;     ///< in the account's currency
  double drawdown = 0;   ///< fraction below the peak so far, 0 or more
};

/// What a day at the exchange changed: the last equity of the day less that of the day before, or for the first day
/// less the initial capital.
struct DailyPnl {
  qint64 dayMs = 0;      ///< midnight of the day at the exchange, as if it were UTC
  double pnl = 0;
};

class EquitySeries : public QObject {
  Q_OBJECT

 public:
  /// No more than so many points are drawn.
  static constexpr std::size_t kMostPoints = 600;

  explicit EquitySeries(QObject* parent = nullptr) : QObject(parent) {}

  /// Days are those of the zone; what came before keeps its days.
  void setZone(const QTimeZone& zone);
  /// Oldest first; points that are not newer than the last are passed over.
  void append(const std::vector<api::EquityPoint>& points);
  void clear();

  /// At most kMostPoints, oldest first: all of them while they are few, else of each stretch the lowest and the
  /// highest, the lowest with the stretch's deepest drawdown; the first and the last are always there.
  [[nodiscard]] std::vector<EquityPoint> points() const;
  [[nodiscard]] const std::vector<DailyPnl>& days() const { return m_days; }
  [[nodiscard]] bool empty() const { return m_count == 0; }
  [[nodiscard]] std::uint64_t count() const { return m_count; }
  /// The equity of the first point.
  [[nodiscard]] double initial() const { return m_first.equity; }
  [[nodiscard]] const EquityPoint& last() const { return m_last; }
  [[nodiscard]] double deepest() const { return m_deepest; }
  [[nodiscard]] const QString& currency() const { return m_currency; }
  [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
  /// The highest number taken, for asking for what comes after it.
  [[nodiscard]] std::uint64_t lastNumber() const { return m_lastNumber; }
  /// A UTC moment as clock time of the exchange.
  [[nodiscard]] qint64 toLocal(qint64 ms) const;

 Q_SIGNALS:
  void changed();

 private:
  /// Some neighbouring points.
  struct Stretch {
    std::size_t count = 0;
    EquityPoint low;
    EquityPoint high;
    double deepest = 0;
  };

  void take(const EquityPoint& point);
  void takeDay(const EquityPoint& point);
  void halve();
  static void join(Stretch& stretch, const Stretch& later);

  QTimeZone m_zone = QTimeZone::utc();
  std::vector<Stretch> m_stretches;   ///< all of m_perStretch points, but for the last
  std::size_t m_perStretch = 1;
  std::vector<DailyPnl> m_days;
  double m_dayBase = 0;               ///< equity at the end of the day before
  EquityPoint m_first;
  EquityPoint m_last;
  double m_deepest = 0;
  std::uint64_t m_count = 0;
  std::uint64_t m_lastNumber = 0;
  QString m_currency;
};

}  // namespace keel::models
