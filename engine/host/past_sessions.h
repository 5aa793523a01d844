#pragma once
// The sessions a store knows, with the figures their records give. What the records do not say is left empty.
// Keeps what it worked out of sessions that have ended: those do not change any more.
#include <functional>
#include <map>

#include <engine/api/library.h>
#include <engine/store/store_reader.h>

namespace keel::host {

class PastSessions {
 public:
  /// Newest first, at most `limit`. `goOn` is asked before each: CANCELED.
  [[nodiscard]] base::Result<std::vector<api::PastSession>, base::Failure> list(const store::StoreReader& reader,
                                                                                std::size_t limit,
                                                                                const std::function<bool()>& goOn);
  /// By name, each with the newest session of the same settings.
  [[nodiscard]] base::Result<std::vector<api::Experiment>, base::Failure> experiments(const store::StoreReader& reader);

 private:
  [[nodiscard]] base::Result<api::PastSession, base::Failure> describe(const store::StoreReader& reader,
                                                                       const domain::SessionRecord& record);
  std::map<domain::SessionId, api::PastSession> m_ended;
};

}  // namespace keel::host
