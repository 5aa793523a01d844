#pragma once
// Would a session of this configuration be allowed to start? Judged before it is loaded, by the same rules.
// Changes nothing: no session is made, a store that does not exist is not created and an older one not brought up to date.
#include <filesystem>

#include <engine/api/views.h>
#include <engine/host/session_config.h>

namespace keel::host {

/// `store` may be empty: then the store is not judged. Failures: those of loading the market and of making the core.
[[nodiscard]] base::Result<api::PreflightView, base::Failure> checkPreflight(const SessionConfig& config,
                                                                             const std::filesystem::path& store);

}  // namespace keel::host
