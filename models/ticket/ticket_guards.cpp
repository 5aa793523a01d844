#include <models/ticket/ticket_guards.h>

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include <models/format/format.h>

namespace keel::models {

namespace {

struct TicketGuards {
  Q_DECLARE_TR_FUNCTIONS(keel::models::TicketGuards)
};

Band bandOf(double value, const GuardBand& band) {
  if (value >= band.extreme) return Band::Extreme;
  return value >= band.unusual ? Band::Unusual : Band::Normal;
}

/// One pass over one order.
class Findings {
 public:
  Findings(const domain::OrderRequest& request, const domain::Instrument& instrument, const TicketMarket& market,
           const GuardLimits& limits)
      : m_request(request), m_instrument(instrument), m_limits(limits), m_market(market.against(request.side)),
        m_decimals(decimalsOf(instrument.tickSize.e8())) {}

  void prices() {
    if (needsLimit(m_request.type)) distance(TicketField::Limit, m_request.limitPrice);
    if (needsStop(m_request.type)) distance(TicketField::Stop, m_request.stopPrice);
    if (!m_market) {
      add(GuardKind::NoMarket, TicketField::Symbol, Band::Unusual,
          TicketGuards::tr("No market price of %1 is known to compare the order with.")
              .arg(QString::fromStdString(m_instrument.symbol)));
    }
    if (needsStop(m_request.type)) stopSide();
  }

  void value(domain::Money value, domain::Money equity) {
    if (!m_limits.valueShare) return;
    const bool broke = equity.e8() <= 0;
    const double share = broke ? 0.0 : value.toDouble() / equity.toDouble();
    const Band band = broke ? Band::Extreme : bandOf(share, *m_limits.valueShare);
    add(GuardKind::Value, TicketField::Quantity, band,
        broke ? TicketGuards::tr("Size: the order is worth %1 and the account's equity is not above zero.")
                    .arg(formatMoneyWithCode(value))
              : TicketGuards::tr("Size: the order is worth %1, %2 of the equity (unusual from %3, extreme from %4).")
                    .arg(formatMoneyWithCode(value), formatPercent(share), formatPercent(m_limits.valueShare->unusual),
                         formatPercent(m_limits.valueShare->extreme)));
  }

  void size() {
    if (!m_limits.size) return;
    add(GuardKind::Size, TicketField::Quantity, bandOf(m_request.quantity.toDouble(), *m_limits.size),
        TicketGuards::tr("Size: %1 units (unusual from %2, extreme from %3).")
            .arg(formatQuantity(m_request.quantity.e8(), 0), number(m_limits.size->unusual), number(m_limits.size->extreme)));
  }

  void age(const TicketMarket& market) {
    if (market.staleAfterMs <= 0 || market.ageMs <= market.staleAfterMs) return;
    add(GuardKind::StalePrice, TicketField::Symbol, Band::Unusual,
        TicketGuards::tr("Symbol: the market price of %1 is %2 old, its limit is %3.")
            .arg(QString::fromStdString(m_instrument.symbol), formatAge(market.ageMs), formatAge(market.staleAfterMs)));
  }

  std::vector<GuardFinding> take() {
    std::vector<GuardFinding> out;
    for (const Band band : {Band::Extreme, Band::Unusual}) {
      for (const GuardFinding& one : m_all) {
        if (one.band == band) out.push_back(one);
      }
    }
    return out;
  }

 private:
  static QString number(double value) { return formatDouble(value, value == std::floor(value) ? 0 : 2); }

  void add(GuardKind kind, TicketField field, Band band, QString sentence) {
    if (band != Band::Normal) m_all.push_back({kind, field, band, std::move(sentence)});
  }

  void distance(TicketField field, domain::Price price) {
    if (!m_market || m_market->e8() <= 0) return;
    const double away = std::abs(price.toDouble() - m_market->toDouble());
    const QString at = formatPrice(*m_market, m_decimals);
    if (m_limits.percent) {
      const double share = away / m_market->toDouble();
      add(GuardKind::Percent, field, bandOf(share, *m_limits.percent),
          TicketGuards::tr("%1: %2 is %3 away from the market at %4 (unusual from %5, extreme from %6).")
              .arg(fieldWord(field), formatPrice(price, m_decimals), formatPercent(share), at,
                   formatPercent(m_limits.percent->unusual), formatPercent(m_limits.percent->extreme)));
    }
    if (m_limits.ticks) {
      const double ticks = std::round(away / m_instrument.tickSize.toDouble());
      add(GuardKind::Ticks, field, bandOf(ticks, *m_limits.ticks),
          TicketGuards::tr("%1: %2 is %3 ticks away from the market at %4 (unusual from %5, extreme from %6).")
              .arg(fieldWord(field), formatPrice(price, m_decimals), number(ticks), at, number(m_limits.ticks->unusual),
                   number(m_limits.ticks->extreme)));
    }
  }

  /// A buy stop waits above the market, a sell stop below it.
  void stopSide() {
    if (!m_market) return;
    const bool buy = m_request.side == Side::Buy;
    const bool waits = buy ? m_request.stopPrice > *m_market : m_request.stopPrice < *m_market;
    if (waits) return;
    const QString stop = formatPrice(m_request.stopPrice, m_decimals);
    const QString at = formatPrice(*m_market, m_decimals);
    add(GuardKind::StopSide, TicketField::Stop, Band::Unusual,
        buy ? TicketGuards::tr("Stop price: a buy stop at %1 is not above the market at %2 and acts at once.").arg(stop, at)
            : TicketGuards::tr("Stop price: a sell stop at %1 is not below the market at %2 and acts at once.").arg(stop, at));
  }

  const domain::OrderRequest& m_request;
  const domain::Instrument& m_instrument;
  const GuardLimits& m_limits;
  std::optional<domain::Price> m_market;
  int m_decimals;
  std::vector<GuardFinding> m_all;
};

}  // namespace

std::optional<domain::Price> TicketMarket::against(Side side) const {
  const auto& other = side == Side::Buy ? ask : bid;
  return other && !other->isZero() ? other : last;
}

std::vector<GuardFinding> findUnusual(const domain::OrderRequest& request, const domain::Instrument& instrument,
                                      const TicketMarket& market, const GuardLimits& limits,
                                      std::optional<domain::Money> value, std::optional<domain::Money> equity,
                                      bool reducesOnly) {
  Findings findings(request, instrument, market, limits);
  findings.prices();
  const bool comparable = value && equity && value->currency() == equity->currency();
  if (comparable && !reducesOnly) findings.value(*value, *equity);
  if (!reducesOnly) findings.size();
  findings.age(market);
  return findings.take();
}

Band worstBand(const std::vector<GuardFinding>& findings) {
  Band worst = Band::Normal;
  for (const GuardFinding& one : findings) worst = std::max(worst, one.band);
  return worst;
}

std::optional<qint64> SentOrders::sameSince(const domain::OrderRequest& request, qint64 nowMs, qint64 within) {
  std::erase_if(m_sent, [&](const Sent& sent) { return nowMs - sent.atMs >= within; });
  std::optional<qint64> youngest;
  for (const Sent& sent : m_sent) {
    const domain::OrderRequest& other = sent.request;
    const bool same = other.instrument == request.instrument && other.side == request.side &&
                      other.quantity == request.quantity && other.limitPrice == request.limitPrice &&
                      other.stopPrice == request.stopPrice;
    if (same) youngest = nowMs - sent.atMs;
  }
  return youngest;
}

GuardFinding duplicateFinding(qint64 sinceMs) {
  return {GuardKind::Duplicate, TicketField::Quantity, Band::Unusual,
          TicketGuards::tr("Size: an order with the same symbol, side, size and price was sent %1 ago.").arg(formatAge(sinceMs))};
}

}  // namespace keel::models
