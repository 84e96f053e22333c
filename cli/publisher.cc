#include "cli/publisher.h"

#include <algorithm>
#include <iterator>

namespace mingcha::cli {
namespace {

// In the order in which the help names them: name, maker, streams, binary, icon, maker of papers.
constexpr FormatRow kFormats[] = {
    {"text", publish_text, false, false, false},
    {"json", publish_json, true, false, false},
    {"html", publish_html, true, false, true, publish_paper_html},
    {"sarif", publish_sarif, true, false, false},
    {"csv", publish_csv, true, false, false, publish_paper_csv},
    {"docx", publish_docx, false, true, false},
    {"xlsx", publish_xlsx, false, true, false},
};

}  // namespace

const FormatRow* find_format(std::string_view name) noexcept {
  const FormatRow* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                        [&](const FormatRow& row) { return row.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace mingcha::cli
