// Sentences in both languages: tables with a row for each enumerator, and how they are filled in.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace mingcha::reports {

enum class Lang : std::uint8_t { zh, en };

/// A row of a table of sentences.
template <class Id>
struct Wording {
  Id id;
  std::string_view zh, en;
};

/// True when the table has a row for each of `count` enumerators, in their order: `words` indexes it by them.
template <class Table>
constexpr bool in_order(const Table& table, std::size_t count) {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (static_cast<std::size_t>(table[i].id) != i) return false;
  return std::size(table) == count;
}

/// A sentence of a table that is `in_order`.
template <class Table, class Id>
constexpr std::string_view words(const Table& table, Id id, Lang lang) noexcept {
  const auto& row = table[static_cast<std::size_t>(id)];
  return lang == Lang::zh ? row.zh : row.en;
}

/// The sentence that `text(id, lang)` gives, with its placeholders "{}" filled in, in order.
template <class Id, class... Args>
std::string say(Id id, Lang lang, const Args&... args) {
  return fmt::vformat(text(id, lang), fmt::make_format_args(args...));
}

}  // namespace mingcha::reports
