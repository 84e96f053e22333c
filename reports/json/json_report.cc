#include "reports/json/json_report.h"

#include "reports/app_row.h"
#include "reports/json/json_conduct.h"
#include "reports/json/json_places.h"
#include "reports/json/json_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Behaviour;
using behaviour::Coverage;
using behaviour::Site;

// "<id>: <where>: <detail>" without the parts that are empty.
std::string reason_line(const Reason& reason) {
  std::string line(row_of(reason.kind).id);
  for (const std::string* part : {&reason.where, &reason.detail}) {
    if (!part->empty()) line += ": " + *part;
  }
  return line;
}

void write_sites(JsonWriter& out, const std::vector<Site>& sites) {
  out.key("sites"), out.begin_array();
  for (const Site& site : sites) write(out, site);
  out.end_array();
}

void write_tool(JsonWriter& out, const judge::Report& report) {
  out.key("tool"), out.begin_object();
  out.field("name", "mingcha");
  out.field("version", report.tool_version);
  out.field("rules_sha256", report.rules_sha256);
  out.end_object();
}

void write_input(JsonWriter& out, const judge::Input& input) {
  out.key("input"), out.begin_object();
  out.field("file", input.file);
  out.field("size", input.size);
  out.field("sha256", input.sha256);
  out.key("parts"), out.begin_array();
  for (const judge::Input::Part& part : input.parts) {
    out.begin_object();
    out.field("name", part.name);
    out.field("sha256", part.sha256);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void write_type(JsonWriter& out, const judge::AppIdentity::Type& type) {
  out.begin_object();
  out.field("id", type.number);
  out.field("name", type.name_zh);
  out.field("from", type.from);
  out.field("key", type.id);
  out.field("name_en", type.name_en);
  out.field("confidence", type.confidence);
  out.end_object();
}

void write_signers(JsonWriter& out, const std::vector<judge::SignerSummary>& signers) {
  out.key("signers"), out.begin_array();
  for (const judge::SignerSummary& signer : signers) {
    out.begin_object();
    out.field("sha256", signer.sha256);
    out.field("subject", signer.subject);
    out.texts("schemes", signer.schemes);
    out.field_or_null("not_before", signer.not_before);
    out.field_or_null("not_after", signer.not_after);
    out.end_object();
  }
  out.end_array();
}

void write_app(JsonWriter& out, const judge::AppIdentity& app) {
  out.key("app"), out.begin_object();
  out.field("package", app.package);
  out.field("label", app.label);
  out.key("labels"), out.begin_object();
  for (const auto& [locale, label] : app.labels) {
    out.any_key(locale);
    out.text(label);
  }
  out.end_object();
  out.field("version_name", app.version_name);
  out.field("version_code", app.version_code);
  out.field("min_sdk", app.min_sdk);
  out.field("target_sdk", app.target_sdk);
  out.field_or_null("application", app.application);
  out.key("type");
  if (app.types.empty()) {
    out.null();
  } else {
    write_type(out, app.types.front());
  }
  write_signers(out, app.signers);
  out.key("types"), out.begin_array();
  for (const judge::AppIdentity::Type& type : app.types) write_type(out, type);
  out.end_array();
  out.field("target_sdk_declared", app.target_sdk_declared);
  out.field("debuggable", app.debuggable);
  out.field("allow_backup", app.allow_backup);
  out.field("uses_cleartext_traffic", app.uses_cleartext_traffic);
  out.end_object();
}

void write_techniques(JsonWriter& out, std::string_view key, const std::vector<behaviour::TechniqueUse>& techniques) {
  out.key(key), out.begin_array();
  for (const behaviour::TechniqueUse& use : techniques) {
    out.begin_object();
    out.field("id", use.id);
    out.field("name", use.name_zh);
    out.field("name_en", use.name_en);
    out.field_or_null("vendor", use.vendor);
    out.field("kind", use.kind);
    out.field("strength", use.strong ? "strong" : "weak");
    out.texts("signs", use.signs);
    out.texts("code", use.code);
    out.field("code_count", use.code_count);
    out.end_object();
  }
  out.end_array();
}

void write_coverage(JsonWriter& out, const Coverage& coverage, const std::vector<Reason>& reasons) {
  out.key("coverage"), out.begin_object();
  out.field("verdict", name_of(kVerdicts, coverage.verdict));
  out.field("dex_files", coverage.dex_files);
  out.field("classes", coverage.classes);
  out.field("methods", coverage.methods);
  out.field("instructions", coverage.instructions);
  out.field("native_libraries", coverage.native_libraries);
  out.field("components_declared", coverage.components_declared);
  out.field("components_found", coverage.components_found);
  out.key("reasons"), out.begin_array();
  for (const Reason& reason : reasons) out.text(reason_line(reason));
  out.end_array();
  out.texts("missing_components", coverage.missing_components);
  out.field("reached_methods", coverage.reached_methods);
  out.field("call_edges", coverage.call_edges);
  out.field("wide_call_sites", coverage.wide_call_sites);
  write_techniques(out, "packers", coverage.packers);
  write_techniques(out, "frameworks", coverage.frameworks);
  out.texts("loaded_dex", coverage.loaded_dex);
  out.end_object();
}

void write_notes(JsonWriter& out, const std::vector<Reason>& reasons) {
  out.key("notes"), out.begin_array();
  for (const Reason& reason : reasons) {
    const ReasonRow& row = row_of(reason.kind);
    out.begin_object();
    out.field("code", row.id);
    out.field("effect", name_of(kEffects, row.effect));
    out.field("where", reason.where);
    out.field("detail", reason.detail);
    out.field("zh", text(reason.kind, Lang::zh));
    out.field("en", text(reason.kind, Lang::en));
    out.end_object();
  }
  out.end_array();
}

void write_permissions(JsonWriter& out, const Behaviour& behaviour) {
  out.key("permissions"), out.begin_array();
  for (const behaviour::PermissionUse& use : behaviour.permissions) {
    out.begin_object();
    out.field("name", use.name);
    out.field_or_null("protection", use.protection);
    out.field("declared", use.declared);
    out.field("status", name_of(kStatuses, use.status));
    out.field("max_sdk", use.max_sdk);
    out.texts("used_by", use.used_by);
    out.field_or_null("label_zh", use.label_zh);
    out.field_or_null("label_en", use.label_en);
    out.field("checkable", use.checkable);
    out.texts("information", use.information);
    out.texts("apis", use.apis);
    write_sites(out, use.sites);
    out.end_object();
  }
  out.end_array();
}

void write_sdks(JsonWriter& out, const Behaviour& behaviour) {
  out.key("sdks"), out.begin_array();
  for (const behaviour::SdkUse& sdk : behaviour.sdks) {
    out.begin_object();
    out.field("id", sdk.id);
    out.field("name", sdk.name_zh);
    out.field("vendor", sdk.vendor);
    out.field("version", sdk.version);
    out.texts("matched_by", sdk.matched_by);
    out.texts("packages", sdk.packages);
    out.field("reached", sdk.reached);
    out.field("called", sdk.called);
    out.field_or_null("name_en", sdk.name_en);
    out.field_or_null("purpose", sdk.purpose);
    out.field_or_null("purpose_zh", sdk.purpose_zh);
    out.end_object();
  }
  out.end_array();
}

void write_collections(JsonWriter& out, const Behaviour& behaviour) {
  out.key("collections"), out.begin_array();
  for (const behaviour::Collection& collection : behaviour.collections) {
    out.begin_object();
    out.field("id", collection.id);
    out.field("information", collection.information);
    out.field("api", collection.api);
    out.field("via", name_of(kVias, collection.via));
    out.key("site"), write(out, collection.site);
    out.field("owner", collection.owner);
    out.field("phase", behaviour::spell(collection.phase));
    out.field("background", collection.background);
    out.key("period_seconds");
    if (collection.period_seconds) {
      out.real(*collection.period_seconds);
    } else {
      out.null();
    }
    out.key("chain"), write(out, collection.chain);
    out.field("periodic", collection.periodic);
    if (!collection.more_chains.empty()) {
      out.key("more_chains"), out.begin_array();
      for (const behaviour::Chain& chain : collection.more_chains) write(out, chain);
      out.end_array();
    }
    write_gates(out, collection.gates);
    if (!collection.contract.empty()) out.field("contract", collection.contract);
    out.field_or_null("severity", collection.severity);
    out.field_or_null("argument", collection.argument);
    if (collection.native) {
      out.key("native"), out.begin_object();
      out.field("library", collection.native->library);
      out.field("function", collection.native->function);
      out.field("address", collection.native->address);
      out.field("calls", collection.native->calls);
      out.texts("texts", collection.native->texts);
      out.field("reads", collection.native->reads);
      out.end_object();
    }
    out.end_object();
  }
  out.end_array();
}

void write_endpoints(JsonWriter& out, const Behaviour& behaviour) {
  out.key("endpoints"), out.begin_array();
  for (const behaviour::Endpoint& endpoint : behaviour.endpoints) {
    out.begin_object();
    out.field("host", endpoint.host);
    out.field("url", endpoint.url);
    out.field("cleartext", endpoint.cleartext);
    out.field("owner", endpoint.owner);
    out.field_or_null("source", endpoint.source);
    out.field("reached", endpoint.reached);
    out.field("document", endpoint.document);
    out.key("site");
    if (endpoint.site) {
      write(out, *endpoint.site);
    } else {
      out.null();
    }
    out.end_object();
  }
  out.end_array();
}

void write_policy_signs(JsonWriter& out, const Behaviour& behaviour) {
  out.key("policy_signs"), out.begin_array();
  for (const behaviour::PolicySign& sign : behaviour.policy_signs) {
    out.begin_object();
    out.field("text", sign.text);
    out.field("place", sign.place);
    out.end_object();
  }
  out.end_array();
}

void write_quotes(JsonWriter& out, const std::vector<privacy_policy::Quote>& quotes) {
  out.key("quotes"), out.begin_array();
  for (const privacy_policy::Quote& quote : quotes) {
    out.begin_object();
    out.field("offset", quote.offset);
    out.field("text", quote.text);
    out.end_object();
  }
  out.end_array();
}

void write_fields(JsonWriter& out, const judge::Acceptance& acceptance) {
  out.field("reason", acceptance.reason);
  out.field("approver", acceptance.approver);
  out.field("expires", acceptance.expires);
}

void write_acceptance(JsonWriter& out, const judge::Acceptance& acceptance) {
  out.key("accepted"), out.begin_object();
  write_fields(out, acceptance);
  out.end_object();
}

void write_entries(JsonWriter& out, std::string_view key, const std::vector<judge::AcceptedFingerprint>& entries) {
  out.key(key), out.begin_array();
  for (const judge::AcceptedFingerprint& entry : entries) {
    out.begin_object();
    out.field("fingerprint", entry.fingerprint);
    write_fields(out, entry.acceptance);
    out.field_or_null("rule", entry.rule);
    out.end_object();
  }
  out.end_array();
}

void write_baseline(JsonWriter& out, const judge::BaselineUse& baseline) {
  out.key("baseline"), out.begin_object();
  out.field("file", baseline.file);
  out.field("sha256", baseline.sha256);
  out.field("day", baseline.day);
  write_entries(out, "expired", baseline.expired);
  write_entries(out, "unmatched", baseline.unmatched);
  out.end_object();
}

void write_findings(JsonWriter& out, const std::vector<judge::Finding>& findings, Lang lang) {
  out.key("findings"), out.begin_array();
  for (const judge::Finding& finding : findings) {
    out.begin_object();
    out.field("id", finding.id);
    out.field("rule", finding.rule);
    out.field("problem", finding.problem);
    out.field("certainty", name_of(kCertainties, finding.certainty));
    out.field("severity", finding.severity);
    out.field("title", in_language(finding.title, lang));
    out.field("explanation", in_language(finding.explanation, lang));
    out.field("remedy", in_language(finding.remedy, lang));
    out.texts("clauses", finding.clauses);
    out.field("owner", finding.owner);
    out.texts("evidence", finding.evidence);
    out.field("fingerprint", finding.fingerprint);
    out.field_or_null("problem_en", finding.problem_en);
    write_sites(out, finding.sites);
    out.field("site_count", finding.site_count);
    if (!finding.quotes.empty()) write_quotes(out, finding.quotes);
    if (finding.accepted) write_acceptance(out, *finding.accepted);
    out.end_object();
  }
  out.end_array();
}

void write_documents(JsonWriter& out, const std::vector<judge::DocumentSummary>& documents, Lang lang) {
  out.key("documents"), out.begin_array();
  for (const judge::DocumentSummary& document : documents) {
    out.begin_object();
    out.field("id", document.id);
    out.field("title", in_language(document.title, lang));
    out.field("number", document.number);
    out.field("self_assessment", document.self_assessment);
    out.end_object();
  }
  out.end_array();
}

void write_answer(JsonWriter& out, const judge::Answer& answer) {
  out.key("answer"), out.begin_object();
  out.field("result", answer.result);
  out.field_or_null("note", answer.note);
  out.field_or_null("by", answer.by);
  out.field_or_null("date", answer.date);
  out.end_object();
}

void write_clauses(JsonWriter& out, const std::vector<judge::ClauseVerdict>& clauses, Lang lang) {
  out.key("clauses"), out.begin_array();
  for (const judge::ClauseVerdict& clause : clauses) {
    out.begin_object();
    out.field("id", clause.id);
    out.field("text", in_language(clause.text, lang));
    out.field("verdict", clause.verdict);
    out.texts("findings", clause.findings);
    out.field_or_null("manual_steps", in_language(clause.manual_steps, lang));
    out.field("partial", clause.partial);
    out.field("document", clause.document);
    out.field("verified", clause.verified);
    if (!clause.previous.empty()) out.field("previous", clause.previous);
    if (clause.answer) write_answer(out, *clause.answer);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string json(const judge::Report& report, Lang lang) {
  constexpr std::size_t kBytesOfACollection = 640;  // on average, with its site
  constexpr std::size_t kBytesOfTheRest = 64 * 1024;
  JsonWriter out(report.behaviour.collections.size() * kBytesOfACollection + kBytesOfTheRest);
  out.begin_object();
  out.field("schema", "mingcha.report/1");
  write_tool(out, report);
  write_input(out, report.input);
  write_app(out, report.app);
  write_coverage(out, report.behaviour.coverage, report.reasons);
  write_notes(out, report.reasons);
  write_permissions(out, report.behaviour);
  write_sdks(out, report.behaviour);
  write_collections(out, report.behaviour);
  write_endpoints(out, report.behaviour);
  write_policy_signs(out, report.behaviour);
  write_conduct(out, report.behaviour.conduct);
  write_findings(out, report.findings, lang);
  write_clauses(out, report.clauses, lang);
  write_documents(out, report.documents, lang);
  if (report.baseline) write_baseline(out, *report.baseline);
  out.end_object();
  return out.finish();
}

}  // namespace mingcha::reports
