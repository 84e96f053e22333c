#include "reports/json/json_writer.h"

#include <fmt/format.h>

#include <cassert>
#include <iterator>
#include <utility>

#include "reports/characters.h"
#include "support/mutf8.h"

namespace mingcha::reports {
namespace {

// Characters that stand for themselves: printable ASCII but quote and backslash.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7f; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();
bool is_plain(char c) noexcept {
  return kPlain[static_cast<unsigned char>(c)];
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
}

}  // namespace

void JsonWriter::line() {
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::item() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (std::exchange(filled_[depth_ - 1], true)) out_ += ',';
  line();
}

void JsonWriter::open(char bracket) {
  item();
  assert(depth_ < kDepth);
  out_ += bracket;
  filled_[depth_++] = false;
}

void JsonWriter::close(char bracket) {
  const bool filled = filled_[--depth_];
  if (filled) line();
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  item();
  out_ += '"';
  out_ += name;
  out_.append("\": ", 3);
  after_key_ = true;
}

void JsonWriter::any_key(std::string_view name) {
  item();
  quoted(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::quoted(std::string_view value) {
  std::size_t plain = 0;
  while (plain < value.size() && is_plain(value[plain])) ++plain;
  out_ += '"';
  out_.append(value.substr(0, plain));
  if (plain < value.size()) {
    const std::string rest = valid_utf8(value.substr(plain));
    for (std::size_t i = 0; i < rest.size();) {
      const std::size_t start = i;
      const char32_t c = next_code_point(rest, i);
      if (c == '"' || c == '\\' || is_unsafe(c)) {
        append_escaped(out_, c);
      } else {
        out_.append(rest, start, i - start);
      }
    }
  }
  out_ += '"';
}

void JsonWriter::text(std::string_view value) {
  item();
  quoted(value);
}

void JsonWriter::number(std::int64_t value) {
  item();
  const fmt::format_int digits(value);
  out_.append(digits.data(), digits.size());
}

void JsonWriter::real(double value) {
  item();
  out_ += fmt::format("{}", value);
}

void JsonWriter::boolean(bool value) {
  item();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  item();
  out_ += "null";
}

void JsonWriter::field_or_null(std::string_view name, std::string_view value) {
  key(name);
  if (value.empty()) {
    null();
  } else {
    text(value);
  }
}

std::string JsonWriter::finish() {
  out_ += '\n';
  return std::exchange(out_, {});
}

}  // namespace mingcha::reports
