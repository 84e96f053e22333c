// What a cell of a fact table may hold: a word of a list, a number, a list, a register position, a method.
// Each function complains at the cell when it holds something else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "policies/catalogue_loader.h"
#include "policies/tsv.h"

namespace mingcha::policies {

using Rows = CatalogueLoader::Rows;

/// The index of the cell among `words`.
std::optional<std::size_t> word_of(const TsvReader& table, std::size_t column,
                                   std::span<const std::string_view> words);
/// False for an empty cell.
bool yes_or_no(const TsvReader& table, std::size_t column);
std::optional<int> number_of(const TsvReader& table, std::size_t column, int low, int high);
std::vector<std::string_view> list_of(std::string_view cell, char separator = ';');
/// A register position: one or two digits, at most 31. `piece` lies inside the table's text.
std::optional<std::uint8_t> position_of(const TsvReader& table, std::string_view piece);

/// "La/B;" or "[La/B;".
bool is_class_descriptor(std::string_view text);
/// "(I)V" or "*".
bool is_method_descriptor(std::string_view text);
/// Complains unless the three cells are a class descriptor, a name, and a method descriptor or "*".
bool is_method(const TsvReader& table, std::size_t class_column, std::size_t member_column,
               std::size_t descriptor_column);

/// Adds `row`, or puts it in the place of the row with the same key. Built-in rows are known not to repeat.
template <class Row, class SameKey>
void put(std::vector<Row>& rows, Row row, Rows mode, SameKey same_key) {
  if (mode == Rows::own_rows) {
    for (Row& old : rows) {
      if (!same_key(row, old)) continue;
      old = std::move(row);
      return;
    }
  }
  rows.push_back(std::move(row));
}

}  // namespace mingcha::policies
