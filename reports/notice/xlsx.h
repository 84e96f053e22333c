// A notice as a workbook: the listing, the findings of each app, and the evidence of each finding.
#pragma once

#include <string>

#include "policies/notice_layout.h"
#include "reports/notice/notice.h"
#include "support/error.h"

namespace mingcha::reports {

/// The bytes of an .xlsx file; the same notice gives the same bytes. Every cell is a string, never a
/// formula. Errors: io where no temporary file can be written (the folder of TMPDIR, else /tmp), or without memory; those of
/// papers().
Result<std::string> xlsx(const Notice& notice, const policies::NoticeLayout& layout, Lang lang);

}  // namespace mingcha::reports
