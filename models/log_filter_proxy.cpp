#include <models/log_filter_proxy.h>

#include <QDateTime>

namespace keel::models {
namespace {

/// The words of a log file are English, as the lines are.
const char* levelName(std::uint8_t level) {
  switch (level) {
    case 0: return "DEBUG";
    case 1: return "INFO";
    case 2: return "WARNING";
    default: return "ERROR";
  }
}

QByteArray exportedLine(const api::LogView& line) {
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(line.ts.time_since_epoch()).count();
  const QString time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
  return time.toLatin1() + ' ' + levelName(line.level) + ' ' + QByteArray::fromStdString(line.component) + ' ' +
         QByteArray::fromStdString(line.text) + '\n';
}

}  // namespace

LogFilterProxy::LogFilterProxy(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
  setDynamicSortFilter(true);
}

void LogFilterProxy::setSourceModel(QAbstractItemModel* source) {
  if (m_log != nullptr) disconnect(m_log, nullptr, this, nullptr);
  m_log = qobject_cast<LogModel*>(source);
  QSortFilterProxyModel::setSourceModel(source);
  if (m_log == nullptr) return;
  connect(m_log, &QAbstractItemModel::rowsInserted, this, &LogFilterProxy::countHeld);
  connect(m_log, &QAbstractItemModel::modelReset, this, [this] {
    m_pausedAt = m_countedTo = 0;   // another session: its numbers begin again
    if (m_heldBack != 0) Q_EMIT heldBackChanged(m_heldBack = 0);
  });
}

void LogFilterProxy::setMinimumLevel(int level) {
  if (level == m_minimumLevel) return;
  m_minimumLevel = level;
  refilter();
}

void LogFilterProxy::setComponents(const QStringList& components) {
  if (components == m_components) return;
  m_components = components;
  refilter();
}

void LogFilterProxy::setText(const QString& text) {
  const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words == m_words) return;
  m_words = words;
  refilter();
}

void LogFilterProxy::setPaused(bool paused) {
  if (paused == m_paused) return;
  m_paused = paused;
  if (m_log != nullptr) {
    m_log->hold(paused);
    m_pausedAt = m_countedTo = m_log->newest() == nullptr ? 0 : m_log->newest()->number;
  }
  const int waited = std::exchange(m_heldBack, 0);
  if (!paused) invalidateFilter();
  if (waited != 0) Q_EMIT heldBackChanged(0);
  Q_EMIT pausedChanged(paused);
}

void LogFilterProxy::countHeld() {
  if (!m_paused) return;
  const int before = m_heldBack;
  std::uint64_t newest = m_countedTo;
  for (int row = 0; row < m_log->rowCount() && m_log->line(row).number > m_countedTo; ++row) {
    newest = std::max(newest, m_log->line(row).number);
    if (passes(m_log->line(row))) ++m_heldBack;
  }
  m_countedTo = newest;
  if (m_heldBack != before) Q_EMIT heldBackChanged(m_heldBack);
}

bool LogFilterProxy::passes(const api::LogView& line) const {
  if (line.level < m_minimumLevel) return false;
  if (!m_components.isEmpty() && !m_components.contains(QString::fromStdString(line.component))) return false;
  if (m_words.isEmpty()) return true;
  const QString text = QString::fromStdString(line.component) + QLatin1Char(' ') + QString::fromStdString(line.text);
  const auto holds = [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); };
  return std::all_of(m_words.begin(), m_words.end(), holds);
}

bool LogFilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (m_log == nullptr) return QSortFilterProxyModel::filterAcceptsRow(row, parent);
  const api::LogView& line = m_log->line(row);
  return !(m_paused && line.number > m_pausedAt) && passes(line);
}

/// A filter speaks about every line that is kept, not about the page that happens to be shown.
void LogFilterProxy::fetchAll() {
  while (m_log != nullptr && m_log->canFetchMore({})) m_log->fetchMore({});
}

void LogFilterProxy::refilter() {
  fetchAll();
  m_countedTo = m_pausedAt;
  const int before = std::exchange(m_heldBack, 0);
  invalidateFilter();
  if (m_paused) countHeld();
  if (!m_paused && before != 0) Q_EMIT heldBackChanged(0);
}

bool LogFilterProxy::exportText(QIODevice& out) {
  fetchAll();
  if (m_log == nullptr) return true;
  for (int row = m_log->rowCount() - 1; row >= 0; --row) {
    if (!filterAcceptsRow(row, {})) continue;
    const QByteArray line = exportedLine(m_log->line(row));
    if (out.write(line) != line.size()) return false;
  }
  return true;
}

}  // namespace keel::models
