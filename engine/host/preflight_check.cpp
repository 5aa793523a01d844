#include <engine/host/preflight_check.h>

#include <engine/core/trading_core.h>
#include <engine/host/market_files.h>
#include <engine/live/preflight.h>
#include <engine/store/store.h>

namespace keel::host {
namespace {

/// Empty when a session could write to the store.
std::string storeProblem(const std::filesystem::path& path) {
  std::error_code error;
  if (path.empty() || !std::filesystem::exists(path, error)) return {};
  store::OpenOptions options;
  options.create = false;
  options.readOnly = true;
  if (const auto read = store::Store::open(path, options); !read) {
    return read.error().code == "STORE_OLDER" ? std::string() : read.error().message;
  }
  options.readOnly = false;
  const auto opened = store::Store::open(path, options);
  return opened ? std::string() : opened.error().message;
}

std::uint64_t slicesOf(recorded::Tape& tape) {
  domain::MarketSlice slice;
  std::uint64_t count = 0;
  while (tape.next(slice)) ++count;
  return count;
}

}  // namespace

base::Result<api::PreflightView, base::Failure> checkPreflight(const SessionConfig& config,
                                                               const std::filesystem::path& store) {
  const auto market = loadMarket(config.data, config.fractional);
  if (!market) return tl::unexpected(market.error());
  const auto settings = coreConfig(config, domain::Mode::Paper);
  if (!settings) return tl::unexpected(settings.error());
  const auto core = core::TradingCore::create(*settings, (*market)->instruments);
  if (!core) return tl::unexpected(core.error());
  live::Surroundings around;
  around.slices = slicesOf((*market)->tape);
  around.tapeEnded = around.slices == 0;
  around.storeFailure = storeProblem(store);
  return live::preflightView(risk::assess(live::situationOf(**core, around)));
}

}  // namespace keel::host
