#include <models/library/experiment_model.h>

#include <algorithm>

#include <models/format/figure_words.h>
#include <models/library/session_list_model.h>
#include <models/session_config.h>

namespace keel::models {
namespace {

bool sameResult(const std::optional<api::PastSession>& a, const std::optional<api::PastSession>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->id == b->id && a->tsStarted == b->tsStarted && a->trades == b->trades && a->maxDrawdown == b->maxDrawdown &&
         a->profitFactor == b->profitFactor && sessionReturn(*a) == sessionReturn(*b);
}

}  // namespace

std::vector<Column> ExperimentModel::columns() {
  return {
      {tr("Experiment"), tr("The name of the set of settings."), QStringLiteral("wide stops on the sample")},
      {tr("Saved"), tr("When it was saved, on this computer's clock."), QStringLiteral("2013-10-07 09:30:00 CEST"), true},
      {tr("Strategy"), tr("The strategies of the configuration."), QStringLiteral("rsi_mean_reversion")},
      {tr("Profile"), tr("The profile of the configuration."), QStringLiteral("conservative")},
      {tr("Last run"), tr("The newest session that ran with exactly this configuration, exchange time."),
       QStringLiteral("2013-10-07 09:30:00 EDT"), true},
      {tr("Return"), tr("Of that session: equity / capital − 1."), QStringLiteral("▼ −00.00 %"), true},
      {tr("Drawdown"), tr("Of that session: the largest fall of equity from its peak."), QStringLiteral("00.00 %"), true},
      {tr("Profit factor"), tr("Of that session: gross profit / gross loss."), QStringLiteral("00.00"), true},
      {tr("Trades"), tr("Of that session: round trips closed."), QStringLiteral("00,000"), true},
  };
}

ExperimentModel::ExperimentModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void ExperimentModel::assign(const std::vector<api::Experiment>& experiments) {
  std::vector<ExperimentRow> next;
  next.reserve(experiments.size());
  for (const api::Experiment& experiment : experiments) {
    ExperimentRow row;
    row.key = m_keys.try_emplace(experiment.name, m_keys.size() + 1).first->second;
    row.experiment = experiment;
    if (const auto config = fromJson(QByteArray::fromStdString(experiment.configJson), nullptr)) {
      QStringList names;
      for (const StrategySetting& strategy : strategiesOf(*config)) names << strategy.name;
      row.strategy = names.join(QStringLiteral(", "));
      row.profile = config->profile;
    }
    next.push_back(std::move(row));
  }
  merge(next);
}

bool ExperimentModel::same(const ExperimentRow& a, const ExperimentRow& b) const {
  return a.experiment.tsSaved == b.experiment.tsSaved && a.experiment.configJson == b.experiment.configJson &&
         sameResult(a.experiment.last, b.experiment.last);
}

const api::Experiment* ExperimentModel::find(const QString& name) const {
  const std::string wanted = name.toStdString();
  const auto found = std::find_if(rows().begin(), rows().end(), [&](const auto& r) { return r.experiment.name == wanted; });
  return found == rows().end() ? nullptr : &found->experiment;
}

QByteArray ExperimentModel::configOf(const QString& name) const {
  const api::Experiment* experiment = find(name);
  return experiment == nullptr ? QByteArray() : QByteArray::fromStdString(experiment->configJson);
}

QStringList ExperimentModel::names() const {
  QStringList out;
  for (const ExperimentRow& row : rows()) out << QString::fromStdString(row.experiment.name);
  return out;
}

QString ExperimentModel::nameRefusal(const QString& name) {
  if (name.trimmed().isEmpty()) return tr("An experiment needs a name.");
  const qsizetype length = name.toUcs4().size();
  if (length <= kLongestName) return {};
  return tr("The name has %1 characters; at most %2 are taken.").arg(length).arg(kLongestName);
}

QString ExperimentModel::text(const ExperimentRow& row, int column) const {
  const std::optional<api::PastSession>& last = row.experiment.last;
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return QString::fromStdString(row.experiment.name);
    case Saved: return formatDateTime(row.experiment.tsSaved, QTimeZone::systemTimeZone());
    case Strategy: return row.strategy;
    case Profile: return row.profile;
    case LastRun: return last ? formatDateTime(last->tsStarted, zoneOf(last->zone)) : tr("never");
    case Return: return last && sessionReturn(*last) ? formatChangePercent(*sessionReturn(*last)) : noValue();
    case Drawdown: return last && last->maxDrawdown ? formatPercent(*last->maxDrawdown, 2) : noValue();
    case ProfitFactor: return last && last->profitFactor ? formatDouble(*last->profitFactor, 2) : noValue();
    case Trades: return last ? QLocale().toString(static_cast<qulonglong>(last->trades)) : noValue();
  }
  return {};
}

QVariant ExperimentModel::raw(const ExperimentRow& row, int column) const {
  const std::optional<api::PastSession>& last = row.experiment.last;
  const auto number = [](const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); };
  switch (static_cast<ColumnIndex>(column)) {
    case Name:
    case Strategy:
    case Profile: return text(row, column);
    case Saved: return static_cast<qlonglong>(base::toNanos(row.experiment.tsSaved));
    case LastRun: return static_cast<qlonglong>(last ? base::toNanos(last->tsStarted) : 0);
    case Return: return last ? number(sessionReturn(*last)) : QVariant();
    case Drawdown: return last ? number(last->maxDrawdown) : QVariant();
    case ProfitFactor: return last ? number(last->profitFactor) : QVariant();
    case Trades: return last ? QVariant(static_cast<qulonglong>(last->trades)) : QVariant();
  }
  return {};
}

QVariant ExperimentModel::cell(int row, int column, int role) const {
  const ExperimentRow& experiment = at(row);
  switch (role) {
    case Qt::DisplayRole: return text(experiment, column);
    case SortRole: return raw(experiment, column);
    case KeyRole: return static_cast<qulonglong>(experiment.key);
    case ToneRole:
      if (column == Return && experiment.experiment.last) {
        const double gained = sessionReturn(*experiment.experiment.last).value_or(0.0);
        return int(gained > 0.0 ? Tone::Up : gained < 0.0 ? Tone::Down : Tone::Muted);
      }
      return int(column == Name ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      if (column == LastRun && !experiment.experiment.last) {
        return tr("No session of the store ran with exactly this configuration.");
      }
      return {};
    default: return {};
  }
}

}  // namespace keel::models
