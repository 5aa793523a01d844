#include <widgets/panes/experiments_pane.h>

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

namespace keel::widgets {

ExperimentsPane::ExperimentsPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("experiments"), tr("Experiments"), models::kNeedNothing, desk, theme) {
  auto* halves = new QSplitter(Qt::Horizontal, this);
  halves->setChildrenCollapsible(false);
  m_table = new LiveTable(desk.library().experiments(), theme, halves);
  m_table->setObjectName(QStringLiteral("experimentsTable"));
  m_table->setAccessibleName(tr("Experiments"));
  m_table->setEmptyText(tr("No experiments yet."),
                        tr("An experiment is a named set of settings. Save the settings of the loaded session here."));
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_comparison = new LiveTable(desk.library().comparison(), theme, halves);
  m_comparison->setObjectName(QStringLiteral("comparisonTable"));
  m_comparison->setAccessibleName(tr("Comparison of the selected experiments"));
  m_comparison->setEmptyText(tr("Nothing to compare."), tr("Select two or more experiments, with Ctrl or Shift."));
  halves->addWidget(m_table);
  halves->addWidget(m_comparison);
  setWidget(halves);
  makeTools();
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExperimentsPane::compareSelected);
  connect(&desk.library(), &models::LibraryClient::experimentsChanged, this, [this, &desk] {
    const int rows = desk.library().experiments().rowCount();
    setFigure(rows == 0 ? QString() : QLocale().toString(rows));
    enableTools();
  });
  connect(&desk.library(), &models::LibraryClient::experimentSaved, this,
          [this](quint64, const QString& name) { setFigure(tr("saved: %1").arg(name), models::Tone::Up); });
  connect(&desk.library(), &models::LibraryClient::failed, this,
          [this](quint64 ticket, const QString& code, const QString& message) {
            if (m_asked.remove(ticket)) setFigure(tr("Not done: %1 (%2)").arg(message, code), models::Tone::Warn);
          });
  connect(m_table, &QAbstractItemView::activated, this, &ExperimentsPane::loadSelected);
  enableTools();
}

void ExperimentsPane::makeTools() {
  const auto tool = [this](const QString& text, const QString& hint, void (ExperimentsPane::*slot)()) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    addTool(button);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
  };
  m_save = new QToolButton(this);
  m_save->setText(tr("Save…"));
  m_save->setToolTip(tr("Save the settings of the loaded session under a name"));
  m_save->setAccessibleName(m_save->toolTip());
  addTool(m_save);
  connect(m_save, &QToolButton::clicked, this, [this] { askSave(m_config); });
  m_load = tool(tr("Load"), tr("Load a session with these settings"), &ExperimentsPane::loadSelected);
  m_remove = tool(tr("Remove…"), tr("Remove the selected experiments"), &ExperimentsPane::removeSelected);
}

QStringList ExperimentsPane::selectedNames() const {
  QStringList names;
  for (const QModelIndex& row : m_table->selectionModel()->selectedRows(models::ExperimentModel::Name)) {
    names << row.data().toString();
  }
  return names;
}

void ExperimentsPane::enableTools() {
  const qsizetype selected = selectedNames().size();
  m_load->setEnabled(selected == 1);
  m_remove->setEnabled(selected > 0);
}

void ExperimentsPane::compareSelected() {
  enableTools();
  desk().library().compare(selectedNames());
}

void ExperimentsPane::askSave(const QByteArray& json) {
  if (json.isEmpty()) return setFigure(tr("Load a session first."), models::Tone::Warn);
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save as an experiment"));
  dialog->setLabelText(tr("Name, 1 to 50 characters; an existing one is replaced"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this, json](const QString& text) {
    const QString name = text.trimmed();
    const QString refusal = models::ExperimentModel::nameRefusal(name);
    if (!refusal.isEmpty()) return setFigure(refusal, models::Tone::Warn);
    m_asked.insert(desk().library().saveExperiment(name, json));
  });
  dialog->open();
}

void ExperimentsPane::loadSelected() {
  const QStringList names = selectedNames();
  if (names.size() == 1) Q_EMIT loadAsked(desk().library().experiments().configOf(names.first()));
}

void ExperimentsPane::removeSelected() {
  const QStringList names = selectedNames();
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Remove experiments"),
                              tr("%1 will be removed. Sessions that ran with them stay.").arg(names.join(QStringLiteral(", "))),
                              QMessageBox::NoButton, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
  box->setDefaultButton(box->addButton(tr("Do nothing"), QMessageBox::RejectRole));
  connect(yes, &QPushButton::clicked, this, [this, names] {
    for (const QString& name : names) m_asked.insert(desk().library().deleteExperiment(name));
  });
  box->open();
}

}  // namespace keel::widgets
