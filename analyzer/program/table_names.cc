#include "analyzer/program/table_names.h"

#include <algorithm>
#include <cctype>

namespace mingcha::program {
namespace {

bool is_separator(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '(' || c == ')' || c == ',' || c == ';' ||
         c == '=';
}

bool same_word(std::string_view word, std::string_view upper) {
  return word.size() == upper.size() &&
         std::equal(word.begin(), word.end(), upper.begin(),
                    [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
}

// The next word of the statement; empty at its end.
std::string_view take_word(std::string_view& rest) {
  while (!rest.empty() && is_separator(rest.front())) rest.remove_prefix(1);
  std::size_t end = 0;
  while (end < rest.size() && !is_separator(rest[end])) ++end;
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

std::string_view without_quotes(std::string_view name) {
  constexpr std::string_view kQuotes = "`\"'[]";
  while (!name.empty() && kQuotes.find(name.front()) != std::string_view::npos) name.remove_prefix(1);
  while (!name.empty() && kQuotes.find(name.back()) != std::string_view::npos) name.remove_suffix(1);
  return name;
}

}  // namespace

TableUse table_in(std::string_view text) {
  std::string_view rest = text;
  const std::string_view first = take_word(rest);
  if (std::all_of(rest.begin(), rest.end(), is_separator)) return {without_quotes(first), true, true};
  TableUse use;
  const bool updates = same_word(first, "UPDATE");
  use.fills = updates || same_word(first, "INSERT") || same_word(first, "REPLACE");
  const bool selects = same_word(first, "SELECT");
  if (!use.fills && !selects) return use;
  const std::string_view columns = rest;
  bool is_next = updates;  // the table
  for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
    if (same_word(word, "OR")) {
      take_word(rest);  // INSERT OR REPLACE INTO, UPDATE OR IGNORE
      continue;
    }
    if (is_next) {
      use.table = without_quotes(word);
      break;
    }
    is_next = same_word(word, "FROM") || same_word(word, "INTO");
    // COUNT(*), MAX(…): one row, whatever there is.
    if (is_next && selects)
      use.lists = columns.substr(0, columns.size() - rest.size()).find('(') == columns.npos;
  }
  if (use.table.starts_with("sqlite_")) use.table = {};
  return use;
}

}  // namespace mingcha::program
