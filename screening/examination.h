// What a worker does with one package.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/examine.h"
#include "reports/texts.h"
#include "screening/registry/package_result.h"
#include "screening/workers/work.h"
#include "support/bytes.h"

namespace mingcha::package {
struct PackageFile;
}

namespace mingcha::screening {

/// What the parent answers to the digest of a package.
inline constexpr std::string_view kGoOn = "go on";

/// Borrows all it is made of. A worker is one thread, so that as many packages as workers are examined at once.
class Examination {
 public:
  Examination(const Examiner& examiner, const ExamineOptions& options, reports::Lang lang) noexcept
      : examiner_(examiner), options_(options), lang_(lang) {}

  /// Examines the package at `path`. Asks with the SHA-256 of its bytes, in hexadecimal, before anything of it is read;
  /// with any answer but kGoOn nothing more is done. Comes back with an encoded PackageResult, or with nothing when the
  /// parent did not want to go on. A package that cannot be opened has no digest where its bytes could not be had.
  /// An archive of packages asks of each member, as archive_walk.h says, and comes back with nothing, or with the result that says
  /// why it could not be read to its end.
  std::string run(std::string_view path, Asking& ask) const;

 private:
  bool is_archive(const std::string& path, Bytes bytes) const;
  PackageResult examine(package::PackageFile file) const;
  Result<void> walk(const std::string& path, Bytes archive, Asking& ask) const;

  const Examiner& examiner_;
  const ExamineOptions& options_;
  reports::Lang lang_;
};

}  // namespace mingcha::screening
