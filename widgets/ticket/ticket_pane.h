#pragma once
// The order ticket: fields on top, then the order as a sentence, what is asked, Send beside the mode's word, the journey.
// Keyboard alone is enough; the wheel changes nothing. Knows nothing of how an order is judged.
#include <vector>

#include <QLabel>

#include <widgets/pane.h>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keel::widgets {

class TicketPane : public Pane {
  Q_OBJECT

 public:
  TicketPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] models::TicketModel& ticket() { return m_ticket; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeFields(QVBoxLayout& column);
  void makeSide(QFormLayout& form);
  void makeSentence(QVBoxLayout& column);
  void makeSend(QVBoxLayout& column);
  void makeJourney(QVBoxLayout& column);
  [[nodiscard]] QLineEdit* makeNumber(models::TicketField field);
  [[nodiscard]] QLabel* makeText(const QString& name, QVBoxLayout& column);
  void connectAll();

  void showTicket();
  void showFields();
  void showSentence();
  void showSend();
  void showJourney();
  void showText(QLabel* label, const QString& text, models::Tone tone);
  void mark(QWidget* field, models::TicketField which);
  void applyThemeToTicket();
  [[nodiscard]] bool key(QObject* watched, int key, Qt::KeyboardModifiers modifiers, bool repeated);
  [[nodiscard]] models::TicketField fieldOf(const QObject* widget) const;
  void enter(QObject* watched);

  models::TicketModel& m_ticket;
  QWidget* m_content = nullptr;
  QFormLayout* m_form = nullptr;
  QComboBox* m_symbol = nullptr;
  QPushButton* m_buy = nullptr;
  QPushButton* m_sell = nullptr;
  QLineEdit* m_quantity = nullptr;
  QComboBox* m_type = nullptr;
  QLineEdit* m_limit = nullptr;
  QLineEdit* m_stop = nullptr;
  QComboBox* m_time = nullptr;
  QLabel* m_market = nullptr;
  QLabel* m_order = nullptr;
  QLabel* m_cost = nullptr;
  QLabel* m_worst = nullptr;
  QLabel* m_verdict = nullptr;
  QLabel* m_banner = nullptr;
  QLabel* m_question = nullptr;
  QLabel* m_findings = nullptr;
  QLineEdit* m_typed = nullptr;
  QLabel* m_modeWord = nullptr;
  QPushButton* m_send = nullptr;
  QLabel* m_whyNot = nullptr;
  QPushButton* m_arm = nullptr;
  QPushButton* m_clear = nullptr;
  QPushButton* m_release = nullptr;
  QCheckBox* m_askUnusual = nullptr;
  QLabel* m_journey = nullptr;
  bool m_filling = false;               ///< the pane writes into its fields itself
};

}  // namespace keel::widgets
