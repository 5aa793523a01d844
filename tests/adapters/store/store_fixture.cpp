#include "store_fixture.h"

#include <atomic>
#include <fstream>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

namespace keel::tests {

namespace fs = std::filesystem;
using namespace domain;

StoreTest::StoreTest() {
  static std::atomic<int> counter{0};
  m_folder = fs::temp_directory_path() / fmt::format("keel-store-test-{}-{}", ::getpid(), ++counter);
  fs::create_directories(m_folder);
}

StoreTest::~StoreTest() {
  std::error_code ignored;
  fs::remove_all(m_folder, ignored);
}

std::unique_ptr<store::Store> StoreTest::open(const store::OpenOptions& options) const {
  auto opened = store::Store::open(file(), options);
  if (opened) return std::move(*opened);
  throw std::runtime_error(opened.error().code + ": " + opened.error().message);
}

void StoreTest::makeSample() const {
  auto store = open();
  store->writer().append(sampleRecords());
  if (auto done = store->writer().sync(); !done) throw std::runtime_error(done.error().message);
}

base::Timestamp at(std::int64_t second) { return base::fromNanos((1'381'152'600 + second) * 1'000'000'000 + 7); }

SessionRecord sampleSession() {
  SessionRecord session;
  session.id = kSampleSession;
  session.name = "mixed on SPY 2013-10-07, \"größer\" 'quoted'";
  session.mode = Mode::Backtest;
  session.state = SessionState::EmergencyStopped;
  session.configJson = R"({"a":1})";
  session.tsStarted = at(0);
  session.tsEnded = at(900);
  session.generated = true;
  session.orderListHash = "ab12";
  return session;
}

namespace {

InstrumentRecord sampleInstrument() {
  Instrument instrument = describeSymbol("BTC", true);
  instrument.id = InstrumentId(3);
  instrument.currency = kInr;
  instrument.multiplier = 50;
  return {kSampleSession, instrument};
}

OrderRecord sampleOrder() {
  Order order;
  order.id = ClientOrderId(42);
  order.account = AccountId(2);
  order.strategy = StrategyId(5);
  OrderRequest& request = order.request;
  request.instrument = InstrumentId(3);
  request.side = Side::SellShort;
  request.type = OrderType::TrailingStop;
  request.timeInForce = TimeInForce::GoodTillDate;
  request.quantity = Quantity::fromE8(12'345'678'901);
  request.limitPrice = Price::fromE8(-250'000'000);
  request.stopPrice = Price::fromE8(99'990'000'000);
  request.trailKind = TrailKind::Offset;
  request.trailRate = Rate::fromE8(2'000'000);
  request.trailOffset = Price::fromE8(150'000'000);
  request.expiresAt = at(86'400);
  request.group = OrderGroupId(9);
  request.parent = ClientOrderId(42);
  request.signal = SignalId(77);
  request.reducesOnly = true;
  order.status = OrderStatus::PendingReplace;
  order.cumulativeQuantity = Quantity::fromE8(5'000'000'000);
  order.filledNotional = Money::fromE8(-4'999'500'000'123, kInr);
  order.fees = Money::fromE8(35'000'001, kGbp);
  order.venueOrderId = VenueOrderId("0123456789012345678901234567890123456789");
  order.tsInit = at(10);
  order.tsLast = at(12);
  order.reason = 65'535;
  return {kSampleSession, order};
}

FillRecord sampleFill(std::string_view execution, std::int64_t quantityE8) {
  FillRecord fill;
  fill.session = kSampleSession;
  fill.execution = ExecutionId(execution);
  fill.order = ClientOrderId(42);
  fill.instrument = InstrumentId(3);
  fill.strategy = StrategyId(5);
  fill.side = Side::SellShort;
  fill.quantity = Quantity::fromE8(quantityE8);
  fill.price = Price::fromE8(99'990'000'000);
  fill.fee = Money::fromE8(17'500'000, kInr);
  fill.realizedPnl = Money::fromE8(-12'345, kInr);
  fill.ts = at(11);
  return fill;
}

PositionRecord samplePosition() {
  PositionRecord position;
  position.session = kSampleSession;
  position.account = AccountId(2);
  position.strategy = StrategyId(5);
  position.instrument = InstrumentId(3);
  position.quantity = SignedQuantity::fromE8(-5'000'000'000);
  position.cost = Money::fromE8(-4'999'500'000'123, kInr);
  position.realizedPnl = Money::fromE8(1, kInr);
  position.realizedPnlFifo = Money::fromE8(-2, kInr);
  position.fees = Money::fromE8(3, kGbp);
  position.mark = Price::fromE8(99'980'000'000);
  position.tsMark = at(13);
  position.tsOpened = at(11);
  return position;
}

SignalRecord sampleSignal() {
  Signal signal;
  signal.id = SignalId(77);
  signal.strategy = StrategyId(5);
  signal.intent = {InstrumentId(3),  Side::Sell,           SignalStrength::VeryStrong,
                   Price::fromE8(1), OrderType::StopLimit, Price::fromE8(2),
                   Price::fromE8(3), Quantity::fromE8(4),  "SMA15 101.20 crossed above SMA50 101.05"};
  signal.ts = at(9);
  signal.status = SignalStatus::Blocked;
  signal.blockCode = "POSITION_LIMIT_EXCEEDED";
  signal.blockReason = "7 of 5 positions";
  signal.checks = {{"capital", Verdict::Pass, "10 000 of 12 000"}, {"price", Verdict::Block, "stale by 61 s"}};
  signal.order = ClientOrderId(42);
  return {kSampleSession, signal};
}

std::string money(const Money& m) { return fmt::format("{} {}", m.e8(), m.currency().code()); }
std::int64_t ns(base::Timestamp ts) { return base::toNanos(ts); }

std::string text(const SessionRecord& r) {
  return fmt::format("session {} {} {} {} {} {} {} {} {}", r.id.value(), r.name, name(r.mode), name(r.state),
                     r.configJson, ns(r.tsStarted), ns(r.tsEnded), r.generated, r.orderListHash);
}
std::string text(const InstrumentRecord& r) {
  const Instrument& i = r.instrument;
  return fmt::format("instrument {} {} {} {} {} {} {} {} {} {}", r.session.value(), i.id.value(), i.symbol, i.venue,
                     i.calendar, name(i.assetClass), i.currency.code(), i.tickSize.e8(), i.lotSize.e8(), i.multiplier);
}
std::string text(const OrderRecord& r) {
  const Order& o = r.order;
  const OrderRequest& q = o.request;
  return fmt::format("order {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} ", r.session.value(),
                     o.id.value(), o.account.value(), o.strategy.value(), q.instrument.value(), name(q.side),
                     name(q.type), name(q.timeInForce), q.quantity.e8(), q.limitPrice.e8(), q.stopPrice.e8(),
                     static_cast<int>(q.trailKind), q.trailRate.e8(), q.trailOffset.e8(), ns(q.expiresAt),
                     q.group.value(), q.parent.value(), q.signal.value(), q.reducesOnly, name(o.status)) +
         fmt::format("{} {} {} {} {} {} {}", o.cumulativeQuantity.e8(), money(o.filledNotional), money(o.fees),
                     o.venueOrderId.view(), ns(o.tsInit), ns(o.tsLast), o.reason);
}
std::string text(const FillRecord& r) {
  return fmt::format("fill {} {} {} {} {} {} {} {} {} {} {}", r.session.value(), r.execution.view(), r.order.value(),
                     r.instrument.value(), r.strategy.value(), name(r.side), r.quantity.e8(), r.price.e8(),
                     money(r.fee), money(r.realizedPnl), ns(r.ts));
}
std::string text(const PositionRecord& r) {
  return fmt::format("position {} {} {} {} {} {} {} {} {} {} {} {}", r.session.value(), r.account.value(),
                     r.strategy.value(), r.instrument.value(), r.quantity.e8(), money(r.cost), money(r.realizedPnl),
                     money(r.realizedPnlFifo), money(r.fees), r.mark.e8(), ns(r.tsMark), ns(r.tsOpened));
}
std::string text(const LotsRecord& r) {
  std::string out =
      fmt::format("lots {} {} {} {}", r.session.value(), r.account.value(), r.strategy.value(), r.instrument.value());
  for (const LotRow& lot : r.lots) out += fmt::format(" [{} {} {}]", lot.quantity.e8(), lot.price.e8(), ns(lot.ts));
  return out;
}
std::string text(const SignalRecord& r) {
  const Signal& s = r.signal;
  const SignalIntent& i = s.intent;
  std::string out = fmt::format("signal {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {}", r.session.value(),
                                s.id.value(), s.strategy.value(), i.instrument.value(), name(i.side), name(i.strength),
                                i.price.e8(), name(i.type), i.limitPrice.e8(), i.stopPrice.e8(), i.quantity.e8(),
                                i.rule, ns(s.ts), name(s.status), s.blockCode, s.blockReason, s.order.value());
  for (const SignalCheck& check : s.checks)
    out += fmt::format(" [{} {} {}]", check.name, name(check.verdict), check.text);
  return out;
}
std::string text(const EquityRecord& r) {
  return fmt::format("equity {} {} {} {}", r.session.value(), ns(r.ts), money(r.cash), money(r.equity));
}
std::string text(const AlertRecord& r) {
  return fmt::format("alert {} {} {} {} {} {} {}", r.session.value(), r.alert.number, ns(r.alert.ts),
                     name(r.alert.severity), r.alert.code, r.alert.text, r.alert.source);
}
std::string text(const AuditRecord& r) {
  return fmt::format("audit {} {} {} {} {}", r.session.value(), ns(r.ts), r.actor, r.action, r.details);
}
std::string text(const JournalRecord& r) {
  return fmt::format("journal {} {} {} {} {}", r.session.value(), r.sequence, ns(r.ts), r.kind, r.body);
}

}  // namespace

JournalRecord journalRecord(std::uint64_t sequence, std::string body) {
  return {kSampleSession, sequence, at(static_cast<std::int64_t>(sequence)), 4, std::move(body)};
}

AuditRecord auditRecord(std::int64_t second, std::string action) {
  return {kSampleSession, at(second), "engine", std::move(action), fmt::format(R"({{"second":{}}})", second)};
}

std::vector<Record> sampleRecords() {
  LotsRecord lots{kSampleSession,
                  AccountId(2),
                  StrategyId(5),
                  InstrumentId(3),
                  {{SignedQuantity::fromE8(-2'000'000'000), Price::fromE8(11), at(11)},
                   {SignedQuantity::fromE8(-3'000'000'000), Price::fromE8(12), at(12)}}};
  AlertRecord alert{kSampleSession, {1, at(14), Severity::Critical, "DAILY_LOSS", "lost 501 of 500", "risk"}};
  EquityRecord equity{kSampleSession, at(15), Money::fromE8(-1, kInr), Money::fromE8(1'000'000, kInr)};
  std::string body("\0\1binary\xff", 9);
  return {sampleSession(),
          sampleInstrument(),
          sampleOrder(),
          sampleFill("E-1", 2'000'000'000),
          sampleFill("E-2", 3'000'000'000),
          samplePosition(),
          lots,
          sampleSignal(),
          equity,
          alert,
          auditRecord(16),
          journalRecord(1, body),
          journalRecord(2, "")};
}

std::string describe(const Record& record) {
  return std::visit([](const auto& row) { return text(row); }, record);
}

namespace {
int takeFirst(void* out, int columns, char** values, char**) {
  if (columns > 0 && values[0] != nullptr) *static_cast<std::string*>(out) = values[0];
  return 1;  // enough
}
}  // namespace

void runSql(const fs::path& path, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  char* error = nullptr;
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK)
      << (error != nullptr ? error : "");
  sqlite3_free(error);
  sqlite3_close(database);
}

std::string queryText(const fs::path& path, const std::string& sql) {
  sqlite3* database = nullptr;
  std::string out;
  if (sqlite3_open(path.c_str(), &database) == SQLITE_OK) {
    sqlite3_exec(database, sql.c_str(), takeFirst, &out, nullptr);
  }
  sqlite3_close(database);
  return out;
}

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace keel::tests
