// The decoded parts of one package: manifest, resources and code, ready for the program floor.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/dex/dex_file.h"
#include "analyzer/loaded_code.h"
#include "analyzer/package/package.h"
#include "manifests/manifest.h"
#include "manifests/network_security_config.h"
#include "manifests/resources.h"

namespace mingcha {

/// Owns the inflated entries that its views borrow, next to the package that owns the rest. Move-only.
struct DecodedApp {
  std::vector<package::EntryBytes> storage;        ///< inflated tables and dex files
  manifests::Manifest manifest;
  manifests::Resources resources;
  std::optional<manifests::NetworkSecurityConfig> network;
  std::vector<dex::DexFile> dex_files;             ///< in the class loader's order, then what the app may load itself
  std::vector<std::string> dex_names;              ///< by dex file, as evidence names them
  std::size_t first_loaded = 0;                    ///< index of the first dex file that the platform does not load
  std::vector<PartContents> contents;              ///< by part
  std::vector<LoadedLibrary> libraries;            ///< native libraries inside archives among the entries
  std::vector<std::string_view> entries;           ///< names of all entries of all parts
};

/// Decodes what can be decoded; what cannot is a reason. Dex files are inflated in parallel.
/// `package` must outlive the value. `contents`: of its parts, by classify_parts().
DecodedApp decode(const package::Package& package, std::vector<PartContents> contents, const Budget& budget,
                  ThreadPool& pool, Reasons& reasons);
DecodedApp decode(const package::Package& package, const Budget& budget, ThreadPool& pool, Reasons& reasons);

}  // namespace mingcha
