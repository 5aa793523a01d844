#include <engine/render/plot.h>

#include <algorithm>
#include <cmath>

#include <engine/reports/figure.h>

namespace keel::render {

Scale roundScale(double low, double high, int count) {
  if (!(high > low)) {
    const double room = std::max(std::abs(low) * 0.01, 0.01);
    low -= room;
    high += room;
  }
  const double raw = (high - low) / count;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= raw) {
      step = factor * power;
      break;
    }
  }
  Scale scale{std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step, 0};
  scale.decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 8);
  return scale;
}

namespace {

/// Room for the labels of the value axis, so that charts above one another begin at the same place.
constexpr double kAxisRoom = 24;

QString axisText(double value, int decimals) {
  const auto e8 = static_cast<std::int64_t>(std::llround(std::clamp(value, -9e10, 9e10) * 1e8));
  return textOf(reports::groupedE8(e8, decimals));
}

int stepsOf(const Scale& scale) { return static_cast<int>(std::lround((scale.high - scale.low) / scale.step)); }

}  // namespace

Plot::Plot(Paper& paper, const QRectF& area, const QString& title, const QString& unit, const Scale& scale)
    : m_paper(paper), m_scale(scale) {
  paper.text(area.left(), area.top() + 9, title, Face::NormalBold);
  const double titleWidth = paper.width(title, Face::NormalBold);
  paper.text(area.left() + titleWidth + 6, area.top() + 9, unit, Face::Small, Ink::Muted);
  double axis = kAxisRoom;
  for (int i = 0; i <= stepsOf(scale); ++i) {
    axis = std::max(axis, paper.width(axisText(scale.low + i * scale.step, scale.decimals), Face::Tiny));
  }
  m_inner = area.adjusted(axis + 6, 18, 0, -13);
  for (int i = 0; i <= stepsOf(scale); ++i) {
    const double value = scale.low + i * scale.step;
    paper.line(m_inner.left(), y(value), m_inner.right(), y(value), Ink::Grid, 0.4);
    paper.textRight(m_inner.left() - 4, y(value) + 2.1, axisText(value, scale.decimals), Face::Tiny, Ink::Muted);
  }
}

double Plot::y(double value) const {
  return m_inner.bottom() - (value - m_scale.low) / (m_scale.high - m_scale.low) * m_inner.height();
}

double Plot::x(double position, std::size_t count) const {
  return m_inner.left() + (position + 0.5) / static_cast<double>(std::max<std::size_t>(count, 1)) * m_inner.width();
}

void Plot::label(double at, const QString& words) const {
  const double half = m_paper.width(words, Face::Tiny) / 2;
  const double center = std::clamp(at, m_inner.left() + half, m_inner.right() - half);
  m_paper.textCentered(center, m_inner.bottom() + 9, words, Face::Tiny, Ink::Muted);
}

void Plot::labelTimes(const std::vector<reports::DayStart>& days, std::size_t count,
                      const std::vector<std::pair<std::size_t, base::Timestamp>>& times, const Clock& clock) const {
  double free = m_inner.left() - 1;
  const auto put = [&](double at, const QString& words) {
    const double half = m_paper.width(words, Face::Tiny) / 2;
    const double center = std::clamp(at, m_inner.left() + half, m_inner.right() - half);
    if (center - half < free) return;
    label(at, words);
    free = center + half + 5;
  };
  for (std::size_t i = 0; i < days.size(); ++i) {
    const double from = x(static_cast<double>(days[i].position) - 0.5, count);
    const double to = i + 1 < days.size() ? x(static_cast<double>(days[i + 1].position) - 0.5, count) : m_inner.right();
    if (i > 0) m_paper.line(from, m_inner.top(), from, m_inner.bottom(), Ink::Grid, 0.4);
    if (days.size() > 1) put((from + to) / 2, textOf(base::formatDate(days[i].date)));
  }
  if (days.size() != 1 || times.empty()) return;
  for (std::size_t i = 0; i < 7; ++i) {
    const auto& time = times[(times.size() - 1) * i / 6];
    put(x(static_cast<double>(time.first), count), textOf(clock.hourMinute(time.second)));
  }
}

void Plot::sayNothing(const QString& why) const {
  m_paper.textCentered(m_inner.center().x(), m_inner.center().y(), why, Face::Normal, Ink::Faint);
}

}  // namespace keel::render
