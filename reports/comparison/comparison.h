// What changed from one version of an app to the next.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analyzer/judge/report.h"

namespace mingcha::reports {

/// What became of a finding, compared by its fingerprint.
enum class Fate : std::uint8_t {
  fresh,        ///< not in any earlier version
  relapsed,     ///< in an earlier version, not in the one before the newest, and in the newest again
  still_there,  ///< in both
  fixed,        ///< in the one before the newest, and no longer
};

/// As reports spell it: "new", "relapsed", "still-there", "fixed".
std::string_view spell(Fate fate) noexcept;

struct FindingChange {
  Fate fate = Fate::fresh;
  /// Fixed, but less of the newest version could be seen than of the one before.
  bool unsure = false;
  judge::Finding finding;  ///< of the newest version that has it
};

/// Something that has another value now. Nothing: it was not there.
struct ValueChange {
  std::string name;
  std::optional<std::string> before, after;
};

struct Comparison {
  struct Version {
    judge::Input input;
    std::string package, version_name;
    std::optional<std::int64_t> version_code;
    behaviour::Coverage::Verdict coverage = behaviour::Coverage::Verdict::full;
    std::string tool_version, rules_sha256;
  };
  std::vector<Version> versions;  ///< the oldest first; at least two
  bool same_app = true;           ///< all have one package name
  bool same_rules = true;         ///< all were judged by one rule set
  std::vector<FindingChange> findings;  ///< by fate, then in the order of the reports

  // From the one before the newest to the newest, by name; what did not change is left out.
  std::vector<ValueChange> sdks;         ///< id -> version, "" where it is not known
  std::vector<ValueChange> permissions;  ///< name -> "declared" or "undeclared"
  std::vector<ValueChange> information;  ///< "imei app" (id and owner) -> the phase that comes first
  std::vector<ValueChange> hosts;        ///< host -> "https" or "http"
  std::vector<ValueChange> signers;      ///< SHA-256 of the certificate -> subject

  const Version& before() const { return versions[versions.size() - 2]; }
  const Version& now() const { return versions.back(); }
  bool coverage_is_worse() const { return now().coverage > before().coverage; }
};

/// `reports`: of one app in the order of time, at least two.
Comparison compare(std::span<const judge::Report> reports);

}  // namespace mingcha::reports
