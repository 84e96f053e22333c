#include "manifests/resource_table.h"

#include <catch2/catch.hpp>
#include <functional>

#include "arsc_builder.h"
#include "manifests/dump.h"
#include "manifests/resources.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

ArscValue text(std::uint16_t entry_id, const std::string& value) { return {entry_id, 0x03, 0, value, {}}; }
ArscValue reference(std::uint16_t entry_id, std::uint32_t id) { return {entry_id, 0x01, id, {}, {}}; }

// string/app_name "Weather" and zh-CN "天气", string/other "else".
ArscPackage good_package(ArscForm form = ArscForm::dense) {
  ArscPackage package;
  package.types = {{1, {}, {text(0, "Weather"), text(1, "else")}, form},
                   {1, {"zh", "CN", "", 0, 0, false}, {text(0, "天气")}, form}};
  return package;
}

const std::string kGoodDump =
    "package 0x7f cn.a\n"
    "  0x7f010000 string/app_name\n"
    "    () \"Weather\"\n"
    "    (zh-rCN) \"天气\"\n"
    "  0x7f010001 string/other\n"
    "    () \"else\"\n";

struct Read {
  std::optional<Error> error;
  Resources resources;
  std::vector<Reason> reasons;
};

Read read(const std::vector<std::uint8_t>& bytes) {
  Read got;
  Reasons reasons;
  Result<ResourceTable> table = ResourceTable::open(bytes, "resources.arsc", Budget{}, reasons);
  if (table) got.resources.add(std::move(*table));
  else got.error = table.error();
  got.reasons = reasons.sorted();
  return got;
}

std::string reasons_text(const std::vector<Reason>& reasons) {
  std::string all;
  for (const Reason& reason : reasons) {
    all += (all.empty() ? "" : "; ") + std::string(row_of(reason.kind).id) + ": " + reason.detail;
  }
  return all;
}

}  // namespace

TEST_CASE("every form of a type chunk gives the same table") {
  for (const ArscForm form : {ArscForm::dense, ArscForm::sparse, ArscForm::offset16, ArscForm::compact}) {
    for (const bool utf8 : {true, false}) {
      CAPTURE(static_cast<int>(form), utf8);
      const Built built = build_arsc({good_package(form)}, utf8);
      const Read got = read(built.bytes);
      REQUIRE_FALSE(got.error);
      CHECK(dump_resources(got.resources) == kGoodDump);
      CHECK(reasons_text(got.reasons) == "");
    }
  }
}

TEST_CASE("sparse types are searched by id") {
  ArscPackage package;
  package.types = {{1, {}, {text(3, "c"), text(700, "g"), text(9000, "z")}, ArscForm::sparse}};
  const Built built = build_arsc({package});
  const Read got = read(built.bytes);
  CHECK(got.resources.string(0x7f010003) == "c");
  CHECK(got.resources.string(0x7f0102bc) == "g");
  CHECK(got.resources.string(0x7f012328) == "z");
  CHECK_FALSE(got.resources.string(0x7f010004));
  CHECK_FALSE(got.resources.string(0x7f01ffff));
}

TEST_CASE("arrays keep their items") {
  ArscPackage package;
  package.type_names = {"array"};
  package.types = {{1, {}, {{0, 0x10, 0, "", {5, 6}}}, ArscForm::dense}};
  const Built built = build_arsc({package});
  CHECK(dump_resources(read(built.bytes).resources) ==
        "package 0x7f cn.a\n  0x7f010000 array/app_name\n    () [0x02000000=5, 0x02000001=6]\n");
}

TEST_CASE("one odd or broken field of a table") {
  using Change = std::function<void(Built&)>;
  const auto set = [](std::string place, std::uint32_t value, std::size_t width) -> Change {
    return [=](Built& built) { built.set(place, value, width); };
  };
  const std::string only_default =
      "package 0x7f cn.a\n  0x7f010000 string/app_name\n    () \"Weather\"\n  0x7f010001 string/other\n    () \"else\"\n";
  const std::string without_default = "package 0x7f cn.a\n  0x7f010000 string/app_name\n    (zh-rCN) \"天气\"\n";
  const std::string empty = "package 0x7f cn.a\n";
  struct Row { const char* name; Change change; std::optional<Errc> error; const char* reasons; std::string dump; };
  const Row rows[] = {
      {"empty", [](Built& b) { b.bytes.clear(); }, Errc::truncated, "", ""},
      {"another type", set("table.type", 3, 2), Errc::bad_magic, "", ""},
      {"data after the table", [](Built& b) { b.bytes.resize(b.bytes.size() + 3); }, {}, "resources-odd: data after the table", kGoodDump},
      {"package count too large", set("table.package_count", 7, 4), {}, "resources-odd: package count", kGoodDump},
      {"package count too small", set("table.package_count", 0, 4), {}, "resources-broken: more packages than declared", kGoodDump},
      {"unknown chunk for the pool", set("pool.type", 0x777, 2), {}, "resources-odd: unknown chunk type 0x777",
       "package 0x7f cn.a\n  0x7f010000 string/app_name\n    () (string 0)\n    (zh-rCN) (string 2)\n  0x7f010001 string/other\n    () (string 1)\n"},
      {"table cut", [](Built& b) { b.bytes.resize(b.at("package0.type1.type")); }, {},
       "resources-broken: chunk 0x200 at 0x50: size past the end; resources-broken: table: size past the end", only_default},
      {"table cut inside a type chunk", [](Built& b) { b.bytes.resize(b.at("package0.type1.entry0.size")); }, {},
       "resources-broken: chunk 0x200 at 0x50: size past the end; resources-broken: chunk 0x201 at 0x26c: size past the end; resources-broken: table: size past the end",
       only_default},
      {"package of size 0", set("package0.size", 0, 4), {}, "resources-broken: chunk at 0x50: size below header size; resources-odd: package count", ""},
      {"package header short", set("package0.header_size", 32, 2), {}, "resources-broken: package at 0x50: header size", ""},
      {"typeIdOffset too large", set("package0.type_id_offset", 0x100, 4), {}, "resources-broken: package at 0x50: typeIdOffset", kGoodDump},
      {"type names elsewhere", set("package0.type_strings", 12, 4), {}, "resources-odd: string pool that nothing names",
       "package 0x7f cn.a\n  0x7f010000 /app_name\n    () \"Weather\"\n    (zh-rCN) \"天气\"\n  0x7f010001 /other\n    () \"else\"\n"},
      {"key names elsewhere", set("package0.key_strings", 12, 4), {}, "resources-odd: string pool that nothing names",
       "package 0x7f cn.a\n  0x7f010000 string/\n    () \"Weather\"\n    (zh-rCN) \"天气\"\n  0x7f010001 string/\n    () \"else\"\n"},
      {"key count past the pool", set("package0.keys.string_count", 0x1000, 4), {}, "resources-broken: key strings: string count past the end", kGoodDump},
      {"spec of id 0", set("package0.spec0.id", 0, 1), {},
       "resources-broken: type 0x1 without its spec; resources-broken: type spec: id 0", kGoodDump},
      {"spec count past its chunk", set("package0.spec0.entry_count", 9, 4), {}, "resources-broken: type spec: entry count", kGoodDump},
      {"type of id 0", set("package0.type1.id", 0, 1), {}, "resources-broken: type: id 0", only_default},
      {"type without spec", set("package0.type1.id", 2, 1), {}, "resources-broken: type 0x2 without its spec",
       only_default + "  0x7f020000 /app_name\n    (zh-rCN) \"天气\"\n"},
      {"entries start past the chunk", set("package0.type0.entries_start", 0x1000, 4), {}, "resources-broken: type 0x1 at 0x1f0: entry offsets", without_default},
      {"entry count past the chunk", set("package0.type1.entry_count", 0x7000'0000, 4), {}, "resources-broken: type 0x1 at 0x26c: entry offsets", kGoodDump},
      {"offset past the chunk", set("package0.type1.offset0", 0x1000, 4), {}, "", only_default},
      {"offset unaligned", set("package0.type1.offset0", 2, 4), {}, "", only_default},
      {"offset of none", set("package0.type1.offset0", 0xffff'ffff, 4), {}, "", only_default},
      {"entry size 0", set("package0.type1.entry0.size", 0, 2), {}, "", only_default},
      {"entry size past the chunk", set("package0.type1.entry0.size", 0x800, 2), {}, "", only_default},
      {"complex of size 8", set("package0.type1.entry0.flags", 1, 2), {}, "", only_default},
      {"configuration of size 0", set("package0.type1.config_size", 0, 4), {}, "",
       "package 0x7f cn.a\n  0x7f010000 string/app_name\n    () \"Weather\"\n    () \"天气\"\n  0x7f010001 string/other\n    () \"else\"\n"},
      {"configuration larger than its header", set("package0.type1.config_size", 1000, 4), {}, "resources-odd: configuration size", kGoodDump},
      {"string index out of range", set("package0.type1.entry0.data", 99, 4), {}, "",
       "package 0x7f cn.a\n  0x7f010000 string/app_name\n    () \"Weather\"\n    (zh-rCN) (string 99)\n  0x7f010001 string/other\n    () \"else\"\n"},
      {"key index out of range", set("package0.type0.entry1.key", 99, 4), {}, "",
       "package 0x7f cn.a\n  0x7f010000 string/app_name\n    () \"Weather\"\n    (zh-rCN) \"天气\"\n  0x7f010001 string/\n    () \"else\"\n"},
      {"unknown chunk in the package", set("package0.spec0.type", 0x777, 2), {},
       "resources-broken: type 0x1 without its spec; resources-odd: unknown chunk type 0x777", kGoodDump},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Built built = build_arsc({good_package()});
    row.change(built);
    const Read got = read(built.bytes);
    CHECK(got.error.has_value() == row.error.has_value());
    if (got.error && row.error) CHECK(got.error->code == *row.error);
    CHECK(reasons_text(got.reasons) == row.reasons);
    CHECK(dump_resources(got.resources) == row.dump);
  }
}

TEST_CASE("a string is picked by language, then by how plain its configuration is") {
  const ArscConfig plain, zh{"zh", "", "", 0, 0, false}, cn{"zh", "CN", "", 0, 0, false}, tw{"zh", "TW", "", 0, 0, false},
      hans{"zh", "", "Hans", 0, 0, false}, hant{"zh", "", "Hant", 0, 0, false}, hans_cn{"zh", "CN", "Hans", 0, 0, false},
      en{"en", "", "", 0, 0, false}, night{"", "", "", 0, 0, true}, v21{"", "", "", 0, 21, false};
  using Texts = std::map<std::string, std::string>;
  struct Row { const char* name; std::vector<std::pair<ArscConfig, std::string>> values; std::optional<std::string> text; Texts texts; };
  const Row rows[] = {
      {"default alone", {{plain, "d"}}, "d", {{"", "d"}}},
      {"default before its variants", {{night, "n"}, {plain, "d"}}, "d", {{"", "d"}}},
      {"a later platform's before the plain one", {{plain, "d"}, {v21, "v"}}, "v", {{"", "v"}}},
      {"zh-CN before zh and zh-TW", {{plain, "d"}, {tw, "t"}, {zh, "z"}, {cn, "c"}}, "d", {{"", "d"}, {"zh", "c"}}},
      {"zh-Hans-CN before zh-Hans", {{plain, "d"}, {hans, "h"}, {hans_cn, "c"}}, "d", {{"", "d"}, {"zh", "c"}}},
      {"zh-Hans before zh", {{plain, "d"}, {zh, "z"}, {hans, "h"}}, "d", {{"", "d"}, {"zh", "h"}}},
      {"zh before zh-Hant", {{plain, "d"}, {hant, "t"}, {zh, "z"}}, "d", {{"", "d"}, {"zh", "z"}}},
      {"zh-TW where there is no other", {{plain, "d"}, {tw, "t"}}, "d", {{"", "d"}, {"zh", "t"}}},
      {"no default: Chinese before others", {{en, "e"}, {cn, "c"}}, "c", {{"en", "e"}, {"zh", "c"}}},
      {"none", {}, std::nullopt, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    ArscPackage package;
    for (const auto& [config, value] : row.values) package.types.push_back({1, config, {text(0, value)}, ArscForm::dense});
    const Built built = build_arsc({package});
    const Read got = read(built.bytes);
    CHECK(got.resources.string(0x7f010000) == row.text);
    CHECK(got.resources.strings(0x7f010000) == row.texts);
  }
}

TEST_CASE("references are followed, and not for ever") {
  ArscPackage package;
  package.key_names = {"end", "one", "two", "self", "ping", "pong", "lost", "own"};
  package.types = {{1, {}, {text(0, "end"), reference(1, 0x7f010000), reference(2, 0x7f010001), reference(3, 0x7f010003),
                            reference(4, 0x7f010005), reference(5, 0x7f010004), reference(6, 0x7f7f0000),
                            reference(7, 0x00010000)}, ArscForm::dense},
                   {1, {"zh", "", "", 0, 0, false}, {text(0, "终")}, ArscForm::dense}};
  const Built built = build_arsc({package});
  const Read got = read(built.bytes);
  struct Row { std::uint32_t id; std::optional<std::string> want; };
  const Row rows[] = {{0x7f010001, "end"}, {0x7f010002, "end"}, {0x7f010003, {}}, {0x7f010004, {}},
                      {0x7f010006, {}},    {0x7f010007, "end"}, {0x7f010099, {}}, {0, {}}};
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CHECK(got.resources.string(row.id) == row.want);
  }
  CHECK(got.resources.strings(0x7f010002) == std::map<std::string, std::string>{{"", "end"}, {"zh", "终"}});
  CHECK(got.resources.text_of({TypedValue::reference, 0x7f010003}, "") == "@0x7f010003");
  CHECK(got.resources.text_of({TypedValue::reference, 0x7f010002}, "") == "end");
}

TEST_CASE("splits add values to the base, files are ordered by density") {
  ArscPackage base, split;
  base.type_names = split.type_names = {"drawable"};
  base.types = {{1, {"", "", "", 160, 0, false}, {text(0, "res/m.png")}, ArscForm::dense},
                {1, {"", "", "", 0xfffe, 26, false}, {text(0, "res/any.xml")}, ArscForm::dense}};
  split.types = {{1, {"", "", "", 480, 0, false}, {text(0, "res/xx.png")}, ArscForm::dense},
                 {1, {}, {text(0, "res/m.png")}, ArscForm::dense}};
  const Built base_bytes = build_arsc({base});
  const Built split_bytes = build_arsc({split});
  Resources resources;
  Reasons reasons;
  for (const Built* built : {&base_bytes, &split_bytes}) {
    auto table = ResourceTable::open(built->bytes, "", Budget{}, reasons);
    REQUIRE(table);
    resources.add(std::move(*table));
  }
  CHECK(resources.files(0x7f010000) == std::vector<std::string>{"res/xx.png", "res/m.png", "res/any.xml"});
  CHECK(resources.name_of(0x7f010000) == "drawable/app_name");
  CHECK(resources.name_of(0x7f020000) == "");
  CHECK(resources.name_of(0x01010003) == "android:attr/name");
}

TEST_CASE("a dynamic reference goes by the library list") {
  ArscPackage app, library;
  app.library = "cn.lib";
  app.types = {{1, {}, {{0, 0x07, 0x02010000, "", {}}}, ArscForm::dense}};
  library.id = 0x33;
  library.name = "cn.lib";
  library.types = {{1, {}, {text(0, "from the library")}, ArscForm::dense}};
  const Built built = build_arsc({app, library});
  CHECK(read(built.bytes).resources.string(0x7f010000) == "from the library");
}

TEST_CASE("the string pool is walked without the table") {
  for (const bool utf8 : {true, false}) {
    const Built built = build_arsc({good_package()}, utf8);
    const Read got = read(built.bytes);
    std::vector<std::string> texts;
    CHECK(got.resources.tables()[0].strings().for_each([&](std::uint32_t index, std::string_view found) {
      CHECK(index == texts.size());
      texts.emplace_back(found);
    }));
    CHECK(texts == std::vector<std::string>{"Weather", "else", "天气"});
  }
}

TEST_CASE("strings that overlap many times end the walk") {
  ArscPackage package;
  for (std::uint16_t i = 0; i < 400; ++i) package.key_names.push_back("k" + std::to_string(i));
  ArscType type;
  for (std::uint16_t i = 0; i < 400; ++i) type.values.push_back(text(i, "s" + std::to_string(i)));
  type.values.push_back(text(400, std::string(1000, 'x')));
  package.types = {type};
  Built built = build_arsc({package});
  const auto walk = [&] { return read(built.bytes).resources.tables()[0].strings().for_each([](auto, auto) {}); };
  CHECK(walk());
  const std::size_t last = built.at("pool.offset400");
  for (int i = 0; i < 400; ++i) {
    for (std::size_t k = 0; k < 4; ++k) built.bytes[built.at("pool.offset" + std::to_string(i)) + k] = built.bytes[last + k];
  }
  CHECK_FALSE(walk());
}
