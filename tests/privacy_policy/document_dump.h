// A document as lines of text, one a block, for comparing.
#pragma once

#include <string>

#include "analyzer/privacy_policy/document.h"

namespace mingcha::privacy_policy {

/// "h1 title", "p words", "li2 nested item", "tr1 a|b" and "th1 a|b" for rows of table 1, "a words -> target" at the end.
std::string dump(const Document& document);

/// dump() of what read_document makes of `bytes`, or the error's code.
std::string dump_of(std::string_view bytes, std::string_view name);

}  // namespace mingcha::privacy_policy
