// The commands and options: names, values, and what each is for, in both languages. The parser, the help, the
// man page and the shell completions are all made from this table, so that none of them can differ.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::cli {

using reports::Lang;

enum class OptionId : std::uint8_t {
  packages,
  package,
  versions,
  policy_file,
  rule,
  rule_folder,
  explained,
  finding,
  pack,
  output,
  format,
  policy_format,
  app_type,
  privacy_policy,
  as_of,
  all_abis,
  answers,
  previous,
  baseline,
  write_baseline,
  evidence,
  digest,
  meta,
  layout,
  issuer,
  batch,
  total,
  issue_date,
  deadline,
  mailbox,
  inputs,
  db,
  log,
  shard,
  worker_memory,
  worker_cpu,
  worker_time,
  retry_failures,
  reports_or_apps,
  enter,
  states,
  test_day,
  app_name,
  record,
  actor,
  reason,
  action_day,
  due_day,
  within,
  table_format,
  groupings,
  statistics_format,
  statistics_folder,
  sdk_name,
  fail_on,
  policies,
  jobs,
  max_entries,
  max_entry_bytes,
  max_total_bytes,
  max_depth,
  timeout,
  from,
  to,
  verbose,
  quiet,
  lang,
  help,
  version,
  count_,
};

/// What a shell offers as the option's value.
enum class Completes : std::uint8_t { nothing, file, folder, words };

struct OptionRow {
  OptionId id;
  std::string_view names;  ///< "-o,--output"; empty for a positional argument
  std::string_view value;  ///< "DIR", of a positional argument its name; empty for a flag
  Completes completes;
  std::string_view words;  ///< separated by spaces, for Completes::words
  std::string_view zh, en;

  bool is_positional() const noexcept { return names.empty(); }
  bool is_optional() const noexcept { return !is_positional() || value.starts_with('['); }
  bool is_flag() const noexcept { return value.empty(); }
  std::string_view text(Lang lang) const noexcept { return lang == Lang::zh ? zh : en; }
  std::string_view long_name() const noexcept;   ///< "--output"
  std::string_view short_name() const noexcept;  ///< "-o", or empty
};

const OptionRow& row_of(OptionId id) noexcept;

enum class CommandId : std::uint8_t {
  none,
  scan,
  screen,
  selfcheck,
  diff,
  policy,
  notice,
  recheck,
  explain,
  verify,
  case_,
  due,
  stats,
  sdks,
  dump,
  dump_manifest,
  dump_resources,
  dump_dex,
  dump_calls,
  dump_native,
  rules,
  rules_list,
  rules_show,
  rules_check,
};

struct CommandRow {
  CommandId id;
  CommandId parent;       ///< `none` below the program itself
  std::string_view name;  ///< "scan"; of the program "mingcha"
  std::span<const OptionId> options;
  std::string_view zh, en;

  std::string_view text(Lang lang) const noexcept { return lang == Lang::zh ? zh : en; }
};

/// The program itself first, then every command after its parent.
std::span<const CommandRow> commands() noexcept;
const CommandRow& row_of(CommandId id) noexcept;
/// "mingcha dump manifest"
std::string full_name(const CommandRow& command);
/// "mingcha dump manifest [OPTION]... PACKAGE"
std::string synopsis(const CommandRow& command);
bool has_subcommands(CommandId id) noexcept;

struct ExitCodeRow {
  int code;
  std::string_view zh, en;
};
std::span<const ExitCodeRow> exit_codes() noexcept;

struct ExampleRow {
  std::string_view command, zh, en;
};
std::span<const ExampleRow> examples() noexcept;

}  // namespace mingcha::cli
