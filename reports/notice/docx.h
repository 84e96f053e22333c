// A page as a document of Office Open XML, set as the standard for official papers (GB/T 9704) has it.
#pragma once

#include <string>

#include "reports/notice/page.h"
#include "support/error.h"

namespace mingcha::reports {

/// The bytes of a .docx file; the same page gives the same bytes. Errors: io where the archive cannot be made, as
/// without memory; those of papers().
Result<std::string> docx(const Page& page);

}  // namespace mingcha::reports
