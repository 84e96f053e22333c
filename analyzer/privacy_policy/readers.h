// The readers of the single formats, as read_document chooses among them.
#pragma once

#include <string_view>

#include "analyzer/privacy_policy/document.h"

namespace mingcha::privacy_policy {

/// `text` is valid UTF-8. Lines are paragraphs; numbering makes headings and list items; lines of cells parted by tabs
/// or `|` make tables. Errors: over_budget.
Result<Document> read_plain_text(std::string_view text, std::string_view where);

}  // namespace mingcha::privacy_policy
