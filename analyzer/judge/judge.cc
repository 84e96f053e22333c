// For each rule: may it judge this app, which things does its condition hold for, and one finding per group of them.
#include "analyzer/judge/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

#include "analyzer/judge/citations.h"
#include "analyzer/judge/evaluator.h"
#include "analyzer/judge/facts.h"
#include "analyzer/judge/wording.h"
#include "support/digest.h"

namespace mingcha::judge {
namespace {

using policies::Clause;
using policies::Field;
using policies::PolicySet;
using policies::Rule;
using policies::Scope;

constexpr std::size_t kMostSites = 20;
constexpr std::size_t kMostQuotes = 5;
constexpr std::size_t kFingerprintDigits = 32;

/// Things of a rule's subject that share the values of its group_by fields, and those values.
struct Group {
  std::vector<std::string> key;
  std::vector<std::size_t> members;
};

std::vector<Group> group(const Rule& rule, const Facts& facts) {
  std::map<std::vector<std::string>, std::vector<std::size_t>> groups;
  Evaluator when(rule.when, facts);
  for (std::size_t i = 0; i < facts.count(rule.subject); ++i) {
    if (!when.holds(i)) continue;
    std::vector<std::string> key;
    for (const Field field : rule.group_by) key.emplace_back(facts.value(field, i).text);
    groups[std::move(key)].push_back(i);
  }
  std::vector<Group> out;
  for (auto& [key, members] : groups) out.push_back({key, std::move(members)});
  return out;
}

/// Owners of the code that a thing is about; empty for what has no owner.
std::vector<std::string> owners_of(Scope subject, std::size_t index, const Facts& facts) {
  const behaviour::Conduct& conduct = facts.behaviour().conduct;
  switch (subject) {
    case Scope::collection: return {facts.behaviour().collections[index].owner};
    case Scope::endpoint: return {facts.behaviour().endpoints[index].owner};
    case Scope::sdk: return {"sdk:" + facts.behaviour().sdks[index].id};
    case Scope::permission: return *facts.value(Field::permission_users, index).list;
    case Scope::permission_request: return {conduct.permission_requests[index].at.owner};
    case Scope::self_start: return {conduct.self_starts[index].owner};
    case Scope::subscription: return {conduct.subscriptions[index].at.owner};
    case Scope::sdk_consent: return {"sdk:" + conduct.sdk_consent[index].sdk};
    case Scope::ad: return {conduct.ads[index].owner};
    default: return {};
  }
}

/// The one owner of all members; what several share, or nobody in particular has done, is the app's.
std::string owner_of(const Rule& rule, const Group& group, const Facts& facts) {
  std::string owner;
  for (const std::size_t member : group.members) {
    for (std::string& each : owners_of(rule.subject, member, facts)) {
      if (!owner.empty() && owner != each) return "app";
      owner = std::move(each);
    }
  }
  return owner.empty() ? "app" : owner;
}

/// Puts the evidence of single things into a finding: ids of facts, places in code, sentences of the policy.
class EvidenceCollector {
 public:
  EvidenceCollector(const Facts& facts, Finding& finding)
      : behaviour_(facts.behaviour()), text_(facts.policy_text()), finding_(finding) {}

  void add(Scope subject, std::size_t index) {
    const behaviour::Conduct& conduct = behaviour_.conduct;
    switch (subject) {
      case Scope::permission: return add_permission(behaviour_.permissions[index]);
      case Scope::collection:
        return add(behaviour_.collections[index].id, behaviour_.collections[index].site);
      case Scope::endpoint:
        return add("endpoint:" + behaviour_.endpoints[index].url, behaviour_.endpoints[index].site);
      case Scope::sdk: return add("sdk:" + behaviour_.sdks[index].id);
      case Scope::policy_sign: return add("text:" + behaviour_.policy_signs[index].text);
      case Scope::permission_request:
        return add(conduct.permission_requests[index].id, conduct.permission_requests[index].at.site);
      case Scope::self_start: return add(conduct.self_starts[index].id, conduct.self_starts[index].at);
      case Scope::subscription: return add(conduct.subscriptions[index].id, conduct.subscriptions[index].at.site);
      case Scope::user_means: return add("means:" + conduct.user_means[index].text);
      case Scope::consent_form: return add_form(conduct.consent_forms[index]);
      case Scope::sdk_consent: return add("sdk:" + conduct.sdk_consent[index].sdk, conduct.sdk_consent[index].at.site);
      case Scope::ad: return add(conduct.ads[index].id, conduct.ads[index].at);
      case Scope::disclosure: return add(text_.disclosures[index].quote);
      case Scope::denial: return add(text_.denials[index].quote);
      case Scope::listed_sdk: return add(text_.sdks[index].quote);
      case Scope::statement: return add(text_.statements[index].quote);
      case Scope::promise: return add(text_.promises[index].quote);
      case Scope::app:
      case Scope::app_type:
      case Scope::coverage:
      case Scope::policy: return;
    }
  }

 private:
  void add(std::string id) { finding_.evidence.push_back(std::move(id)); }
  void add(std::string id, const behaviour::Site& site) {
    add(std::move(id));
    finding_.sites.push_back(site);
  }
  void add(std::string id, const std::optional<behaviour::Site>& site) {
    add(std::move(id));
    if (site) finding_.sites.push_back(*site);
  }
  void add(std::string id, const std::optional<behaviour::Occurrence>& at) {
    add(std::move(id));
    if (at) finding_.sites.push_back(at->site);
  }
  void add(const privacy_policy::Quote& quote) {
    add(fmt::format("policy:{}", quote.offset));
    if (finding_.quotes.size() < kMostQuotes) finding_.quotes.push_back(quote);
  }
  void add_permission(const behaviour::PermissionUse& use) {
    add("permission:" + use.name);
    finding_.sites.insert(finding_.sites.end(), use.sites.begin(), use.sites.end());
  }
  void add_form(const behaviour::ConsentForm& form) {
    add(form.id);
    finding_.sites.insert(finding_.sites.end(), form.accepts.begin(), form.accepts.end());
    finding_.sites.insert(finding_.sites.end(), form.refuses.begin(), form.refuses.end());
  }

  const behaviour::Behaviour& behaviour_;
  const privacy_policy::PolicyText& text_;
  Finding& finding_;
};

void trim_evidence(Finding& finding) {
  std::sort(finding.sites.begin(), finding.sites.end());
  finding.sites.erase(std::unique(finding.sites.begin(), finding.sites.end()), finding.sites.end());
  finding.site_count = static_cast<std::uint32_t>(finding.sites.size());
  if (finding.sites.size() > kMostSites) finding.sites.resize(kMostSites);
  // In the order of the facts, which is by content ("c2" before "c10"); repeats are neighbours.
  finding.evidence.erase(std::unique(finding.evidence.begin(), finding.evidence.end()), finding.evidence.end());
}

/// Only names that outlive a new version: no obfuscated class, no offset, no count.
std::string fingerprint(const std::string& package, const Rule& rule, const Group& group) {
  std::string text = "mingcha.finding/1\n" + package + "\n";
  text += rule.id;
  for (const std::string& part : group.key) text.append("\n").append(part);
  return sha256_hex(as_bytes(text)).substr(0, kFingerprintDigits);
}

/// Its clauses are left to the caller.
Finding make_finding(const PolicySet& policies, const Rule& rule, const Group& group, const Facts& facts) {
  Finding finding;
  finding.rule = rule.id;
  finding.problem = policies.problems()[rule.problem].zh;
  finding.problem_en = policies.problems()[rule.problem].en;
  Evaluator evident_when(rule.evident_when, facts);
  const bool proven = !rule.evident_when.empty() && std::any_of(group.members.begin(), group.members.end(),
                                                                [&](std::size_t i) { return evident_when.holds(i); });
  finding.certainty = rule.evident || proven ? Certainty::evident : Certainty::suspected;
  finding.severity = rule.severity;
  finding.title = fill(rule.title, facts, group.members);
  finding.explanation = fill(rule.explanation, facts, group.members);
  finding.remedy = fill(rule.remedy, facts, group.members);
  finding.owner = owner_of(rule, group, facts);
  EvidenceCollector evidence(facts, finding);
  for (const std::size_t member : group.members) evidence.add(rule.subject, member);
  if (!rule.evidence.pieces.empty())
    finding.evidence.push_back(fill(rule.evidence, facts, group.members, Language::en));
  trim_evidence(finding);
  finding.fingerprint = fingerprint(facts.app().package, rule, group);
  return finding;
}

int rank(std::string_view severity) {
  static constexpr std::array<std::string_view, 3> kOrder = {"high", "medium", "low"};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), severity) - kOrder.begin());
}

void order_findings(std::vector<Finding>& findings) {
  const auto key = [](const Finding& f) {
    return std::tuple(f.certainty == Certainty::evident ? 0 : 1, rank(f.severity), std::string_view(f.rule),
                      std::string_view(f.owner), std::string_view(f.title.en), std::string_view(f.fingerprint));
  };
  std::sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i].id = fmt::format("f{}", i + 1);
}

/// What is known of the rules that cite a clause and are about this app.
struct ClauseState {
  bool cited = false;
  bool all_ran = true;
};

using FindingsByClause = std::unordered_map<std::string_view, std::vector<const Finding*>>;

FindingsByClause by_clause(const std::vector<Finding>& findings) {
  FindingsByClause out;
  for (const Finding& finding : findings)
    for (const std::string& clause : finding.clauses) out[clause].push_back(&finding);
  return out;
}

/// `certainly_kept`: unless a finding says otherwise.
ClauseVerdict verdict_of(const PolicySet& policies, const Clause& clause, bool certainly_kept,
                         const FindingsByClause& findings) {
  ClauseVerdict verdict;
  verdict.id = clause.id;
  verdict.document = policies.document_of(clause).id;
  verdict.partial = clause.reach != policies::Reach::full;
  verdict.verified = clause.verified();
  verdict.text = {clause.zh, clause.en};
  verdict.manual_steps = {clause.manual_zh, clause.manual_en};
  verdict.verdict = certainly_kept ? "not-found" : "manual";
  const auto broken = findings.find(clause.id);
  if (broken == findings.end()) return verdict;
  for (const Finding* finding : broken->second) {
    verdict.findings.push_back(finding->id);
    const bool evident = finding->certainty == Certainty::evident || verdict.verdict == "evident";
    verdict.verdict = evident ? "evident" : "suspected";
  }
  return verdict;
}

/// Documents of the verdicts, those of a self-assessment first by the day of issue.
std::vector<DocumentSummary> summarize(const PolicySet& policies, const std::vector<ClauseVerdict>& clauses) {
  std::vector<const policies::Document*> documents;
  for (const policies::Document& document : policies.documents()) {
    const auto of_document = [&](const ClauseVerdict& clause) { return clause.document == document.id; };
    if (std::any_of(clauses.begin(), clauses.end(), of_document)) documents.push_back(&document);
  }
  std::stable_sort(documents.begin(), documents.end(), [](const policies::Document* a, const policies::Document* b) {
    if (a->self_assessment != b->self_assessment) return a->self_assessment;
    return a->self_assessment && std::tie(a->issued, a->id) < std::tie(b->issued, b->id);
  });
  std::vector<DocumentSummary> out;
  for (const policies::Document* document : documents)
    out.push_back({document->id, {document->zh, document->en}, document->number, document->self_assessment});
  return out;
}

}  // namespace

Judgement judge(const PolicySet& policies, const AppIdentity& app, const behaviour::Behaviour& behaviour,
                const PrivacyPolicy* policy, const std::optional<policies::Date>& as_of) {
  const Facts facts(policies, app, behaviour, policy);
  const Citations citations(policies, facts, as_of);
  std::vector<ClauseState> states(policies.clauses().size());
  Judgement judgement;
  for (const Rule& rule : policies.rules()) {
    const std::vector<std::uint32_t> clauses = citations.of(rule);
    if (clauses.empty()) continue;
    const bool ran = Evaluator(rule.requires_, facts).holds(0);
    for (const std::uint32_t clause : clauses) {
      states[clause].cited = true;
      states[clause].all_ran = states[clause].all_ran && ran;
    }
    if (!ran) continue;
    for (const Group& each : group(rule, facts)) {
      Finding& finding = judgement.findings.emplace_back(make_finding(policies, rule, each, facts));
      for (const std::uint32_t clause : citations.named(clauses, rule, each.members, finding.owner))
        finding.clauses.emplace_back(policies.clauses()[clause].id);
    }
  }
  order_findings(judgement.findings);
  const bool code_seen = behaviour.coverage.verdict != behaviour::Coverage::Verdict::unknown;
  const FindingsByClause findings = by_clause(judgement.findings);
  for (std::uint32_t i = 0; i < states.size(); ++i) {
    if (!citations.binds(i)) continue;
    const bool judged = (states[i].cited && states[i].all_ran) || citations.certainly_not_meant(i);
    judgement.clauses.push_back(verdict_of(policies, policies.clauses()[i], judged && code_seen, findings));
  }
  judgement.documents = summarize(policies, judgement.clauses);
  return judgement;
}

}  // namespace mingcha::judge
