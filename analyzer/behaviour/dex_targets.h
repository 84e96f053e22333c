// Which references of a dex file lead to a row of the catalogue: found once in its id tables, through the
// hierarchy, so that the walk over the code only looks up an index.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/program/modelled_calls.h"
#include "analyzer/program/program.h"

namespace mingcha::behaviour {

/// Catalogue rows that one method or field reference uses.
struct Target {
  std::vector<ApiRow> rows;
  std::vector<MarkRow> marks;
  bool needs_constants = false;  ///< a row, or the call's model, depends on arguments
};

/// The classes of the catalogue that a type is, or descends from: its own definition in the package first, then
/// the platform's parents. Not thread-safe; one for each file.
class Ancestry {
 public:
  Ancestry(const program::Program& program, const CatalogueIndex& index) : program_(&program), index_(&index) {}

  /// Numbers of CatalogueIndex::api_class, ascending. A platform class that the app defines itself is none, but for
  /// stubs: a definition whose methods only throw came along from the SDK's android.jar and means the platform's.
  const std::vector<int>& api_classes(program::TypeId type);

  /// True when a class from `type` upwards, defined in the package and not `api_class` itself, declares the member:
  /// then the app's own member is meant.
  bool is_overridden(program::TypeId type, int api_class, std::string_view name, std::string_view signature);

 private:
  std::vector<int> find(program::TypeId type);
  bool is_stub(program::ClassId own);

  const program::Program* program_;
  const CatalogueIndex* index_;
  tsl::robin_map<std::uint32_t, std::vector<int>> known_;
  tsl::robin_map<std::uint32_t, bool> stubs_;  // by ClassId
};

/// Targets of one dex file.
struct DexTargets {
  static constexpr std::uint16_t kNone = 0;
  std::vector<std::uint16_t> methods;  ///< by MethodIdx: index into `targets`, 0 = none
  std::vector<std::uint16_t> fields;   ///< by FieldIdx
  std::vector<std::uint16_t> callbacks;  ///< by MethodIdx: rows and marks of the platform's callback that it overrides
  std::vector<bool> urls;              ///< by StringIdx: starts like an http address
  std::vector<Target> targets;         ///< [0] is empty
  std::vector<program::Model> models;  ///< by MethodIdx
};

/// Linear in the id tables. `dex`: index of the file in the program.
DexTargets find_targets(const program::Program& program, std::uint32_t dex, const CatalogueIndex& index);

/// True for "http://…" and "https://…" with a host, in any case of letters.
bool looks_like_url(std::string_view text);

}  // namespace mingcha::behaviour
