// Packers are told by a strong sign, or by weak ones of two places; near twins stay clean.
#include "analyzer/behaviour/techniques.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>

#include "analyzer/behaviour/packers.h"
#include "policies/policy_set.h"
#include "tests/dex/dex_builder.h"

using namespace mingcha;
using policies::TechniqueKind;
using policies::TechniquePlace;

namespace {

policies::Catalogue some_packers() {
  policies::Catalogue facts;
  facts.packers.rows = {{"alpha", "甲加固", "Alpha", "甲公司", TechniqueKind::packer},
                        {"beta", "乙保护", "Beta", "乙公司", TechniqueKind::protector}};
  facts.packers.signs = {{0, TechniquePlace::application_class, "com.alpha.Stub", true},
                         {0, TechniquePlace::class_prefix, "com.alpha.shell", true},
                         {0, TechniquePlace::class_prefix, "com.shell", false},
                         {0, TechniquePlace::library, "libalpha*.so", true},
                         {0, TechniquePlace::library, "libexec.so", false},
                         {0, TechniquePlace::library, "libexec2.so", false},
                         {0, TechniquePlace::entry, "assets/alpha/*", true},
                         {0, TechniquePlace::entry, "*/sign.bin", false},
                         {1, TechniquePlace::entry, "assets/beta.dat", true}};
  return facts;
}

struct Shown {
  std::string application;
  std::string class_descriptor;
  std::vector<std::string_view> entries;
};

// A program of one class without code, "La/A;" or what is told.
class OneClass {
 public:
  explicit OneClass(const std::string& descriptor) {
    dex::DexBuilder builder;
    dex::ClassSpec main;
    main.type = descriptor;
    builder.add_class(main);
    bytes_ = builder.build();
    Reasons reasons;
    auto files = dex::DexFile::open(bytes_, "t.dex", reasons);
    REQUIRE(files);
    program_.emplace(std::move(*files), reasons);
  }
  const program::Program& program() const { return *program_; }

 private:
  dex::ByteVector bytes_;
  std::optional<program::Program> program_;
};

// "alpha strong library:lib/x86/libalpha.so|…", one a technique, with the reasons behind "=>".
std::string found(const Shown& shown) {
  static const policies::Catalogue facts = some_packers();
  const behaviour::CatalogueIndex index(facts);
  const OneClass code(shown.class_descriptor);
  const program::Program& program = code.program();
  Reasons reasons;
  const std::vector<std::string> names{"classes.dex"};
  manifests::Manifest manifest;
  manifest.application_class = shown.application;
  const manifests::Resources resources;
  std::string out;
  for (const auto& use : behaviour::observe_packers({program, names, manifest, resources, {}, shown.entries}, index,
                                                    reasons)) {
    out += use.id + (use.strong ? " strong" : " weak");
    for (const std::string& sign : use.signs) out += " " + sign;
  }
  for (const Reason& reason : reasons.sorted()) out += " => " + std::string(row_of(reason.kind).id);
  return out;
}

}  // namespace

TEST_CASE("a packer's sections count where one library has all that a sign names") {
  policies::Catalogue facts;
  facts.packers.rows = {{"alpha", "甲加固", "Alpha", "甲公司", TechniqueKind::packer}};
  facts.packers.signs = {{0, TechniquePlace::section, ".aa .bb", true}};
  const behaviour::CatalogueIndex index(facts);
  const std::vector<std::string> names;
  const manifests::Manifest manifest;
  const manifests::Resources resources;
  const std::vector<std::string_view> entries;
  struct Row {
    const char* name;
    std::vector<std::vector<std::string>> sections;  // by library
    std::string want;
  };
  const Row rows[] = {
      {"both", {{".aa", ".bb", ".text"}}, "section:lib/x/lib0.so .aa .bb"},
      {"one", {{".aa", ".text"}}, ""},
      {"longer names", {{".aab", ".bbb"}}, ""},
      {"one each of two libraries", {{".aa"}, {".bb"}}, ""},
      {"no section headers", {{}}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::vector<behaviour::NativeLibrary> libraries(row.sections.size());
    for (std::size_t i = 0; i < libraries.size(); ++i) {
      libraries[i].name = "lib/x/lib" + std::to_string(i) + ".so";
      libraries[i].sections = row.sections[i];
    }
    Reasons reasons;
    const program::Program program({}, reasons);
    std::string out;
    for (const auto& use : behaviour::observe_packers({program, names, manifest, resources, {}, entries, nullptr, libraries},
                                                      index, reasons))
      for (const std::string& sign : use.signs) out += sign;
    CHECK(out == row.want);
  }
}

TEST_CASE("a strong sign decides, weak ones only from two places") {
  struct Row {
    const char* name;
    Shown shown;
    const char* want;
  };
  const Row rows[] = {
      {"application class", {"com.alpha.Stub", "La/A;", {}}, "alpha strong application_class:com.alpha.Stub => packed"},
      {"longer application class", {"com.alpha.Stubs", "La/A;", {}}, ""},
      {"class below the package", {"", "Lcom/alpha/shell/a/B;", {}},
       "alpha strong class_prefix:com.alpha.shell => packed"},
      {"the prefix is a class", {"", "Lcom/alpha/shell;", {}}, "alpha strong class_prefix:com.alpha.shell => packed"},
      {"longer package", {"", "Lcom/alpha/shells/B;", {}}, ""},
      {"class without a package", {"", "LB;", {}}, ""},
      {"library", {"", "La/A;", {"lib/x86/libalpha-2.so", "lib/arm64-v8a/libalpha-2.so"}},
       "alpha strong library:lib/arm64-v8a/libalpha-2.so => packed"},
      {"library's name in assets", {"", "La/A;", {"assets/libalpha.so"}}, ""},
      {"folder of assets", {"", "La/A;", {"assets/alpha/x/y"}}, "alpha strong entry:assets/alpha/x/y => packed"},
      {"one weak sign", {"", "La/A;", {"lib/x86/libexec.so"}}, ""},
      {"weak signs of one place", {"", "La/A;", {"lib/x86/libexec.so", "lib/x86/libexec2.so"}}, ""},
      {"weak signs of two places", {"", "La/A;", {"lib/x86/libexec.so", "assets/a/sign.bin"}},
       "alpha weak library:lib/x86/libexec.so entry:assets/a/sign.bin => packed"},
      {"a file of that name at the top", {"", "La/A;", {"lib/x86/libexec.so", "sign.bin"}}, ""},
      {"protector", {"", "La/A;", {"assets/beta.dat"}}, "beta strong entry:assets/beta.dat => protected"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(found(row.shown) == row.want);
  }
}

TEST_CASE("text fits a pattern whose stars stand for any text") {
  struct Row {
    const char* text;
    const char* pattern;
    bool want;
  };
  const Row rows[] = {
      {"assets/a", "assets/a", true},   {"assets/ab", "assets/a", false}, {"libshella-2.so", "libshella-*.so", true},
      {"libshella.so", "libshella-*.so", false},
      {"assets/x/0.odex", "assets/*/0.odex", true},
      {"assets/0.odex", "assets/*/0.odex", false},
      {"aXbXc", "a*b*c", true},         {"acb", "a*b*c", false},          {"ab", "ab*b", false},
      {"", "*", true},                  {"x", "", false},                 {"abab", "*ab", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.pattern);
    CHECK(behaviour::fits_glob(row.text, row.pattern) == row.want);
  }
}

TEST_CASE("a framework is shown with the entries that hold its code") {
  struct Row {
    const char* name;
    std::vector<std::string_view> entries;
    const char* want;
  };
  const Row rows[] = {
      {"with code", {"lib/x86/libdart.so", "lib/x86/libcode.so", "lib/arm64-v8a/libcode.so", "assets/x/kernel.bin"},
       "dart 3 assets/x/kernel.bin => framework-code assets/x/kernel.bin"},
      {"without code", {"lib/x86/libdart.so"}, "dart 0 - => framework-code cn.a"},
      {"code alone is no sign", {"lib/x86/libcode.so"}, ""},
      {"an engine with mini-programs", {"lib/x86/libmini.so", "assets/a.wgt"},
       "mini 1 assets/a.wgt => framework-code assets/a.wgt"},
      {"an engine", {"lib/x86/libmini.so", "assets/a.wgtx"}, "mini 0 - => code-replaceable cn.a"},
  };
  policies::Catalogue facts;
  facts.frameworks.rows = {{"dart", "飞", "Dart", "甲", TechniqueKind::framework},
                           {"mini", "小", "Mini", "乙", TechniqueKind::mini_program}};
  facts.frameworks.signs = {{0, TechniquePlace::library, "libdart.so", true},
                            {0, TechniquePlace::code, "lib/*/libcode.so", false},
                            {0, TechniquePlace::code, "assets/x/kernel.bin", false},
                            {1, TechniquePlace::library, "libmini.so", true},
                            {1, TechniquePlace::code, "assets/*.wgt", false}};
  const behaviour::CatalogueIndex index(facts);
  const std::vector<std::string> no_names;
  const std::optional<manifests::NetworkSecurityConfig> no_network;
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Reasons reasons;
    const program::Program program({}, reasons);
    manifests::Manifest manifest;
    manifest.package = "cn.a";
    const manifests::Resources resources;
    std::string out;
    ThreadPool pool(1);
    std::vector<behaviour::Collection> collections;
    const behaviour::App app{program, no_names, manifest, resources, no_network, row.entries};
    for (const auto& use : behaviour::observe_frameworks(app, index, pool, collections, reasons))
      out += use.id + " " + std::to_string(use.code_count) + " " + (use.code.empty() ? "-" : use.code.front());
    for (const Reason& reason : reasons.sorted()) out += " => " + std::string(row_of(reason.kind).id) + " " + reason.where;
    CHECK(out == row.want);
  }
}

TEST_CASE("every framework of the catalogue is told by each of its signs, and not by a longer name") {
  const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  const policies::Techniques& table = set->catalogue().frameworks;
  const behaviour::CatalogueIndex index(set->catalogue());
  const std::vector<std::string> names{"classes.dex"};
  const manifests::Manifest manifest;
  const manifests::Resources resources;
  const auto tells = [&](const std::string& descriptor, const std::string& entry, const std::string& id) {
    const OneClass code(descriptor);
    const std::vector<std::string_view> entries{entry};
    const auto uses = behaviour::find_techniques({code.program(), names, manifest, resources, {}, entries}, table);
    return std::any_of(uses.begin(), uses.end(), [&](const auto& use) { return use.id == id; });
  };
  std::size_t told = 0;
  for (const policies::TechniqueSign& sign : table.signs) {
    if (!sign.strong) continue;
    const std::string id(table.rows[sign.technique].id);
    std::string value(sign.value);
    CAPTURE(id, value);
    if (sign.place == TechniquePlace::class_prefix) {
      std::replace(value.begin(), value.end(), '.', '/');
      CHECK(tells("L" + value + "/Main;", "a", id));
      CHECK(tells("L" + value + ";", "a", id));
      CHECK_FALSE(tells("L" + value + "x/Main;", "a", id));
    } else {
      const std::string folder = sign.place == TechniquePlace::library ? "lib/arm64-v8a/" : "";
      for (std::size_t star; (star = value.find('*')) != std::string::npos;) value[star] = 'x';
      CHECK(tells("La/A;", folder + value, id));
      CHECK_FALSE(tells("La/A;", folder + "x" + value, id));
    }
    ++told;
  }
  CHECK(told > 60);
}
