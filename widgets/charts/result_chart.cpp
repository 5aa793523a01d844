#include <widgets/charts/result_chart.h>

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QEvent>
#include <QFontMetricsF>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>

#include <models/format/format.h>
#include <widgets/charts/chart_parts.h>

namespace keel::widgets {

namespace {

constexpr int kPauseMs = 500;
constexpr double kLabelsRoom = 12;   // figures an axis of values has room for

void dressAxis(QAbstractAxis& axis, const Theme& theme) {
  axis.setLabelsColor(theme.muted);
  axis.setLabelsFont(theme.numbers);
  axis.setTruncateLabels(false);
  axis.setTitleBrush(theme.muted);
  axis.setTitleFont(theme.words);
  axis.setGridLineColor(theme.raised);
  axis.setLinePenColor(theme.line);
}

}  // namespace

ResultChart::ResultChart(models::EquitySeries& series, const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_series(series), m_theme(theme) {
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  m_stack = new QStackedLayout(this);
  m_stack->setContentsMargins(1, 1, 1, 1);
  m_empty = new QLabel(this);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setMargin(8);
  m_body = new QWidget(this);
  m_column = new QVBoxLayout(m_body);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  m_headline = new QLabel(m_body);
  m_headline->setContentsMargins(8, 3, 8, 0);
  m_headline->setMinimumWidth(1);   // a long line is cut rather than widening the pane
  m_headline->setTextFormat(Qt::PlainText);
  m_headline->setWordWrap(true);
  m_column->addWidget(m_headline);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_body);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMs);
  connect(&m_pause, &QTimer::timeout, this, [this] {
    if (m_waiting) refresh();
  });
  connect(&series, &models::EquitySeries::changed, this, &ResultChart::onChanged);
}

QString ResultChart::headline() const { return m_headline->text(); }

void ResultChart::setHeadline(const QString& text) {
  m_headline->setText(text);
  m_headline->setToolTip(text);
  setAccessibleDescription(text);
}

void ResultChart::setEmptyText(const QString& text) { m_empty->setText(text); }

QChart* ResultChart::addChart(int stretch) {
  auto* chart = new QChart;
  chart->legend()->hide();
  chart->setAnimationOptions(QChart::NoAnimation);
  chart->setBackgroundRoundness(0);
  chart->setMargins({});
  chart->setLocalizeNumbers(true);
  chart->setLocale(QLocale());
  auto* view = new QChartView(chart, this);
  view->setFocusPolicy(Qt::NoFocus);
  view->viewport()->setFocusPolicy(Qt::NoFocus);   // the chart around it speaks for all of it
  view->setFrameShape(QFrame::NoFrame);
  view->setRenderHint(QPainter::Antialiasing);
  view->setMinimumSize(1, 1);
  view->installEventFilter(this);
  m_column->addWidget(view, stretch);
  m_views.push_back(view);
  return chart;
}

void ResultChart::begin() {
  refresh();
  changeEvent(nullptr);
}

void ResultChart::onChanged() {
  if (m_pause.isActive()) m_waiting = true;
  else refresh();
}

void ResultChart::refresh() {
  m_waiting = false;
  m_pause.start();
  ++m_refreshes;
  m_stack->setCurrentIndex(m_series.empty() ? 0 : 1);
  if (m_series.empty()) {
    setAccessibleDescription(m_empty->text());
    return;
  }
  placePlots();
  fill();
}

void ResultChart::placePlots() {
  const QFontMetricsF metrics(m_theme.numbers);
  const double left = metrics.horizontalAdvance(QLatin1Char('0')) * kLabelsRoom + 10;
  for (std::size_t i = 0; i < m_views.size(); ++i) {
    // Times stand below the last picture only.
    const double below = i + 1 == m_views.size() ? metrics.height() + 10 : 6;
    const QSizeF size = m_views[i]->size();
    const QRectF plot(left, 8, size.width() - left - 16, size.height() - 8 - below);
    if (plot.width() > 10 && plot.height() > 10) m_views[i]->chart()->setPlotArea(plot);
  }
}

bool ResultChart::eventFilter(QObject* watched, QEvent* event) {
  const bool done = QWidget::eventFilter(watched, event);
  if (event->type() != QEvent::Resize) return done;
  placePlots();
  onChanged();   // other labels have room now
  return done;
}

void ResultChart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  onChanged();
}

void ResultChart::changeEvent(QEvent* event) {
  if (event != nullptr) QWidget::changeEvent(event);
  if (event != nullptr && event->type() != QEvent::StyleChange) return;
  const QString ground = QStringLiteral("background: %1").arg(m_theme.pane.name());
  for (QWidget* part : {static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_empty), m_body}) {
    part->setStyleSheet(ground);
  }
  m_headline->setFont(m_theme.words);
  for (QChartView* view : m_views) {
    QChart* chart = view->chart();
    chart->setBackgroundBrush(m_theme.pane);
    chart->setPlotAreaBackgroundVisible(false);
    view->setBackgroundBrush(m_theme.pane);
    for (QAbstractAxis* axis : chart->axes()) dressAxis(*axis, m_theme);
  }
  dress();
}

void ResultChart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void ResultChart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void ResultChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.pane);
  painter.setPen(hasFocus() ? m_theme.accent : m_theme.pane);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ResultChart::scale(QValueAxis& axis, double low, double high, std::size_t view, const QString& unit) const {
  constexpr int kMostDecimals = 2;
  const double line = QFontMetricsF(m_theme.numbers).height();
  const double ticks = std::clamp(m_views[view]->chart()->plotArea().height() / (line * 2.2), 2.0, 6.0);
  const double step = std::max(niceStep((high - low) / ticks), std::pow(10.0, -kMostDecimals));
  const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step))), 0, kMostDecimals);
  axis.setTickType(QValueAxis::TicksDynamic);
  axis.setTickAnchor(0);
  axis.setTickInterval(step);
  const QString format = QStringLiteral("%.%1f ").arg(decimals) + unit;
  if (axis.labelFormat() != format) axis.setLabelFormat(format);   // the axis places its labels anew even for the same
  axis.setRange(low, high);
}

/// Each label added or removed places all of them anew, so they are left alone while they stay the same.
void ResultChart::setLabels(QCategoryAxis& axis, const std::vector<std::pair<QString, double>>& labels) {
  const QStringList held = axis.categoriesLabels();
  const auto same = [&axis](const QString& name, const std::pair<QString, double>& label) {
    return name == label.first && qFuzzyCompare(1 + axis.endValue(name), 1 + label.second);
  };
  if (std::equal(held.begin(), held.end(), labels.begin(), labels.end(), same)) return;
  for (const QString& label : held) axis.remove(label);
  for (const auto& [name, at] : labels) axis.append(name, at);
}

void ResultChart::labelTimes(QCategoryAxis& axis, qint64 from, qint64 to) const {
  constexpr qint64 kMinute = 60'000;
  const double digits = QFontMetricsF(m_theme.numbers).horizontalAdvance(QStringLiteral("00 MMM 00:00 "));
  const auto most = static_cast<qint64>(std::max(1.0, width() / (digits * 1.3)));
  qint64 step = models::kDayMs * 365;
  for (const qint64 minutes : {1, 5, 15, 30, 60, 120, 240, 720, 1440, 2880, 7200, 14400, 43200, 129600}) {
    if (minutes * kMinute * most < to - from) continue;
    step = minutes * kMinute;
    break;
  }
  std::vector<std::pair<QString, double>> labels;
  for (qint64 at = (from / step + 1) * step; at < to; at += step) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    const QString day = QLocale().toString(time.date(), step >= 43200 * kMinute ? QStringLiteral("MMM yyyy")
                                                                               : QStringLiteral("d MMM"));
    labels.emplace_back(step >= 1440 * kMinute ? day : day + time.toString(QStringLiteral(" HH:mm")),
                        static_cast<double>(at));
  }
  setLabels(axis, labels);
  axis.setRange(static_cast<double>(from), static_cast<double>(std::max(to, from + kMinute)));
}

void ResultChart::labelDays(QCategoryAxis& axis, const std::vector<models::DailyPnl>& days) const {
  const double digits = QFontMetricsF(m_theme.numbers).horizontalAdvance(QStringLiteral("00 MMM 00 "));
  const std::size_t most = static_cast<std::size_t>(std::max(1.0, (width() - digits) / (digits * 1.2)));
  const std::size_t stride = (days.size() + most - 1) / most;
  std::vector<std::pair<QString, double>> labels;
  for (std::size_t i = 0; i < days.size(); i += std::max<std::size_t>(1, stride)) {
    const QDate date = QDateTime::fromMSecsSinceEpoch(days[i].dayMs, Qt::UTC).date();
    labels.emplace_back(QLocale().toString(date, QStringLiteral("d MMM yy")), static_cast<double>(i));
  }
  setLabels(axis, labels);
  axis.setRange(-0.5, static_cast<double>(days.size()) - 0.5);
}

}  // namespace keel::widgets
