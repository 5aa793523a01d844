#pragma once
// The files of a run, loaded: instruments, their series and the tape over them.
#include <deque>
#include <memory>

#include <engine/adapters/recorded/import.h>
#include <engine/adapters/recorded/tape.h>
#include <engine/host/session_config.h>

namespace keel::host {

struct LoadedFile {
  domain::InstrumentId instrument;
  recorded::ImportResult data;
};

/// Not movable once the tape is made: the tape points into the files.
struct Market {
  domain::InstrumentTable instruments;
  std::deque<LoadedFile> files;
  recorded::Tape tape;
  bool generated = false;
};

/// A symbol may name several files (days of one instrument, trades and quotes); they are played together. Failures of
/// the readers, each naming the file; OVERLAPPING_FILES when two files of a symbol give bars for the same time.
[[nodiscard]] base::Result<std::unique_ptr<Market>, base::Failure> loadMarket(const std::vector<DataFile>& files,
                                                                              bool fractional);

}  // namespace keel::host
