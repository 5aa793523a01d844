#include <widgets/bars/notice_bar.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace keel::widgets {

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_mark(new QLabel(this)),
      m_text(new QLabel(this)),
      m_code(new QLabel(this)),
      m_ways(new QWidget(this)),
      m_wayRow(new QHBoxLayout(m_ways)) {
  setObjectName(QStringLiteral("noticeBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 4, 10, 4);
  row->setSpacing(10);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_wayRow->setContentsMargins(0, 0, 0, 0);
  auto* dismiss = new QPushButton(tr("Dismiss"), this);
  dismiss->setAccessibleName(tr("Dismiss the notice"));
  connect(dismiss, &QPushButton::clicked, this, [this] { clear(m_topic); });
  row->addWidget(m_mark);
  row->addWidget(m_text, 1);
  row->addWidget(m_code);
  row->addWidget(m_ways);
  row->addWidget(dismiss);
  restyle();
  hide();
}

void NoticeBar::restyle() {
  m_mark->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(m_tone).name()));
  m_code->setFont(m_theme.numbers);
  m_code->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.muted.name()));
}

void NoticeBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_wayRow != nullptr) restyle();
}

void NoticeBar::display(const QString& topic, models::Tone tone, const QString& text, const QString& code,
                        const std::vector<Way>& ways) {
  m_tone = tone;
  m_mark->setText(tone == models::Tone::Critical ? QStringLiteral("◆")
                  : tone == models::Tone::Warn   ? QStringLiteral("▲")
                                                 : QStringLiteral("●"));
  restyle();
  if (m_text->text() != text) m_text->setText(text);
  m_code->setText(code);
  setAccessibleName(text);
  if (m_topic != topic || !ways.empty()) {
    for (QWidget* old : m_ways->findChildren<QPushButton*>()) old->deleteLater();
    for (const Way& way : ways) {
      auto* button = new QPushButton(way.text, m_ways);
      button->setAccessibleName(way.text);
      connect(button, &QPushButton::clicked, this, way.act);
      m_wayRow->addWidget(button);
    }
  }
  m_topic = topic;
  setVisible(true);
}

void NoticeBar::clear(const QString& topic) {
  if (m_topic != topic) return;
  m_topic.clear();
  hide();
}

QString NoticeBar::text() const { return isHidden() ? QString() : m_text->text(); }

}  // namespace keel::widgets
