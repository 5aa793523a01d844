#include <widgets/settings/settings_pane.h>

#include <array>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>

namespace keel::widgets {

namespace {

constexpr std::array kTextSizes{0.8, 0.9, 1.0, 1.1, 1.25, 1.5};

void choose(QComboBox& box, const QVariant& value) {
  const int index = box.findData(value);
  box.setCurrentIndex(index < 0 ? 0 : index);
}

}  // namespace

SettingsPane::SettingsPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("settings"), tr("Settings"), models::kNeedNothing, desk, theme) {
  auto* page = new QWidget(this);
  auto* form = new QFormLayout(page);
  form->setContentsMargins(12, 10, 12, 10);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  addLook(*form);
  addRest(*form);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setAccessibleName(tr("Settings"));
  setWidget(scroll);
  display({});
}

QComboBox* SettingsPane::addChoice(QFormLayout& form, const QString& name, const QString& hint) {
  auto* box = new QComboBox(form.parentWidget());
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box->setAccessibleName(name);
  box->setToolTip(hint);
  form.addRow(name, box);
  connect(box, &QComboBox::currentIndexChanged, this, &SettingsPane::take);
  return box;
}

QCheckBox* SettingsPane::addSwitch(QFormLayout& form, const QString& text, const QString& hint) {
  auto* box = new QCheckBox(text, form.parentWidget());
  box->setToolTip(hint);
  box->setAccessibleName(text);
  form.addRow(box);
  connect(box, &QCheckBox::toggled, this, &SettingsPane::take);
  return box;
}

void SettingsPane::addLook(QFormLayout& form) {
  m_theme = addChoice(form, tr("Theme"), tr("Colors of the whole program; the choice holds at once."));
  for (const ThemeName& name : themeNames()) m_theme->addItem(name.title(), name.id);
  m_upDown = addChoice(form, tr("Gain and loss"), tr("Which color a gain has. Signs and arrows stay as they are."));
  m_upDown->addItem(tr("Green up, red down"), int(UpDown::GreenUp));
  m_upDown->addItem(tr("Red up, green down"), int(UpDown::RedUp));
  m_density = addChoice(form, tr("Rows"), tr("Height of table rows; a table's own menu can differ from it."));
  m_density->addItem(tr("Compact"), int(Density::Compact));
  m_density->addItem(tr("Normal"), int(Density::Normal));
  m_density->addItem(tr("Roomy"), int(Density::Roomy));
  m_text = addChoice(form, tr("Text size"), tr("Size of all text, on top of the system's scaling."));
  for (const double size : kTextSizes) m_text->addItem(models::formatPercent(size, 0), size);
  m_flash = addSwitch(form, tr("Mark changed prices for half a second"),
                      tr("An arrow and a border beside a value that has just changed; never more than three a second."));
  m_hollow = addSwitch(form, tr("Hollow rising candles"), tr("Rising candles hollow, falling ones filled."));
  m_still = addSwitch(form, tr("No motion"), tr("Nothing fades or slides, whatever the system says."));
}

void SettingsPane::addRest(QFormLayout& form) {
  m_language = addChoice(form, tr("Language"), tr("The window is built anew; a running session goes on."));
  m_language->addItem(tr("As the system"), QString());
  for (const Language& language : languages()) m_language->addItem(language.name, language.code);
  m_lock = addSwitch(form, tr("Lock the panes"), tr("Panes cannot be dragged, detached or closed by accident."));
  auto* keys = new QPushButton(tr("Keys…"), form.parentWidget());
  keys->setAccessibleName(tr("Change the keys"));
  connect(keys, &QPushButton::clicked, this, &SettingsPane::keyMapAsked);
  auto* tour = new QPushButton(tr("Show the tour"), form.parentWidget());
  tour->setAccessibleName(tr("Show the tour of the window"));
  connect(tour, &QPushButton::clicked, this, &SettingsPane::tourAsked);
  form.addRow(keys);
  form.addRow(tour);
}

void SettingsPane::display(const Preferences& preferences) {
  m_showing = true;
  m_now = preferences;
  choose(*m_theme, preferences.theme);
  choose(*m_upDown, int(preferences.look.upDown));
  choose(*m_density, int(preferences.look.density));
  choose(*m_text, preferences.look.fontScale);
  choose(*m_language, preferences.language);
  m_flash->setChecked(preferences.look.tickFlash);
  m_hollow->setChecked(preferences.look.hollowCandles);
  m_still->setChecked(preferences.look.reducedMotion);
  m_lock->setChecked(preferences.lockDocks);
  m_showing = false;
}

void SettingsPane::take() {
  if (m_showing) return;
  m_now.theme = m_theme->currentData().toString();
  m_now.look.upDown = static_cast<UpDown>(m_upDown->currentData().toInt());
  m_now.look.density = static_cast<Density>(m_density->currentData().toInt());
  m_now.look.fontScale = m_text->currentData().toDouble();
  m_now.look.tickFlash = m_flash->isChecked();
  m_now.look.hollowCandles = m_hollow->isChecked();
  m_now.look.reducedMotion = m_still->isChecked();
  m_now.language = m_language->currentData().toString();
  m_now.lockDocks = m_lock->isChecked();
  Q_EMIT changed(m_now);
}

}  // namespace keel::widgets
