#include "analyzer/package_entries.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/manifests/axml_builder.h"
#include "tests/package/zip_builder.h"

using namespace mingcha;
using manifests::test::AxmlBuilder;
using manifests::test::plain_string;
using testing::ZipBuilder;

namespace {

namespace fs = std::filesystem;

std::string manifest(const std::string& split) {
  AxmlBuilder builder;
  std::vector<manifests::test::AxmlAttribute> attributes = {plain_string("package", "cn.a")};
  if (!split.empty()) attributes.push_back(plain_string("split", split));
  builder.start_namespace().start("manifest", attributes).end("manifest").end_namespace();
  const std::vector<std::uint8_t> bytes = builder.build().bytes;
  return {bytes.begin(), bytes.end()};
}

// A base and a split that share one path, in a folder that is removed at the end.
class SplitApp {
 public:
  SplitApp() {
    std::string pattern = (fs::temp_directory_path() / "mingcha-entries-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = pattern;
    put("base.apk", ZipBuilder()
                        .add("AndroidManifest.xml", manifest(""))
                        .add("res/both.xml", "base")
                        .add("res/large.xml", std::string(1000, 'x'), ZipBuilder::Method::deflated));
    put("config.zh.apk", ZipBuilder()
                             .add("AndroidManifest.xml", manifest("config.zh"))
                             .add("res/both.xml", "split")
                             .add("res/split.xml", "only here"));
  }
  SplitApp(const SplitApp&) = delete;
  SplitApp& operator=(const SplitApp&) = delete;
  ~SplitApp() { fs::remove_all(folder_); }
  std::string path() const { return folder_.string(); }

 private:
  void put(const char* name, const ZipBuilder& zip) const {
    const std::vector<std::uint8_t> bytes = zip.build().bytes;
    std::ofstream(folder_ / name, std::ios::binary) << as_text(bytes);
  }
  fs::path folder_;
};

}  // namespace

TEST_CASE("entries of a package: by path, the base before its splits, within a limit") {
  const SplitApp app;
  ThreadPool pool(1);
  Reasons reasons;
  const Budget budget;
  const Result<package::Package> package = package::Package::open(app.path(), budget, pool, reasons);
  REQUIRE(package);
  const PackageEntries entries(*package, budget, reasons);

  struct Row {
    const char* path;
    std::uint64_t limit;
    std::optional<std::uint64_t> size;
    const char* want;  // contents, or the error
    const char* place;
  };
  const Row rows[] = {
      {"res/both.xml", 100, 4, "base", "base.apk!res/both.xml"},
      {"res/split.xml", 100, 9, "only here", "config.zh.apk!res/split.xml"},
      {"res/none.xml", 100, std::nullopt, "bad_index", "base.apk!res/none.xml"},
      {"res/large.xml", 999, 1000, "over_budget", "base.apk!res/large.xml"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(entries.size_of(row.path) == row.size);
    CHECK(entries.place_of(row.path) == row.place);
    const Result<EntryBytes> bytes = entries.read(row.path, row.limit);
    CHECK((bytes ? as_text(bytes->bytes()) : name_of(bytes.error().code)) == row.want);
  }
  CHECK(entries.read("res/large.xml", 1000));
  CHECK(reasons.has(ReasonKind::zip_over_budget));
}
