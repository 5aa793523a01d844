#include <engine/risk/risk.h>

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace keel::risk {
namespace {

using domain::Money;
using domain::Quantity;
using domain::SignedQuantity;

std::string moneyText(Money amount) {
  const bool negative = amount.e8() < 0;
  const std::string digits = domain::magnitude(amount).text(2);
  if (amount.currency() == domain::kUsd) return fmt::format("{}${}", negative ? "-" : "", digits);
  return fmt::format("{} {}{}", amount.currency().code(), negative ? "-" : "", digits);
}

std::string durationText(base::Duration d) {
  return fmt::format("{:.1f} s", std::chrono::duration<double>(d).count());
}

/// One pass of one order through the gate.
class Gate {
 public:
  Gate(const ProposedOrder& order, const RiskLimits& limits, const Exposure& exposure,
       std::vector<domain::SignalCheck>* checks, RiskVerdict& verdict)
      : m_order(order), m_limits(limits), m_exposure(exposure), m_checks(checks), m_verdict(verdict) {
    m_verdict.quantity = order.quantity;
    const SignedQuantity held = exposure.symbolPosition;
    const bool against = (held.e8() > 0 && order.side != domain::Side::Buy) ||
                         (held.e8() < 0 && order.side == domain::Side::Buy);
    if (against) m_closing = std::min(order.quantity, domain::magnitude(held));
    m_reducing = order.reducesOnly || m_closing == order.quantity;
  }

  void run() {
    const bool passed = sane() && (m_reducing || exposureAllowed()) && marketAllows() &&
                        (m_reducing || (shortAllows() && countsAllow() && orderValueAllows()));
    if (!passed) m_verdict.quantity = Quantity{};
  }

 private:
  /// Books one check; `text(ok)` is only called when somebody will read it.
  template <class Text>
  bool check(const char* name, bool ok, DenialCode code, Text text) {
    if (ok && m_checks == nullptr) [[likely]] return true;
    std::string sentence = text(ok);
    if (m_checks != nullptr) {
      m_checks->push_back({name, ok ? domain::Verdict::Pass : domain::Verdict::Block, sentence});
    }
    if (!ok) {
      m_verdict.code = code;
      m_verdict.reduced = false;
      m_verdict.message = std::move(sentence);
    }
    return ok;
  }

  [[nodiscard]] const std::string& symbol() const { return m_order.instrument->symbol; }

  /// Value of the part of the order that opens; the size was checked by sane().
  [[nodiscard]] Money openingValue() const {
    return domain::notional(m_order.price, m_order.quantity - m_closing, m_order.instrument->multiplier,
                            m_order.instrument->currency);
  }
  /// `amount` without the value of the position this order closes.
  [[nodiscard]] Money withoutClosed(Money amount) const {
    const Money closed = domain::notional(m_order.price, m_closing, m_order.instrument->multiplier,
                                          m_order.instrument->currency);
    return domain::maximum(amount - closed, Money(amount.currency()));
  }

  [[nodiscard]] bool wholeLots() const;
  [[nodiscard]] bool valuable() const;
  bool sane();
  bool exposureAllowed();
  bool currencyFits();
  bool capitalAllows(Money value);
  bool dayAllows();
  bool symbolAllows(Money value);
  bool reduceTo(Money room, Money value);
  bool marketAllows();
  bool shortAllows();
  bool countsAllow();
  bool orderValueAllows();

  const ProposedOrder& m_order;
  const RiskLimits& m_limits;
  const Exposure& m_exposure;
  std::vector<domain::SignalCheck>* m_checks;
  RiskVerdict& m_verdict;
  Quantity m_closing;
  bool m_reducing = false;
};

/// A division by a constant where lots are whole shares: the general one would be half the cost of the gate.
bool Gate::wholeLots() const {
  const std::int64_t lot = m_order.instrument->lotSize.e8();
  const std::int64_t quantity = m_order.quantity.e8();
  return lot == base::kScaleE8 ? quantity % base::kScaleE8 == 0 : quantity % lot == 0;
}

/// The value of the whole order fits into Money.
bool Gate::valuable() const {
  const base::Int128 product =
      static_cast<base::Int128>(m_order.price.e8()) * m_order.quantity.e8() * m_order.instrument->multiplier;
  return product < static_cast<base::Int128>(std::numeric_limits<std::int64_t>::max()) * base::kScaleE8;
}

bool Gate::sane() {
  const bool whole = m_reducing || wholeLots();
  const bool quantityFine = !m_order.quantity.isZero() && whole;
  const bool passed = check("quantity", quantityFine, DenialCode::BadQuantity, [&](bool ok) {
    if (ok) return fmt::format("Quantity {} of {}", m_order.quantity.text(), symbol());
    if (m_order.quantity.isZero()) return fmt::format("Quantity of {} is zero", symbol());
    return fmt::format("Quantity {} of {} is not a multiple of the lot {}", m_order.quantity.text(), symbol(),
                       m_order.instrument->lotSize.text());
  });
  if (!passed) return false;
  const bool priced = m_order.price.e8() > 0;
  if (!check("price", priced, DenialCode::NoPrice, [&](bool ok) {
        return ok ? fmt::format("Price of {} is {}", symbol(), m_order.price.text(2))
                  : fmt::format("No price data available for {} (price {})", symbol(), m_order.price.text(2));
      })) {
    return false;
  }
  if (valuable()) [[likely]] return true;
  return check("quantity", false, DenialCode::BadQuantity, [&](bool) {
    return fmt::format("Quantity {} of {} at {} is too large to be valued", m_order.quantity.text(), symbol(),
                       m_order.price.text(2));
  });
}

/// The limits on new exposure, in the order of automationbot 4.1.
bool Gate::exposureAllowed() {
  const bool valued = m_limits.maximumPosition || m_limits.availableCapital || m_limits.reserve ||
                      m_limits.symbolExposure || m_limits.maximumOrderValue;
  if (valued && !currencyFits()) return false;
  const Money value = valued ? openingValue() : Money{};
  if (!capitalAllows(value) || !dayAllows() || !symbolAllows(value)) return false;
  if (m_limits.blockedAssetClasses.empty()) return true;
  const auto& blocked = m_limits.blockedAssetClasses;
  const domain::AssetClass assetClass = m_order.instrument->assetClass;
  const bool allowed = std::find(blocked.begin(), blocked.end(), assetClass) == blocked.end();
  return check("symbol_class", allowed, DenialCode::SymbolBlocked, [&](bool ok) {
    return fmt::format("{} is {}, which {} in this mode", symbol(), domain::name(assetClass),
                       ok ? "may be traded" : "is blocked");
  });
}

bool Gate::currencyFits() {
  const domain::Currency own = m_order.instrument->currency;
  for (const auto* limit : {&m_limits.maximumPosition, &m_limits.availableCapital, &m_limits.reserve,
                            &m_limits.symbolExposure, &m_limits.maximumOrderValue}) {
    if (!*limit || (**limit).currency() == own) continue;
    return check("currency", false, DenialCode::NoExchangeRate, [&](bool) {
      return fmt::format("{} trades in {}, the limits are in {}, and no exchange rate is known", symbol(), own.code(),
                         (**limit).currency().code());
    });
  }
  return true;
}

bool Gate::capitalAllows(Money value) {
  if (m_limits.maximumPosition) {
    const Money most = *m_limits.maximumPosition;
    const Money size = withoutClosed(m_exposure.symbolValue) + value;
    if (!check("capital", size <= most, DenialCode::PositionLimitExceeded, [&](bool ok) {
          if (!ok) return fmt::format("Position size {} exceeds max allowed {}", moneyText(size), moneyText(most));
          const double used = most.isZero() ? 0.0 : 100.0 * size.toDouble() / most.toDouble();
          return fmt::format("Trade approved: {} is {:.1f} % of max allowed {}", moneyText(size), used,
                             moneyText(most));
        })) {
      return false;
    }
  }
  if (!m_limits.availableCapital) return true;
  const Money deployed = withoutClosed(m_exposure.deployed);
  const Money free = *m_limits.availableCapital - deployed;
  if (!check("available", value <= free, DenialCode::InsufficientCapital, [&](bool ok) {
        return fmt::format("Trade value {} {} the available {} ({} less {} deployed)", moneyText(value),
                           ok ? "is within" : "exceeds", moneyText(free), moneyText(*m_limits.availableCapital),
                           moneyText(deployed));
      })) {
    return false;
  }
  if (m_order.side != domain::Side::Buy) return true;
  return check("cash", value <= m_exposure.cash, DenialCode::InsufficientCapital, [&](bool ok) {
    return fmt::format("Trade value {} {} the cash {}", moneyText(value), ok ? "is within" : "exceeds",
                       moneyText(m_exposure.cash));
  });
}

bool Gate::dayAllows() {
  if (!m_limits.dailyLoss) return true;
  const Money most = *m_limits.dailyLoss;
  const bool within = m_exposure.dayPnl.e8() >= 0 || -m_exposure.dayPnl < most;
  return check("daily_loss", within, DenialCode::DailyLossLimitReached, [&](bool ok) {
    return fmt::format("Day P&L {} {} the daily loss limit {}", moneyText(m_exposure.dayPnl),
                       ok ? "is within" : "reaches", moneyText(most));
  });
}

bool Gate::symbolAllows(Money value) {
  if (m_limits.reserve) {
    const Money base = m_limits.availableCapital.value_or(m_exposure.totalCapital);
    const Money left = base - withoutClosed(m_exposure.deployed) - value;
    if (!check("reserve", left >= *m_limits.reserve, DenialCode::ReserveWouldBreak, [&](bool ok) {
          return fmt::format("{} would be left of {} after this trade of {}, {} the reserve {}", moneyText(left),
                             moneyText(base), moneyText(value), ok ? "not below" : "below",
                             moneyText(*m_limits.reserve));
        })) {
      return false;
    }
  }
  if (!m_limits.symbolExposure) return true;
  const Money held = withoutClosed(m_exposure.symbolValue);
  const Money room = *m_limits.symbolExposure - held;
  if (value > room) return reduceTo(room, value);
  return check("symbol_exposure", true, DenialCode::None, [&](bool) {
    return fmt::format("Exposure in {} {} with this trade, limit {}", symbol(), moneyText(held + value),
                       moneyText(*m_limits.symbolExposure));
  });
}

/// The order is larger than what the symbol's limit leaves: cuts it to that, or refuses it.
bool Gate::reduceTo(Money room, Money value) {
  const domain::Instrument& row = *m_order.instrument;
  const Quantity fits = domain::affordableQuantity(room, m_order.price, row.multiplier, row.lotSize);
  const std::string situation =
      fmt::format("Exposure in {} {} plus {} exceeds the limit {}", symbol(),
                  moneyText(*m_limits.symbolExposure - room), moneyText(value), moneyText(*m_limits.symbolExposure));
  if (fits.isZero()) {
    return check("symbol_exposure", false, DenialCode::SymbolExposureExceeded, [&](bool) {
      return fmt::format("{}: no room for one lot of {} at {}", situation, row.lotSize.text(), m_order.price.text(2));
    });
  }
  m_verdict.quantity = fits + m_closing;
  m_verdict.reduced = true;
  m_verdict.message = fmt::format("{}: reduced from {} to {}", situation, m_order.quantity.text(),
                                  m_verdict.quantity.text());
  if (m_checks != nullptr) m_checks->push_back({"symbol_exposure", domain::Verdict::Reduce, m_verdict.message});
  return true;
}

/// Session hours and the age of the price: for every order, also one that closes.
bool Gate::marketAllows() {
  if (m_limits.sessionHoursOnly &&
      !check("session", m_exposure.marketOpen, DenialCode::MarketClosed, [&](bool ok) {
        return fmt::format("Market {} of {} is {}", m_order.instrument->calendar, symbol(), ok ? "open" : "closed");
      })) {
    return false;
  }
  if (!m_limits.stalePriceAfter) return true;
  if (!m_exposure.priceAge) {
    return check("price_age", false, DenialCode::NoPrice,
                 [&](bool) { return fmt::format("No price data available for {}", symbol()); });
  }
  return check("price_age", *m_exposure.priceAge <= *m_limits.stalePriceAfter, DenialCode::StalePrice, [&](bool ok) {
    return fmt::format("Price of {} is {} old, {} the limit {}", symbol(), durationText(*m_exposure.priceAge),
                       ok ? "within" : "above", durationText(*m_limits.stalePriceAfter));
  });
}

bool Gate::shortAllows() {
  if (m_order.side == domain::Side::Buy || m_limits.allowShort) return true;
  const bool covered = m_exposure.symbolPosition.e8() >= m_order.quantity.e8();
  return check("short", covered, DenialCode::ShortNotAllowed, [&](bool) {
    return fmt::format("Selling {} of {} with a position of {} would go short, which is not allowed",
                       m_order.quantity.text(), symbol(), m_exposure.symbolPosition.text());
  });
}

bool Gate::countsAllow() {
  const bool newSymbol = m_exposure.symbolPosition.isZero() && m_exposure.symbolValue.isZero();
  if (m_limits.maximumPositions && newSymbol) {
    const int most = *m_limits.maximumPositions;
    if (!check("positions", m_exposure.openPositions < most, DenialCode::PositionLimitExceeded, [&](bool ok) {
          return fmt::format("{} positions are open, {} {} the maximum of {}", m_exposure.openPositions, symbol(),
                             ok ? "is within" : "would exceed", most);
        })) {
      return false;
    }
  }
  if (!m_limits.maximumTradesPerDay) return true;
  const int most = *m_limits.maximumTradesPerDay;
  return check("trades_per_day", m_exposure.tradesToday < most, DenialCode::DailyTradeLimitReached, [&](bool ok) {
    return fmt::format("{} trades today {} the limit {}", m_exposure.tradesToday, ok ? "are below" : "reach", most);
  });
}

bool Gate::orderValueAllows() {
  if (!m_limits.maximumOrderValue) return true;
  const Money most = *m_limits.maximumOrderValue;
  const Money value = domain::notional(m_order.price, m_order.quantity, m_order.instrument->multiplier,
                                       m_order.instrument->currency);
  return check("order_value", value <= most, DenialCode::OrderValueExceeded, [&](bool ok) {
    return fmt::format("Order value {} {} the maximum {}", moneyText(value), ok ? "is within" : "exceeds",
                       moneyText(most));
  });
}

}  // namespace

const char* name(DenialCode code) {
  switch (code) {
    case DenialCode::None: return "NONE";
    case DenialCode::InsufficientCapital: return "INSUFFICIENT_CAPITAL";
    case DenialCode::PositionLimitExceeded: return "POSITION_LIMIT_EXCEEDED";
    case DenialCode::DailyLossLimitReached: return "DAILY_LOSS_LIMIT_REACHED";
    case DenialCode::ReserveWouldBreak: return "RESERVE_WOULD_BREAK";
    case DenialCode::SymbolExposureExceeded: return "SYMBOL_EXPOSURE_EXCEEDED";
    case DenialCode::SymbolBlocked: return "SYMBOL_BLOCKED";
    case DenialCode::DailyTradeLimitReached: return "DAILY_TRADE_LIMIT_REACHED";
    case DenialCode::HourlySignalLimitReached: return "HOURLY_SIGNAL_LIMIT_REACHED";
    case DenialCode::MarketClosed: return "MARKET_CLOSED";
    case DenialCode::NoPrice: return "NO_PRICE";
    case DenialCode::StalePrice: return "STALE_PRICE";
    case DenialCode::BadQuantity: return "BAD_QUANTITY";
    case DenialCode::ShortNotAllowed: return "SHORT_NOT_ALLOWED";
    case DenialCode::SessionNotActive: return "SESSION_NOT_ACTIVE";
    case DenialCode::OrderValueExceeded: return "ORDER_VALUE_EXCEEDED";
    case DenialCode::NoExchangeRate: return "NO_EXCHANGE_RATE";
    case DenialCode::StrategyDisabled: return "STRATEGY_DISABLED";
  }
  return "NONE";
}

const char* blockText(DenialCode code) {
  switch (code) {
    case DenialCode::None: return "";
    case DenialCode::InsufficientCapital: return "Insufficient capital for position";
    case DenialCode::PositionLimitExceeded: return "Position size exceeds maximum allowed";
    case DenialCode::DailyLossLimitReached: return "Daily loss limit reached";
    case DenialCode::SymbolBlocked: return "Symbol not tradeable";
    case DenialCode::MarketClosed: return "Market is closed for trading";
    case DenialCode::SessionNotActive: return "Trading venue unavailable";
    case DenialCode::NoPrice: return "No price data available";
    case DenialCode::StalePrice: return "Price data is too old";
    case DenialCode::ReserveWouldBreak:
    case DenialCode::SymbolExposureExceeded:
    case DenialCode::DailyTradeLimitReached:
    case DenialCode::HourlySignalLimitReached:
    case DenialCode::BadQuantity:
    case DenialCode::ShortNotAllowed:
    case DenialCode::OrderValueExceeded:
    case DenialCode::NoExchangeRate: return "Trade exceeds risk parameters";
    case DenialCode::StrategyDisabled: return "Strategy is switched off";
  }
  return "";
}

RiskVerdict evaluate(const ProposedOrder& order, const RiskLimits& limits, const Exposure& exposure,
                     std::vector<domain::SignalCheck>* checks) {
  KEEL_CHECK(order.instrument != nullptr);
  RiskVerdict verdict;
  Gate(order, limits, exposure, checks, verdict).run();
  return verdict;
}

}  // namespace keel::risk
