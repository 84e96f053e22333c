#include "reports/html/html_writer.h"

#include <algorithm>

#include "reports/characters.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kBytesOfACharacter = 4;  // at most, of UTF-8

// The first `limit` characters of valid UTF-8.
std::size_t end_of(std::string_view text, std::size_t limit) {
  std::size_t i = 0;
  for (std::size_t count = 0; i < text.size() && count < limit; ++count) next_code_point(text, i);
  return i;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&#34;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
}

void append_cut(std::string& out, std::string_view safe, std::size_t limit, bool cut_before) {
  const std::size_t end = end_of(safe, limit);
  append_escaped(out, safe.substr(0, end));
  if (cut_before || end < safe.size()) out += "…";
}

}  // namespace

HtmlWriter& HtmlWriter::text(std::string_view value, std::size_t limit) {
  const std::size_t most = limit * kBytesOfACharacter;
  append_cut(out_, visible(value.substr(0, most)), limit, value.size() > most);
  return *this;
}

HtmlWriter& HtmlWriter::prose(std::string_view value, std::size_t limit) {
  const std::size_t most = limit * kBytesOfACharacter;
  append_cut(out_, visible_prose(value.substr(0, most)), limit, value.size() > most);
  return *this;
}

HtmlWriter& HtmlWriter::number(std::uint64_t value) {
  fmt::format_to(std::back_inserter(out_), "{}", value);
  return *this;
}

std::string grouped(std::uint64_t count) {
  std::string digits = fmt::format("{}", count);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

}  // namespace mingcha::reports
