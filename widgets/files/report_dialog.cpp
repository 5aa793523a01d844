#include <widgets/files/report_dialog.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace keel::widgets {

using models::ReportKind;

ReportDialog::ReportDialog(models::SessionListModel& sessions, ReportKind kind, quint64 session, const QString& folder,
                           QWidget* parent)
    : QDialog(parent), m_sessions(sessions), m_kind(kind), m_folder(folder), m_session(new QComboBox(this)),
      m_path(new QLineEdit(this)), m_remark(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
  setWindowTitle(kind == ReportKind::Pdf ? tr("Session report as PDF") : tr("Session report as Excel workbook"));
  m_session->setAccessibleName(tr("Session"));
  m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_session->setMinimumContentsLength(48);
  m_path->setAccessibleName(tr("File"));
  m_remark->setWordWrap(true);
  auto* browse = new QPushButton(tr("Choose…"), this);
  browse->setAccessibleName(tr("Choose the file"));
  auto* file = new QHBoxLayout;
  file->addWidget(m_path, 1);
  file->addWidget(browse);
  auto* form = new QFormLayout(this);
  form->setContentsMargins(16, 14, 16, 12);
  form->addRow(tr("Session"), m_session);
  form->addRow(tr("File"), file);
  form->addRow(m_remark);
  form->addRow(m_buttons);
  fill(session);
  connect(&m_sessions, &QAbstractItemModel::rowsInserted, this, [this] { fill(this->session()); });
  connect(m_session, &QComboBox::currentIndexChanged, this, &ReportDialog::suggestPath);
  connect(m_path, &QLineEdit::textEdited, this, [this] { m_ownPath = true; });
  connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::check);
  connect(browse, &QPushButton::clicked, this, &ReportDialog::choosePath);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  suggestPath();
}

void ReportDialog::fill(quint64 wanted) {
  const QSignalBlocker quiet(m_session);
  m_session->clear();
  for (int row = 0; row < m_sessions.rowCount(); ++row) {
    const auto text = [&](int column) { return m_sessions.index(row, column).data().toString(); };
    using Columns = models::SessionListModel;
    m_session->addItem(tr("%1  %2  (%3)").arg(text(Columns::Started), text(Columns::Name), text(Columns::Origin)),
                       m_sessions.index(row, 0).data(models::KeyRole));
  }
  const int index = m_session->findData(wanted);
  m_session->setCurrentIndex(index < 0 ? 0 : index);
}

quint64 ReportDialog::session() const { return m_session->currentData().toULongLong(); }
QString ReportDialog::path() const { return m_path->text().trimmed(); }

void ReportDialog::suggestPath() {
  if (!m_ownPath) {
    const QString ending = m_kind == ReportKind::Pdf ? QStringLiteral("pdf") : QStringLiteral("xlsx");
    QString name = m_sessions.nameOf(session()).toLower();
    name.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
    m_path->setText(QDir(m_folder).filePath(QStringLiteral("keel-%1-%2.%3").arg(session()).arg(name.left(40), ending)));
  }
  check();
}

void ReportDialog::choosePath() {
  const QString filter = m_kind == ReportKind::Pdf ? tr("PDF (*.pdf)") : tr("Excel workbook (*.xlsx)");
  const QString file =
      QFileDialog::getSaveFileName(this, windowTitle(), path(), filter, nullptr, QFileDialog::DontConfirmOverwrite);
  if (file.isEmpty()) return;
  m_ownPath = true;
  m_path->setText(file);
}

void ReportDialog::check() {
  const QFileInfo file(path());
  QString remark;
  bool good = session() != 0 && !path().isEmpty();
  if (session() == 0) remark = tr("The store holds no session yet.");
  else if (path().isEmpty()) remark = tr("Name a file.");
  else if (!file.absoluteDir().exists()) remark = tr("The folder %1 does not exist.").arg(file.absolutePath());
  else if (file.isDir()) remark = tr("%1 is a folder.").arg(path());
  good = good && remark.isEmpty();
  if (good && file.exists()) remark = tr("The file exists and will be replaced.");
  m_remark->setText(remark);
  m_buttons->button(QDialogButtonBox::Save)->setEnabled(good);
}

}  // namespace keel::widgets
