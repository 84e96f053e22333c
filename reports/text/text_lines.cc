#include "reports/text/text_lines.h"

#include "reports/characters.h"
#include "reports/text/columns.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kLabelWidth = 11;      // of a field's label, with the gap after it
constexpr std::size_t kLongest = 300;        // columns of one value; the JSON report has all of it
constexpr std::size_t kLongestProse = 1600;  // columns of an explanation

}  // namespace

void append_line(std::string& out, std::string_view line) {
  const std::size_t last = line.find_last_not_of(' ');
  if (last != std::string_view::npos) out += line.substr(0, last + 1);
  out += '\n';
}

void append_hanging(std::string& out, std::string_view first, std::string_view value) {
  const std::size_t indent = width_of(first);
  std::string prefix(first);
  for (const std::string& line : wrap(value, kWidth - indent)) {
    append_line(out, prefix + line);
    prefix.assign(indent, ' ');
  }
}

void append_field(std::string& out, std::size_t indent, std::string_view label, std::string_view value) {
  append_hanging(out, std::string(indent, ' ') + padded(label, kLabelWidth), value);
}

std::string shown(std::string_view value) {
  return clip(visible(value), kLongest);
}
std::string prose(std::string_view value) {
  return clip(visible_prose(value), kLongestProse);
}

}  // namespace mingcha::reports
