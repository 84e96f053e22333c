#include "reports/json/behaviour_reader.h"

namespace mingcha::reports {
namespace {

using namespace behaviour;

std::vector<Site> read_sites(const JsonObject& object, std::string_view key) {
  return object.items(key, read_site);
}

Hop read_hop(const JsonObject& hop) {
  return {hop.text("class"), hop.text("method"), hop.number<std::uint32_t>("offset", 0), hop.word("edge", kEdges),
          hop.optional_text("by")};
}

Gate read_gate(const JsonObject& gate) {
  Gate read;
  read.waits_for = gate.text("waits_for");
  gate.required_object("branch", [&](const JsonObject& site) { read.branch = read_site(site); });
  return read;
}

Occurrence read_occurrence(const JsonObject& object) {
  Occurrence read;
  object.required_object("site", [&](const JsonObject& site) { read.site = read_site(site); });
  read.owner = object.text("owner");
  read.phase = object.word("phase", kPhases);
  read.background = object.flag("background", false);
  read.chain = object.items("chain", read_hop);
  read.gates = object.items("gates", read_gate);
  return read;
}

Collection read_collection(const JsonObject& object) {
  const Occurrence at = read_occurrence(object);
  Collection read;
  read.id = object.text("id");
  read.information = object.text("information");
  read.api = object.text("api");
  read.via = object.word("via", kVias);
  read.site = at.site;
  read.owner = at.owner;
  read.phase = at.phase;
  read.severity = object.optional_text("severity");
  read.argument = object.optional_text("argument");
  read.background = at.background;
  read.periodic = object.flag("periodic", false);
  read.period_seconds = object.optional_real("period_seconds");
  read.chain = at.chain;
  read.more_chains = object.lists("more_chains", read_hop);
  read.gates = at.gates;
  read.contract = object.optional_text("contract");
  object.object("native", [&](const JsonObject& native) {
    read.native = NativePlace{native.text("library"), native.text("function"), native.number<std::uint64_t>("address", 0),
                              native.optional_text("calls"), native.texts("texts"), native.optional_text("reads")};
  });
  return read;
}

PermissionUse read_permission(const JsonObject& use) {
  PermissionUse read;
  read.name = use.text("name");
  read.protection = use.optional_text("protection");
  read.label_zh = use.optional_text("label_zh");
  read.label_en = use.optional_text("label_en");
  read.declared = use.flag("declared", false);
  read.status = use.word("status", kStatuses);
  read.max_sdk = use.optional_number<int>("max_sdk");
  read.checkable = use.flag("checkable", false);
  read.used_by = use.texts("used_by");
  read.sites = read_sites(use, "sites");
  read.apis = use.texts("apis");
  read.information = use.texts("information");
  return read;
}

Endpoint read_endpoint(const JsonObject& endpoint) {
  Endpoint read;
  read.host = endpoint.text("host");
  read.url = endpoint.text("url");
  read.cleartext = endpoint.flag("cleartext", false);
  read.owner = endpoint.text("owner");
  endpoint.object("site", [&](const JsonObject& site) { read.site = read_site(site); });
  read.source = endpoint.optional_text("source");
  read.reached = endpoint.flag("reached", false);
  read.document = endpoint.flag("document", false);
  return read;
}

SdkUse read_sdk(const JsonObject& sdk) {
  SdkUse read;
  read.id = sdk.text("id");
  read.name_zh = sdk.text("name");
  read.name_en = sdk.optional_text("name_en");
  read.vendor = sdk.optional_text("vendor");
  read.purpose = sdk.optional_text("purpose");
  read.purpose_zh = sdk.optional_text("purpose_zh");
  if (sdk.has("version")) read.version = sdk.text("version");
  read.matched_by = sdk.texts("matched_by");
  read.packages = sdk.texts("packages");
  read.reached = sdk.flag("reached", false);
  read.called = sdk.flag("called", false);
  return read;
}

behaviour::TechniqueUse read_technique(const JsonObject& technique) {
  behaviour::TechniqueUse read;
  read.id = technique.text("id");
  read.name_zh = technique.text("name");
  read.name_en = technique.text("name_en");
  read.vendor = technique.optional_text("vendor");
  read.kind = technique.text("kind");
  read.strong = technique.text("strength") == "strong";
  read.signs = technique.texts("signs");
  read.code = technique.texts("code");
  read.code_count = technique.number<std::uint32_t>("code_count", 0);
  return read;
}

Coverage read_coverage(const JsonObject& coverage) {
  Coverage read;
  read.verdict = coverage.word("verdict", kVerdicts);
  read.dex_files = coverage.number<std::uint32_t>("dex_files", 0);
  read.classes = coverage.number<std::uint32_t>("classes", 0);
  read.methods = coverage.number<std::uint32_t>("methods", 0);
  read.instructions = coverage.number<std::uint64_t>("instructions", 0);
  read.native_libraries = coverage.number<std::uint32_t>("native_libraries", 0);
  read.components_declared = coverage.number<std::uint32_t>("components_declared", 0);
  read.components_found = coverage.number<std::uint32_t>("components_found", 0);
  read.missing_components = coverage.texts("missing_components");
  read.reached_methods = coverage.number<std::uint32_t>("reached_methods", 0);
  read.call_edges = coverage.number<std::uint32_t>("call_edges", 0);
  read.wide_call_sites = coverage.number<std::uint32_t>("wide_call_sites", 0);
  read.frameworks = coverage.items("frameworks", read_technique);
  read.loaded_dex = coverage.texts("loaded_dex");
  read.packers = coverage.items("packers", read_technique);
  return read;
}

PermissionRequest read_request(const JsonObject& request) {
  PermissionRequest read;
  read.id = request.text("id");
  read.permissions = request.texts("permissions");
  read.api = request.text("api");
  read.at = read_occurrence(request);
  read.explained = request.flag("explained", false);
  read.repeats = request.flag("repeats", false);
  read.on_denial = request.words("on_denial", kDenials);
  return read;
}

// What may be in code or not: then the object has a `site`.
std::optional<Occurrence> read_place(const JsonObject& object) {
  if (!object.has("site")) return std::nullopt;
  return read_occurrence(object);
}

SelfStart read_self_start(const JsonObject& start) {
  SelfStart read;
  read.id = start.text("id");
  read.kind = start.text("kind");
  read.by = start.text("by");
  read.component = start.optional_text("component");
  read.target = start.optional_text("target");
  read.owner = start.text("owner");
  read.at = read_place(start);
  read.period_seconds = start.optional_real("period_seconds");
  return read;
}

Subscription read_subscription(const JsonObject& subscription) {
  Subscription read;
  read.id = subscription.text("id");
  read.information = subscription.text("information");
  read.api = subscription.text("api");
  read.at = read_occurrence(subscription);
  read.period_seconds = subscription.optional_real("period_seconds");
  read.removed = subscription.flag("removed", false);
  return read;
}

ConsentForm read_form(const JsonObject& form) {
  ConsentForm read;
  read.id = form.text("id");
  read.class_name = form.text("class");
  read.texts = form.texts("texts");
  read.phase = form.word("phase", kPhases);
  read.chain = form.items("chain", read_hop);
  read.has_refuse = form.flag("has_refuse", false);
  read.not_cancelable = form.flag("not_cancelable", false);
  read.implied = form.flag("implied", false);
  read.checked_by_default = form.flag("checked_by_default", false);
  read.accepts = read_sites(form, "accepts");
  read.refuses = read_sites(form, "refuses");
  read.on_refusal = form.words("on_refusal", kDenials);
  read.started_on_refusal = form.texts("started_on_refusal");
  read.flags = form.texts("flags");
  read.written_at = read_sites(form, "written_at");
  read.tested_at = read_sites(form, "tested_at");
  return read;
}

SdkConsentCall read_consent_call(const JsonObject& call) {
  SdkConsentCall read;
  read.sdk = call.text("sdk");
  read.role = call.text("role");
  read.api = call.text("api");
  read.at = read_occurrence(call);
  read.agreed = call.optional_flag("agreed");
  read.starts_collecting = call.flag("starts_collecting", false);
  return read;
}

AdConduct read_ad(const JsonObject& ad) {
  return {ad.text("id"), ad.text("kind"), ad.text("by"), ad.text("owner"), read_place(ad)};
}

Conduct read_conduct(const JsonObject& report) {
  Conduct read;
  read.permission_requests = report.items("permission_requests", read_request);
  read.permission_purposes = report.items("permission_purposes", [](const JsonObject& purpose) {
    return PermissionPurpose{purpose.text("permission"), purpose.text("text"), purpose.text("name")};
  });
  read.self_starts = report.items("self_starts", read_self_start);
  read.subscriptions = report.items("subscriptions", read_subscription);
  read.user_means = report.items("user_means", [](const JsonObject& means) {
    return UserMeans{means.text("means"), means.text("text"), means.text("place"), means.flag("strong", false)};
  });
  read.consent_forms = report.items("consent_forms", read_form);
  read.sdk_consent = report.items("sdk_consent", read_consent_call);
  read.ads = report.items("ad_conduct", read_ad);
  return read;
}

}  // namespace

Site read_site(const JsonObject& site) {
  return {site.text("dex"), site.text("class"), site.text("method"), site.number<std::uint32_t>("offset", 0),
          site.optional_number<std::uint32_t>("line")};
}

Behaviour read_behaviour(const JsonObject& report) {
  Behaviour read;
  read.collections = report.items("collections", read_collection);
  read.permissions = report.items("permissions", read_permission);
  read.endpoints = report.items("endpoints", read_endpoint);
  read.sdks = report.items("sdks", read_sdk);
  read.policy_signs = report.items("policy_signs", [](const JsonObject& sign) {
    return PolicySign{sign.text("text"), sign.text("place")};
  });
  read.conduct = read_conduct(report);
  report.required_object("coverage", [&](const JsonObject& coverage) { read.coverage = read_coverage(coverage); });
  return read;
}

}  // namespace mingcha::reports
