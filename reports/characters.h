// Text from a package made safe for where it goes: a label may hold terminal commands, direction overrides,
// spreadsheet formulas or bytes that are no text at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingcha::reports {

/// The code point at `i` of valid UTF-8; moves `i` past it. `i` must be below `text.size()`.
char32_t next_code_point(std::string_view text, std::size_t& i) noexcept;

/// True for what may change how a terminal or a page shows the text around it: C0, DEL, C1, line and
/// paragraph separators, and the marks, embeddings, overrides and isolates of the bidirectional algorithm.
bool is_unsafe(char32_t c) noexcept;

/// Valid UTF-8 in which every unsafe character is visible as "\u{1b}".
std::string visible(std::string_view text);

/// The same for prose: line breaks and tabs become single spaces first.
std::string visible_prose(std::string_view text);

/// One CSV cell by RFC 4180, quoted where needed. A cell that a spreadsheet would take for a formula
/// (starting with = + - @, tab or carriage return) gets a leading apostrophe; unsafe characters become
/// visible.
std::string csv_cell(std::string_view text);

}  // namespace mingcha::reports
