#pragma once
// What became of the order sent last: written, judged, sent, acknowledged, filled, with the time each step took at this
// desk. An answer that does not come is Unknown: never taken for a refusal, never a reason to send again by itself.
#include <vector>

#include <QString>

#include <engine/api/engine.h>
#include <models/format/words.h>

namespace keel::models {

enum class JourneyStage { Written, Risk, Sent, Acknowledged, Filled };
enum class StepState { Waiting, Done, Refused, Unknown };

struct JourneyStep {
  JourneyStage stage = JourneyStage::Written;
  StepState state = StepState::Waiting;
  QString text;                  ///< what is known of it; a refusal with code and sentence
  qint64 ms = -1;                ///< since the step before; -1: not there yet
};

/// The word of a step: "Written", "Risk", ...
[[nodiscard]] QString stageWord(JourneyStage stage);
/// The word and shape of its state, so that colour is never alone.
[[nodiscard]] Badge stepBadge(StepState state);

class OrderJourney {
 public:
  /// `order` false: a command that closes positions; its journey ends with the answer.
  void begin(std::uint64_t command, bool order, qint64 nowMs);
  /// Ignores answers to other commands.
  void takeAnswer(const domain::CommandResult& answer, qint64 nowMs);
  void takeOrders(const std::vector<api::OrderView>& orders, qint64 nowMs);
  /// A command without an answer after `answerMs` is Unknown. True when that just happened.
  bool expire(qint64 nowMs, qint64 answerMs);
  /// The engine is gone: no answer will come.
  void loseContact();
  /// By a person who has looked: the outcome stays what it is, sending is free again.
  void release() { m_released = true; }
  void clear() { *this = {}; }

  [[nodiscard]] bool empty() const { return m_steps.empty(); }
  [[nodiscard]] const std::vector<JourneyStep>& steps() const { return m_steps; }
  /// The outcome is open in a way that forbids another order: no answer yet, or Unknown.
  [[nodiscard]] bool locked() const { return !m_released && (unknown() || waitsForAnswer()); }
  [[nodiscard]] bool unknown() const;
  [[nodiscard]] bool waitsForAnswer() const { return m_command != 0 && !m_answered; }
  [[nodiscard]] domain::ClientOrderId order() const { return m_order; }

 private:
  JourneyStep& step(JourneyStage stage) { return m_steps[static_cast<std::size_t>(stage)]; }
  void finish(JourneyStage stage, StepState state, QString text, qint64 nowMs);
  void takeStatus(const api::OrderView& order, qint64 nowMs);

  std::vector<JourneyStep> m_steps;
  std::uint64_t m_command = 0;
  domain::ClientOrderId m_order;
  qint64 m_begunMs = 0;
  qint64 m_lastMs = 0;
  bool m_answered = false;
  bool m_released = false;
};

/// The order an accepted PlaceOrder became: the engine answers "order 12". Invalid when it says something else.
[[nodiscard]] domain::ClientOrderId orderNamedIn(const domain::CommandResult& answer);

}  // namespace keel::models
