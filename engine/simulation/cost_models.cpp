#include <engine/simulation/cost_models.h>

#include <array>
#include <vector>

#include <fmt/format.h>

namespace keel::simulation {

using base::Failure;
using base::Result;
using domain::Money;
using domain::Price;
using domain::Rate;

namespace {

const std::array<CostProfile, 5>& costProfiles() {
  static const std::array<CostProfile, 5> table{{
      {"none", "no fees, no slippage", {}, {}},
      {"spreadpilot", "0.005 a share, at least 1.00 and at most 1 % an order; 0.65 a contract",
       {FeeKind::PerShare, {}, Price::fromE8(500'000), Money::fromInteger(1), Rate::fromE8(1'000'000),
        Price::fromE8(65'000'000)},
       {}},
      {"automationbot", "0.50 an order; slippage 0.02 % stocks, 0.01 % ETFs, 0.15 % crypto, times 0.5 to 1.5",
       {FeeKind::PerOrder, {}, {}, Money::fromE8(50'000'000), {}, {}},
       {SlippageKind::RandomPercent, {}, {}, Rate::fromE8(20'000), Rate::fromE8(10'000), Rate::fromE8(150'000)}},
      {"smart-trader", "0.1 % of the value", {FeeKind::Percent, Rate::fromE8(100'000), {}, {}, {}, {}}, {}},
      {"mathematricks", "no fees, no slippage", {}, {}},
  }};
  return table;
}

std::vector<std::string_view> splitList(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto comma = text.find(',');
    parts.push_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

Result<std::int64_t, Failure> nonNegative(std::string_view what, std::string_view text) {
  const auto e8 = base::parseE8(text);
  if (!e8) return base::fail("BAD_NUMBER", fmt::format("{}: '{}' {}", what, text, base::describe(e8.error())));
  if (*e8 < 0) return base::fail("BAD_NUMBER", fmt::format("{}: {} is negative", what, text));
  return *e8;
}

struct Clause {
  std::string_view kind;
  std::vector<std::int64_t> numbers;
};

/// "per-share:0.005,1" -> kind and its numbers, with between `least` and `most` of them.
Result<Clause, Failure> parseClause(std::string_view what, std::string_view text, std::size_t least, std::size_t most) {
  const auto colon = text.find(':');
  Clause clause{text.substr(0, colon), {}};
  if (colon != std::string_view::npos) {
    for (const std::string_view part : splitList(text.substr(colon + 1))) {
      const auto number = nonNegative(what, part);
      if (!number) return tl::unexpected(number.error());
      clause.numbers.push_back(*number);
    }
  }
  if (clause.numbers.size() < least || clause.numbers.size() > most) {
    return base::fail("BAD_COUNT", fmt::format("{}: '{}' needs {} to {} numbers, got {}", what, text, least, most,
                                               clause.numbers.size()));
  }
  return clause;
}

Result<const CostProfile*, Failure> profileOf(std::string_view what, std::string_view text) {
  const CostProfile* profile = findCostProfile(text.substr(8));
  if (profile == nullptr) {
    return base::fail("UNKNOWN_PROFILE",
                      fmt::format("{}: profile '{}' is none of {}", what, text.substr(8), costProfileNames()));
  }
  return profile;
}

}  // namespace

Money orderFee(const FeeSchedule& schedule, const domain::Instrument& instrument, domain::Quantity cumulative,
               Money value) {
  const domain::Currency currency = value.currency();
  const auto perUnit = [&](Price unit) { return domain::notional(unit, cumulative, 1, currency); };
  const Money amount = domain::magnitude(value);
  switch (schedule.kind) {
    case FeeKind::None: return Money(currency);
    case FeeKind::Percent: return domain::multiply(amount, schedule.rate);
    case FeeKind::PerContract: return perUnit(schedule.perUnit);
    case FeeKind::PerOrder: return Money::fromE8(schedule.minimum.e8(), currency);
    case FeeKind::PerShare: {
      if (schedule.perContract && instrument.assetClass == domain::AssetClass::Option) {
        return perUnit(*schedule.perContract);
      }
      Money fee = domain::maximum(perUnit(schedule.perUnit), Money::fromE8(schedule.minimum.e8(), currency));
      if (schedule.maximumRate) fee = domain::minimum(fee, domain::multiply(amount, *schedule.maximumRate));
      return fee;
    }
  }
  return Money(currency);
}

Price slip(const SlippageModel& model, const domain::Instrument& instrument, domain::Side side, Price price,
           Price worst, base::Random& random) {
  Price distance;
  bool capped = true;
  switch (model.kind) {
    case SlippageKind::None: return price;
    case SlippageKind::Percent: distance = domain::multiply(price, model.rate); break;
    case SlippageKind::BasisPoints:
      distance = domain::multiply(price, model.rate);
      capped = false;
      break;
    case SlippageKind::PerShare: distance = model.perShare; break;
    case SlippageKind::RandomPercent: {
      const bool etf = instrument.assetClass == domain::AssetClass::Etf;
      const bool crypto = instrument.assetClass == domain::AssetClass::Crypto;
      const Rate rate = crypto ? model.crypto : etf ? model.etf : model.stock;
      // factor 0.5 .. 1.5 in steps of 1e-8, so that the product stays exact
      const auto factor = Rate::fromE8(50'000'000 + static_cast<std::int64_t>(random.below(100'000'001)));
      distance = domain::multiply(domain::multiply(price, rate), factor);
      break;
    }
  }
  Price slipped = side == domain::Side::Buy ? price + distance : price - distance;
  if (capped && !worst.isZero()) {
    slipped = side == domain::Side::Buy ? std::min(slipped, worst) : std::max(slipped, worst);
  }
  return slipped;
}

const CostProfile* findCostProfile(std::string_view name) {
  for (const CostProfile& profile : costProfiles()) {
    if (profile.name == name) return &profile;
  }
  return nullptr;
}

std::string costProfileNames() {
  std::string names;
  for (const CostProfile& profile : costProfiles()) {
    names += names.empty() ? "" : ", ";
    names += profile.name;
  }
  return names;
}

Result<FeeSchedule, Failure> parseFeeSchedule(std::string_view text) {
  constexpr std::string_view kWhat = "commission";
  FeeSchedule schedule;
  if (text.starts_with("profile:")) {
    const auto profile = profileOf(kWhat, text);
    if (!profile) return tl::unexpected(profile.error());
    return (*profile)->fees;
  }
  if (text == "none") return schedule;
  const bool perShare = text.starts_with("per-share:");
  const auto clause = parseClause(kWhat, text, perShare ? 2 : 1, perShare ? 3 : 1);
  if (!clause) return tl::unexpected(clause.error());
  const auto& n = clause->numbers;
  if (clause->kind == "percent") {
    schedule.kind = FeeKind::Percent;
    schedule.rate = Rate::fromE8(n[0]);
  } else if (perShare) {
    schedule.kind = FeeKind::PerShare;
    schedule.perUnit = Price::fromE8(n[0]);
    schedule.minimum = Money::fromE8(n[1]);
    if (n.size() == 3) schedule.maximumRate = Rate::fromE8(n[2]);
  } else if (clause->kind == "per-contract") {
    schedule.kind = FeeKind::PerContract;
    schedule.perUnit = Price::fromE8(n[0]);
  } else if (clause->kind == "per-order") {
    schedule.kind = FeeKind::PerOrder;
    schedule.minimum = Money::fromE8(n[0]);
  } else {
    return base::fail("BAD_COMMISSION", fmt::format("commission '{}' is none of none, percent:R, "
                                                    "per-share:RATE,MIN[,MAXRATE], per-contract:RATE, per-order:FEE, "
                                                    "profile:NAME", text));
  }
  return schedule;
}

Result<SlippageModel, Failure> parseSlippage(std::string_view text) {
  constexpr std::string_view kWhat = "slippage";
  SlippageModel model;
  if (text.starts_with("profile:")) {
    const auto profile = profileOf(kWhat, text);
    if (!profile) return tl::unexpected(profile.error());
    return (*profile)->slippage;
  }
  if (text == "none") return model;
  const auto clause = parseClause(kWhat, text, 1, 1);
  if (!clause) return tl::unexpected(clause.error());
  const std::int64_t number = clause->numbers[0];
  if (clause->kind == "percent") {
    model.kind = SlippageKind::Percent;
    model.rate = Rate::fromE8(number);
  } else if (clause->kind == "bps") {
    model.kind = SlippageKind::BasisPoints;
    model.rate = Rate::fromE8(number / 10'000);
  } else if (clause->kind == "per-share") {
    model.kind = SlippageKind::PerShare;
    model.perShare = Price::fromE8(number);
  } else {
    return base::fail("BAD_SLIPPAGE",
                      fmt::format("slippage '{}' is none of none, percent:R, bps:N, per-share:X, profile:NAME", text));
  }
  return model;
}

}  // namespace keel::simulation
