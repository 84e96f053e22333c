// One package from its file to its report: the whole way through the floors.
#pragma once

#include <memory>
#include <string>

#include "analyzer/judge/report.h"
#include "policies/policy_set.h"
#include "support/budget.h"
#include "support/error.h"
#include "support/thread_pool.h"

namespace mingcha {

namespace behaviour {
class CatalogueIndex;
}

struct ExamineOptions {
  Budget budget;
  const policies::AppType* app_type = nullptr;  ///< of the rule set's catalogue; null = not given
};

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
  Result<judge::Report> examine(const std::string& path, const ExamineOptions& options, ThreadPool& pool) const;

 private:
  const policies::PolicySet* policies_;
  std::unique_ptr<behaviour::CatalogueIndex> index_;
};

}  // namespace mingcha
