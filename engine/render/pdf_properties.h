#pragma once
// The properties Qt stamps into a PDF by the clock, replaced by the session's own, byte for byte in place.
#include <string>

#include <engine/base/time.h>

namespace keel::render {

/// Creation and modification date become `when`, document ids are derived from the content. No byte moves, so that the
/// cross-reference table stays right.
void stampProperties(std::string& pdf, base::Timestamp when);

}  // namespace keel::render
