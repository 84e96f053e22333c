// Who wrote a piece of code: the app itself, a known SDK by its package prefix, or nobody we know.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "analyzer/behaviour/catalogue_index.h"
#include "manifests/manifest.h"
#include "support/text_hash.h"

namespace mingcha::behaviour {

/// Owners of classes of one app. Remembers packages; not thread-safe. Borrows the index.
class Owners {
 public:
  Owners(const CatalogueIndex& index, const manifests::Manifest& manifest);

  /// "app", "sdk:<id>" or "unknown" for a class descriptor. The longest prefix wins, the app's own on a tie. The
  /// app's packages are the manifest's and those of its application class and launcher activities. The text is valid
  /// until the next call.
  const std::string& owner_of(std::string_view descriptor);

  /// The SDK by package prefix, -1 = none (also where the app itself is the owner).
  int sdk_of(std::string_view descriptor);

 private:
  struct Owner {
    std::string name;
    int sdk = -1;
  };
  const Owner& find(std::string_view descriptor);
  Owner decide(std::string_view package) const;
  void add_root(std::string_view dotted_class);

  const CatalogueIndex* index_;
  std::vector<std::string> roots_;  // dotted packages of the app
  tsl::robin_map<std::string, Owner, TextHash, std::equal_to<>> by_package_;  // "com/umeng/analytics"
};

}  // namespace mingcha::behaviour
