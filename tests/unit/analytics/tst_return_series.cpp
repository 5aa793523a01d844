// The parser of return files: what it accepts, what it refuses and how it says so, and that no bytes upset it.
#include <string>

#include <gtest/gtest.h>

#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/return_series.h>
#include <engine/base/random.h>

namespace {

using namespace keel;
using namespace keel::analytics;

std::string refusal(std::string_view text) {
  const auto parsed = parseReturnsCsv(text);
  return parsed ? "accepted" : parsed.error().code + ": " + parsed.error().message;
}

TEST(ReturnsCsv, ReadsTheUsualForms) {
  const auto plain = parseReturnsCsv("date,ret\n2020-01-02,0.01\n2020-01-03,-2.5e-3\n");
  ASSERT_TRUE(plain) << plain.error().message;
  EXPECT_EQ(plain->returns, (std::vector<double>{0.01, -0.0025}));
  EXPECT_EQ(base::formatDate(plain->dates[1]), "2020-01-03");
  EXPECT_FALSE(plain->hasBenchmark());
  EXPECT_EQ(plain->periodsPerYear, 252);

  const auto full = parseReturnsCsv(
      "\xEF\xBB\xBF\"Date\", Note ,Benchmark,Return\r\n20200131,x,0.5,+0.25\r\n\r\n2020-02-29 00:00:00,,1,-1\r\n"
      "2020-03-31T00:00:00+00:00,y,0,0");
  ASSERT_TRUE(full) << full.error().message;
  EXPECT_EQ(full->returns, (std::vector<double>{0.25, -1, 0}));
  EXPECT_EQ(full->benchmark, (std::vector<double>{0.5, 1, 0}));
  EXPECT_EQ(full->periodsPerYear, 12);
  EXPECT_EQ(parseReturnsCsv("date,ret\n2020-01-02,0.01", 365)->periodsPerYear, 365);
  EXPECT_TRUE(parseReturnsCsv("day,SPY\n2020-01-02,0.01"));
}

TEST(ReturnsCsv, RefusalsNameTheLineAndTheValue) {
  EXPECT_EQ(refusal(""), "NO_DATA: the text has no row of returns");
  EXPECT_EQ(refusal("date,ret\n"), "NO_DATA: the text has no row of returns");
  EXPECT_EQ(refusal("date,close,volume\n"),
            "BAD_HEADER: line 1: the header 'date,close,volume' has no column 'ret' after the date");
  EXPECT_EQ(refusal("2020-01-02,0.01\n"),
            "BAD_HEADER: line 1: '2020-01-02,0.01' is data, but a header 'date,ret' is expected");
  EXPECT_EQ(refusal("date,ret\n2020-01-02\n"), "BAD_ROW: line 2: 1 cells where the header has 2");
  EXPECT_EQ(refusal("date,ret\n2020-01-02,0.01\n2020-02-30,0\n"),
            "BAD_DATE: line 3: '2020-02-30' is not a date of the form YYYY-MM-DD");
  EXPECT_EQ(refusal("date,ret\n\n2020-01-03,0\n2020-01-03,0\n"),
            "DATE_ORDER: line 4: 2020-01-03 does not come after 2020-01-03");
  for (const std::string bad : {"", "x", "nan", "inf", "1e999", "0.1%", "0x1", "++1", "0.1 0.2"}) {
    EXPECT_EQ(refusal("date,ret\n2020-01-02," + bad + "\n"),
              "BAD_RETURN: line 2: return '" + bad + "' is not a number");
  }
  EXPECT_EQ(refusal("date,ret\n2020-01-02,-1.01\n"), "BAD_RETURN: line 2: return -1.01 loses more than everything");
  EXPECT_EQ(refusal("date,ret,bench\n2020-01-02,0,\n"), "BAD_RETURN: line 2: benchmark '' is not a number");
  EXPECT_EQ(parseReturnsCsv("date,ret\n2020-01-02,0", -1).error().code, "BAD_PERIODS");
}

TEST(ReturnsCsv, BenchmarkIsJoinedByDate) {
  const auto mine = parseReturnsCsv("date,ret\n2020-01-03,0.1\n2020-01-07,0.2\n").value();
  const auto bench = parseReturnsCsv("date,ret\n2020-01-02,1\n2020-01-03,2\n2020-01-06,3\n2020-01-07,4\n").value();
  const auto joined = withBenchmark(mine, bench);
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->benchmark, (std::vector<double>{2, 4}));
  const auto lacking = withBenchmark(bench, mine);
  ASSERT_FALSE(lacking);
  EXPECT_EQ(lacking.error().message, "the benchmark has no return on 2020-01-02");
}

TEST(ReturnsCsv, PeriodsAreInferredFromTheDates) {
  const auto every = [](int step) {
    std::vector<TradeDate> dates;
    for (int i = 0; i < 20; ++i) {
      dates.emplace_back(std::chrono::sys_days{std::chrono::days{18'000 + i * step}});
    }
    return inferPeriodsPerYear(dates);
  };
  EXPECT_EQ(every(1), 252);
  EXPECT_EQ(every(7), 52);
  EXPECT_EQ(every(30), 12);
  EXPECT_EQ(every(91), 4);
  EXPECT_EQ(every(365), 1);
  EXPECT_EQ(inferPeriodsPerYear({}), 252);
}

TEST(ReturnsCsv, TruncatedTextIsReadOrRefusedAtEveryLength) {
  const std::string whole = "date,ret,benchmark\r\n2020-01-02,0.0125,-0.5\r\n2020-01-03,-0.75,1e-3\r\n";
  for (std::size_t n = 0; n <= whole.size(); ++n) {
    const auto parsed = parseReturnsCsv(whole.substr(0, n));
    if (!parsed) {
      EXPECT_FALSE(parsed.error().message.empty());
    } else {
      EXPECT_LE(parsed->returns.size(), 2u);
      EXPECT_EQ(parsed->returns.size(), parsed->benchmark.size());
    }
  }
}

TEST(ReturnsCsv, BytesOfAnyKindAreReadOrRefused) {
  base::Random random(20240102);
  const std::string whole = "date,ret,benchmark\n2020-01-02,0.0125,-0.5\n2020-01-03,-0.75,1e-3\n2020-01-06,0,0\n";
  std::size_t accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text = whole;
    if (round % 4 == 0) {
      text.assign(random.next() % 200, '\0');
      for (char& c : text) c = static_cast<char>(random.next() & 0xFF);
    }
    const std::size_t changes = text.empty() ? 0 : random.next() % 4;
    for (std::size_t i = 0; i < changes; ++i) {
      text[random.next() % text.size()] = static_cast<char>(random.next() & 0xFF);
    }
    const auto parsed = parseReturnsCsv(text);
    if (!parsed) {
      for (const char c : parsed.error().message) EXPECT_TRUE(c >= ' ' && c <= '~');
      continue;
    }
    ++accepted;
    for (const Metric& m : computeMetrics(*parsed)) EXPECT_EQ(m.value.has_value(), m.status == MetricStatus::Value);
  }
  EXPECT_GT(accepted, 1'000u);
}

}  // namespace
