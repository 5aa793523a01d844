#pragma once
// A broken invariant: CHECK throws EngineFault, which is caught in one place, at the end of a turn.
// It must never be used on input from outside: that is an expected failure and a Result.
#include <stdexcept>
#include <string>

namespace keel::base {

class EngineFault : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void raiseFault(const char* condition, const char* file, int line, const char* detail = "");

}  // namespace keel::base

#define KEEL_CHECK(condition)                                                              \
  do {                                                                                     \
    if (!(condition)) [[unlikely]]                                                         \
      ::keel::base::raiseFault(#condition, __FILE__, __LINE__);                            \
  } while (false)

#define KEEL_CHECK_MESSAGE(condition, detail)                                              \
  do {                                                                                     \
    if (!(condition)) [[unlikely]]                                                         \
      ::keel::base::raiseFault(#condition, __FILE__, __LINE__, detail);                    \
  } while (false)
