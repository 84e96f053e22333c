// The wording of the pages, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class HtmlMessage : std::uint8_t {
  // the frame
  skip_to_content,
  theme,
  theme_auto,
  theme_light,
  theme_dark,
  contents,
  page_title,  ///< name of the app
  report_kind,
  made_by,  ///< version
  made_by_tool,  ///< version
  and_more,  ///< items not shown
  // verdict and identity
  verdict_title,
  static_only,
  what_was_not_seen,
  bar_counts,  ///< evident, suspected
  notice_title,
  signers,
  no_signer,
  sdk_range,  ///< target, minimum
  sdk_range_assumed,  ///< target, minimum
  accepted_findings,  ///< count
  baseline_used,  ///< file, day, expired, unmatched
  // findings
  findings_title,
  severity_high,
  severity_medium,
  severity_low,
  filter_certainty,
  filter_phase,
  filter_text,
  filter_all,
  open_all,
  close_all,
  matches,  ///< replaced by the script: shown, all
  no_match,
  fingerprint,
  accepted_label,
  accepted_by,  ///< approver, last day
  also_clauses,
  chain_and_places,
  evidence,
  places,  ///< places in code
  quotes,
  sentences,  ///< sentences
  chain_in_json,
  edge_entry,
  edge_call,
  edge_virtual,
  edge_callback,
  edge_thread,
  edge_reflection,
  edge_component,
  edge_gate,
  edge_end,
  hops_left_out,  ///< steps
  // pictures
  timeline_title,
  timeline_lead,
  stage_provider,
  stage_provider_note,
  stage_application,
  stage_application_note,
  stage_launcher,
  stage_launcher_note,
  stage_consent,
  stage_no_consent,
  stage_accepted,
  stage_accepted_note,
  stage_gated,
  stage_gated_note,
  stage_action,
  stage_action_note,
  stage_unknown,
  stage_unknown_note,
  unreached_count,  ///< places
  unreached_meaning,
  sign_before,
  sign_unknown,
  sign_action,
  sign_gated,
  sign_after,
  sign_unreached,
  matrix_title,
  matrix_lead,
  owners_left_out,  ///< owners
  collections_title,
  collections_summary,  ///< places
  in_background,
  again_and_again,
  seconds,  ///< seconds
  // tables
  col_information,
  col_owner,
  col_phase,
  col_place,
  col_interface,
  permissions_title,
  col_permission,
  col_declared,
  col_used_by,
  col_requests,
  col_opens,
  declared,
  not_declared,
  permission_used,
  permission_unused,
  permission_undeclared,
  permission_unseen,
  request_explained,
  request_unexplained,
  request_repeats,
  denial_closes,
  denial_exits,
  denial_asks_again,
  denial_settings,
  sdks_title,
  sdks_lead,
  col_sdk,
  col_vendor,
  col_sdk_version,
  col_purpose,
  col_collects,
  col_permission_used,
  col_packages,
  none_seen,
  unreached_kinds,  ///< kinds
  sdk_not_reached,
  endpoints_title,
  endpoints_lead,
  col_host,
  col_addresses,
  col_transport,
  col_example,
  cleartext,
  not_cleartext,
  hosts_not_reached,  ///< hosts
  // conduct
  conduct_title,
  consent_heading,
  form_refuse,
  form_no_refuse,
  form_not_cancelable,
  form_implied,
  form_checked,
  sdk_consent_title,
  col_tells,
  starts_collecting,
  tells_agreed,
  tells_not_agreed,
  self_starts_heading,
  self_starts_title,
  col_kind,
  col_shown_by,
  in_manifest,
  subscriptions_heading,
  subscriptions_title,
  col_ends,
  taken_back,
  not_taken_back,
  means_heading,
  unreached_places,  ///< places
  code_not_seen,
  // policy
  policy_title,
  policy_from,
  policy_given,
  policy_in_package,
  policy_collects,
  policy_collects_none,
  policy_sdks,
  policy_permissions,
  // clauses
  clauses_title,
  clauses_lead,
  col_clause,
  col_clause_text,
  col_verdict,
  verdict_evident,
  verdict_suspected,
  verdict_not_found,
  verdict_not_found_in_part,
  verdict_manual,
  // coverage
  coverage_title,
  count_dex,
  count_classes,
  count_methods,
  count_reached,
  count_instructions,
  count_edges,
  count_wide,
  count_native,
  not_seen_heading,
  missing_components,
  oddities_heading,
  // several apps
  listing_page_title,
  totals_title,
  apps_examined,
  apps_with_problems,
  apps_not_seen,
  apps_unreadable,
  listing_honesty,
  by_problem_title,
  apps_title,
  listing_title,
  col_evident,
  col_suspected,
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(HtmlMessage message, Lang lang) noexcept;

/// What a kind of self-start or of user means is called; the kind itself where it has no name.
std::string_view kind_name(std::string_view kind, Lang lang) noexcept;

}  // namespace mingcha::reports
