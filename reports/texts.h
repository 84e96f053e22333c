// Every sentence and label that a report prints, in both languages. Nothing else in `reports/` holds wording.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/wording.h"
#include "support/reason.h"

namespace mingcha::reports {

enum class Message : std::uint8_t {
  // the listing
  title,    ///< version, digest of the rule set
  summary,  ///< examined, with problems, unreadable
  no_rows,
  col_number,
  col_app,
  col_developer,
  col_source,
  col_version,
  col_problems,
  col_filing,
  col_region,
  unknown_cell,
  problem_separator,
  suspected_problem,  ///< a problem without an evident finding
  legal_notice,
  // one app
  label_package,
  label_version,
  label_file,
  file_value,  ///< name, bytes
  label_type,
  type_by_option,  ///< name
  type_by_guess,   ///< name
  label_target_sdk,
  label_coverage,
  label_seen,
  coverage_full,
  coverage_degraded,
  coverage_unknown,
  coverage_counts,      ///< dex files, classes, methods, instructions, native libraries
  coverage_components,  ///< found, declared
  label_packers,
  label_frameworks,
  technique_value,  ///< name, kind and vendor
  technique_signs,  ///< what betrays it
  kind_packer,
  kind_protector,
  kind_obfuscator,
  kind_framework,
  kind_hot_fix,
  kind_plugin_engine,
  kind_mini_program,
  label_reasons,
  label_oddities,
  reason_more,  ///< places not shown
  nothing_found_full,
  nothing_found_degraded,
  nothing_found_unknown,
  findings_heading,  ///< count, evident, suspected
  // one finding
  label_clauses,
  label_owner,
  label_place,
  label_evidence,
  label_certainty,
  label_explanation,
  label_remedy,
  owner_app,
  owner_sdk,  ///< name, id
  owner_unknown,
  place_line,  ///< line number
  place_more,  ///< places not shown
  place_none,
  evidence_more,  ///< items not shown
  certainty_evident,
  certainty_suspected,
  certainty_value,  ///< certainty, severity
  severity_high,
  severity_medium,
  severity_low,
  list_separator,
  // what --verbose adds to an app
  label_times,       ///< heading
  times_count,       ///< collections by phase: before, gated, user action, after, unknown, unreached
  label_gate,
  no_gate,
  label_texts,
  label_accepts,
  label_refuses,
  label_flags,
  label_written,
  label_tested,
  label_sdk_started,
  collections_in,    ///< phase, count
  label_waits,
  details_more,      ///< items not shown
  phase_before_consent,
  phase_gated,
  phase_user_action,
  phase_after_consent,
  phase_unreached,
  phase_unknown,
  // csv only
  col_severity,
  col_title,
  col_file,
  col_package,
  col_sha256,
  col_coverage,
  csv_full,
  csv_degraded,
  csv_unknown,
  count_,  ///< not a message: how many there are
};

/// The message's text in one language, with its placeholders "{}" still in it. Static storage.
std::string_view text(Message message, Lang lang) noexcept;

/// What a coverage reason means, as one sentence without its place. Static storage.
std::string_view text(ReasonKind kind, Lang lang) noexcept;

}  // namespace mingcha::reports
