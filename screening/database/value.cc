#include "screening/database/value.h"

namespace mingcha::screening {
namespace {

const std::string kNothing;

template <class T>
const T* cell(const std::vector<Value>& cells, std::size_t column) noexcept {
  return column < cells.size() ? std::get_if<T>(&cells[column]) : nullptr;
}

}  // namespace

bool Row::is_null(std::size_t column) const noexcept {
  return column >= cells_.size() || std::holds_alternative<std::monostate>(cells_[column]);
}

std::int64_t Row::number(std::size_t column) const noexcept {
  const auto* found = cell<std::int64_t>(cells_, column);
  return found != nullptr ? *found : 0;
}

double Row::real(std::size_t column) const noexcept {
  if (const auto* found = cell<double>(cells_, column)) return *found;
  return static_cast<double>(number(column));
}

const std::string& Row::text(std::size_t column) const noexcept {
  const auto* found = cell<std::string>(cells_, column);
  return found != nullptr ? *found : kNothing;
}

const std::string& Row::bytes(std::size_t column) const noexcept {
  const auto* found = cell<Blob>(cells_, column);
  return found != nullptr ? found->bytes : kNothing;
}

Value text_or_null(std::string_view text) {
  return text.empty() ? Value() : Value(std::string(text));
}

}  // namespace mingcha::screening
