// Control characters are U+0000 to U+001F, U+007F to U+009F and the characters that turn the direction of a line;
// XML names are kept to letters, digits and the marks that manifests use, and all that is not ASCII.
#include "manifests/xml_text.h"

#include <fmt/format.h>

#include "support/mutf8.h"

namespace mingcha::manifests {
namespace {

struct Character {
  char32_t value;
  std::size_t size;  // bytes
};

// The next character of valid UTF-8.
Character next(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t a = byte(0);
  if (a < 0x80) return {a, 1};
  if (a < 0xe0) return {(a & 0x1fU) << 6 | (byte(1) & 0x3fU), 2};
  if (a < 0xf0) return {(a & 0x0fU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU), 3};
  return {(a & 0x07U) << 18 | (byte(1) & 0x3fU) << 12 | (byte(2) & 0x3fU) << 6 | (byte(3) & 0x3fU), 4};
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x200e && c <= 0x200f) ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfffe || c == 0xffff;
}

std::string spell_control(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
}

template <class Spell>
std::string transformed(std::string_view text, Spell&& spell) {
  const std::string valid = valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::string_view left = valid; !left.empty();) {
    const Character c = next(left);
    const std::string spelled = spell(c.value);
    out += spelled.empty() ? left.substr(0, c.size) : std::string_view(spelled);
    left.remove_prefix(c.size);
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  return transformed(text, [](char32_t c) { return is_control(c) ? spell_control(c) : std::string(); });
}

std::string escaped(std::string_view text) {
  return transformed(text, [](char32_t c) {
    if (c == '"' || c == '\\') return std::string{'\\', static_cast<char>(c)};
    return is_control(c) ? spell_control(c) : std::string();
  });
}

std::string xml_name(std::string_view text) {
  bool first = true;
  const std::string name = transformed(text, [&first](char32_t c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0xa0 && !is_control(c));
    const bool inner = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    const bool fits = first ? letter : inner;
    first = false;
    return fits ? std::string() : fmt::format("_x{:04X}_", static_cast<std::uint32_t>(c));
  });
  return name.empty() ? "_" : name;
}

}  // namespace mingcha::manifests
