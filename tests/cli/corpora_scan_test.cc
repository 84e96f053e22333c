// Every real package ends in a report or in a clear refusal, within the memory that a laboratory's worker has, and in
// the same bytes at any number of threads.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/package/corpora.h"
#include "tests/test_apks/run_program.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargePackage = std::uint64_t{1} << 20;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30;  // the sanitizers' own included

std::vector<std::string> packages(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const bool is_note = entry.path().extension() == ".md" || entry.path().filename() == "SHA256SUMS";
    if (entry.is_regular_file() && !is_note) out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

mingcha::test::Outcome scan(const std::string& package, const char* threads) {
  return mingcha::test::run_program({MINGCHA_PROGRAM, "scan", "-q", "-f", "json", "-j", threads, package});
}

// A page is for people: however large the package, it stays one that a browser opens at once. Small packages make
// small pages, so the large ones are enough.
void check_page_size(const std::string& package, std::size_t findings) {
  if (!fs::is_regular_file(package) || fs::file_size(package) < kLargePackage) return;
  const auto page = mingcha::test::run_program({MINGCHA_PROGRAM, "scan", "-q", "-f", "html", package});
  CHECK(page.output.ends_with("</html>\n"));
  CHECK(page.output.size() < (400 + 2 * findings) * 1024);
}

std::string names(const json& techniques) {
  std::string out;
  for (const json& technique : techniques) out += (out.empty() ? "" : " ") + technique.at("id").get<std::string>();
  return out;
}

// What keeps code elsewhere: by the beginning of the file's name, which is that of its digest. None of the free apps,
// of the SDKs' demos and of the other packages is packed or made with a framework.
void check_techniques(const std::string& package, const json& coverage) {
  struct Row {
    std::string_view file;
    std::string_view frameworks;
  };
  constexpr Row kRows[] = {
      {"8ef12eb7e714_", "unity"},  // an app made with Unity, reduced by its test
      {"c6aa6a04dc2d_", "unity"},
  };
  const std::string file = fs::path(package).filename().string();
  std::string_view expected;
  for (const Row& row : kRows)
    if (file.starts_with(row.file)) expected = row.frameworks;
  CHECK(names(coverage.at("packers")).empty());
  CHECK(names(coverage.at("frameworks")) == expected);
}

// What the report says must hang together.
void check_report(const json& report) {
  CHECK(report.at("schema") == "mingcha.report/1");
  CHECK(report.at("input").at("sha256").get<std::string>().size() == 64);
  const std::string verdict = report.at("coverage").at("verdict");
  CHECK((verdict == "full" || verdict == "degraded" || verdict == "unknown"));
  CHECK((verdict == "full" || !report.at("coverage").at("reasons").empty()));
  for (const json& clause : report.at("clauses")) {
    CHECK((verdict != "unknown" || clause.at("verdict") != "not-found"));
  }
  for (const json& finding : report.at("findings")) {
    CHECK_FALSE(finding.at("clauses").empty());
    CHECK(finding.at("fingerprint").get<std::string>().size() == 32);
  }
}

}  // namespace

TEST_CASE("corpora: every package ends in a report or a clear refusal") {
  const fs::path folder = mingcha::testing::corpora();
  if (!fs::is_directory(folder)) {
    WARN("skipped: no packages in " << folder);
    return;
  }
  std::size_t read = 0;
  std::uint64_t largest = 0;
  const std::vector<std::string> all = packages(folder);
  for (const std::string& package : all) {
    CAPTURE(package);
    const auto outcome = scan(package, "1");
    largest = std::max(largest, outcome.peak_bytes);
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 1 || outcome.exit_code == 3));
    CHECK(outcome.peak_bytes < kMostMemory);
    if (outcome.exit_code == 3) continue;
    ++read;
    const json report = json::parse(outcome.output, nullptr, false);
    REQUIRE_FALSE(report.is_discarded());
    check_report(report);
    check_techniques(package, report.at("coverage"));
    check_page_size(package, report.at("findings").size());
    CHECK(scan(package, "4").output == outcome.output);
  }
  WARN(read << " of " << all.size() << " read, largest memory " << (largest >> 20) << " MiB");
  CHECK(read > 0);
}
