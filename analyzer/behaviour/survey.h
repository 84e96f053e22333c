// One app looked through once: the walk over its code, its layouts and texts, and what can run when.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/behaviour/conduct_texts.h"
#include "analyzer/behaviour/consent_texts.h"
#include "analyzer/behaviour/layouts.h"
#include "analyzer/behaviour/reachability.h"

namespace mingcha::behaviour {

/// Borrows the app and the index. Not movable: the parts refer to each other.
class Survey {
 public:
  /// `beside` runs on another thread while the code is walked. What could not be seen is a reason.
  Survey(const App& app, const CatalogueIndex& index, ThreadPool& pool, const Deadline& deadline, Reasons& reasons,
         const std::function<void()>& beside = [] {});
  Survey(const Survey&) = delete;

  const CodeScan& scan() const noexcept { return scan_; }
  const Layouts& layouts() const noexcept { return layouts_; }
  const ConsentTexts& texts() const noexcept { return *texts_; }
  const ConductTexts& conduct_texts() const noexcept { return conduct_texts_; }
  const Reachability& reachability() const noexcept { return *reachability_; }

 private:
  Layouts layouts_;
  std::optional<ConsentTexts> texts_;
  ConductTexts conduct_texts_;
  CodeScan scan_;
  std::optional<program::CodeTables> tables_;
  std::optional<Reachability> reachability_;
};

}  // namespace mingcha::behaviour
