#include <widgets/ticket/ticket_pane.h>

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace keel::widgets {

using models::TicketField;

TicketPane::TicketPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("ticket"), tr("Ticket"), models::TicketModel::kNeeds, desk, theme), m_ticket(desk.ticket()) {
  followState();
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  m_content = new QWidget(scroll);
  auto* column = new QVBoxLayout(m_content);
  column->setSpacing(theme.px(6));
  makeFields(*column);
  makeSentence(*column);
  makeSend(*column);
  makeJourney(*column);
  column->addStretch(1);
  scroll->setWidget(m_content);
  setWidget(scroll);
  connectAll();
  applyThemeToTicket();
  showTicket();
}

QLineEdit* TicketPane::makeNumber(TicketField field) {
  auto* edit = new QLineEdit(m_content);
  edit->setAccessibleName(models::fieldWord(field));
  edit->setAlignment(Qt::AlignRight);
  edit->setToolTip(tr("Up and Down step by the tick or the lot, Page Up and Page Down by ten of them."));
  edit->installEventFilter(this);
  connect(edit, &QLineEdit::textEdited, this, [this, field](const QString& text) { m_ticket.setText(field, text); });
  return edit;
}

void TicketPane::makeSide(QFormLayout& form) {
  auto* sides = new QHBoxLayout;
  const auto button = [this, sides](models::Side side, const QString& name) {
    auto* made = new QPushButton(models::sideWord(side), m_content);
    made->setObjectName(name);
    made->setAccessibleName(models::sideWord(side));
    made->setCheckable(true);
    made->setAutoExclusive(true);
    made->installEventFilter(this);
    connect(made, &QPushButton::clicked, this, [this, side] { m_ticket.setSide(side); });
    sides->addWidget(made, 1);
    return made;
  };
  m_buy = button(models::Side::Buy, QStringLiteral("ticketBuy"));
  m_sell = button(models::Side::Sell, QStringLiteral("ticketSell"));
  form.addRow(tr("Side"), sides);
}

void TicketPane::makeFields(QVBoxLayout& column) {
  m_form = new QFormLayout;
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
  const auto choice = [this](const QString& name) {
    auto* made = new QComboBox(m_content);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->installEventFilter(this);
    return made;
  };
  m_symbol = choice(models::fieldWord(TicketField::Symbol));
  m_type = choice(tr("Order type"));
  m_time = choice(models::fieldWord(TicketField::TimeInForce));
  for (const models::OrderType type : models::ticketTypes()) m_type->addItem(models::typeWord(type), static_cast<int>(type));
  for (const models::TimeInForce time : models::ticketTimes()) {
    m_time->addItem(models::timeInForceWord(time), static_cast<int>(time));
  }
  m_quantity = makeNumber(TicketField::Quantity);
  m_limit = makeNumber(TicketField::Limit);
  m_stop = makeNumber(TicketField::Stop);
  m_market = new QLabel(m_content);
  m_market->setWordWrap(true);
  m_form->addRow(models::fieldWord(TicketField::Symbol), m_symbol);
  m_form->addRow(QString(), m_market);
  makeSide(*m_form);
  m_form->addRow(models::fieldWord(TicketField::Quantity), m_quantity);
  m_form->addRow(tr("Order type"), m_type);
  m_form->addRow(models::fieldWord(TicketField::Stop), m_stop);
  m_form->addRow(models::fieldWord(TicketField::Limit), m_limit);
  m_form->addRow(models::fieldWord(TicketField::TimeInForce), m_time);
  column.addLayout(m_form);
}

QLabel* TicketPane::makeText(const QString& name, QVBoxLayout& column) {
  auto* label = new QLabel(m_content);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->hide();
  column.addWidget(label);
  return label;
}

void TicketPane::makeSentence(QVBoxLayout& column) {
  m_banner = makeText(QStringLiteral("ticketBanner"), column);
  m_order = makeText(QStringLiteral("ticketOrder"), column);
  m_cost = makeText(QStringLiteral("ticketCost"), column);
  m_worst = makeText(QStringLiteral("ticketWorst"), column);
  m_verdict = makeText(QStringLiteral("ticketVerdict"), column);
  m_findings = makeText(QStringLiteral("ticketFindings"), column);
  m_question = makeText(QStringLiteral("ticketQuestion"), column);
  m_typed = new QLineEdit(m_content);
  m_typed->setObjectName(QStringLiteral("ticketTypedSize"));
  m_typed->setAccessibleName(tr("The size, typed again"));
  m_typed->setPlaceholderText(tr("The size, typed again"));
  m_typed->installEventFilter(this);
  m_typed->hide();
  column.addWidget(m_typed);
}

void TicketPane::makeSend(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  m_modeWord = new QLabel(m_content);
  m_modeWord->setObjectName(QStringLiteral("ticketMode"));
  const auto button = [this](const QString& text, const QString& name, const QString& hint) {
    auto* made = new QPushButton(text, m_content);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setToolTip(hint);
    made->setAutoDefault(false);
    made->installEventFilter(this);
    return made;
  };
  m_send = button(tr("Send"), QStringLiteral("ticketSend"), tr("Sends the order as the sentence above says it."));
  m_clear = button(tr("Clear"), QStringLiteral("ticketClear"), tr("Does nothing but empty the ticket (Escape)."));
  row->addWidget(m_modeWord);
  row->addWidget(m_send, 1);
  row->addWidget(m_clear);
  column.addLayout(row);
  m_whyNot = makeText(QStringLiteral("ticketWhyNot"), column);
  m_release = button(tr("I have looked: release Send"), QStringLiteral("ticketRelease"),
                     tr("The outcome of the last order stays Unknown; another order can be sent again."));
  m_release->hide();
  column.addWidget(m_release);
  m_arm = button(tr("Arm"), QStringLiteral("ticketArm"),
                 tr("Armed, Enter in a field and the trading keys send a normal order without asking, until the time is over "
                    "or the window is left."));
  m_arm->setCheckable(true);
  m_askUnusual = new QCheckBox(tr("Ask before unusual orders"), m_content);
  m_askUnusual->setAccessibleName(m_askUnusual->text());
  m_askUnusual->installEventFilter(this);
  column.addWidget(m_arm);
  column.addWidget(m_askUnusual);
}

void TicketPane::makeJourney(QVBoxLayout& column) {
  m_journey = makeText(QStringLiteral("ticketJourney"), column);
  m_journey->setTextFormat(Qt::RichText);
  m_journey->setAccessibleName(tr("What became of the last order"));
}

void TicketPane::connectAll() {
  connect(&m_ticket, &models::TicketModel::changed, this, &TicketPane::showTicket);
  connect(&m_ticket, &models::TicketModel::asked, this, [this] {
    if (!isVisible()) return;
    const bool size = m_ticket.stage() == models::TicketStage::TypingSize;
    if (size) m_typed->show();
    (size ? static_cast<QWidget*>(m_typed) : m_send)->setFocus(Qt::OtherFocusReason);
  });
  connect(m_symbol, &QComboBox::currentTextChanged, this, [this](const QString& symbol) {
    if (!m_filling) m_ticket.setSymbol(symbol);
  });
  connect(m_type, &QComboBox::currentIndexChanged, this, [this](int row) {
    if (!m_filling) m_ticket.setType(models::ticketTypes()[static_cast<std::size_t>(row)]);
  });
  connect(m_time, &QComboBox::currentIndexChanged, this, [this](int row) {
    if (!m_filling) m_ticket.setTimeInForce(models::ticketTimes()[static_cast<std::size_t>(row)]);
  });
  connect(m_typed, &QLineEdit::textEdited, &m_ticket, &models::TicketModel::setTypedSize);
  connect(m_send, &QPushButton::clicked, &m_ticket, &models::TicketModel::send);
  connect(m_clear, &QPushButton::clicked, &m_ticket, &models::TicketModel::clear);
  connect(m_release, &QPushButton::clicked, &m_ticket, &models::TicketModel::releaseUnknown);
  connect(m_arm, &QPushButton::clicked, &m_ticket, &models::TicketModel::setArmed);
  connect(m_askUnusual, &QCheckBox::clicked, &m_ticket, &models::TicketModel::setAskUnusual);
}

// --- keys -----------------------------------------------------------------------------------------------------------

TicketField TicketPane::fieldOf(const QObject* widget) const {
  if (widget == m_quantity) return TicketField::Quantity;
  if (widget == m_limit) return TicketField::Limit;
  return widget == m_stop ? TicketField::Stop : TicketField::None;
}

bool TicketPane::eventFilter(QObject* watched, QEvent* event) {
  // The window is watched only for being left: keys and wheels that reach it were meant for somebody else.
  if (const auto* widget = qobject_cast<QWidget*>(watched); widget == nullptr || !m_content->isAncestorOf(widget)) {
    if (event->type() == QEvent::WindowDeactivate) m_ticket.disarm();
    return Pane::eventFilter(watched, event);
  }
  switch (event->type()) {   // only these few are ours
    case QEvent::Wheel:
      event->ignore();       // a price or a size it only passes over must not change; the pane scrolls
      return true;
    case QEvent::KeyPress: {
      const auto& press = static_cast<const QKeyEvent&>(*event);
      if (key(watched, press.key(), press.modifiers(), press.isAutoRepeat())) return true;
      break;
    }
    default: break;
  }
  return Pane::eventFilter(watched, event);
}

bool TicketPane::key(QObject* watched, int key, Qt::KeyboardModifiers modifiers, bool repeated) {
  const auto* list = qobject_cast<const QComboBox*>(watched);
  if (list != nullptr && list->view()->isVisible()) return false;
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (!repeated) enter(watched);
    return true;
  }
  if (watched == m_send && key == Qt::Key_Space) return repeated;
  if (key == Qt::Key_Escape) {
    m_ticket.clear();
    return true;
  }
  const TicketField field = fieldOf(watched);
  if (field == TicketField::None || modifiers != Qt::NoModifier) return false;
  switch (key) {
    case Qt::Key_Up: m_ticket.step(field, 1); return true;
    case Qt::Key_Down: m_ticket.step(field, -1); return true;
    case Qt::Key_PageUp: m_ticket.step(field, 10); return true;
    case Qt::Key_PageDown: m_ticket.step(field, -10); return true;
    default: return false;
  }
}

/// On Send it sends or answers the question; in a field an armed ticket sends, another moves the eye to Send.
void TicketPane::enter(QObject* watched) {
  if (watched == m_clear || watched == m_release || watched == m_arm || watched == m_buy || watched == m_sell) {
    return qobject_cast<QPushButton*>(watched)->click();
  }
  if (watched == m_askUnusual) return m_askUnusual->click();
  if (watched == m_send) {
    m_ticket.send();
    return;
  }
  if (!m_ticket.submit()) m_send->setFocus(Qt::OtherFocusReason);
}

void TicketPane::showEvent(QShowEvent* event) {
  Pane::showEvent(event);
  window()->installEventFilter(this);   // leaving the window disarms; installing it twice is harmless
}

void TicketPane::changeEvent(QEvent* event) {
  Pane::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_journey != nullptr) applyThemeToTicket();
}

}  // namespace keel::widgets
