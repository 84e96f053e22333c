// Code inside a package that the platform does not load by itself: dex files among the assets and other entries, and
// native libraries, also inside APKs and JARs there. The app may load it later, so it is examined as part of the app.
#pragma once

#include <string>
#include <vector>

#include "analyzer/dex/dex_file.h"
#include "analyzer/native/machine.h"
#include "analyzer/package/content_kinds.h"
#include "analyzer/package/package.h"

namespace mingcha {

/// A native library inside an archive.
struct LoadedLibrary {
  std::string name;       ///< "assets/plugin.apk!lib/arm64-v8a/libx.so"; of a split with its name before
  std::string file_name;  ///< "libx.so"
  std::string where;      ///< the name with that of the package before
  native::Machine machine = native::Machine::arm64;
  package::EntryBytes bytes;
};

/// Owns the inflated entries that its dex files borrow, next to the package that owns the rest. Move-only.
struct LoadedCode {
  std::vector<package::EntryBytes> storage;
  std::vector<dex::DexFile> dex_files;
  std::vector<std::string> dex_names;  ///< "assets/plugin.apk!classes.dex"; of a split with its name before
  std::vector<LoadedLibrary> libraries;
};

/// What the entries of one part hold, by package::classify.
using PartContents = std::vector<package::ContentEntry>;

/// Looks at the entries of each part, in parallel.
std::vector<PartContents> classify_parts(const package::Package& package, ThreadPool& pool);

/// Limits of one package. Spent: further files are not read, a `zip_over_budget` reason says so.
inline constexpr std::size_t kMostLoadedFiles = 64;  ///< dex files
inline constexpr std::size_t kMostLoadedLibraries = 256;
inline constexpr std::uint64_t kMostLoadedBytes = std::uint64_t{256} << 20;

/// `contents`: by part. Each dex file that is found is a `dex_loaded_later` reason, each broken one a `dex_broken` one.
/// Libraries that are entries themselves are left to read_package() of the native stage.
/// Archives inside archives are opened down to `budget.nesting_depth`. In the order of parts and their directories.
LoadedCode find_loaded_code(const package::Package& package, const std::vector<PartContents>& contents,
                            const Budget& budget, ThreadPool& pool, Reasons& reasons);

}  // namespace mingcha
