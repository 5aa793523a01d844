#include <widgets/charts/candle_chart.h>

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QPainter>

namespace keel::widgets {

namespace {

constexpr double kLeastCount = 12;
constexpr double kPixelsPerCandle = 7;
constexpr double kRightMargin = 2;      // bars of air behind the newest

}  // namespace

CandleChart::CandleChart(models::ChartSeries& series, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_series(series), m_theme(theme) {
  setObjectName(QStringLiteral("candleChart"));
  setAccessibleName(tr("Candle chart"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&series, &models::ChartSeries::changed, this, &CandleChart::onSeriesChanged);
  m_second.setInterval(1'000);
  connect(&m_second, &QTimer::timeout, this, [this] {
    describe();
    if (isVisible()) update();
  });
  m_second.start();
  describe();
}

ChartData CandleChart::shown() const {
  ChartData content;
  content.bars = &m_series.bars();
  content.marks = m_series.marks();
  content.indicators = m_series.indicators();
  content.first = m_first;
  content.count = m_count;
  content.decimals = m_series.priceDecimals();
  content.hollow = m_hollow;
  content.following = m_following;
  content.ageMs = m_series.ageMs();
  const auto& native = m_series.candles();
  const qint64 barMs = native.empty() ? 0 : native.back().closeMs - native.back().openMs;
  content.oldMs = std::max<qint64>(5'000, barMs + barMs / 2);
  content.pointer = m_pointer;
  content.zone = m_series.zone();
  return content;
}

ChartGeometry CandleChart::layout() const { return layoutChart(QRectF(rect()), shown(), m_theme, this); }

void CandleChart::onSeriesChanged() {
  if (m_series.chosenPeriod() != m_period) {
    // Another length of bars: as many of them, up to the newest.
    m_period = m_series.chosenPeriod();
    m_pointer.reset();
    setFollowing(true);
  }
  if (m_pointer && m_pointer->bar >= m_series.bars().size()) m_pointer.reset();
  if (m_following) m_first = newestFirst();
  update();
}

double CandleChart::newestFirst() const { return std::max(0.0, barCount() + kRightMargin - m_count); }

void CandleChart::setFollowing(bool following) {
  if (following == m_following) return;
  m_following = following;
  Q_EMIT followingChanged(following);
}

void CandleChart::follow() {
  setFollowing(true);
  m_first = newestFirst();
  update();
}

void CandleChart::toggleFollow() {
  if (!m_following) return follow();
  setFollowing(false);
  update();
}

void CandleChart::fit() {
  m_zoomed = true;
  m_count = std::max(kLeastCount, barCount() + kRightMargin);
  follow();
}

void CandleChart::setPeriod(models::BarPeriod period) {
  if (m_series.offers(period)) m_series.setPeriod(period);
}

void CandleChart::setHollow(bool hollow) {
  m_hollow = hollow;
  update();
}

void CandleChart::moveTo(double first) {
  const double newest = newestFirst();
  m_first = std::clamp(first, 0.0, newest);
  setFollowing(m_first >= newest - 0.5);
  update();
}

void CandleChart::zoom(double factor, double aroundIndex) {
  m_zoomed = true;
  const double share = (aroundIndex - m_first) / m_count;
  m_count = std::clamp(m_count * factor, kLeastCount, std::max(barCount() + kRightMargin, width() / kPixelsPerCandle));
  if (m_following) follow();
  else moveTo(aroundIndex - share * m_count);
}

void CandleChart::hidePointer() {
  m_pointer.reset();
  update();
}

void CandleChart::movePointer(int bars) {
  if (m_series.bars().empty()) return;
  const ChartGeometry g = layout();
  const double last = barCount() - 1;
  const auto inView = [&g](std::size_t at) { return at >= g.begin && at < g.end; };
  const bool there = m_pointer && inView(m_pointer->bar);
  const double from = there ? static_cast<double>(m_pointer->bar) : std::min(last, std::floor(m_first + m_count - 1));
  const double step = static_cast<double>(g.step);
  const double bar = std::clamp(there ? from + bars * step : from, 0.0, last);
  m_pointer = ChartPointer{static_cast<std::size_t>(bar), std::nullopt};
  if (bar < m_first) moveTo(bar);
  else if (bar > m_first + m_count - 1) moveTo(bar - m_count + 1);
  describe();
  update();
}

QString CandleChart::readOut() const {
  if (m_series.bars().empty()) return {};
  return readOutText(shown(), layout(), m_pointer ? m_pointer->bar : m_series.bars().size() - 1);
}

void CandleChart::describe() {
  const QString text = m_series.bars().empty()
                           ? tr("There are no bars yet.")
                           : tr("%1, bars of %2. %3").arg(m_series.symbol(), m_series.period(), readOut());
  if (text != accessibleDescription()) setAccessibleDescription(text);
}

QImage CandleChart::picture(const QSize& size) const {
  constexpr int kScale = 2;
  QImage image(size * kScale, QImage::Format_RGB32);
  image.setDevicePixelRatio(kScale);
  ChartData content = shown();
  content.following = true;   // a picture has no keys
  content.ageMs = -1;
  content.title = QStringLiteral("%1 %2").arg(m_series.symbol(), m_series.period());
  QPainter painter(&image);
  paintChart(painter, QRectF(QPointF(0, 0), QSizeF(size)), content, m_theme);
  return image;
}

bool CandleChart::savePicture(const QString& path) const { return picture(size()).save(path, "PNG"); }

void CandleChart::resizeEvent(QResizeEvent*) {
  if (!m_zoomed) m_count = std::max(kLeastCount, width() / kPixelsPerCandle);
  if (m_following) m_first = newestFirst();
  update();
}

void CandleChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::StyleChange) {
    m_still = QPixmap();
    update();
  }
  QWidget::changeEvent(event);
}

void CandleChart::paintEvent(QPaintEvent*) {
  const ChartData content = shown();
  const ChartGeometry g = layout();
  QPainter painter(this);
  if (g.empty()) return paintEmpty(painter);
  // Marks of earlier bars may come late; those of the newest bar are drawn on top.
  const std::size_t newest = g.showsNewest(*content.bars) ? g.begin + (g.columns.size() - 1) * g.step : g.end;
  const auto before = [](const models::FillMark& mark, std::size_t bar) { return mark.candle < bar; };
  const auto marks = static_cast<std::size_t>(
      std::lower_bound(content.marks.begin(), content.marks.end(), newest, before) - content.marks.begin());
  const QSize pixels = size() * devicePixelRatioF();
  if (m_still.size() != pixels || m_stillEpoch != m_series.epoch() || m_stillMarks != marks ||
      m_stillHollow != m_hollow || !m_stillFrame.sameFrame(g)) {
    if (m_still.size() != pixels) m_still = QPixmap(pixels);
    m_still.setDevicePixelRatio(devicePixelRatioF());
    QPainter still(&m_still);
    m_primitives = paintChart(still, g, content, m_theme, ChartLayer::Still);
    m_stillFrame = g;
    m_stillEpoch = m_series.epoch();
    m_stillMarks = marks;
    m_stillHollow = m_hollow;
    ++m_stillPaints;
  }
  painter.drawPixmap(0, 0, m_still);
  paintChart(painter, g, content, m_theme, ChartLayer::Live);
  if (hasFocus()) {
    painter.setPen(m_theme.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void CandleChart::paintEmpty(QPainter& painter) {
  painter.fillRect(rect(), m_theme.pane);
  painter.setFont(m_theme.words);
  painter.setPen(m_theme.muted);
  const QString text = m_series.symbol().isEmpty()
                           ? tr("No bars yet.\nOpen market content with Ctrl+O, then start the session with F5.")
                           : tr("No bars of %1 yet.\nStart the session with F5, or open market content with Ctrl+O.")
                                 .arg(m_series.symbol());
  constexpr int kFlags = static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap);
  painter.drawText(rect().adjusted(8, 8, -8, -8), kFlags, text);
}

}  // namespace keel::widgets
