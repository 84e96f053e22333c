// Which names stand in a package's binary XML documents, found by searching their bytes: no reader of
// documents takes part, so that what layouts are said to make can be held against it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analyzer/package_entries.h"
#include "manifests/resources.h"

namespace mingcha::testing {

/// Borrows both. Reads documents when they are asked for: not for several threads.
class AppDocuments {
 public:
  AppDocuments(const manifests::Resources& resources, const PackageEntries& entries)
      : resources_(&resources), entries_(&entries) {}

  /// Whether a resource is a document.
  bool is_document(std::uint32_t resource_id);
  /// Whether the document of this id, or one that it refers to, has this text as a whole.
  bool says(std::uint32_t resource_id, const std::string& text);

 private:
  const std::vector<std::string>& contents(std::uint32_t resource_id);

  const manifests::Resources* resources_;
  const PackageEntries* entries_;
  std::map<std::uint32_t, std::vector<std::string>> contents_;  // of each configuration
};

}  // namespace mingcha::testing
