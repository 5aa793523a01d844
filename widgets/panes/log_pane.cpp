#include <widgets/panes/log_pane.h>

#include <QComboBox>
#include <QLineEdit>

namespace keel::widgets {

LogPane::LogPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("log"), tr("Log"), models::kNeedLog, desk, theme),
      m_table(new LiveTable(desk.log(), theme, this)),
      m_level(new QComboBox(this)),
      m_filter(new QLineEdit(this)) {
  m_table->setObjectName(QStringLiteral("logTable"));
  m_table->setAccessibleName(tr("Log"));
  m_table->setEmptyText(tr("No lines yet."), tr("What the engine does is told here."));
  setWidget(m_table);
  for (std::uint8_t level = 0; level < 4; ++level) m_level->addItem(models::levelBadge(level).word);
  m_level->setAccessibleName(tr("Least level"));
  m_level->setToolTip(tr("Lines of at least this level"));
  m_level->setFixedHeight(20);
  m_filter->setPlaceholderText(tr("filter"));
  m_filter->setAccessibleName(tr("Filter the log"));
  m_filter->setToolTip(tr("Lines that contain this text"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setFixedSize(130, 20);
  addTool(m_level);
  addTool(m_filter);
  connect(m_filter, &QLineEdit::textChanged, this,
          [this](const QString& text) { m_table->proxy().setTextFilter(text); });
  connect(m_level, &QComboBox::currentIndexChanged, this,
          [this](int level) { m_table->proxy().setMinimum(models::LogModel::Level, level); });
  m_level->setCurrentIndex(1);
}

}  // namespace keel::widgets
