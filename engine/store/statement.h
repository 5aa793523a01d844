#pragma once
// A prepared SQLite statement that is bound in order and reused. Internal to engine/store.
// Bound text must live until run() returns; errors are SQLite's result codes, turned into words by the caller.
#include <cstdint>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include <engine/base/strong_id.h>
#include <engine/base/time.h>
#include <engine/domain/money.h>

namespace keel::store {

class Statement {
 public:
  Statement() = default;
  ~Statement() { sqlite3_finalize(m_statement); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  int prepare(sqlite3* database, const std::string& sql) {
    return sqlite3_prepare_v3(database, sql.c_str(), static_cast<int>(sql.size() + 1), SQLITE_PREPARE_PERSISTENT,
                              &m_statement, nullptr);
  }
  [[nodiscard]] bool prepared() const { return m_statement != nullptr; }

  Statement& add(std::int64_t value) { return note(sqlite3_bind_int64(m_statement, ++m_index, value)); }
  Statement& add(std::string_view text) {
    const char* bytes = text.data() != nullptr ? text.data() : "";
    return note(sqlite3_bind_text64(m_statement, ++m_index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  }
  Statement& add(const char* text) { return add(std::string_view(text)); }
  Statement& add(bool value) { return add(std::int64_t{value ? 1 : 0}); }
  Statement& add(base::Timestamp ts) { return add(base::toNanos(ts)); }
  Statement& add(domain::Quantity quantity) { return add(quantity.e8()); }
  template <class Tag>
  Statement& add(domain::Fixed<Tag> value) {
    return add(value.e8());
  }
  template <class Tag, class Rep>
  Statement& add(base::StrongId<Tag, Rep> id) {
    return add(static_cast<std::int64_t>(id.value()));
  }
  /// An id of which zero means none becomes NULL, so that a foreign key may be absent.
  template <class Tag, class Rep>
  Statement& addOptional(base::StrongId<Tag, Rep> id) {
    if (id.valid()) return add(id);
    return note(sqlite3_bind_null(m_statement, ++m_index));
  }
  template <class Tag>
  Statement& add(const base::TextId<Tag>& id) {
    return add(id.view());
  }
  /// Two columns: the amount and its currency.
  Statement& add(const domain::Money& money) {
    add(money.e8());
    const domain::Currency currency = money.currency();
    const std::string_view code = currency.code();
    return note(sqlite3_bind_text64(m_statement, ++m_index, code.data(), code.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  Statement& addBlob(std::string_view bytes) {
    return note(sqlite3_bind_blob64(m_statement, ++m_index, bytes.data(), bytes.size(), SQLITE_STATIC));
  }

  /// Runs to the end and makes the statement ready for the next row; SQLITE_OK or the first error.
  int run() {
    int code = m_error;
    if (code == SQLITE_OK) {
      while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {}
    }
    rewind();
    return code == SQLITE_DONE ? SQLITE_OK : code;
  }
  /// For a query: SQLITE_ROW, SQLITE_DONE or an error; call rewind() when done with it.
  int step() { return m_error != SQLITE_OK ? m_error : sqlite3_step(m_statement); }
  void rewind() {
    sqlite3_reset(m_statement);
    m_index = 0;
    m_error = SQLITE_OK;
  }
  [[nodiscard]] std::int64_t integer(int column) { return sqlite3_column_int64(m_statement, column); }
  [[nodiscard]] std::string_view bytes(int column) {
    const void* data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
  }

 private:
  Statement& note(int code) {
    if (m_error == SQLITE_OK) m_error = code;
    return *this;
  }
  sqlite3_stmt* m_statement = nullptr;
  int m_index = 0;
  int m_error = SQLITE_OK;
};

}  // namespace keel::store
