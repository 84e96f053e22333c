#include "analyzer/behaviour/reachability.h"

#include "analyzer/behaviour/consent_results.h"
#include "analyzer/behaviour/entry_points.h"
#include "analyzer/behaviour/inflated_views.h"
#include "analyzer/behaviour/native_calls.h"

namespace mingcha::behaviour {

Reachability::Reachability(const App& app, const CatalogueIndex& index, const program::CodeTables& tables,
                           std::vector<std::vector<program::Model>> models, const CodeScan& scan,
                           const ConsentTexts& texts, ThreadPool& pool, const Deadline& deadline, Reasons& reasons)
    : models_(std::move(models)),
      linked_{app.program,   tables.hierarchy(),     tables.methods(), tables.fields(),
              tables.flow(), tables.first_numbers(), models_,          app.manifest.package},
      native_bindings_(app.libraries, scan, index, linked_),
      graph_(std::make_unique<program::CallGraph>(linked_, index.flow(), app.manifest, pool)) {
  const policies::Flow& flow = index.catalogue().flow;
  const std::vector<EntryPoint> entries = entry_points(app.manifest);
  graph_->set_resource_uses(inflated_views(scan.constants, texts.layouts(), linked_, flow));
  graph_->set_native_calls(find_native_calls(app.libraries, native_bindings_, linked_));
  add_automatic_entries(entries, linked_, flow, *graph_);
  bool done = graph_->grow(deadline);
  graph_->open();
  add_other_entries(entries, linked_, flow, *graph_);
  done = graph_->grow(deadline) && done;
  graph_->find_repetition();
  graph_->settle();
  if (!done) reasons.add(ReasonKind::time_over_budget, app.manifest.package, {});
  screens_ = find_consent_screens(linked_, *graph_, scan.constants, texts);
  add_result_answers(linked_, *graph_, screens_);
  std::vector<ConsentAnswer> accepts;
  for (const ConsentScreen& screen : screens_) {
    accepts.insert(accepts.end(), screen.accepts.begin(), screen.accepts.end());
  }
  phases_ = std::make_unique<Phases>(app, linked_, *graph_, accepts, scan.uses, pool);
}

Reachability::~Reachability() = default;

void time_collections(const Reachability& reachability, const std::vector<Place>& places,
                      std::vector<Collection>& collections) {
  for (std::size_t i = 0; i < collections.size(); ++i) {
    Timing timing = reachability.phases().at(places[i]);
    Collection& collection = collections[i];
    collection.phase = timing.phase;
    collection.chain = std::move(timing.chain);
    collection.more_chains = std::move(timing.more_chains);
    collection.background = timing.background;
    collection.periodic = timing.periodic;
    collection.period_seconds = timing.period_seconds;
    collection.gates = std::move(timing.gates);
  }
}

}  // namespace mingcha::behaviour
