// The labels of papers that no layout holds, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class NoticeMessage : std::uint8_t {
  attachment_line,   ///< title of the annex
  annex,
  section_apps,
  section_sdks,
  suspected,         ///< problem
  cut,
  // small print
  note,              ///< its sentences
  note_suspected,
  note_left_out,     ///< apps with suspected problems alone
  note_not_whole,    ///< apps without problems that were not read whole
  note_accepted,     ///< findings
  note_unreadable,   ///< packages
  note_static,
  note_none,
  // the papers for one app
  addressee,         ///< developer
  addressee_unknown, ///< app
  app_heading,
  problems_heading,
  findings_heading,
  demands_heading,
  results_heading,
  conclusion_heading,
  label_app,
  label_package,
  label_version,
  label_version_before,
  label_developer,
  label_source,
  label_filing,
  label_type,
  label_sha256,
  label_coverage,
  coverage_packers,  ///< names of packers
  version_value,     ///< name, code
  label_problem,
  label_title,
  label_certainty,
  certainty_value,   ///< certainty, severity
  label_clauses,
  label_owner,
  label_places,
  label_chain,
  label_evidence,
  label_remedy,
  label_fingerprint,
  seal,
  receipt,
  col_number,
  col_problem,
  col_before,
  col_now,
  col_result,
  result_fixed,
  result_still,
  result_added,
  not_found,
  no_previous,
  conclusion_fixed,
  conclusion_left,   ///< still, new
  tested_by,
  reviewed_by,
  approved_by,
  date_of,
  date,              ///< year, month, day
  deadline,          ///< month, day
  // sheets
  sheet_listing,
  sheet_sdks,
  sheet_findings,
  sheet_evidence,
  col_kind,
  col_content,
  kind_place,
  kind_chain,
  kind_evidence,
  kind_clause,
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(NoticeMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
