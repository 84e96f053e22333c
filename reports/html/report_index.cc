#include "reports/html/report_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/app_row.h"

namespace mingcha::reports {
namespace {

using behaviour::Collection;
using behaviour::Phase;

constexpr std::string_view kSdk = "sdk:";

// Of ContentProvider alone among the components: the others' give nothing back.
constexpr std::string_view kProviderStart = "onCreate()Z";
// Of Application and Service: before consent nothing starts a service but the application.
constexpr std::string_view kApplicationStarts[] = {"onCreate()V", "attachBaseContext(Landroid/content/Context;)V"};

// Code that a user can make run without agreeing comes before code that waits for it.
constexpr std::array kByWeight = {Phase::before_consent, Phase::unknown,       Phase::user_action,
                                  Phase::gated,          Phase::after_consent, Phase::unreached};

std::string descriptor_of(std::string_view dotted) {
  if (dotted.empty()) return {};
  std::string descriptor = "L" + std::string(dotted) + ";";
  std::replace(descriptor.begin(), descriptor.end(), '.', '/');
  return descriptor;
}

Stage stage_of(Phase phase) {
  switch (phase) {
    case Phase::before_consent: return Stage::launcher;
    case Phase::gated: return Stage::gated;
    case Phase::user_action: return Stage::user_action;
    case Phase::after_consent: return Stage::accepted;
    case Phase::unreached: return Stage::unreached;
    case Phase::unknown: break;
  }
  return Stage::unknown;
}

}  // namespace

std::size_t rank(Phase phase) noexcept {
  return static_cast<std::size_t>(std::find(kByWeight.begin(), kByWeight.end(), phase) - kByWeight.begin());
}

ReportIndex::ReportIndex(const judge::Report& report, Lang lang)
    : report_(report), lang_(lang), application_(descriptor_of(report.app.application)) {
  if (report.information != nullptr)
    for (const judge::InformationName& item : *report.information)
      information_.emplace(item.id, in_language(item.name, lang));
  for (const behaviour::SdkUse& sdk : report.behaviour.sdks)
    sdks_.emplace(sdk.id, lang == Lang::en && !sdk.name_en.empty() ? sdk.name_en : sdk.name_zh);
  for (const Collection& c : report.behaviour.collections)
    happenings_.emplace(c.id, Happening{c.api, c.information, c.owner, c.phase, &c.chain, &c.gates});
  for (std::size_t i = 0; i < report.clauses.size(); ++i) clauses_.emplace(report.clauses[i].id, i);
  add_conduct();
}

void ReportIndex::add(const std::string& id, std::string_view what, std::string_view information,
                      const behaviour::Occurrence& at) {
  happenings_.emplace(id, Happening{what, information, at.owner, at.phase, &at.chain, &at.gates});
}

void ReportIndex::add_conduct() {
  const behaviour::Conduct& conduct = report_.behaviour.conduct;
  for (const behaviour::PermissionRequest& request : conduct.permission_requests)
    add(request.id, request.api, {}, request.at);
  for (const behaviour::Subscription& item : conduct.subscriptions) add(item.id, item.api, item.information, item.at);
  for (const behaviour::SelfStart& start : conduct.self_starts) {
    if (start.at) add(start.id, start.by, {}, *start.at);
  }
  for (const behaviour::AdConduct& ad : conduct.ads) {
    if (ad.at) add(ad.id, ad.by, {}, *ad.at);
  }
  for (const behaviour::ConsentForm& form : conduct.consent_forms) {
    const std::string_view what = form.texts.empty() ? std::string_view(form.class_name) : form.texts.front();
    happenings_.emplace(form.id, Happening{what, {}, "app", form.phase, &form.chain, nullptr});
  }
}

std::string_view ReportIndex::information(std::string_view id) const {
  const auto found = information_.find(id);
  return found == information_.end() || found->second.empty() ? id : found->second;
}

std::string_view ReportIndex::owner(std::string_view owner) const {
  if (owner == "app") return text(Message::owner_app, lang_);
  if (!owner.starts_with(kSdk)) return text(Message::owner_unknown, lang_);
  const std::string_view id = owner.substr(kSdk.size());
  const auto found = sdks_.find(id);
  return found == sdks_.end() ? id : found->second;
}

const Happening* ReportIndex::happening(std::string_view id) const {
  const auto found = happenings_.find(id);
  return found == happenings_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> ReportIndex::clause(std::string_view id) const {
  const auto found = clauses_.find(id);
  if (found == clauses_.end()) return std::nullopt;
  return found->second;
}

std::optional<Phase> ReportIndex::worst_phase(const judge::Finding& finding) const {
  std::optional<Phase> worst;
  for (const std::string& id : finding.evidence) {
    const Happening* each = happening(id);
    if (each == nullptr || !each->phase) continue;
    if (!worst || rank(*each->phase) < rank(*worst)) worst = each->phase;
  }
  return worst;
}

const Happening* ReportIndex::with_chain(const judge::Finding& finding) const {
  const Happening* best = nullptr;
  for (const std::string& id : finding.evidence) {
    const Happening* each = happening(id);
    if (each == nullptr || each->chain == nullptr || each->chain->empty()) continue;
    if (best == nullptr || (each->phase && rank(*each->phase) < rank(*best->phase))) best = each;
  }
  return best;
}

Stage ReportIndex::stage(const Collection& collection) const {
  if (collection.phase != Phase::before_consent || collection.chain.empty()) return stage_of(collection.phase);
  const behaviour::Hop& entry = collection.chain.front();
  const std::vector<std::string>& pages = report_.behaviour.first_pages;
  if (entry.method == kProviderStart) return Stage::provider;
  if (entry.class_name == application_) return Stage::application;
  if (std::find(pages.begin(), pages.end(), entry.class_name) != pages.end()) return Stage::launcher;
  const bool starts = std::find(std::begin(kApplicationStarts), std::end(kApplicationStarts), entry.method) !=
                      std::end(kApplicationStarts);
  return starts ? Stage::application : Stage::launcher;
}

std::string_view short_class(std::string_view descriptor) noexcept {
  std::string_view name = descriptor;
  if (name.starts_with('L') && name.ends_with(';')) name = name.substr(1, name.size() - 2);
  const std::size_t slash = name.rfind('/');
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name;
}

std::string short_api(std::string_view api) {
  const std::size_t arrow = api.find("->");
  if (!api.starts_with('L') || arrow == std::string_view::npos) return std::string(api);
  std::string_view member = api.substr(arrow + 2);
  member = member.substr(0, member.find(':'));
  return fmt::format("{}.{}", short_class(api.substr(0, arrow)), member.substr(0, member.find('(')));
}

}  // namespace mingcha::reports
