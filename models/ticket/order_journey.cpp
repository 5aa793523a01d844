#include <models/ticket/order_journey.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include <QCoreApplication>

namespace keel::models {

namespace {

struct Journey {
  Q_DECLARE_TR_FUNCTIONS(keel::models::OrderJourney)
};

QString filledText(const api::OrderView& order) {
  return Journey::tr("%1 of %2").arg(formatQuantity(order.filled.e8(), 0), formatQuantity(order.quantity.e8(), 0));
}

QString reasonOf(const api::OrderView& order) {
  return order.reason.empty() ? Journey::tr("no reason given") : codeWords(order.reason);
}

}  // namespace

QString stageWord(JourneyStage stage) {
  switch (stage) {
    case JourneyStage::Written: return Journey::tr("Written");
    case JourneyStage::Risk: return Journey::tr("Risk gate");
    case JourneyStage::Sent: return Journey::tr("Sent");
    case JourneyStage::Acknowledged: return Journey::tr("Acknowledged");
    case JourneyStage::Filled: return Journey::tr("Filled");
  }
  return {};
}

Badge stepBadge(StepState state) {
  switch (state) {
    case StepState::Waiting: return {Journey::tr("waiting"), Tone::Faint, BadgeShape::None, {}};
    case StepState::Done: return {Journey::tr("done"), Tone::Good, BadgeShape::Disc, {}};
    case StepState::Refused: return {Journey::tr("refused"), Tone::Critical, BadgeShape::Diamond, {}};
    case StepState::Unknown:
      return {Journey::tr("Unknown"), Tone::Unknown, BadgeShape::Striped,
              Journey::tr("No usable answer came. It may have happened or not; nothing is sent again by itself.")};
  }
  return {};
}

void OrderJourney::begin(std::uint64_t command, bool order, qint64 nowMs) {
  *this = {};
  m_command = command;
  m_begunMs = m_lastMs = nowMs;
  m_steps = {{JourneyStage::Written, StepState::Waiting, {}, -1}, {JourneyStage::Risk, StepState::Waiting, {}, -1}};
  if (order) {
    for (const JourneyStage stage : {JourneyStage::Sent, JourneyStage::Acknowledged, JourneyStage::Filled}) {
      m_steps.push_back({stage, StepState::Waiting, {}, -1});
    }
  }
  finish(JourneyStage::Written, StepState::Done, Journey::tr("command %1").arg(command), nowMs);
}

void OrderJourney::finish(JourneyStage stage, StepState state, QString text, qint64 nowMs) {
  if (static_cast<std::size_t>(stage) >= m_steps.size()) return;
  JourneyStep& one = step(stage);
  one.text = std::move(text);
  if (one.state == state) return;
  one.state = state;
  one.ms = state == StepState::Unknown ? -1 : nowMs - m_lastMs;
  if (state != StepState::Unknown) m_lastMs = nowMs;
}

void OrderJourney::takeAnswer(const domain::CommandResult& answer, qint64 nowMs) {
  if (m_command == 0 || answer.number != m_command || m_answered) return;
  m_answered = true;
  if (!answer.code.empty()) {
    finish(JourneyStage::Risk, StepState::Refused,
           Journey::tr("%1 (%2)").arg(QString::fromStdString(answer.message), QString::fromStdString(answer.code)), nowMs);
    return;
  }
  m_order = orderNamedIn(answer);
  finish(JourneyStage::Risk, StepState::Done,
         m_order.valid() ? Journey::tr("order %1").arg(m_order.value()) : Journey::tr("accepted"), nowMs);
}

void OrderJourney::takeOrders(const std::vector<api::OrderView>& orders, qint64 nowMs) {
  if (!m_order.valid()) return;
  const auto found = std::find_if(orders.begin(), orders.end(), [this](const auto& order) { return order.id == m_order; });
  if (found != orders.end()) takeStatus(*found, nowMs);
}

void OrderJourney::takeStatus(const api::OrderView& order, qint64 nowMs) {
  using domain::OrderStatus;
  const auto done = [&](JourneyStage stage, QString text = {}) { finish(stage, StepState::Done, std::move(text), nowMs); };
  if (order.status == OrderStatus::Initialized) return;
  if (order.status == OrderStatus::Denied) return finish(JourneyStage::Risk, StepState::Refused, reasonOf(order), nowMs);
  done(JourneyStage::Sent);
  const bool anyFilled = !order.filled.isZero();
  switch (order.status) {
    case OrderStatus::Initialized:
    case OrderStatus::Denied:
    case OrderStatus::PendingNew: return;
    case OrderStatus::Unknown:
      return finish(JourneyStage::Acknowledged, StepState::Unknown,
                    Journey::tr("the venue's answer was lost; it is being asked"), nowMs);
    case OrderStatus::Rejected: return finish(JourneyStage::Acknowledged, StepState::Refused, reasonOf(order), nowMs);
    case OrderStatus::New:
    case OrderStatus::PartiallyFilled:
    case OrderStatus::Filled:
    case OrderStatus::PendingReplace:
    case OrderStatus::PendingCancel:
    case OrderStatus::Canceled:
    case OrderStatus::Expired: break;
  }
  done(JourneyStage::Acknowledged);
  if (order.status == OrderStatus::Filled) return done(JourneyStage::Filled, filledText(order));
  const bool over = order.status == OrderStatus::Canceled || order.status == OrderStatus::Expired;
  if (over) {
    const QString word = orderBadge(order.status).word;
    return finish(JourneyStage::Filled, StepState::Refused, Journey::tr("%1, %2").arg(filledText(order), word), nowMs);
  }
  if (anyFilled) step(JourneyStage::Filled).text = filledText(order);
}

bool OrderJourney::expire(qint64 nowMs, qint64 answerMs) {
  if (!waitsForAnswer() || nowMs - m_begunMs < answerMs || step(JourneyStage::Risk).state == StepState::Unknown) return false;
  finish(JourneyStage::Risk, StepState::Unknown, Journey::tr("the engine has not answered"), nowMs);
  return true;
}

void OrderJourney::loseContact() {
  if (waitsForAnswer()) finish(JourneyStage::Risk, StepState::Unknown, Journey::tr("the session ended before its answer"), m_lastMs);
  // Another session counts its commands and orders anew: theirs are not meant.
  m_command = 0;
  m_order = {};
}

bool OrderJourney::unknown() const {
  return std::any_of(m_steps.begin(), m_steps.end(), [](const auto& one) { return one.state == StepState::Unknown; });
}

domain::ClientOrderId orderNamedIn(const domain::CommandResult& answer) {
  constexpr std::string_view kBegin = "order ";
  const std::string_view text = answer.message;
  if (!answer.code.empty() || answer.kind != domain::CommandKind::PlaceOrder || !text.starts_with(kBegin)) return {};
  std::uint64_t number = 0;
  const char* last = text.data() + text.size();
  const auto read = std::from_chars(text.data() + kBegin.size(), last, number);
  return read.ec == std::errc{} && read.ptr == last ? domain::ClientOrderId{number} : domain::ClientOrderId{};
}

}  // namespace keel::models
