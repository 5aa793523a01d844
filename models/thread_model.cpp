#include <models/thread_model.h>

#include <models/format/samples.h>

namespace keel::models {
namespace {

constexpr base::Duration kThreadSlow = std::chrono::seconds(1);
constexpr base::Duration kThreadSilent = std::chrono::seconds(5);

enum class ThreadState { Idle, Working, Slow, Silent };

ThreadState threadState(const api::ThreadView& thread) {
  if (thread.idle) return ThreadState::Idle;
  if (thread.sinceBeat >= kThreadSilent) return ThreadState::Silent;
  return thread.sinceBeat >= kThreadSlow ? ThreadState::Slow : ThreadState::Working;
}

Badge threadBadge(ThreadState state) {
  switch (state) {
    case ThreadState::Idle:
      return {ThreadModel::tr("Idle"), Tone::Muted, BadgeShape::Disc, ThreadModel::tr("It waits for work.")};
    case ThreadState::Working:
      return {ThreadModel::tr("Working"), Tone::Good, BadgeShape::Disc, ThreadModel::tr("It shows life.")};
    case ThreadState::Slow:
      return {ThreadModel::tr("Slow"), Tone::Warn, BadgeShape::Triangle,
              ThreadModel::tr("It has work and showed no life for a second.")};
    case ThreadState::Silent:
      return {ThreadModel::tr("Silent"), Tone::Critical, BadgeShape::Diamond,
              ThreadModel::tr("It has work and showed no life for five seconds. What it does may not be done.")};
  }
  return {};
}

std::int64_t beatMs(const api::ThreadView& thread) {
  return std::chrono::floor<std::chrono::milliseconds>(thread.sinceBeat).count();
}

QString threadName(const std::string& name) {
  if (name == "engine") return ThreadModel::tr("Engine");
  if (name == "store") return ThreadModel::tr("Store");
  if (name == "tape") return ThreadModel::tr("Tape");
  if (name == "log") return ThreadModel::tr("Log");
  return codeWords(name);
}

}  // namespace

std::vector<Column> ThreadModel::columns() {
  return {
      {tr("Thread"), tr("A part of the engine that works by itself."), 
       sampleOf({threadName("engine"), threadName("store"), threadName("tape"), threadName("log")})},
      {tr("State"), tr("Idle, working, slow (no life for one second) or silent (for five)."), 
       badgeSample({threadBadge(ThreadState::Idle), threadBadge(ThreadState::Working), threadBadge(ThreadState::Slow),
                    threadBadge(ThreadState::Silent)})},
      {tr("Last sign"), tr("Since it last showed life, on this computer's clock."), QStringLiteral("000 min"), true},
      {tr("Waiting"), tr("What waits for it."), QStringLiteral("000,000"), true},
      {tr("Capacity"), tr("How much may wait for it; a dash when there is no bound."), QStringLiteral("000,000"), true},
  };
}

ThreadModel::ThreadModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void ThreadModel::assign(const std::vector<api::ThreadView>& threads) {
  std::vector<ThreadRow> next;
  next.reserve(threads.size());
  for (const api::ThreadView& thread : threads) {
    next.push_back({m_keys.try_emplace(thread.name, m_keys.size() + 1).first->second, thread});
  }
  merge(next);
}

bool ThreadModel::same(const ThreadRow& a, const ThreadRow& b) const {
  const api::ThreadView& x = a.thread;
  const api::ThreadView& y = b.thread;
  const bool quiet = x.idle && y.idle;   // how long nothing was to be done is of no interest
  return x.idle == y.idle && x.queued == y.queued && x.capacity == y.capacity &&
         (quiet || formatAge(beatMs(x)) == formatAge(beatMs(y)));
}

QString ThreadModel::text(const api::ThreadView& thread, int column) const {
  const QLocale locale;
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return threadName(thread.name);
    case State: return threadBadge(threadState(thread)).word;
    case SinceBeat: return thread.idle ? noValue() : formatAge(beatMs(thread));
    case Queued: return locale.toString(static_cast<qulonglong>(thread.queued));
    case Capacity: return thread.capacity == 0 ? noValue() : locale.toString(static_cast<qulonglong>(thread.capacity));
  }
  return {};
}

QVariant ThreadModel::cell(int row, int column, int role) const {
  const api::ThreadView& thread = at(row).thread;
  if (column == State && role != SortRole && role != KeyRole && role != ExportRole) {
    return badgeCell(threadBadge(threadState(thread)), role);
  }
  switch (role) {
    case Qt::DisplayRole: return text(thread, column);
    case SortRole:
      if (column == State) return int(threadState(thread));
      if (column == SinceBeat) return static_cast<qlonglong>(thread.idle ? -1 : beatMs(thread));
      if (column == Queued) return static_cast<qulonglong>(thread.queued);
      if (column == Capacity) return static_cast<qulonglong>(thread.capacity);
      return text(thread, column);
    case ExportRole: return column == State ? QVariant(text(thread, column)) : QVariant();
    case KeyRole: return static_cast<qulonglong>(at(row).key);
    case ShareRole:
      if (column != Queued || thread.capacity == 0) return {};
      return static_cast<double>(thread.queued) / static_cast<double>(thread.capacity);
    case ToneRole: return int(column == Name || column == Queued ? Tone::Normal : Tone::Muted);
    default: return {};
  }
}

}  // namespace keel::models
