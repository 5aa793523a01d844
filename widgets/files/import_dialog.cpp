#include <widgets/open_dialog.h>

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace keel::widgets {

OpenDialog::OpenDialog(const QString& folder, QWidget* parent) : QDialog(parent), m_folder(folder) {
  setWindowTitle(tr("Open market data"));
  setObjectName(QStringLiteral("openDialog"));
  resize(640, 420);
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 12);
  column->setSpacing(10);
  auto* hint =
      new QLabel(tr("Bars as CSV, plain or zipped, one file per symbol. They are played as a paper session."), this);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addWidget(makeFiles(), 1);
  column->addWidget(makeSettings());
  column->addWidget(m_buttons);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  checkReady();
}

QWidget* OpenDialog::makeFiles() {
  auto* block = new QWidget(this);
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  m_files = new QTableWidget(0, 2, block);
  m_files->setHorizontalHeaderLabels({tr("Symbol"), tr("File")});
  m_files->setAccessibleName(tr("Files"));
  m_files->horizontalHeader()->setStretchLastSection(true);
  m_files->verticalHeader()->hide();
  m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_files->setTabKeyNavigation(false);
  auto* row = new QHBoxLayout;
  auto* add = new QPushButton(tr("Add files…"), block);
  auto* remove = new QPushButton(tr("Remove"), block);
  row->addWidget(add);
  row->addWidget(remove);
  row->addStretch(1);
  column->addWidget(m_files, 1);
  column->addLayout(row);
  connect(add, &QPushButton::clicked, this, &OpenDialog::pickFiles);
  connect(remove, &QPushButton::clicked, this, &OpenDialog::removeSelected);
  connect(m_files, &QTableWidget::itemChanged, this, &OpenDialog::checkReady);
  return block;
}

QWidget* OpenDialog::makeSettings() {
  auto* block = new QWidget(this);
  auto* form = new QFormLayout(block);
  form->setContentsMargins(0, 0, 0, 0);
  m_strategy = new QComboBox(block);
  m_strategy->addItems(models::strategyNames());
  m_strategy->setEditable(true);
  m_strategy->setAccessibleName(tr("Strategy"));
  m_capital = new QDoubleSpinBox(block);
  m_capital->setRange(100, 1e9);
  m_capital->setDecimals(2);
  m_capital->setValue(500);
  m_capital->setAccessibleName(tr("Capital"));
  m_speed = new QDoubleSpinBox(block);
  m_speed->setRange(0, 100'000);
  m_speed->setDecimals(0);
  m_speed->setValue(60);
  m_speed->setSpecialValueText(tr("as fast as it goes"));
  m_speed->setSuffix(tr(" × real time"));
  m_speed->setAccessibleName(tr("Speed"));
  form->addRow(tr("Strategy"), m_strategy);
  form->addRow(tr("Capital (USD)"), m_capital);
  form->addRow(tr("Speed"), m_speed);
  return block;
}

void OpenDialog::pickFiles() {
  addFiles(QFileDialog::getOpenFileNames(this, tr("Market data"), m_folder,
                                         tr("Market data (*.csv *.csv.gz *.gz *.zip);;All files (*)")));
}

void OpenDialog::addFiles(const QStringList& files) {
  for (const QString& file : files) {
    const int row = m_files->rowCount();
    m_files->insertRow(row);
    auto* path = new QTableWidgetItem(file);
    path->setFlags(path->flags() & ~Qt::ItemIsEditable);
    m_files->setItem(row, 0, new QTableWidgetItem(models::guessSymbol(file)));
    m_files->setItem(row, 1, path);
    m_folder = QFileInfo(file).absolutePath();
  }
  checkReady();
}

void OpenDialog::removeSelected() {
  std::vector<int> rows;
  for (const QModelIndex& index : m_files->selectionModel()->selectedRows()) rows.push_back(index.row());
  std::sort(rows.rbegin(), rows.rend());
  for (const int row : rows) m_files->removeRow(row);
  checkReady();
}

void OpenDialog::checkReady() {
  const models::SessionConfig chosen = config();
  const auto named = [](const models::DataFile& file) { return !file.symbol.isEmpty() && !file.file.isEmpty(); };
  const bool ready = !chosen.data.empty() && std::all_of(chosen.data.begin(), chosen.data.end(), named);
  QPushButton* open = m_buttons->button(QDialogButtonBox::Open);
  open->setEnabled(ready);
  open->setToolTip(ready ? QString() : tr("Add at least one file and name its symbol."));
}

models::SessionConfig OpenDialog::config() const {
  models::SessionConfig out;
  for (int row = 0; row < m_files->rowCount(); ++row) {
    const auto text = [&](int column) {
      const QTableWidgetItem* item = m_files->item(row, column);
      return item == nullptr ? QString() : item->text().trimmed();
    };
    out.data.push_back({text(0), text(1)});
  }
  if (m_strategy != nullptr) out.strategy = m_strategy->currentText().trimmed();
  if (m_capital != nullptr) out.capital = m_capital->value();
  if (m_speed != nullptr) out.speed = m_speed->value();
  return out;
}

}  // namespace keel::widgets
