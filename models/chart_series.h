#pragma once
// The bars, fills and indicators of one instrument as plain numbers for painters, growing as snapshots arrive, gathered
// to the period somebody chose. Knows nothing of pixels.
#include <unordered_map>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimeZone>

#include <engine/api/views.h>
#include <models/chart/indicator_series.h>
#include <models/format/format.h>
#include <models/instrument_steps.h>

namespace keel::models {

/// A fill on the chart.
struct FillMark {
  std::uint64_t number = 0;
  std::size_t candle = 0;   ///< index of the bar of the shown period it falls into
  double price = 0;
  bool buy = true;
  QString text;             ///< "▲ Buy 3 @ 168.20 at 09:47:12"
  QString gain;             ///< "+1.24" where it closes something, else empty
  Tone gainTone = Tone::Muted;
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
  void setPeriod(BarPeriod period);
  void setIndicators(const std::vector<IndicatorChoice>& choices);

  [[nodiscard]] domain::InstrumentId instrument() const { return m_instrument; }
  [[nodiscard]] const QString& symbol() const { return m_symbol; }
  [[nodiscard]] int priceDecimals() const { return m_decimals; }
  [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
  /// The bars as the session has them.
  [[nodiscard]] const std::vector<Candle>& candles() const { return m_native.candles(); }
  /// The bars of the chosen period; the newest may still grow.
  [[nodiscard]] const BarStore& bars() const { return m_period == BarPeriod::Native ? m_native : m_gathered; }
  [[nodiscard]] const std::vector<FillMark>& marks() const { return m_marks; }
  [[nodiscard]] const std::vector<IndicatorSeries>& indicators() const { return m_indicators; }
  [[nodiscard]] std::vector<IndicatorChoice> choices() const;
  [[nodiscard]] BarPeriod chosenPeriod() const { return m_period; }
  /// The length of a shown bar as people say it: "1m", "1h", "1d".
  [[nodiscard]] QString period() const;
  [[nodiscard]] QString periodName(BarPeriod period) const;
  /// Can the session's bars be gathered to it? Not when they are as long themselves.
  [[nodiscard]] bool offers(BarPeriod period) const;
  /// Time since the newest bar arrived, on this computer's clock; -1 before the first.
  [[nodiscard]] qint64 ageMs() const { return m_sinceBar.isValid() ? m_sinceBar.elapsed() : -1; }
  /// Another number says: what was shown before is not merely continued.
  [[nodiscard]] std::uint64_t epoch() const { return m_epoch; }

 Q_SIGNALS:
  void changed();
  /// The chosen period or indicators are other ones.
  void settingsChanged();

 private:
  struct KeptFill {
    api::FillView fill;
    bool closing = false;   ///< it made a position smaller
  };

  [[nodiscard]] qint64 toLocal(qint64 ms);
  [[nodiscard]] Candle toCandle(const domain::Bar& bar);
  [[nodiscard]] bool closes(const api::FillView& fill);
  void gather();
  void restart();
  void continueMarks();
  [[nodiscard]] FillMark makeMark(const KeptFill& kept, std::size_t candle) const;

  domain::InstrumentId m_instrument;
  std::string m_name;
  QString m_symbol;
  int m_decimals = 2;
  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
  BarPeriod m_period = BarPeriod::Native;
  BarStore m_native;
  BarStore m_gathered;
  std::size_t m_gatheredFrom = 0;   ///< native bars that m_gathered holds
  std::vector<IndicatorSeries> m_indicators;
  std::vector<FillMark> m_marks;
  std::vector<KeptFill> m_fills;
  std::size_t m_nextFill = 0;       ///< the first of m_fills that has no mark yet
  std::unordered_map<std::uint64_t, std::int64_t> m_open;   ///< signed quantity by instrument, from the fills
  qint64 m_offsetHour = -1;         ///< the hour for which m_offsetMs was found
  qint64 m_offsetMs = 0;
  QElapsedTimer m_sinceBar;
  std::uint64_t m_epoch = 0;
};

}  // namespace keel::models
