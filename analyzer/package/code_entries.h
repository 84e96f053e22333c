// Which entries of an APK hold code, in the platform's order.
#pragma once

#include <vector>

#include "analyzer/package/archive.h"

namespace mingcha::package {

/// Borrows the archive's entries.
struct CodeEntries {
  std::vector<const Entry*> dex;       ///< classes.dex, classes2.dex, ... up to the first gap, as ART loads them
  std::vector<const Entry*> idle_dex;  ///< further classes*.dex at the root, which ART never loads; by name
  std::vector<const Entry*> native;    ///< lib/<abi>/*.so, in directory order
};

/// Source: ART, DexFileLoader::GetMultiDexClassesDexName; PackageManager, NativeLibraryHelper.
CodeEntries list_code(const Archive& archive);

}  // namespace mingcha::package
