#include <models/session_summary.h>

#include <QCoreApplication>

#include <models/format/figure_words.h>

namespace keel::models {

namespace {

struct Summary {
  Q_DECLARE_TR_FUNCTIONS(keel::models::Summary)
};

constexpr qint64 kFeedSlowMs = 5'000;
constexpr qint64 kSilentMs = 1'000;       ///< a part that owes an answer is named from here on
constexpr qint64 kLongSilentMs = 5'000;

std::vector<Figure> accountFigures(const api::AccountView& account) {
  const QString code = QString::fromLatin1(account.equity.currency().code().data(), 3);
  const Tone drawdown = account.maxDrawdown > 0.0 ? Tone::Normal : Tone::Muted;
  return {
      {Summary::tr("Equity %1").arg(code), formatMoney(account.equity), Tone::Normal,
       Summary::tr("Equity = cash + market value of the positions.\ncash %1").arg(formatMoneyWithCode(account.cash))},
      {Summary::tr("Day P&L"), formatGain(account.dayPnl), gainTone(account.dayPnl),
       Summary::tr("Day P&L = equity now − equity at the day's begin, after fees.\nrealized %1, unrealized %2, fees %3")
           .arg(formatGain(account.realizedPnl), formatGain(account.unrealizedPnl), formatMoney(account.fees))},
      {Summary::tr("Deployed"), formatMoney(account.deployed), Tone::Normal,
       Summary::tr("Deployed = sum of |market value| of the positions.\nstill available %1")
           .arg(formatMoneyWithCode(account.available))},
      {Summary::tr("Drawdown"), formatPercent(account.maxDrawdown), drawdown,
       Summary::tr("The largest fall of equity from its peak in this session, as a share of the peak.")},
  };
}

/// The way orders take, apart from the way prices come.
Figure ordersFigure(const SessionSummary& session) {
  const QString name = Summary::tr("orders");
  if (!session.present) return {name, Summary::tr("none"), Tone::Muted, Summary::tr("No session, so no venue.")};
  const QString hint = Summary::tr("Where orders go, and whether new ones may leave.");
  switch (session.state) {
    case SessionState::Active: return {name, Summary::tr("● paper venue"), Tone::Up, hint};
    case SessionState::Paused: return {name, Summary::tr("▲ exits only"), Tone::Warn, hint};
    case SessionState::Starting:
    case SessionState::Stopped: return {name, Summary::tr("● closed"), Tone::Muted, hint};
    case SessionState::EmergencyStopped: return {name, Summary::tr("◆ closing only"), Tone::Critical, hint};
    case SessionState::Halted: return {name, Summary::tr("◆ halted"), Tone::Critical, hint};
  }
  return {};
}

/// "  closes in 2 h 14 min": how long until the exchange of the first instrument closes or opens.
QString marketText(const api::SessionView& session) {
  if (!session.marketChanges) return {};
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*session.marketChanges - session.now);
  return QStringLiteral("  ") +
         (session.marketOpen ? Summary::tr("closes in %1") : Summary::tr("opens in %1")).arg(formatAge(left.count()));
}

QString progressText(const api::SessionView& session) {
  if (session.tapeEnded) return Summary::tr("end of data");
  const QString speed = session.speed <= 0.0 ? Summary::tr("full speed")
                                             : Summary::tr("speed ×%1").arg(QLocale().toString(session.speed, 'g', 4));
  return formatPercent(session.progress, 0) + QStringLiteral("  ") + speed + marketText(session);
}

/// How long the store's thread has had work without a sign of life; -1 when it waits for work.
qint64 storeSilentMs(const api::HealthView& health) {
  for (const api::ThreadView& thread : health.threads) {
    if (thread.name != "store" || thread.idle) continue;
    return std::chrono::floor<std::chrono::milliseconds>(thread.sinceBeat).count();
  }
  return -1;
}

Tone silentTone(qint64 silentMs) { return silentMs >= kLongSilentMs ? Tone::Critical : Tone::Warn; }

Figure storeFigure(const api::HealthView& health) {
  const QString name = Summary::tr("store");
  if (!health.storeFailure.empty()) {
    return {name, Summary::tr("◆ failed"), Tone::Critical, QString::fromStdString(health.storeFailure)};
  }
  if (const qint64 silent = storeSilentMs(health); silent >= kSilentMs) {
    return {name, Summary::tr("◆ no answer for %1").arg(formatAge(silent)), silentTone(silent),
            Summary::tr("The store's thread has work and shows no life; %1 records wait. What they say may not be on "
                        "disk yet.")
                .arg(health.storeQueued)};
  }
  const bool behind = health.storeQueued > 1000;
  const QString text = behind ? Summary::tr("▲ behind %1").arg(health.storeQueued)
                              : QStringLiteral("● ") + formatDuration(health.lastCommit);
  return {name, text, behind ? Tone::Warn : Tone::Up,
          Summary::tr("Time of the last commit to disk; %1 records wait.").arg(health.storeQueued)};
}

Figure feedFigure(const SessionSummary& session, qint64 ageMs) {
  const QString name = Summary::tr("feed");
  const QString hint = Summary::tr("Time since the market last moved, on this computer's clock.");
  if (!session.present) return {name, Summary::tr("none"), Tone::Muted, hint};
  if (session.tapeEnded) return {name, Summary::tr("● ended"), Tone::Muted, Summary::tr("The data is played out.")};
  const bool running = session.state == SessionState::Active || session.state == SessionState::Paused;
  if (!running)
    return {name, Summary::tr("● idle"), Tone::Muted, Summary::tr("The market moves once the session runs.")};
  const bool slow = ageMs > kFeedSlowMs || ageMs < 0;
  return {name, (slow ? QStringLiteral("▲ ") : QStringLiteral("● ")) + formatAge(ageMs), slow ? Tone::Warn : Tone::Up,
          hint};
}

}  // namespace

bool SessionSummary::canStart() const {
  if (!present || tapeEnded) return false;
  switch (state) {
    case SessionState::Stopped: return true;
    case SessionState::Starting:
    case SessionState::Active:
    case SessionState::Paused:
    case SessionState::EmergencyStopped:
    case SessionState::Halted: return false;
  }
  return false;
}

bool SessionSummary::canStop() const {
  if (!present) return false;
  switch (state) {
    case SessionState::Active:
    case SessionState::Paused: return true;
    case SessionState::Stopped:
    case SessionState::Starting:
    case SessionState::EmergencyStopped:
    case SessionState::Halted: return false;
  }
  return false;
}

SessionSummary summarize(const api::Snapshot& snapshot) {
  const api::SessionView& session = snapshot.session;
  SessionSummary out;
  out.present = session.id.valid() || !session.name.empty();
  out.mode = session.mode;
  out.state = session.state;
  out.generated = session.generated;
  out.tapeEnded = session.tapeEnded;
  out.name = QString::fromStdString(session.name);
  out.strategy = QString::fromStdString(session.strategy);
  out.haltReason = QString::fromStdString(session.haltReason);
  if (!out.present) return out;
  const QTimeZone zone = zoneOf(session.zone);
  const QString full = formatDateTime(session.now, zone);
  out.clock = session.now == base::Timestamp{} ? noValue() : full.section(QLatin1Char(' '), 1);
  out.clockHint = formatTimeEverywhere(session.now, zone);
  out.progress = progressText(session);
  out.figures = accountFigures(snapshot.account);
  return out;
}

std::vector<Figure> healthFigures(const api::HealthView& health, const SessionSummary& session, qint64 feedAgeMs,
                                  double frameMs, qint64 librarySilentMs) {
  const bool slowFrame = frameMs > 50.0;
  const bool slowTurn = health.lastTurn > std::chrono::milliseconds(100);
  std::vector<Figure> out;
  out.push_back({Summary::tr("engine"),
                 (slowTurn ? QStringLiteral("▲ ") : QStringLiteral("● ")) + formatDuration(health.lastTurn),
                 slowTurn ? Tone::Warn : Tone::Up,
                 Summary::tr("Time of the last turn; worst %1. %2 events handled, %3 quotes conflated.")
                     .arg(formatDuration(health.worstTurn))
                     .arg(health.eventsHandled)
                     .arg(health.conflatedQuotes)});
  out.push_back({Summary::tr("inbox"), QString::number(health.inboxDepth), Tone::Normal,
                 Summary::tr("Inputs that wait for the engine's next turn.")});
  out.push_back(storeFigure(health));
  out.push_back({Summary::tr("to write"), QString::number(health.storeQueued), Tone::Normal,
                 Summary::tr("Records that wait for the store.")});
  out.push_back(feedFigure(session, feedAgeMs));
  out.push_back(ordersFigure(session));
  out.push_back({Summary::tr("window"),
                 (slowFrame ? QStringLiteral("▲ ") : QStringLiteral("● ")) + QLocale().toString(frameMs, 'f', 1) +
                     QStringLiteral(" ms"),
                 slowFrame ? Tone::Warn : Tone::Up,
                 Summary::tr("Time of the last frame: taking the answer and painting it.")});
  if (librarySilentMs >= kSilentMs) {
    out.push_back({Summary::tr("library"), Summary::tr("◆ no answer for %1").arg(formatAge(librarySilentMs)),
                   silentTone(librarySilentMs),
                   Summary::tr("Lists, experiments, files and reports wait; trading does not depend on them.")});
  }
  if (health.droppedLogLines > 0) {
    out.push_back({Summary::tr("log"), Summary::tr("▲ %1 lost").arg(health.droppedLogLines), Tone::Warn,
                   Summary::tr("Lines that found the ring full.")});
  }
  return out;
}

std::vector<Figure> healthExtras(const api::HealthView& health, const FrameMeter& frames) {
  const QLocale locale;
  const auto count = [&](std::uint64_t number) { return locale.toString(static_cast<qulonglong>(number)); };
  const auto ms = [&](double value) { return locale.toString(value, 'f', 1) + QStringLiteral(" ms"); };
  const bool slow = frames.slow() > 0;
  const bool slowCommit = health.slowestCommit > std::chrono::milliseconds(100);
  std::vector<Figure> out;
  out.push_back({Summary::tr("Worst turn"), formatDuration(health.worstTurn),
                 health.worstTurn > std::chrono::milliseconds(100) ? Tone::Warn : Tone::Normal,
                 Summary::tr("The longest turn of the engine in this session.")});
  out.push_back({Summary::tr("Events a second"), formatDouble(health.eventsPerSecond, 0), Tone::Normal,
                 Summary::tr("Events the engine handled in the last second; %1 in all.").arg(count(health.eventsHandled))});
  out.push_back({Summary::tr("Quotes conflated"), count(health.conflatedQuotes), Tone::Normal,
                 Summary::tr("Quotes replaced by newer ones of the same instrument before the engine came to them.")});
  out.push_back({Summary::tr("Median commit"), formatDuration(health.medianCommit), Tone::Normal,
                 Summary::tr("The middle one of the last 1 000 commits to disk.")});
  out.push_back({Summary::tr("Slowest commit"),
                 (slowCommit ? QStringLiteral("▲ ") : QString()) + formatDuration(health.slowestCommit),
                 slowCommit ? Tone::Warn : Tone::Normal, Summary::tr("The slowest of the last 1 000 commits to disk.")});
  out.push_back({Summary::tr("Log lines lost"), count(health.droppedLogLines),
                 health.droppedLogLines > 0 ? Tone::Warn : Tone::Normal, Summary::tr("Lines that found the ring full.")});
  out.push_back({Summary::tr("Memory"), health.residentBytes == 0 ? noValue() : formatBytes(health.residentBytes),
                 Tone::Normal, Summary::tr("Resident memory of this program.")});
  out.push_back({Summary::tr("Worst frame"), (slow ? QStringLiteral("▲ ") : QString()) + ms(frames.worst()),
                 slow ? Tone::Warn : Tone::Normal,
                 Summary::tr("The longest of the window's last %1 frames; the middle one took %2.")
                     .arg(FrameMeter::kWindow)
                     .arg(ms(frames.median()))});
  out.push_back({Summary::tr("Slow frames"), locale.toString(frames.slow()), slow ? Tone::Warn : Tone::Normal,
                 Summary::tr("Of these frames, those above %1 ms; %2 frames in all.")
                     .arg(locale.toString(FrameMeter::kBudgetMs, 'f', 0), count(frames.frames()))});
  return out;
}

}  // namespace keel::models
