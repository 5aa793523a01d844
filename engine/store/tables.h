#pragma once
// Tables and their columns in the order in which rows are bound and read. Internal to engine/store.
// The key columns come first; an upsert is made from them.
#include <array>
#include <string>
#include <string_view>

namespace keel::store {

struct TableShape {
  std::string_view name;
  int keyColumns;  ///< zero: not written by upsert
  std::string_view columns;
};

enum class Table : std::uint8_t {
  Session,
  Instrument,
  Order,
  Fill,
  Position,
  Lot,
  Signal,
  SignalCheck,
  Equity,
  Alert,
  Setting,
  Audit,
  AuditHead,
  Journal,
  Experiment
};

inline constexpr std::array kTables{
    TableShape{"session", 1,
               "id, name, mode, state, config_json, started_ts_ns, ended_ts_ns, generated, order_list_hash"},
    TableShape{"instrument", 2,
               "session, id, symbol, venue, calendar, asset_class, currency, tick_size_e8, lot_size_e8, multiplier"},
    TableShape{"client_order", 2,
               "session, id, account, strategy, instrument, side, type, time_in_force, quantity_e8, limit_price_e8, "
               "stop_price_e8, trail_kind, trail_rate_e8, trail_offset_e8, expires_ts_ns, order_group, parent, signal, "
               "reduces_only, status, cumulative_quantity_e8, filled_notional_e8, filled_notional_currency, fees_e8, "
               "fees_currency, venue_order_id, init_ts_ns, last_ts_ns, reason"},
    TableShape{"fill", 2,
               "session, execution, client_order, instrument, strategy, side, quantity_e8, price_e8, fee_e8, "
               "fee_currency, realized_pnl_e8, realized_pnl_currency, ts_ns"},
    TableShape{"position", 4,
               "session, account, strategy, instrument, quantity_e8, cost_e8, cost_currency, realized_pnl_e8, "
               "realized_pnl_currency, realized_pnl_fifo_e8, realized_pnl_fifo_currency, fees_e8, fees_currency, "
               "mark_e8, mark_ts_ns, opened_ts_ns"},
    TableShape{"lot", 5, "session, account, strategy, instrument, place, quantity_e8, price_e8, ts_ns"},
    TableShape{"signal", 2,
               "session, id, strategy, instrument, side, strength, price_e8, type, limit_price_e8, stop_price_e8, "
               "quantity_e8, rule, ts_ns, status, block_code, block_reason, client_order"},
    TableShape{"signal_check", 3, "session, signal, place, name, verdict, text"},
    TableShape{"equity", 2, "session, ts_ns, cash_e8, cash_currency, equity_e8, equity_currency"},
    TableShape{"alert", 2, "session, number, ts_ns, severity, code, text, source"},
    TableShape{"setting", 1, "key, value"},
    TableShape{"audit", 0, "number, session, ts_ns, actor, action, details, previous_hash, hash"},
    TableShape{"audit_head", 0, "one, number, hash"},
    TableShape{"journal", 1, "id, session, last_sequence, last_ts_ns, records, checksum, body"},
    TableShape{"experiment", 1, "name, config_json, saved_ts_ns"},
};

[[nodiscard]] constexpr const TableShape& shape(Table table) { return kTables[static_cast<std::size_t>(table)]; }

/// INSERT .. ON CONFLICT (keys) DO UPDATE: a row that is there keeps its place and its children.
[[nodiscard]] std::string upsertSql(Table table);
[[nodiscard]] std::string insertSql(Table table);
/// SELECT all columns FROM the table, then `rest` ("WHERE ... ORDER BY ...").
[[nodiscard]] std::string selectSql(Table table, std::string_view rest);

}  // namespace keel::store
