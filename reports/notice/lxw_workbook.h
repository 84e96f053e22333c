// A workbook by libxlsxwriter.
#pragma once

#include <memory>

#include "reports/notice/workbook.h"
#include "support/error.h"

namespace mingcha::reports {

/// See Papers::workbook.
Result<std::unique_ptr<Workbook>> new_lxw_workbook(const WorkbookLook& look);

}  // namespace mingcha::reports
