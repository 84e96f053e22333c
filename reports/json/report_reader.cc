#include "reports/json/report_reader.h"

#include <nlohmann/json.hpp>

namespace mingcha::reports {
namespace {

using Json = nlohmann::json;

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

}  // namespace

Result<std::map<std::string, std::string, std::less<>>> read_clause_verdicts(std::string_view json, std::string_view name) {
  const Result<Json> report = parse(json, name);
  if (!report) return tl::unexpected(report.error());
  const auto schema = report->is_object() ? report->find("schema") : report->end();
  if (schema == report->end() || *schema != kSchema) return fail(Errc::bad_magic, std::string(name), 0, "schema");
  const auto clauses = report->find("clauses");
  if (clauses == report->end() || !clauses->is_array()) return fail(Errc::bad_value, std::string(name), 0, "clauses");
  std::map<std::string, std::string, std::less<>> verdicts;
  for (const Json& clause : *clauses) {
    const auto id = clause.is_object() ? clause.find("id") : clause.end();
    const auto verdict = clause.is_object() ? clause.find("verdict") : clause.end();
    if (id == clause.end() || verdict == clause.end() || !id->is_string() || !verdict->is_string())
      return fail(Errc::bad_value, std::string(name), 0, "clauses");
    verdicts.emplace(id->get<std::string>(), verdict->get<std::string>());
  }
  return verdicts;
}

}  // namespace mingcha::reports
