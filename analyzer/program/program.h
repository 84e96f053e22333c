// All dex files of one app linked into one program: type names interned once, classes found by name as the class
// loader finds them, and the hierarchy to ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "analyzer/dex/dex_file.h"
#include "support/reason.h"
#include "support/text_hash.h"

namespace mingcha::program {

/// A type name of the whole program, the same in all dex files.
struct TypeId {
  std::uint32_t value = dex::kNoIndex;
  bool present() const noexcept { return value != dex::kNoIndex; }
  friend auto operator<=>(const TypeId&, const TypeId&) = default;
};

/// A class that the app defines: index into `classes()`.
struct ClassId {
  std::uint32_t value = dex::kNoIndex;
  bool present() const noexcept { return value != dex::kNoIndex; }
  friend auto operator<=>(const ClassId&, const ClassId&) = default;
};

struct Class {
  TypeId type;
  std::uint32_t dex = 0;        ///< index into `dex_files()`
  std::uint32_t class_def = 0;  ///< index into that file's class_defs
};

/// Owns the dex views; borrows their bytes. Ids are assigned in the order of the files, so they do not depend on
/// the number of threads.
class Program {
 public:
  /// `files`: in the class loader's order. The first definition of a class wins, as at run time; later ones are
  /// left out and noted as `dex_duplicate_class`.
  /// Of files from `first_loaded` on, which the app loads by itself, nothing is noted: both may run, in loaders of
  /// their own.
  Program(std::vector<dex::DexFile> files, Reasons& reasons, std::size_t first_loaded = static_cast<std::size_t>(-1));

  const std::vector<dex::DexFile>& dex_files() const noexcept { return files_; }
  const dex::DexFile& dex_of(const Class& c) const noexcept { return files_[c.dex]; }

  std::uint32_t type_count() const noexcept { return static_cast<std::uint32_t>(descriptors_.size()); }
  /// The program's id of a type of file `dex`. `idx` must be inside its type_ids.
  TypeId type(std::uint32_t dex, dex::TypeIdx idx) const noexcept { return types_[dex][idx.value]; }
  std::optional<TypeId> find_type(std::string_view descriptor) const;
  std::string_view descriptor(TypeId type) const noexcept { return descriptors_[type.value]; }

  /// Classes that count, in the order of files and class_defs.
  const std::vector<Class>& classes() const noexcept { return classes_; }
  const Class& operator[](ClassId id) const noexcept { return classes_[id.value]; }
  /// The app's own definition of a type; absent for platform classes and ones that are nowhere.
  ClassId definition(TypeId type) const noexcept { return definitions_[type.value]; }
  /// Whether the class_def of a file is the one that counts.
  bool counts(std::uint32_t dex, std::uint32_t class_def) const noexcept;

  /// Superclass and interfaces as the class definition names them.
  TypeId superclass(const Class& c) const noexcept;
  std::vector<TypeId> interfaces(const Class& c) const;

 private:
  void intern_types(std::uint32_t dex);
  void define_classes(std::uint32_t dex, Reasons* reasons);

  std::vector<dex::DexFile> files_;
  std::vector<std::vector<TypeId>> types_;  // by file, by TypeIdx
  std::vector<std::string_view> descriptors_;
  tsl::robin_map<std::string_view, std::uint32_t, TextHash> by_descriptor_;
  std::vector<ClassId> definitions_;        // by TypeId
  std::vector<Class> classes_;
};

}  // namespace mingcha::program
