#include <engine/base/memory.h>

#include <cstdlib>  // defines __GLIBC__ where it is so

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace keel::base {

void keepFreedMemory() {
#if defined(__GLIBC__)
  constexpr int kLargest = 32 << 20;  // glibc's own upper bound for the second switch on 64-bit machines
  mallopt(M_TRIM_THRESHOLD, 8 * kLargest);
  mallopt(M_MMAP_THRESHOLD, kLargest);
#endif
}

}  // namespace keel::base
