// The readers of the single formats, as read_document chooses among them.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/privacy_policy/document.h"

namespace mingcha::privacy_policy {

/// `text` is valid UTF-8. Lines are paragraphs; numbering makes headings and list items; lines of cells parted by tabs
/// or `|` make tables. Errors: over_budget.
Result<Document> read_plain_text(std::string_view text, std::string_view where);

/// `text` is valid UTF-8. Elements that are never shown (script, hidden ones) are left out, as is the head but for the
/// title, which is a heading where the page has no h1. Errors: over_budget.
Result<Document> read_html(std::string text, std::string_view where);

/// `text` is valid UTF-8. HTML inside is read as such. Errors: over_budget.
Result<Document> read_markdown(std::string_view text, std::string_view where);

/// Errors: those of the container; unsupported for a ZIP that is no DOCX; bad_value for broken XML; over_budget.
Result<Document> read_docx(Bytes bytes, std::string_view where);

}  // namespace mingcha::privacy_policy
