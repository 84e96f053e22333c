// Reads from sentences what is collected by whom, and what is said not to be.
#pragma once

#include "analyzer/privacy_policy/mentions.h"
#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

/// Reads the block that `text` holds; disclosures and denials go to `out`, the place learns of introductions.
void read_information(const BlockText& text, const Block& block, Place& place, PolicyText& out);

/// One disclosure for each id of the mention.
void disclose(const BlockText& text, const Mention& mention, const Frame& frame, const Quote& quote, PolicyText& out);

/// An SDK that sentences speak of, as a subject: its id, or its name as written.
struct NamedSdk {
  Token token;          ///< of the known name, or of the word "SDK"
  std::string id;       ///< empty when it is none of sdks.tsv
  std::string written;  ///< with the word SDK
};
/// The last one in `piece`; nothing when only "第三方SDK" is spoken of.
std::optional<NamedSdk> last_sdk(const BlockText& text, Piece piece);
/// All of them.
std::vector<NamedSdk> sdks_in(const BlockText& text, Piece piece);

/// The word under which a collector is written in disclosures.
std::string collector_of(const NamedSdk& sdk);

}  // namespace mingcha::privacy_policy
