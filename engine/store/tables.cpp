#include <engine/store/tables.h>

#include <vector>

#include <fmt/format.h>

namespace keel::store {
namespace {

std::vector<std::string> columnNames(std::string_view columns) {
  std::vector<std::string> names;
  std::size_t from = 0;
  while (from < columns.size()) {
    std::size_t to = columns.find(", ", from);
    if (to == std::string_view::npos) to = columns.size();
    names.emplace_back(columns.substr(from, to - from));
    from = to + 2;
  }
  return names;
}

}  // namespace

std::string insertSql(Table table) {
  const std::size_t count = columnNames(shape(table).columns).size();
  const std::vector<std::string_view> marks(count, "?");
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", shape(table).name, shape(table).columns,
                     fmt::join(marks, ", "));
}

std::string upsertSql(Table table) {
  const std::vector<std::string> names = columnNames(shape(table).columns);
  const auto keyEnd = names.begin() + shape(table).keyColumns;
  const std::vector<std::string> keys(names.begin(), keyEnd);
  std::vector<std::string> sets;
  for (auto it = keyEnd; it != names.end(); ++it) sets.push_back(fmt::format("{0} = excluded.{0}", *it));
  return fmt::format("{} ON CONFLICT ({}) DO UPDATE SET {}", insertSql(table), fmt::join(keys, ", "),
                     fmt::join(sets, ", "));
}

std::string selectSql(Table table, std::string_view rest) {
  return fmt::format("SELECT {} FROM {} {}", shape(table).columns, shape(table).name, rest);
}

}  // namespace keel::store
