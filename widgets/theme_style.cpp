#include <widgets/theme_style.h>

#include <algorithm>

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace keel::widgets {

namespace {

/// The largest centred square, on whole pixels.
QRectF squareIn(const QRect& rect) {
  const int side = std::min(rect.width(), rect.height());
  return QRectF(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side, side);
}

QPointF at(const QRectF& square, double x, double y) {
  return {square.left() + x * square.width(), square.top() + y * square.height()};
}

void paintTick(QPainter& painter, const QRectF& square, const QColor& color) {
  painter.setPen(QPen(color, std::max(1.6, square.width() / 7.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  const QPointF points[] = {at(square, 0.22, 0.52), at(square, 0.42, 0.72), at(square, 0.78, 0.28)};
  painter.drawPolyline(points, 3);
}

}  // namespace

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {}

QColor ThemeStyle::inkOf(const QStyleOption& option) const {
  return option.state.testFlag(State_Enabled) ? m_theme.text : m_theme.faint;
}

void ThemeStyle::paintCheckBox(const QStyleOption& option, QPainter& painter) const {
  const bool enabled = option.state.testFlag(State_Enabled);
  const bool marked = option.state.testFlag(State_On) || option.state.testFlag(State_NoChange);
  const QRectF box = squareIn(option.rect).adjusted(1, 1, -1, -1);
  const QColor edge = enabled ? m_theme.border : m_theme.faint;
  const bool filled = marked && enabled;
  painter.setPen(QPen(filled ? m_theme.accent : edge, 1.4));
  painter.setBrush(filled ? m_theme.accent : m_theme.pane);
  painter.drawRoundedRect(box, 2, 2);
  const QColor mark = filled ? m_theme.window : edge;
  if (option.state.testFlag(State_On)) paintTick(painter, box, mark);
  if (option.state.testFlag(State_NoChange)) {
    painter.setPen(QPen(mark, 2));
    painter.drawLine(at(box, 0.25, 0.5), at(box, 0.75, 0.5));
  }
}

void ThemeStyle::paintRadio(const QStyleOption& option, QPainter& painter) const {
  const bool enabled = option.state.testFlag(State_Enabled);
  const bool on = option.state.testFlag(State_On);
  const QRectF box = squareIn(option.rect).adjusted(1, 1, -1, -1);
  const QColor edge = enabled ? (on ? m_theme.accent : m_theme.border) : m_theme.faint;
  painter.setPen(QPen(edge, 1.4));
  painter.setBrush(m_theme.pane);
  painter.drawEllipse(box);
  if (!on) return;
  const double inset = box.width() * 0.27;
  painter.setPen(Qt::NoPen);
  painter.setBrush(edge);
  painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
}

void ThemeStyle::paintMenuMark(const QStyleOption& option, QPainter& painter) const {
  if (option.state.testFlag(State_Off)) return;
  paintTick(painter, squareIn(option.rect), inkOf(option));
}

void ThemeStyle::paintArrow(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const {
  const QRectF space = squareIn(option.rect);
  const double side = std::min<double>(space.width(), m_theme.px(9));
  const QRectF box(space.center().x() - side / 2, space.center().y() - side / 2, side, side);
  painter.setPen(QPen(option.state.testFlag(State_Enabled) ? m_theme.muted : m_theme.faint, std::max(1.5, side / 6),
                      Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  QPolygonF points;
  if (element == PE_IndicatorArrowUp || element == PE_IndicatorSpinUp || element == PE_IndicatorSpinPlus) {
    points = {at(box, 0.15, 0.68), at(box, 0.5, 0.32), at(box, 0.85, 0.68)};
  } else if (element == PE_IndicatorArrowLeft) {
    points = {at(box, 0.66, 0.15), at(box, 0.32, 0.5), at(box, 0.66, 0.85)};
  } else if (element == PE_IndicatorArrowRight) {
    points = {at(box, 0.34, 0.15), at(box, 0.68, 0.5), at(box, 0.34, 0.85)};
  } else {
    points = {at(box, 0.15, 0.32), at(box, 0.5, 0.68), at(box, 0.85, 0.32)};
  }
  painter.drawPolyline(points);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  const bool arrow = element == PE_IndicatorArrowUp || element == PE_IndicatorArrowDown ||
                     element == PE_IndicatorArrowLeft || element == PE_IndicatorArrowRight ||
                     element == PE_IndicatorSpinUp || element == PE_IndicatorSpinDown ||
                     element == PE_IndicatorSpinPlus || element == PE_IndicatorSpinMinus ||
                     element == PE_IndicatorButtonDropDown;
  const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
  const bool own = arrow || box || element == PE_IndicatorRadioButton || element == PE_IndicatorMenuCheckMark ||
                   element == PE_FrameFocusRect || element == PE_IndicatorBranch;
  if (!own || option == nullptr) return QProxyStyle::drawPrimitive(element, option, painter, widget);
  if (element == PE_FrameFocusRect && qobject_cast<const QTabBar*>(widget) != nullptr) return;   // the sheet's edge
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (arrow) paintArrow(element, *option, *painter);
  if (box) paintCheckBox(*option, *painter);
  if (element == PE_IndicatorRadioButton) paintRadio(*option, *painter);
  if (element == PE_IndicatorMenuCheckMark) paintMenuMark(*option, *painter);
  if (element == PE_IndicatorBranch && option->state.testFlag(State_Children)) {
    paintArrow(option->state.testFlag(State_Open) ? PE_IndicatorArrowDown : PE_IndicatorArrowRight, *option, *painter);
  }
  if (element == PE_FrameFocusRect) {
    painter->setPen(QPen(m_theme.accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
  }
  painter->restore();
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {   // only these few are ours
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(15);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.px(16);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

}  // namespace keel::widgets
