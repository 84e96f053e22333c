// Text encodings of the package formats turned into UTF-8 that is safe to print.
#pragma once

#include <string>

#include "support/bytes.h"

namespace mingcha {

/// UTF-8 from MUTF-8 (dex strings): C0 80 becomes U+0000, surrogate pairs are joined, a lone surrogate or a
/// broken sequence becomes U+FFFD. Total: any input gives valid UTF-8. Source: dex format, "MUTF-8 encoding".
std::string utf8_from_mutf8(std::string_view mutf8);

/// True when the MUTF-8 text is plain ASCII without NUL, so that it already is its own UTF-8 form.
bool is_plain_ascii(std::string_view text) noexcept;

/// UTF-8 from little-endian UTF-16 (AXML and arsc string pools); lone surrogates become U+FFFD, an odd last
/// byte is dropped.
std::string utf8_from_utf16le(Bytes utf16);

/// The text with every byte that is not part of valid UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

/// The number of UTF-16 code units of a UTF-8 or MUTF-8 text; broken bytes count one each.
std::size_t utf16_length(std::string_view text) noexcept;

}  // namespace mingcha
