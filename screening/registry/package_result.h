// What screening keeps of one package: enough to answer questions over many, and the whole report for one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace mingcha::screening {

/// How the examination of one package ended.
enum class Ending : std::uint8_t {
  examined,       ///< with a report
  unreadable,     ///< there is no package to speak of
  crashed,        ///< the worker died of a signal or ended by itself
  out_of_memory,  ///< at the limit
  out_of_time,    ///< at the limit
  killed,         ///< by somebody else, every time
};

/// As the registry and the log spell it: "examined", "out-of-memory".
std::string_view spell(Ending ending) noexcept;
std::optional<Ending> ending_of(std::string_view text) noexcept;

/// Whether another attempt may end otherwise.
bool is_failure(Ending ending) noexcept;

struct PackageResult {
  Ending ending = Ending::examined;
  std::string error;        ///< why there is no report
  unsigned attempts = 1;
  double seconds = 0;       ///< that the last attempt took

  std::string file;         ///< name without folders
  std::string sha256;
  std::uint64_t size = 0;   ///< bytes

  // From here on only of an examined package.
  std::string package, label, version_name;
  std::optional<std::int64_t> version_code;
  std::string coverage;     ///< "full", "degraded" or "unknown"
  std::string app_type;     ///< name of the kind of app, as given or guessed; may be empty

  struct Signer {
    std::string sha256, subject;
  };
  std::vector<Signer> signers;

  struct Finding {
    std::string fingerprint, rule, problem, owner, certainty, severity, title;
    std::string clauses;              ///< ids, separated by spaces
    bool accepted = false;
    std::vector<std::string> places;  ///< "classes.dex Lcn/a/App;->onCreate()V +14"
  };
  std::vector<Finding> findings;      ///< in the order of the report

  struct Sdk {
    std::string id, name, vendor, version;
  };
  std::vector<Sdk> sdks;

  /// All reads of one item by one owner in one phase.
  struct Collection {
    std::string owner, information, phase;
    std::uint32_t places = 0;
  };
  std::vector<Collection> collections;  ///< ascending

  std::string report;         ///< the JSON report, as gzip
  std::string report_sha256;  ///< of the JSON

  std::size_t evident() const noexcept;    ///< findings that are not accepted
  std::size_t suspected() const noexcept;
};

/// As bytes for another process, and back. What comes back is checked for its form: it may come from a process that a hostile
/// package has taken over.
std::string encode(const PackageResult& result);
/// Errors: bad_value with the field in `where`.
Result<PackageResult> decode(std::string_view bytes);

}  // namespace mingcha::screening
