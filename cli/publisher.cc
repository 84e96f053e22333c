#include "cli/publisher.h"

#include <algorithm>
#include <iterator>

namespace mingcha::cli {
namespace {

// In the order in which the help names them.
// Name, maker, streams, binary.
constexpr FormatRow kFormats[] = {
    {"text", publish_text, false, false},
    {"json", publish_json, true, false},
    {"html", publish_html, true, false},
    {"csv", publish_csv, true, false},
    {"sarif", publish_sarif, true, false},
};

}  // namespace

const FormatRow* find_format(std::string_view name) noexcept {
  const FormatRow* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                        [&](const FormatRow& row) { return row.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace mingcha::cli
