#include <widgets/charts/candle_chart.h>

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <models/format/format.h>

namespace keel::widgets {

namespace {

constexpr double kLeastCount = 12;
constexpr double kPixelsPerCandle = 7;
constexpr double kRightMargin = 2;      // candles of air behind the newest

}  // namespace

CandleChart::CandleChart(models::ChartSeries& series, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_series(series), m_theme(theme) {
  setObjectName(QStringLiteral("candleChart"));
  setAccessibleName(tr("Candle chart"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&series, &models::ChartSeries::changed, this, &CandleChart::onSeriesChanged);
}

ChartData CandleChart::picture() const {
  return {m_series.candles(), m_series.marks(), m_first, m_count, m_series.priceDecimals()};
}

void CandleChart::onSeriesChanged() {
  if (m_following) follow();
  else invalidate();
}

void CandleChart::follow() {
  m_following = true;
  const auto size = static_cast<double>(m_series.candles().size());
  m_first = std::max(0.0, size + kRightMargin - m_count);
  invalidate();
}

void CandleChart::invalidate() {
  m_dirty = true;
  update();
}

void CandleChart::moveTo(double first) {
  const auto size = static_cast<double>(m_series.candles().size());
  const double newest = std::max(0.0, size + kRightMargin - m_count);
  m_first = std::clamp(first, std::min(0.0, newest), newest);
  m_following = m_first >= newest - 0.5;
  invalidate();
}

void CandleChart::zoom(double factor, double aroundIndex) {
  const auto size = static_cast<double>(m_series.candles().size());
  const double share = (aroundIndex - m_first) / m_count;
  m_count = std::clamp(m_count * factor, kLeastCount, std::max(size + kRightMargin, width() / kPixelsPerCandle));
  if (m_following) follow();
  else moveTo(aroundIndex - share * m_count);
}

void CandleChart::resizeEvent(QResizeEvent*) {
  if (!m_sized) {
    m_count = std::max(kLeastCount, width() / kPixelsPerCandle);
    m_sized = isVisible();
  }
  if (m_following) follow();
  else invalidate();
}

void CandleChart::paintEvent(QPaintEvent*) {
  const ChartData shown = picture();
  if (m_dirty || m_cache.deviceIndependentSize().toSize() != size()) {
    m_cache = QPixmap(size() * devicePixelRatioF());
    m_cache.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_cache);
    m_primitives = paintCandles(painter, rect(), shown, m_theme);
    m_dirty = false;
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_cache);
  if (shown.candles.empty()) {
    painter.setFont(m_theme.words);
    painter.setPen(m_theme.muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No candles yet.\nStart the session with F5, or open market data with Ctrl+O."));
    return;
  }
  if (m_inside && !m_dragging) paintCrosshair(painter, layoutChart(rect(), shown, m_theme));
  painter.setFont(m_theme.numbers);
  painter.setPen(m_theme.text);
  painter.drawText(QRectF(6, 0, width() - 12, 20), Qt::AlignLeft | Qt::AlignVCenter, readOut());
  if (hasFocus()) {
    painter.setPen(m_theme.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void CandleChart::paintCrosshair(QPainter& painter, const ChartGeometry& g) {
  const double index = std::round(g.indexAt(m_mouse.x()));
  const double x = std::round(g.x(index)) + 0.5;
  const double y = std::round(m_mouse.y()) + 0.5;
  painter.setPen(QPen(m_theme.muted, 1, Qt::DashLine));
  if (x < g.plot.right()) painter.drawLine(QPointF(x, g.plot.top()), QPointF(x, g.volume.bottom()));
  if (y < g.plot.top() || y > g.plot.bottom()) return;
  painter.drawLine(QPointF(g.plot.left(), y), QPointF(g.plot.right(), y));
  const QString text = models::formatDouble(g.priceAt(y), m_series.priceDecimals());
  const QFontMetricsF metrics(m_theme.numbers);
  const QRectF tag(g.plot.right() + 1, y - metrics.height() / 2 - 1, metrics.horizontalAdvance(text) + 10,
                   metrics.height() + 2);
  painter.fillRect(tag, m_theme.hover);
  painter.setFont(m_theme.numbers);
  painter.setPen(m_theme.text);
  painter.drawText(tag.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

std::ptrdiff_t CandleChart::hovered() const {
  const auto size = static_cast<std::ptrdiff_t>(m_series.candles().size());
  if (!m_inside) return size - 1;
  const ChartGeometry g = layoutChart(rect(), picture(), m_theme);
  const auto index = static_cast<std::ptrdiff_t>(std::lround(g.indexAt(m_mouse.x())));
  return index < 0 || index >= size ? size - 1 : index;
}

QString CandleChart::readOut() const {
  const std::ptrdiff_t index = hovered();
  if (index < 0) return {};
  const models::Candle& c = m_series.candles()[static_cast<std::size_t>(index)];
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(c.localMs, Qt::UTC);
  const auto price = [this](double value) { return models::formatDouble(value, m_series.priceDecimals()); };
  const QString arrow = c.close >= c.open ? QStringLiteral("▲") : QStringLiteral("▼");
  return QStringLiteral("%1  O %2  H %3  L %4  C %5 %6  V %7")
      .arg(at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), price(c.open), price(c.high), price(c.low), price(c.close),
           arrow, models::formatCompact(c.volume));
}

QString CandleChart::markTextAt(const QPointF& at) const {
  const ChartData shown = picture();
  const ChartGeometry g = layoutChart(rect(), shown, m_theme);
  QStringList texts;
  for (const models::FillMark& mark : shown.marks) {
    if (mark.candle < g.begin || mark.candle >= g.end) continue;
    const models::Candle& candle = shown.candles[mark.candle];
    const double y = mark.buy ? g.y(candle.low) + 8 : g.y(candle.high) - 8;
    const QPointF away = QPointF(g.x(static_cast<double>(mark.candle)), y) - at;
    if (std::hypot(away.x(), away.y()) < 9) texts << mark.text;
  }
  return texts.join(QLatin1Char('\n'));
}

bool CandleChart::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = markTextAt(help->pos());
    if (text.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), text, this);
    return true;
  }
  return QWidget::event(event);
}

void CandleChart::wheelEvent(QWheelEvent* event) {
  const ChartGeometry g = layoutChart(rect(), picture(), m_theme);
  zoom(std::pow(0.85, event->angleDelta().y() / 120.0), g.indexAt(event->position().x()) + 0.5);
  event->accept();
}

void CandleChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragging = true;
  m_dragX = event->position().x();
  m_dragFirst = m_first;
}

void CandleChart::mouseMoveEvent(QMouseEvent* event) {
  m_mouse = event->position();
  m_inside = true;
  if (m_dragging) {
    const ChartGeometry g = layoutChart(rect(), picture(), m_theme);
    moveTo(m_dragFirst - (m_mouse.x() - m_dragX) / g.plot.width() * m_count);
  }
  update();
}

void CandleChart::mouseReleaseEvent(QMouseEvent*) {
  m_dragging = false;
  update();
}

void CandleChart::mouseDoubleClickEvent(QMouseEvent*) { follow(); }

void CandleChart::leaveEvent(QEvent*) {
  m_inside = false;
  update();
}

void CandleChart::keyPressEvent(QKeyEvent* event) {
  const double middle = m_first + m_count / 2;
  switch (event->key()) {
    case Qt::Key_Left: return moveTo(m_first - m_count / 10);
    case Qt::Key_Right: return moveTo(m_first + m_count / 10);
    case Qt::Key_Plus:
    case Qt::Key_Up: return zoom(0.85, middle);
    case Qt::Key_Minus:
    case Qt::Key_Down: return zoom(1 / 0.85, middle);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return follow();
    default: return QWidget::keyPressEvent(event);
  }
}

}  // namespace keel::widgets
