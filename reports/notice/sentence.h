// Sentences of a layout with what is known of a notice filled in.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mingcha::reports {

/// What placeholders stand for. One with an empty value is unknown.
using Placeholders = std::map<std::string, std::string, std::less<>>;

/// Each "{name}" by its value, unknown ones by nothing; "[…]", also nested, is left out where a placeholder directly in
/// it is unknown. Values are put in as they are: brackets in them mean nothing.
std::string filled(std::string_view pattern, const Placeholders& values);

/// 1 to 99 in Chinese numerals ("二十一"), others in digits.
std::string han_number(std::size_t number);

}  // namespace mingcha::reports
