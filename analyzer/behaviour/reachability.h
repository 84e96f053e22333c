// The call graph of one app with everything it stands on, grown from the app's entry points.
#pragma once

#include <memory>
#include <vector>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_bindings.h"
#include "analyzer/behaviour/phases.h"
#include "analyzer/program/code_tables.h"

namespace mingcha::behaviour {

/// Owns the graph. Borrows the app, the index and the tables.
class Reachability {
 public:
  /// `models`: by dex file, see `program::model_calls`. A deadline that passes is a reason; what was not
  /// reached then counts as unknown.
  Reachability(const App& app, const CatalogueIndex& index, const program::CodeTables& tables,
               std::vector<std::vector<program::Model>> models, const CodeScan& scan, const ConsentTexts& texts,
               ThreadPool& pool, const Deadline& deadline, Reasons& reasons);
  ~Reachability();

  const program::LinkedProgram& linked() const noexcept { return linked_; }
  const program::CallGraph& graph() const noexcept { return *graph_; }
  const std::vector<ConsentScreen>& consent_screens() const noexcept { return screens_; }
  const Phases& phases() const noexcept { return *phases_; }
  const NativeBindings& native_bindings() const noexcept { return native_bindings_; }

 private:
  std::vector<std::vector<program::Model>> models_;
  program::LinkedProgram linked_;
  NativeBindings native_bindings_;
  std::unique_ptr<program::CallGraph> graph_;
  std::vector<ConsentScreen> screens_;
  std::unique_ptr<Phases> phases_;
};

/// Phase, chain and the rest for collections found at these uses. `collections` as `collect` gives them,
/// `places` the place of each.
void time_collections(const Reachability& reachability, const std::vector<Place>& places,
                      std::vector<Collection>& collections);

}  // namespace mingcha::behaviour
