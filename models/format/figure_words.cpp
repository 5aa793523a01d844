#include <models/format/figure_words.h>

#include <cmath>
#include <map>

#include <QCoreApplication>

#include <models/format/words.h>

namespace keel::models {
namespace {

struct Figures {
  Q_DECLARE_TR_FUNCTIONS(keel::models::Figures)
};

struct LimitText {
  const char* code;
  const char* name;
  const char* hint;
};

constexpr LimitText kLimitTexts[] = {
    {"INSUFFICIENT_CAPITAL", QT_TRANSLATE_NOOP("keel::models::Figures", "Capital deployed"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of |market value| of positions and working entries; an order that "
                                                "would go above the limit is refused.")},
    {"POSITION_LIMIT_EXCEEDED", QT_TRANSLATE_NOOP("keel::models::Figures", "Value of one position"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "|market value| of the largest position once its orders have filled.")},
    {"POSITION_LIMIT_EXCEEDED/COUNT", QT_TRANSLATE_NOOP("keel::models::Figures", "Positions held at once"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Symbols with a position or a working entry.")},
    {"DAILY_LOSS_LIMIT_REACHED", QT_TRANSLATE_NOOP("keel::models::Figures", "Loss of the day"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Equity at the begin of the trade date − equity now; nothing new is "
                                                "opened once the limit is reached.")},
    {"RESERVE_WOULD_BREAK", QT_TRANSLATE_NOOP("keel::models::Figures", "Reserve"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Available capital − what is deployed; it must not fall below the "
                                                "limit.")},
    {"SYMBOL_EXPOSURE_EXCEEDED", QT_TRANSLATE_NOOP("keel::models::Figures", "Exposure to one symbol"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "|market value| held and working entries in the symbol.")},
    {"DAILY_TRADE_LIMIT_REACHED", QT_TRANSLATE_NOOP("keel::models::Figures", "Trades of the day"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Entries made on this trade date.")},
    {"HOURLY_SIGNAL_LIMIT_REACHED", QT_TRANSLATE_NOOP("keel::models::Figures", "Signals of the hour"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Signals taken in the last sixty minutes of session time.")},
    {"STALE_PRICE", QT_TRANSLATE_NOOP("keel::models::Figures", "Age of the price"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Session time since the newest price; an older one is not acted on.")},
    {"ORDER_VALUE_EXCEEDED", QT_TRANSLATE_NOOP("keel::models::Figures", "Value of one order"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Price × quantity × multiplier of a single order.")},
    {"MAX_DRAWDOWN_REACHED", QT_TRANSLATE_NOOP("keel::models::Figures", "Drawdown"),
     QT_TRANSLATE_NOOP("keel::models::Figures", "Fall of equity from its peak, as a share of the peak.")},
};

const LimitText* limitText(const std::string& code, api::Unit unit) {
  const bool counted = code == "POSITION_LIMIT_EXCEEDED" && unit == api::Unit::Count;
  const std::string wanted = counted ? code + "/COUNT" : code;
  for (const LimitText& text : kLimitTexts) {
    if (wanted == text.code) return &text;
  }
  return nullptr;
}

struct FigureText {
  const char* key;
  const char* name;
  const char* formula;
  std::vector<std::string> inputs;
};

std::vector<FigureText> tradeFigures() {
  return {
      {"trades", QT_TRANSLATE_NOOP("keel::models::Figures", "Trades"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Round trips closed in this session."), {}},
      {"wins", QT_TRANSLATE_NOOP("keel::models::Figures", "Winning trades"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Trades with a profit after fees."), {"trades"}},
      {"losses", QT_TRANSLATE_NOOP("keel::models::Figures", "Losing trades"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Trades with a loss after fees."), {"trades"}},
      {"break_even", QT_TRANSLATE_NOOP("keel::models::Figures", "Trades at zero"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Trades that ended at exactly zero after fees."), {"trades"}},
      {"win_rate", QT_TRANSLATE_NOOP("keel::models::Figures", "Win rate"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Winning trades / trades."), {"wins", "trades"}},
      {"net_profit", QT_TRANSLATE_NOOP("keel::models::Figures", "Net profit"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Gross profit − gross loss, after fees."),
       {"gross_profit", "gross_loss"}},
      {"gross_profit", QT_TRANSLATE_NOOP("keel::models::Figures", "Gross profit"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of the winning trades, after fees."), {"wins"}},
      {"gross_loss", QT_TRANSLATE_NOOP("keel::models::Figures", "Gross loss"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of the losing trades, after fees, without its sign."),
       {"losses"}},
      {"profit_factor", QT_TRANSLATE_NOOP("keel::models::Figures", "Profit factor"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Gross profit / gross loss."),
       {"gross_profit", "gross_loss"}},
      {"payoff_ratio", QT_TRANSLATE_NOOP("keel::models::Figures", "Payoff ratio"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Average win / average loss."),
       {"average_win", "average_loss"}},
      {"average_trade", QT_TRANSLATE_NOOP("keel::models::Figures", "Average trade"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Net profit / trades."), {"net_profit", "trades"}},
      {"average_win", QT_TRANSLATE_NOOP("keel::models::Figures", "Average win"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Gross profit / winning trades."), {"gross_profit", "wins"}},
      {"average_loss", QT_TRANSLATE_NOOP("keel::models::Figures", "Average loss"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Gross loss / losing trades."), {"gross_loss", "losses"}},
      {"largest_win", QT_TRANSLATE_NOOP("keel::models::Figures", "Largest win"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "The best trade, after fees."), {}},
      {"largest_loss", QT_TRANSLATE_NOOP("keel::models::Figures", "Largest loss"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "The worst trade, after fees, without its sign."), {}},
      {"longest_win_streak", QT_TRANSLATE_NOOP("keel::models::Figures", "Longest run of wins"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "Most winning trades one after the other, in the order of closing."), {}},
      {"longest_loss_streak", QT_TRANSLATE_NOOP("keel::models::Figures", "Longest run of losses"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "Most losing trades one after the other, in the order of closing."), {}},
      {"current_win_streak", QT_TRANSLATE_NOOP("keel::models::Figures", "Wins in a row"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Winning trades since the last that was none."), {}},
      {"current_loss_streak", QT_TRANSLATE_NOOP("keel::models::Figures", "Losses in a row"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Losing trades since the last that was none."),
       {}},
      {"per_trade_ratio", QT_TRANSLATE_NOOP("keel::models::Figures", "Ratio per trade"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "Mean / standard deviation (over n) of the profit per trade, not annualised; only with more than five "
                  "trades."),
       {"average_trade", "trades"}},
      {"system_quality_number", QT_TRANSLATE_NOOP("keel::models::Figures", "System quality number"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "√trades × mean / standard deviation (over n) of the profit per trade; only with two trades or more."),
       {"average_trade", "trades"}},
      {"average_holding", QT_TRANSLATE_NOOP("keel::models::Figures", "Average time held"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Mean time from entry to exit of the trades."),
       {"trades"}},
  };
}

std::vector<FigureText> accountFigureTexts() {
  return {
      {"initial_capital", QT_TRANSLATE_NOOP("keel::models::Figures", "Initial capital"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "What the account held at the begin."), {}},
      {"equity", QT_TRANSLATE_NOOP("keel::models::Figures", "Equity"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Cash + market value of the positions."), {}},
      {"final_equity", QT_TRANSLATE_NOOP("keel::models::Figures", "Equity"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Cash + market value of the positions."), {}},
      {"total_return", QT_TRANSLATE_NOOP("keel::models::Figures", "Return"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Equity / initial capital − 1."), {"equity", "initial_capital"}},
      {"realized_pnl", QT_TRANSLATE_NOOP("keel::models::Figures", "Realized"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Profit of what was closed, average-cost method, before fees."),
       {}},
      {"unrealized_pnl", QT_TRANSLATE_NOOP("keel::models::Figures", "Unrealized"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of (mark − average) × quantity × multiplier."), {}},
      {"fees", QT_TRANSLATE_NOOP("keel::models::Figures", "Fees"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of the fees of all fills."), {}},
      {"max_drawdown", QT_TRANSLATE_NOOP("keel::models::Figures", "Largest drawdown"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "The largest fall of equity from its peak, as a share of the peak."), {}},
      {"max_drawdown_percent", QT_TRANSLATE_NOOP("keel::models::Figures", "Largest drawdown"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "The largest fall of equity from its peak, as a share of the peak."), {}},
      {"max_drawdown_money", QT_TRANSLATE_NOOP("keel::models::Figures", "Largest drawdown, amount"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "The largest fall of equity from its peak."), {}},
      {"sharpe", QT_TRANSLATE_NOOP("keel::models::Figures", "Sharpe ratio"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "Mean / standard deviation (over n − 1) of the daily returns × √252; at least two days."),
       {"annual_return", "volatility"}},
      {"sortino", QT_TRANSLATE_NOOP("keel::models::Figures", "Sortino ratio"),
       QT_TRANSLATE_NOOP("keel::models::Figures",
                         "Mean / downside deviation of the daily returns × √252; at least two days."), {}},
      {"annual_return", QT_TRANSLATE_NOOP("keel::models::Figures", "Return per year"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "(1 + return)^(252 / days) − 1."), {"total_return"}},
      {"volatility", QT_TRANSLATE_NOOP("keel::models::Figures", "Volatility per year"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Standard deviation (over n − 1) of the daily returns × √252."), {}},
      {"calmar", QT_TRANSLATE_NOOP("keel::models::Figures", "Calmar ratio"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Return per year / largest drawdown."),
       {"annual_return", "max_drawdown"}},
      {"days", QT_TRANSLATE_NOOP("keel::models::Figures", "Trade dates"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Trade dates with a daily return."), {}},
      {"turnover", QT_TRANSLATE_NOOP("keel::models::Figures", "Turnover"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Sum of price × quantity × multiplier of all fills."), {}},
      {"exposure", QT_TRANSLATE_NOOP("keel::models::Figures", "Time in the market"),
       QT_TRANSLATE_NOOP("keel::models::Figures", "Share of session time with an open position."), {}},
  };
}

const std::map<std::string, FigureText>& figureTexts() {
  static const std::map<std::string, FigureText> texts = [] {
    std::map<std::string, FigureText> all;
    for (const auto& list : {tradeFigures(), accountFigureTexts()}) {
      for (const FigureText& text : list) all.emplace(text.key, text);
    }
    return all;
  }();
  return texts;
}

struct WhyText {
  const char* code;
  const char* sentence;
};
constexpr WhyText kWhyTexts[] = {
    {"NO_TRADES", QT_TRANSLATE_NOOP("keel::models::Figures", "No trade has been closed yet.")},
    {"TOO_FEW_TRADES", QT_TRANSLATE_NOOP("keel::models::Figures", "Too few trades have been closed for this figure.")},
    {"TOO_FEW_DAYS", QT_TRANSLATE_NOOP("keel::models::Figures", "The session covers too few trade dates for this figure.")},
    {"NO_LOSSES", QT_TRANSLATE_NOOP("keel::models::Figures", "There is no losing trade, so the ratio has no value.")},
    {"NO_WINS", QT_TRANSLATE_NOOP("keel::models::Figures", "There is no winning trade.")},
    {"NO_VARIATION", QT_TRANSLATE_NOOP("keel::models::Figures", "The results do not vary, so the ratio has no value.")},
    {"UNDEFINED", QT_TRANSLATE_NOOP("keel::models::Figures", "Gains were divided by no losses at all: the ratio has no value.")},
    {"NO_LOSING_DAYS", QT_TRANSLATE_NOOP("keel::models::Figures", "There is no losing day, so the ratio has no value.")},
    {"NO_DRAWDOWN", QT_TRANSLATE_NOOP("keel::models::Figures", "Equity never fell from its peak, so the ratio has no value.")},
    {"NO_DATA", QT_TRANSLATE_NOOP("keel::models::Figures", "There are too few observations for this figure.")},
    {"NO_EQUITY", QT_TRANSLATE_NOOP("keel::models::Figures", "No equity has been recorded yet.")},
};

}  // namespace

QString limitWord(const std::string& code, api::Unit unit) {
  const LimitText* text = limitText(code, unit);
  return text == nullptr ? codeWords(code) : Figures::tr(text->name);
}

QStringList limitNames() {
  QStringList names;
  for (const LimitText& text : kLimitTexts) names << Figures::tr(text.name);
  return names;
}

QStringList figureNames() {
  QStringList names;
  for (const auto& entry : figureTexts()) names << Figures::tr(entry.second.name);
  return names;
}

QString limitHint(const std::string& code, api::Unit unit) {
  const LimitText* text = limitText(code, unit);
  return text == nullptr ? QString() : Figures::tr(text->hint);
}

FigureWords figureWords(const std::string& key) {
  const auto found = figureTexts().find(key);
  if (found == figureTexts().end()) return {codeWords(key), {}, {}};
  return {Figures::tr(found->second.name), Figures::tr(found->second.formula), found->second.inputs};
}

QString whyWords(const std::string& code) {
  for (const WhyText& text : kWhyTexts) {
    if (code == text.code) return Figures::tr(text.sentence);
  }
  if (code.empty()) return Figures::tr("There is not enough data for this figure yet.");
  return Figures::tr("It cannot be known: %1.").arg(codeWords(code));
}

QString formatByUnit(api::Unit unit, double value, const QString& currency, const QLocale& locale) {
  switch (unit) {
    case api::Unit::Money: {
      const QString amount = formatDouble(value, 2, locale);
      return currency.isEmpty() ? amount : amount + QChar(0x00A0) + currency;
    }
    case api::Unit::Percent: return formatPercent(value, 2, SignStyle::MinusOnly, locale);
    case api::Unit::Ratio: return formatDouble(value, 2, locale);
    case api::Unit::Count: return formatDouble(value, 0, locale);
    case api::Unit::Seconds:
      if (!std::isfinite(value) || std::abs(value) > 9e9) return noValue();
      return formatAge(static_cast<std::int64_t>(std::llround(value * 1000.0)), locale);
  }
  return {};
}

QString formatByUnitE8(api::Unit unit, std::int64_t e8, const QString& currency, const QLocale& locale) {
  if (unit != api::Unit::Money) return formatByUnit(unit, static_cast<double>(e8) / 1e8, currency, locale);
  const QString amount = formatDecimal(e8, 2, SignStyle::MinusOnly, locale);
  return currency.isEmpty() ? amount : amount + QChar(0x00A0) + currency;
}

QString formatChange(domain::Price change, int decimals, const QLocale& locale) {
  if (change.isZero()) return formatDecimal(0, decimals, SignStyle::MinusOnly, locale);
  return (change.e8() > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
         formatDecimal(change.e8(), decimals, SignStyle::Always, locale);
}

QString formatChangePercent(double fraction, const QLocale& locale) {
  if (!std::isfinite(fraction)) return noValue();
  if (std::abs(fraction) < 0.00005) return formatPercent(0.0, 2, SignStyle::MinusOnly, locale);
  return (fraction > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
         formatPercent(fraction, 2, SignStyle::Always, locale);
}

QString formatBytes(std::uint64_t bytes, const QLocale& locale) {
  const double mega = static_cast<double>(bytes) / 1048576.0;
  if (mega < 1024.0) return formatDouble(mega, 0, locale) + QStringLiteral(" MB");
  return formatDouble(mega / 1024.0, 2, locale) + QStringLiteral(" GB");
}

}  // namespace keel::models
