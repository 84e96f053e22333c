// Every field that the app defines, with one number for the whole program, and the way from a reference to
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/dex/encoded_value.h"
#include "analyzer/program/hierarchy.h"
#include "analyzer/program/program.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// A field that the app defines: its number over all classes, in the order of classes and class data.
struct FieldNode {
  std::uint32_t value = dex::kNoIndex;
  bool present() const noexcept { return value != dex::kNoIndex; }
  friend auto operator<=>(const FieldNode&, const FieldNode&) = default;
};

struct Field {
  ClassId owner;
  std::uint32_t field_idx = 0;  ///< in the owner's dex file
  std::uint32_t access_flags = 0;
  std::uint32_t position = 0;  ///< of a static field: its place in the class's static values
  bool is(dex::AccessFlag flag) const noexcept { return (access_flags & flag) != 0; }
};

/// Borrows the program. Safe to ask from several threads.
class Fields {
 public:
  /// Reads the class data of all classes and resolves every reference, in parallel. Linear in both.
  Fields(const Program& program, const Hierarchy& hierarchy, ThreadPool& pool);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(fields_.size()); }
  const Field& operator[](FieldNode node) const noexcept { return fields_[node.value]; }
  const Class& class_of(FieldNode node) const noexcept { return (*program_)[fields_[node.value].owner]; }
  /// The field that a reference means: of its class or the nearest above; absent for the platform's.
  FieldNode resolve(std::uint32_t dex, std::uint32_t field_idx) const noexcept {
    return resolved_[dex][field_idx];
  }
  /// "Lcom/a/B;->agreed:Z", MUTF-8.
  std::string descriptor(FieldNode node) const;

  /// The constant that a static field starts with when it is a number or truth value; 0 without one.
  std::int64_t initial_number(FieldNode node) const;
  /// The string a static field starts with; empty view without one.
  std::string_view initial_text(FieldNode node) const;

 private:
  std::optional<dex::EncodedValue> initial_value(FieldNode node) const;

  const Program* program_;
  std::vector<Field> fields_;
  std::vector<std::vector<FieldNode>> resolved_;  // by file, by FieldIdx
};

}  // namespace mingcha::program
