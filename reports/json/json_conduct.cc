#include "reports/json/json_conduct.h"

#include "reports/json/json_places.h"
#include "reports/json/json_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Conduct;
using behaviour::OnDenial;

void write_denials(JsonWriter& out, std::string_view key, const std::vector<OnDenial>& denials) {
  out.key(key), out.begin_array();
  for (const OnDenial denial : denials) out.text(name_of(kDenials, denial));
  out.end_array();
}

void write_sites(JsonWriter& out, std::string_view key, const std::vector<behaviour::Site>& sites) {
  out.key(key), out.begin_array();
  for (const behaviour::Site& site : sites) write(out, site);
  out.end_array();
}

void write_period(JsonWriter& out, std::optional<double> seconds) {
  out.key("period_seconds");
  if (seconds) {
    out.real(*seconds);
  } else {
    out.null();
  }
}

void write_place(JsonWriter& out, const std::optional<behaviour::Occurrence>& at, std::string_view owner) {
  if (at) {
    write_fields(out, *at);
  } else {
    out.field("owner", owner);
  }
}

void write_item(JsonWriter& out, const behaviour::PermissionRequest& request) {
  out.field("id", request.id);
  out.texts("permissions", request.permissions);
  out.field("api", request.api);
  out.field("explained", request.explained);
  out.field("repeats", request.repeats);
  write_denials(out, "on_denial", request.on_denial);
  write_fields(out, request.at);
}

void write_item(JsonWriter& out, const behaviour::PermissionPurpose& purpose) {
  out.field("permission", purpose.permission);
  out.field("text", purpose.text);
  out.field("name", purpose.name);
}

void write_item(JsonWriter& out, const behaviour::SelfStart& start) {
  out.field("id", start.id);
  out.field("kind", start.kind);
  out.field("by", start.by);
  out.field_or_null("component", start.component);
  out.field_or_null("target", start.target);
  write_period(out, start.period_seconds);
  write_place(out, start.at, start.owner);
}

void write_item(JsonWriter& out, const behaviour::Subscription& subscription) {
  out.field("id", subscription.id);
  out.field("information", subscription.information);
  out.field("api", subscription.api);
  write_period(out, subscription.period_seconds);
  out.field("removed", subscription.removed);
  write_fields(out, subscription.at);
}

void write_item(JsonWriter& out, const behaviour::UserMeans& means) {
  out.field("means", means.means);
  out.field("text", means.text);
  out.field("place", means.place);
  out.field("strong", means.strong);
}

void write_item(JsonWriter& out, const behaviour::ConsentForm& form) {
  out.field("id", form.id);
  out.field("class", form.class_name);
  out.texts("texts", form.texts);
  out.field("phase", behaviour::spell(form.phase));
  out.key("chain"), write(out, form.chain);
  out.field("has_refuse", form.has_refuse);
  out.field("not_cancelable", form.not_cancelable);
  out.field("implied", form.implied);
  out.field("checked_by_default", form.checked_by_default);
  write_sites(out, "accepts", form.accepts);
  write_sites(out, "refuses", form.refuses);
  write_denials(out, "on_refusal", form.on_refusal);
  out.texts("started_on_refusal", form.started_on_refusal);
  out.texts("flags", form.flags);
  write_sites(out, "written_at", form.written_at);
  write_sites(out, "tested_at", form.tested_at);
}

void write_item(JsonWriter& out, const behaviour::SdkConsentCall& call) {
  out.field("sdk", call.sdk);
  out.field("role", call.role);
  out.field("api", call.api);
  out.field("agreed", call.agreed);
  out.field("starts_collecting", call.starts_collecting);
  write_fields(out, call.at);
}

void write_item(JsonWriter& out, const behaviour::AdConduct& ad) {
  out.field("id", ad.id);
  out.field("kind", ad.kind);
  out.field("by", ad.by);
  write_place(out, ad.at, ad.owner);
}

template <class Items>
void write_list(JsonWriter& out, std::string_view key, const Items& items) {
  out.key(key), out.begin_array();
  for (const auto& item : items) {
    out.begin_object();
    write_item(out, item);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_conduct(JsonWriter& out, const Conduct& conduct) {
  write_list(out, "permission_requests", conduct.permission_requests);
  write_list(out, "permission_purposes", conduct.permission_purposes);
  write_list(out, "self_starts", conduct.self_starts);
  write_list(out, "subscriptions", conduct.subscriptions);
  write_list(out, "user_means", conduct.user_means);
  write_list(out, "consent_forms", conduct.consent_forms);
  write_list(out, "sdk_consent", conduct.sdk_consent);
  write_list(out, "ad_conduct", conduct.ads);
}

}  // namespace mingcha::reports
