// Mouse and keyboard of the candle chart.
#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>
#include <QWheelEvent>

#include <widgets/charts/candle_chart.h>

namespace keel::widgets {

QString CandleChart::markTextAt(const QPointF& at) const {
  const ChartGeometry& g = m_stillFrame;
  if (g.empty()) return {};
  constexpr double kReach = 9;
  constexpr int kMostLines = 12;
  QStringList texts;
  const auto before = [](const models::FillMark& mark, std::size_t bar) { return mark.candle < bar; };
  const auto& marks = m_series.marks();
  const auto bar = [&g](double x) { return static_cast<std::size_t>(std::max(0.0, std::floor(g.indexAt(x)))); };
  auto mark = std::lower_bound(marks.begin(), marks.end(), bar(at.x() - kReach), before);
  for (; mark != marks.end() && mark->candle <= bar(at.x() + kReach) + 1 && texts.size() < kMostLines; ++mark) {
    const models::Candle& candle = m_series.bars().candles()[mark->candle];
    const double y = mark->buy ? g.y(candle.low) + 8 : g.y(candle.high) - 8;
    const QPointF away = QPointF(g.x(static_cast<double>(mark->candle)), y) - at;
    if (std::hypot(away.x(), away.y()) > kReach) continue;
    texts << (mark->gain.isEmpty() ? mark->text : tr("%1, result %2").arg(mark->text, mark->gain));
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
  const ChartGeometry g = layout();
  const double turns = event->angleDelta().y() / 120.0;
  if (turns != 0) {
    // The bar under the cursor stays under it, so zooming away from the newest bar is a pan as well.
    if (g.indexAt(event->position().x()) < barCount() - 1 - m_count * 0.25) setFollowing(false);
    zoom(std::pow(kZoomStep, turns), g.indexAt(event->position().x()) + 0.5);
  }
  event->accept();
}

void CandleChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragging = true;
  m_dragX = event->position().x();
  m_dragFirst = m_first;
  setCursor(Qt::ClosedHandCursor);
}

void CandleChart::mouseMoveEvent(QMouseEvent* event) {
  const ChartGeometry g = layout();
  if (g.empty()) return;
  const QPointF at = event->position();
  if (m_dragging) {
    moveTo(m_dragFirst - (at.x() - m_dragX) / g.plot.width() * m_count);
    m_pointer.reset();
  } else if (at.x() < g.plot.right()) {
    const double bar = std::clamp(std::round(g.indexAt(at.x())), 0.0, barCount() - 1);
    m_pointer = ChartPointer{static_cast<std::size_t>(bar), at.y()};
  }
  update();
}

void CandleChart::mouseReleaseEvent(QMouseEvent*) {
  m_dragging = false;
  unsetCursor();
  update();
}

void CandleChart::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) fit();
}

void CandleChart::leaveEvent(QEvent*) { hidePointer(); }

bool CandleChart::navigate(int key) {
  switch (key) {
    case Qt::Key_Left: moveTo(m_first - m_count / 10); return true;
    case Qt::Key_Right: moveTo(m_first + m_count / 10); return true;
    case Qt::Key_PageUp: moveTo(m_first - m_count * 0.9); return true;
    case Qt::Key_PageDown: moveTo(m_first + m_count * 0.9); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Up: zoomIn(); return true;
    case Qt::Key_Minus:
    case Qt::Key_Down: zoomOut(); return true;
    case Qt::Key_Home: goToFirst(); return true;
    case Qt::Key_End: follow(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: toggleFollow(); return true;
    default: return false;
  }
}

bool CandleChart::choosePeriod(int key) {
  switch (key) {
    case Qt::Key_1: setPeriod(models::BarPeriod::Native); return true;
    case Qt::Key_2: setPeriod(models::BarPeriod::Minutes5); return true;
    case Qt::Key_3: setPeriod(models::BarPeriod::Minutes15); return true;
    case Qt::Key_4: setPeriod(models::BarPeriod::Hour); return true;
    case Qt::Key_5: setPeriod(models::BarPeriod::Day); return true;
    default: return false;
  }
}

void CandleChart::keyPressEvent(QKeyEvent* event) {
  const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
  const int key = event->key();
  if (modifiers == Qt::ControlModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
    return movePointer(key == Qt::Key_Left ? -1 : 1);
  }
  if (modifiers == Qt::NoModifier) {
    if (key == Qt::Key_Escape && m_pointer) return hidePointer();
    if (navigate(key) || choosePeriod(key)) return;
  }
  QWidget::keyPressEvent(event);
}

void CandleChart::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.setAccessibleName(tr("Chart"));
  fillMenu(menu);
  menu.exec(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

}  // namespace keel::widgets
