// The text form of indicators: names, aliases, defaults, column names, and what is refused.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include <engine/indicators/catalogue.h>

namespace keel::indicators {
namespace {

std::vector<double> ramp(std::size_t count, double start) {
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    values.push_back(start + static_cast<double>(i % 7) + 0.01 * static_cast<double>(i));
  }
  return values;
}

struct Table {
  std::vector<double> open = ramp(300, 50), high = ramp(300, 52), low = ramp(300, 49), close = ramp(300, 51),
                      volume = ramp(300, 1000);
  [[nodiscard]] BarColumns columns() const { return {open, high, low, close, volume}; }
};

using Names = std::vector<std::string>;

Names namesOf(const char* text) {
  const auto indicator = PreparedIndicator::parse(text);
  return indicator ? indicator->columnNames() : Names{indicator.error().code};
}

TEST(Catalogue, ColumnNames) {
  EXPECT_EQ(namesOf("sma:20"), Names{"sma_20"});
  EXPECT_EQ(namesOf(" SMA : 5 "), Names{"sma_5"});
  EXPECT_EQ(namesOf("macd:12,26,9"), (Names{"macd_12_26_9_macd", "macd_12_26_9_macdsignal", "macd_12_26_9_macdhist"}));
  EXPECT_EQ(namesOf("macd"), namesOf("macd:12,26,9"));
  EXPECT_EQ(namesOf("macd:5"), namesOf("macd:5,26,9"));
  EXPECT_EQ(namesOf("bbands:20,2"), (Names{"bollinger_20_2_upper", "bollinger_20_2_middle", "bollinger_20_2_lower"}));
  EXPECT_EQ(namesOf("bollinger:20,2,2"), namesOf("bb:20,2"));
  EXPECT_EQ(namesOf("bollinger:20,2,1.5").front(), "bollinger_20_2_1.5_upper");
  EXPECT_EQ(namesOf("stoch:14,3,3"), (Names{"stochastic_14_3_3_slowk", "stochastic_14_3_3_slowd"}));
  EXPECT_EQ(namesOf("psar:0.02,0.2"), Names{"sar_0.02_0.2"});
  EXPECT_EQ(namesOf("highest:20"), Names{"max_20"});
  EXPECT_EQ(namesOf("willr:14"), Names{"williams_r_14"});
  EXPECT_EQ(namesOf("obv"), Names{"obv"});
  EXPECT_EQ(namesOf("obv:"), Names{"obv"});
}

void checkRefused(const char* text, const char* code, std::initializer_list<const char*> words) {
  const auto indicator = PreparedIndicator::parse(text);
  ASSERT_FALSE(indicator) << text;
  EXPECT_EQ(indicator.error().code, code) << text;
  for (const char* word : words) EXPECT_NE(indicator.error().message.find(word), std::string::npos)
      << text << ": " << indicator.error().message << " lacks " << word;
  const auto output = computeIndicator(text, Table().columns());
  ASSERT_FALSE(output) << text;
  EXPECT_EQ(output.error().code, code) << text;
}

TEST(Catalogue, RefusesWhatItDoesNotKnow) {
  checkRefused("", "UNKNOWN_INDICATOR", {"''"});
  checkRefused("smaa:20", "UNKNOWN_INDICATOR", {"smaa"});
  checkRefused(":20", "UNKNOWN_INDICATOR", {});
  checkRefused("sma:0", "BAD_PARAMETER", {"sma", "period", "1", "100000", "'0'"});
  checkRefused("sma:-3", "BAD_PARAMETER", {"period", "'-3'"});
  checkRefused("sma:100001", "BAD_PARAMETER", {"period", "100000"});
  checkRefused("sma:2.5", "BAD_PARAMETER", {"whole number"});
  checkRefused("sma:abc", "BAD_PARAMETER", {"'abc'"});
  checkRefused("sma:20x", "BAD_PARAMETER", {"'20x'"});
  checkRefused("sma:1e400", "BAD_PARAMETER", {"1e400"});
  checkRefused("sma:nan", "BAD_PARAMETER", {"nan"});
  checkRefused("bollinger:20,inf", "BAD_PARAMETER", {"deviations_up"});
  checkRefused("sma:20,5", "BAD_PARAMETER", {"1 parameters", "2"});
  checkRefused("obv:5", "BAD_PARAMETER", {"0 parameters"});
  checkRefused("macd:12,,9", "BAD_PARAMETER", {"slow"});
  checkRefused("macd:12,26,", "BAD_PARAMETER", {"signal"});
  checkRefused("sar:-0.1", "BAD_PARAMETER", {"step"});
}

TEST(Catalogue, NamesAreUniqueAndFound) {
  std::set<std::string> seen;
  for (const IndicatorSpec& spec : indicatorCatalogue()) {
    Names names = spec.aliases;
    names.push_back(spec.name);
    for (const std::string& name : names) {
      EXPECT_TRUE(seen.insert(name).second) << name;
      EXPECT_EQ(findIndicator(name), &spec) << name;
    }
    EXPECT_FALSE(spec.title.empty()) << spec.name;
    EXPECT_FALSE(spec.inputs.empty()) << spec.name;
    EXPECT_EQ(PreparedIndicator::parse(spec.name)->columnNames().size(), spec.outputs.size()) << spec.name;
  }
  EXPECT_GE(indicatorCatalogue().size(), 40u);
  EXPECT_EQ(findIndicator("no"), nullptr);
}

TEST(Catalogue, ReadsOnlyTheColumnsItNames) {
  const Table table;
  for (const IndicatorSpec& spec : indicatorCatalogue()) {
    const auto has = [&](const char* name) {
      return std::find(spec.inputs.begin(), spec.inputs.end(), name) != spec.inputs.end();
    };
    BarColumns bars;
    if (has("open")) bars.open = table.open;
    if (has("high")) bars.high = table.high;
    if (has("low")) bars.low = table.low;
    if (has("close")) bars.close = table.close;
    if (has("volume")) bars.volume = table.volume;
    const auto output = computeIndicator(spec.name, bars);
    ASSERT_TRUE(output) << spec.name << ": " << output.error().message;
    for (const auto& column : output->columns) EXPECT_EQ(column.back(), column.back()) << spec.name;
  }
}

TEST(Catalogue, RefusesColumnsThatDoNotFit) {
  const Table table;
  BarColumns bars = table.columns();
  bars.volume = bars.volume.first(299);
  const auto output = computeIndicator("mfi:14", bars);
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().code, "BAD_INPUT");
  EXPECT_NE(output.error().message.find("volume"), std::string::npos);
  EXPECT_TRUE(computeIndicator("adx:14", bars));
  const auto indicator = PreparedIndicator::parse("bollinger:20");
  std::vector<double> one(300), two(300), three(299);
  const std::vector<std::span<double>> tooFew{one, two}, uneven{one, two, three};
  EXPECT_FALSE(indicator->run(bars, tooFew));
  EXPECT_FALSE(indicator->run(bars, uneven));
}

TEST(Catalogue, SeveralInBlocksEqualEachAlone) {
  std::vector<double> values;
  for (int i = 0; i < 9001; ++i) values.push_back(100 + static_cast<double>((i * 7919) % 1013) / 50);
  std::vector<double> high = values, low = values;
  for (double& x : high) x += 0.5;
  for (double& x : low) x -= 0.25;
  const BarColumns bars{values, high, low, values, values};
  std::vector<std::string> texts;
  for (const IndicatorSpec& spec : indicatorCatalogue()) texts.push_back(spec.name);
  const auto together = computeIndicators(texts, bars);
  ASSERT_TRUE(together);
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const auto alone = computeIndicator(texts[k], bars);
    ASSERT_EQ((*together)[k].names, alone->names);
    for (std::size_t c = 0; c < alone->columns.size(); ++c) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        const double a = alone->columns[c][i], b = (*together)[k].columns[c][i];
        ASSERT_TRUE(a == b || (a != a && b != b)) << texts[k] << " at " << i;
      }
    }
  }
  EXPECT_FALSE(computeIndicators(std::vector<std::string>{"sma:20", "zzz"}, bars));
}

}  // namespace
}  // namespace keel::indicators
