#pragma once
// Every pane of the desk, in the order of the View menu.
#include <vector>

#include <models/desk.h>
#include <widgets/theme.h>

namespace keel::widgets {

class Pane;

[[nodiscard]] std::vector<Pane*> makeAllPanes(models::Desk& desk, const Theme& theme);

}  // namespace keel::widgets
