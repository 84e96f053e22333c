// Writing of archives and sheets, which few runs do: a module, loaded at the first paper.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/notice/workbook.h"
#include "reports/notice/zip_archive.h"
#include "support/error.h"

namespace mingcha::reports {

/// What the module "papers" gives.
struct Papers {
  /// See zip_archive().
  Result<std::string> (*archive)(const std::vector<ArchiveFile>& files) noexcept;
  /// Begins a workbook, in a file of a temporary folder (TMPDIR, else /tmp). Errors: io.
  Result<std::unique_ptr<Workbook>> (*workbook)(const WorkbookLook& look) noexcept;
};

/// Loads it when it is asked for first. May be called from several threads. Errors: those of load_module().
Result<const Papers*> papers();

}  // namespace mingcha::reports
