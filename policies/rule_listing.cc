#include "policies/rule_listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::policies {
namespace {

/// Words of the listing in both languages.
struct Words {
  std::string_view rule, subject, certainty, severity, clauses, problem, needs, condition, evident_when, title,
      explanation, remedy, unverified;
};
constexpr Words kZh = {"规则", "对象", "确定性", "严重程度", "条款", "所涉问题", "前提", "条件", "确证条件",
                       "标题", "说明", "整改建议", "（文字待与官方原文核对）"};
constexpr Words kEn = {"rule",  "subject",     "certainty", "severity", "clauses", "problem", "requires", "condition",
                       "evident when", "title", "explanation", "remedy", " (wording to be checked)"};

const Words& words_of(ListingLanguage language) { return language == ListingLanguage::zh ? kZh : kEn; }

std::string_view certainty_of(const Rule& rule) { return rule.evident ? "evident" : "suspected"; }

std::string clause_ids(const PolicySet& policies, const Rule& rule) {
  std::string out;
  for (const std::uint32_t clause : rule.clauses) {
    if (!out.empty()) out += " ";
    out += policies.clauses()[clause].id;
  }
  return out;
}

/// "key: value", a value of several lines indented below its key; nothing for an empty value.
void add_line(std::string& out, std::string_view key, std::string_view value) {
  while (value.ends_with('\n')) value.remove_suffix(1);
  if (value.empty()) return;
  if (value.find('\n') == std::string_view::npos) {
    out += fmt::format("{}: {}\n", key, value);
    return;
  }
  out += fmt::format("{}:\n", key);
  while (!value.empty()) {
    const std::size_t end = value.find('\n');
    out += fmt::format("    {}\n", value.substr(0, end));
    value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
  }
}

}  // namespace

std::string list_rules(const PolicySet& policies, ListingLanguage language) {
  const bool zh = language == ListingLanguage::zh;
  std::size_t id_width = 4;
  for (const Rule& rule : policies.rules()) id_width = std::max(id_width, rule.id.size());
  // Columns of ASCII first: their width is known on every terminal.
  std::string out = fmt::format("{:<{}}  {:<10}  {:<9}  {:<8}  {} | {}\n", "id", id_width, "for", "certainty",
                                "severity", words_of(language).problem, words_of(language).clauses);
  for (const Rule& rule : policies.rules()) {
    const Problem& problem = policies.problems()[rule.problem];
    out += fmt::format("{:<{}}  {:<10}  {:<9}  {:<8}  {} | {}\n", rule.id, id_width, name_of(rule.subject),
                       certainty_of(rule), rule.severity, zh ? problem.zh : problem.en, clause_ids(policies, rule));
  }
  return out;
}

Result<std::string> show_rule(const PolicySet& policies, std::string_view id, ListingLanguage language) {
  const Rule* rule = policies.find_rule(id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    for (const Rule& each : policies.rules()) ids.push_back(each.id);
    return fail(Errc::bad_value, "rule", 0, fmt::format("\"{}\", expected {}", id, one_of(id, ids)));
  }
  const bool zh = language == ListingLanguage::zh;
  const Words& words = words_of(language);
  const Problem& problem = policies.problems()[rule->problem];
  const auto pick = [&](const RuleText& text) -> std::string_view { return zh ? text.zh_source : text.en_source; };
  std::string out;
  add_line(out, words.rule, rule->id);
  add_line(out, words.title, pick(rule->title));
  add_line(out, words.problem, zh ? problem.zh : problem.en);
  add_line(out, words.subject, name_of(rule->subject));
  add_line(out, words.certainty, certainty_of(*rule));
  add_line(out, words.severity, rule->severity);
  add_line(out, words.needs, rule->requires_source);
  add_line(out, words.condition, rule->when_source);
  add_line(out, words.evident_when, rule->evident_when_source);
  add_line(out, words.explanation, pick(rule->explanation));
  add_line(out, words.remedy, pick(rule->remedy));
  out += fmt::format("{}:\n", words.clauses);
  for (const std::uint32_t index : rule->clauses) {
    const Clause& clause = policies.clauses()[index];
    out += fmt::format("    {}  {}{}\n", clause.id, zh ? clause.zh : clause.en,
                       clause.verified ? std::string_view() : words.unverified);
  }
  return out;
}

std::vector<Error> check_folder(const std::string& path) {
  Result<PolicySet> set = PolicySet::built_in();
  if (!set) return {set.error()};
  Complaints complaints;
  set->add_folder(path, complaints);
  return complaints.take();
}

}  // namespace mingcha::policies
