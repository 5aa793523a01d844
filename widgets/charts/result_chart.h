#pragma once
// What the pictures of results have in common: a line of words above, a hint while there is nothing, at most two
// refreshes a second, the theme, and keyboard focus. Knows nothing of what is drawn; Qt Charts stays in the sources.
#include <utility>
#include <vector>

#include <QTimer>
#include <QWidget>

#include <models/equity_series.h>
#include <widgets/theme.h>

class QCategoryAxis;
class QChart;
class QChartView;
class QLabel;
class QStackedLayout;
class QValueAxis;
class QVBoxLayout;

namespace keel::widgets {

class ResultChart : public QWidget {
  Q_OBJECT

 public:
  ResultChart(models::EquitySeries& series, const Theme& theme, const QString& name, QWidget* parent);
  /// How often it was drawn anew.
  [[nodiscard]] int refreshes() const { return m_refreshes; }
  /// The line above the picture.
  [[nodiscard]] QString headline() const;
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  /// Puts the numbers into the pictures; called at most twice a second and only when there are some.
  virtual void fill() = 0;
  /// Colours and pens of what is drawn.
  virtual void dress() = 0;

  [[nodiscard]] QChart* addChart(int stretch);
  void setHeadline(const QString& text);
  void setEmptyText(const QString& text);
  /// To be called at the end of the constructor.
  void begin();
  [[nodiscard]] const models::EquitySeries& series() const { return m_series; }
  [[nodiscard]] const Theme& theme() const { return m_theme; }

  /// Sets range and labels of a value axis of the n-th picture to round numbers, as many as there is room for.
  void scale(QValueAxis& axis, double low, double high, std::size_t view, const QString& unit) const;
  /// Labels at the exchange's clock times or days, as many as there is room for.
  void labelTimes(QCategoryAxis& axis, qint64 fromLocalMs, qint64 toLocalMs) const;
  void labelDays(QCategoryAxis& axis, const std::vector<models::DailyPnl>& days) const;
  static void setLabels(QCategoryAxis& axis, const std::vector<std::pair<QString, double>>& labels);

 private:
  void onChanged();
  void refresh();
  void placePlots();

  models::EquitySeries& m_series;
  const Theme& m_theme;
  QStackedLayout* m_stack = nullptr;
  QVBoxLayout* m_column = nullptr;
  QWidget* m_body = nullptr;
  QLabel* m_headline = nullptr;
  QLabel* m_empty = nullptr;
  std::vector<QChartView*> m_views;
  QTimer m_pause;
  bool m_waiting = false;
  int m_refreshes = 0;
};

}  // namespace keel::widgets
