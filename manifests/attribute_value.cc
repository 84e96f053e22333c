// Source of the conversions: TypedArray.getBoolean and getInt, XmlUtils.convertValueToBoolean and convertValueToInt.
#include "manifests/attribute_value.h"

#include <charconv>

namespace mingcha::manifests {
namespace {

std::optional<std::int32_t> integer_from(std::string_view text) {
  bool negative = false;
  if (!text.empty() && text.front() == '-') {
    negative = true;
    text.remove_prefix(1);
  }
  int base = 10;
  if (text.starts_with("0x") || text.starts_with("0X")) {
    base = 16;
    text.remove_prefix(2);
  } else if (text.starts_with("#")) {
    base = 16;
    text.remove_prefix(1);
  } else if (text.size() > 1 && text.front() == '0') {
    base = 8;
    text.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return static_cast<std::int32_t>(negative ? 0U - value : value);
}

struct Resolved {
  TypedValue value;
  std::string text;
};

std::optional<Resolved> resolved(const Attribute& attribute, const Resources& resources) {
  const TypedValue value = resources.resolve(attribute.value);
  if (value.is_reference() || value.type == TypedValue::null) return std::nullopt;
  if (value.is_integer()) return Resolved{value, {}};
  return Resolved{value, resources.text_of(attribute.value, attribute.text)};
}

}  // namespace

std::string text_of(const Attribute& attribute, const Resources& resources) {
  if (attribute.value.type == TypedValue::null) return std::string(attribute.text);
  return resources.text_of(attribute.value, attribute.text);
}

std::optional<bool> boolean_of(const Attribute& attribute, const Resources& resources) {
  const std::optional<Resolved> found = resolved(attribute, resources);
  if (!found) return std::nullopt;
  if (found->value.is_integer()) return found->value.data != 0;
  return found->text == "1" || found->text == "true" || found->text == "TRUE";
}

std::optional<std::int32_t> integer_of(const Attribute& attribute, const Resources& resources) {
  const std::optional<Resolved> found = resolved(attribute, resources);
  if (!found) return std::nullopt;
  if (found->value.is_integer()) return static_cast<std::int32_t>(found->value.data);
  return integer_from(found->text);
}

}  // namespace mingcha::manifests
