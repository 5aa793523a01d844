#pragma once
// Numbered facts, newest first: keeps the last kCapacity, shows a page of them and fetches older ones on demand.
// Knows nothing of what a fact means.
#include <algorithm>
#include <cstdint>
#include <deque>
#include <vector>

#include <models/table_model.h>

namespace keel::models {

template <class Row>
class AppendTableModel : public TableModel {
 public:
  static constexpr std::size_t kCapacity = 10'000;
  static constexpr std::size_t kHeldCapacity = 200'000;
  static constexpr std::size_t kPage = 500;

  using TableModel::TableModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_shown);
  }
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override {
    return !parent.isValid() && m_shown < m_rows.size();
  }
  void fetchMore(const QModelIndex& parent) override {
    if (!canFetchMore(parent)) return;
    const std::size_t more = std::min(kPage, m_rows.size() - m_shown);
    beginInsertRows({}, static_cast<int>(m_shown), static_cast<int>(m_shown + more) - 1);
    m_shown += more;
    endInsertRows();
    m_window = m_shown;
  }

  /// Oldest first, numbers rising. A number that is already held replaces its row.
  void append(const std::vector<Row>& facts) {
    std::vector<Row> fresh;
    for (const Row& fact : facts) {
      if (fact.number > m_last) {
        m_last = fact.number;
        fresh.push_back(fact);
      } else {
        replace(fact);
      }
    }
    if (fresh.size() > kCapacity) fresh.erase(fresh.begin(), fresh.end() - static_cast<std::ptrdiff_t>(kCapacity));
    if (fresh.empty()) return;
    dropOldest(fresh.size());
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    for (Row& fact : fresh) m_rows.push_front(std::move(fact));
    m_shown += fresh.size();
    endInsertRows();
    if (!m_held && m_shown > m_window + kPage) hideOlder();
  }
  void clear() {
    if (m_rows.empty() && m_last == 0) return;
    beginResetModel();
    m_rows.clear();
    m_shown = 0;
    m_window = kPage;
    m_last = 0;
    endResetModel();
  }
  /// While held, rows neither leave at the old end nor hide behind the page, so that somebody can read in peace; up to
  /// kHeldCapacity are kept. Afterwards the surplus goes with the next facts.
  void hold(bool on) { m_held = on; }
  /// Kept, whether shown or not.
  [[nodiscard]] std::size_t size() const { return m_rows.size(); }
  [[nodiscard]] const Row* newest() const { return m_rows.empty() ? nullptr : &m_rows.front(); }

 protected:
  [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

 private:
  void dropOldest(std::size_t coming) {
    const std::size_t capacity = m_held ? kHeldCapacity : kCapacity;
    if (m_rows.size() + coming <= capacity) return;
    const std::size_t keep = capacity - coming;
    if (m_shown > keep) {
      beginRemoveRows({}, static_cast<int>(keep), static_cast<int>(m_shown) - 1);
      m_rows.resize(keep);
      m_shown = keep;
      endRemoveRows();
    } else {
      m_rows.resize(keep);
    }
  }
  /// Views work on a page; the older rows stay here until somebody scrolls to them.
  void hideOlder() {
    beginRemoveRows({}, static_cast<int>(m_window), static_cast<int>(m_shown) - 1);
    m_shown = m_window;
    endRemoveRows();
  }
  void replace(const Row& fact) {
    const auto newer = [](const Row& row, std::uint64_t number) { return row.number > number; };
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), fact.number, newer);
    if (found == m_rows.end() || found->number != fact.number) return;
    *found = fact;
    const auto row = static_cast<std::size_t>(found - m_rows.begin());
    if (row >= m_shown) return;
    Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columnCount() - 1));
  }

  std::deque<Row> m_rows;      ///< newest first
  std::size_t m_shown = 0;
  std::size_t m_window = kPage;
  std::uint64_t m_last = 0;
  bool m_held = false;
};

}  // namespace keel::models
