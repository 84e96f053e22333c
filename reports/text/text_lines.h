// Lines of the listing for people: wrapped, indented, and safe for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingcha::reports {

/// Columns of the whole listing.
constexpr std::size_t kWidth = 80;

/// The line without blanks at its end.
void append_line(std::string& out, std::string_view line);
/// `first` before the first line of the text, as many spaces before the others.
void append_hanging(std::string& out, std::string_view first, std::string_view value);
/// A label and its value, hanging.
void append_field(std::string& out, std::size_t indent, std::string_view label, std::string_view value);

/// A value from a package: visible, and cut where it is very long.
std::string shown(std::string_view value);
/// The same for prose.
std::string prose(std::string_view value);

}  // namespace mingcha::reports
