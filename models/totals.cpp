#include <models/totals.h>

#include <models/table_model.h>

namespace keel::models {

QVariant Totals::answer(int column, int role) const {
  const auto found = m_entries.find(column);
  if (found == m_entries.end()) return {};
  if (role == TotalRole) return found->second.text;
  if (role == TotalToneRole) return int(found->second.tone);
  return {};
}

void MoneySum::add(domain::Money money) {
  if (m_count++ == 0) {
    m_sum = money;
  } else if (m_sum.currency() == money.currency()) {
    m_sum += money;
  } else {
    m_mixed = true;
  }
}

QString MoneySum::text() const { return m_count == 0 || m_mixed ? QString() : formatMoney(m_sum); }

QString MoneySum::gainText() const { return m_count == 0 || m_mixed ? QString() : formatGain(m_sum); }

Tone MoneySum::tone() const { return m_count == 0 || m_mixed ? Tone::Muted : gainTone(m_sum); }

}  // namespace keel::models
