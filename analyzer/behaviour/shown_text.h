// Text as its reader takes it in: the same for every way of writing the same words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mingcha::behaviour {

/// Bytes of one text that are looked at; what a longer one says stands at its beginning.
inline constexpr std::size_t kMaxFoldedBytes = 4096;

/// Folds MUTF-8 or UTF-8 into `out`, as UTF-16 code units: letters in lower case, full-width forms half as wide,
/// traditional characters simplified (as far as the words of consent need them), runs of white space as one space
/// and as none beside an ideograph, without markup ("<b>") and zero-width marks. Total; broken bytes are left out.
void fold_text(std::string_view text, std::u16string& out);

/// A name in small letters with its words joined by underscores: "PrivacyDialog2" as "privacy_dialog2", "is-agree" as
/// "is_agree". Of long names the first 256 bytes.
std::string fold_name(std::string_view name);

/// The simplified form of a code unit, or the unit itself.
char16_t simplified(char16_t unit) noexcept;

/// The unit itself and the traditional forms that `fold_text` takes for it.
std::u16string spellings(char16_t unit);

constexpr bool is_ideograph(char16_t unit) noexcept { return unit >= 0x3400 && unit <= 0x9fff; }

/// The code unit that three bytes of UTF-8 spell; 0 when they do not.
constexpr char16_t three_byte_unit(std::string_view text, std::size_t at) noexcept {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
  if ((byte(0) & 0xf0U) != 0xe0U || (byte(1) & 0xc0U) != 0x80U || (byte(2) & 0xc0U) != 0x80U) return 0;
  return static_cast<char16_t>((byte(0) & 0x0fU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU));
}

}  // namespace mingcha::behaviour
