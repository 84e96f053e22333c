#include "analyzer/program/derived_values.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace mingcha::program {
namespace {

using policies::Derived;

constexpr std::uint8_t kAddInt = 0x90, kSubInt = 0x91, kUshrInt = 0x9a, kAddLong = 0x9b, kUshrLong = 0xa5;
constexpr std::uint8_t kAddIntInPlace = 0xb0, kUshrLongInPlace = 0xc5;
constexpr std::uint8_t kAddLiteral16 = 0xd0, kXorLiteral16 = 0xd7, kAddLiteral8 = 0xd8, kUshrLiteral8 = 0xe2;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c >= 0 && c <= ' '; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> number_in(std::string_view text) {
  if (text.size() > 1 && text[0] == '+') text.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Of texts; absent where the texts do not tell.
std::optional<std::int64_t> ask_texts(Derived how, std::string_view a, std::string_view b) {
  switch (how) {
    case Derived::starts_with:
      return a.starts_with(b) ? 1 : 0;
    case Derived::ends_with:
      return a.ends_with(b) ? 1 : 0;
    case Derived::contains:
      return a.find(b) != a.npos ? 1 : 0;
    case Derived::index_of:
      if (!is_ascii(a)) return std::nullopt;
      return a.find(b) == a.npos ? -1 : static_cast<std::int64_t>(a.find(b));
    case Derived::order:
      return a < b ? -1 : a > b ? 1 : 0;
    default:
      return std::nullopt;
  }
}

// Of one text.
std::optional<std::int64_t> ask_text(Derived how, std::string_view text) {
  switch (how) {
    case Derived::is_empty:
      return text.empty() ? 1 : 0;
    case Derived::is_blank:
      return trimmed(text).empty() ? 1 : 0;
    case Derived::is_digits:
      return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ? 1 : 0;
    case Derived::length:
      return is_ascii(text) ? std::optional(static_cast<std::int64_t>(text.size())) : std::nullopt;
    case Derived::parsed_number:
      return number_in(text);
    case Derived::parsed_boolean:
      return equal_ignoring_case(text, "true") ? 1 : 0;
    default:
      return std::nullopt;
  }
}

std::optional<std::int64_t> compare_numbers(Derived how, std::int64_t a, std::int64_t b) {
  switch (how) {
    case Derived::order:
      return a < b ? -1 : a > b ? 1 : 0;
    case Derived::smaller:
      return std::min(a, b);
    case Derived::larger:
      return std::max(a, b);
    default:
      return std::nullopt;
  }
}

// What nobody could know beforehand contains and begins with none of the app's constants.
std::optional<std::int64_t> ask_foreign(Derived how) {
  switch (how) {
    case Derived::starts_with:
    case Derived::ends_with:
    case Derived::contains:
    case Derived::parsed_boolean:
      return 0;
    case Derived::index_of:
      return -1;
    default:
      return std::nullopt;
  }
}

bool takes_two(Derived how) {
  return how == Derived::starts_with || how == Derived::ends_with || how == Derived::contains ||
         how == Derived::index_of || how == Derived::order || how == Derived::smaller || how == Derived::larger;
}

bool is_null(const Known& value) {
  return value.is_number() && value.number == 0;
}

std::optional<std::int64_t> ask(Derived how, const Known& first, const Known& second) {
  if (how == Derived::is_null || how == Derived::is_not_null) {
    if (!is_null(first) && !first.is_object()) return std::nullopt;
    return is_null(first) == (how == Derived::is_null) ? 1 : 0;
  }
  if (first.is_foreign()) return !takes_two(how) || second.is_text() ? ask_foreign(how) : std::nullopt;
  if (takes_two(how)) {
    if (first.is_text() && second.is_text()) return ask_texts(how, first.text, second.text);
    const auto is_numeric = [](const Known& value) { return value.is_number() || value.is_boxed(); };
    if (is_numeric(first) && is_numeric(second)) return compare_numbers(how, first.number, second.number);
    return std::nullopt;
  }
  if (first.is_text()) return ask_text(how, first.text);
  // Methods that take a text apart answer for null as for an empty one; on null itself no method runs.
  const bool answers_null = how == Derived::is_empty || how == Derived::is_blank || how == Derived::parsed_boolean;
  return is_null(first) && answers_null ? ask_text(how, "") : std::nullopt;
}

// A number as the type has it.
Known boxed_as(std::int64_t number, std::string_view type) {
  for (const char primitive : {'Z', 'I', 'J', 'C', 'B', 'S'}) {
    if (box_of(primitive) == type) return Known::boxed(primitive, number);
  }
  return Known::of(number);
}

bool keeps_what_is_foreign(Derived how) {
  return how == Derived::trimmed || how == Derived::parsed_number || how == Derived::length || how == Derived::unbox;
}

}  // namespace

Known derive(Derived how, const Known& first, const Known& second, std::string_view returns) {
  Known out;
  switch (how) {
    case Derived::same:
      return first;
    case Derived::nothing:
      out.kind = Known::Kind::empty;
      return out;
    case Derived::box:
      if (first.is_number()) {
        out = boxed_as(first.number, returns);
      }
      if (first.is_boxed() || first.is_foreign()) out = first;
      if (out.kind == Known::Kind::unknown) out.kind = Known::Kind::object;
      break;
    case Derived::unbox:
      if (first.is_number() || first.is_boxed() || first.kind == Known::Kind::unset) out = Known::of(first.number);
      break;
    case Derived::trimmed:
      if (first.is_text()) out = Known::of(trimmed(first.text));
      break;
    default:
      if (const auto number = ask(how, first, second)) out = boxed_as(*number, returns);
      break;
  }
  if (out.kind == Known::Kind::unknown && first.is_foreign() && keeps_what_is_foreign(how)) out.kind = first.kind;
  out.by = first.by;
  out.by.add(second.by);
  return out;
}

Calculation calculation_of(std::uint8_t opcode) {
  const auto at = [](std::uint8_t first, int offset) { return static_cast<std::uint8_t>(first + offset); };
  if (opcode >= kAddInt && opcode <= kUshrLong) return {opcode, false, false, false};
  if (opcode >= kAddIntInPlace && opcode <= kUshrLongInPlace)
    return {at(kAddInt, opcode - kAddIntInPlace), false, true, false};
  int offset = -1;
  if (opcode >= kAddLiteral16 && opcode <= kXorLiteral16) offset = opcode - kAddLiteral16;
  if (opcode >= kAddLiteral8 && opcode <= kUshrLiteral8) offset = opcode - kAddLiteral8;
  if (offset < 0) return {};
  return {at(kAddInt, offset), true, false, at(kAddInt, offset) == kSubInt};
}

Known calculate(std::uint8_t opcode, const Known& left, const Known& right) {
  Known out;
  out.by = left.by;
  out.by.add(right.by);
  if (!left.is_number() || !right.is_number() || opcode < kAddInt || opcode > kUshrLong) return out;
  const bool is_long = opcode >= kAddLong;
  const auto a = static_cast<std::uint64_t>(left.number), b = static_cast<std::uint64_t>(right.number);
  const std::int64_t x = left.number, y = right.number;
  const unsigned distance = static_cast<unsigned>(b & (is_long ? 63U : 31U));
  const bool divides = y != 0 && y != -1;
  std::optional<std::uint64_t> result;
  switch (opcode - (is_long ? kAddLong : kAddInt)) {
    case 0:
      result = a + b;
      break;
    case 1:
      result = a - b;
      break;
    case 2:
      result = a * b;
      break;
    case 3:
      if (divides) result = static_cast<std::uint64_t>(x / y);
      if (y == -1) result = 0 - a;
      break;
    case 4:
      if (divides) result = static_cast<std::uint64_t>(x % y);
      if (y == -1) result = 0;
      break;
    case 5:
      result = a & b;
      break;
    case 6:
      result = a | b;
      break;
    case 7:
      result = a ^ b;
      break;
    case 8:
      result = a << distance;
      break;
    case 9:
      result = static_cast<std::uint64_t>(x >> distance);
      break;
    case 10:
      result = is_long ? a >> distance : std::uint64_t{static_cast<std::uint32_t>(a) >> distance};
      break;
    default:
      break;
  }
  if (!result) return out;
  out.kind = Known::Kind::number;
  out.number = is_long ? static_cast<std::int64_t>(*result)
                       : static_cast<std::int32_t>(static_cast<std::uint32_t>(*result));
  return out;
}

}  // namespace mingcha::program
