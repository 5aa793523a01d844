#pragma once
// The small signs the style sheet has no words for: boxes and dots with their marks, arrows, and the focus ring, in the
// theme's colours. Knows nothing of single widgets; everything else is Fusion and the sheet.
#include <QProxyStyle>

#include <widgets/theme.h>

namespace keel::widgets {

class ThemeStyle : public QProxyStyle {
  Q_OBJECT

 public:
  explicit ThemeStyle(const Theme& theme);

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                                const QWidget* widget = nullptr) const override;

 private:
  void paintCheckBox(const QStyleOption& option, QPainter& painter) const;
  void paintRadio(const QStyleOption& option, QPainter& painter) const;
  void paintMenuMark(const QStyleOption& option, QPainter& painter) const;
  void paintArrow(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const;
  [[nodiscard]] QColor inkOf(const QStyleOption& option) const;

  Theme m_theme;
};

}  // namespace keel::widgets
