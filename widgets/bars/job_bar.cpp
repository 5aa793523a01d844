#include <widgets/bars/job_bar.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace keel::widgets {

namespace {

constexpr qint64 kTellTimeLeftMs = 10'000;

}  // namespace

JobBar::JobBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_way(new QPushButton(tr("Cancel"), this)), m_close(new QPushButton(tr("Close"), this)) {
  setObjectName(QStringLiteral("jobBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 4, 10, 4);
  row->setSpacing(12);
  m_text->setWordWrap(true);
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Progress"));
  m_bar->setFixedWidth(QFontMetrics(theme.words).averageCharWidth() * 30);
  m_close->setAccessibleName(tr("Close this line"));
  row->addWidget(m_text, 1);
  row->addWidget(m_bar);
  row->addWidget(m_way);
  row->addWidget(m_close);
  connect(m_way, &QPushButton::clicked, this, [this] {
    if (m_act) m_act();
  });
  connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
  hide();
}

void JobBar::begin(const QString& what, std::function<void()> cancel) {
  m_what = what;
  m_busy = true;
  m_act = std::move(cancel);
  m_since.start();
  m_text->setText(what);
  m_tone = models::Tone::Normal;
  restyle();
  m_bar->setValue(0);
  m_bar->show();
  m_way->setText(tr("Cancel"));
  m_way->setAccessibleName(tr("Cancel: %1").arg(what));
  m_way->setVisible(static_cast<bool>(m_act));
  m_close->hide();
  show();
}

void JobBar::setProgress(double share) {
  if (!m_busy) return;
  m_bar->setValue(static_cast<int>(share * 1000));
  const qint64 passed = m_since.elapsed();
  if (passed < kTellTimeLeftMs || share <= 0) return;
  const auto left = static_cast<qint64>(static_cast<double>(passed) * (1 - share) / share);
  m_text->setText(tr("%1 About %2 left.").arg(m_what, models::formatAge(left)));
}

void JobBar::finish(const QString& text, models::Tone tone, const QString& way, std::function<void()> act) {
  m_busy = false;
  m_act = std::move(act);
  m_text->setText(text);
  m_tone = tone;
  restyle();
  m_bar->hide();
  m_way->setText(way);
  m_way->setAccessibleName(way);
  m_way->setVisible(static_cast<bool>(m_act));
  m_close->show();
  show();
}

void JobBar::restyle() { m_text->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(m_tone).name())); }

void JobBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_close != nullptr) restyle();
}

QString JobBar::text() const { return m_text->text(); }

}  // namespace keel::widgets
