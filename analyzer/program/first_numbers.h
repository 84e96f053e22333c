// The number that an object's constructor puts into a field before anything else does: "no mode was chosen yet".
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "analyzer/program/fields.h"
#include "analyzer/program/methods.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// Constants other than 0 that constructors write to int fields of their own class. Where constructors differ the
/// first one counts. Linear in the code of constructors; read in parallel.
class FirstNumbers {
 public:
  FirstNumbers(const Program& program, const Methods& methods, const Fields& fields, ThreadPool& pool);

  /// 0 where there is none.
  std::int64_t of(FieldNode field) const noexcept;

 private:
  std::vector<std::pair<FieldNode, std::int32_t>> numbers_;  // ascending by field
};

}  // namespace mingcha::program
