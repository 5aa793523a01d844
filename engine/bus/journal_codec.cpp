#include <engine/bus/journal_codec.h>

#include <bit>
#include <cstring>

#include <fmt/format.h>

namespace keel::bus {

using base::Timestamp;
using domain::ExecutionReport;
using domain::OrderRequest;
using domain::Price;
using domain::Quantity;

namespace {

static_assert(std::endian::native == std::endian::little, "the journal is written as little-endian");

constexpr std::uint32_t kMaximumRows = 1'000'000;
constexpr std::size_t kBarBytes = 60;
constexpr std::size_t kQuoteBytes = 44;

class Writer {
 public:
  template <class T>
  void raw(T value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    m_bytes.append(bytes, sizeof(T));
  }
  void e8(std::int64_t value) { raw(value); }
  void time(Timestamp value) { raw(base::toNanos(value)); }
  void text(std::string_view value) {
    raw(static_cast<std::uint32_t>(value.size()));
    m_bytes.append(value);
  }
  [[nodiscard]] std::string take() { return std::move(m_bytes); }

 private:
  std::string m_bytes;
};

/// Reads with a sticky failure: after the first bad field everything reads as zero.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
  template <class T>
  T raw() {
    T value{};
    if (m_failed || m_bytes.size() < sizeof(T)) {
      m_failed = true;
      return value;
    }
    std::memcpy(&value, m_bytes.data(), sizeof(T));
    m_bytes.remove_prefix(sizeof(T));
    return value;
  }
  Timestamp time() { return base::fromNanos(raw<std::int64_t>()); }
  Price price() { return Price::fromE8(raw<std::int64_t>()); }
  Quantity quantity() {
    const auto value = raw<std::int64_t>();
    if (value < 0) m_failed = true;
    return Quantity::fromE8(value < 0 ? 0 : value);
  }
  template <class Enum>
  Enum choice(Enum last) {
    const auto value = raw<std::uint8_t>();
    if (value > static_cast<std::uint8_t>(last)) m_failed = true;
    return m_failed ? Enum{} : static_cast<Enum>(value);
  }
  std::string_view text() {
    const auto size = raw<std::uint32_t>();
    if (m_failed || m_bytes.size() < size) {
      m_failed = true;
      return {};
    }
    const std::string_view value = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return value;
  }
  /// A number of rows of `rowBytes` each, for which the bytes must be there.
  std::uint32_t count(std::size_t rowBytes) {
    const auto value = raw<std::uint32_t>();
    if (value > kMaximumRows || value > m_bytes.size() / rowBytes) m_failed = true;
    return m_failed ? 0 : value;
  }
  [[nodiscard]] bool clean() const { return !m_failed && m_bytes.empty(); }

 private:
  std::string_view m_bytes;
  bool m_failed = false;
};

void put(Writer& w, const domain::Bar& bar) {
  w.raw(bar.instrument.value());
  w.time(bar.tsOpen);
  w.time(bar.tsClose);
  for (const Price price : {bar.open, bar.high, bar.low, bar.close}) w.e8(price.e8());
  w.e8(bar.volume.e8());
}

domain::Bar getBar(Reader& r) {
  domain::Bar bar;
  bar.instrument = domain::InstrumentId(r.raw<std::uint32_t>());
  bar.tsOpen = r.time();
  bar.tsClose = r.time();
  for (Price* price : {&bar.open, &bar.high, &bar.low, &bar.close}) *price = r.price();
  bar.volume = r.quantity();
  return bar;
}

void put(Writer& w, const domain::Quote& quote) {
  w.raw(quote.instrument.value());
  w.time(quote.ts);
  w.e8(quote.bid.e8());
  w.e8(quote.ask.e8());
  w.e8(quote.bidSize.e8());
  w.e8(quote.askSize.e8());
}

domain::Quote getQuote(Reader& r) {
  domain::Quote quote;
  quote.instrument = domain::InstrumentId(r.raw<std::uint32_t>());
  quote.ts = r.time();
  quote.bid = r.price();
  quote.ask = r.price();
  quote.bidSize = r.quantity();
  quote.askSize = r.quantity();
  return quote;
}

void put(Writer& w, const OrderRequest& request) {
  w.raw(request.instrument.value());
  w.raw(static_cast<std::uint8_t>(request.side));
  w.raw(static_cast<std::uint8_t>(request.type));
  w.raw(static_cast<std::uint8_t>(request.timeInForce));
  w.e8(request.quantity.e8());
  w.e8(request.limitPrice.e8());
  w.e8(request.stopPrice.e8());
  w.raw(static_cast<std::uint8_t>(request.trailKind));
  w.e8(request.trailRate.e8());
  w.e8(request.trailOffset.e8());
  w.time(request.expiresAt);
  w.raw(request.group.value());
  w.raw(request.parent.value());
  w.raw(request.signal.value());
  w.raw(static_cast<std::uint8_t>(request.reducesOnly ? 1 : 0));
}

OrderRequest getRequest(Reader& r) {
  OrderRequest request;
  request.instrument = domain::InstrumentId(r.raw<std::uint32_t>());
  request.side = r.choice(domain::Side::SellShort);
  request.type = r.choice(domain::OrderType::TrailingStop);
  request.timeInForce = r.choice(domain::TimeInForce::AtTheClose);
  request.quantity = r.quantity();
  request.limitPrice = r.price();
  request.stopPrice = r.price();
  request.trailKind = r.choice(domain::TrailKind::Offset);
  request.trailRate = domain::Rate::fromE8(r.raw<std::int64_t>());
  request.trailOffset = r.price();
  request.expiresAt = r.time();
  request.group = domain::OrderGroupId(r.raw<std::uint64_t>());
  request.parent = domain::ClientOrderId(r.raw<std::uint64_t>());
  request.signal = domain::SignalId(r.raw<std::uint64_t>());
  request.reducesOnly = r.raw<std::uint8_t>() != 0;
  return request;
}

void put(Writer& w, const ExecutionReport& report) {
  w.raw(report.order.value());
  w.raw(static_cast<std::uint8_t>(report.event));
  w.text(report.venueOrderId.view());
  w.text(report.execution.view());
  w.time(report.tsEvent);
  w.e8(report.lastPrice.e8());
  w.e8(report.lastQuantity.e8());
  w.e8(report.fee.e8());
  w.text(report.fee.currency().code());
  w.raw(static_cast<std::uint16_t>(report.reason));
  w.e8(report.replacedLimit.e8());
  w.e8(report.replacedStop.e8());
  w.e8(report.replacedQuantity.e8());
}

base::Result<ExecutionReport, base::Failure> getReport(Reader& r) {
  ExecutionReport report;
  report.order = domain::ClientOrderId(r.raw<std::uint64_t>());
  report.event = r.choice(domain::OrderEvent::LoseContact);
  const std::string_view venueOrder = r.text(), execution = r.text();
  if (!domain::VenueOrderId::fits(venueOrder) || !domain::ExecutionId::fits(execution)) {
    return base::fail("BAD_JOURNAL", "a venue's identifier is longer than 40 bytes");
  }
  report.venueOrderId = domain::VenueOrderId(venueOrder);
  report.execution = domain::ExecutionId(execution);
  report.tsEvent = r.time();
  report.lastPrice = r.price();
  report.lastQuantity = r.quantity();
  const auto fee = r.raw<std::int64_t>();
  const auto currency = domain::parseCurrency(r.text());
  if (!currency) return base::fail("BAD_JOURNAL", currency.error().message);
  report.fee = domain::Money::fromE8(fee, *currency);
  report.reason = static_cast<domain::VenueReason>(r.raw<std::uint16_t>());
  if (report.reason != domain::VenueReason::None && *domain::name(report.reason) == '\0') {
    return base::fail("BAD_JOURNAL", fmt::format("unknown venue reason {}", static_cast<int>(report.reason)));
  }
  report.replacedLimit = r.price();
  report.replacedStop = r.price();
  report.replacedQuantity = r.quantity();
  return report;
}

OwnedSlice getSlice(Reader& r) {
  OwnedSlice slice;
  slice.ts = r.time();
  slice.index = r.raw<std::uint64_t>();
  for (std::uint32_t left = r.count(kBarBytes); left > 0; --left) slice.bars.push_back(getBar(r));
  for (std::uint32_t left = r.count(kQuoteBytes); left > 0; --left) slice.quotes.push_back(getQuote(r));
  return slice;
}

/// Only these carry a strategy, so that journals written before them still read.
bool namesStrategy(domain::CommandKind kind) {
  return kind == domain::CommandKind::EnableStrategy || kind == domain::CommandKind::DisableStrategy;
}

StampedCommand getCommand(Reader& r) {
  StampedCommand stamped;
  stamped.ts = r.time();
  stamped.command.kind = r.choice(domain::CommandKind::DisableStrategy);
  stamped.command.number = r.raw<std::uint64_t>();
  stamped.command.request = getRequest(r);
  stamped.command.order = domain::ClientOrderId(r.raw<std::uint64_t>());
  stamped.command.instrument = domain::InstrumentId(r.raw<std::uint32_t>());
  const std::string_view reason = r.text();
  reason.copy(stamped.command.reason.data(), stamped.command.reason.size() - 1);
  if (namesStrategy(stamped.command.kind)) stamped.command.strategy = domain::StrategyId(r.raw<std::uint32_t>());
  return stamped;
}

struct Encoder {
  Writer& w;
  void operator()(const OwnedSlice& slice) const {
    w.time(slice.ts);
    w.raw(slice.index);
    w.raw(static_cast<std::uint32_t>(slice.bars.size()));
    for (const auto& bar : slice.bars) put(w, bar);
    w.raw(static_cast<std::uint32_t>(slice.quotes.size()));
    for (const auto& quote : slice.quotes) put(w, quote);
  }
  void operator()(const ExecutionReport& report) const { put(w, report); }
  void operator()(const StampedCommand& stamped) const {
    w.time(stamped.ts);
    w.raw(static_cast<std::uint8_t>(stamped.command.kind));
    w.raw(stamped.command.number);
    put(w, stamped.command.request);
    w.raw(stamped.command.order.value());
    w.raw(stamped.command.instrument.value());
    const auto& reason = stamped.command.reason;
    w.text({reason.data(), ::strnlen(reason.data(), reason.size())});
    if (namesStrategy(stamped.command.kind)) w.raw(stamped.command.strategy.value());
  }
  void operator()(const TapeEnded& ended) const { w.time(ended.ts); }
};

}  // namespace

JournalKind kindOf(const Message& message) { return static_cast<JournalKind>(message.index() + 1); }

Timestamp timeOf(const Message& message) {
  struct Visitor {
    Timestamp operator()(const OwnedSlice& m) const { return m.ts; }
    Timestamp operator()(const ExecutionReport& m) const { return m.tsEvent; }
    Timestamp operator()(const StampedCommand& m) const { return m.ts; }
    Timestamp operator()(const TapeEnded& m) const { return m.ts; }
  };
  return std::visit(Visitor{}, message);
}

std::string encode(const Message& message) {
  Writer w;
  w.raw(kJournalVersion);
  w.raw(static_cast<std::uint8_t>(kindOf(message)));
  std::visit(Encoder{w}, message);
  return w.take();
}

base::Result<Message, base::Failure> decode(std::string_view body) {
  Reader r(body);
  const auto version = r.raw<std::uint8_t>();
  const auto kind = r.raw<std::uint8_t>();
  if (version != kJournalVersion) {
    return base::fail("BAD_JOURNAL", fmt::format("journal version {} is not {}", version, kJournalVersion));
  }
  Message message;
  switch (static_cast<JournalKind>(kind)) {
    case JournalKind::Slice: message = getSlice(r); break;
    case JournalKind::Execution: {
      auto report = getReport(r);
      if (!report) return tl::unexpected(report.error());
      message = *report;
      break;
    }
    case JournalKind::Command: message = getCommand(r); break;
    case JournalKind::TapeEnded: message = TapeEnded{r.time()}; break;
    default: return base::fail("BAD_JOURNAL", fmt::format("unknown journal kind {}", kind));
  }
  if (!r.clean()) return base::fail("BAD_JOURNAL", fmt::format("journal entry of {} bytes is damaged", body.size()));
  return message;
}

}  // namespace keel::bus
