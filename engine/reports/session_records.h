#pragma once
// What a session left behind, as a report reads it: the store's rows and what its configuration says.
// It must never know where the rows came from.
#include <map>
#include <string>
#include <vector>

#include <engine/domain/market.h>
#include <engine/domain/records.h>

namespace keel::reports {

/// One setting of the session as a person reads it.
struct Setting {
  std::string name;
  std::string value;
};
struct SettingGroup {
  std::string title;   ///< "Capital and limits"
  std::vector<Setting> settings;
};

/// A recorded or generated file the session was started on, named as its configuration names it.
struct DataFile {
  std::string symbol;
  std::string file;
};

/// The market the session saw of one instrument, from its journal.
struct MarketSeen {
  std::vector<domain::Bar> bars;      ///< in time order
  std::uint64_t quotes = 0;
  base::Timestamp first{};            ///< of bars (opening) and quotes; zero when there were none
  base::Timestamp last{};
  domain::Price mark;                 ///< last close or mid, by the engine's rule; zero when there was none
  base::Timestamp tsMark{};
};

struct SessionRecords {
  domain::SessionRecord session;
  domain::Money initialCash;
  std::vector<std::string> strategies;              ///< names; id 1 is the first. Other ids are orders by hand
  std::vector<SettingGroup> settings;
  std::vector<DataFile> files;
  std::vector<domain::Instrument> instruments;      ///< dense from id 1
  std::vector<domain::Order> orders;
  std::vector<domain::FillRecord> fills;            ///< in the order of booking
  std::vector<domain::Signal> signals;
  std::vector<domain::EquityRecord> equity;         ///< in time order
  std::vector<domain::PositionRecord> positions;
  std::vector<domain::Alert> alerts;
  std::uint64_t auditRows = 0;                      ///< of this session
  bool auditHolds = true;                           ///< the store's chain of hashes
  bool journalKept = false;                         ///< false: pruned, so that no prices are left
  std::map<domain::InstrumentId, MarketSeen> market;
};

}  // namespace keel::reports
