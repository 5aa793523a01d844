#include <widgets/commands/key_sheet.h>

#include <array>

#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

namespace keel::widgets {

namespace {

struct SheetRow {
  QString key;
  QString text;
};

std::vector<SheetRow> sheetRows(const CommandRegistry& registry, CommandCategory category) {
  std::vector<SheetRow> rows;
  for (const Command* command : registry.all()) {
    if (command->spec.category == category) rows.push_back({command->keyText(), command->text()});
  }
  for (const FixedKey& fixed : registry.fixedKeys()) {
    if (fixed.category == category) rows.push_back({fixed.keyText, fixed.owner});
  }
  return rows;
}

}  // namespace

QString keySheetHtml(const CommandRegistry& registry) {
  constexpr std::array kOrder{CommandCategory::Session, CommandCategory::Trade, CommandCategory::Panes,
                              CommandCategory::View,    CommandCategory::Chart, CommandCategory::File,
                              CommandCategory::Reports, CommandCategory::Tools, CommandCategory::Help};
  QString html = QStringLiteral("<h2>%1</h2>").arg(CommandRegistry::tr("Keel: keys").toHtmlEscaped());
  for (const CommandCategory category : kOrder) {
    const std::vector<SheetRow> rows = sheetRows(registry, category);
    if (rows.empty()) continue;
    html += QStringLiteral("<h4>%1</h4><table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">")
                .arg(categoryWord(category).toHtmlEscaped());
    for (const SheetRow& row : rows) {
      const QString key = row.key.isEmpty() ? QStringLiteral("—") : row.key.toHtmlEscaped();
      html += QStringLiteral("<tr><td width=\"35%\"><b>%1</b></td><td>%2</td></tr>").arg(key, row.text.toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
  }
  return html;
}

bool writeKeySheet(const CommandRegistry& registry, const QString& path, QString* error) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) {
    if (error != nullptr) {
      *error = CommandRegistry::tr("The sheet could not be written to %1: %2.").arg(path, file.errorString());
    }
    return false;
  }
  QPdfWriter writer(&file);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setTitle(CommandRegistry::tr("Keel: keys"));
  writer.setCreator(QStringLiteral("Keel"));
  QTextDocument document;
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPointSizeF(9);
  document.setDefaultFont(font);
  document.setHtml(keySheetHtml(registry));
  document.print(&writer);
  const bool written = file.flush() && file.size() > 0;
  if (!written && error != nullptr) {
    *error = CommandRegistry::tr("The sheet could not be written to %1: %2.").arg(path, file.errorString());
  }
  return written;
}

}  // namespace keel::widgets
