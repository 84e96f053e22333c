// How findings are grouped, ordered, named and proven, and what follows for the clauses.
#include "analyzer/judge/judge.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "tests/judge/sample.h"

using namespace mingcha;
using namespace mingcha::judge;
using behaviour::Behaviour;
using behaviour::Coverage;
using behaviour::PermissionStatus;
using sample::permission;

namespace {

behaviour::Collection collection(const std::string& id, const char* information, const char* owner) {
  behaviour::Collection out = sample::collection(id, information, owner);
  out.phase = behaviour::Phase::gated;
  return out;
}

Judgement judge_of(const AppIdentity& app, const Behaviour& behaviour) {
  return judge::judge(sample::built_in(), app, behaviour);
}

const ClauseVerdict& clause(const Judgement& judgement, std::string_view id) {
  const auto at = std::find_if(judgement.clauses.begin(), judgement.clauses.end(),
                               [&](const ClauseVerdict& each) { return each.id == id; });
  REQUIRE(at != judgement.clauses.end());
  return *at;
}

std::string outline(const Judgement& judgement) {
  std::string out;
  for (const Finding& f : judgement.findings) {
    out += f.id + " " + f.rule + " " + f.owner + " " + f.severity + (f.certainty == Certainty::evident ? "!" : "?");
    for (const std::string& evidence : f.evidence) out += " " + evidence;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("findings are grouped by owner and information and ordered by certainty, severity and rule") {
  AppIdentity app = sample::app();
  app.debuggable = true;
  Behaviour behaviour;
  behaviour.collections = {collection("c1", "imei", "sdk:jpush"), collection("c2", "imei", "app"),
                           collection("c3", "mac", "app"), collection("c10", "imei", "app")};
  behaviour.policy_signs = {{"隐私政策", "resources"}};
  CHECK(outline(judge_of(app, behaviour)) ==
        "f1 permanent-device-identifier app high! c2 c10\n"
        "f2 permanent-device-identifier app high! c3\n"
        "f3 permanent-device-identifier sdk:jpush high! c1\n"
        "f4 debuggable-release app medium! manifest:debuggable=true\n");
}

TEST_CASE("a finding names problem, clauses, places and the values of what was found") {
  Behaviour behaviour;
  behaviour.collections = {collection("c1", "imei", "sdk:jpush"), collection("c2", "imei", "sdk:jpush")};
  behaviour.policy_signs = {{"隐私政策", "resources"}};
  const Judgement judgement = judge_of(sample::app(), behaviour);
  REQUIRE(judgement.findings.size() == 1);
  const Finding& finding = judgement.findings[0];
  CHECK(finding.problem == "超范围收集个人信息");
  CHECK(finding.title.zh == "收集不可变更的设备标识：国际移动设备识别码（IMEI）（极光推送）");
  CHECK(finding.title.en == "Permanent device identifier collected: IMEI (JPush)");
  CHECK(finding.explanation.en.starts_with("2 places in the code of JPush read IMEI through TelephonyManager.getImei."));
  CHECK(finding.site_count == 2);
  CHECK(finding.sites.size() == 2);
  CHECK(finding.sites[0].method == "readc1()V");
  CHECK(finding.clauses.front() == "164号:2");
}

TEST_CASE("at most twenty places are kept, and all are counted") {
  Behaviour behaviour;
  for (int i = 1; i <= 25; ++i) behaviour.collections.push_back(collection("c" + std::to_string(i), "imei", "app"));
  const Judgement judgement = judge_of(sample::app(), behaviour);
  const auto at = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                               [](const Finding& f) { return !f.sites.empty(); });
  REQUIRE(at != judgement.findings.end());
  CHECK(at->sites.size() == 20);
  CHECK(at->site_count == 25);
  CHECK(at->evidence.size() == 25);
}

TEST_CASE("a fingerprint outlives new places and differs by package, owner and information") {
  const auto print = [](const char* package, const char* information, const char* owner, std::uint32_t offset) {
    AppIdentity app = sample::app();
    app.package = package;
    Behaviour behaviour;
    behaviour.collections = {collection("c1", information, owner)};
    behaviour.collections[0].site.offset = offset;
    behaviour.collections[0].site.class_name = offset == 4 ? "La/b;" : "Lc/d;";
    behaviour.policy_signs = {{"隐私政策", "resources"}};
    const Judgement judgement = judge_of(app, behaviour);
    REQUIRE(judgement.findings.size() == 1);
    return judgement.findings[0].fingerprint;
  };
  const std::string one = print("cn.a", "imei", "app", 4);
  CHECK(one.size() == 32);
  CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(print("cn.a", "imei", "app", 8) == one);
  CHECK(print("cn.b", "imei", "app", 4) != one);
  CHECK(print("cn.a", "mac", "app", 4) != one);
  CHECK(print("cn.a", "imei", "sdk:jpush", 4) != one);
}

TEST_CASE("an undeclared permission is the SDK's when the SDK alone uses it") {
  struct Row {
    const char* name;
    std::vector<std::string> used_by;
    const char* owner;
  };
  const Row rows[] = {
      {"one SDK", {"sdk:jpush"}, "sdk:jpush"},
      {"one SDK over a support library", {"sdk:androidx", "sdk:jpush"}, "sdk:jpush"},
      {"two", {"app", "sdk:jpush"}, "app"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Behaviour behaviour;
    behaviour.permissions = {permission("android.permission.READ_PHONE_STATE", PermissionStatus::undeclared)};
    behaviour.permissions[0].used_by = row.used_by;
    const Judgement judgement = judge_of(sample::app(), behaviour);
    REQUIRE(judgement.findings.size() == 1);
    CHECK(judgement.findings[0].owner == row.owner);
    CHECK(judgement.findings[0].evidence == std::vector<std::string>{"permission:android.permission.READ_PHONE_STATE"});
  }
}

TEST_CASE("a clause is judged by its findings, its rules and what could be seen") {
  Behaviour clean;
  clean.policy_signs = {{"隐私政策", "resources"}};
  Behaviour breaking = clean;
  breaking.permissions = {permission("android.permission.READ_CONTACTS", PermissionStatus::unused)};
  Behaviour packed = clean;
  packed.coverage.verdict = Coverage::Verdict::unknown;
  AppIdentity old = sample::app();
  old.target_sdk = 22;

  const Judgement of_clean = judge_of(sample::app(), clean);
  CHECK(clause(of_clean, "164号:5").verdict == "not-found");
  CHECK(clause(of_clean, "164号:10").verdict == "manual");  // no rule cites it
  CHECK(clause(of_clean, "14号:第五条").verdict == "manual");     // its rule needs the app's type
  CHECK(clause(judge_of(sample::app_of_type("utility", "option"), clean), "14号:第五条").verdict == "not-found");
  CHECK_FALSE(clause(of_clean, "164号:10").manual_steps.zh.empty());

  const Judgement of_breaking = judge_of(sample::app(), breaking);
  CHECK(clause(of_breaking, "164号:5").verdict == "suspected");
  CHECK(clause(of_breaking, "164号:5").findings == std::vector<std::string>{"f1"});
  const Judgement of_old = judge_of(old, breaking);
  CHECK(clause(of_old, "164号:5").verdict == "evident");
  CHECK(clause(of_old, "164号:5").findings == std::vector<std::string>{"f1", "f2"});

  for (const ClauseVerdict& each : judge_of(sample::app(), packed).clauses) {
    CAPTURE(each.id);
    CHECK(each.verdict == "manual");
  }
}

TEST_CASE("what was in force on the day is cited, and nothing else") {
  Behaviour behaviour;
  behaviour.collections = {collection("c1", "imei", "app")};
  behaviour.collections[0].phase = behaviour::Phase::before_consent;
  struct Row {
    const char* day;
    const char* clause;
    bool cited;
  };
  // 164号 of 2020-07-22, 个人信息保护法 in force since 2021-11-01.
  const Row rows[] = {{"2026-11-22", "个人信息保护法:13", true},  {"2021-11-01", "个人信息保护法:13", true},
                      {"2021-10-31", "个人信息保护法:13", false}, {"2021-10-31", "164号:1", true},
                      {"2020-01-01", "164号:1", false},           {"2020-01-01", "191号:3.1", true}};
  for (const Row& row : rows) {
    CAPTURE(row.day, row.clause);
    const Judgement judgement =
        judge::judge(sample::built_in(), sample::app(), behaviour, nullptr, policies::date_of(row.day));
    const auto at = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                                 [](const Finding& f) { return f.rule == "collect-before-consent"; });
    REQUIRE(at != judgement.findings.end());
    CHECK((std::find(at->clauses.begin(), at->clauses.end(), row.clause) != at->clauses.end()) == row.cited);
    const bool listed = std::any_of(judgement.clauses.begin(), judgement.clauses.end(),
                                    [&](const ClauseVerdict& each) { return each.id == row.clause; });
    CHECK(listed == row.cited);
  }
  CHECK(judge::judge(sample::built_in(), sample::app(), behaviour, nullptr, policies::date_of("2010-01-01"))
            .findings.empty());
}

TEST_CASE("a finding names the clauses that are about the app's type, the owner and the information") {
  AppIdentity app = sample::app_of_type("game", "option");
  const auto clauses_for = [&](const char* information, const char* owner) {
    Behaviour behaviour;
    behaviour.collections = {collection("c1", information, owner)};
    const Judgement judgement = judge_of(app, behaviour);
    const auto at = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                                 [](const Finding& f) { return f.rule == "information-beyond-app-type"; });
    REQUIRE(at != judgement.findings.end());
    return std::set<std::string>(at->clauses.begin(), at->clauses.end());
  };
  struct Row {
    const char* information;
    const char* owner;
    const char* clause;
    bool named;
  };
  const Row rows[] = {
      {"contacts", "app", "14号:18", true},          {"contacts", "app", "14号:38", false},
      {"contacts", "app", "T/TAF 077.4", true},      {"sms", "app", "T/TAF 077.4", false},
      {"sms", "app", "T/TAF 077.9", true},           {"contacts", "app", "T/TAF 078.1:5.1", true},
      {"contacts", "app", "T/TAF 078.1:5.3", false}, {"contacts", "sdk:jpush", "T/TAF 078.1:5.1", false},
      {"contacts", "sdk:jpush", "T/TAF 078.1:5.3", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.information, row.owner, row.clause);
    CHECK((clauses_for(row.information, row.owner).count(row.clause) == 1) == row.named);
  }
  app.types.push_back(sample::app_of_type("utility", "option").types.front());
  CHECK(clauses_for("contacts", "app").count("14号:38") == 1);
  CHECK(clauses_for("contacts", "app").count("14号:18") == 1);
}

TEST_CASE("a clause about other types is not broken when the type is certain") {
  struct Row {
    const char* from;
    const char* of_type;
    const char* of_another;
  };
  const Row rows[] = {{"option", "not-found", "not-found"}, {"guess", "manual", "manual"}};
  for (const Row& row : rows) {
    CAPTURE(row.from);
    const Judgement judgement = judge_of(sample::app_of_type("game", row.from), Behaviour());
    CHECK(clause(judgement, "14号:18").verdict == row.of_type);
    CHECK(clause(judgement, "14号:38").verdict == row.of_another);
  }
  Behaviour packed;
  packed.coverage.verdict = Coverage::Verdict::unknown;
  CHECK(clause(judge_of(sample::app_of_type("game", "option"), packed), "14号:38").verdict == "manual");
}

TEST_CASE("the documents of a self-assessment come first, by the day on which they were issued") {
  const Judgement judgement = judge_of(sample::app(), Behaviour());
  std::vector<std::string_view> first;
  for (const DocumentSummary& document : judgement.documents) {
    if (!document.self_assessment) break;
    first.push_back(document.id);
  }
  REQUIRE(first.size() >= 2);
  CHECK(first[0] == "191号");
  CHECK(first[1] == "164号");
  for (const ClauseVerdict& each : judgement.clauses) {
    CAPTURE(each.id);
    CHECK(std::any_of(judgement.documents.begin(), judgement.documents.end(),
                      [&](const DocumentSummary& document) { return document.id == each.document; }));
  }
}
