#pragma once
// One QtSql connection to a store file, closed and forgotten with the object. Internal to engine/store.
// It knows pragmas and errors, no table. Use it in the thread that made it.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <QSqlDatabase>
#include <QSqlQuery>

#include <engine/base/result.h>

struct sqlite3;

namespace keel::store {

enum class Access : std::uint8_t { ReadWrite, ReadOnly };

class Connection {
 public:
  /// Opens an existing file; nothing is created. ReadOnly falls back to an immutable view where the folder may not
  /// be written and no write-ahead log waits.
  [[nodiscard]] static base::Result<std::unique_ptr<Connection>, base::Failure> open(const std::filesystem::path& path,
                                                                                     Access access, int busyTimeoutMs);
  /// Makes an empty database file at `path`, which must not exist.
  [[nodiscard]] static base::Result<std::unique_ptr<Connection>, base::Failure> create(
      const std::filesystem::path& path);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] base::Result<void, base::Failure> exec(std::string_view sql, std::string_view action);
  /// First column of the first row; zero for an empty answer.
  [[nodiscard]] base::Result<std::int64_t, base::Failure> number(std::string_view sql, std::string_view action);
  /// First column of each row, as text.
  [[nodiscard]] base::Result<std::vector<std::string>, base::Failure> texts(std::string_view sql,
                                                                            std::string_view action);
  [[nodiscard]] QSqlQuery query() const;
  [[nodiscard]] base::Failure failure(const QSqlQuery& query, std::string_view action) const;
  [[nodiscard]] sqlite3* handle() const;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  Connection() = default;
  [[nodiscard]] base::Result<void, base::Failure> connect(const QString& file, const QString& options);
  QString m_name;
  std::filesystem::path m_path;
};

}  // namespace keel::store
