#include "worked_session.h"

#include <cmath>
#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

namespace keel::tests {
namespace {

std::string barsCsv(const Closes& tape) {
  std::string text = "t,open,high,low,close,volume\n";
  for (std::size_t i = 0; i < tape.closes.size(); ++i) {
    const double price = tape.closes[i];
    if (std::isnan(price)) continue;
    const std::size_t minute = 30 + i;
    text += fmt::format("2025-06-02 {:02}:{:02}:00,{},{},{},{},1000\n", 9 + minute / 60, minute % 60, price, price,
                        price, price);
  }
  return text;
}

}  // namespace

std::vector<double> flat(double close, std::size_t count) { return std::vector<double>(count, close); }

std::vector<double> operator+(std::vector<double> first, const std::vector<double>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

WorkedSession::WorkedSession(const std::string& fields, const std::vector<Closes>& tape)
    : m_host({m_folder / "keel.db", false}) {
  std::string json =
      "{" + fields + (fields.find("\"speed\"") == std::string::npos ? ",\"speed\":\"max\"" : "") + ",\"data\":[";
  for (const Closes& symbol : tape) {
    writeText(m_folder / (symbol.symbol + ".csv"), barsCsv(symbol));
    json += fmt::format("{}{{\"symbol\":\"{}\",\"file\":\"{}.csv\"}}", &symbol == &tape.front() ? "" : ",",
                        symbol.symbol, symbol.symbol);
  }
  writeText(m_folder / "config.json", json + "]}");
}

std::string WorkedSession::start() {
  const auto config = host::readSessionConfig(m_folder / "config.json");
  if (!config) return config.error().message;
  if (const auto started = m_host.start(); !started) return started.error().message;
  if (const auto loaded = m_host.loadSession(*config); !loaded) return loaded.error().message;
  m_host.post(domain::Command{});
  return {};
}

std::string WorkedSession::run() {
  std::string problem = start();
  if (problem.empty()) waitUntilDone();
  return problem;
}

void WorkedSession::buyByHand(domain::Side side, std::int64_t quantity) {
  domain::Command command;
  command.kind = domain::CommandKind::PlaceOrder;
  command.request.instrument = domain::InstrumentId{1};
  command.request.side = side;
  command.request.quantity = domain::Quantity::fromInteger(quantity);
  m_host.post(command);
}

std::shared_ptr<const api::Snapshot> WorkedSession::snapshot() {
  struct Answer {
    std::mutex mutex;
    std::condition_variable changed;
    std::shared_ptr<const api::Snapshot> snapshot;
  };
  const auto answer = std::make_shared<Answer>();
  api::SnapshotRequest request;
  request.parts =
      api::Part::Account | api::Part::Positions | api::Part::Orders | api::Part::Signals | api::Part::Alerts;
  request.parts = request.parts | api::Part::Chart;
  request.chartInstrument = domain::InstrumentId{1};
  m_host.requestSnapshot(request, [answer](std::shared_ptr<const api::Snapshot> snapshot) {
    const std::scoped_lock lock(answer->mutex);
    answer->snapshot = std::move(snapshot);
    answer->changed.notify_all();
  });
  std::unique_lock lock(answer->mutex);
  answer->changed.wait_for(lock, std::chrono::seconds{10}, [&] { return answer->snapshot != nullptr; });
  return answer->snapshot;
}

bool WorkedSession::waitForMark(double price) {
  for (int i = 0; i < 5'000; ++i) {
    const auto seen = snapshot();
    if (seen && !seen->chart.bars.empty() && seen->chart.bars.back().close.toDouble() == price) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  return false;
}

host::SessionSummary WorkedSession::summary() { return m_host.summary(); }

std::unique_ptr<store::StoreReader> WorkedSession::store() const {
  auto reader = store::StoreReader::open(m_folder / "keel.db");
  return reader ? std::move(*reader) : nullptr;
}

std::vector<std::string> WorkedSession::audit() const {
  std::vector<std::string> out;
  const auto rows = store()->audit(1, 100'000);
  for (const auto& row : *rows) out.push_back(row.record.action + " " + row.record.details);
  return out;
}

}  // namespace keel::tests
