// A page of a notice for a browser, to be read, copied from and printed.
#pragma once

#include <string>

#include "reports/notice/page.h"

namespace mingcha::reports {

/// One file that needs nothing from outside and runs nothing; the same page gives the same bytes.
std::string page_html(const Page& page, Lang lang);

}  // namespace mingcha::reports
