#include <models/ticket/ticket_sentence.h>

#include <QCoreApplication>
#include <QStringList>

#include <models/format/format.h>

namespace keel::models {

namespace {

struct Sentence {
  Q_DECLARE_TR_FUNCTIONS(keel::models::TicketSentence)
};

}  // namespace

QString TicketSentence::all() const {
  QStringList lines{order, cost, worst, verdict};
  lines.removeAll(QString());
  return lines.join(QLatin1Char('\n'));
}

QString orderSentence(const domain::OrderRequest& request, const domain::Instrument& instrument, Mode mode) {
  const bool buy = request.side == Side::Buy;
  const int decimals = decimalsOf(instrument.tickSize.e8());
  const QString size = formatQuantity(request.quantity.e8(), decimalsOf(instrument.lotSize.e8()));
  const QString symbol = QString::fromStdString(instrument.symbol);
  const QString limit = formatPrice(request.limitPrice, decimals);
  const QString stop = formatPrice(request.stopPrice, decimals);
  const QString time = timeInForceWord(request.timeInForce);
  const QString where = modeWord(mode);
  switch (request.type) {
    case OrderType::Market:
      return (buy ? Sentence::tr("Buy %1 %2 at the market, %3, in %4.") : Sentence::tr("Sell %1 %2 at the market, %3, in %4."))
          .arg(size, symbol, time, where);
    case OrderType::Limit:
      return (buy ? Sentence::tr("Buy %1 %2 at limit %3, %4, in %5.") : Sentence::tr("Sell %1 %2 at limit %3, %4, in %5."))
          .arg(size, symbol, limit, time, where);
    case OrderType::Stop:
      return (buy ? Sentence::tr("Buy %1 %2 at the market once it trades at %3 or above, %4, in %5.")
                  : Sentence::tr("Sell %1 %2 at the market once it trades at %3 or below, %4, in %5."))
          .arg(size, symbol, stop, time, where);
    case OrderType::StopLimit:
      return (buy ? Sentence::tr("Buy %1 %2 at limit %4 once it trades at %3 or above, %5, in %6.")
                  : Sentence::tr("Sell %1 %2 at limit %4 once it trades at %3 or below, %5, in %6."))
          .arg(size, symbol, stop, limit, time, where);
    case OrderType::TrailingStop: break;   // the ticket does not offer it
  }
  return {};
}

QString costSentence(const api::OrderPreview& preview, Side side) {
  if (!preview.estimatedValue) return Sentence::tr("What it costs cannot be told: there is no price.");
  const QString value = formatMoneyWithCode(*preview.estimatedValue);
  if (!preview.cashAfter || !preview.availableAfter) {
    return Sentence::tr("About %1; what is left cannot be told: no exchange rate is known.").arg(value);
  }
  const QString cash = formatMoneyWithCode(*preview.cashAfter);
  const QString room = formatMoneyWithCode(*preview.availableAfter);
  const bool buy = side == Side::Buy;
  if (!preview.estimatedFee) {
    return (buy ? Sentence::tr("Costs about %1, the fee is not known; cash after %2, available after %3.")
                : Sentence::tr("Brings about %1, the fee is not known; cash after %2, available after %3."))
        .arg(value, cash, room);
  }
  const QString fee = formatMoneyWithCode(*preview.estimatedFee);
  return (buy ? Sentence::tr("Costs about %1 + %2 fee; cash after %3, available after %4.")
              : Sentence::tr("Brings about %1 − %2 fee; cash after %3, available after %4."))
      .arg(value, fee, cash, room);
}

QString worstSentence(const api::OrderPreview& preview) {
  if (!preview.estimatedValue) return {};
  switch (preview.worst) {
    case api::WorstCase::Nothing: return Sentence::tr("It only closes: nothing new is at risk.");
    case api::WorstCase::AtStop:
      return preview.worstLoss ? Sentence::tr("At the stop it loses %1.").arg(formatMoneyWithCode(*preview.worstLoss)) : QString();
    case api::WorstCase::WholeValue:
      return preview.worstLoss ? Sentence::tr("No stop rule is set: it can lose all of %1.")
                                     .arg(formatMoneyWithCode(*preview.worstLoss))
                               : QString();
    case api::WorstCase::Unlimited: return Sentence::tr("No stop rule is set: the loss of a short is not limited.");
  }
  return {};
}

QString verdictSentence(const api::OrderPreview& preview, const QString& symbol) {
  const QString said = QString::fromStdString(preview.message);
  if (!preview.code.empty()) {
    return Sentence::tr("◆ The risk gate would deny it: %1 (%2).").arg(said, QString::fromStdString(preview.code));
  }
  if (preview.reduced) return Sentence::tr("▲ The risk gate would make it smaller: %1.").arg(said);
  if (preview.checks.empty()) return Sentence::tr("● Nothing limits an order in %1.").arg(symbol);
  return Sentence::tr("● Passes %n check(s) of the risk gate.", nullptr, static_cast<int>(preview.checks.size()));
}

TicketSentence ticketSentence(const domain::OrderRequest& request, const domain::Instrument& instrument, Mode mode,
                              const api::OrderPreview* preview) {
  TicketSentence out;
  out.order = orderSentence(request, instrument, mode);
  if (preview == nullptr) return out;
  out.cost = costSentence(*preview, request.side);
  out.worst = worstSentence(*preview);
  out.verdict = verdictSentence(*preview, QString::fromStdString(instrument.symbol));
  return out;
}

}  // namespace keel::models
