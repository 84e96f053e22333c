// Where a text names items of information: words that only look like it, and umbrella words whose parts follow, are
// left out.
#pragma once

#include <vector>

#include "analyzer/privacy_policy/block_text.h"

namespace mingcha::privacy_policy {

struct Mention {
  Token token;
  Strength strength = Strength::clear;
};

/// Mentions in `piece`, in order of place.
std::vector<Mention> mentions_in(const BlockText& text, Piece piece);

}  // namespace mingcha::privacy_policy
