#pragma once
// The target graph as CMake recorded it in <build>/module_edges.txt: folder, name, layer and declared dependencies.
// Knows nothing of sources.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keel::tidy {

struct Module {
  std::string folder;  ///< "engine/adapters/recorded"
  std::string name;    ///< "recorded"
  int layer = 0;
  std::vector<std::string> depends;
};

class ModuleGraph {
 public:
  /// Lines "folder name layer dependency...".
  explicit ModuleGraph(std::string_view text);
  [[nodiscard]] static ModuleGraph load();

  [[nodiscard]] const std::vector<Module>& modules() const { return m_modules; }
  /// The module whose folder holds `path`; the longest folder wins. Nothing when no module does.
  [[nodiscard]] const Module* owner(std::string_view path) const;
  [[nodiscard]] const Module* find(std::string_view name) const;
  /// Why `from` may not include the file `target`; nothing when it may. Its own folder, what it declares, and base.
  [[nodiscard]] std::optional<std::string> refusal(const Module& from, std::string_view target) const;

 private:
  std::vector<Module> m_modules;
};

}  // namespace keel::tidy
