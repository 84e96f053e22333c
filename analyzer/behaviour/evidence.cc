#include "analyzer/behaviour/evidence.h"

#include "analyzer/behaviour/collections.h"

namespace mingcha::behaviour {

int rank(Phase phase) noexcept {
  switch (phase) {
    case Phase::before_consent: return 0;
    case Phase::user_action: return 1;
    case Phase::gated: return 2;
    case Phase::after_consent: return 3;
    case Phase::unknown: return 4;
    case Phase::unreached: return 5;
  }
  return 5;
}

Place place_of(const program::LinkedProgram& linked, program::MethodNode method, std::uint32_t pc) {
  const program::Class& owner = linked.methods.class_of(method);
  return {owner.dex, owner.class_def, linked.methods[method].method_idx, linked.methods[method].code_off, pc};
}

Occurrence occurrence_at(const Evidence& evidence, const Place& place) {
  Occurrence occurrence;
  occurrence.site = site_of(evidence.app, place);
  occurrence.owner = owner_at(evidence, place);
  Timing timing = evidence.reachability.phases().at(place);
  occurrence.phase = timing.phase;
  occurrence.background = timing.background;
  occurrence.chain = std::move(timing.chain);
  occurrence.gates = std::move(timing.gates);
  return occurrence;
}

std::string_view class_at(const Evidence& evidence, const Place& place) {
  const dex::DexFile& file = evidence.app.program.dex_files()[place.dex];
  return file.type(file.class_def(place.class_def).class_idx);
}

const std::string& owner_at(const Evidence& evidence, const Place& place) {
  return evidence.owners.owner_of(class_at(evidence, place));
}

const policies::Sdk* sdk_of(const Evidence& evidence, std::string_view owner) {
  constexpr std::string_view kSdk = "sdk:";
  if (!owner.starts_with(kSdk)) return nullptr;
  return evidence.index.catalogue().find_sdk(owner.substr(kSdk.size()));
}

bool can_matter(const Evidence& evidence, const Occurrence& occurrence) {
  const policies::Sdk* sdk = sdk_of(evidence, occurrence.owner);
  return sdk == nullptr || sdk->purpose != "library" || occurrence.phase != Phase::unreached;
}

}  // namespace mingcha::behaviour
