#include <widgets/setup/session_form.h>

#include <algorithm>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <models/library/profile_values.h>
#include <widgets/live_table.h>

namespace keel::widgets {

using models::StrategySetting;

SessionForm::SessionForm(models::Desk& desk, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_theme(theme) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 6);
  auto* halves = new QSplitter(Qt::Horizontal, this);
  halves->setChildrenCollapsible(false);
  halves->addWidget(makeStrategies());
  halves->addWidget(makeNumbers());
  column->addWidget(halves, 1);
  makeButtons(*column);
  models::LibraryClient& library = m_desk.library();
  connect(&library, &models::LibraryClient::attachedChanged, this, &SessionForm::fillCatalogue);
  connect(&library, &models::LibraryClient::configAccepted, this, [this](quint64 ticket) {
    if (ticket == m_check) m_remark->setText(tr("● These settings can be loaded."));
  });
  connect(&library, &models::LibraryClient::failed, this,
          [this](quint64 ticket, const QString& code, const QString& message) {
            if (ticket == m_check) m_remark->setText(tr("◆ %1 (%2)").arg(message, code));
          });
  fillCatalogue();
}

QWidget* SessionForm::makeStrategies() {
  auto* block = new QWidget(this);
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  m_strategies = new QListWidget(block);
  m_strategies->setObjectName(QStringLiteral("setupStrategies"));
  m_strategies->setAccessibleName(tr("Strategies of the next session"));
  m_strategies->setToolTip(tr("Space takes a strategy into the next session or leaves it out."));
  m_table = new LiveTable(m_parameters, m_theme, block);
  m_table->setObjectName(QStringLiteral("setupParameters"));
  m_table->setAccessibleName(tr("Parameters of the selected strategy"));
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_table->setEmptyText(tr("No parameters."), tr("Select a strategy above; this one may have none."));
  column->addWidget(m_strategies, 2);
  column->addWidget(m_table, 3);
  connect(m_strategies, &QListWidget::currentRowChanged, this, &SessionForm::selectStrategy);
  connect(m_strategies, &QListWidget::itemChanged, this, &SessionForm::takeStrategies);
  connect(&m_parameters, &models::ParameterModel::edited, this, &SessionForm::takeParameters);
  connect(&m_parameters, &models::ParameterModel::refused, this,
          [this](const QString& sentence) { m_remark->setText(tr("◆ %1").arg(sentence)); });
  return block;
}

QWidget* SessionForm::makeNumbers() {
  auto* page = new QWidget(this);
  auto* form = new QFormLayout(page);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  const auto box = [this, page](double least, double most, int decimals, const QString& name) {
    auto* made = new QDoubleSpinBox(page);
    made->setRange(least, most);
    made->setDecimals(decimals);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::StrongFocus);   // the wheel must not change a number it only passes over
    connect(made, &QDoubleSpinBox::valueChanged, this, &SessionForm::check);
    return made;
  };
  m_profile = new QComboBox(page);
  m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_profile->setAccessibleName(tr("Profile"));
  m_profileText = new QLabel(page);
  m_profileText->setWordWrap(true);
  m_profileText->setObjectName(QStringLiteral("explanation"));
  m_capital = box(100, 1'000'000, 2, tr("Capital"));
  m_speed = box(0, 100'000, 0, tr("Speed"));
  m_speed->setSpecialValueText(tr("as fast as it goes"));
  m_speed->setSuffix(tr(" × real time"));
  form->addRow(tr("Profile"), m_profile);
  form->addRow(m_profileText);
  form->addRow(tr("Capital (USD)"), m_capital);
  form->addRow(tr("Speed"), m_speed);
  for (const models::SettingSpec& spec : models::settingSpecs()) {
    QDoubleSpinBox* made = box(spec.minimum, spec.maximum, spec.decimals, spec.title);
    made->setSuffix(spec.suffix);
    made->setToolTip(spec.hint);
    form->addRow(spec.title, made);
    m_numbers.push_back({spec, made});
  }
  connect(m_profile, &QComboBox::currentIndexChanged, this, &SessionForm::showProfile);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

void SessionForm::makeButtons(QLayout& column) {
  m_remark = new QLabel(this);
  m_remark->setWordWrap(true);
  m_load = new QPushButton(tr("Load with these settings"), this);
  m_load->setToolTip(tr("A new session on the same data; the running one must be stopped first."));
  m_save = new QPushButton(tr("Save as an experiment…"), this);
  auto* row = new QHBoxLayout;
  row->addWidget(m_load);
  row->addWidget(m_save);
  row->addStretch(1);
  column.addWidget(m_remark);
  column.addItem(row);
  connect(m_load, &QPushButton::clicked, this, [this] { Q_EMIT loadAsked(config()); });
  connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(config()); });
}

void SessionForm::setConfig(const QByteArray& json) {
  QString error;
  const auto read = models::fromJson(json, &error);
  if (!read) {
    m_remark->setText(tr("◆ %1").arg(error));
    return;
  }
  m_config = *read;
  m_chosen = models::strategiesOf(m_config);
  fill();
}

void SessionForm::fillCatalogue() {
  m_filling = true;
  m_strategies->clear();
  for (const QString& name : m_desk.library().strategyNames()) {
    auto* item = new QListWidgetItem(name, m_strategies);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setToolTip(m_desk.library().strategyDescription(name));
  }
  m_profile->clear();
  m_profile->addItems(m_desk.library().profileNames());
  m_profile->setMinimumWidth(m_profile->sizeHint().width());
  m_filling = false;
  m_chosen = models::strategiesOf(m_config);
  fill();
}

void SessionForm::fill() {
  m_filling = true;
  for (int row = 0; row < m_strategies->count(); ++row) {
    QListWidgetItem* item = m_strategies->item(row);
    const StrategySetting* chosen = setting(item->text());
    item->setCheckState(chosen != nullptr && chosen->enabled ? Qt::Checked : Qt::Unchecked);
    if (chosen != nullptr && m_strategies->currentRow() < 0) m_strategies->setCurrentRow(row);
  }
  m_profile->setCurrentText(m_config.profile);
  m_capital->setValue(m_config.capital);
  m_speed->setValue(m_config.speed);
  m_filling = false;
  showProfile();
  selectStrategy();
}

StrategySetting* SessionForm::setting(const QString& name) {
  const auto found = std::find_if(m_chosen.begin(), m_chosen.end(), [&](const auto& one) { return one.name == name; });
  return found == m_chosen.end() ? nullptr : &*found;
}

void SessionForm::selectStrategy() {
  const QListWidgetItem* item = m_strategies->currentItem();
  if (item == nullptr || m_filling) return;
  const StrategySetting* chosen = setting(item->text());
  m_parameters.setParameters(m_desk.library().parametersOf(item->text()));
  m_parameters.setValues(chosen == nullptr ? QMap<QString, QString>() : chosen->parameters);
  m_parameters.setEditable(chosen != nullptr);
}

void SessionForm::takeParameters() {
  const QListWidgetItem* item = m_strategies->currentItem();
  StrategySetting* chosen = item == nullptr ? nullptr : setting(item->text());
  if (chosen == nullptr) return;
  chosen->parameters = m_parameters.changedValues();
  check();
}

void SessionForm::takeStrategies() {
  if (m_filling) return;
  for (int row = 0; row < m_strategies->count(); ++row) {
    const QListWidgetItem* item = m_strategies->item(row);
    const bool wanted = item->checkState() == Qt::Checked;
    StrategySetting* chosen = setting(item->text());
    if (wanted && chosen == nullptr) m_chosen.push_back({item->text(), true, {}});
    if (!wanted && chosen != nullptr) std::erase_if(m_chosen, [&](const auto& one) { return one.name == item->text(); });
  }
  selectStrategy();
  check();
}

/// The numbers a profile decides show the profile's value until somebody writes another.
void SessionForm::showProfile() {
  if (m_filling) return;
  const auto offer = m_desk.library().profile(m_profile->currentText());
  m_profileText->setText(
      offer ? tr("Position %1 of the capital, stop %2, take %3, every %4 min, %5 trades a day, %6 positions")
                  .arg(models::formatPercent(offer->position, 0), models::formatPercent(offer->stop, 0),
                       models::formatPercent(offer->take, 0))
                  .arg(offer->intervalMinutes)
                  .arg(offer->tradesPerDay)
                  .arg(offer->maximumPositions)
            : QString());
  m_filling = true;
  for (const Number& number : m_numbers) {
    const auto written = models::setting(m_config, number.spec.key);
    const auto ofProfile = offer && number.spec.ofProfile ? models::profileValue(*offer, number.spec.key) : std::nullopt;
    number.box->setValue(written.value_or(ofProfile.value_or(number.spec.fallback)));
  }
  m_filling = false;
  check();
}

QByteArray SessionForm::config() const {
  models::SessionConfig config = m_config;
  models::setStrategies(config, m_chosen);
  config.profile = m_profile->currentText();
  config.capital = m_capital->value();
  config.speed = m_speed->value();
  const auto offer = m_desk.library().profile(config.profile);
  for (const Number& number : m_numbers) {
    const auto ofProfile = offer && number.spec.ofProfile ? models::profileValue(*offer, number.spec.key) : std::nullopt;
    const double silent = ofProfile.value_or(number.spec.fallback);
    const bool differs = std::abs(number.box->value() - silent) > 1e-9;
    models::setSetting(config, number.spec.key, differs ? std::optional(number.box->value()) : std::nullopt);
  }
  return models::toJson(config);
}

QString SessionForm::remark() const { return m_remark->text(); }

void SessionForm::check() {
  if (m_filling) return;
  const bool usable = !m_chosen.empty() && !m_config.data.empty();
  m_load->setEnabled(usable);
  m_save->setEnabled(usable);
  if (m_config.data.empty()) return m_remark->setText(tr("Import market data first (Ctrl+O), or load the sample (Ctrl+M)."));
  if (m_chosen.empty()) return m_remark->setText(tr("▲ Take at least one strategy into the session."));
  m_remark->setText(tr("Checking…"));
  m_check = m_desk.library().checkConfig(config());
}

}  // namespace keel::widgets
