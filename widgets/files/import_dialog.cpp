#include <widgets/files/import_dialog.h>

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
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace keel::widgets {

namespace {

constexpr int kTicketRole = Qt::UserRole + 1;
constexpr double kLeastCapital = 100;
constexpr double kMostCapital = 1'000'000;

QString number(quint64 value) { return QLocale().toString(static_cast<qulonglong>(value)); }

}  // namespace

ImportDialog::ImportDialog(models::LibraryClient& library, const Theme& theme, const QString& folder, QWidget* parent)
    : QDialog(parent), m_library(library), m_theme(theme), m_folder(folder) {
  setWindowTitle(tr("Import market data"));
  setObjectName(QStringLiteral("importDialog"));
  resize(m_theme.px(860), m_theme.px(540));
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
  m_buttons->button(QDialogButtonBox::Open)->setText(tr("Load as a session"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 12);
  column->setSpacing(10);
  auto* hint = new QLabel(tr("Bars or quotes as CSV, plain or zipped, one or more files for each symbol. Each file is "
                             "read to its end first; then all are played as a paper session."),
                          this);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addWidget(makeFiles(), 1);
  column->addWidget(makeSettings());
  column->addWidget(m_buttons);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&m_library, &models::LibraryClient::inspected, this, &ImportDialog::onInspected);
  connect(&m_library, &models::LibraryClient::failed, this, &ImportDialog::onFailed);
  connect(&m_library, &models::LibraryClient::progress, this, [this](quint64 ticket, double share) {
    const int row = rowOf(ticket);
    if (row >= 0) setCell(row, State, tr("reading, %1").arg(models::formatPercent(share, 0)));
  });
  checkReady();
}

ImportDialog::~ImportDialog() {
  for (auto it = m_looks.begin(); it != m_looks.end(); ++it) {
    if (!it->done) m_library.cancel(it.key());
  }
}

QWidget* ImportDialog::makeFiles() {
  auto* block = new QWidget(this);
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  m_files = new QTableWidget(0, 5, block);
  m_files->setHorizontalHeaderLabels({tr("Symbol"), tr("Content"), tr("Period"), tr("State"), tr("File")});
  m_files->setAccessibleName(tr("Files"));
  m_files->horizontalHeader()->setStretchLastSection(true);
  m_files->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_files->verticalHeader()->hide();
  m_files->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight);
  m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_files->setTabKeyNavigation(false);
  m_remarks = new QPlainTextEdit(block);
  m_remarks->setReadOnly(true);
  m_remarks->setTabChangesFocus(true);
  m_remarks->setAccessibleName(tr("Remarks on the selected file"));
  m_remarks->setPlaceholderText(tr("Refused rows with their line and the reason, gaps and doubles of the selected file."));
  m_remarks->setMaximumHeight(m_theme.px(110));
  auto* row = new QHBoxLayout;
  auto* add = new QPushButton(tr("Add files…"), block);
  auto* remove = new QPushButton(tr("Remove"), block);
  row->addWidget(add);
  row->addWidget(remove);
  row->addStretch(1);
  column->addWidget(m_files, 1);
  column->addLayout(row);
  column->addWidget(m_remarks);
  connect(add, &QPushButton::clicked, this, &ImportDialog::pickFiles);
  connect(remove, &QPushButton::clicked, this, &ImportDialog::removeSelected);
  connect(m_files, &QTableWidget::itemChanged, this, &ImportDialog::checkReady);
  connect(m_files, &QTableWidget::itemSelectionChanged, this, &ImportDialog::showRemarks);
  return block;
}

QWidget* ImportDialog::makeSettings() {
  auto* block = new QWidget(this);
  auto* form = new QFormLayout(block);
  form->setContentsMargins(0, 0, 0, 0);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  m_strategy = new QComboBox(block);
  m_strategy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_strategy->addItems(m_library.strategyNames());
  m_strategy->setAccessibleName(tr("Strategy"));
  m_profile = new QComboBox(block);
  m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_profile->addItems(m_library.profileNames());
  m_profile->setCurrentText(models::SessionConfig{}.profile);
  m_profile->setAccessibleName(tr("Profile"));
  m_capital = new QDoubleSpinBox(block);
  m_capital->setRange(kLeastCapital, kMostCapital);
  m_capital->setDecimals(2);
  m_capital->setGroupSeparatorShown(true);
  m_capital->setValue(models::SessionConfig{}.capital);
  m_capital->setAccessibleName(tr("Capital"));
  m_speed = new QDoubleSpinBox(block);
  m_speed->setRange(0, 100'000);
  m_speed->setDecimals(0);
  m_speed->setValue(models::SessionConfig{}.speed);
  m_speed->setSpecialValueText(tr("as fast as it goes"));
  m_speed->setSuffix(tr(" × real time"));
  m_speed->setAccessibleName(tr("Speed"));
  form->addRow(tr("Strategy"), m_strategy);
  form->addRow(tr("Profile"), m_profile);
  form->addRow(tr("Capital (USD)"), m_capital);
  form->addRow(tr("Speed"), m_speed);
  return block;
}

void ImportDialog::pickFiles() {
  addFiles(QFileDialog::getOpenFileNames(this, tr("Market data"), m_folder,
                                         tr("Market data (*.csv *.csv.gz *.gz *.zip);;All files (*)")));
}

void ImportDialog::setCell(int row, Column column, const QString& text) {
  QTableWidgetItem* item = m_files->item(row, column);
  if (item == nullptr) {
    item = new QTableWidgetItem;
    if (column != Symbol) item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    m_files->setItem(row, column, item);
  }
  item->setText(text);
  item->setToolTip(text);
}

void ImportDialog::addFiles(const QStringList& files) {
  for (const QString& file : files) {
    const int row = m_files->rowCount();
    const QString symbol = models::guessSymbol(file);
    const quint64 ticket = m_library.inspectFile(file, symbol);
    m_looks.insert(ticket, {file, false, false, {}});
    m_files->insertRow(row);
    setCell(row, Symbol, symbol);
    m_files->item(row, Symbol)->setData(kTicketRole, ticket);
    setCell(row, State, ticket == 0 ? tr("the engine is not running") : tr("reading…"));
    setCell(row, File, QFileInfo(file).fileName());
    m_files->item(row, File)->setToolTip(file);
    m_folder = QFileInfo(file).absolutePath();
  }
  m_files->resizeColumnsToContents();
  checkReady();
}

quint64 ImportDialog::ticketOf(int row) const {
  const QTableWidgetItem* item = m_files->item(row, Symbol);
  return item == nullptr ? 0 : item->data(kTicketRole).toULongLong();
}

int ImportDialog::rowOf(quint64 ticket) const {
  for (int row = 0; row < m_files->rowCount(); ++row) {
    if (ticket != 0 && ticketOf(row) == ticket) return row;
  }
  return -1;
}

void ImportDialog::onInspected(quint64 ticket, const models::InspectionResult& result) {
  const int row = rowOf(ticket);
  if (row < 0) return;
  Look& look = m_looks[ticket];
  look.done = true;
  look.good = result.usable();
  look.remarks = result.remarks.join(QLatin1Char('\n'));
  QString content = tr("%1 bars").arg(number(result.bars));
  if (result.quotes > 0) content += QStringLiteral(", ") + tr("%1 quotes").arg(number(result.quotes));
  if (result.generated) content += QStringLiteral(", ") + tr("GENERATED");
  setCell(row, Content, content);
  setCell(row, Period, look.good ? tr("%1 to %2").arg(result.first, result.last) : QString());
  setCell(row, State, !look.good              ? tr("◆ nothing usable")
                      : result.refused > 0    ? tr("▲ %1 rows refused").arg(number(result.refused))
                      : result.remarks.empty() ? tr("● good")
                                               : tr("▲ %n remark(s)", nullptr, static_cast<int>(result.remarks.size())));
  m_files->resizeColumnsToContents();
  checkReady();
  showRemarks();
}

void ImportDialog::onFailed(quint64 ticket, const QString& code, const QString& message) {
  const int row = rowOf(ticket);
  if (row < 0) return;
  Look& look = m_looks[ticket];
  look.done = true;
  look.remarks = tr("%1 (%2)").arg(message, code);
  setCell(row, State, tr("◆ cannot be used"));
  checkReady();
  showRemarks();
}

void ImportDialog::showRemarks() {
  const int row = std::max(0, m_files->currentRow());
  m_remarks->setPlainText(m_looks.value(ticketOf(row)).remarks);
}

void ImportDialog::removeSelected() {
  std::vector<int> rows;
  for (const QModelIndex& index : m_files->selectionModel()->selectedRows()) rows.push_back(index.row());
  std::sort(rows.rbegin(), rows.rend());
  for (const int row : rows) {
    m_library.cancel(ticketOf(row));
    m_looks.remove(ticketOf(row));
    m_files->removeRow(row);
  }
  checkReady();
  showRemarks();
}

void ImportDialog::checkReady() {
  QString missing;
  if (m_files->rowCount() == 0) missing = tr("Add at least one file.");
  for (int row = 0; row < m_files->rowCount() && missing.isEmpty(); ++row) {
    const Look look = m_looks.value(ticketOf(row));
    const QTableWidgetItem* symbol = m_files->item(row, Symbol);
    if (symbol == nullptr || symbol->text().trimmed().isEmpty()) missing = tr("Name the symbol of row %1.").arg(row + 1);
    else if (!look.done) missing = tr("Row %1 is still being read.").arg(row + 1);
    else if (!look.good) missing = tr("Row %1 cannot be used: remove it.").arg(row + 1);
  }
  QPushButton* open = m_buttons->button(QDialogButtonBox::Open);
  open->setEnabled(missing.isEmpty());
  open->setToolTip(missing);
}

models::SessionConfig ImportDialog::config() const {
  models::SessionConfig out;
  for (int row = 0; row < m_files->rowCount(); ++row) {
    const QTableWidgetItem* symbol = m_files->item(row, Symbol);
    out.data.push_back({symbol == nullptr ? QString() : symbol->text().trimmed(), m_looks.value(ticketOf(row)).file});
  }
  out.strategy = m_strategy->currentText();
  out.profile = m_profile->currentText();
  out.capital = m_capital->value();
  out.speed = m_speed->value();
  return out;
}

}  // namespace keel::widgets
