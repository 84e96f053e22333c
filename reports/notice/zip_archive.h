// An archive in memory whose bytes depend on nothing but its files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace mingcha::reports {

struct ArchiveFile {
  std::string name, content;
};

/// The bytes of a ZIP archive with these files in this order, deflated, all of the first day that ZIP knows. Errors: io.
Result<std::string> zip_archive(const std::vector<ArchiveFile>& files);

}  // namespace mingcha::reports
