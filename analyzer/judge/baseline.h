// Findings that somebody looked at and accepts for the time being.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/complaint.h"

namespace mingcha::judge {

/// A file of accepted findings, as it was read.
struct Baseline {
  struct Entry {
    AcceptedFingerprint accepted;
    std::string package;  ///< of the app that the entry is for; empty: of any
  };
  std::string file, sha256;
  std::vector<Entry> entries;  ///< in the file's order
};

/// Reads a baseline:
///
///     [[accepted]]
///     fingerprint = "00112233445566778899aabbccddeeff"
///     reason = "下一版本删除"
///     approver = "李"
///     expires = 2026-12-31                # the last day on which the entry counts
///     rule = "permission-unused"          # optional, as `owner`, `package` and `note`
///
/// An entry whose reason, approver or day is not filled in, a second entry for one fingerprint of one package, and what
/// is no entry are complaints.
Baseline read_baseline(std::string_view file, std::string_view text, policies::Complaints& complaints);

/// Marks the findings that entries accept on `day` ("2026-11-22") and says in the report which entries have expired and
/// which match nothing. Entries for another package are passed over.
void apply(const Baseline& baseline, std::string_view day, Report& report);

}  // namespace mingcha::judge
