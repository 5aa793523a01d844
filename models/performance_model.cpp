#include <models/performance_model.h>

#include <algorithm>

#include <models/format/figure_words.h>
#include <models/format/samples.h>

namespace keel::models {

std::vector<Column> PerformanceModel::columns() {
  return {
      {tr("Figure"), tr("The name of the figure."), sampleOf(figureNames())},
      {tr("Value"), tr("The figure as of now; no data where it cannot be known yet."), QStringLiteral("−00,000.00 USD"),
       true},
      {tr("Formula"), tr("How it is made; the tool tip shows the inputs used."),
       QStringLiteral("Mean / standard deviation of the daily returns")},
  };
}

PerformanceModel::PerformanceModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void PerformanceModel::assign(const api::PerformanceView& performance) {
  const domain::Currency currency = performance.initialCapital.currency();
  const auto code = currency.code();
  m_currency = QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
  std::vector<FigureRow> next;
  next.reserve(performance.figures.size());
  for (const api::FigureView& figure : performance.figures) {
    next.push_back({m_keys.try_emplace(figure.key, m_keys.size() + 1).first->second, figure});
  }
  merge(next);
}

bool PerformanceModel::same(const FigureRow& a, const FigureRow& b) const {
  return a.figure.value == b.figure.value && a.figure.why == b.figure.why && a.figure.unit == b.figure.unit;
}

const api::FigureView* PerformanceModel::find(const std::string& figureKey) const {
  const auto wanted = [&](const FigureRow& row) { return row.figure.key == figureKey; };
  const auto found = std::find_if(rows().begin(), rows().end(), wanted);
  return found == rows().end() ? nullptr : &found->figure;
}

QString PerformanceModel::text(const api::FigureView& figure) const {
  return figure.value ? formatByUnit(figure.unit, *figure.value, m_currency) : tr("no data");
}

QString PerformanceModel::valueText(const QString& figureKey) const {
  const api::FigureView* figure = find(figureKey.toStdString());
  return figure == nullptr ? QString() : text(*figure);
}

QString PerformanceModel::explain(int row) const {
  const api::FigureView& figure = at(row).figure;
  const FigureWords words = figureWords(figure.key);
  QStringList lines;
  if (!words.formula.isEmpty()) lines << words.formula;
  for (const std::string& input : words.inputs) {
    const api::FigureView* used = find(input);
    if (used != nullptr) lines << tr("%1: %2", "input, value").arg(figureWords(input).name, text(*used));
  }
  if (!figure.value) lines << whyWords(figure.why);
  return lines.join(QLatin1Char('\n'));
}

QVariant PerformanceModel::cell(int row, int column, int role) const {
  const api::FigureView& figure = at(row).figure;
  switch (role) {
    case Qt::DisplayRole:
      if (column == Name) return figureWords(figure.key).name;
      return column == Value ? text(figure) : figureWords(figure.key).formula;
    case SortRole:
      if (column != Value) return cell(row, column, Qt::DisplayRole);
      return figure.value ? QVariant(*figure.value) : QVariant();
    case KeyRole: return static_cast<qulonglong>(at(row).key);
    case ToneRole:
      if (column == Name) return int(Tone::Normal);
      return int(column == Formula || !figure.value ? Tone::Muted : Tone::Normal);
    case Qt::ToolTipRole: return explain(row);
    default: return {};
  }
}

}  // namespace keel::models
