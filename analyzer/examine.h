// One package from its file to its report: the whole way through the floors.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "analyzer/judge/report.h"
#include "analyzer/package/package.h"
#include "policies/policy_set.h"
#include "support/budget.h"
#include "support/error.h"
#include "support/reason.h"
#include "support/thread_pool.h"

namespace mingcha {

namespace behaviour {
class CatalogueIndex;
}

struct ExamineOptions {
  Budget budget;
  const policies::AppType* app_type = nullptr;  ///< of the rule set's catalogue; null = not given
};

/// A package on its way, as far as no rule set is needed: unpacked, with what could not be read.
struct OpenedPackage {
  explicit OpenedPackage(std::uint64_t time_ms) : deadline(time_ms) {}
  Deadline deadline;
  Reasons reasons;
  std::optional<Result<package::Package>> package;
};

/// Opens a file, or a folder of split APKs. Errors, those of Package::open, come with the report.
std::unique_ptr<OpenedPackage> open_package(const std::string& path, const Budget& budget, ThreadPool& pool);

/// Examines packages by one rule set. Holds what is made once for it; may be used from several threads at once.
class Examiner {
 public:
  /// Borrows the rule set, which must outlive the examiner.
  explicit Examiner(const policies::PolicySet& policies);
  Examiner(Examiner&&) noexcept;
  ~Examiner();

  /// Examines one package: a file, or a folder of split APKs. Deterministic but for the time budget.
  /// Errors: those of Package::open, when there is no package to speak of. Everything else that goes wrong is a
  /// coverage reason of the report.
  Result<judge::Report> examine(const std::string& path, const ExamineOptions& options, ThreadPool& pool) const {
    return examine(*open_package(path, options.budget, pool), options, pool);
  }
  /// The same for one that was opened with these options' budget; it is used up.
  Result<judge::Report> examine(OpenedPackage& opened, const ExamineOptions& options, ThreadPool& pool) const;

 private:
  const policies::PolicySet* policies_;
  std::unique_ptr<behaviour::CatalogueIndex> index_;
};

}  // namespace mingcha
