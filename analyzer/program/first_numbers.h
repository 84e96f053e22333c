// The number that an object's constructor puts into a field before anything else does: "no mode was chosen yet".
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "analyzer/program/fields.h"
#include "analyzer/program/methods.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// Constants other than 0, and objects, that constructors write to fields of their own class. Where constructors differ the
/// first one counts. Linear in the code of constructors; read in parallel.
class FirstNumbers {
 public:
  FirstNumbers(const Program& program, const Methods& methods, const Fields& fields, ThreadPool& pool);

  /// 0 where there is none.
  std::int64_t of(FieldNode field) const noexcept;
  /// Whether a constructor of the class puts an object into the field.
  bool is_object_set(FieldNode field) const noexcept { return objects_[field.value].load(std::memory_order_relaxed); }

 private:
  std::vector<std::pair<FieldNode, std::int32_t>> numbers_;  // ascending by field
  std::unique_ptr<std::atomic<bool>[]> objects_;             // by field; set by several threads while it is made
};

}  // namespace mingcha::program
