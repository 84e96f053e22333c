// Every place that a finding rests on is shown and marked in the code that comes with the report.
#include "analyzer/judge/exhibits.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "analyzer/examine.h"
#include "analyzer/judge/evidence.h"
#include "support/digest.h"
#include "tests/package/corpora.h"

using namespace mingcha;

namespace {

namespace fs = std::filesystem;

judge::Report examined(const fs::path& path, bool exhibits) {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  static const Examiner examiner(*set);
  ThreadPool pool(1);
  ExamineOptions options;
  options.exhibits = exhibits;
  auto report = examiner.examine(path.string(), options, pool);
  REQUIRE(report);
  return std::move(*report);
}

/// The listing's line at that offset; "" when the method or the line is not there.
std::string line_at(const judge::Exhibits& exhibits, const std::string& class_name, const std::string& method,
                    std::uint32_t offset) {
  for (const judge::MethodExhibit& exhibit : exhibits.methods) {
    if (exhibit.class_name != class_name || exhibit.method != method) continue;
    const std::string place = fmt::format(" {:04x}: ", offset);
    const std::size_t at = exhibit.listing.find(place);
    if (at == std::string::npos) return {};
    const std::size_t begin = exhibit.listing.rfind('\n', at) + 1;
    return exhibit.listing.substr(begin, exhibit.listing.find('\n', at) - begin);
  }
  return {};
}

bool is_java(const behaviour::Hop& hop) { return hop.class_name.starts_with('L'); }

struct Seen {
  std::size_t places = 0, hops = 0;
};

void check(const judge::Report& report, Seen& seen) {
  REQUIRE(report.exhibits != nullptr);
  const judge::Exhibits& exhibits = *report.exhibits;
  for (const judge::Finding& finding : report.findings) {
    CAPTURE(finding.id, finding.rule);
    for (const behaviour::Site& site : finding.sites) {
      if (site.class_name.empty()) continue;  // in a script
      CAPTURE(site.class_name, site.method, site.offset);
      if (site.class_name.empty()) continue;  // native code has no listing
      const std::string line = line_at(exhibits, site.class_name, site.method, site.offset);
      CHECK(line.starts_with('>'));
      CHECK(line.find(finding.id) != std::string::npos);
      ++seen.places;
    }
    for (const judge::Evidence& evidence : judge::evidence_of(report, finding)) {
      if (evidence.chain == nullptr) continue;
      const behaviour::Chain& chain = *evidence.chain;
      for (std::size_t i = 0; i < chain.size(); ++i) {
        const behaviour::Hop& hop = chain[i];
        CAPTURE(hop.class_name, hop.method, hop.offset);
        const bool is_native_method =
            i + 1 < chain.size() && !is_java(chain[i + 1]) && chain[i + 1].by != "load-library";
        if (!is_java(hop) || is_native_method) continue;
        CHECK(line_at(exhibits, hop.class_name, hop.method, hop.offset).starts_with('>'));
        ++seen.hops;
      }
    }
  }
}

}  // namespace

TEST_CASE("exhibits of the test packages show every place") {
  Seen seen;
  for (const auto& entry : fs::directory_iterator(MINGCHA_TEST_APKS)) {
    if (entry.path().extension() != ".apk") continue;
    CAPTURE(entry.path());
    check(examined(entry.path(), true), seen);
  }
  CHECK(seen.places > 300);
  CHECK(seen.hops > 300);
}

TEST_CASE("exhibits of real packages show every place, and hold manifest, signer and digests") {
  const fs::path apps = testing::corpora() / "apps";
  if (!fs::exists(apps)) {
    WARN("skipped: there are no corpora");
    return;
  }
  Seen seen;
  for (const char* name : {"ActivityDiary-1.1.8-debug-issue118.apk", "io.appium.settings-8.0.10.apk"}) {
    CAPTURE(name);
    const judge::Report report = examined(apps / name, true);
    check(report, seen);
    const judge::Exhibits& exhibits = *report.exhibits;
    REQUIRE(exhibits.manifests.size() == 1);
    CHECK(exhibits.manifests[0].xml.find("<manifest") != std::string::npos);
    REQUIRE(exhibits.files.size() == 1);
    CHECK(exhibits.files[0].sha256 == report.input.sha256);
    CHECK(exhibits.files[0].sm3.size() == 64);
    REQUIRE(exhibits.certificates.size() == report.app.signers.size());
    CHECK(exhibits.certificates[0].sha256 == report.app.signers[0].sha256);
    CHECK(sha256_hex(as_bytes(exhibits.certificates[0].der)) == exhibits.certificates[0].sha256);
    CHECK(exhibits.missing.empty());
  }
  CHECK(seen.places > 20);
}

TEST_CASE("a report carries exhibits only when asked for") {
  const fs::path package = fs::path(MINGCHA_TEST_APKS) / "zh_label.apk";
  CHECK(examined(package, false).exhibits == nullptr);
  CHECK(examined(package, true).exhibits != nullptr);
}
