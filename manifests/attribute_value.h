// Attribute values as the platform's TypedArray gives them: references followed, strings converted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "manifests/binary_xml.h"
#include "manifests/resources.h"

namespace mingcha::manifests {

/// The text: strings by reference, other types spelled. Empty for @null and @empty.
std::string text_of(const Attribute& attribute, const Resources& resources);

/// Integers by their value; text by XmlUtils.convertValueToBoolean: "1", "true" and "TRUE" are true, other text is
/// false. Nothing for null and for references that lead nowhere.
std::optional<bool> boolean_of(const Attribute& attribute, const Resources& resources);

/// Integers by their value; text by XmlUtils.convertValueToInt: decimal, 0x, # or 0 (octal), with a sign. Nothing for
/// other text, for null and for references that lead nowhere.
std::optional<std::int32_t> integer_of(const Attribute& attribute, const Resources& resources);

}  // namespace mingcha::manifests
