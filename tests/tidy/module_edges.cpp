#include <tests/tidy/module_edges.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <tests/tidy/source_text.h>

namespace keel::tidy {

ModuleGraph::ModuleGraph(std::string_view text) {
  for (const auto& line : splitLines(text)) {
    std::istringstream words(line);
    Module module;
    if (!(words >> module.folder >> module.name >> module.layer)) continue;
    for (std::string dependency; words >> dependency;) module.depends.push_back(dependency);
    m_modules.push_back(std::move(module));
  }
}

ModuleGraph ModuleGraph::load() {
  return ModuleGraph(readFile(std::filesystem::path(KEEL_BINARY_DIR) / "module_edges.txt"));
}

const Module* ModuleGraph::owner(std::string_view path) const {
  const Module* best = nullptr;
  for (const auto& module : m_modules) {
    if (isBelow(path, module.folder) && (best == nullptr || module.folder.size() > best->folder.size())) best = &module;
  }
  return best;
}

const Module* ModuleGraph::find(std::string_view name) const {
  const auto it = std::find_if(m_modules.begin(), m_modules.end(), [&](const Module& m) { return m.name == name; });
  return it == m_modules.end() ? nullptr : &*it;
}

std::optional<std::string> ModuleGraph::refusal(const Module& from, std::string_view target) const {
  const Module* to = owner(target);
  if (to == nullptr) return "no module owns it";
  if (to->name == from.name || to->name == "base") return std::nullopt;
  if (std::find(from.depends.begin(), from.depends.end(), to->name) != from.depends.end()) return std::nullopt;
  return from.name + " does not declare " + to->name + " in DEPENDS";
}

}  // namespace keel::tidy
