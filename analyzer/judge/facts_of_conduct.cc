// Fields of what an app does besides collecting.
#include <algorithm>
#include <cmath>

#include "analyzer/judge/facts.h"

namespace mingcha::judge {
namespace {

using behaviour::OnDenial;
using policies::Field;
using policies::Scope;
using enum policies::Field;

FieldValue number(std::int64_t value) { return number_value(value); }
FieldValue text(std::string_view value) { return {0, value, nullptr}; }

bool leads_to(const std::vector<OnDenial>& outcomes, OnDenial outcome) {
  return std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end();
}

std::string_view phase_of(const std::optional<behaviour::Occurrence>& at) {
  return at ? spell(at->phase) : std::string_view();
}

}  // namespace

std::int64_t whole_seconds(const std::optional<double>& seconds) {
  constexpr double kCentury = 3'155'760'000.0;
  if (!seconds || !(*seconds > 0)) return 0;
  return static_cast<std::int64_t>(std::ceil(std::min(*seconds, kCentury)));
}

FieldValue Facts::request_value(Field field, std::size_t index) const {
  const behaviour::PermissionRequest& request = behaviour_.conduct.permission_requests[index];
  switch (field) {
    case request_permissions: return list_value(request.permissions);
    case request_groups: return list_value(groups_[index]);
    case request_api: return text(request.api);
    case request_owner: return text(request.at.owner);
    case request_owner_kind: return text(owner_kind(request.at.owner));
    case request_phase: return text(spell(request.at.phase));
    case request_background: return number(request.at.background);
    case request_explained: return number(request.explained);
    case request_repeats: return number(request.repeats);
    case request_closes: return number(leads_to(request.on_denial, OnDenial::closes));
    case request_exits: return number(leads_to(request.on_denial, OnDenial::exits));
    case request_asks_again: return number(leads_to(request.on_denial, OnDenial::asks_again));
    case request_beyond_type: return list_value(beyond_type_[index]);
    case request_needed_by_type: return list_value(needed_by_type_[index]);
    default: return {};
  }
}

FieldValue Facts::start_value(Field field, const behaviour::SelfStart& start) const {
  switch (field) {
    case start_kind: return text(start.kind);
    case start_by: return text(start.by);
    case start_target: return text(start.target);
    case start_in_code: return number(start.at.has_value());
    case start_owner: return text(start.owner);
    case start_owner_kind: return text(owner_kind(start.owner));
    case start_phase: return text(phase_of(start.at));
    case start_period_seconds: return number(whole_seconds(start.period_seconds));
    default: return {};
  }
}

FieldValue Facts::subscription_value(Field field, const behaviour::Subscription& subscription) const {
  switch (field) {
    case subscription_information: return text(subscription.information);
    case subscription_api: return text(subscription.api);
    case subscription_owner: return text(subscription.at.owner);
    case subscription_owner_kind: return text(owner_kind(subscription.at.owner));
    case subscription_phase: return text(spell(subscription.at.phase));
    case subscription_background: return number(subscription.at.background);
    case subscription_period_seconds: return number(whole_seconds(subscription.period_seconds));
    case subscription_removed: return number(subscription.removed);
    default: return {};
  }
}

FieldValue Facts::form_value(Field field, const behaviour::ConsentForm& form) const {
  switch (field) {
    case form_class: return text(form.class_name);
    case form_texts: return list_value(form.texts);
    case form_phase: return text(spell(form.phase));
    case form_has_refuse: return number(form.has_refuse);
    case form_can_accept: return number(!form.accepts.empty());
    case form_not_cancelable: return number(form.not_cancelable);
    case form_implied: return number(form.implied);
    case form_checked_by_default: return number(form.checked_by_default);
    case form_refusal_exits:
      return number(leads_to(form.on_refusal, OnDenial::exits) || leads_to(form.on_refusal, OnDenial::closes));
    case form_refusal_asks_again: return number(leads_to(form.on_refusal, OnDenial::asks_again));
    case form_started_on_refusal: return list_value(form.started_on_refusal);
    default: return {};
  }
}

FieldValue Facts::contract_value(Field field, const behaviour::SdkConsentCall& call) const {
  switch (field) {
    case contract_sdk: return text(call.sdk);
    case contract_role: return text(call.role);
    case contract_api: return text(call.api);
    case contract_owner: return text(call.at.owner);
    case contract_owner_kind: return text(owner_kind(call.at.owner));
    case contract_phase: return text(spell(call.at.phase));
    case contract_agreed: return text(!call.agreed ? "" : *call.agreed ? "true" : "false");
    case contract_starts_collecting: return number(call.starts_collecting);
    default: return {};
  }
}

FieldValue Facts::ad_value(Field field, const behaviour::AdConduct& ad) const {
  switch (field) {
    case ad_kind: return text(ad.kind);
    case ad_by: return text(ad.by);
    case ad_owner: return text(ad.owner);
    case ad_owner_kind: return text(owner_kind(ad.owner));
    case ad_phase: return text(phase_of(ad.at));
    default: return {};
  }
}

FieldValue Facts::conduct_value(Field field, std::size_t index) const {
  const behaviour::Conduct& conduct = behaviour_.conduct;
  switch (policies::row_of(field).scope) {
    case Scope::permission_request: return request_value(field, index);
    case Scope::self_start: return start_value(field, conduct.self_starts[index]);
    case Scope::subscription: return subscription_value(field, conduct.subscriptions[index]);
    case Scope::consent_form: return form_value(field, conduct.consent_forms[index]);
    case Scope::sdk_consent: return contract_value(field, conduct.sdk_consent[index]);
    case Scope::ad: return ad_value(field, conduct.ads[index]);
    default: break;
  }
  const behaviour::UserMeans& means = conduct.user_means[index];
  if (field == means_kind) return text(means.means);
  return field == means_text ? text(means.text) : number(means.strong);
}

std::vector<std::string> Facts::conduct_labels(Field field, std::size_t index, Language language) const {
  const behaviour::Conduct& conduct = behaviour_.conduct;
  switch (field) {
    case request_permission_label: {
      std::vector<std::string> out;
      for (const std::string& name : conduct.permission_requests[index].permissions) {
        const policies::Permission* row = catalogue_.find_permission(name);
        const std::string_view label = row == nullptr ? "" : language == Language::zh ? row->label_zh : row->label_en;
        out.emplace_back(label.empty() || label == "-" ? std::string_view(name) : label);
      }
      return out;
    }
    case request_api_label: return {short_api(conduct.permission_requests[index].api)};
    case request_owner_label: return {owner_label(conduct.permission_requests[index].at.owner, language)};
    case request_entry_label: return entry_words(conduct.permission_requests[index].at.chain);
    case start_owner_label: return {owner_label(conduct.self_starts[index].owner, language)};
    case subscription_information_label:
      return {information_label(conduct.subscriptions[index].information, language)};
    case subscription_api_label: return {short_api(conduct.subscriptions[index].api)};
    case subscription_owner_label: return {owner_label(conduct.subscriptions[index].at.owner, language)};
    case form_started_label: {
      std::vector<std::string> out;
      for (const std::string& id : conduct.consent_forms[index].started_on_refusal)
        out.push_back(owner_label("sdk:" + id, language));
      return out;
    }
    case contract_sdk_label: return {owner_label("sdk:" + conduct.sdk_consent[index].sdk, language)};
    case contract_api_label: return {short_api(conduct.sdk_consent[index].api)};
    case contract_owner_label: return {owner_label(conduct.sdk_consent[index].at.owner, language)};
    case contract_entry_label: return entry_words(conduct.sdk_consent[index].at.chain);
    case ad_owner_label: return {owner_label(conduct.ads[index].owner, language)};
    default: return {};
  }
}

}  // namespace mingcha::judge
