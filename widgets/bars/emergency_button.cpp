#include <widgets/bars/emergency_button.h>

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include <widgets/delegates/cell_delegate.h>

namespace keel::widgets {

EmergencyButton::EmergencyButton(const Theme& theme, QWidget* parent) : QPushButton(parent), m_theme(theme) {
  setText(tr("Emergency stop"));
  setObjectName(QStringLiteral("emergencyStop"));
  setAccessibleName(tr("Emergency stop"));
  setToolTip(
      tr("Hold for 0.6 s: cancels every working order and closes every position at market.\n"
         "Ctrl+Shift+E asks first."));
  m_tick.setInterval(16);
  connect(&m_tick, &QTimer::timeout, this, &EmergencyButton::onTick);
  // The mouse path does not go through clicked(): keyboard and assistive tools do.
  connect(this, &QPushButton::clicked, this, &EmergencyButton::confirmationAsked);
}

QSize EmergencyButton::sizeHint() const {
  QFont font = m_theme.words;
  font.setBold(true);
  const QFontMetrics metrics(font);
  const int words = std::max(metrics.horizontalAdvance(text()), metrics.horizontalAdvance(tr("Keep holding")));
  return {words + 46, std::max(44, metrics.height() + 12)};
}

void EmergencyButton::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !isEnabled()) return;
  m_holding = true;
  m_held.start();
  m_tick.start();
  update();
}

void EmergencyButton::mouseReleaseEvent(QMouseEvent*) {
  const bool early = m_holding;
  m_holding = false;
  m_tick.stop();
  update();
  if (early) Q_EMIT confirmationAsked();
}

void EmergencyButton::onTick() {
  update();
  if (m_held.elapsed() < kHoldMs) return;
  m_holding = false;
  m_tick.stop();
  update();
  Q_EMIT fired();
}

void EmergencyButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor color = isEnabled() ? m_theme.critical : m_theme.faint;
  const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(hasFocus() ? m_theme.accent : color, 1.5));
  painter.setBrush(m_theme.tint(color, m_theme.pane));
  painter.drawRoundedRect(box, 5, 5);
  if (m_holding) {
    const double share = std::min(1.0, static_cast<double>(m_held.elapsed()) / kHoldMs);
    painter.setClipRect(QRectF(box.left(), box.top(), box.width() * share, box.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.hover);
    painter.drawRoundedRect(box, 5, 5);
    painter.setClipping(false);
  }
  QFont font = m_theme.words;
  font.setBold(true);
  painter.setFont(font);
  paintShape(painter, QRectF(14, height() / 2.0 - 6, 12, 12), models::BadgeShape::Diamond, color);
  painter.setPen(isEnabled() ? m_theme.text : m_theme.faint);
  painter.drawText(rect().adjusted(32, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   m_holding ? tr("Keep holding") : text());
}

}  // namespace keel::widgets
