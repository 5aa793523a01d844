#pragma once
// The totals under a table, column by column, as text with a tone.
// Knows nothing of tables; a model keeps one and answers TotalRole from it.
#include <map>

#include <QString>
#include <QVariant>

#include <engine/domain/money.h>
#include <models/format/format.h>

namespace keel::models {

class Totals {
 public:
  struct Entry {
    QString text;
    Tone tone = Tone::Normal;
    friend bool operator==(const Entry&, const Entry&) = default;
  };

  void set(int column, QString text, Tone tone = Tone::Normal) { m_entries[column] = {std::move(text), tone}; }
  /// TotalRole, TotalToneRole; nothing for a column without a total and for other roles.
  [[nodiscard]] QVariant answer(int column, int role) const;
  friend bool operator==(const Totals&, const Totals&) = default;

 private:
  std::map<int, Entry> m_entries;
};

/// Adds amounts of one currency; with a second currency there is no sum.
class MoneySum {
 public:
  void add(domain::Money money);
  /// Empty where nothing was added or the currencies differ.
  [[nodiscard]] QString text() const;
  [[nodiscard]] QString gainText() const;
  [[nodiscard]] Tone tone() const;

 private:
  domain::Money m_sum;
  int m_count = 0;
  bool m_mixed = false;
};

}  // namespace keel::models
