// Journal bytes from anywhere: decoding fails or gives a message that can be written and read again unchanged.
#include <cstdint>
#include <string_view>

#include <engine/base/check.h>
#include <engine/bus/journal_codec.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto message = keel::bus::decode({reinterpret_cast<const char*>(bytes), size});
  if (!message) {
    KEEL_CHECK(message.error().code == "BAD_JOURNAL");
    return 0;
  }
  const std::string again = keel::bus::encode(*message);
  const auto second = keel::bus::decode(again);
  KEEL_CHECK(second.has_value());
  KEEL_CHECK(keel::bus::encode(*second) == again);
  return 0;
}
