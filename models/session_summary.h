#pragma once
// The session, its account and the engine's health as texts and tones, ready for the bar and the status strip.
// Knows nothing of widgets; texts are made here so that looks stay free of arithmetic.
#include <vector>

#include <QString>

#include <engine/api/engine.h>
#include <models/format/words.h>
#include <models/frame_meter.h>

namespace keel::models {

struct Figure {
  QString name;
  QString text;
  Tone tone = Tone::Normal;
  QString hint{};
};

struct SessionSummary {
  bool present = false;         ///< a session is loaded
  Mode mode = Mode::Paper;
  SessionState state = SessionState::Stopped;
  bool generated = false;
  bool tapeEnded = false;
  QString name;
  QString strategy;
  QString clock;                ///< "09:47:12 EDT"
  QString clockHint;
  QString progress;             ///< "37 %  ×60"
  QString haltReason;
  std::vector<Figure> figures;  ///< equity, day P&L, deployed, drawdown

  [[nodiscard]] bool canStart() const;
  [[nodiscard]] bool canPause() const { return present && state == SessionState::Active; }
  [[nodiscard]] bool canResume() const { return present && state == SessionState::Paused; }
  [[nodiscard]] bool canStop() const;
  /// Something keeps the session from opening positions although it is loaded and was started.
  [[nodiscard]] bool limitsTrading() const {
    return present && (state == SessionState::Paused || state == SessionState::EmergencyStopped ||
                       state == SessionState::Halted);
  }
  /// Always, while something is loaded: the way out is never greyed.
  [[nodiscard]] bool canEmergencyStop() const { return present; }
};

[[nodiscard]] SessionSummary summarize(const api::Snapshot& snapshot);

/// What the status strip says, in its order. `feedAgeMs` is the time since the market last moved (-1: never),
/// `frameMs` the GUI's last frame, `librarySilentMs` how long the library owes an answer (-1: it owes none).
[[nodiscard]] std::vector<Figure> healthFigures(const api::HealthView& health, const SessionSummary& session,
                                                qint64 feedAgeMs, double frameMs, qint64 librarySilentMs = -1);

/// What the health pane says beyond the strip: rates, commits, memory and the window's frames of the last minute.
[[nodiscard]] std::vector<Figure> healthExtras(const api::HealthView& health, const FrameMeter& frames);

}  // namespace keel::models
