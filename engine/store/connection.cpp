#include <engine/store/connection.h>

#include <atomic>

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>
#include <fmt/format.h>
#include <sqlite3.h>

#include <engine/store/store_failure.h>

namespace keel::store {
namespace {

using base::Failure;
using base::Result;

QString qtText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

int nativeCode(const QSqlError& error) {
  bool isNumber = false;
  const int code = error.nativeErrorCode().toInt(&isNumber);
  return isNumber ? code : SQLITE_ERROR;
}

bool hasWaitingLog(const std::filesystem::path& path) {
  std::error_code ignored;
  const auto size = std::filesystem::file_size(path.string() + "-wal", ignored);
  return !ignored && size > 0;
}

}  // namespace

Result<void, Failure> Connection::connect(const QString& file, const QString& options) {
  static std::atomic<std::uint64_t> counter{0};
  m_name = QStringLiteral("keel-store-%1").arg(++counter);
  QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
  if (!database.isValid()) {
    return base::fail("STORE_IO",
                      "Qt's SQLite driver (QSQLITE) is not installed or no QCoreApplication exists; the "
                      "store cannot be opened.");
  }
  database.setConnectOptions(options);
  database.setDatabaseName(file);
  if (!database.open()) {
    const QSqlError error = database.lastError();
    return tl::unexpected(
        sqliteFailure(nativeCode(error), m_path, "open the store", error.databaseText().toStdString()));
  }
  const QVariant raw = database.driver()->handle();
  if (!raw.isValid() || qstrcmp(raw.typeName(), "sqlite3*") != 0) {
    return base::fail("STORE_IO", "Qt's SQLite driver does not give its handle; this build of Qt cannot be used.");
  }
  const auto source = texts("SELECT sqlite_source_id()", "open the store");
  if (source && !source->empty() && source->front() != sqlite3_sourceid()) {
    return base::fail("STORE_IO", fmt::format("Qt uses another SQLite ({}) than Keel ({}); the store is not opened, "
                                              "because two copies of SQLite in one program can damage it.",
                                              source->front(), sqlite3_sourceid()));
  }
  return {};
}

Result<std::unique_ptr<Connection>, Failure> Connection::open(const std::filesystem::path& path, Access access,
                                                              int busyTimeoutMs) {
  std::unique_ptr<Connection> connection(new Connection);
  connection->m_path = path;
  const QString file = qtText(path.string());
  const QString timeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
  if (access == Access::ReadWrite) {
    if (auto done = connection->connect(file, timeout); !done) return tl::unexpected(done.error());
  } else {
    auto done = connection->connect(file, timeout + QStringLiteral(";QSQLITE_OPEN_READONLY"));
    if (done) {
      if (auto probe = connection->number("SELECT count(*) FROM sqlite_schema", "read the store"); !probe) {
        done = tl::unexpected(probe.error());
      }
    }
    const bool refused = !done && (done.error().code == "STORE_IO" || done.error().code == "STORE_READ_ONLY");
    if (refused && !hasWaitingLog(path)) {
      std::unique_ptr<Connection> immutable(new Connection);
      immutable->m_path = path;
      const QString url = QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded()) + QStringLiteral("?immutable=1");
      done = immutable->connect(url, QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
      connection = std::move(immutable);
    }
    if (!done) return tl::unexpected(done.error());
  }
  if (auto on = connection->exec("PRAGMA foreign_keys = ON", "open the store"); !on) return tl::unexpected(on.error());
  return connection;
}

Result<std::unique_ptr<Connection>, Failure> Connection::create(const std::filesystem::path& path) {
  std::unique_ptr<Connection> connection(new Connection);
  connection->m_path = path;
  if (auto done = connection->connect(qtText(path.string()), QString()); !done) return tl::unexpected(done.error());
  if (auto on = connection->exec("PRAGMA foreign_keys = ON", "create the store"); !on)
    return tl::unexpected(on.error());
  return connection;
}

Connection::~Connection() {
  {
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (database.isOpen()) database.close();
  }
  QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery Connection::query() const {
  QSqlQuery query(QSqlDatabase::database(m_name, false));
  query.setForwardOnly(true);
  return query;
}

Failure Connection::failure(const QSqlQuery& query, std::string_view action) const {
  const QSqlError error = query.lastError();
  return sqliteFailure(nativeCode(error), m_path, action, error.databaseText().toStdString());
}

Result<void, Failure> Connection::exec(std::string_view sql, std::string_view action) {
  QSqlQuery statement = query();
  if (!statement.exec(qtText(sql))) return tl::unexpected(failure(statement, action));
  return {};
}

Result<std::int64_t, Failure> Connection::number(std::string_view sql, std::string_view action) {
  QSqlQuery statement = query();
  if (!statement.exec(qtText(sql))) return tl::unexpected(failure(statement, action));
  if (statement.next()) return statement.value(0).toLongLong();
  if (statement.lastError().isValid()) return tl::unexpected(failure(statement, action));
  return std::int64_t{0};
}

Result<std::vector<std::string>, Failure> Connection::texts(std::string_view sql, std::string_view action) {
  QSqlQuery statement = query();
  if (!statement.exec(qtText(sql))) return tl::unexpected(failure(statement, action));
  std::vector<std::string> rows;
  while (statement.next()) rows.push_back(statement.value(0).toString().toStdString());
  if (statement.lastError().isValid()) return tl::unexpected(failure(statement, action));
  return rows;
}

sqlite3* Connection::handle() const {
  const QVariant raw = QSqlDatabase::database(m_name, false).driver()->handle();
  return *static_cast<sqlite3* const*>(raw.constData());
}

}  // namespace keel::store
