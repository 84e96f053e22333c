// Fields are read from their place in the stored bytes when asked for: most configurations of a table are never
// looked at. Qualifier names follow the resource folders' grammar, in its order.
#include "manifests/resource_config.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "manifests/chunk.h"

namespace mingcha::manifests {
namespace {

// Offsets into ResTable_config.
enum Field : std::uint8_t {
  kMcc = 4, kMnc = 6, kLanguage = 8, kCountry = 10, kOrientation = 12, kTouchscreen = 13, kDensity = 14,
  kKeyboard = 16, kNavigation = 17, kInputFlags = 18, kGrammaticalGender = 19, kScreenWidth = 20, kScreenHeight = 22,
  kSdkVersion = 24, kMinorVersion = 26, kScreenLayout = 28, kUiMode = 29, kSmallestWidth = 30, kWidthDp = 32,
  kHeightDp = 34, kScript = 36, kVariant = 40, kScreenLayout2 = 48, kColorMode = 49, kScriptComputed = 52,
};

// One byte field, or a part of it, whose values have names.
struct Choice {
  std::uint8_t field, mask, value;
  std::string_view name;
};
constexpr Choice kBeforeScreen[] = {
    {kGrammaticalGender, 0x03, 0x01, "neuter"}, {kGrammaticalGender, 0x03, 0x02, "feminine"},
    {kGrammaticalGender, 0x03, 0x03, "masculine"},
    {kScreenLayout, 0xc0, 0x40, "ldltr"}, {kScreenLayout, 0xc0, 0x80, "ldrtl"},
};
constexpr Choice kAfterScreen[] = {
    {kScreenLayout, 0x0f, 0x01, "small"}, {kScreenLayout, 0x0f, 0x02, "normal"},
    {kScreenLayout, 0x0f, 0x03, "large"}, {kScreenLayout, 0x0f, 0x04, "xlarge"},
    {kScreenLayout, 0x30, 0x10, "notlong"}, {kScreenLayout, 0x30, 0x20, "long"},
    {kScreenLayout2, 0x03, 0x01, "notround"}, {kScreenLayout2, 0x03, 0x02, "round"},
    {kColorMode, 0x03, 0x01, "nowidecg"}, {kColorMode, 0x03, 0x02, "widecg"},
    {kColorMode, 0x0c, 0x04, "lowdr"}, {kColorMode, 0x0c, 0x08, "highdr"},
    {kOrientation, 0xff, 0x01, "port"}, {kOrientation, 0xff, 0x02, "land"}, {kOrientation, 0xff, 0x03, "square"},
    {kUiMode, 0x0f, 0x02, "desk"}, {kUiMode, 0x0f, 0x03, "car"}, {kUiMode, 0x0f, 0x04, "television"},
    {kUiMode, 0x0f, 0x05, "appliance"}, {kUiMode, 0x0f, 0x06, "watch"}, {kUiMode, 0x0f, 0x07, "vrheadset"},
    {kUiMode, 0x30, 0x10, "notnight"}, {kUiMode, 0x30, 0x20, "night"},
};
constexpr Choice kAfterDensity[] = {
    {kTouchscreen, 0xff, 0x01, "notouch"}, {kTouchscreen, 0xff, 0x02, "stylus"},
    {kTouchscreen, 0xff, 0x03, "finger"},
    {kInputFlags, 0x03, 0x01, "keysexposed"}, {kInputFlags, 0x03, 0x02, "keyshidden"},
    {kInputFlags, 0x03, 0x03, "keyssoft"},
    {kKeyboard, 0xff, 0x01, "nokeys"}, {kKeyboard, 0xff, 0x02, "qwerty"}, {kKeyboard, 0xff, 0x03, "12key"},
    {kInputFlags, 0x0c, 0x04, "navexposed"}, {kInputFlags, 0x0c, 0x08, "navhidden"},
    {kNavigation, 0xff, 0x01, "nonav"}, {kNavigation, 0xff, 0x02, "dpad"},
    {kNavigation, 0xff, 0x03, "trackball"}, {kNavigation, 0xff, 0x04, "wheel"},
};

struct DensityName {
  std::uint16_t density;
  std::string_view name;
};
constexpr DensityName kDensityNames[] = {
    {120, "ldpi"}, {160, "mdpi"}, {213, "tvdpi"}, {240, "hdpi"}, {320, "xhdpi"}, {480, "xxhdpi"},
    {640, "xxxhdpi"}, {ResourceConfig::kAnyDensity, "anydpi"}, {ResourceConfig::kNoDensity, "nodpi"},
};

// Two letters as they are, or three packed into 15 bits above the base letter.
std::string unpack(Bytes config, std::uint8_t field, char base) {
  const std::uint8_t a = u1_at(config, field);
  const std::uint8_t b = u1_at(config, field + 1U);
  if (a == 0) return {};
  if ((a & 0x80U) == 0) return {static_cast<char>(a), static_cast<char>(b)};
  const unsigned letters[] = {b & 0x1fU, ((b & 0xe0U) >> 5) + ((a & 0x03U) << 3), (a & 0x7cU) >> 2};
  std::string text;
  for (const unsigned letter : letters) text += static_cast<char>(static_cast<unsigned>(base) + letter);
  return text;
}

std::string letters(Bytes config, std::uint8_t field, std::size_t size) {
  const std::string_view stored = as_text(slice(config, field, size));
  return std::string(stored.substr(0, stored.find('\0')));
}

std::string script_of(Bytes config) {
  return u1_at(config, kScriptComputed) != 0 ? std::string() : letters(config, kScript, 4);
}

void join(std::string& text, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) text += '-';
  text += part;
}

template <std::size_t N>
void join_choices(std::string& text, Bytes config, const Choice (&choices)[N]) {
  for (const Choice& choice : choices) {
    if ((u1_at(config, choice.field) & choice.mask) == choice.value) join(text, choice.name);
  }
}

std::string density_name(std::uint16_t density) {
  for (const DensityName& row : kDensityNames) {
    if (row.density == density) return std::string(row.name);
  }
  return fmt::format("{}dpi", density);
}

// Folders write "zh-rCN"; with a script or variant, or a region of digits in old style, "b+zh+Hant+TW".
std::string locale_qualifier(Bytes config) {
  const std::string language = unpack(config, kLanguage, 'a');
  const std::string region = unpack(config, kCountry, '0');
  const std::string script = script_of(config);
  const std::string variant = letters(config, kVariant, 8);
  if (script.empty() && variant.empty()) return region.empty() ? language : language + "-r" + region;
  std::string text = "b+" + language;
  for (const std::string& part : {script, region, variant}) {
    if (!part.empty()) text += "+" + part;
  }
  return text;
}

}  // namespace

bool ResourceConfig::is_default() const noexcept {
  for (std::size_t i = 4; i < stored.size() && i < kSize; ++i) {
    if (stored[i] != 0) return false;
  }
  return true;
}

bool ResourceConfig::has_locale() const noexcept { return u4_at(stored, kLanguage) != 0; }
std::uint16_t ResourceConfig::density() const noexcept { return u2_at(stored, kDensity); }
std::uint16_t ResourceConfig::sdk_version() const noexcept { return u2_at(stored, kSdkVersion); }

std::string ResourceConfig::locale() const {
  std::string text = unpack(stored, kLanguage, 'a');
  join(text, script_of(stored));
  join(text, unpack(stored, kCountry, '0'));
  join(text, letters(stored, kVariant, 8));
  return text;
}

int ResourceConfig::chinese_rank() const {
  if (unpack(stored, kLanguage, 'a') != "zh") return -1;
  const std::string region = unpack(stored, kCountry, '0');
  const std::string script = script_of(stored);
  if (script == "Hant") return 4;
  if (region == "CN") return 0;
  if (script == "Hans") return 1;
  if (region.empty()) return 2;
  return region == "TW" || region == "HK" || region == "MO" ? 4 : 3;
}

int ResourceConfig::narrowness() const noexcept {
  constexpr std::uint8_t kShared[] = {kMcc, kMnc, kScreenWidth, kScreenHeight, kSmallestWidth, kWidthDp, kHeightDp};
  constexpr std::uint8_t kSingle[] = {kOrientation, kTouchscreen, kKeyboard, kNavigation, kInputFlags,
                                      kGrammaticalGender, kScreenLayout, kUiMode, kScreenLayout2, kColorMode};
  int count = 0;
  for (const std::uint8_t field : kShared) count += u2_at(stored, field) != 0 ? 1 : 0;
  for (const std::uint8_t field : kSingle) count += u1_at(stored, field) != 0 ? 1 : 0;
  return count;
}

std::string ResourceConfig::qualifiers() const {
  std::string text;
  if (const std::uint16_t mcc = u2_at(stored, kMcc)) join(text, fmt::format("mcc{:03}", mcc));
  if (const std::uint16_t mnc = u2_at(stored, kMnc)) join(text, fmt::format("mnc{:02}", mnc == 0xffff ? 0 : mnc));
  if (has_locale()) join(text, locale_qualifier(stored));
  join_choices(text, stored, kBeforeScreen);
  if (const std::uint16_t sw = u2_at(stored, kSmallestWidth)) join(text, fmt::format("sw{}dp", sw));
  if (const std::uint16_t width = u2_at(stored, kWidthDp)) join(text, fmt::format("w{}dp", width));
  if (const std::uint16_t height = u2_at(stored, kHeightDp)) join(text, fmt::format("h{}dp", height));
  join_choices(text, stored, kAfterScreen);
  if (density() != 0) join(text, density_name(density()));
  join_choices(text, stored, kAfterDensity);
  const std::uint16_t width = u2_at(stored, kScreenWidth);
  const std::uint16_t height = u2_at(stored, kScreenHeight);
  if (width != 0 || height != 0) join(text, fmt::format("{}x{}", width, height));
  if (sdk_version() != 0) {
    const std::uint16_t minor = u2_at(stored, kMinorVersion);
    join(text, minor == 0 ? fmt::format("v{}", sdk_version()) : fmt::format("v{}.{}", sdk_version(), minor));
  }
  return text;
}

}  // namespace mingcha::manifests
