// What the pages about cases say, in both languages.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/wording.h"
#include "screening/life_cycle/action.h"

namespace mingcha::screening {

using reports::Lang;

enum class ViewMessage : std::uint8_t {
  // one case
  label_state,
  state_since,     ///< state, day
  label_deadline,
  days_left,       ///< day, working days
  due_today,       ///< day
  days_over,       ///< day, working days
  assumed,         ///< what rests on a calendar that was not announced
  label_relapses,
  relapses_value,  ///< how many
  label_open,
  open_value,      ///< findings open, findings rectified
  awaits_restoring,
  versions,        ///< how many
  no_versions,
  version_line,    ///< name, code, when
  latest_mark,
  findings,        ///< evident, suspected
  not_examined,    ///< outcome, error
  label_file,
  label_source,
  actions,         ///< how many
  no_actions,
  action_line,     ///< number, day, action, actor
  relapse_mark,
  label_reason,
  label_batch,
  batch_year,      ///< year, number
  batch_total,     ///< number
  batch_number,    ///< running number
  label_findings,
  findings_value,  ///< how many
  label_package,
  label_entered,
  still_state,     ///< state
  // what is due
  due_title,       ///< day, overdue, due, within
  overdue_heading,
  due_heading,
  nothing_due,
  due_line,        ///< package, label, state
  // the log
  log_whole,       ///< name, actions, apps
  log_head,        ///< actions, digest
  log_fault,       ///< name, row
  log_edited,
  log_missing,
  log_inserted,
  log_reordered,
  log_cut,
  log_impossible,  ///< name, what
  log_astray,      ///< name, app
  log_noted,       ///< digest, row
  log_not_noted,   ///< name, digest
  // columns
  col_sequence, col_package, col_name, col_developer, col_day, col_action, col_state, col_since, col_actor, col_reason,
  col_deadline, col_left, col_overdue, col_paper, col_year, col_number, col_total, col_issuer, col_running, col_sha256,
  col_report, col_fingerprints, col_relapse, col_relapses, col_recorded, col_digest, col_assumed, yes, no,
  count_,
};

std::string_view text(ViewMessage message, Lang lang) noexcept;

/// What people call it.
std::string_view text(const Word& word, Lang lang) noexcept;
/// A paper by which apps are told.
std::string_view text(policies::NoticeKind kind, Lang lang) noexcept;

}  // namespace mingcha::screening
