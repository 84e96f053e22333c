#include "reports/comparison/comparison.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/comparison/comparison_report.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using reports::Comparison;
using reports::Fate;
using reports::Lang;

namespace {

judge::Report with_findings(std::vector<std::string> fingerprints) {
  judge::Report report = weather_report();
  const judge::Finding finding = report.findings[0];
  report.findings.clear();
  for (std::string& fingerprint : fingerprints) {
    report.findings.push_back(finding);
    report.findings.back().fingerprint = std::move(fingerprint);
  }
  return report;
}

judge::Report changed_weather() {
  judge::Report report = weather_report();
  report.app.version_name = "1.3";
  report.app.version_code = 13;
  report.findings.erase(report.findings.begin());
  report.behaviour.collections[1].phase = behaviour::Phase::before_consent;
  report.behaviour.collections.erase(report.behaviour.collections.begin());
  report.behaviour.sdks[0].version = "9.1";
  report.behaviour.permissions[0].name = "android.permission.READ_CONTACTS";
  report.behaviour.endpoints[0].cleartext = false;
  report.behaviour.endpoints.push_back({"new.example.cn", "https://new.example.cn/", false, "app", {}, "dex", true});
  report.app.signers[0].sha256 = std::string(64, 'd');
  return report;
}

}  // namespace

TEST_CASE("diff: what became of a finding") {
  struct Row {
    const char* name;
    std::vector<std::vector<std::string>> versions;
    std::vector<std::pair<Fate, std::string>> want;
  };
  const Row rows[] = {
      {"nothing", {{}, {}}, {}},
      {"new", {{}, {"a"}}, {{Fate::fresh, "a"}}},
      {"still there", {{"a"}, {"a"}}, {{Fate::still_there, "a"}}},
      {"fixed", {{"a"}, {}}, {{Fate::fixed, "a"}}},
      {"relapsed", {{"a"}, {}, {"a"}}, {{Fate::relapsed, "a"}}},
      {"still there through three", {{"a"}, {"a"}, {"a"}}, {{Fate::still_there, "a"}}},
      {"new in the one before", {{}, {"a"}, {"a"}}, {{Fate::still_there, "a"}}},
      {"fixed long ago", {{"a"}, {}, {}}, {}},
      {"all", {{"a"}, {"b", "c"}, {"a", "b", "d"}},
       {{Fate::fresh, "d"}, {Fate::relapsed, "a"}, {Fate::still_there, "b"}, {Fate::fixed, "c"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::vector<judge::Report> versions;
    for (const auto& fingerprints : row.versions) versions.push_back(with_findings(fingerprints));
    std::vector<std::pair<Fate, std::string>> found;
    for (const reports::FindingChange& change : reports::compare(versions).findings)
      found.emplace_back(change.fate, change.finding.fingerprint);
    CHECK(found == row.want);
  }
}

TEST_CASE("diff: what is fixed is unsure where less could be seen") {
  using Verdict = behaviour::Coverage::Verdict;
  struct Row {
    Verdict before, now;
    bool unsure;
  };
  const Row rows[] = {
      {Verdict::full, Verdict::full, false},        {Verdict::full, Verdict::degraded, true},
      {Verdict::degraded, Verdict::unknown, true},  {Verdict::degraded, Verdict::full, false},
      {Verdict::unknown, Verdict::unknown, false},
  };
  for (const Row& row : rows) {
    judge::Report versions[] = {with_findings({"a"}), with_findings({})};
    versions[0].behaviour.coverage.verdict = row.before;
    versions[1].behaviour.coverage.verdict = row.now;
    CHECK(reports::compare(versions).findings[0].unsure == row.unsure);
  }
}

TEST_CASE("diff: values that came, went or changed") {
  const judge::Report versions[] = {weather_report(), changed_weather()};
  const Comparison comparison = reports::compare(versions);
  REQUIRE(comparison.sdks.size() == 1);
  CHECK(comparison.sdks[0].before == "");
  CHECK(comparison.sdks[0].after == "9.1");
  REQUIRE(comparison.permissions.size() == 2);
  CHECK_FALSE(comparison.permissions[0].after);
  CHECK_FALSE(comparison.permissions[1].before);
  REQUIRE(comparison.information.size() == 2);
  CHECK(comparison.information[0].name == "android_id sdk:umeng_analytics");
  CHECK(comparison.information[0].after == "before-consent");
  REQUIRE(comparison.hosts.size() == 2);
  CHECK(comparison.hosts[0].before == "http");
  CHECK(comparison.hosts[0].after == "https");
  CHECK(comparison.signers.size() == 2);
  const judge::Report same[] = {weather_report(), weather_report()};
  const Comparison nothing = reports::compare(same);
  for (const auto* list : {&nothing.sdks, &nothing.permissions, &nothing.information, &nothing.hosts, &nothing.signers})
    CHECK(list->empty());
}

TEST_CASE("diff: the whole comparison as text and JSON") {
  judge::Report versions[] = {weather_report(), changed_weather(), changed_weather()};
  versions[1] = versions[0];
  versions[2].behaviour.coverage.verdict = behaviour::Coverage::Verdict::unknown;
  versions[2].app.package = "cn.example.other";
  versions[2].rules_sha256 = std::string(64, 'e');
  const Comparison comparison = reports::compare(versions);
  CHECK_FALSE(comparison.same_app);
  CHECK_FALSE(comparison.same_rules);
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string name = lang == Lang::zh ? "diff.zh" : "diff.en";
    const std::string text = reports::comparison_text(comparison, lang), json = reports::comparison_json(comparison, lang);
    CHECK(text == golden(name + ".txt", text));
    CHECK(json == golden(name + ".json", json));
    CHECK(nlohmann::json::parse(json)["findings"].size() == 2);
  }
}
