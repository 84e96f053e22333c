#include "analyzer/privacy_policy/policy_finder.h"

#include <catch2/catch.hpp>

#include "document_dump.h"
#include "repeat.h"
#include "tests/manifests/arsc_builder.h"
#include "tests/package/zip_builder.h"

using namespace mingcha;
using namespace mingcha::privacy_policy;
using policies::PolicyTrace;

namespace {

const policies::Catalogue& catalogue() {
  static const policies::Catalogue facts = [] {
    policies::Catalogue made;
    made.policy_traces = {{PolicyTrace::Place::text, "隐私政策"},   {PolicyTrace::Place::text, "privacy policy"},
                          {PolicyTrace::Place::file, "privacy"},   {PolicyTrace::Place::file, "agreement"},
                          {PolicyTrace::Place::says, "收集"},      {PolicyTrace::Place::says, "collect"}};
    return made;
  }();
  return facts;
}

std::string policy(std::size_t sentences, std::string_view title = "示例隐私政策") {
  return std::string(title) + "\n" + repeat("我们会收集您的设备信息。\n", sentences);
}

struct Entry {
  std::string name, contents;
};

// Where the policy was found; empty when none was.
std::string place_in(const std::vector<Entry>& entries, const manifests::Resources& resources = {}) {
  testing::ZipBuilder zip;
  for (const Entry& entry : entries) zip.add(entry.name, entry.contents, testing::ZipBuilder::Method::deflated);
  const testing::Zip built = zip.build();
  Reasons reasons;
  std::vector<package::Part> parts;
  parts.push_back({"base.apk", {}, {}, {}, package::Archive::open(built.bytes, "base.apk", Budget{}, reasons).value(), {}, {}});
  const auto found = find_policy(parts, resources, catalogue(), Budget{}, reasons);
  if (found) CHECK(found->sha256.size() == 64);
  return found ? found->place : "";
}

}  // namespace

TEST_CASE("a package's policy is found by name, by its beginning and by its length") {
  const std::string page = "<html><body><h1>隐私政策</h1>" + repeat("<p>我们会收集您的设备信息。</p>", 30) + "</body></html>";
  struct Row {
    const char* name;
    std::vector<Entry> entries;
    std::string want;
  };
  const Row rows[] = {
      {"a page in assets", {{"assets/a.txt", policy(20)}, {"assets/h5/Privacy_zh.HTML", page}}, "base.apk!assets/h5/Privacy_zh.HTML"},
      {"of two the one with more Chinese", {{"assets/privacy_1.txt", policy(20)}, {"assets/privacy_2.txt", policy(40)},
        {"assets/privacy_en.txt", "Privacy Policy\n" + repeat("We collect your device information. ", 500)}}, "base.apk!assets/privacy_2.txt"},
      {"English alone", {{"assets/privacy.md", "# Privacy Policy\n" + repeat("We collect your device information. ", 30)}}, "base.apk!assets/privacy.md"},
      {"not the longer agreement that mentions it",
       {{"assets/agreement.txt", "用户协议\n" + repeat("请阅读协议全文。", 100) + policy(100)}, {"assets/privacy.txt", policy(20)}}, "base.apk!assets/privacy.txt"},
      {"another name, known by its text", {{"assets/doc/3.html", page}}, "base.apk!assets/doc/3.html"},
      {"in raw resources", {{"res/raw/privacy.txt", policy(20)}}, "base.apk!res/raw/privacy.txt"},
      {"GB 18030", {{"assets/privacy.txt", repeat("\xD2\xFE\xCB\xBD\xD5\xFE\xB2\xDF\xCA\xD5\xBC\xAF", 30)}}, "base.apk!assets/privacy.txt"},
      {"names alone make none", {{"assets/privacy.html", repeat("<p>加载中</p>", 40)}, {"assets/privacy.txt", repeat("收集", 200)}}, ""},
      {"a title alone makes none", {{"assets/a.txt", repeat("隐私政策", 100)}}, ""},
      {"too short", {{"assets/privacy.txt", policy(2)}}, ""},
      {"other kinds of files", {{"assets/privacy.js", policy(40)}, {"assets/privacy", policy(40)}, {"assets/privacy.json", policy(40)}}, ""},
      {"too large", {{"assets/privacy.txt", policy(100'000)}}, ""},
      {"unnamed ones beyond what is read", {{"assets/1.txt", policy(9'000)}, {"assets/2.txt", policy(9'000)}, {"assets/3.txt", policy(9'000)}},
       "base.apk!assets/1.txt"},
      {"outside assets and resources only by name", {{"META-INF/NOTICE.txt", policy(40)}}, ""},
      {"nothing", {}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(place_in(row.entries) == row.want);
  }
}

TEST_CASE("a policy that is a string resource") {
  using namespace manifests::test;
  for (const bool utf8 : {true, false}) {
    CAPTURE(utf8);
    ArscPackage package;
    package.types = {{1, {}, {{0, 0x03, 0, policy(150, "短"), {}}, {1, 0x03, 0, policy(150), {}}}, ArscForm::dense}};
    const Built built = build_arsc({package}, utf8);
    Reasons reasons;
    manifests::Resources resources;
    resources.add(manifests::ResourceTable::open(built.bytes, "resources.arsc", Budget{}, reasons).value());
    CHECK(place_in({}, resources) == "resources.arsc: string 1");
    CHECK(place_in({{"assets/privacy.txt", policy(20)}}, resources) == "base.apk!assets/privacy.txt");
    CHECK(place_in({{"assets/a.txt", policy(20)}}, resources) == "resources.arsc: string 1");
    package.types[0].values[1].text = policy(30);
    const Built shorter = build_arsc({package}, utf8);
    manifests::Resources other;
    other.add(manifests::ResourceTable::open(shorter.bytes, "resources.arsc", Budget{}, reasons).value());
    CHECK(place_in({}, other).empty());
  }
}
