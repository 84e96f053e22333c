// The façade of this floor: one app goes in, what it does comes out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/behaviour.h"
#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/entry_reader.h"
#include "analyzer/behaviour/native_library.h"
#include "analyzer/program/program.h"
#include "manifests/manifest.h"
#include "manifests/network_security_config.h"
#include "manifests/resources.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha::behaviour {

/// An entry whose contents look encrypted.
struct EncryptedEntry {
  std::string where;     ///< "base.apk!assets/a.bin"
  bool is_code = false;  ///< a dex file or archive behind a simple mask
};

/// One app as the lower floors decoded it. Borrowed: valid while they live.
struct App {
  const program::Program& program;
  const std::vector<std::string>& dex_names;  ///< by file of the program, as `Site::dex` names them
  const manifests::Manifest& manifest;
  const manifests::Resources& resources;
  const std::optional<manifests::NetworkSecurityConfig>& network;
  const std::vector<std::string_view>& entries;  ///< names of all entries of all parts
  const EntryReader* reader = nullptr;  ///< null: no entry can be read, so there are no layouts
  std::span<const NativeLibrary> libraries = {};  ///< one of each name, ascending
  /// Index of the first dex file that the platform does not load; the app may load it by itself.
  std::size_t first_loaded = static_cast<std::size_t>(-1);
  const std::vector<EncryptedEntry>* encrypted = nullptr;  ///< null: nobody has looked
};

/// Observes the app. Deterministic: the same app and catalogue give the same value at any thread count. What could
/// not be seen is added to `reasons`; `Coverage::verdict` is left to `judge_coverage`.
Behaviour observe(const App& app, const CatalogueIndex& index, ThreadPool& pool, const Deadline& deadline,
                  Reasons& reasons);

/// The verdict that the reasons leave: `unknown` when one hides, `degraded` when one degrades, else `full`.
Coverage::Verdict judge_coverage(const std::vector<Reason>& reasons);

}  // namespace mingcha::behaviour
