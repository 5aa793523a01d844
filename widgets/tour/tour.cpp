#include <widgets/tour/tour.h>

#include <algorithm>
#include <array>

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QRegion>

#include <widgets/tour/tour_bubble.h>

namespace keel::widgets {

namespace {

constexpr int kRingGap = 3;    ///< between a widget and its ring
constexpr int kBubbleGap = 10;
constexpr int kDimAlpha = 150; ///< of 255; the window stays readable behind it

int areaOf(const QRect& rect) { return rect.isEmpty() ? 0 : rect.width() * rect.height(); }

/// What of the widget is not cut off by what it stands in, in the coordinates of `window`.
QRect seenPart(const QWidget* widget, const QWidget* window) {
  QRect part = widget->rect();
  for (const QWidget* at = widget; at != window && at != nullptr; at = at->parentWidget()) {
    part.translate(at->pos());
    if (at->parentWidget() != nullptr) part &= at->parentWidget()->rect();
  }
  return part;
}

}  // namespace

Tour::Tour(std::vector<TourStep> steps, const Theme& theme, QWidget* window)
    : QWidget(window),
      m_steps(std::move(steps)),
      m_theme(theme),
      m_window(window),
      m_bubble(new TourBubble(theme, window)) {
  setObjectName(QStringLiteral("tour"));
  setAccessibleName(tr("Tour of the window"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  hide();
  m_bubble->hide();
  connect(m_bubble, &TourBubble::nextAsked, this, &Tour::next);
  connect(m_bubble, &TourBubble::backAsked, this, &Tour::back);
  connect(m_bubble, &TourBubble::skipAsked, this, &Tour::skip);
}

Tour::~Tour() { delete m_bubble.data(); }

/// The widget a step speaks of, if a person can see it in this window.
QWidget* Tour::target(const TourStep& step) const {
  if (step.widget.isEmpty()) return m_window;
  for (QWidget* widget : m_window->findChildren<QWidget*>(step.widget)) {
    if (widget->isVisible() && widget->window() == m_window->window() && !seenPart(widget, m_window).isEmpty()) {
      return widget;
    }
  }
  return nullptr;
}

int Tour::neighbor(int from, int direction) const {
  for (int i = from + direction; i >= 0 && i < static_cast<int>(m_steps.size()); i += direction) {
    if (target(m_steps[static_cast<std::size_t>(i)]) != nullptr) return i;
  }
  return -1;
}

int Tour::index() const {
  int number = -1;
  for (int i = 0; i <= m_at; ++i) {
    if (i == m_at || target(m_steps[static_cast<std::size_t>(i)]) != nullptr) ++number;
  }
  return number;
}

int Tour::count() const {
  const auto shown = [this](const TourStep& step) { return target(step) != nullptr; };
  return static_cast<int>(std::count_if(m_steps.begin(), m_steps.end(), shown));
}

QString Tour::title() const { return isRunning() ? m_steps[static_cast<std::size_t>(m_at)].title : QString(); }
QRect Tour::bubbleRect() const { return m_bubble->geometry(); }

bool Tour::start() {
  const int first = neighbor(-1, 1);
  if (first < 0) return false;
  m_before = m_window->focusWidget();
  go(first);
  m_bubble->takeFocus();
  return true;
}

void Tour::next() {
  if (!isRunning()) return;
  const int step = neighbor(m_at, 1);
  if (step < 0) end(true);
  else go(step);
}

void Tour::back() {
  if (!isRunning()) return;
  const int step = neighbor(m_at, -1);
  if (step >= 0) go(step);
}

void Tour::skip() {
  if (isRunning()) end(false);
}

void Tour::go(int step) {
  m_at = step;
  const TourStep& now = m_steps[static_cast<std::size_t>(step)];
  watch(target(now));
  m_bubble->display(now.title, now.sentence, index(), count());
  place();
  show();
  m_bubble->show();
  place();
  raise();
  m_bubble->raise();
  Q_EMIT stepShown(now.title);
}

/// The widget and all it stands in, up to the window: any of them may move, hide or go.
void Tour::watch(QWidget* widget) {
  for (const QPointer<QWidget>& old : m_watched) {
    if (old != nullptr) old->removeEventFilter(this);
  }
  m_watched.clear();
  for (QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
    at->installEventFilter(this);
    m_watched.emplace_back(at);
    if (at == m_window) break;
  }
}

void Tour::place() {
  if (!isRunning()) return;
  setGeometry(m_window->rect());
  QWidget* widget = target(m_steps[static_cast<std::size_t>(m_at)]);
  if (widget == nullptr) return;
  const QRect all = m_window->rect();
  m_ring = seenPart(widget, m_window).adjusted(-kRingGap, -kRingGap, kRingGap, kRingGap) & all.adjusted(1, 1, -2, -2);
  const QRect space = all.adjusted(kBubbleGap, kBubbleGap, -kBubbleGap, -kBubbleGap);
  const QSize size = m_bubble->sizeWithin(space.size());
  const auto inside = [&](int x, int y) {
    const int left = std::clamp(x, space.left(), std::max(space.left(), space.right() + 1 - size.width()));
    const int top = std::clamp(y, space.top(), std::max(space.top(), space.bottom() + 1 - size.height()));
    return QRect(QPoint(left, top), size);
  };
  const int middleX = m_ring.center().x() - size.width() / 2;
  const int middleY = m_ring.center().y() - size.height() / 2;
  const std::array places{inside(middleX, m_ring.bottom() + kBubbleGap),
                          inside(middleX, m_ring.top() - kBubbleGap - size.height()),
                          inside(m_ring.right() + kBubbleGap, middleY),
                          inside(m_ring.left() - kBubbleGap - size.width(), middleY), inside(middleX, middleY)};
  QRegion clear;
  for (const QString& name : m_keepClear) {
    const auto* keep = m_window->findChild<QWidget*>(name);
    if (keep != nullptr && keep->isVisible()) clear += QRect(keep->mapTo(m_window, QPoint()), keep->size());
  }
  // What must stay free counts a thousandfold; of equal places the first is taken.
  const auto cost = [&](const QRect& rect) {
    qint64 covered = areaOf(rect & m_ring);
    for (const QRect& keep : clear) covered += qint64{1000} * areaOf(rect & keep);
    return covered;
  };
  const auto cheaper = [&](const QRect& a, const QRect& b) { return cost(a) < cost(b); };
  const bool whole = widget == m_window;
  const auto best = whole ? places.end() - 1 : std::min_element(places.begin(), places.end(), cheaper);
  m_bubble->setGeometry(*best);
  m_bubble->layout()->activate();
  update();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize: place(); break;
    case QEvent::Hide:
    case QEvent::ParentChange:
      // Told before the others know of it: looked at again afterwards.
      QMetaObject::invokeMethod(
          this,
          [this] {
            if (isRunning() && m_window->isVisible() && target(m_steps[static_cast<std::size_t>(m_at)]) == nullptr)
              next();
          },
          Qt::QueuedConnection);
      break;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

void Tour::end(bool completed) {
  const bool mine = m_bubble->isAncestorOf(QApplication::focusWidget());
  watch(nullptr);
  m_at = -1;
  m_bubble->hide();
  hide();
  if (mine && m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
  Q_EMIT finished(completed);
}

void Tour::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && isRunning()) place();
}

void Tour::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QColor dim = m_theme.window;
  dim.setAlpha(kDimAlpha);
  const QRegion outside = QRegion(rect()) - QRegion(m_ring);
  for (const QRect& part : outside) painter.fillRect(part, dim);
  painter.setPen(QPen(m_theme.accent, 2));
  painter.drawRect(m_ring);
}

}  // namespace keel::widgets
