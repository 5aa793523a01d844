#include <widgets/commands/key_map_dialog.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <widgets/commands/key_capture.h>
#include <widgets/commands/key_map_model.h>
#include <widgets/commands/key_sheet.h>

namespace keel::widgets {

using models::Tone;

KeyMapDialog::KeyMapDialog(CommandRegistry& registry, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      m_registry(registry),
      m_theme(theme),
      m_model(new KeyMapModel(registry, theme, this)),
      m_rows(new QSortFilterProxyModel(this)) {
  setObjectName(QStringLiteral("keyMap"));
  setWindowTitle(tr("Keys"));
  setAccessibleName(tr("Keys"));
  setModal(false);
  m_rows->setSourceModel(m_model);
  m_rows->setFilterKeyColumn(-1);
  m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_rows->setSortCaseSensitivity(Qt::CaseInsensitive);
  m_filter = new QLineEdit(this);
  m_filter->setObjectName(QStringLiteral("keyMapFilter"));
  m_filter->setAccessibleName(tr("Filter commands and keys"));
  m_filter->setPlaceholderText(tr("Filter by command, category or key"));
  m_filter->setToolTip(tr("Letters of a command, a category or a key. Down goes to the table."));
  m_filter->setClearButtonEnabled(true);
  m_filter->installEventFilter(this);
  const auto passes = [&registry](const QKeySequence& key) {
    for (const Command* command : registry.all()) {
      if (command->spec.everywhere && command->keys().contains(key)) return true;
    }
    return false;
  };
  m_capture = new KeyCapture(theme, passes, this);
  m_message = new QLabel(this);
  m_message->setWordWrap(true);
  m_message->setObjectName(QStringLiteral("keyMapMessage"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_filter);
  column->addWidget(makeTable(), 1);
  column->addWidget(m_capture);
  column->addWidget(m_message);
  column->addWidget(makeButtons());
  connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_rows->setFilterFixedString(text);
    if (!m_table->currentIndex().isValid() && m_rows->rowCount() > 0) m_table->selectRow(0);
    showSelected();
  });
  connect(m_capture, &KeyCapture::taken, this, &KeyMapDialog::take);
  connect(m_capture, &KeyCapture::canceled, this, &KeyMapDialog::endCapture);
  connect(&registry, &CommandRegistry::keysChanged, this, [this] {
    m_model->reload();
    showSelected();
  });
  const QFontMetrics metrics(theme.words);
  resize(metrics.averageCharWidth() * 105, metrics.height() * 34);
  m_table->selectRow(0);
  paintWords();
  m_filter->setFocus();
}

QWidget* KeyMapDialog::makeTable() {
  m_table = new QTableView(this);
  m_table->setObjectName(QStringLiteral("keyMapTable"));
  m_table->setAccessibleName(tr("Commands and their keys"));
  m_table->setModel(m_rows);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setTabKeyNavigation(false);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight);
  QHeaderView* header = m_table->horizontalHeader();
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(KeyMapModel::Name, QHeaderView::Stretch);
  header->setHighlightSections(false);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(-1, Qt::AscendingOrder);
  m_table->installEventFilter(this);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showSelected(); });
  connect(m_table, &QTableView::doubleClicked, this, &KeyMapDialog::beginCapture);
  return m_table;
}

QWidget* KeyMapDialog::makeButtons() {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](const QString& text, const QString& hint, void (KeyMapDialog::*slot)()) {
    auto* button = new QPushButton(text, row);
    button->setAutoDefault(false);
    button->setToolTip(hint);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    connect(button, &QPushButton::clicked, this, slot);
    line->addWidget(button);
    return button;
  };
  m_change =
      add(tr("&Change key…"), tr("Then press the new key (Enter or F2 in the table)"), &KeyMapDialog::beginCapture);
  m_remove = add(tr("Remo&ve key"), tr("The command keeps its place in menu and command line (Delete)"),
                 &KeyMapDialog::removeKey);
  m_reset = add(tr("&Reset"), tr("The selected command gets its default key back"), &KeyMapDialog::reset);
  m_resetAll = add(tr("Reset &all"), tr("Every command gets its default key back"), &KeyMapDialog::resetAll);
  line->addStretch(1);
  add(tr("&Print sheet…"), tr("Writes all keys to a PDF file for printing"), &KeyMapDialog::print);
  add(tr("C&lose"), tr("Closes this window (Esc)"), &QDialog::reject);
  return row;
}

QString KeyMapDialog::selected() const { return m_model->idAt(m_rows->mapToSource(m_table->currentIndex()).row()); }

void KeyMapDialog::select(const QString& id) {
  const QModelIndex at = m_rows->mapFromSource(m_model->index(m_model->rowOf(id), KeyMapModel::Name));
  if (at.isValid()) m_table->setCurrentIndex(at);
}

QString KeyMapDialog::message() const { return m_message->text(); }
bool KeyMapDialog::isCapturing() const { return m_capture->isVisible(); }

void KeyMapDialog::beginCapture() {
  const Command* command = m_registry.find(selected());
  if (command == nullptr) {
    say(tr("This key is fixed and cannot be changed."), Tone::Warn);
    return;
  }
  say({}, Tone::Muted);
  m_capture->begin(command->text());
}

void KeyMapDialog::endCapture() {
  m_capture->hide();
  m_table->setFocus();
}

void KeyMapDialog::take(const QKeySequence& key) {
  const QString id = selected();
  QString conflict;
  const bool done = m_registry.setKey(id, key, &conflict);
  endCapture();
  if (!done) {
    say(tr("▲ Not changed. %1").arg(conflict), Tone::Warn);
    return;
  }
  const Command* command = m_registry.find(id);
  say(tr("“%1” now has the key %2.").arg(command->text(), command->keyText()), Tone::Normal);
  Q_EMIT changed();
}

void KeyMapDialog::removeKey() {
  const QString id = selected();
  QString conflict;
  if (id.isEmpty()) {
    say(tr("This key is fixed and cannot be changed."), Tone::Warn);
  } else if (!m_registry.setKey(id, {}, &conflict)) {
    say(tr("▲ Not changed. %1").arg(conflict), Tone::Warn);
  } else {
    say(tr("“%1” has no key now.").arg(m_registry.find(id)->text()), Tone::Normal);
    Q_EMIT changed();
  }
}

void KeyMapDialog::reset() {
  const QString id = selected();
  QString conflict;
  if (id.isEmpty()) return;
  if (!m_registry.resetKey(id, &conflict)) {
    say(tr("▲ Not changed. %1").arg(conflict), Tone::Warn);
    return;
  }
  say(tr("“%1” has its default key again.").arg(m_registry.find(id)->text()), Tone::Normal);
  Q_EMIT changed();
}

/// The second press of the button takes it back, so nothing needs to be asked.
void KeyMapDialog::resetAll() {
  if (!m_undo.isEmpty()) {
    m_registry.restoreKeys(m_undo);
    m_undo.clear();
    say(tr("The keys are as they were before the reset."), Tone::Normal);
  } else {
    const QVariantMap before = m_registry.saveKeys();
    m_registry.resetAll();
    m_undo = before;
    say(tr("Every command has its default key."), Tone::Normal);
  }
  showSelected();
  Q_EMIT changed();
}

void KeyMapDialog::print() {
  auto* dialog = new QFileDialog(this, tr("Print sheet"), QString(), tr("PDF (*.pdf)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("pdf"));
  dialog->selectFile(tr("keel-keys.pdf"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    QString error;
    if (writeKeySheet(m_registry, path, &error)) say(tr("The sheet is written to %1.").arg(path), Tone::Normal);
    else say(tr("▲ %1").arg(error), Tone::Warn);
  });
  dialog->open();
}

void KeyMapDialog::say(const QString& text, Tone tone) {
  m_tone = tone;
  m_message->setText(text);
  m_message->setAccessibleName(text);
  paintWords();
}

void KeyMapDialog::showSelected() {
  const Command* command = m_registry.find(selected());
  const bool changedOne = command != nullptr && m_registry.isChanged(command->spec.id);
  m_change->setEnabled(command != nullptr);
  m_remove->setEnabled(command != nullptr && !command->keys().isEmpty() && !command->spec.keyNeeded);
  m_reset->setEnabled(changedOne);
  const bool any = !m_registry.saveKeys().isEmpty();
  if (any) m_undo.clear();
  m_resetAll->setEnabled(any || !m_undo.isEmpty());
  m_resetAll->setText(m_undo.isEmpty() ? tr("Reset &all") : tr("Undo reset of &all"));
  m_resetAll->setAccessibleName(m_resetAll->text().remove(QLatin1Char('&')));
}

bool KeyMapDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const auto* press = static_cast<QKeyEvent*>(event);
  const int key = press->key();
  if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
    m_table->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (watched != m_table) return QDialog::eventFilter(watched, event);
  if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
    beginCapture();
    return true;
  }
  if (key == Qt::Key_Delete) {
    removeKey();
    return true;
  }
  const QString typed = press->text();
  const bool letter = !typed.isEmpty() && typed[0].isPrint() && !typed[0].isSpace() &&
                      (press->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier;
  if (!letter) return QDialog::eventFilter(watched, event);
  m_filter->setFocus();
  m_filter->setText(m_filter->text() + typed);
  return true;
}

void KeyMapDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_message != nullptr) paintWords();
}

void KeyMapDialog::paintWords() {
  const QString sheet = QStringLiteral("color: %1").arg(m_theme.color(m_tone).name());
  if (m_message->styleSheet() != sheet) m_message->setStyleSheet(sheet);
  m_message->setVisible(!m_message->text().isEmpty());
}

}  // namespace keel::widgets
