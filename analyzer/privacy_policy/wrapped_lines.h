// Plain text that was broken into lines of one width: which lines go on in the next one.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace mingcha::privacy_policy {

/// The width of a text's lines in columns (a Chinese character takes two), or 0 when its lines are whole paragraphs.
/// Judges by the first thousands of lines.
std::size_t wrap_width(std::span<const std::string_view> lines);

/// Whether `line` was broken off where the next one begins: it is full, ends no sentence, and `next` begins no item.
bool goes_on(std::string_view line, std::string_view next, std::size_t width);

}  // namespace mingcha::privacy_policy
