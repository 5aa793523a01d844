#pragma once
// The bars and fills of one instrument as plain numbers for painters, growing as snapshots arrive.
// Knows nothing of pixels.
#include <vector>

#include <QObject>
#include <QString>
#include <QTimeZone>

#include <engine/api/views.h>
#include <models/instrument_steps.h>

namespace keel::models {

struct Candle {
  qint64 openMs = 0;    ///< UTC
  qint64 closeMs = 0;
  qint64 localMs = 0;   ///< openMs moved into the exchange's zone, for labels and session breaks
  double open = 0;
  double high = 0;
  double low = 0;
  double close = 0;
  double volume = 0;
};

/// A fill on the chart.
struct FillMark {
  std::uint64_t number = 0;
  std::size_t candle = 0;   ///< index of the candle it falls into
  double price = 0;
  bool buy = true;
  QString text;             ///< "▲ Buy 3 @ 168.20 at 09:47:12"
};

class ChartSeries : public QObject {
  Q_OBJECT

 public:
  explicit ChartSeries(QObject* parent = nullptr);

  void setSteps(const InstrumentSteps& steps) { m_steps = steps; }
  void setZone(const QTimeZone& zone);
  /// Another instrument: the series begins empty.
  void select(domain::InstrumentId instrument, const std::string& symbol);
  void clear();
  void append(const api::ChartView& chart);
  /// Fills of any instrument, oldest first; those of the others are kept for a change of instrument.
  void addFills(const std::vector<api::FillView>& fills);

  [[nodiscard]] domain::InstrumentId instrument() const { return m_instrument; }
  [[nodiscard]] const QString& symbol() const { return m_symbol; }
  [[nodiscard]] int priceDecimals() const { return m_decimals; }
  [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
  [[nodiscard]] const std::vector<Candle>& candles() const { return m_candles; }
  [[nodiscard]] const std::vector<FillMark>& marks() const { return m_marks; }
  /// The length of a bar as people say it: "1m", "1h", "1d".
  [[nodiscard]] QString period() const;

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] qint64 toLocal(qint64 ms);
  void placeMark(const api::FillView& fill);
  void placeMarks();

  domain::InstrumentId m_instrument;
  std::string m_name;
  QString m_symbol;
  int m_decimals = 2;
  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
  std::vector<Candle> m_candles;
  std::vector<FillMark> m_marks;
  std::vector<api::FillView> m_fills;
  qint64 m_offsetHour = -1;     ///< the hour for which m_offsetMs was found
  qint64 m_offsetMs = 0;
};

}  // namespace keel::models
