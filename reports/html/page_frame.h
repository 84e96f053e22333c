// What stands around every page: head with the style and a policy that lets nothing in from outside, the script at the
// end.
#pragma once

#include <string_view>

#include "reports/html/html_writer.h"

namespace mingcha::reports {

/// From the doctype to the opened body.
void begin_page(HtmlWriter& out, std::string_view title);
/// Choice of light and dark; only shown where the script runs.
void write_theme_choice(HtmlWriter& out);
/// The legal note, the tool and its rule set where it is given, the script, and the end of the document.
void end_page(HtmlWriter& out, std::string_view tool_version, std::string_view rules_sha256);

}  // namespace mingcha::reports
