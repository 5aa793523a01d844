#include <app/cli/data_file.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>

namespace keel::cli {

using base::Failure;
using base::Result;

Result<DataArgument, Failure> dataArgument(const Arguments& arguments) {
  const auto text = arguments.value("--data");
  if (!text || text->empty()) return base::fail("MISSING_OPTION", "--data is needed: FILE or SYMBOL=FILE");
  std::error_code error;
  const auto equals = text->find('=');
  const bool pair = equals != std::string::npos && text->find('/') > equals && !std::filesystem::exists(*text, error);
  if (!pair) return DataArgument{"", *text};
  const auto parts = splitPair("--data", *text);
  if (!parts) return tl::unexpected(parts.error());
  if (parts->second.empty()) return base::fail("BAD_OPTION", fmt::format("--data '{}' names no file", *text));
  return DataArgument{parts->first, parts->second};
}

Result<void, Failure> refusePositional(const Arguments& arguments) {
  if (arguments.positional().empty()) return {};
  return base::fail("BAD_USAGE", fmt::format("'{}' is not an option", arguments.positional().front()));
}

Result<std::string, Failure> storeArgument(const Arguments& arguments) {
  auto path = arguments.required("--store");
  std::error_code error;
  if (path && std::filesystem::exists(*path, error) && !std::filesystem::is_regular_file(*path, error)) {
    return base::fail("NOT_A_FILE", fmt::format("--store '{}' is a folder or a device, not a file", *path));
  }
  return path;
}

Result<BarLabels, Failure> BarLabels::of(const recorded::ImportReport& report) {
  auto zone = calendar::Zone::load(report.zone);
  if (!zone) return base::fail(zone.error().code, report.file + ": " + zone.error().message);
  return BarLabels(std::move(*zone), report.barLength >= std::chrono::hours{24});
}

std::string BarLabels::text(std::int64_t tsOpenNs) const {
  std::string iso = base::formatIso(m_zone.face(base::fromNanos(tsOpenNs)));
  if (m_daily) return iso.substr(0, 10);
  iso[10] = ' ';
  iso.pop_back();
  return iso;
}

Result<std::size_t, Failure> writeBarsFile(const std::string& path, const recorded::BarSeries& bars,
                                           const std::string& zone) {
  // The end of the name decides about compression.
  const std::string temporary = path + (path.ends_with(".gz") ? ".part.gz" : ".part");
  const auto written = recorded::writeBarsCsv(temporary, bars, zone);
  if (!written) {
    std::remove(temporary.c_str());
    if (written.error().code == "NOT_WRITTEN") {
      return base::fail("WRITE_FAILED", fmt::format("{} cannot be written: {}", path, written.error().message));
    }
    return tl::unexpected(written.error());
  }
  if (std::rename(temporary.c_str(), path.c_str()) != 0) {
    const int why = errno;
    std::remove(temporary.c_str());
    return base::fail("WRITE_FAILED", fmt::format("{} cannot be written: {}", path, std::strerror(why)));
  }
  return *written;
}

}  // namespace keel::cli
