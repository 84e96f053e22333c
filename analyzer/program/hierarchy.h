// Who descends from whom: the app's classes and the platform's, which are not in the package and come as
// data.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analyzer/program/program.h"
#include "policies/catalogue.h"
#include "support/text_hash.h"

namespace mingcha::program {

/// Extends the program's type ids: platform classes that the dex files do not name get ids from
/// `Program::type_count()` on. Borrows the program and the rows' text.
class Hierarchy {
 public:
  /// Types visited for one question; only hostile hierarchies are larger.
  static constexpr std::size_t kMaxVisited = 512;

  /// `platform`: parents of classes that the app does not define. Linear in classes and rows.
  Hierarchy(const Program& program, std::span<const policies::PlatformClass> platform);

  std::uint32_t type_count() const noexcept { return static_cast<std::uint32_t>(first_parent_.size() - 1); }
  std::optional<TypeId> find(std::string_view descriptor) const;
  std::string_view descriptor(TypeId type) const noexcept;

  /// Direct superclass and interfaces; java.lang.Object is left out.
  std::span<const TypeId> parents(TypeId type) const noexcept {
    return {parents_.data() + first_parent_[type.value], parents_.data() + first_parent_[type.value + 1]};
  }
  /// Types that name this one as parent.
  std::span<const TypeId> children(TypeId type) const noexcept {
    return {children_.data() + first_child_[type.value], children_.data() + first_child_[type.value + 1]};
  }
  /// Superclass that the app or the platform rows name; absent for java.lang.Object and unknown classes.
  TypeId superclass(TypeId type) const noexcept { return superclass_[type.value]; }

  /// The type itself and all above it, nearest first, java.lang.Object left out. At most kMaxVisited.
  void append_supertypes(TypeId type, std::vector<TypeId>& out) const;
  /// False when neither the type nor anything above it is a class that the app defines.
  bool is_of_app(TypeId type) const noexcept { return of_app_[type.value]; }
  /// True when `type` is `base` or descends from it.
  bool descends(TypeId type, TypeId base) const;

 private:
  void find_own();

  const Program* program_;
  tsl::robin_map<std::string_view, std::uint32_t, TextHash> extra_by_descriptor_;
  std::vector<std::string_view> extras_;
  std::vector<std::uint32_t> first_parent_, first_child_;
  std::vector<TypeId> parents_, children_, superclass_;
  std::vector<bool> of_app_;
};

}  // namespace mingcha::program
