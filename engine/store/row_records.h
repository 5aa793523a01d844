#pragma once
// Rows back to records, for the reader. Internal to engine/store.
// What cannot be is noted in the row (row.h); the caller looks there.
#include <engine/domain/records.h>
#include <engine/store/audit_chain.h>

namespace keel::store {

class Row;

[[nodiscard]] domain::SessionRecord parseSession(Row& row);
[[nodiscard]] domain::InstrumentRecord parseInstrument(Row& row);
[[nodiscard]] domain::OrderRecord parseOrder(Row& row);
[[nodiscard]] domain::FillRecord parseFill(Row& row);
[[nodiscard]] domain::PositionRecord parsePosition(Row& row);
[[nodiscard]] domain::SignalRecord parseSignal(Row& row);
[[nodiscard]] AuditRow parseAudit(Row& row);

}  // namespace keel::store
