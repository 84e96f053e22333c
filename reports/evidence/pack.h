// The evidence pack of one app: files by which its report can be checked, and made again, without trusting this program.
#pragma once

#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

struct PackFile {
  std::string path;  ///< inside the pack, of our own making: "findings/f1.txt"
  std::string content;
};

/// How a finding is seen again, and by what.
struct Replay {
  /// Words of the command line that decide the result: {"--app-type", "24"}; no paths but last names.
  std::vector<std::string> options;
  std::string program_sha256;  ///< of the program's file; empty where it cannot be read
};

/// All files of a pack but its sums, by path. `report` carries exhibits; `metadata` may be null. Holds no time and no
/// path of the machine: the same program, package, rule set and options give the same bytes.
std::vector<PackFile> evidence_pack(const judge::Report& report, const Metadata* metadata, const Replay& replay, Lang lang);

}  // namespace mingcha::reports
