#include <widgets/bars/status_strip.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

namespace keel::widgets {

StatusStrip::StatusStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("statusStrip"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Status"));
  setAccessibleDescription(tr("Enter shows the cause and its age in the health pane."));
  setToolTip(tr("A click shows the cause and its age in the health pane."));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  m_row->setContentsMargins(10, 0, 10, 0);
  m_row->setSpacing(22);
  m_row->addStretch(1);
}

void StatusStrip::display(const std::vector<models::Figure>& figures) {
  while (m_labels.size() < figures.size()) {
    auto* label = new QLabel(this);
    label->setFont(m_theme.words);
    label->setTextFormat(Qt::RichText);
    m_row->insertWidget(static_cast<int>(m_labels.size()), label);
    m_labels.push_back(label);
  }
  for (std::size_t i = 0; i < m_labels.size(); ++i) {
    const bool there = i < figures.size();
    m_labels[i]->setVisible(there);
    if (!there) continue;
    if (m_labels[i]->font() != m_theme.words) m_labels[i]->setFont(m_theme.words);
    const models::Figure& figure = figures[i];
    const QString text = QStringLiteral("<span style='color:%1'>%2</span>&nbsp; <span style='color:%3'>%4</span>")
                             .arg(m_theme.muted.name(), figure.name.toHtmlEscaped(), m_theme.color(figure.tone).name(),
                                  figure.text.toHtmlEscaped());
    if (m_labels[i]->text() != text) m_labels[i]->setText(text);
    m_labels[i]->setToolTip(figure.hint);
    m_labels[i]->setAccessibleName(figure.name + QLatin1Char(' ') + figure.text);
  }
}

void StatusStrip::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT causeAsked();
}

void StatusStrip::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) Q_EMIT causeAsked();
  else QWidget::keyPressEvent(event);
}

QString StatusStrip::text() const {
  QStringList parts;
  for (const QLabel* label : m_labels) {
    if (!label->isHidden()) parts << label->accessibleName();
  }
  return parts.join(QStringLiteral(" | "));
}

}  // namespace keel::widgets
