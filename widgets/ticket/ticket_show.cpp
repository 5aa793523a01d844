// How the ticket shows its model. A field under the cursor is only written to when a key of the ticket changed it.
#include <widgets/ticket/ticket_pane.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace keel::widgets {

using models::TicketField;
using models::Tone;

namespace {

void setTextOnce(QLineEdit* edit, const QString& text) {
  if (edit->text() != text) edit->setText(text);
}

void setRowOnce(QComboBox* box, int row) {
  if (box->currentIndex() != row) box->setCurrentIndex(row);
}

Tone bandTone(models::Band band) {
  switch (band) {
    case models::Band::Normal: return Tone::Normal;
    case models::Band::Unusual: return Tone::Warn;
    case models::Band::Extreme: return Tone::Critical;
  }
  return Tone::Normal;
}

/// Seen from the desk, whose view is as old as a frame: no decimals below a second.
QString stepTime(qint64 ms) {
  return ms < 1'000 ? TicketPane::tr("%1 ms").arg(ms) : models::formatDuration(std::chrono::milliseconds(ms));
}

QString shapeOf(models::StepState state) {
  switch (state) {
    case models::StepState::Waiting: return QStringLiteral("○");
    case models::StepState::Done: return QStringLiteral("●");
    case models::StepState::Refused: return QStringLiteral("◆");
    case models::StepState::Unknown: return QStringLiteral("▨");
  }
  return {};
}

}  // namespace

void TicketPane::showTicket() {
  m_filling = true;
  showFields();
  m_filling = false;
  showSentence();
  showSend();
  showJourney();
}

void TicketPane::showText(QLabel* label, const QString& text, Tone tone) {
  label->setVisible(!text.isEmpty());
  if (label->text() != text) label->setText(text);
  const QString sheet = QStringLiteral("color: %1").arg(theme().color(tone).name());
  if (label->styleSheet() != sheet) label->setStyleSheet(sheet);
}

/// The field a fault or a finding is about gets a coloured edge and says it in its tool tip and description.
void TicketPane::mark(QWidget* field, TicketField which) {
  QString said;
  Tone tone = Tone::Normal;
  const auto& fault = m_ticket.fault();
  if (fault && fault->field == which) {
    said = fault->sentence;
    tone = Tone::Critical;
  }
  for (const auto& one : m_ticket.findings()) {
    if (one.field != which || !said.isEmpty()) continue;
    said = one.sentence;
    tone = bandTone(one.band);
  }
  const bool empty = qobject_cast<QLineEdit*>(field) != nullptr && static_cast<QLineEdit*>(field)->text().isEmpty();
  const QString sheet = said.isEmpty() || (empty && fault)
                            ? QString()
                            : QStringLiteral("border: 2px solid %1").arg(theme().color(tone).name());
  if (field->styleSheet() != sheet) field->setStyleSheet(sheet);
  if (field->accessibleDescription() != said) field->setAccessibleDescription(said);
}

void TicketPane::showFields() {
  const models::TicketDraft& draft = m_ticket.draft();
  QStringList shown;
  for (int row = 0; row < m_symbol->count(); ++row) shown << m_symbol->itemText(row);
  if (shown != m_ticket.symbols()) {
    m_symbol->clear();
    m_symbol->addItems(m_ticket.symbols());
  }
  setRowOnce(m_symbol, m_symbol->findText(draft.symbol));
  setRowOnce(m_type, m_type->findData(static_cast<int>(draft.type)));
  setRowOnce(m_time, m_time->findData(static_cast<int>(draft.timeInForce)));
  (draft.side == models::Side::Buy ? m_buy : m_sell)->setChecked(true);
  setTextOnce(m_quantity, draft.quantity);
  setTextOnce(m_limit, draft.limit);
  setTextOnce(m_stop, draft.stop);
  m_limit->setEnabled(models::needsLimit(draft.type));
  m_stop->setEnabled(models::needsStop(draft.type));
  for (QWidget* field : {static_cast<QWidget*>(m_limit), static_cast<QWidget*>(m_stop)}) {
    const bool needed = field->isEnabled();
    field->setVisible(needed);
    m_form->labelForField(field)->setVisible(needed);
  }
  mark(m_symbol, TicketField::Symbol);
  mark(m_quantity, TicketField::Quantity);
  mark(m_limit, TicketField::Limit);
  mark(m_stop, TicketField::Stop);
  mark(m_time, TicketField::TimeInForce);
  showText(m_market, m_ticket.marketText(), Tone::Muted);
  for (QWidget* field : {static_cast<QWidget*>(m_symbol), static_cast<QWidget*>(m_quantity), static_cast<QWidget*>(m_type),
                         static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_buy), static_cast<QWidget*>(m_sell)}) {
    field->setEnabled(m_ticket.usable());
  }
  if (!m_ticket.usable()) {
    m_limit->setEnabled(false);
    m_stop->setEnabled(false);
  }
}

void TicketPane::showSentence() {
  const models::TicketSentence sentence = m_ticket.usable() ? m_ticket.sentence() : models::TicketSentence{};
  showText(m_banner, m_ticket.banner(), Tone::Warn);
  showText(m_order, sentence.order, Tone::Normal);
  showText(m_cost, sentence.cost, Tone::Normal);
  showText(m_worst, sentence.worst, Tone::Normal);
  const auto* said = m_ticket.preview();
  const Tone verdict = said == nullptr        ? Tone::Muted
                       : !said->code.empty() ? Tone::Critical
                       : said->reduced       ? Tone::Warn
                                             : Tone::Good;
  showText(m_verdict, sentence.verdict, verdict);
  QStringList findings;
  for (const auto& one : m_ticket.findings()) {
    const QChar shape = one.band == models::Band::Extreme ? QChar(u'◆') : QChar(u'▲');
    findings << tr("%1 %2").arg(shape).arg(one.sentence);
  }
  showText(m_findings, findings.join(QLatin1Char('\n')), bandTone(m_ticket.band()));
  showText(m_question, m_ticket.question(), bandTone(m_ticket.band()));
  const bool typing = m_ticket.stage() == models::TicketStage::TypingSize;
  if (!typing && !m_typed->text().isEmpty()) m_typed->clear();
  m_typed->setVisible(typing);
}

void TicketPane::showSend() {
  const QString why = m_ticket.whyNot();
  const QString text = m_ticket.stage() == models::TicketStage::Editing ? tr("Send to %1").arg(m_ticket.target())
                                                                        : tr("Send it all the same to %1").arg(m_ticket.target());
  // A disabled button would lose the focus and with it the hand: it stays in reach and refuses, and says why.
  if (m_send->text() != text) m_send->setText(text);
  m_send->setProperty("refuses", !why.isEmpty());
  m_send->setAccessibleName(text);
  m_send->setAccessibleDescription(why);
  const QString color = why.isEmpty() ? theme().mode(m_ticket.mode()).name() : theme().faint.name();
  const QString sheet = QStringLiteral("color: %1; border-color: %2").arg(color, color);
  if (m_send->styleSheet() != sheet) m_send->setStyleSheet(sheet);
  const QString word = models::modeWord(m_ticket.mode());
  if (m_modeWord->text() != word) m_modeWord->setText(word);
  m_modeWord->setToolTip(models::modeHint(m_ticket.mode()));
  const QString mode = QStringLiteral("color: %1; border: 1px solid %1; padding: 2px 6px")
                           .arg(theme().mode(m_ticket.mode()).name());
  if (m_modeWord->styleSheet() != mode) m_modeWord->setStyleSheet(mode);
  const QString remark = m_ticket.remark();
  const bool quiet = m_ticket.fault() && m_ticket.draft().quantity.isEmpty() && m_ticket.usable();
  showText(m_whyNot, remark.isEmpty() ? why : remark, remark.isEmpty() && quiet ? Tone::Muted : Tone::Warn);
  m_release->setVisible(m_ticket.journey().locked() && m_ticket.journey().unknown());
  const QString arm = m_ticket.armed() ? tr("ARMED, %n second(s) left: disarm", nullptr, m_ticket.armedSeconds()) : tr("Arm");
  if (m_arm->text() != arm) {
    m_arm->setText(arm);
    m_arm->setAccessibleName(arm);
  }
  m_arm->setChecked(m_ticket.armed());
  m_arm->setEnabled(m_ticket.usable());
  m_askUnusual->setChecked(m_ticket.settings().askUnusual);
  setFigure(m_ticket.armed() ? tr("ARMED %1 s").arg(m_ticket.armedSeconds()) : QString(), Tone::Warn);
}

void TicketPane::showJourney() {
  const auto& steps = m_ticket.journey().steps();
  QString rows;
  for (const auto& step : steps) {
    const models::Badge badge = models::stepBadge(step.state);
    const QString time = step.ms < 0 ? QString() : stepTime(step.ms);
    rows += QStringLiteral("<tr><td style='color:%1'>%2&nbsp;%3</td><td style='padding-left:8px;color:%1'>%4</td>"
                           "<td style='padding-left:8px' align='right'>%5</td><td style='padding-left:8px'>%6</td></tr>")
                .arg(theme().color(badge.tone).name(), shapeOf(step.state), models::stageWord(step.stage), badge.word, time,
                     step.text.toHtmlEscaped());
  }
  showText(m_journey, rows.isEmpty() ? QString() : QStringLiteral("<table cellspacing='0'>%1</table>").arg(rows),
           Tone::Normal);
}

void TicketPane::applyThemeToTicket() {
  for (QLineEdit* edit : {m_quantity, m_limit, m_stop, m_typed}) edit->setFont(theme().numbers);
  m_market->setFont(theme().words);
  QFont order = theme().words;
  order.setBold(true);
  m_order->setFont(order);
  QFont word = theme().words;
  word.setBold(true);
  m_modeWord->setFont(word);
  m_send->setFont(word);
  showTicket();
}

}  // namespace keel::widgets
