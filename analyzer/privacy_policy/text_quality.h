// How a policy reads: its length, its script, its vague words.
#pragma once

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

/// Counts the characters of the whole text.
void count_characters(const Document& document, const Vocabulary& vocabulary, TextQuality& quality);
/// Adds the sentences of one block.
void count_sentences(const BlockText& text, TextQuality& quality);
/// What follows from the counts; call last.
void judge_quality(PolicyText& out);

}  // namespace mingcha::privacy_policy
