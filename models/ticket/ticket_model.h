#pragma once
// The order ticket: what is typed, what the engine says of it, what has to be asked, and what became of what was sent.
// Every order of the ticket and of its keys leaves through send(). Knows nothing of widgets; its clock can be replaced.
#include <functional>

#include <QHash>
#include <QObject>
#include <QTimer>

#include <models/needs.h>
#include <models/ticket/order_journey.h>
#include <models/ticket/ticket_guards.h>
#include <models/ticket/ticket_sentence.h>

namespace keel::models {

class EngineClient;

/// Editing: the next send goes, or asks first. Confirming: it has asked, the next send goes. TypingSize: the size must be
/// typed again before.
enum class TicketStage { Editing, Confirming, TypingSize };
enum class TicketAction { ReduceByQuarter, Reverse, FlattenSymbol, CancelLast, CancelBuys, CancelSells };

class TicketModel : public QObject {
  Q_OBJECT

 public:
  explicit TicketModel(EngineClient& client, QObject* parent = nullptr);

  /// What a snapshot must bring for the ticket.
  static constexpr Needs kNeeds = kNeedAccount | kNeedPositions | kNeedOrders | kNeedQuotes | kNeedPreview;
  void apply(const api::Snapshot& snapshot, Needs answered);
  /// Milliseconds of a clock that never goes back; for tests.
  void setClock(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }
  void setSettings(const TicketSettings& settings);
  [[nodiscard]] const TicketSettings& settings() const { return m_settings; }
  /// Limits of one symbol in place of the general ones; nothing: it inherits them.
  void setGuardsFor(const QString& symbol, const std::optional<GuardLimits>& guards);

  [[nodiscard]] const TicketDraft& draft() const { return m_draft; }
  [[nodiscard]] const QStringList& symbols() const { return m_symbols; }
  [[nodiscard]] TicketSentence sentence() const;
  [[nodiscard]] QString target() const;              ///< "SPY · PAPER"
  [[nodiscard]] QString marketText() const;          ///< bid, ask, last and their age
  [[nodiscard]] Mode mode() const { return m_mode; }
  [[nodiscard]] TicketStage stage() const { return m_stage; }
  [[nodiscard]] Band band() const { return worstBand(m_findings); }
  [[nodiscard]] const std::vector<GuardFinding>& findings() const { return m_findings; }
  [[nodiscard]] const std::optional<FieldFault>& fault() const { return m_fault; }
  [[nodiscard]] const api::OrderPreview* preview() const;  ///< of the draft as it stands; null: not answered yet
  [[nodiscard]] const OrderJourney& journey() const { return m_journey; }
  [[nodiscard]] QString question() const;            ///< what is asked in this stage; empty while editing
  [[nodiscard]] QString remark() const { return m_remark; }  ///< why a key did nothing
  [[nodiscard]] QString banner() const;              ///< which confirmation is switched off; empty: none
  [[nodiscard]] QString whyNot() const;              ///< why Send is disabled; empty: it is not
  [[nodiscard]] bool usable() const { return m_sessionFault.isEmpty(); }
  [[nodiscard]] const QString& sessionFault() const { return m_sessionFault; }
  [[nodiscard]] bool armed() const { return m_armedUntil != 0; }
  [[nodiscard]] int armedSeconds() const;            ///< left, rounded up

 public Q_SLOTS:
  void setSymbol(const QString& symbol);             ///< prices of another symbol are cleared
  void setSide(keel::models::Side side);
  void setType(keel::models::OrderType type);
  void setTimeInForce(keel::models::TimeInForce time);
  void setText(keel::models::TicketField field, const QString& text);
  void step(keel::models::TicketField field, int steps);   ///< by tick or lot; an empty price begins at the market
  void setTypedSize(const QString& text);
  /// Enter in a field: an armed ticket sends what is normal. False: nothing was sent, the eye should go to Send.
  bool submit();
  /// Enter on Send: sends, or asks. False: neither.
  bool send();
  void cancelQuestion();
  void clear();                                      ///< question first, then what is typed
  void releaseUnknown();                             ///< a person has looked: sending is free again
  void setArmed(bool on);
  void disarm() { setArmed(false); }
  void setAskUnusual(bool on);
  void tick();                                       ///< looks at the clock

  // Keys for the selected symbol. What trades fills the ticket and asks (not if armed and normal); cancels go at once.
  void reduceByQuarter() { act(TicketAction::ReduceByQuarter); }
  void reverse() { act(TicketAction::Reverse); }
  void flattenSymbol() { act(TicketAction::FlattenSymbol); }
  void cancelLast() { act(TicketAction::CancelLast); }
  void cancelSide(keel::models::Side side) { act(side == Side::Buy ? TicketAction::CancelBuys : TicketAction::CancelSells); }

 Q_SIGNALS:
  void changed();
  void sent(quint64 command);
  void asked();                                      ///< a question stands; the pane brings itself forward

 private:
  void act(TicketAction action);
  void perform(TicketAction action);
  void trade(Side side, domain::Quantity quantity);
  void cancelOrders(TicketAction action);
  void takeSession(const api::Snapshot& snapshot);
  void takeMarket(const api::Snapshot& snapshot, Needs answered);
  void takeResults(const api::Snapshot& snapshot, Needs answered);
  void readMarket();
  void edited();
  void read();
  void judge();
  void settle();
  void loseEngine();
  void ask(TicketStage stage);
  void dispatch();
  void finishEarly();
  [[nodiscard]] bool mayGoUnasked() const;
  [[nodiscard]] const domain::Instrument* instrument() const;
  [[nodiscard]] domain::SignedQuantity heldByHand() const;
  [[nodiscard]] const GuardLimits& guards() const;
  [[nodiscard]] bool typedSizeFits() const;
  [[nodiscard]] QString orderFault() const;
  [[nodiscard]] QString flattenSentence() const;
  [[nodiscard]] std::vector<GuardKind> kinds() const;

  EngineClient& m_client;
  std::function<qint64()> m_nowMs;
  QTimer m_timer;
  TicketSettings m_settings;
  QHash<QString, GuardLimits> m_guardsOf;
  TicketDraft m_draft;
  QString m_typedSize, m_remark, m_sessionFault;
  QStringList m_symbols;
  TicketStage m_stage = TicketStage::Editing;
  bool m_flattening = false;
  bool m_sendWhenJudged = false;
  bool m_silent = false;                             ///< the engine does not answer
  std::optional<TicketAction> m_waiting;             ///< for positions or orders nobody had asked for yet
  qint64 m_waitingSince = 0, m_judgedBy = 0, m_settledAt = 0, m_armedUntil = 0, m_previewedAt = 0;

  std::optional<FieldFault> m_fault;
  domain::OrderRequest m_request;
  std::vector<GuardFinding> m_findings;
  std::vector<GuardKind> m_askedAbout;
  SentOrders m_sent;
  std::vector<domain::ClientOrderId> m_ownOrders;    ///< oldest first
  OrderJourney m_journey;
  std::uint64_t m_previewNumber = 0;
  api::OrderPreview m_preview;

  domain::SessionId m_session;
  Mode m_mode = Mode::Paper;
  std::vector<domain::Instrument> m_instruments;
  std::vector<api::QuoteView> m_quotes;
  base::Timestamp m_now{};
  TicketMarket m_market;
  std::optional<domain::Money> m_equity;
  std::vector<api::PositionView> m_positions;
  std::vector<api::OrderView> m_orders;
  Needs m_known = kNeedNothing;                      ///< what the last snapshot brought
};

}  // namespace keel::models
