// Values on their way to a server and back.
#pragma once

#include <libpq-fe.h>

#include <span>
#include <string>
#include <vector>

#include "screening/database/value.h"

namespace mingcha::screening {

/// The values of one statement as libpq takes them: all as text, whose type the server chooses from the statement, but
/// blobs as they are. Texts and blobs are borrowed from `values`.
class PqValues {
 public:
  explicit PqValues(std::span<const Value> values);
  PqValues(const PqValues&) = delete;
  PqValues& operator=(const PqValues&) = delete;

  int count() const noexcept { return static_cast<int>(data_.size()); }
  const char* const* data() const noexcept { return data_.data(); }
  const int* lengths() const noexcept { return lengths_.data(); }
  const int* formats() const noexcept { return formats_.data(); }

 private:
  std::vector<std::string> numbers_;
  std::vector<const char*> data_;
  std::vector<int> lengths_, formats_;
};

/// A cell of a result in text format. Whole numbers of all widths and booleans are numbers, sums of them too (numeric).
Value value_of(const PGresult* result, int row, int column);

}  // namespace mingcha::screening
