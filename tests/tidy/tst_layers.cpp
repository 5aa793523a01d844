// Who may include whom: the recorded edges of the target graph against every #include.
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <regex>
#include <set>

#include <tests/tidy/module_edges.h>
#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

std::string topFolder(const std::string& path) { return path.substr(0, path.find('/')); }

bool isOurs(const std::string& target) {
  static const std::set<std::string> folders{"app", "widgets", "models", "engine", "tests", "packaging", "resources"};
  return target.find('/') != std::string::npos && folders.contains(topFolder(target));
}

bool isQt(const std::string& target) {
  static const std::regex qt(R"(^(Q[A-Z]\w*|Qt[A-Z]\w*/.*|qt\w*\.h|qglobal\.h)$)");
  return std::regex_search(target, qt);
}

bool isQtCharts(const std::string& target) {
  static const std::regex charts(
      R"(^(QtCharts(/.*)?|Q(Abstract|Area|Bar|BoxPlot|Candlestick|Line|Pie|Scatter|Spline|XY|Horizontal|Stacked|Percent)\w*Series|QChart(View)?|Q(Value|LogValue|Category|BarCategory|DateTime|Abstract|Color)Axis|Q(Bar|Box)Set|QPieSlice|QCandlestickSet|QLegend)$)");
  return std::regex_search(target, charts);
}

bool isBelowAny(const std::string& path, std::initializer_list<const char*> folders) {
  return std::any_of(folders.begin(), folders.end(), [&](const char* folder) { return isBelow(path, folder); });
}

/// Why a file outside the engine may not include `target`.
std::optional<std::string> frontRefusal(const std::string& path, const std::string& target) {
  const std::string from = topFolder(path);
  if (from == "models" &&
      !isBelowAny(target, {"models", "engine/api", "engine/domain", "engine/base", "engine/indicators"})) {
    return "models see engine/api, engine/domain, engine/base and the pure functions of engine/indicators only";
  }
  if (from == "widgets" && !isBelowAny(target, {"widgets", "models"})) return "widgets see models only";
  if (from == "app" && isBelow(target, "tests")) return "the program does not contain its tests";
  return std::nullopt;
}

/// Why `path` may not include the library header `target`.
std::optional<std::string> libraryRefusal(const std::string& path, const std::string& target, bool header, int layer) {
  const bool tests = isBelow(path, "tests");
  if (isQt(target) && !tests &&
      !isBelowAny(path, {"engine/store", "engine/render", "engine/host", "models", "widgets", "app"})) {
    return "Qt stays in store, render, host and the front end";
  }
  if (isQtCharts(target) && header) return "Qt Charts in no header";
  if (isQtCharts(target) && !tests && !isBelow(path, "widgets/charts")) return "Qt Charts in widgets/charts only";
  if (target.starts_with("spdlog/") && (header || !isBelow(path, "engine/base")))
    return "spdlog is hidden behind engine/base/log.h";
  if (target.starts_with("boost/beast") && (header || (!tests && !isBelow(path, "engine/net"))))
    return "Beast stays in sources of engine/net";
  if ((target.starts_with("Eigen/") || target.starts_with("unsupported/Eigen")) && header) return "Eigen in no header";
  if (target.starts_with("boost/asio") && layer < 7) return "no network below layer 7";
  return std::nullopt;
}

TEST(Layers, EveryFolderOfTheEngineIsADeclaredModule) {
  const auto graph = ModuleGraph::load();
  ASSERT_FALSE(graph.modules().empty()) << "no edges recorded: configure first";
  for (const auto& file : sourcesBelow({"engine"})) {
    EXPECT_NE(graph.owner(file.path), nullptr) << file.path << " belongs to no keel_module";
  }
}

TEST(Layers, DependenciesPointDown) {
  const auto graph = ModuleGraph::load();
  for (const auto& module : graph.modules()) {
    for (const auto& name : module.depends) {
      const Module* to = graph.find(name);
      ASSERT_NE(to, nullptr) << module.name << " depends on " << name << ", which is no module";
      EXPECT_LT(to->layer, module.layer) << module.name << " -> " << name;
    }
  }
}

TEST(Layers, EngineIncludesFollowDeclaredEdges) {
  const auto graph = ModuleGraph::load();
  for (const auto& file : sourcesBelow({"engine"})) {
    const Module* module = graph.owner(file.path);
    if (module == nullptr) continue;
    for (const auto& include : includesOf(file)) {
      if (!isOurs(include.target)) continue;
      const auto reason = graph.refusal(*module, include.target);
      EXPECT_FALSE(reason) << file.path << ':' << include.line << " includes " << include.target << ": " << *reason;
    }
  }
}

TEST(Layers, FrontEndSeesTheNarrowBorder) {
  for (const auto& file : sourcesBelow({"models", "widgets", "app"})) {
    for (const auto& include : includesOf(file)) {
      if (!isOurs(include.target)) continue;
      const auto reason = frontRefusal(file.path, include.target);
      EXPECT_FALSE(reason) << file.path << ':' << include.line << " includes " << include.target << ": " << *reason;
    }
  }
}

TEST(Layers, LibrariesStayInTheirRooms) {
  const auto graph = ModuleGraph::load();
  for (const auto& file : allSources()) {
    const Module* module = isBelow(file.path, "engine") ? graph.owner(file.path) : nullptr;
    const int layer = module != nullptr ? module->layer : 99;
    for (const auto& include : includesOf(file)) {
      const auto reason = libraryRefusal(file.path, include.target, file.isHeader(), layer);
      EXPECT_FALSE(reason) << file.path << ':' << include.line << " includes " << include.target << ": " << *reason;
    }
  }
}

TEST(Layers, IncludesStartAtTheRoot) {
  for (const auto& file : allSources()) {
    for (const auto& include : includesOf(file)) {
      if (!include.quoted || include.target.ends_with(".moc")) continue;
      // The support header of a test lies beside it and belongs to no room.
      if (isBelow(file.path, "tests") && include.target.find('/') == std::string::npos) continue;
      ADD_FAILURE() << file.path << ':' << include.line << " \"" << include.target
                    << "\" names no room; write <engine/...>";
    }
  }
}

// The rules themselves, on made-up cases: each must be able to refuse.

TEST(LayersRules, RefuseWhatIsNotDeclared) {
  const ModuleGraph graph(
      "engine/base base 0\nengine/domain domain 1 base\nengine/risk risk 5 domain\n"
      "engine/execution execution 5 base domain\nengine/adapters/recorded recorded 8 domain\n");
  const Module& risk = *graph.find("risk");
  EXPECT_FALSE(graph.refusal(risk, "engine/risk/limits.h"));
  EXPECT_FALSE(graph.refusal(risk, "engine/domain/order.h"));
  EXPECT_FALSE(graph.refusal(risk, "engine/base/time.h")) << "base is open to all";
  EXPECT_TRUE(graph.refusal(risk, "engine/execution/router.h"));
  EXPECT_TRUE(graph.refusal(risk, "engine/nowhere/x.h"));
  EXPECT_TRUE(graph.refusal(risk, "models/engine_client.h"));
  EXPECT_TRUE(graph.refusal(risk, "engine/domainx/order.h"));
  EXPECT_EQ(graph.owner("engine/adapters/recorded/tape.h")->name, "recorded");
  EXPECT_EQ(graph.find("execution")->depends, (std::vector<std::string>{"base", "domain"}));
}

TEST(LayersRules, RefuseAcrossTheBorder) {
  EXPECT_TRUE(frontRefusal("models/x.cpp", "engine/core/core.h"));
  EXPECT_TRUE(frontRefusal("models/x.cpp", "widgets/pane.h"));
  EXPECT_FALSE(frontRefusal("models/x.cpp", "engine/api/snapshot.h"));
  EXPECT_FALSE(frontRefusal("models/x.cpp", "engine/indicators/averages.h"));
  EXPECT_TRUE(frontRefusal("widgets/x.cpp", "engine/domain/money.h"));
  EXPECT_FALSE(frontRefusal("widgets/charts/x.cpp", "models/engine_client.h"));
  EXPECT_FALSE(frontRefusal("app/main.cpp", "engine/host/host.h"));
}

TEST(LayersRules, RefuseLibrariesElsewhere) {
  EXPECT_TRUE(libraryRefusal("engine/core/core.cpp", "QString", false, 6));
  EXPECT_TRUE(libraryRefusal("engine/live/driver.cpp", "QtCore/QObject", false, 9));
  EXPECT_FALSE(libraryRefusal("engine/store/db.cpp", "QSqlQuery", false, 8));
  EXPECT_TRUE(libraryRefusal("widgets/pane.cpp", "QLineSeries", false, 99));
  EXPECT_FALSE(libraryRefusal("widgets/pane.cpp", "QLineEdit", false, 99));
  EXPECT_FALSE(libraryRefusal("widgets/charts/equity.cpp", "QLineSeries", false, 99));
  EXPECT_TRUE(libraryRefusal("widgets/charts/equity.h", "QtCharts/QChartView", true, 99));
  EXPECT_TRUE(libraryRefusal("engine/live/driver.cpp", "spdlog/spdlog.h", false, 9));
  EXPECT_TRUE(libraryRefusal("engine/base/log.h", "spdlog/spdlog.h", true, 0));
  EXPECT_TRUE(libraryRefusal("engine/net/client.h", "boost/beast/core.hpp", true, 7));
  EXPECT_TRUE(libraryRefusal("engine/core/core.cpp", "boost/asio.hpp", false, 6));
}

}  // namespace
}  // namespace keel::tidy
