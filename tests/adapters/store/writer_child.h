#pragma once
// The program that is killed: opens the store and writes, telling on standard output what sync() acknowledged.
#include <filesystem>

namespace keel::tests {

/// Prints one line "<number>" after each acknowledged group; returns only when something failed.
int writeUntilKilled(const std::filesystem::path& store);

}  // namespace keel::tests
