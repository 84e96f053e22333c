// Text laid out in columns of a terminal, where a Chinese character takes two.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::reports {

/// Columns that one character takes: 0 (combining, zero width), 1 or 2 (East Asian wide and fullwidth).
/// Source: Unicode EastAsianWidth W and F, general categories Mn, Me and Cf. Ambiguous ones count 1.
std::size_t width_of(char32_t c) noexcept;

/// Columns that a line of valid UTF-8 takes.
std::size_t width_of(std::string_view text) noexcept;

/// The text cut to at most `width` columns, with "…" as its last one where something was cut.
std::string clip(std::string_view text, std::size_t width);

/// Lines of at most `width` columns (at least 2). Breaks at spaces and between Chinese characters, not before
/// closing punctuation; a word that is too long breaks after a separator of paths and descriptors, else
/// anywhere. Never empty: no text is one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text filled up with spaces to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace mingcha::reports
