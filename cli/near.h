// Names that a mistyped word may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/texts.h"

namespace mingcha::cli {

/// Edit distance (insertions, deletions, replacements, swaps of neighbours) in characters of valid UTF-8.
/// Cost grows with the product of the lengths: for words, not for texts.
std::size_t distance(std::string_view a, std::string_view b);

/// At most `most` candidates: those within a third of the word's length or that contain the word, nearest
/// first, in their given order where equally near.
std::vector<std::string> near(std::string_view word, const std::vector<std::string>& candidates,
                              std::size_t most = 3);

/// The near candidates as a question that ends a complaint; empty when there are none.
std::string hint_of(std::string_view word, const std::vector<std::string>& candidates, reports::Lang lang);

}  // namespace mingcha::cli
