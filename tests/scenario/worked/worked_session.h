#pragma once
// A session over hand-made minute bars: configuration as JSON, through the host, with its store, to its result.
#include <string>
#include <vector>

#include <engine/host/engine_host.h>
#include <engine/store/store_reader.h>
#include <tests/support/child_process.h>

namespace keel::tests {

/// Closes of one symbol, a minute each from 09:30 on 2025-06-02; NaN: no bar in that minute.
struct Closes {
  std::string symbol;
  std::vector<double> closes;
};

/// `count` times the same close.
[[nodiscard]] std::vector<double> flat(double close, std::size_t count);
[[nodiscard]] std::vector<double> operator+(std::vector<double> first, const std::vector<double>& second);

/// Buys 2 % above the five closes before it, sells 2 % below them.
inline constexpr const char* kBreakout =
    R"("strategy":"momentum_breakout","parameters":{"period":5,"threshold":0.02},"min_signal_strength":"weak",)"
    R"("max_signals_per_hour":100,"commission":"none","slippage":"none")";

class WorkedSession {
 public:
  /// `fields` are those of the configuration besides data; "speed" is "max" unless they name one.
  WorkedSession(const std::string& fields, const std::vector<Closes>& tape);
  /// Loads and starts; an empty text, or what went wrong.
  [[nodiscard]] std::string start();
  /// To the end of the tape.
  [[nodiscard]] std::string run();
  void buyByHand(domain::Side side, std::int64_t quantity);
  /// The desk's view now, asked for as the desk does.
  [[nodiscard]] std::shared_ptr<const api::Snapshot> snapshot();
  /// Waits until the symbol's mark is `price`; false after ten seconds.
  [[nodiscard]] bool waitForMark(double price);
  void waitUntilDone() { m_host.waitUntilDone({}); }
  /// Ends the engine thread; the store can be read afterwards.
  [[nodiscard]] host::SessionSummary summary();
  [[nodiscard]] std::unique_ptr<store::StoreReader> store() const;
  /// "EXIT {details}" and the like of the audit trail.
  [[nodiscard]] std::vector<std::string> audit() const;

 private:
  TemporaryFolder m_folder;
  host::EngineHost m_host;
};

}  // namespace keel::tests
