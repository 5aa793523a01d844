#pragma once
// Messages of every kind with every field set, from one seed: for the round trip through the journal.
// Knows nothing of how they are written.
#include <cstdio>

#include <engine/base/random.h>
#include <engine/bus/message.h>

namespace keel::bus::tests {

class RandomMessages {
 public:
  explicit RandomMessages(std::uint64_t seed) : m_random(seed) {}

  Message next() {
    switch (m_random.below(4)) {
      case 0: return slice();
      case 1: return report();
      case 2: return command();
      default: return TapeEnded{time()};
    }
  }

 private:
  template <class Enum>
  Enum upTo(Enum last) {
    return static_cast<Enum>(m_random.below(static_cast<std::uint64_t>(last) + 1));
  }
  std::int64_t e8() { return static_cast<std::int64_t>(m_random.next()) >> m_random.below(64); }
  base::Timestamp time() { return base::fromNanos(e8()); }
  domain::Price price() { return domain::Price::fromE8(e8()); }
  domain::Quantity quantity() { return domain::Quantity::fromE8(e8() & 0x7fff'ffff'ffff'ffff); }
  domain::InstrumentId instrument() { return domain::InstrumentId(static_cast<std::uint32_t>(m_random.next())); }
  std::string word(std::size_t longest) {
    std::string text(m_random.below(longest + 1), ' ');
    for (char& c : text) c = static_cast<char>(1 + m_random.below(255));
    return text;
  }

  domain::OrderRequest request() {
    domain::OrderRequest r;
    r.instrument = instrument();
    r.side = upTo(domain::Side::SellShort);
    r.type = upTo(domain::OrderType::TrailingStop);
    r.timeInForce = upTo(domain::TimeInForce::AtTheClose);
    r.quantity = quantity();
    r.limitPrice = price();
    r.stopPrice = price();
    r.trailKind = upTo(domain::TrailKind::Offset);
    r.trailRate = domain::Rate::fromE8(e8());
    r.trailOffset = price();
    r.expiresAt = time();
    r.group = domain::OrderGroupId(m_random.next());
    r.parent = domain::ClientOrderId(m_random.next());
    r.signal = domain::SignalId(m_random.next());
    r.reducesOnly = m_random.below(2) == 1;
    return r;
  }
  OwnedSlice slice() {
    OwnedSlice s;
    s.ts = time();
    s.index = m_random.next();
    for (std::uint64_t n = m_random.below(4); n > 0; --n) {
      s.bars.push_back({instrument(), time(), time(), price(), price(), price(), price(), quantity()});
    }
    for (std::uint64_t n = m_random.below(4); n > 0; --n) {
      s.quotes.push_back({instrument(), time(), price(), price(), quantity(), quantity()});
    }
    return s;
  }
  domain::ExecutionReport report() {
    domain::ExecutionReport r;
    r.order = domain::ClientOrderId(m_random.next());
    r.event = upTo(domain::OrderEvent::LoseContact);
    r.venueOrderId = domain::VenueOrderId(word(40));
    r.execution = domain::ExecutionId(word(40));
    r.tsEvent = time();
    r.lastPrice = price();
    r.lastQuantity = quantity();
    r.fee = domain::Money::fromE8(e8(), m_random.below(2) == 0 ? domain::kUsd : domain::kInr);
    const auto reasons = static_cast<std::uint64_t>(domain::VenueReason::EndOfData) - 1000 + 1;
    if (m_random.below(2) == 0) r.reason = static_cast<domain::VenueReason>(1000 + m_random.below(reasons));
    r.replacedLimit = price();
    r.replacedStop = price();
    r.replacedQuantity = quantity();
    return r;
  }
  StampedCommand command() {
    StampedCommand c;
    c.ts = time();
    c.command.kind = upTo(domain::CommandKind::DisableStrategy);
    c.command.number = m_random.next();
    c.command.request = request();
    c.command.order = domain::ClientOrderId(m_random.next());
    c.command.instrument = instrument();
    if (c.command.kind >= domain::CommandKind::EnableStrategy) c.command.strategy = domain::StrategyId(7);
    std::snprintf(c.command.reason.data(), c.command.reason.size(), "%s", word(95).c_str());
    return c;
  }

  base::Random m_random;
};

}  // namespace keel::bus::tests
