#include "reports/evidence/pack.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "reports/evidence/explanation.h"
#include "tests/reports/evidence/sealed_sample.h"

using namespace mingcha;
using reports::PackFile;

namespace {

std::vector<PackFile> pack_of(const judge::Report& report, const reports::Replay& replay = {}) {
  return reports::evidence_pack(report, nullptr, replay, reports::Lang::zh);
}

const std::string& content(const std::vector<PackFile>& files, std::string_view path) {
  const auto at = std::find_if(files.begin(), files.end(), [&](const PackFile& f) { return f.path == path; });
  REQUIRE(at != files.end());
  return at->content;
}

}  // namespace

TEST_CASE("a pack holds the report, each finding, the code, manifests and certificates") {
  const judge::Report report = report_with_exhibits();
  const std::vector<PackFile> files = pack_of(report);
  std::vector<std::string> paths;
  for (const PackFile& file : files) paths.push_back(file.path);
  CHECK(paths == std::vector<std::string>{"README.txt", "certificates/" + std::string(64, 'c') + ".der", "code/0001.txt",
                                          "code/0002.txt", "code/index.tsv", "evidence.json", "findings/f1.txt",
                                          "findings/f2.txt", "manifest.xml", "report.html", "report.json", "report.txt"});
  CHECK(content(files, "findings/f1.txt") == reports::explanation(report, report.findings[0], reports::Lang::zh));
  CHECK(content(files, "code/index.tsv") ==
        "file\tdex\tclass\tmethod\n"
        "code/0001.txt\tclasses.dex\tLcn/example/weather/App;\tonCreate()V\n"
        "code/0002.txt\tclasses2.dex\tLcom/umeng/analytics/a;\tb(Landroid/content/Context;)V\n"
        "-\t-\tLcn/example/weather/Work;->run()V\t-\n");
}

TEST_CASE("the index says what was examined, by what, and how to see a finding again") {
  const auto index =
      nlohmann::json::parse(content(pack_of(report_with_exhibits(), {{"--app-type", "24"}, std::string(64, '9')}), "evidence.json"));
  CHECK(index.at("schema") == "mingcha.evidence/1");
  CHECK(index.at("tool").at("rules_sha256") == std::string(64, 'a'));
  CHECK(index.at("tool").at("sha256") == std::string(64, '9'));
  CHECK(index.at("sample").at("files").at(0).at("sm3") == std::string(64, '3'));
  CHECK(index.at("certificates").at(0).at("sha1") == std::string(40, 'd'));
  CHECK(index.at("findings").size() == 2);
  CHECK(index.at("findings").at(0).at("replay") == "mingcha explain --app-type 24 weather.apk f1");
}

TEST_CASE("the command that replays survives a shell") {
  struct Row {
    const char* file;
    const char* want;
  };
  const Row rows[] = {
      {"a.apk", "mingcha explain a.apk f1"},
      {"my app.apk", "mingcha explain 'my app.apk' f1"},
      {"$(rm -rf ~).apk", "mingcha explain '$(rm -rf ~).apk' f1"},
      {"it's.apk", "mingcha explain 'it'\\''s.apk' f1"},
      {"天气.apk", "mingcha explain '天气.apk' f1"},
      {"", "mingcha explain '' f1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.file);
    judge::Report report = report_with_exhibits();
    report.input.file = row.file;
    CHECK(nlohmann::json::parse(content(pack_of(report), "evidence.json")).at("findings").at(0).at("replay") == row.want);
  }
}

TEST_CASE("names from a package never become paths of a pack") {
  judge::Report report = report_with_exhibits();
  auto exhibits = std::make_shared<judge::Exhibits>(*report.exhibits);
  exhibits->methods[0].dex = exhibits->methods[0].class_name = exhibits->manifests[0].part = "../../etc/passwd";
  report.exhibits = exhibits;
  for (const PackFile& file : pack_of(report)) {
    CAPTURE(file.path);
    CHECK(file.path.find("..") == std::string::npos);
  }
}
