// Res_value: the typed value of attributes and resource entries. Source: ResourceTypes.h, struct Res_value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mingcha::manifests {

struct TypedValue {
  enum Type : std::uint8_t {
    null = 0x00, reference = 0x01, attribute = 0x02, string = 0x03, float_ = 0x04, dimension = 0x05,
    fraction = 0x06, dynamic_reference = 0x07, dynamic_attribute = 0x08,
    int_dec = 0x10, int_hex = 0x11, int_boolean = 0x12,
    color_argb8 = 0x1c, color_rgb8 = 0x1d, color_argb4 = 0x1e, color_rgb4 = 0x1f,
  };
  std::uint8_t type = null;
  std::uint32_t data = 0;

  bool is_integer() const noexcept { return type >= 0x10 && type <= 0x1f; }
  bool is_reference() const noexcept { return type == reference || type == dynamic_reference; }
};

/// The value as XML source would spell it: "@0x7f0b0001", "true", "#ff00ff00", "16.0dp", "-1", "0x10".
/// Strings are not held by the value: gives "" for them.
std::string spell(const TypedValue& value);

/// A dimension in sp or dp, which are the same size until the user scales text; nothing for other values and units.
std::optional<float> text_size_of(const TypedValue& value);

}  // namespace mingcha::manifests
