#pragma once
// What a person types above a column, understood: ">5", "<=-2", "3..8", "=Filled", "!SPY", or a piece of text.
// Knows nothing of rows; it judges one cell at a time.
#include <optional>

#include <QString>
#include <QVariant>

namespace keel::models {

/// One column's condition. Numbers may use a real minus and the locale's or the programmer's decimal sign; a cell that
/// shows a percentage is compared as the percentage. Times of day ("> 09:45") are compared as shown.
class ColumnFilter {
 public:
  ColumnFilter() = default;
  explicit ColumnFilter(const QString& typed);

  [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); }
  [[nodiscard]] const QString& typed() const { return m_typed; }
  /// `shown` is the cell's text, `raw` its SortRole.
  [[nodiscard]] bool accepts(const QString& shown, const QVariant& raw) const;

 private:
  enum class Kind { Contains, Equals, Without, Less, LessOrEqual, Greater, GreaterOrEqual, Between };

  [[nodiscard]] bool acceptsNumber(double value) const;
  [[nodiscard]] bool acceptsTime(const QString& shown) const;

  Kind m_kind = Kind::Contains;
  QString m_typed;
  QString m_text;                        ///< the operand as text
  std::optional<double> m_low, m_high;   ///< numeric operands; m_low alone for the one-sided
  bool m_time = false;
};

/// A number as people type it: "1,234.5", "−2", "3,5" in a German locale. Empty where it is none.
[[nodiscard]] std::optional<double> parseTyped(const QString& text);

}  // namespace keel::models
