#include <widgets/panes/log_pane.h>

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QToolButton>

namespace keel::widgets {

LogPane::LogPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("log"), tr("Log"), models::kNeedLog, desk, theme),
      m_level(new QComboBox(this)),
      m_component(new QComboBox(this)),
      m_filter(new QLineEdit(this)),
      m_pause(new QToolButton(this)) {
  m_lines.setSourceModel(&desk.log());
  m_table = new LiveTable(&m_lines, theme, tr("No lines yet."), tr("What the engine does is told here."), this);
  m_table->setObjectName(QStringLiteral("logTable"));
  m_table->setAccessibleName(tr("Log"));
  setWidget(m_table);
  makeTools();
  connect(&desk.log(), &models::LogModel::componentsChanged, this, &LogPane::listComponents);
  connect(&m_lines, &models::LogFilterProxy::pausedChanged, this, &LogPane::showPause);
  connect(&m_lines, &models::LogFilterProxy::heldBackChanged, this, &LogPane::showPause);
  m_level->setCurrentIndex(1);
  showPause();
}

void LogPane::makeTools() {
  for (std::uint8_t level = 0; level < 4; ++level) m_level->addItem(models::levelBadge(level).word);
  m_level->setAccessibleName(tr("Least level"));
  m_level->setToolTip(tr("Lines of at least this level"));
  m_component->addItem(tr("every component"));
  m_component->setAccessibleName(tr("Component"));
  m_component->setToolTip(tr("Lines of this part of the engine"));
  m_component->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_filter->setPlaceholderText(tr("filter"));
  m_filter->setAccessibleName(tr("Filter the log"));
  m_filter->setToolTip(tr("Lines that contain all of these words; an order's number finds what is said of it"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(QFontMetrics(theme().words).averageCharWidth() * 22);
  m_pause->setCheckable(true);
  m_pause->setAccessibleName(tr("Hold the log still"));
  m_pause->setToolTip(tr("Holds the lines still while you read; none is lost"));
  auto* save = new QToolButton(this);
  save->setText(tr("Export…"));
  save->setAccessibleName(tr("Write the lines shown to a file"));
  save->setToolTip(save->accessibleName());
  for (QWidget* tool : std::initializer_list<QWidget*>{m_level, m_component, m_filter, m_pause, save}) addTool(tool);
  connect(m_filter, &QLineEdit::textChanged, &m_lines, &models::LogFilterProxy::setText);
  connect(m_level, &QComboBox::currentIndexChanged, &m_lines, &models::LogFilterProxy::setMinimumLevel);
  connect(m_component, &QComboBox::currentIndexChanged, this, &LogPane::chooseComponent);
  connect(m_pause, &QToolButton::toggled, &m_lines, &models::LogFilterProxy::setPaused);
  connect(save, &QToolButton::clicked, this, &LogPane::askExport);
}

void LogPane::listComponents() {
  const QString chosen = m_component->currentText();
  {
    const QSignalBlocker quiet(m_component);
    while (m_component->count() > 1) m_component->removeItem(1);
    m_component->addItems(desk().log().components());
    m_component->setCurrentIndex(std::max(0, m_component->findText(chosen)));
  }
  chooseComponent();
}

/// The first entry stands for all of them.
void LogPane::chooseComponent() {
  m_lines.setComponents(m_component->currentIndex() <= 0 ? QStringList() : QStringList{m_component->currentText()});
}

void LogPane::showPause() {
  const QSignalBlocker quiet(m_pause);
  m_pause->setChecked(m_lines.isPaused());
  m_pause->setText(!m_lines.isPaused() ? tr("Pause")
                                       : tr("Go on (%n new)", nullptr, m_lines.heldBack()));
}

QString LogPane::exportTo(const QString& file) {
  QSaveFile out(file);
  if (out.open(QIODevice::WriteOnly) && m_lines.exportText(out) && out.commit()) return {};
  return tr("The log could not be written to %1: %2.").arg(file, out.errorString());
}

void LogPane::askExport() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Export the log"), QStringLiteral("keel-log.txt"),
                                                    tr("Text (*.txt)"));
  if (file.isEmpty()) return;
  const QString error = exportTo(file);
  setFigure(error.isEmpty() ? tr("written") : error, error.isEmpty() ? models::Tone::Up : models::Tone::Warn);
}

}  // namespace keel::widgets
