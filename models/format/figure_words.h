#pragma once
// Limits, performance figures and their reasons in the user's language, and values by their unit.
// Knows nothing of widgets.
#include <string>
#include <vector>

#include <QStringList>

#include <engine/api/views.h>
#include <models/format/format.h>

namespace keel::models {

/// "Loss of the day", "Positions held at once"; a code nobody named comes as words.
[[nodiscard]] QString limitWord(const std::string& code, api::Unit unit);
[[nodiscard]] QString limitHint(const std::string& code, api::Unit unit);

/// Every name limitWord() and figureWords() know.
[[nodiscard]] QStringList limitNames();
[[nodiscard]] QStringList figureNames();

struct FigureWords {
  QString name;
  QString formula;                   ///< empty for a figure nobody named
  std::vector<std::string> inputs;   ///< keys of the figures the formula is made from
};
[[nodiscard]] FigureWords figureWords(const std::string& key);
/// Why a figure cannot be known, a sentence.
[[nodiscard]] QString whyWords(const std::string& code);

/// Money with `currency` behind it where it is given, percent with its sign, seconds as "5 min".
[[nodiscard]] QString formatByUnit(api::Unit unit, double value, const QString& currency = {},
                                   const QLocale& locale = QLocale());
[[nodiscard]] QString formatByUnitE8(api::Unit unit, std::int64_t e8, const QString& currency = {},
                                     const QLocale& locale = QLocale());
/// "▲ +0.12", "▼ −0.50", "0.00": a change of a price.
[[nodiscard]] QString formatChange(domain::Price change, int decimals, const QLocale& locale = QLocale());
/// "▲ +0.12 %"
[[nodiscard]] QString formatChangePercent(double fraction, const QLocale& locale = QLocale());
/// Memory: "312 MB"
[[nodiscard]] QString formatBytes(std::uint64_t bytes, const QLocale& locale = QLocale());

}  // namespace keel::models
