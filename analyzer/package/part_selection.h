// Which of the APKs that were found make up the app, and which of them is the base.
#pragma once

#include <string>
#include <vector>

#include "analyzer/package/part_identity.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::package {

/// What the choice goes by.
struct PartCandidate {
  std::string path;          ///< "splits/base-master.apk"
  PartIdentity identity;
  bool identified = false;   ///< its manifest could be read
  std::uint64_t dex_bytes = 0;
};

/// Indices of the parts to take: the base first, then splits by path. Standalone APKs beside splits/ are other
/// forms of the same app and left out. The base is the one without a split name: of several the one whose package
/// name most others share, then the one with most dex, then the first by path. APKs of another package, and further
/// bases or repeated splits of the same one, are left out with a part_foreign reason.
/// Errors: bad_value when several packages stand beside each other without a split. `candidates` is not empty.
Result<std::vector<std::size_t>> select_parts(const std::vector<PartCandidate>& candidates, const std::string& where,
                                              Reasons& reasons);

}  // namespace mingcha::package
