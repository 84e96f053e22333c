// The wording of what is printed about evidence, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class EvidenceMessage : std::uint8_t {
  heading,           ///< id, problem, title
  label_app,
  label_tool,
  tool,              ///< version, digest of the rule set
  label_coverage,
  label_clause,
  label_fingerprint,
  label_quote,
  label_accepted,
  accepted,          ///< reason, approver, last day
  label_evidence,
  label_when,
  label_way,
  label_other_way,
  background,
  every,             ///< seconds
  hop,               ///< number, place, how it is entered
  waits_for,         ///< what, place
  more_evidence,     ///< items not shown
  label_code,
  no_code,
  missing,           ///< method
  legend,
  notice,
  // the pack's README
  readme_title,      ///< app, package
  readme_what,
  readme_files,
  readme_report,
  readme_manifest,
  readme_findings,
  readme_code,
  readme_certificates,
  readme_evidence,
  readme_sums,
  readme_replay,
  readme_verify,
  readme_time,
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(EvidenceMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
