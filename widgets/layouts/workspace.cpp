#include <widgets/layouts/workspace.h>

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keel::widgets {

namespace {

struct Workspaces {
  Q_DECLARE_TR_FUNCTIONS(keel::widgets::Workspaces)
};

constexpr int kFormat = 1;
constexpr qsizetype kLongestName = 40;

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray bytesOf(const QJsonValue& value) { return QByteArray::fromBase64(value.toString().toLatin1()); }

}  // namespace

QByteArray toJson(const std::vector<Workspace>& workspaces) {
  QJsonArray rows;
  for (const Workspace& one : workspaces) {
    QJsonObject tables;
    for (auto it = one.tables.begin(); it != one.tables.end(); ++it) tables.insert(it.key(), base64(it.value()));
    rows.append(QJsonObject{{QStringLiteral("name"), one.name},
                            {QStringLiteral("docks"), base64(one.docks)},
                            {QStringLiteral("tables"), tables}});
  }
  return QJsonDocument(QJsonObject{{QStringLiteral("keel_workspaces"), kFormat}, {QStringLiteral("workspaces"), rows}})
      .toJson();
}

std::vector<Workspace> workspacesFromJson(const QByteArray& json, QString* error) {
  QJsonParseError parsed;
  const QJsonObject object = QJsonDocument::fromJson(json, &parsed).object();
  if (parsed.error != QJsonParseError::NoError) {
    *error = Workspaces::tr("The file is not JSON: %1 at byte %2.").arg(parsed.errorString()).arg(parsed.offset);
    return {};
  }
  if (object.value(QStringLiteral("keel_workspaces")).toInt() != kFormat) {
    *error = Workspaces::tr("The file holds no workspaces of this program (field keel_workspaces is not %1).").arg(kFormat);
    return {};
  }
  std::vector<Workspace> all;
  for (const QJsonValue& value : object.value(QStringLiteral("workspaces")).toArray()) {
    const QJsonObject row = value.toObject();
    Workspace one{row.value(QStringLiteral("name")).toString().trimmed(), bytesOf(row.value(QStringLiteral("docks"))), {}};
    if (one.name.isEmpty() || one.name.size() > kLongestName || one.docks.isEmpty()) {
      *error = Workspaces::tr("Workspace %1: field name must have 1 to %2 characters and field docks must not be empty.")
                   .arg(all.size() + 1)
                   .arg(kLongestName);
      return {};
    }
    const QJsonObject tables = row.value(QStringLiteral("tables")).toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) one.tables.insert(it.key(), bytesOf(it.value()));
    keepWorkspace(all, one);
  }
  return all;
}

void keepWorkspace(std::vector<Workspace>& all, const Workspace& one) {
  const auto same = [&one](const Workspace& other) { return other.name.compare(one.name, Qt::CaseInsensitive) == 0; };
  const auto found = std::find_if(all.begin(), all.end(), same);
  if (found != all.end()) *found = one;
  else all.push_back(one);
}

}  // namespace keel::widgets
