#include "analyzer/judge/evidence.h"

#include <charconv>

namespace mingcha::judge {
namespace {

using behaviour::Occurrence;

/// The item of that id. Lists number their items from 1, so that the id tells the place.
template <class Item>
const Item* find(const std::vector<Item>& items, std::string_view id) {
  std::size_t number = 0;
  const char* const end = id.data() + id.size();
  if (id.size() < 2 || std::from_chars(id.data() + 1, end, number).ptr != end) return nullptr;
  if (number == 0 || number > items.size() || items[number - 1].id != id) return nullptr;
  return &items[number - 1];
}

void put(const Occurrence& at, Evidence& evidence) {
  evidence.owner = at.owner;
  evidence.site = &at.site;
  evidence.phase = at.phase;
  evidence.timed = true;
  evidence.background = at.background;
  evidence.chain = &at.chain;
  evidence.gates = at.gates;
}

void put(const behaviour::Collection& collection, Evidence& evidence) {
  evidence.information = collection.information;
  evidence.by = collection.api;
  evidence.owner = collection.owner;
  evidence.site = &collection.site;
  evidence.phase = collection.phase;
  evidence.timed = true;
  evidence.background = collection.background;
  evidence.period_seconds = collection.period_seconds;
  evidence.chain = &collection.chain;
  evidence.more_chains = collection.more_chains;
  evidence.gates = collection.gates;
}
void put(const behaviour::PermissionRequest& request, Evidence& evidence) {
  put(request.at, evidence);
  evidence.by = request.api;
}
void put(const behaviour::SelfStart& start, Evidence& evidence) {
  if (start.at) put(*start.at, evidence);
  evidence.by = start.by;
  evidence.owner = start.owner;
  evidence.period_seconds = start.period_seconds;
}
void put(const behaviour::Subscription& subscription, Evidence& evidence) {
  put(subscription.at, evidence);
  evidence.information = subscription.information;
  evidence.by = subscription.api;
  evidence.period_seconds = subscription.period_seconds;
}
void put(const behaviour::ConsentForm& form, Evidence& evidence) {
  evidence.by = form.class_name;
  evidence.phase = form.phase;
  evidence.timed = true;
  evidence.chain = &form.chain;
}
void put(const behaviour::AdConduct& ad, Evidence& evidence) {
  if (ad.at) put(*ad.at, evidence);
  evidence.by = ad.by;
  evidence.owner = ad.owner;
}

template <class Item>
bool put_from(const std::vector<Item>& items, Evidence& evidence) {
  const Item* const item = find(items, evidence.id);
  if (item != nullptr) put(*item, evidence);
  return item != nullptr;
}

}  // namespace

std::vector<Evidence> evidence_of(const Report& report, const Finding& finding) {
  const behaviour::Behaviour& behaviour = report.behaviour;
  const behaviour::Conduct& conduct = behaviour.conduct;
  std::vector<Evidence> all;
  for (const std::string& id : finding.evidence) {
    Evidence& evidence = all.emplace_back();
    evidence.id = id;
    put_from(behaviour.collections, evidence) || put_from(conduct.permission_requests, evidence) ||
        put_from(conduct.self_starts, evidence) || put_from(conduct.subscriptions, evidence) ||
        put_from(conduct.consent_forms, evidence) || put_from(conduct.ads, evidence);
  }
  return all;
}

}  // namespace mingcha::judge
