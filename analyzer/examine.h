// One package from its file to its report: the whole way through the floors.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/policy_set.h"
#include "support/budget.h"
#include "support/error.h"
#include "support/thread_pool.h"

namespace mingcha {

namespace behaviour {
class CatalogueIndex;
}
namespace package {
struct PackageFile;
}

struct ExamineOptions {
  Budget budget;
  std::vector<const policies::AppType*> app_types;  ///< of the rule set's catalogue; empty = to be guessed
  std::optional<policies::Date> as_of;              ///< the day by whose rules to judge; none = those in force now
  std::shared_ptr<const judge::PrivacyPolicy> policy;  ///< null = looked for in the package
  bool all_abis = false;  ///< native libraries of all processors, not one of each name
  bool icon = false;      ///< whether the report shall show the app's icon
  bool exhibits = false;  ///< whether the report shall carry the code, manifests and certificates behind it
};

/// A package on its way, as far as no rule set is needed: unpacked, with what could not be read.
class OpenedPackage {
 public:
  /// Opens a file, or a folder of split APKs. Errors, those of Package::open, come with the report.
  OpenedPackage(std::string path, const Budget& budget, ThreadPool& pool);
  /// Opens one file that is mapped already.
  OpenedPackage(package::PackageFile file, const Budget& budget, ThreadPool& pool);
  OpenedPackage(OpenedPackage&&) noexcept;
  OpenedPackage& operator=(OpenedPackage&&) noexcept;
  ~OpenedPackage();
  const std::string& path() const noexcept { return path_; }
  /// Digest of its bytes, see Package::sha256(); empty when it could not be opened.
  std::string sha256() const;

 private:
  friend class Examiner;
  struct State;
  std::string path_;  // of a mapped file its name
  std::unique_ptr<State> state_;
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
  Result<judge::Report> examine(const std::string& path, const ExamineOptions& options, ThreadPool& pool) const {
    OpenedPackage opened(path, options.budget, pool);
    return examine(opened, options, pool);
  }
  /// The same for one that was opened with these options' budget; it is used up.
  Result<judge::Report> examine(OpenedPackage& opened, const ExamineOptions& options, ThreadPool& pool) const;

 private:
  class PolicyReader;

  const policies::PolicySet* policies_;
  std::unique_ptr<behaviour::CatalogueIndex> index_;
  std::unique_ptr<PolicyReader> policy_reader_;
  std::shared_ptr<const judge::InformationNames> information_;
};

}  // namespace mingcha
