#include <engine/backtest/replay.h>

#include <fmt/format.h>

#include <engine/bus/journal_codec.h>

namespace keel::backtest {
namespace {

class FillCounter final : public core::Observer {
 public:
  std::size_t fills = 0;
  void onFill(const domain::FillRecord&, const ledger::Booking&) override { ++fills; }
};

struct Feed {
  core::TradingCore& core;
  void operator()(const bus::OwnedSlice& slice) const { core.handle(slice.view()); }
  void operator()(const domain::ExecutionReport& report) const { core.handle(report); }
  void operator()(const bus::StampedCommand& stamped) const { core.handle(stamped.command, stamped.ts); }
  void operator()(const bus::TapeEnded&) const { core.endOfData(); }
};

}  // namespace

base::Result<ReplayResult, base::Failure> replay(const core::CoreConfig& config, const domain::InstrumentTable& instruments,
                                                 const std::vector<domain::JournalRecord>& journal) {
  auto made = core::TradingCore::create(config, instruments);
  if (!made) return tl::unexpected(made.error());
  core::TradingCore& core = **made;
  FillCounter counter;
  core.addObserver(&counter);
  std::vector<core::Effect> ignored;
  std::uint64_t previous = 0;
  try {
    for (const domain::JournalRecord& record : journal) {
      if (record.sequence != previous + 1) {
        return base::fail("BAD_JOURNAL", fmt::format("journal entry {} follows {}", record.sequence, previous));
      }
      previous = record.sequence;
      const auto message = bus::decode(record.body);
      if (!message) return base::fail("BAD_JOURNAL", fmt::format("journal entry {}: {}", previous, message.error().message));
      std::visit(Feed{core}, *message);
      core.takeEffects(ignored);  // the answers to them are in the journal
    }
  } catch (const base::EngineFault& fault) {
    return base::fail("ENGINE_FAULT", fmt::format("journal entry {}: {}", previous, fault.what()));
  }
  return ReplayResult{execution::orderListHash(core.orders().orders(), instruments), previous, core.orders().orders().size(),
                      counter.fills, core.state(), core.cash(), core.equity()};
}

}  // namespace keel::backtest
