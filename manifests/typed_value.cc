// The spelling of XML source for every value type. Dimensions and fractions are a 24-bit mantissa whose point the
// radix places, and a unit. Source: ResourceTypes.h, Res_value::COMPLEX_*.
#include "manifests/typed_value.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <string_view>

namespace mingcha::manifests {
namespace {

constexpr std::array<std::string_view, 6> kDimensionUnits = {"px", "dp", "sp", "pt", "in", "mm"};
constexpr std::array<std::string_view, 2> kFractionUnits = {"%", "%p"};
constexpr std::array<double, 4> kRadix = {1.0, 1.0 / (1 << 7), 1.0 / (1 << 15), 1.0 / (1 << 23)};

double mantissa(std::uint32_t data) {
  const std::int32_t shifted = static_cast<std::int32_t>(data & 0xffff'ff00U);
  return static_cast<double>(shifted) / 256.0 * kRadix[(data >> 4) & 3U];
}

std::string decimal(double value) {
  std::string text = fmt::format("{:.6g}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

template <std::size_t N>
std::string complex_number(std::uint32_t data, const std::array<std::string_view, N>& units, double scale) {
  const std::uint32_t unit = data & 0xfU;
  return decimal(mantissa(data) * scale) + std::string(unit < N ? units[unit] : std::string_view("?"));
}

float as_float(std::uint32_t data) {
  float value = 0;
  std::memcpy(&value, &data, sizeof value);
  return value;
}

// #abcd from 0xaabbccdd: the low digit of every byte.
std::string short_color(std::uint32_t data, unsigned digits) {
  std::string text = "#";
  for (unsigned i = digits; i-- > 0;) text += fmt::format("{:x}", (data >> (8 * i)) & 0xfU);
  return text;
}

}  // namespace

std::string spell(const TypedValue& value) {
  const std::uint32_t data = value.data;
  switch (value.type) {
    case TypedValue::null: return data == 1 ? "@empty" : "@null";
    case TypedValue::reference:
    case TypedValue::dynamic_reference: return data == 0 ? "@null" : fmt::format("@0x{:08x}", data);
    case TypedValue::attribute:
    case TypedValue::dynamic_attribute: return fmt::format("?0x{:08x}", data);
    case TypedValue::string: return "";
    case TypedValue::float_: return decimal(static_cast<double>(as_float(data)));
    case TypedValue::dimension: return complex_number(data, kDimensionUnits, 1.0);
    case TypedValue::fraction: return complex_number(data, kFractionUnits, 100.0);
    case TypedValue::int_hex: return fmt::format("0x{:x}", data);
    case TypedValue::int_boolean: return data != 0 ? "true" : "false";
    case TypedValue::color_argb8: return fmt::format("#{:08x}", data);
    case TypedValue::color_rgb8: return fmt::format("#{:06x}", data & 0xff'ffffU);
    case TypedValue::color_argb4: return short_color(data, 4);
    case TypedValue::color_rgb4: return short_color(data, 3);
    default: break;
  }
  if (value.is_integer()) return fmt::format("{}", static_cast<std::int32_t>(data));
  return fmt::format("(type 0x{:x})0x{:x}", value.type, data);
}

std::optional<float> text_size_of(const TypedValue& value) {
  constexpr std::uint32_t kDp = 1, kSp = 2;  // places in kDimensionUnits
  const std::uint32_t unit = value.data & 0xfU;
  if (value.type != TypedValue::dimension || (unit != kDp && unit != kSp)) return std::nullopt;
  return static_cast<float>(mantissa(value.data));
}

}  // namespace mingcha::manifests
