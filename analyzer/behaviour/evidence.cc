#include "analyzer/behaviour/evidence.h"

#include "analyzer/behaviour/collections.h"

namespace mingcha::behaviour {

Occurrence occurrence_at(const Evidence& evidence, const Place& place) {
  Occurrence occurrence;
  occurrence.site = site_of(evidence.app, place);
  const dex::DexFile& file = evidence.app.program.dex_files()[place.dex];
  occurrence.owner = evidence.owners.owner_of(file.type(file.class_def(place.class_def).class_idx));
  Timing timing = evidence.reachability.phases().at(place);
  occurrence.phase = timing.phase;
  occurrence.background = timing.background;
  occurrence.chain = std::move(timing.chain);
  occurrence.gates = std::move(timing.gates);
  return occurrence;
}

}  // namespace mingcha::behaviour
