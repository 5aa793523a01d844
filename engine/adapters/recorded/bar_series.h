#pragma once
// Recorded bars and quotes as columns of integers: what a backtest of a million bars walks through.
// Knows nothing of files, instruments or zones; times are UTC nanoseconds, prices and sizes count 1e-8.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <engine/domain/market.h>

namespace keel::recorded {

/// One bar as integers, before it has an instrument.
struct RawBar {
  std::int64_t tsOpenNs{};
  std::int64_t tsCloseNs{};
  std::int64_t openE8{};
  std::int64_t highE8{};
  std::int64_t lowE8{};
  std::int64_t closeE8{};
  std::int64_t volumeE8{};
  friend bool operator==(const RawBar&, const RawBar&) = default;
};

/// One quote as integers. A side without an order has price zero and size zero.
struct RawQuote {
  std::int64_t tsNs{};
  std::int64_t bidE8{};
  std::int64_t askE8{};
  std::int64_t bidSizeE8{};
  std::int64_t askSizeE8{};
  friend bool operator==(const RawQuote&, const RawQuote&) = default;
};

/// Bars in ascending time; all columns have the same length. `generated` marks data made by the generator.
struct BarSeries {
  std::vector<std::int64_t> tsOpenNs;
  std::vector<std::int64_t> tsCloseNs;
  std::vector<std::int64_t> openE8;
  std::vector<std::int64_t> highE8;
  std::vector<std::int64_t> lowE8;
  std::vector<std::int64_t> closeE8;
  std::vector<std::int64_t> volumeE8;
  bool generated{false};
  std::uint64_t seed{};  ///< of the generator; zero for recorded data

  [[nodiscard]] std::size_t size() const { return tsOpenNs.size(); }
  [[nodiscard]] bool empty() const { return tsOpenNs.empty(); }
  [[nodiscard]] RawBar raw(std::size_t i) const {
    return {tsOpenNs[i], tsCloseNs[i], openE8[i], highE8[i], lowE8[i], closeE8[i], volumeE8[i]};
  }
  [[nodiscard]] domain::Bar at(std::size_t i, domain::InstrumentId instrument) const {
    using domain::Price;
    KEEL_CHECK(i < tsOpenNs.size());  // one check for the seven columns, which are equally long
    return {instrument,
            base::fromNanos(tsOpenNs.data()[i]),
            base::fromNanos(tsCloseNs.data()[i]),
            Price::fromE8(openE8.data()[i]),
            Price::fromE8(highE8.data()[i]),
            Price::fromE8(lowE8.data()[i]),
            Price::fromE8(closeE8.data()[i]),
            domain::Quantity::fromE8(volumeE8.data()[i])};
  }
  /// Bars from `first` on into `out`, as at() gives them one by one.
  void copy(std::size_t first, std::span<domain::Bar> out, domain::InstrumentId instrument) const {
    KEEL_CHECK(first + out.size() <= size());
    const std::int64_t* const begins = tsOpenNs.data() + first;
    const std::int64_t* const ends = tsCloseNs.data() + first;
    const std::int64_t* const opens = openE8.data() + first;
    const std::int64_t* const highs = highE8.data() + first;
    const std::int64_t* const lows = lowE8.data() + first;
    const std::int64_t* const closes = closeE8.data() + first;
    const std::int64_t* const volumes = volumeE8.data() + first;
    domain::Bar* to = out.data();
    for (std::size_t i = 0; i < out.size(); ++i, ++to) {
      to->instrument = instrument;
      to->tsOpen = base::fromNanos(begins[i]);
      to->tsClose = base::fromNanos(ends[i]);
      to->open = domain::Price::fromE8(opens[i]);
      to->high = domain::Price::fromE8(highs[i]);
      to->low = domain::Price::fromE8(lows[i]);
      to->close = domain::Price::fromE8(closes[i]);
      to->volume = domain::Quantity::fromE8(volumes[i]);
    }
  }
  void push(const RawBar& bar) {
    tsOpenNs.push_back(bar.tsOpenNs);
    tsCloseNs.push_back(bar.tsCloseNs);
    openE8.push_back(bar.openE8);
    highE8.push_back(bar.highE8);
    lowE8.push_back(bar.lowE8);
    closeE8.push_back(bar.closeE8);
    volumeE8.push_back(bar.volumeE8);
  }
  template <class Function>
  void eachColumn(Function&& apply) {
    for (auto* column : {&tsOpenNs, &tsCloseNs, &openE8, &highE8, &lowE8, &closeE8, &volumeE8}) apply(*column);
  }
  void reserve(std::size_t rows) {
    eachColumn([rows](auto& column) { column.reserve(rows); });
  }
  void reverse() {
    eachColumn([](auto& column) { std::reverse(column.begin(), column.end()); });
  }
  void popBack() {
    eachColumn([](auto& column) { column.pop_back(); });
  }
  friend bool operator==(const BarSeries&, const BarSeries&) = default;
};

/// Quotes in ascending time; the same rules as BarSeries.
struct QuoteSeries {
  std::vector<std::int64_t> tsNs;
  std::vector<std::int64_t> bidE8;
  std::vector<std::int64_t> askE8;
  std::vector<std::int64_t> bidSizeE8;
  std::vector<std::int64_t> askSizeE8;
  bool generated{false};
  std::uint64_t seed{};

  [[nodiscard]] std::size_t size() const { return tsNs.size(); }
  [[nodiscard]] bool empty() const { return tsNs.empty(); }
  [[nodiscard]] RawQuote raw(std::size_t i) const { return {tsNs[i], bidE8[i], askE8[i], bidSizeE8[i], askSizeE8[i]}; }
  [[nodiscard]] domain::Quote at(std::size_t i, domain::InstrumentId instrument) const {
    using domain::Price, domain::Quantity;
    return {instrument,
            base::fromNanos(tsNs[i]),
            Price::fromE8(bidE8[i]),
            Price::fromE8(askE8[i]),
            Quantity::fromE8(bidSizeE8[i]),
            Quantity::fromE8(askSizeE8[i])};
  }
  void push(const RawQuote& quote) {
    tsNs.push_back(quote.tsNs);
    bidE8.push_back(quote.bidE8);
    askE8.push_back(quote.askE8);
    bidSizeE8.push_back(quote.bidSizeE8);
    askSizeE8.push_back(quote.askSizeE8);
  }
  template <class Function>
  void eachColumn(Function&& apply) {
    for (auto* column : {&tsNs, &bidE8, &askE8, &bidSizeE8, &askSizeE8}) apply(*column);
  }
  void reverse() {
    eachColumn([](auto& column) { std::reverse(column.begin(), column.end()); });
  }
  friend bool operator==(const QuoteSeries&, const QuoteSeries&) = default;
};

}  // namespace keel::recorded
