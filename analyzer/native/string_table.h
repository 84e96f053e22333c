// A table of texts that end with NUL, as symbols and the dynamic segment name them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "support/bytes.h"

namespace mingcha::native {

/// Borrows its bytes. Any number of rows may name one long text: to stay linear, a table reads each of its
/// bytes eight times on the average, and then has no texts any more.
class StringTable {
 public:
  explicit StringTable(Bytes bytes) noexcept : bytes_(bytes), left_(8 * std::uint64_t{bytes.size()} + 4096) {}

  std::size_t size() const noexcept { return bytes_.size(); }
  /// The text at `offset`; absent when it does not end inside the table, or is longer than any name.
  std::optional<std::string_view> at(std::uint64_t offset) noexcept;

 private:
  Bytes bytes_;
  std::uint64_t left_;
};

}  // namespace mingcha::native
