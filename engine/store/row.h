#pragma once
// One row of a query as domain values. A value that cannot be what the column should hold is noted, not thrown: a
// damaged file must not stop the program. Internal to engine/store.
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <QSqlQuery>
#include <QVariant>
#include <fmt/format.h>

#include <engine/domain/records.h>
#include <engine/store/enum_names.h>

namespace keel::store {

/// Reads the columns from left to right.
class Row {
 public:
  explicit Row(const QSqlQuery& query) : m_query(query) {}

  std::int64_t integer() { return m_query.value(m_column++).toLongLong(); }
  std::uint64_t counter() {
    const std::int64_t value = integer();
    if (value < 0) note("a counter is negative");
    return static_cast<std::uint64_t>(value);
  }
  bool flag() { return integer() != 0; }
  std::string text() {
    const QVariant value = m_query.value(m_column++);
    const QByteArray bytes = value.typeId() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
  }
  base::Timestamp ts() { return base::fromNanos(integer()); }
  template <class Fixed>
  Fixed fixed() {
    return Fixed::fromE8(integer());
  }
  domain::Quantity quantity() {
    const std::int64_t e8 = integer();
    if (e8 < 0) note(fmt::format("quantity {} is negative", e8));
    return domain::Quantity::fromE8(e8 < 0 ? 0 : e8);
  }
  domain::Currency currency() {
    const std::string code = text();
    const auto parsed = domain::parseCurrency(code);
    if (!parsed) note(parsed.error().message);
    return parsed.value_or(domain::kUsd);
  }
  domain::Money money() {
    const std::int64_t e8 = integer();
    return domain::Money::fromE8(e8, currency());
  }
  template <class Id>
  Id id() {
    using Rep = decltype(Id{}.value());
    const std::int64_t value = integer();
    if (value < 0 || static_cast<std::uint64_t>(value) > std::numeric_limits<Rep>::max()) {
      note(fmt::format("identifier {} is out of range", value));
      return Id{};
    }
    return Id(static_cast<Rep>(value));
  }
  template <class Id>
  Id textId() {
    const std::string value = text();
    if (Id::fits(value)) return Id(value);
    note(fmt::format("identifier '{}' is too long", value));
    return Id{};
  }
  template <class Enum, Enum Last>
  Enum named() {
    const std::string value = text();
    const auto found = enumFromName<Enum, Last>(value, [](Enum e) {
      if constexpr (std::is_same_v<Enum, domain::TrailKind>) {
        return trailName(e);
      } else {
        return domain::name(e);
      }
    });
    if (!found) note(fmt::format("'{}' is not a known name", value));
    return found.value_or(Enum{});
  }
  [[nodiscard]] const std::optional<std::string>& problem() const { return m_problem; }

  void note(std::string problem) {
    if (!m_problem) m_problem = fmt::format("column {}: {}", m_column, problem);
  }

 private:
  const QSqlQuery& m_query;
  int m_column = 0;
  std::optional<std::string> m_problem;
};

}  // namespace keel::store
