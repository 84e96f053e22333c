#include "reports/json/report_reader.h"

#include <array>
#include <deque>
#include <memory>

#include "reports/json/behaviour_reader.h"
#include "reports/json/json_object.h"

namespace mingcha::reports {
namespace {

constexpr std::string_view kSchema = "mingcha.report/1";
/// Reports nest seven deep; a file of brackets alone would exhaust the stack of a recursive reader.
constexpr int kDeepest = 32;

Result<Json> parse(std::string_view json, std::string_view name) {
  if (json.size() > kLargestReport) return fail(Errc::over_budget, std::string(name), kLargestReport);
  bool too_deep = false;
  const auto limit = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > kDeepest;
    return !too_deep;
  };
  Json parsed = Json::parse(json, limit, /*allow_exceptions=*/false);
  if (parsed.is_discarded() || too_deep) return fail(Errc::syntax, std::string(name), 0, "no JSON report");
  return parsed;
}

// The words that the views of clauses and documents borrow, owned by the report.
class Texts {
 public:
  std::string_view keep(std::string text) {
    if (text.empty()) return {};
    return texts_->emplace_back(std::move(text));
  }
  judge::TextView both(std::string text) {
    const std::string_view kept = keep(std::move(text));
    return {kept, kept};
  }
  std::shared_ptr<const std::deque<std::string>> share() const { return texts_; }

 private:
  std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
};

// The verdicts of clauses are words themselves.
constexpr std::string_view kEvident = "evident", kSuspected = "suspected", kNotFound = "not-found", kManual = "manual";
constexpr Name<std::string_view> kClauseVerdicts[] = {
    {kEvident, kEvident}, {kSuspected, kSuspected}, {kNotFound, kNotFound}, {kManual, kManual}};

judge::Text both(const std::string& text) {
  return {text, text};
}

judge::Input read_input(const JsonObject& input) {
  judge::Input read;
  read.file = input.text("file");
  read.size = input.number<std::uint64_t>("size", 0);
  read.sha256 = input.text("sha256");
  read.parts = input.items("parts", [](const JsonObject& part) {
    return judge::Input::Part{part.text("name"), part.text("sha256")};
  });
  return read;
}

judge::AppIdentity::Type read_type(const JsonObject& type) {
  judge::AppIdentity::Type read;
  read.number = type.number<int>("id", 0);
  read.id = type.optional_text("key");
  read.name_zh = type.text("name");
  read.name_en = type.optional_text("name_en");
  read.from = type.text("from");
  read.confidence = type.number<int>("confidence", 100);
  return read;
}

judge::SignerSummary read_signer(const JsonObject& signer) {
  return {signer.text("sha256"), signer.text("subject"), signer.optional_text("not_before"),
          signer.optional_text("not_after"), signer.texts("schemes")};
}

judge::AppIdentity read_app(const JsonObject& app) {
  judge::AppIdentity read;
  read.package = app.text("package");
  read.label = app.text("label");
  app.any_texts("labels", [&](const std::string& locale, std::string label) { read.labels.emplace(locale, std::move(label)); });
  read.version_name = app.text("version_name");
  read.version_code = app.optional_number<std::int64_t>("version_code");
  read.min_sdk = app.number<int>("min_sdk", 1);
  read.target_sdk = app.number<int>("target_sdk", 1);
  read.target_sdk_declared = app.flag("target_sdk_declared", false);
  read.application = app.optional_text("application");
  read.debuggable = app.flag("debuggable", false);
  read.allow_backup = app.flag("allow_backup", true);
  read.uses_cleartext_traffic = app.optional_flag("uses_cleartext_traffic");
  read.types = app.items("types", read_type);
  if (read.types.empty()) app.object("type", [&](const JsonObject& type) { read.types.push_back(read_type(type)); });
  read.signers = app.items("signers", read_signer);
  return read;
}

Reason read_reason(const JsonObject& note) {
  static constexpr auto kCodes = [] {
    std::array<ReasonKind, kReasonKindCount> kinds{};
    for (std::size_t i = 0; i < kReasonKindCount; ++i) kinds[i] = static_cast<ReasonKind>(i);
    return kinds;
  }();
  const std::string code = note.text("code");
  for (const ReasonKind kind : kCodes) {
    if (row_of(kind).id == code) return {kind, note.optional_text("where"), note.optional_text("detail")};
  }
  note.complain("code", code.substr(0, 40));
  return {};
}

judge::Acceptance read_acceptance(const JsonObject& accepted) {
  return {accepted.text("reason"), accepted.text("approver"), accepted.text("expires")};
}

judge::AcceptedFingerprint read_entry(const JsonObject& entry) {
  return {entry.text("fingerprint"), read_acceptance(entry), entry.optional_text("rule")};
}

judge::BaselineUse read_baseline(const JsonObject& baseline) {
  return {baseline.text("file"), baseline.text("sha256"), baseline.text("day"), baseline.items("expired", read_entry),
          baseline.items("unmatched", read_entry)};
}

judge::Finding read_finding(const JsonObject& finding) {
  judge::Finding read;
  read.id = finding.text("id");
  read.rule = finding.text("rule");
  read.problem = finding.text("problem");
  read.problem_en = finding.optional_text("problem_en");
  read.certainty = finding.word("certainty", kCertainties);
  read.severity = finding.text("severity");
  read.title = both(finding.text("title"));
  read.explanation = both(finding.text("explanation"));
  read.remedy = both(finding.text("remedy"));
  read.clauses = finding.texts("clauses");
  read.owner = finding.text("owner");
  read.evidence = finding.texts("evidence");
  read.sites = finding.items("sites", read_site);
  read.site_count = finding.number<std::uint32_t>("site_count", static_cast<std::uint32_t>(read.sites.size()));
  read.quotes = finding.items("quotes", [](const JsonObject& quote) {
    return privacy_policy::Quote{quote.number<std::uint32_t>("offset", 0), quote.text("text")};
  });
  read.fingerprint = finding.text("fingerprint");
  finding.object("accepted", [&](const JsonObject& accepted) { read.accepted = read_acceptance(accepted); });
  return read;
}

judge::ClauseVerdict read_clause(const JsonObject& clause, Texts& texts) {
  judge::ClauseVerdict read;
  read.id = texts.keep(clause.text("id"));
  read.document = texts.keep(clause.optional_text("document"));
  read.partial = clause.flag("partial", false);
  read.verified = clause.flag("verified", true);
  read.text = texts.both(clause.text("text"));
  read.verdict = clause.word("verdict", kClauseVerdicts);
  read.findings = clause.texts("findings");
  read.manual_steps = texts.both(clause.optional_text("manual_steps"));
  clause.object("answer", [&](const JsonObject& answer) {
    read.answer = judge::Answer{std::string(read.id), answer.text("result"), answer.optional_text("note"),
                                answer.optional_text("by"), answer.optional_text("date")};
  });
  read.previous = clause.optional_text("previous");
  return read;
}

judge::DocumentSummary read_document(const JsonObject& document, Texts& texts) {
  return {texts.keep(document.text("id")), texts.both(document.text("title")), texts.keep(document.optional_text("number")),
          document.flag("self_assessment", false)};
}

bool is_report(const Json& json) {
  const auto schema = json.is_object() ? json.find("schema") : json.end();
  return schema != json.end() && *schema == kSchema;
}

Result<judge::Report> report_of(const Json& json, const JsonPlace& place, std::string_view name) {
  JsonTrouble trouble(name);
  const JsonObject object(json, place, trouble);
  if (!is_report(json)) {
    trouble = JsonTrouble(name);
    trouble.add(Errc::bad_magic, place, "schema", "");
    return tl::unexpected(trouble.error());
  }
  Texts texts;
  judge::Report report;
  object.required_object("tool", [&](const JsonObject& tool) {
    report.tool_version = tool.text("version");
    report.rules_sha256 = tool.text("rules_sha256");
  });
  object.required_object("input", [&](const JsonObject& input) { report.input = read_input(input); });
  object.required_object("app", [&](const JsonObject& app) { report.app = read_app(app); });
  report.behaviour = read_behaviour(object);
  report.reasons = object.items("notes", read_reason);
  report.findings = object.items("findings", read_finding);
  report.clauses = object.items("clauses", [&](const JsonObject& clause) { return read_clause(clause, texts); });
  report.documents = object.items("documents", [&](const JsonObject& document) { return read_document(document, texts); });
  object.object("baseline", [&](const JsonObject& baseline) { report.baseline = read_baseline(baseline); });
  report.texts = texts.share();
  if (trouble.any()) return tl::unexpected(trouble.error());
  return report;
}

}  // namespace

Result<judge::Report> read_report(std::string_view json, std::string_view name) {
  const Result<Json> parsed = parse(json, name);
  if (!parsed) return tl::unexpected(parsed.error());
  return report_of(*parsed, JsonPlace(), name);
}

Result<std::vector<judge::Report>> read_reports(std::string_view json, std::string_view name) {
  const Result<Json> parsed = parse(json, name);
  if (!parsed) return tl::unexpected(parsed.error());
  std::vector<judge::Report> reports;
  const std::size_t count = parsed->is_array() ? parsed->size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    Result<judge::Report> report = parsed->is_array() ? report_of((*parsed)[i], JsonPlace{nullptr, "", i}, name)
                                                      : report_of(*parsed, JsonPlace(), name);
    if (!report) return tl::unexpected(report.error());
    reports.push_back(std::move(*report));
  }
  return reports;
}

Result<std::map<std::string, std::string, std::less<>>> read_clause_verdicts(std::string_view json, std::string_view name) {
  const Result<Json> parsed = parse(json, name);
  if (!parsed) return tl::unexpected(parsed.error());
  if (!is_report(*parsed)) return fail(Errc::bad_magic, std::string(name), 0, "schema");
  JsonTrouble trouble(name);
  const JsonPlace top;
  const JsonObject report(*parsed, top, trouble);
  std::map<std::string, std::string, std::less<>> verdicts;
  if (!report.has("clauses")) report.complain("clauses", "");
  report.items("clauses", [&](const JsonObject& clause) {
    return verdicts.emplace(clause.text("id"), clause.word("verdict", kClauseVerdicts)).second ? 1 : 0;
  });
  if (trouble.any()) return tl::unexpected(trouble.error());
  return verdicts;
}

}  // namespace mingcha::reports
