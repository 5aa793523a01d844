#include <models/ticket/ticket_input.h>

#include <algorithm>

#include <QCoreApplication>

#include <models/format/format.h>

namespace keel::models {

namespace {

struct TicketInput {
  Q_DECLARE_TR_FUNCTIONS(keel::models::TicketInput)
};

/// One field of the ticket: its text as a positive number on a grid.
base::Result<std::int64_t, FieldFault> readField(TicketField field, const QString& text, std::int64_t gridE8,
                                                 const QLocale& locale) {
  const QString name = fieldWord(field);
  const auto fault = [field](QString sentence) { return tl::unexpected(FieldFault{field, std::move(sentence)}); };
  if (text.trimmed().isEmpty()) return fault(TicketInput::tr("%1: enter a number.").arg(name));
  const auto number = readNumber(text, locale);
  if (!number) return fault(TicketInput::tr("%1: %2").arg(name, number.error()));
  if (*number <= 0) return fault(TicketInput::tr("%1: “%2” is not above zero.").arg(name, text.trimmed()));
  if (gridE8 > 0 && *number % gridE8 != 0) {
    const QString grid = fieldText(gridE8, 0, locale);
    return fault(field == TicketField::Quantity
                     ? TicketInput::tr("%1: “%2” is not a multiple of the lot %3.").arg(name, text.trimmed(), grid)
                     : TicketInput::tr("%1: “%2” is not a multiple of the tick %3.").arg(name, text.trimmed(), grid));
  }
  return *number;
}

bool restsNowhere(TimeInForce tif) {
  return tif == TimeInForce::ImmediateOrCancel || tif == TimeInForce::FillOrKill || tif == TimeInForce::AtTheOpening ||
         tif == TimeInForce::AtTheClose;
}

}  // namespace

bool needsLimit(OrderType type) { return type == OrderType::Limit || type == OrderType::StopLimit; }
bool needsStop(OrderType type) { return type == OrderType::Stop || type == OrderType::StopLimit; }

QString fieldWord(TicketField field) {
  switch (field) {
    case TicketField::None: return {};
    case TicketField::Symbol: return TicketInput::tr("Symbol");
    case TicketField::Quantity: return TicketInput::tr("Size");
    case TicketField::Limit: return TicketInput::tr("Limit price");
    case TicketField::Stop: return TicketInput::tr("Stop price");
    case TicketField::TimeInForce: return TicketInput::tr("Time in force");
  }
  return {};
}

const std::vector<OrderType>& ticketTypes() {
  static const std::vector<OrderType> all{OrderType::Limit, OrderType::Market, OrderType::Stop, OrderType::StopLimit};
  return all;
}

const std::vector<TimeInForce>& ticketTimes() {
  static const std::vector<TimeInForce> all{TimeInForce::Day,          TimeInForce::GoodTillCancel,
                                            TimeInForce::ImmediateOrCancel, TimeInForce::FillOrKill,
                                            TimeInForce::AtTheOpening, TimeInForce::AtTheClose};
  return all;
}

base::Result<std::int64_t, QString> readNumber(const QString& text, const QLocale& locale) {
  const QString trimmed = text.trimmed();
  const auto fail = [](QString sentence) { return tl::unexpected(std::move(sentence)); };
  const QString decimal = locale.decimalPoint();
  QString group = locale.groupSeparator();
  if (group == decimal) group.clear();
  QString plain;
  for (const QChar letter : trimmed) {
    if (letter.isSpace() || (!group.isEmpty() && letter == group.front())) {
      return fail(TicketInput::tr("“%1” holds a thousands separator; leave it out.").arg(trimmed));
    }
    const int digit = letter.digitValue();
    if (digit >= 0) plain += QChar(u'0' + static_cast<char16_t>(digit));
    else if (letter == decimal.front() || letter == QLatin1Char('.')) plain += QLatin1Char('.');
    else if (letter == QLatin1Char('-') || letter == QChar(0x2212)) plain += QLatin1Char('-');
    else return fail(TicketInput::tr("“%1” is not a number.").arg(trimmed));
  }
  const auto parsed = base::parseE8(plain.toStdString());
  if (parsed) return *parsed;
  switch (parsed.error()) {
    case base::DecimalError::Empty:
    case base::DecimalError::NotANumber: break;
    case base::DecimalError::TooManyDecimals:
      return fail(TicketInput::tr("“%1” has more than eight decimals.").arg(trimmed));
    case base::DecimalError::OutOfRange: return fail(TicketInput::tr("“%1” is too large.").arg(trimmed));
  }
  return fail(TicketInput::tr("“%1” is not a number.").arg(trimmed));
}

ReadTicket readTicket(const TicketDraft& draft, const domain::Instrument* instrument, domain::Quantity closable,
                      const QLocale& locale) {
  ReadTicket out;
  const auto fault = [&out](TicketField field, QString sentence) {
    if (!out.fault) out.fault = FieldFault{field, std::move(sentence)};
  };
  if (instrument == nullptr) {
    fault(TicketField::Symbol, draft.symbol.isEmpty()
                                   ? TicketInput::tr("Symbol: choose what to trade.")
                                   : TicketInput::tr("Symbol: the session does not trade “%1”.").arg(draft.symbol));
    return out;
  }
  domain::OrderRequest& request = out.request;
  request.instrument = instrument->id;
  request.side = draft.side;
  request.type = draft.type;
  request.timeInForce = draft.timeInForce;
  const auto size = readField(TicketField::Quantity, draft.quantity, 0, locale);
  if (!size) {
    out.fault = size.error();
  } else {
    request.quantity = domain::Quantity::fromE8(*size);
    const bool closes = request.quantity <= closable;
    const auto whole = readField(TicketField::Quantity, draft.quantity, closes ? 0 : instrument->lotSize.e8(), locale);
    if (!whole) out.fault = whole.error();
  }
  const auto price = [&](TicketField field, const QString& text, domain::Price& into) {
    const auto read = readField(field, text, instrument->tickSize.e8(), locale);
    if (read) into = domain::Price::fromE8(*read);
    else fault(field, read.error().sentence);
  };
  if (needsStop(draft.type)) price(TicketField::Stop, draft.stop, request.stopPrice);
  if (needsLimit(draft.type)) price(TicketField::Limit, draft.limit, request.limitPrice);
  if (needsStop(draft.type) && restsNowhere(draft.timeInForce)) {
    fault(TicketField::TimeInForce,
          TicketInput::tr("Time in force: a stop has to wait for its price; choose Day or Till canceled."));
  }
  return out;
}

QString fieldText(std::int64_t e8, int decimals, const QLocale& locale) {
  QString text = QString::fromStdString(base::formatE8(e8, decimals));
  return text.replace(QLatin1Char('.'), locale.decimalPoint());
}

QString stepped(const QString& text, std::int64_t stepE8, int steps, std::int64_t startE8, const QLocale& locale) {
  const auto read = readNumber(text, locale);
  const std::int64_t from = read && *read > 0 ? *read : startE8;
  constexpr std::int64_t kMost = std::int64_t{90'000'000'000} * base::kScaleE8;
  // Off the grid, the first step goes to the next point on it.
  const std::int64_t below = from / stepE8;
  const bool onGrid = from % stepE8 == 0;
  const bool fresh = !(read && *read > 0);
  std::int64_t point = below;
  if (!fresh) point += steps > 0 ? steps : steps + (onGrid ? 0 : 1);
  point = std::clamp<std::int64_t>(point, 1, kMost / stepE8);
  return fieldText(point * stepE8, decimalsOf(stepE8), locale);
}

}  // namespace keel::models
