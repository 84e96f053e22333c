// What the law says, as data: documents, and their numbered behaviours and articles. All texts are borrowed from the
// policy set that holds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "policies/date.h"
#include "policies/expression.h"

namespace mingcha::policies {

/// Where a document stands. Drafts are cited by nobody; a replaced one only for the time until its end.
enum class DocumentStatus : std::uint8_t { in_force, draft, replaced };

/// Where wording comes from: the official text, a reproduction of it, or memory. What is from memory must be compared
/// with the official text before it is printed in an official paper.
enum class Confidence : std::uint8_t { official, reproduced, memory };

/// How a clause is tested: by what the app does, by what its documents say, or by both.
enum class Family : std::uint8_t { behaviour, document, both };

/// How far a package alone can show that a clause is broken.
enum class Reach : std::uint8_t { full, partial, none };

/// Whose conduct a clause is about: anybody's, that of SDKs alone, or that of the app's own code alone.
enum class Binds : std::uint8_t { anyone, sdk, app };

inline constexpr std::string_view kStatuses[] = {"in-force", "draft", "replaced"};
inline constexpr std::string_view kConfidences[] = {"official", "reproduced", "memory"};
inline constexpr std::string_view kFamilies[] = {"behaviour", "document", "both"};
inline constexpr std::string_view kReaches[] = {"full", "partial", "none"};
inline constexpr std::string_view kBinds[] = {"anyone", "sdk", "app"};

/// A law, regulation, notice or standard.
struct Document {
  std::string_view id;              ///< "191号", as in the ids of its clauses
  std::string_view zh, en;          ///< its full title
  std::string_view number;          ///< "国信办秘字〔2019〕191号"
  std::string_view equivalent;      ///< number of the same text elsewhere: "YD/T 4177.2"
  std::string_view issuer;
  std::optional<Date> issued;
  Date in_force;               ///< first day; of a draft, the day when it was published
  std::optional<Date> until;   ///< last day
  std::string_view source;          ///< where the text can be read
  DocumentStatus status = DocumentStatus::in_force;
  Confidence confidence = Confidence::memory;
  bool self_assessment = false;  ///< its clauses, in their order, make up a self-assessment
};

/// True when the document bound on that day: from its first to its last day, a draft never.
bool in_force(const Document& document, const Date& on);

/// A case in which testing laboratories find a clause broken.
struct Scenario {
  std::string_view zh, en;
};

/// One numbered behaviour or article, or a whole document that is cited as such.
struct Clause {
  std::string_view id;              ///< "164号:1": the document's id, a colon, its numbering; or the document's id alone
  std::uint32_t document = 0;  ///< index into the documents
  std::string_view item;            ///< heading or number as the document writes it: "第六条"
  std::string_view zh, en;          ///< zh is the official short wording
  Reach reach = Reach::partial;
  Confidence confidence = Confidence::memory;  ///< of `zh`
  Family family = Family::both;
  Binds binds = Binds::anyone;         ///< a finding of another owner does not name the clause
  std::vector<std::string_view> about; ///< ids of information; a finding about none of it does not name the clause
  Expression applies_when;             ///< over the app: the apps that the clause is about; empty = all
  std::string_view applies_when_source;  ///< as written
  std::vector<Scenario> scenarios;
  std::string_view manual_zh, manual_en;    ///< what a person does where the package does not tell
  std::string_view penalty_zh, penalty_en;  ///< what the breach costs, where the clause itself says so
  std::string_view replaced_by;             ///< id of the clause that took its place when the document was renumbered
  std::string_view replaces;                ///< the other way round

  /// The wording was compared with a stored copy.
  bool verified() const { return confidence != Confidence::memory; }
};

}  // namespace mingcha::policies
