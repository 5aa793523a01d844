#include <widgets/panes/preflight_pane.h>

#include <QLabel>
#include <QVBoxLayout>

namespace keel::widgets {

PreflightPane::PreflightPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("preflight"), tr("Readiness"), models::kNeedPreflight, desk, theme),
      m_blockers(new QLabel(this)),
      m_table(new LiveTable(desk.preflight(), theme, this)) {
  m_table->setObjectName(QStringLiteral("preflightTable"));
  m_table->setAccessibleName(tr("Readiness checks"));
  m_table->setEmptyText(tr("Nothing to check yet."), tr("Load a session with Ctrl+M or Ctrl+O; its checks stand here."));
  m_blockers->setObjectName(QStringLiteral("explanation"));
  m_blockers->setWordWrap(true);
  m_blockers->hide();
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_blockers);
  column->addWidget(m_table, 1);
  setWidget(page);
  connect(&desk.preflight(), &models::PreflightModel::changed, this, &PreflightPane::display);
}

void PreflightPane::display() {
  models::PreflightModel& preflight = desk().preflight();
  if (!preflight.known()) return setFigure({});
  const models::Badge verdict = preflight.verdict();
  setFigure(verdict.word, verdict.tone);
  const QStringList blockers = preflight.blockers();
  m_blockers->setVisible(!blockers.isEmpty());
  m_blockers->setText(tr("The start is refused: %1").arg(blockers.join(QLatin1Char(' '))));
}

}  // namespace keel::widgets
