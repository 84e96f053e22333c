// What `mingcha scan` was asked to do.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/examine.h"
#include "analyzer/judge/baseline.h"
#include "cli/arguments.h"
#include "policies/policy_set.h"
#include "reports/metadata.h"

namespace mingcha::cli {

struct FormatRow;
struct NoticeRequest;

/// From which certainty on a finding makes the exit code 1.
enum class FailOn : std::uint8_t { evident, suspected, never };

/// Whether a finding is as certain as the level asks for, and not accepted.
bool reaches(const judge::Finding& finding, FailOn level);
bool reaches(const judge::Report& report, FailOn level);

struct ScanRequest {
  std::vector<std::string> packages;  ///< paths, as written
  std::vector<const FormatRow*> formats;  ///< each once, at least one
  std::optional<std::string> folder;  ///< reports go there; else to standard output
  std::optional<std::string> evidence;  ///< evidence packs go there
  std::vector<std::string> replay;      ///< the options that decide what is found, paths by their last names
  std::optional<judge::Baseline> baseline;
  std::string day;                            ///< by which its entries hold or have expired
  std::optional<std::string> write_baseline;  ///< path of a file for the present findings
  std::optional<reports::Metadata> metadata;
  bool papers = false;                ///< html and csv are wanted as papers of officials too
  std::shared_ptr<const NoticeRequest> notice;  ///< null where no format is a paper of officials
  FailOn fail_on = FailOn::evident;
  ExamineOptions options;
  unsigned threads = 0;  ///< 0: as many as processors
  bool verbose = false;
  bool quiet = false;
  Lang lang = Lang::zh;

  const reports::Metadata* known() const noexcept { return metadata ? &*metadata : nullptr; }
};

/// The options' values, checked; files that they name are read. What needs the rule set is not there yet.
Usage<ScanRequest> read_scan_request(const Arguments& arguments);
/// The value of --fail-on.
Usage<FailOn> read_fail_on(const Arguments& arguments);
/// The file of --meta; absent where none was given.
Usage<std::optional<reports::Metadata>> read_metadata(const Arguments& arguments);
/// What needs the rule set: the app types of its catalogue (several are separated by commas, or the option is repeated),
/// the day by whose rules to judge, and the privacy policy.
Usage<void> read_judging(const Arguments& arguments, const policies::PolicySet& policies, ExamineOptions& options);

}  // namespace mingcha::cli
