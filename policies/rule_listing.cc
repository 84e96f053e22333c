// Plain text for a terminal: columns of ASCII first, since their width is known everywhere.
#include "policies/rule_listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::policies {
namespace {

/// A word of the listing in both languages.
struct Word {
  std::string_view zh, en;
};
constexpr Word kRule = {"规则", "rule"}, kSubject = {"对象", "subject"}, kCertainty = {"确定性", "certainty"},
               kSeverity = {"严重程度", "severity"}, kClauses = {"条款", "clauses"}, kProblem = {"所涉问题", "problem"},
               kNeeds = {"前提", "requires"}, kCondition = {"条件", "condition"},
               kEvidentWhen = {"确证条件", "evident when"}, kTitle = {"标题", "title"},
               kExplanation = {"说明", "explanation"}, kRemedy = {"整改建议", "remedy"},
               kUnverified = {"（文字待与官方原文核对）", " (wording to be checked)"}, kClause = {"条款", "clause"},
               kDocument = {"文件", "document"}, kNumber = {"文号", "number"}, kEquivalent = {"对应标准", "same text as"},
               kIssuer = {"发布机关", "issued by"}, kIssued = {"发布日期", "issued"}, kFrom = {"施行日期", "in force from"},
               kUntil = {"有效至", "until"}, kStatus = {"状态", "status"}, kSource = {"来源", "source"},
               kItem = {"条目", "item"}, kWording = {"原文", "wording"}, kGist = {"释义", "gist"},
               kReach = {"静态可判断程度", "reach of a package alone"}, kFamily = {"检查方式", "tested by"},
               kConfidence = {"文字依据", "wording from"}, kScenarios = {"检测场景", "scenarios"},
               kPenalty = {"法律责任", "penalty"}, kServedBy = {"适用规则", "rules that serve it"},
               kManual = {"人工核查", "by hand"}, kReplaces = {"取代", "replaces"}, kReplacedBy = {"后为", "replaced by"},
               kAppliesWhen = {"适用条件", "applies when"}, kAbout = {"涉及信息", "about"}, kBinds = {"约束对象", "binds"},
               kAliases = {"又作", "also spelled"}, kRules = {"规则", "rules"}, kNone = {"无", "none"};
constexpr Word kReachWords[] = {{"完全", "full"}, {"部分", "partial"}, {"不能", "none"}};
constexpr Word kFamilyWords[] = {{"行为检测", "behaviour"}, {"文本审查", "documents"}, {"行为检测和文本审查", "behaviour and documents"}};
constexpr Word kBindsWords[] = {{"任何代码", "anyone"}, {"SDK", "SDKs"}, {"App自身", "the app's own code"}};
constexpr Word kStatusWords[] = {{"现行", "in force"}, {"草案", "draft"}, {"已被取代", "replaced"}};
constexpr Word kConfidenceWords[] = {{"官方文本", "the official text"},
                                     {"转载文本", "a reproduction"},
                                     {"记忆，待与官方原文核对", "memory, to be checked with the official text"}};

std::string_view in(ListingLanguage language, const Word& word) {
  return language == ListingLanguage::zh ? word.zh : word.en;
}

template <class Enum, std::size_t N>
std::string_view in(ListingLanguage language, const Word (&words)[N], Enum value) {
  return in(language, words[static_cast<std::size_t>(value)]);
}

std::string_view certainty_of(const Rule& rule) { return rule.evident ? "evident" : "suspected"; }

std::string clause_ids(const PolicySet& policies, const Rule& rule) {
  std::string out;
  for (const std::uint32_t clause : rule.clauses) {
    if (!out.empty()) out += " ";
    out += policies.clauses()[clause].id;
  }
  return out;
}

bool serves(const Rule& rule, std::uint32_t clause) {
  return std::find(rule.clauses.begin(), rule.clauses.end(), clause) != rule.clauses.end();
}

std::string ids_of_rules_for(const PolicySet& policies, std::uint32_t clause) {
  std::string out;
  for (const Rule& rule : policies.rules()) {
    if (!serves(rule, clause)) continue;
    if (!out.empty()) out += " ";
    out += rule.id;
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

/// Takes what one entry holds, in one language.
class Page {
 public:
  explicit Page(ListingLanguage language) : language_(language) {}

  void line(const Word& key, std::string_view value) { add_line(out_, in(language_, key), value); }
  void line(const Word& key, const Word& value) { line(key, in(language_, value)); }
  void heading(const Word& key) { out_ += fmt::format("{}:\n", in(language_, key)); }
  void below(std::string_view text) { out_ += fmt::format("    {}\n", text); }
  void clause(const Clause& clause) {
    below(fmt::format("{}  {}{}", clause.id, pick(clause.zh, clause.en),
                      clause.verified() ? std::string_view() : in(language_, kUnverified)));
  }

  std::string_view pick(std::string_view zh, std::string_view en) const {
    return language_ == ListingLanguage::zh ? zh : en;
  }
  ListingLanguage language() const { return language_; }
  std::string take() { return std::move(out_); }

 private:
  ListingLanguage language_;
  std::string out_;
};

std::string title_of(const Document& document, ListingLanguage language) {
  return language == ListingLanguage::zh ? fmt::format("《{}》", document.zh) : std::string(document.en);
}

void write_times(Page& page, const Document& document) {
  page.line(kFrom, text_of(document.in_force));
  if (document.until) page.line(kUntil, text_of(*document.until));
  page.line(kStatus, in(page.language(), kStatusWords, document.status));
}

void write_rule(Page& page, const PolicySet& policies, const Rule& rule) {
  const Problem& problem = policies.problems()[rule.problem];
  const auto pick = [&](const RuleText& text) { return page.pick(text.zh_source, text.en_source); };
  page.line(kRule, rule.id);
  page.line(kTitle, pick(rule.title));
  page.line(kProblem, page.pick(problem.zh, problem.en));
  page.line(kSubject, name_of(rule.subject));
  page.line(kCertainty, certainty_of(rule));
  page.line(kSeverity, rule.severity);
  page.line(kNeeds, rule.requires_source);
  page.line(kCondition, rule.when_source);
  page.line(kEvidentWhen, rule.evident_when_source);
  page.line(kExplanation, pick(rule.explanation));
  page.line(kRemedy, pick(rule.remedy));
  page.heading(kClauses);
  for (const std::uint32_t index : rule.clauses) page.clause(policies.clauses()[index]);
}

void write_clause(Page& page, const PolicySet& policies, const Clause& clause) {
  const Document& document = policies.document_of(clause);
  page.line(kClause, clause.id);
  page.line(kDocument, title_of(document, page.language()));
  page.line(kNumber, document.number);
  page.line(kEquivalent, document.equivalent);
  page.line(kItem, clause.item);
  page.line(kWording, clause.zh);
  if (page.language() == ListingLanguage::en) page.line(kGist, clause.en);
  page.line(kConfidence, in(page.language(), kConfidenceWords, clause.confidence));
  write_times(page, document);
  page.line(kReplaces, clause.replaces);
  page.line(kReplacedBy, clause.replaced_by);
  page.line(kReach, in(page.language(), kReachWords, clause.reach));
  page.line(kFamily, in(page.language(), kFamilyWords, clause.family));
  page.line(kAppliesWhen, clause.applies_when_source);
  page.line(kAbout, fmt::format("{}", fmt::join(clause.about, " ")));
  if (clause.binds != Binds::anyone) page.line(kBinds, in(page.language(), kBindsWords, clause.binds));
  if (!clause.scenarios.empty()) page.heading(kScenarios);
  for (const Scenario& scenario : clause.scenarios) page.below(page.pick(scenario.zh, scenario.en));
  page.line(kPenalty, page.pick(clause.penalty_zh, clause.penalty_en));
  const std::string rules =
      ids_of_rules_for(policies, static_cast<std::uint32_t>(&clause - policies.clauses().data()));
  page.line(kServedBy, rules.empty() ? in(page.language(), kNone) : std::string_view(rules));
  page.line(kManual, page.pick(clause.manual_zh, clause.manual_en));
}

void write_document(Page& page, const PolicySet& policies, const Document& document) {
  page.line(kDocument, title_of(document, page.language()));
  page.line(kNumber, document.number);
  page.line(kEquivalent, document.equivalent);
  page.line(kIssuer, document.issuer);
  if (document.issued) page.line(kIssued, text_of(*document.issued));
  write_times(page, document);
  page.line(kSource, document.source);
  page.line(kConfidence, in(page.language(), kConfidenceWords, document.confidence));
  page.heading(kClauses);
  for (const Clause& clause : policies.clauses())
    if (&policies.document_of(clause) == &document) page.clause(clause);
}

void write_problem(Page& page, const PolicySet& policies, const Problem& problem) {
  page.line(kProblem, page.pick(problem.zh, problem.en));
  page.line(kFamily, in(page.language(), kFamilyWords, problem.family));
  if (!problem.aliases.empty()) page.line(kAliases, fmt::format("{}", fmt::join(problem.aliases, page.pick("；", "; "))));
  page.line(kSource, problem.source);
  page.heading(kRules);
  for (const Rule& rule : policies.rules())
    if (&policies.problems()[rule.problem] == &problem) page.below(rule.id);
}

void list_documents(std::string& out, const PolicySet& policies, ListingLanguage language) {
  out += fmt::format("\n{:<10}  {:<10}  {:<8}  {:>7}  {:>6}  {}\n", "from", "until", "status", "clauses", "served",
                     in(language, kDocument));
  for (std::uint32_t i = 0; i < policies.documents().size(); ++i) {
    const Document& document = policies.documents()[i];
    std::size_t clauses = 0, served = 0;
    for (std::uint32_t c = 0; c < policies.clauses().size(); ++c) {
      if (policies.clauses()[c].document != i) continue;
      ++clauses;
      const auto& rules = policies.rules();
      if (std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return serves(rule, c); })) ++served;
    }
    out += fmt::format("{:<10}  {:<10}  {:<8}  {:>7}  {:>6}  {} {}\n", text_of(document.in_force),
                       document.until ? text_of(*document.until) : "-",
                       kStatuses[static_cast<std::size_t>(document.status)], clauses, served, document.id,
                       title_of(document, language));
  }
}

}  // namespace

std::string list_rules(const PolicySet& policies, ListingLanguage language) {
  const bool zh = language == ListingLanguage::zh;
  std::size_t id_width = 4;
  for (const Rule& rule : policies.rules()) id_width = std::max(id_width, rule.id.size());
  std::string out = fmt::format("{:<{}}  {:<10}  {:<9}  {:<8}  {} | {}\n", "id", id_width, "for", "certainty",
                                "severity", in(language, kProblem), in(language, kClauses));
  for (const Rule& rule : policies.rules()) {
    const Problem& problem = policies.problems()[rule.problem];
    out += fmt::format("{:<{}}  {:<10}  {:<9}  {:<8}  {} | {}\n", rule.id, id_width, name_of(rule.subject),
                       certainty_of(rule), rule.severity, zh ? problem.zh : problem.en, clause_ids(policies, rule));
  }
  list_documents(out, policies, language);
  return out;
}

std::vector<std::string_view> ids_of_entries(const PolicySet& policies) {
  std::vector<std::string_view> ids;
  for (const Rule& each : policies.rules()) ids.push_back(each.id);
  for (const Clause& each : policies.clauses()) ids.push_back(each.id);
  for (const Document& each : policies.documents()) ids.push_back(each.id);
  for (const Problem& each : policies.problems()) ids.push_back(each.id);
  return ids;
}

Result<std::string> show_entry(const PolicySet& policies, std::string_view id, ListingLanguage language) {
  Page page(language);
  const auto& problems = policies.problems();
  const auto problem = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem& each) { return each.id == id || each.zh == id; });
  if (const Rule* rule = policies.find_rule(id)) {
    write_rule(page, policies, *rule);
  } else if (const Clause* clause = policies.find_clause(id)) {
    write_clause(page, policies, *clause);
  } else if (const Document* document = policies.find_document(id)) {
    write_document(page, policies, *document);
  } else if (problem != problems.end()) {
    write_problem(page, policies, *problem);
  } else {
    return fail(Errc::bad_value, "rule", 0, fmt::format("\"{}\", expected {}", id, one_of(id, ids_of_entries(policies))));
  }
  return page.take();
}

std::vector<Error> check_folder(const std::string& path) {
  Result<PolicySet> set = PolicySet::built_in();
  if (!set) return {set.error()};
  Complaints complaints;
  set->add_folder(path, complaints);
  return complaints.take();
}

}  // namespace mingcha::policies
