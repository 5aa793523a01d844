#pragma once
// A named arrangement of the window that can be saved, brought back, and carried to another computer as a file.
// Knows nothing of panes beyond their ids.
#include <vector>

#include <QByteArray>
#include <QMap>
#include <QString>

namespace keel::widgets {

struct Workspace {
  QString name;                            ///< 1 to 40 characters
  QByteArray docks;                        ///< QMainWindow::saveState
  QMap<QString, QByteArray> tables;        ///< columns, order and density by the table's name
};

/// JSON; the same workspace gives the same bytes.
[[nodiscard]] QByteArray toJson(const std::vector<Workspace>& workspaces);
/// What is not readable is said in `error` and nothing is returned.
[[nodiscard]] std::vector<Workspace> workspacesFromJson(const QByteArray& json, QString* error);
/// A workspace of the same name is replaced; names are compared without case.
void keepWorkspace(std::vector<Workspace>& all, const Workspace& one);

}  // namespace keel::widgets
