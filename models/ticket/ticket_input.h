#pragma once
// What stands in the order ticket's fields, read into an order or into the one sentence that says which field is wrong.
// Pure functions; knows nothing of markets, guards or the engine's gate.
#include <optional>

#include <QLocale>
#include <QString>

#include <engine/domain/instrument.h>
#include <engine/domain/order.h>

namespace keel::models {

using domain::OrderType;
using domain::Side;
using domain::TimeInForce;

enum class TicketField { None, Symbol, Quantity, Limit, Stop, TimeInForce };

/// Texts as typed, in the user's locale.
struct TicketDraft {
  QString symbol;
  Side side = Side::Buy;
  OrderType type = OrderType::Limit;
  TimeInForce timeInForce = TimeInForce::Day;
  QString quantity;
  QString limit;                 ///< Limit and StopLimit
  QString stop;                  ///< Stop and StopLimit
};

struct FieldFault {
  TicketField field = TicketField::None;
  QString sentence;              ///< begins with the field's name
};

struct ReadTicket {
  domain::OrderRequest request;  ///< complete only without a fault
  std::optional<FieldFault> fault;
};

[[nodiscard]] bool needsLimit(OrderType type);
[[nodiscard]] bool needsStop(OrderType type);
/// The name of a field as it stands beside it: "Size", "Limit price".
[[nodiscard]] QString fieldWord(TicketField field);
/// The types and times in force the ticket offers, in its order.
[[nodiscard]] const std::vector<OrderType>& ticketTypes();
[[nodiscard]] const std::vector<TimeInForce>& ticketTimes();

/// A number as a person types it: digits and the locale's decimal sign (a point too, where it cannot be a thousands
/// separator). Thousands separators are refused, for "1.000" means two numbers. In 1e-8.
[[nodiscard]] base::Result<std::int64_t, QString> readNumber(const QString& text, const QLocale& locale = QLocale());
/// The first fault from top to bottom. `closable`: what a smaller order against the position may close although it is not
/// a whole number of lots. `instrument` null: no such symbol.
[[nodiscard]] ReadTicket readTicket(const TicketDraft& draft, const domain::Instrument* instrument,
                                    domain::Quantity closable = {}, const QLocale& locale = QLocale());
/// The text for a field: at least `decimals`, all the value has, no thousands separators.
[[nodiscard]] QString fieldText(std::int64_t e8, int decimals, const QLocale& locale = QLocale());
/// `text` moved by `steps` of `step`, first onto the grid; an empty or unreadable text begins at `start`. Never below one
/// step.
[[nodiscard]] QString stepped(const QString& text, std::int64_t stepE8, int steps, std::int64_t startE8,
                              const QLocale& locale = QLocale());

}  // namespace keel::models
