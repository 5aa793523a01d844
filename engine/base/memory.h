#pragma once
// How the process treats memory it has freed. For programs, once at their start; the engine never calls it.
// Knows nothing of who allocates.

namespace keel::base {

/// Keeps freed memory with the process instead of giving it back to the system after every run: a backtest of a million
/// bars frees some ten megabytes, and taking them anew costs a page fault for each four kilobytes, a tenth of the run.
/// Does nothing where the C library has no such switch.
void keepFreedMemory();

}  // namespace keel::base
