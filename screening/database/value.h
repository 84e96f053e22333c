// What a cell of a database holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mingcha::screening {

/// Bytes that are no text: a column of type {bytes}.
struct Blob {
  std::string bytes;
  friend bool operator==(const Blob&, const Blob&) = default;
};

/// Nothing stands for NULL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

/// One row of a result, in the order of the statement's columns. What is NULL, or of another kind, reads as empty: each
/// statement knows what its columns are, and a registry that somebody has changed by hand must not end the program.
class Row {
 public:
  Row() = default;
  explicit Row(std::vector<Value> cells) noexcept : cells_(std::move(cells)) {}

  std::size_t size() const noexcept { return cells_.size(); }
  bool is_null(std::size_t column) const noexcept;
  std::int64_t number(std::size_t column) const noexcept;
  double real(std::size_t column) const noexcept;        ///< of whole numbers too
  const std::string& text(std::size_t column) const noexcept;
  const std::string& bytes(std::size_t column) const noexcept;  ///< of a blob

 private:
  std::vector<Value> cells_;
};

/// An empty text is stored as NULL.
Value text_or_null(std::string_view text);

}  // namespace mingcha::screening
