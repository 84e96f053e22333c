#include "analyzer/package/package.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "analyzer/package/code_entries.h"
#include "support/digest.h"
#include "tests/manifests/axml_builder.h"
#include "tests/package/zip_builder.h"

namespace mingcha::package {
namespace {

using testing::Zip;
using testing::ZipBuilder;
using Method = ZipBuilder::Method;

/// A folder that is removed with everything in it.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "mingcha-package-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string put(const std::string& name, const std::string& contents) const {
    const std::filesystem::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << contents;
    return path.string();
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::string text_of(const std::vector<std::uint8_t>& bytes) { return std::string(as_text(bytes)); }

std::string manifest(const std::string& package, const std::string& split = {}, std::uint32_t version = 1) {
  using namespace manifests::test;
  std::vector<AxmlAttribute> attributes = {android_value("versionCode", 0x10, version), plain_string("package", package)};
  if (!split.empty()) attributes.push_back(plain_string("split", split));
  return text_of(AxmlBuilder().start_namespace().start("manifest", attributes).end("manifest").end_namespace().build().bytes);
}

std::string apk(const std::string& package, const std::string& split = {}, const std::string& dex = "dex\n035") {
  return text_of(ZipBuilder().add("AndroidManifest.xml", manifest(package, split), Method::deflated)
                     .add("classes.dex", dex, Method::deflated).build().bytes);
}

struct Opened {
  Result<Package> package;
  std::vector<std::string> reasons;  ///< without signatures
};

Opened open(const std::string& path, const Budget& budget = {}) {
  ThreadPool pool(2);
  Reasons reasons;
  Opened opened{Package::open(path, budget, pool, reasons), {}};
  for (const Reason& reason : reasons.sorted()) {
    if (reason.kind != ReasonKind::signature_missing) opened.reasons.emplace_back(row_of(reason.kind).id);
  }
  return opened;
}

std::vector<std::string> part_names(const Package& package) {
  std::vector<std::string> names;
  for (const Part& part : package.parts()) names.push_back(part.name);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("a single APK is its own base, whatever the file is called") {
  const Folder folder;
  const std::string bytes = apk("cn.a");
  const Opened opened = open(folder.put("weather.bin", bytes));
  REQUIRE(opened.package);
  const Package& package = *opened.package;
  CHECK(package.file() == "weather.bin");
  CHECK(package.size() == bytes.size());
  CHECK(package.sha256() == sha256_hex(as_bytes(bytes)));
  CHECK(part_names(package) == Names{"base.apk"});
  CHECK(package.base().sha256 == package.sha256());
  CHECK(package.base().package == "cn.a");
  CHECK(package.base().split.empty());
  CHECK(as_text(package.base().manifest.bytes()) == manifest("cn.a"));
  CHECK(opened.reasons.empty());
}

TEST_CASE("dex files are inflated once and lent, also after the package moved") {
  const Folder folder;
  Opened opened = open(folder.put("a.apk", apk("cn.a", {}, "dex\n035 once")));
  REQUIRE(opened.package);
  const Package moved = std::move(*opened.package);
  const Archive& archive = moved.base().archive;
  Reasons reasons;
  const Entry* entry = archive.find("classes.dex");
  REQUIRE(entry != nullptr);
  const Result<EntryBytes> first = archive.read(*entry, {}, reasons);
  const Result<EntryBytes> second = archive.read(*entry, {}, reasons);
  REQUIRE((first && second));
  CHECK(as_text(first->bytes()) == "dex\n035 once");
  CHECK(first->bytes().data() == second->bytes().data());
  CHECK_FALSE(first->owned());
}

TEST_CASE("what is no package ends in an error that says what it is") {
  const Folder folder;
  const std::string good = apk("cn.a");
  struct Row {
    const char* name;
    std::string bytes;
    Errc want;
    const char* got;
  };
  const Row rows[] = {
      {"empty", "", Errc::bad_magic, "empty file"},
      {"dex", std::string("dex\n035\0", 8) + std::string(200, 'x'), Errc::bad_magic, "a dex file outside a package"},
      {"text", "hello, this is no package", Errc::bad_magic, "begins 68656c6c"},
      {"truncated", good.substr(0, good.size() - 30), Errc::truncated, "no end of central directory record"},
      {"archive", text_of(ZipBuilder().add("a.txt", "a").build().bytes), Errc::bad_magic, "an archive without a package"},
      {"no entries", text_of(ZipBuilder().build().bytes), Errc::bad_magic, "an archive without a package"},
      {"bundle", text_of(ZipBuilder().add("BundleConfig.pb", "").build().bytes), Errc::unsupported, "an app bundle"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Opened opened = open(folder.put(row.name, row.bytes));
    REQUIRE_FALSE(opened.package);
    CHECK(name_of(opened.package.error().code) == name_of(row.want));
    CHECK(opened.package.error().got == row.got);
  }
  CHECK(open(folder.path() + "/absent").package.error().code == Errc::io);
}

TEST_CASE("a container: parts by content, base by manifest, other files passed over") {
  const Folder folder;
  const std::string container = text_of(ZipBuilder()
                                            .add("icon.png", "png").add("manifest.json", "{}")
                                            .add("Android/obb/main.obb", std::string(5000, 'o'), Method::deflated)
                                            .add("splits/config.zh.bin", apk("cn.a", "config.zh"))
                                            .add("splits/master", apk("cn.a"), Method::deflated)
                                            .add("standalones/all.apk", apk("cn.a", {}, std::string(999, 'd')))
                                            .build().bytes);
  const Opened opened = open(folder.put("a.apks", container));
  REQUIRE(opened.package);
  CHECK(part_names(*opened.package) == Names{"master", "config.zh.bin"});
  CHECK(opened.package->parts()[1].split == "config.zh");
  CHECK(opened.package->sha256() == sha256_hex(as_bytes(container)));
  CHECK(opened.package->parts()[1].sha256 == sha256_hex(as_bytes(apk("cn.a", "config.zh"))));
  CHECK(opened.reasons.empty());
}

TEST_CASE("which APKs of a container make up the app") {
  struct Row {
    const char* name;
    std::vector<std::pair<const char*, std::string>> members;
    Names parts, reasons;
  };
  const Row rows[] = {
      {"two bases, the one with more dex", {{"a.apk", apk("cn.a")}, {"b.apk", apk("cn.a", {}, std::string(99, 'd'))}, {"c.apk", apk("cn.a", "c")}},
       {"b.apk", "c.apk"}, {"part-foreign"}},
      {"two bases, the one whose package most share", {{"a.apk", apk("cn.x", {}, std::string(99, 'd'))}, {"b.apk", apk("cn.a")}, {"c.apk", apk("cn.a", "c")}},
       {"b.apk", "c.apk"}, {"part-foreign"}},
      {"a split of another package", {{"a.apk", apk("cn.a")}, {"b.apk", apk("cn.x", "b")}, {"c.apk", apk("cn.a", "c")}},
       {"a.apk", "c.apk"}, {"part-foreign"}},
      {"a split twice", {{"a.apk", apk("cn.a")}, {"b.apk", apk("cn.a", "b")}, {"c.apk", apk("cn.a", "b")}}, {"a.apk", "b.apk"},
       {"part-foreign"}},
      {"a member that is cut", {{"a.apk", apk("cn.a")}, {"b.apk", apk("cn.a", "b").substr(0, 200)}}, {"a.apk"}, {"part-broken"}},
      {"a split without a manifest", {{"a.apk", apk("cn.a")}, {"b.apk", text_of(ZipBuilder().add("classes.dex", "d").build().bytes)}},
       {"a.apk", "b.apk"}, {"part-broken"}},
      {"the same file name in two folders", {{"x/a.apk", apk("cn.a")}, {"y/a.apk", apk("cn.a", "y")}}, {"x/a.apk", "y/a.apk"}, {}},
      {"a container inside", {{"in.apks", text_of(ZipBuilder().add("a.apk", apk("cn.a")).build().bytes)}}, {"a.apk"}, {}},
  };
  const Folder folder;
  for (const Row& row : rows) {
    CAPTURE(row.name);
    ZipBuilder container;
    for (const auto& [name, bytes] : row.members) container.add(name, bytes);
    const Opened opened = open(folder.put("a.xapk", text_of(container.build().bytes)));
    REQUIRE(opened.package);
    CHECK(part_names(*opened.package) == row.parts);
    CHECK(opened.reasons == row.reasons);
  }
}

TEST_CASE("containers deeper than the budget are not opened") {
  const Folder folder;
  std::string nested = apk("cn.a");
  for (int depth = 0; depth < 3; ++depth) nested = text_of(ZipBuilder().add("in.zip", nested).build().bytes);
  Budget budget;
  budget.nesting_depth = 3;
  CHECK(open(folder.put("deep", nested), budget).package);
  const Opened refused = open(folder.put("deep", nested));
  CHECK_FALSE(refused.package);
  CHECK(refused.reasons == Names{"nesting-too-deep"});
}

TEST_CASE("a folder of splits is one app; of several apps an error") {
  const Folder folder;
  folder.put("b.apk", apk("cn.a"));
  folder.put("a.apk", apk("cn.a", "config.a"));
  folder.put("notes.txt", "notes");
  const Opened opened = open(folder.path());
  REQUIRE(opened.package);
  CHECK(part_names(*opened.package) == Names{"b.apk", "a.apk"});
  std::vector<std::string> digests = {sha256_hex(as_bytes(apk("cn.a"))), sha256_hex(as_bytes(apk("cn.a", "config.a")))};
  std::sort(digests.begin(), digests.end());
  CHECK(opened.package->sha256() == sha256_hex(as_bytes(digests[0] + "\n" + digests[1] + "\n")));
  CHECK(opened.package->size() == apk("cn.a").size() + apk("cn.a", "config.a").size());

  const Folder several;
  several.put("a.apk", apk("cn.a"));
  several.put("b.apk", apk("cn.b"));
  CHECK(open(several.path()).package.error().code == Errc::bad_value);
  CHECK(open(Folder().path()).package.error().got == "a folder without a package");
}

TEST_CASE("dex in the platform's order, up to the first gap; native libraries by their folder") {
  const Zip zip = ZipBuilder()
                      .add("classes3.dex", "").add("classes.dex", "").add("classes2.dex", "").add("classes5.dex", "")
                      .add("classes02.dex", "").add("assets/classes4.dex", "").add("lib/arm64-v8a/liba.so", "")
                      .add("lib/liba.so", "").add("assets/lib/arm/b.so", "").build();
  Reasons reasons;
  const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
  REQUIRE(archive);
  const CodeEntries code = list_code(*archive);
  const auto names = [](const std::vector<const Entry*>& entries) {
    Names out;
    for (const Entry* entry : entries) out.emplace_back(entry->name);
    return out;
  };
  CHECK(names(code.dex) == Names{"classes.dex", "classes2.dex", "classes3.dex"});
  CHECK(names(code.idle_dex) == Names{"classes02.dex", "classes5.dex"});
  CHECK(names(code.native) == Names{"lib/arm64-v8a/liba.so"});
}

}  // namespace
}  // namespace mingcha::package
