#include "reports/notice/notice.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/behaviour/place_text.h"
#include "analyzer/judge/evidence.h"
#include "reports/app_row.h"
#include "reports/notice/notice_texts.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kPlacesShown = 8;
constexpr std::size_t kEvidenceShown = 8;
constexpr std::string_view kSdkOwner = "sdk:";

void add_problem(std::vector<NoticeProblem>& problems, const std::string& text, bool evident) {
  const auto old = std::find_if(problems.begin(), problems.end(), [&](const NoticeProblem& p) { return p.text == text; });
  if (old == problems.end()) {
    problems.push_back({text, evident});
  } else {
    old->evident = old->evident || evident;
  }
}

void evident_first(std::vector<NoticeProblem>& problems) {
  std::stable_partition(problems.begin(), problems.end(), [](const NoticeProblem& p) { return p.evident; });
}

bool is_evident(const judge::Finding& finding) { return finding.certainty == judge::Certainty::evident; }

std::vector<std::string> places_of(const judge::Finding& finding, Lang lang) {
  std::vector<std::string> places;
  const std::size_t shown = std::min(finding.sites.size(), kPlacesShown);
  for (std::size_t i = 0; i < shown; ++i) places.push_back(place_of(finding.sites[i], lang));
  if (finding.site_count > shown) places.push_back(say(Message::place_more, lang, finding.site_count - shown));
  return places;
}

std::vector<std::string> chain_of(const std::vector<judge::Evidence>& evidence) {
  std::vector<std::string> lines;
  const auto told = std::find_if(evidence.begin(), evidence.end(), [](const judge::Evidence& e) {
    return e.chain != nullptr && !e.chain->empty();
  });
  if (told == evidence.end()) return lines;
  for (const behaviour::Hop& hop : *told->chain)
    lines.push_back(fmt::format("{}. {}", lines.size() + 1, behaviour::place_text(hop)));
  return lines;
}

std::string evidence_line(const judge::Evidence& evidence, Lang lang) {
  std::string line(evidence.information.empty() ? evidence.id : evidence.information);
  if (!evidence.by.empty()) line.append(" ").append(evidence.by);
  if (evidence.timed) line.append(" ").append(text(phase_word(evidence.phase), lang));
  return line;
}

std::vector<std::string> evidence_of(const judge::Finding& finding, const std::vector<judge::Evidence>& evidence, Lang lang) {
  std::vector<std::string> lines;
  const std::size_t shown = std::min(evidence.size(), kEvidenceShown);
  for (std::size_t i = 0; i < shown; ++i) {
    std::string line = evidence_line(evidence[i], lang);
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  }
  if (evidence.size() > shown) lines.push_back(say(Message::evidence_more, lang, evidence.size() - shown));
  for (const privacy_policy::Quote& quote : finding.quotes) lines.push_back(fmt::format("“{}”", quote.text));
  return lines;
}

std::vector<NoticeClause> clauses_of(const judge::Report& report, const judge::Finding& finding, Lang lang) {
  std::vector<NoticeClause> clauses;
  for (const std::string& id : finding.clauses) {
    const auto verdict = std::find_if(report.clauses.begin(), report.clauses.end(),
                                      [&](const judge::ClauseVerdict& clause) { return clause.id == id; });
    clauses.push_back({id, verdict == report.clauses.end() ? "" : std::string(in_language(verdict->text, lang))});
  }
  return clauses;
}

NoticeFinding notice_finding(const judge::Report& report, const judge::Finding& finding, Lang lang) {
  const std::vector<judge::Evidence> evidence = judge::evidence_of(report, finding);
  NoticeFinding row;
  row.problem = problem_in(finding, lang);
  row.title = in_language(finding.title, lang);
  row.certainty = text(certainty_word(finding.certainty), lang);
  row.severity = text(severity_word(finding.severity), lang);
  row.owner = owner_name(report, finding.owner, lang);
  row.remedy = in_language(finding.remedy, lang);
  row.fingerprint = finding.fingerprint;
  row.clauses = clauses_of(report, finding, lang);
  row.places = places_of(finding, lang);
  row.chain = chain_of(evidence);
  row.evidence = evidence_of(finding, evidence, lang);
  row.evident = is_evident(finding);
  return row;
}

NoticeSdk sdk_of(const judge::Report& report, std::string_view id, Lang lang) {
  const std::string unknown(text(Message::unknown_cell, lang));
  NoticeSdk sdk{std::string(id), std::string(id), unknown, unknown, {}, {}};
  for (const behaviour::SdkUse& use : report.behaviour.sdks) {
    if (use.id != id) continue;
    const std::string& name = lang == Lang::en && !use.name_en.empty() ? use.name_en : use.name_zh;
    if (!name.empty()) sdk.name = name;
    if (!use.vendor.empty()) sdk.vendor = use.vendor;
    if (use.version) sdk.version = *use.version;
  }
  return sdk;
}

void join(NoticeSdk& sdk, NoticeSdk more) {
  for (const NoticeProblem& problem : more.problems) add_problem(sdk.problems, problem.text, problem.evident);
  evident_first(sdk.problems);
  for (std::string& app : more.apps)
    if (std::find(sdk.apps.begin(), sdk.apps.end(), app) == sdk.apps.end()) sdk.apps.push_back(std::move(app));
  if (sdk.version != more.version && sdk.version.find(more.version) == std::string::npos) sdk.version += "、" + more.version;
}

const judge::Finding* with_fingerprint(const judge::Report& report, const std::string& fingerprint) {
  for (const judge::Finding& finding : report.findings)
    if (finding.fingerprint == fingerprint) return &finding;
  return nullptr;
}

}  // namespace

NoticeApp notice_app(const judge::Report& report, const Metadata* metadata, Lang lang) {
  AppRow row = app_row(report, metadata, lang);
  NoticeApp app;
  app.name = std::move(row.name);
  app.developer = std::move(row.developer);
  app.source = std::move(row.source);
  app.version = std::move(row.version);
  app.filing = std::move(row.filing_number);
  app.region = std::move(row.region);
  app.type = std::move(row.app_type);
  if (app.type.empty())
    for (const judge::AppIdentity::Type& type : report.app.types)
      app.type += (app.type.empty() ? "" : "、") + (lang == Lang::en ? type.name_en : type.name_zh);
  if (app.type.empty()) app.type = text(Message::unknown_cell, lang);
  app.package = report.app.package;
  if (report.app.version_code) app.version_code = fmt::format("{}", *report.app.version_code);
  app.sha256 = report.input.sha256;
  app.file = report.input.file;
  app.coverage = text(coverage_word(report.behaviour.coverage.verdict), lang);
  if (const auto& packers = report.behaviour.coverage.packers; !packers.empty())
    app.coverage += say(NoticeMessage::coverage_packers, lang, technique_list(packers, lang));
  app.seen_whole = report.behaviour.coverage.verdict == behaviour::Coverage::Verdict::full;
  for (const judge::Finding& finding : report.findings) {
    if (finding.accepted) {
      ++app.accepted;
      continue;
    }
    add_problem(app.problems, problem_in(finding, lang), is_evident(finding));
    app.findings.push_back(notice_finding(report, finding, lang));
  }
  evident_first(app.problems);
  return app;
}

std::vector<NoticeSdk> notice_sdks(const judge::Report& report, Lang lang) {
  std::vector<NoticeSdk> sdks;
  for (const judge::Finding& finding : report.findings) {
    if (finding.accepted || !finding.owner.starts_with(kSdkOwner)) continue;
    const std::string_view id = std::string_view(finding.owner).substr(kSdkOwner.size());
    auto sdk = std::find_if(sdks.begin(), sdks.end(), [&](const NoticeSdk& s) { return s.id == id; });
    if (sdk == sdks.end()) sdk = sdks.insert(sdks.end(), sdk_of(report, id, lang));
    add_problem(sdk->problems, problem_in(finding, lang), is_evident(finding));
  }
  for (NoticeSdk& sdk : sdks) evident_first(sdk.problems);
  return sdks;
}

void add(Notice& notice, NoticeApp app, std::vector<NoticeSdk> sdks) {
  for (NoticeSdk& sdk : sdks) {
    sdk.apps = {app.name};
    const auto place = std::lower_bound(notice.sdks.begin(), notice.sdks.end(), sdk.id,
                                        [](const NoticeSdk& s, const std::string& id) { return s.id < id; });
    if (place != notice.sdks.end() && place->id == sdk.id) {
      join(*place, std::move(sdk));
    } else {
      notice.sdks.insert(place, std::move(sdk));
    }
  }
  notice.apps.push_back(std::move(app));
}

void recheck(NoticeApp& app, const judge::Report& before, const judge::Report& now, Lang lang) {
  app.previous_version = before.app.version_name;
  for (const judge::Finding& old : before.findings) {
    const judge::Finding* still = with_fingerprint(now, old.fingerprint);
    app.rechecks.push_back({problem_in(old, lang), std::string(in_language(old.title, lang)),
                            still == nullptr ? "" : std::string(in_language(still->title, lang)),
                            still == nullptr ? Recheck::fixed : Recheck::still});
  }
  for (const judge::Finding& found : now.findings)
    if (with_fingerprint(before, found.fingerprint) == nullptr)
      app.rechecks.push_back({problem_in(found, lang), "", std::string(in_language(found.title, lang)), Recheck::added});
}

}  // namespace mingcha::reports
