// What the command line says on standard error: one line each, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::cli {

using reports::Lang;
using reports::say;

enum class Saying : std::uint8_t {
  no_command,        ///< the commands
  unknown_command,   ///< as written, hint
  unknown_option,    ///< as written, hint
  unexpected,        ///< argument
  missing_argument,  ///< its name
  missing_value,     ///< option, what
  bad_command_line,  ///< the parser's words
  not_one_of,        ///< option, as written, choices
  not_a_number,      ///< option, as written, least, most
  not_a_size,        ///< option, as written
  one_format,        ///< -
  binary_format,     ///< format
  bad_date,      ///< as written
  bad_day,       ///< option, as written
  bad_deadline,  ///< as written
  unknown_layout,  ///< as written, hint
  one_app_layout,  ///< -
  bad_policy,    ///< what is wrong with the file
  bad_answers,   ///< what is wrong with the file
  bad_baseline,  ///< what is wrong with the file
  bad_previous,  ///< what is wrong with the file
  unknown_app_type,  ///< as written, hint
  not_a_folder,      ///< path
  hint,              ///< near names
  unknown_rule,      ///< as written, hint
  bad_meta,          ///< error
  bad_rules,         ///< error
  unreadable,        ///< path, error
  unreadable_text,   ///< path, error
  failed_package,    ///< path, reason
  bad_input,         ///< error
  bad_shard,         ///< as written or variable, value
  registry,          ///< error
  no_such_entry,     ///< -
  needs_actor,       ///< -
  only_suspected,    ///< app
  no_apps,           ///< -
  not_entered,       ///< error
  entered,           ///< apps, actions, digest
  unknown_finding,   ///< as written, path, ids
  no_findings,       ///< path
  several_findings,  ///< as written, path
  unreadable_report, ///< error
  not_a_pack,        ///< path
  pack_whole,        ///< path, files, digest
  pack_broken,       ///< path, faults
  pack_changed,      ///< file
  pack_missing,      ///< file
  pack_extra,        ///< file
  pack_not_a_file,   ///< file
  pack_unreadable,   ///< file
  pack_other_digest, ///< path, digest, as written
  not_a_digest,      ///< as written
  one_pack,          ///< path
  pack_or_registry,  ///< -
  unknown_app,       ///< as written, registry
  unknown_sdk,       ///< as written, registry
  several_apps,      ///< as written, package names
  needs_record,      ///< option
  refused_action,    ///< package, action, why
  day_ahead,         ///< as written
  assumed_deadline,  ///< day
  nothing_to_dump,   ///< path
  nothing_matches,   ///< path
  cannot_write,      ///< error
  no_memory,         ///< what was being done
  bug,               ///< what was being done, words
  see_help,          ///< command
  label_usage,
  label_arguments,
  label_options,
  label_commands,
  label_exit_codes,
  label_examples,
  more_help,   ///< -
  rules_fine,  ///< number of rules
  confined_by_namespaces,  ///< -
  confined_by_nothing,     ///< -
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(Saying saying, Lang lang) noexcept;

/// Prints "mingcha: <line>" on standard error as one line that is safe for a terminal.
void complain(std::string_view line);

}  // namespace mingcha::cli
