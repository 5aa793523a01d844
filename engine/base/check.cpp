#include <engine/base/check.h>

#include <cstring>

namespace keel::base {

void raiseFault(const char* condition, const char* file, int line, const char* detail) {
  const char* name = std::strrchr(file, '/');
  std::string text = std::string("invariant broken: ") + condition + " at " + (name ? name + 1 : file) + ':' +
                     std::to_string(line);
  if (*detail != '\0') text += std::string(" (") + detail + ')';
  throw EngineFault(text);
}

}  // namespace keel::base
