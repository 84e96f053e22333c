#include "manifests/binary_xml.h"

#include <catch2/catch.hpp>
#include <functional>

#include "axml_builder.h"
#include "manifests/dump.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

// <manifest versionCode=7 versionName="1.2" package="cn.a"><application name=".App">text</application></manifest>
// Events: 0 start namespace, 1 start manifest, 2 start application, 3 text, 4 end, 5 end, 6 end namespace.
AxmlBuilder good(bool utf8 = true) {
  AxmlBuilder builder(utf8);
  builder.start_namespace()
      .start("manifest", {android_value("versionCode", 0x10, 7), android_string("versionName", "1.2"),
                          plain_string("package", "cn.a")})
      .start("application", {android_string("name", ".App")})
      .text("文")
      .end("application")
      .end("manifest")
      .end_namespace();
  return builder;
}

const std::string kGoodTree =
    "N: android=http://schemas.android.com/apk/res/android\n"
    "  E: manifest (line=1)\n"
    "    A: android:versionCode(0x0101021b)=(type 0x10)0x7\n"
    "    A: android:versionName(0x0101021c)=\"1.2\"\n"
    "    A: package=\"cn.a\"\n"
    "    E: application (line=1)\n"
    "      A: android:name(0x01010003)=\".App\"\n"
    "      C: \"文\"\n";

struct Read {
  Result<BinaryXml> xml;
  std::vector<Reason> reasons;
};

Read read(const std::vector<std::uint8_t>& bytes, const Budget& budget = {}) {
  Reasons reasons;
  Result<BinaryXml> xml = BinaryXml::parse(bytes, "m.xml", budget, reasons);
  return {std::move(xml), reasons.sorted()};
}

std::string details(const std::vector<Reason>& reasons) {
  std::string text;
  for (const Reason& reason : reasons) text += (text.empty() ? "" : "; ") + reason.detail;
  return text;
}

}  // namespace

TEST_CASE("a good document reads without a reason, in both encodings") {
  for (const bool utf8 : {true, false}) {
    CAPTURE(utf8);
    const Read got = read(good(utf8).build().bytes);
    REQUIRE(got.xml);
    CHECK(dump_xmltree(*got.xml) == kGoodTree);
    CHECK(got.reasons.empty());
    CHECK_FALSE(got.xml->broken());
  }
}

TEST_CASE("one odd field, as the platform takes it") {
  using Change = std::function<void(Built&)>;
  const auto set = [](std::string place, std::uint32_t value, std::size_t width) -> Change {
    return [=](Built& built) { built.set(place, value, width); };
  };
  const auto insert = [](std::string before, std::vector<std::uint8_t> bytes) -> Change {
    return [=](Built& built) {
      const auto at = static_cast<std::ptrdiff_t>(built.at(before + ".type"));
      built.bytes.insert(built.bytes.begin() + at, bytes.begin(), bytes.end());
      built.set("file.size", static_cast<std::uint32_t>(built.bytes.size()), 4);
    };
  };
  const std::vector<std::uint8_t> junk = {0x77, 0x07, 8, 0, 12, 0, 0, 0, 1, 2, 3, 4};
  const std::vector<std::uint8_t> junk_node = {0x77, 0x07, 16, 0, 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};
  struct Row { const char* name; Change change; const char* odd; };
  const Row rows[] = {
      {"file of type 0", set("file.type", 0, 2), "file chunk type"},
      {"file of another type", set("file.type", 0x1234, 2), "file chunk type"},
      {"unknown chunk before the pool", insert("pool", junk), "unknown chunk type"},
      {"unknown chunk before the first node", insert("node0", junk), "unknown chunk type"},
      {"unknown node between nodes", insert("node2", junk_node), "unknown chunk type"},
      {"string pool between nodes", insert("node2", {1, 0, 16, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
       "unknown chunk type"},
      {"data after the end", [](Built& b) { b.bytes.resize(b.bytes.size() + 5); }, "data after the end"},
      {"file header of 12 bytes",
       [](Built& b) {
         b.bytes.insert(b.bytes.begin() + 8, 4, 0);
         b.set("file.header_size", 12, 2);
         b.set("file.size", static_cast<std::uint32_t>(b.bytes.size()), 4);
       },
       "file header size"},
      {"node header of 20 bytes",
       [](Built& b) {
         b.bytes.insert(b.bytes.begin() + static_cast<std::ptrdiff_t>(b.at("node3.data")), 4, 0);
         b.set("node3.header_size", 20, 2);
         b.set("node3.size", 32, 4);
         b.set("file.size", static_cast<std::uint32_t>(b.bytes.size()), 4);
       },
       "node header size"},
      {"res0 set", set("node1.attribute0.res0", 1, 1), "Res_value size or res0"},
      {"value size 0", set("node1.attribute1.value_size", 0, 2), "Res_value size or res0"},
      {"value size odd", set("node2.attribute0.value_size", 0x4141, 2), "Res_value size or res0"},
      {"element namespace out of range", set("node2.ns", 0x7fff, 4), "string index without string"},
      {"end tag of another name", set("node4.name", 0, 4), "end tag of another name"},
      {"end tag without a name", set("node4.name", 0xffff'ffff, 4), "end tag of another name"},
      {"end namespace of size 0", set("node6.size", 0, 4), "chunks after the root element; namespace not closed"},
      {"junk type after the root", set("node6.type", 0x0177, 2), "chunks after the root element; namespace not closed"},
      {"style count without styles", [](Built& b) { b.set("pool.flags", 0x8000'0100, 4); }, "string pool"},
      {"wrong UTF-16 length of a UTF-8 string",
       [](Built& b) { b.bytes.at(b.at("pool.string0")) = 0x7f; }, ""},
      {"line number and comment are free", set("node1.comment", 0x7fff'ffff, 4), ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Built built = good().build();
    row.change(built);
    const Read got = read(built.bytes);
    REQUIRE(got.xml);
    CHECK(got.xml->broken_by() == "");
    CHECK(dump_xmltree(*got.xml) == kGoodTree);
    CHECK(details(got.reasons) == row.odd);
    for (const Reason& reason : got.reasons) CHECK(reason.kind == ReasonKind::xml_odd);
  }
}

TEST_CASE("one broken field: refused before the root, cut short after it") {
  using Change = std::function<void(Built&)>;
  const auto set = [](std::string place, std::uint32_t value, std::size_t width) -> Change {
    return [=](Built& built) { built.set(place, value, width); };
  };
  struct Row { const char* name; Change change; std::optional<Errc> error; const char* broken; std::size_t elements; };
  const Row rows[] = {
      {"empty", [](Built& b) { b.bytes.clear(); }, Errc::truncated, "", 0},
      {"7 bytes", [](Built& b) { b.bytes.resize(7); }, Errc::truncated, "", 0},
      {"text XML", [](Built& b) { const std::string t = "<?xml version=\"1.0\"?><manifest/>"; b.bytes.assign(t.begin(), t.end()); },
       Errc::bad_magic, "", 0},
      {"header size above size", set("file.size", 4, 4), Errc::bad_offset, "", 0},
      {"header size 0", set("file.header_size", 0, 2), Errc::bad_offset, "", 0},
      {"pool of size 0", set("pool.size", 0, 4), Errc::bad_offset, "", 0},
      {"pool past the end", set("pool.size", 0x10000, 4), Errc::truncated, "", 0},
      {"pool of odd size", set("pool.size", 0x1235, 4), Errc::bad_offset, "", 0},
      {"no pool", set("pool.type", 0x0777, 2), Errc::bad_value, "", 0},
      {"map header of 4 bytes", set("map.header_size", 4, 2), Errc::bad_offset, "", 0},
      {"no nodes", [](Built& b) { b.bytes.resize(b.at("node0.type")); b.set("file.size", static_cast<std::uint32_t>(b.bytes.size()), 4); },
       Errc::truncated, "", 0},
      {"first element too short", set("node1.size", 32, 4), Errc::bad_value, "", 0},
      {"first element's attributes past the end", set("node1.attribute_count", 4, 2), Errc::bad_value, "", 0},
      {"file cut", [](Built& b) { b.bytes.resize(b.at("node4.type")); }, std::nullopt, "size", 2},
      {"size says more", [](Built& b) { b.set("file.size", static_cast<std::uint32_t>(b.bytes.size() + 4), 4); },
       std::nullopt, "size", 2},
      {"second element's attributes past the end", set("node2.attribute_size", 24, 2), std::nullopt,
       "attributes past the end", 1},
      {"second element of size 0", set("node2.size", 0, 4), std::nullopt, "size below header size", 1},
      {"second element of odd size", set("node2.size", 57, 4), std::nullopt, "size not aligned", 1},
      {"text past the end", set("node3.size", 0x1000, 4), std::nullopt, "size past the end", 2},
      {"text too short", set("node3.header_size", 20, 2), std::nullopt, "body too short", 2},
      {"unknown node with a short header", [](Built& b) { b.set("node3.type", 0x177, 2), b.set("node3.header_size", 8, 2); },
       std::nullopt, "header size too small", 2},
      {"string count past the pool", set("pool.string_count", 0x4000'0000, 4), std::nullopt, "string count past the end", 2},
      {"strings start past the end", set("pool.strings_start", 0xffff'fff0, 4), std::nullopt, "strings start past the end", 2},
      {"style count with styles before strings", set("pool.style_count", 3, 4), std::nullopt,
       "styles start before strings", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Built built = good().build();
    row.change(built);
    const Read got = read(built.bytes);
    REQUIRE(got.xml.has_value() == !row.error.has_value());
    if (row.error) {
      CHECK(got.xml.error().code == *row.error);
      CHECK(got.xml.error().where == "m.xml");
    } else {
      CHECK_THAT(got.xml->broken_by(), Catch::Contains(row.broken));
      CHECK(got.xml->elements().size() == row.elements);
    }
  }
}

TEST_CASE("attributes are found by resource id, in the platform's order") {
  struct Row { const char* name; std::vector<AxmlAttribute> attributes; const char* want; const char* odd; };
  const AxmlAttribute label = android_string("label", "L");
  const AxmlAttribute name = android_string("name", "right");
  AxmlAttribute lying = name, stripped = name, bare = name;
  lying.name = "label";
  stripped.name = "";
  bare.id = 0;
  const AxmlAttribute exported = android_value("exported", 0x12, 1);
  const Row rows[] = {
      {"in order", {label, name, exported}, "right", ""},
      {"name lies", {lying}, "right", "attribute name contradicts its resource id"},
      {"name stripped", {stripped}, "right", "attribute name stripped"},
      {"twice: the first", {name, android_string("name", "second")}, "right", "attribute twice"},
      {"behind a greater id: not found", {exported, name}, "(none)", "attributes not in order of their ids"},
      {"without id, by name", {bare}, "right", ""},
      {"a decoy without id before it", {plain_string("name", "decoy"), name}, "right", ""},
      {"absent", {label, exported}, "(none)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Read got = read(AxmlBuilder().start_namespace().start("a", row.attributes).end("a").end_namespace().build().bytes);
    REQUIRE(got.xml);
    const Attribute* found = got.xml->root().attribute(0x01010003, "name");
    CHECK((found == nullptr ? "(none)" : std::string(found->text)) == row.want);
    CHECK(details(got.reasons) == row.odd);
  }
}

TEST_CASE("attributes of another start and size") {
  Built built = good().build();
  SECTION("records of 24 bytes") {
    for (const std::size_t after : {2U, 1U, 0U}) {
      const auto at = static_cast<std::ptrdiff_t>(built.at("node1.attribute" + std::to_string(after) + ".data") + 4);
      built.bytes.insert(built.bytes.begin() + at, 4, 0xee);
    }
    built.set("node1.attribute_size", 24, 2);
  }
  SECTION("a gap of 12 bytes before them") {
    const auto at = static_cast<std::ptrdiff_t>(built.at("node1.attribute0.ns"));
    built.bytes.insert(built.bytes.begin() + at, 12, 0xee);
    built.set("node1.attribute_start", 32, 2);
  }
  built.set("node1.size", 16 + 20 + 3 * 20 + 12, 4);
  built.set("file.size", static_cast<std::uint32_t>(built.bytes.size()), 4);
  const Read got = read(built.bytes);
  REQUIRE(got.xml);
  CHECK(dump_xmltree(*got.xml) == kGoodTree);
  REQUIRE(got.reasons.size() == 1);
  CHECK(got.reasons[0].kind == ReasonKind::xml_odd);
}

TEST_CASE("nesting counts depth, not names") {
  struct Row { const char* name; AxmlBuilder builder; std::size_t elements; const char* odd; };
  const Row rows[] = {
      {"second root", AxmlBuilder().start("a").end("a").start("b").end("b"), 1, "chunks after the root element"},
      {"end tag too many", AxmlBuilder().start("a").end("a").end("a"), 1, "chunks after the root element"},
      {"root left open", AxmlBuilder().start("a").start("b").end("b"), 2, "root element not closed"},
      {"end tag before the root", AxmlBuilder().end("x").start("a").end("a"), 1, "end tag of another name"},
      {"namespace left open", AxmlBuilder().start_namespace().start("a").end("a"), 1, "namespace not closed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Read got = read(row.builder.build().bytes);
    REQUIRE(got.xml);
    CHECK(got.xml->elements().size() == row.elements);
    CHECK(details(got.reasons) == row.odd);
    CHECK_FALSE(got.xml->broken());
  }
}

TEST_CASE("budgets end a document, what came before stays") {
  AxmlBuilder deep;
  for (int i = 0; i < 5; ++i) deep.start("d");
  for (int i = 0; i < 5; ++i) deep.end("d");
  Budget budget;
  budget.xml_depth = 3;
  const Read shallow = read(deep.build().bytes, budget);
  REQUIRE(shallow.xml);
  CHECK(shallow.xml->elements().size() == 3);
  CHECK(shallow.xml->broken_by() == "over budget: depth");

  budget = {};
  budget.xml_elements = 4;
  const Read few = read(good().build().bytes, budget);
  REQUIRE(few.xml);
  CHECK(few.xml->elements().size() == 1);
  CHECK(few.xml->broken_by() == "over budget: elements");

  Built many = good().build();
  many.set("node2.attribute_size", 0, 2);
  many.set("node2.attribute_count", 0xffff, 2);
  budget.xml_elements = 1000;
  const Read same = read(many.bytes, budget);
  REQUIRE(same.xml);
  CHECK(same.xml->broken_by() == "over budget: elements");
}

TEST_CASE("strings longer than a length field are found by their closing zero") {
  const std::string text(0x12345, 'x');
  const Read got = read(AxmlBuilder().start("a", {plain_string("package", text)}).end("a").build().bytes);
  REQUIRE(got.xml);
  CHECK(got.xml->root().attribute(0, "package")->text == text);
}

TEST_CASE("control characters are spelled in dumps") {
  const Read got = read(AxmlBuilder().start("a\x1b[2J", {plain_string("b c", "x\ny\x1b\"")}).end("a\x1b[2J").build().bytes);
  REQUIRE(got.xml);
  CHECK(dump_xmltree(*got.xml) == "E: a\\u001b[2J (line=1)\n  A: b c=\"x\\ny\\u001b\\\"\"\n");
  const std::string text = dump_manifest(*got.xml, Resources{});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK_THAT(text, Catch::Contains("<a_x001B__x005B_2J") && Catch::Contains("b_x0020_c=\"x\\ny\\u001b&quot;\""));
}

TEST_CASE("text XML shows no more attributes than an element can honestly have") {
  struct Row { std::size_t count; bool cut; };
  for (const Row& row : {Row{256, false}, Row{257, true}}) {
    CAPTURE(row.count);
    std::vector<AxmlAttribute> attributes;
    for (std::size_t i = 0; i < row.count; ++i) attributes.push_back(plain_string("a" + std::to_string(i), "x"));
    const Read got = read(AxmlBuilder().start("e", attributes).end("e").build().bytes);
    REQUIRE(got.xml);
    const std::string text = dump_manifest(*got.xml, Resources{});
    CHECK((text.find("<!-- 1 more attributes -->") != std::string::npos) == row.cut);
    CHECK((text.find("a256=") != std::string::npos) == false);
    CHECK(text.find("a255=") != std::string::npos);
  }
}
