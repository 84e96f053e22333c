#include "manifests/layout.h"

#include <catch2/catch.hpp>
#include <functional>

#include "axml_builder.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

constexpr std::uint8_t kReference = 0x01, kThemeAttribute = 0x02, kString = 0x03, kDimension = 0x05, kDecimal = 0x10,
                       kBoolean = 0x12;

// Framework attributes that layouts use.
constexpr std::uint32_t kName = 0x01010003, kTextSize = 0x01010095, kId = 0x010100d0, kVisibility = 0x010100dc,
                        kLayout = 0x010100f2, kChecked = 0x01010106, kText = 0x0101014f, kHint = 0x01010150,
                        kTitle = 0x010101e1, kKey = 0x010101e8, kSummary = 0x010101e9, kDefaultValue = 0x010101ed,
                        kOnClick = 0x0101026f, kDescription = 0x01010273, kFragment = 0x010102e3,
                        kActionView = 0x010102fc;
// Attributes of a library, in the app's own package.
constexpr std::uint32_t kAppTitle = 0x7f04'0001, kNavGraph = 0x7f04'0002, kStart = 0x7f04'0003, kLeftText = 0x7f04'0004,
                        kConstraint = 0x7f04'0005, kGraph = 0x7f04'0006;

AxmlAttribute text(const std::string& name, std::uint32_t id, const std::string& value) {
  return {name, id, kString, 0, value};
}
AxmlAttribute refer(const std::string& name, std::uint32_t id, std::uint32_t target) {
  return {name, id, kReference, target, {}};
}
AxmlAttribute flag(const std::string& name, std::uint32_t id, bool value) {
  return {name, id, kBoolean, value ? 0xffff'ffffU : 0, {}};
}

struct Read {
  std::string dump;  // or the error
  std::string reasons;
};

Read read(const std::vector<std::uint8_t>& bytes, const Budget& budget = {}) {
  Reasons reasons;
  const Result<Layout> layout = read_layout(bytes, "a.xml", budget, reasons);
  Read got{layout ? dump_layout(*layout) : describe(layout.error()), {}};
  for (const Reason& reason : reasons.sorted()) {
    got.reasons += std::string(row_of(reason.kind).id) + " " + reason.detail + "\n";
  }
  return got;
}

AxmlBuilder one(const std::string& tag, std::vector<AxmlAttribute> attributes) {
  AxmlBuilder builder;
  builder.start_namespace().start(tag, std::move(attributes)).end(tag).end_namespace();
  return builder;
}

}  // namespace

TEST_CASE("layout: tags become class names as the platform's inflater completes them") {
  struct Row {
    const char* tag;
    std::vector<AxmlAttribute> attributes;
    const char* want;
  };
  const Row rows[] = {
      {"Button", {}, "view class=android.widget.Button"},
      {"View", {}, "view class=android.view.View"},
      {"TextureView", {}, "view class=android.view.TextureView"},
      {"WebView", {}, "view class=android.webkit.WebView"},
      {"cn.a.ui.AgreeView", {}, "view class=cn.a.ui.AgreeView"},
      {"view", {plain_string("class", "cn.a.Inner$View")}, "view class=cn.a.Inner$View"},
      {"view", {plain_string("class", "Button")}, "view class=android.widget.Button"},
      {"view", {}, "view"},
      {"merge", {}, "group"},
      {"include", {refer("layout", 0, 0x7f0b0001)}, "include layout=0x7f0b0001"},
      {"ViewStub", {refer("layout", kLayout, 0x7f0b0001)}, "stub class=android.view.ViewStub layout=0x7f0b0001"},
      {"fragment", {text("name", kName, "cn.a.Home")}, "view fragment=cn.a.Home"},
      {"fragment", {text("name", kName, "cn.a.Home"), plain_string("class", "cn.a.Other")}, "view fragment=cn.a.Other"},
      {"androidx.fragment.app.FragmentContainerView",
       {text("name", kName, "cn.a.Home")},
       "view class=androidx.fragment.app.FragmentContainerView fragment=cn.a.Home"},
      {"cn.a.Plain", {text("name", kName, "cn.a.Home")}, "view class=cn.a.Plain"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.tag, row.want);
    const Read got = read(one(row.tag, row.attributes).build().bytes);
    CHECK(got.dump == "layout\n  " + std::string(row.want) + "\n");
    CHECK(got.reasons.empty());
  }
}

TEST_CASE("layout: attributes that say what a view shows and calls") {
  struct Row {
    AxmlAttribute attribute;
    const char* want;  // behind "view class=cn.a.V"
  };
  const Row rows[] = {
      {refer("id", kId, 0x7f0a0012), " id=0x7f0a0012"},
      {text("text", kText, "同意"), " text=\"同意\""},
      {refer("text", kText, 0x7f110022), " text=@0x7f110022"},
      {{"text", kText, kThemeAttribute, 0x7f040001, {}}, ""},
      {text("text", kText, ""), ""},
      {refer("hint", kHint, 0x7f110023), " hint=@0x7f110023"},
      {text("contentDescription", kDescription, "x"), " description=\"x\""},
      {text("onClick", kOnClick, "agree"), " click=agree"},
      {flag("checked", kChecked, true), " checked"},
      {flag("checked", kChecked, false), " unchecked"},
      {refer("checked", kChecked, 0x7f050001), ""},
      {{"visibility", kVisibility, kDecimal, 2, {}}, " gone"},
      {{"visibility", kVisibility, kDecimal, 1, {}}, " invisible"},
      {{"visibility", kVisibility, kDecimal, 9, {}}, ""},
      {{"textSize", kTextSize, kDimension, 0x0000'0c02, {}}, " size=12"},
      {{"textSize", kTextSize, kDimension, 0x0000'0c00, {}}, ""},  // pixels
      // A custom view's own attributes.
      {text("title", kAppTitle, "隐私"), " title=\"隐私\""},
      {refer("leftText", kLeftText, 0x7f110001), " refers=0x7f110001"},
      {text("leftText", kLeftText, "不同意"), " other=\"不同意\""},
      {refer("navGraph", kNavGraph, 0x7f100001), " refers=0x7f100001"},
      {refer("layout_constraintTop_toTopOf", kConstraint, 0x7f0a0001), ""},
      {refer("style", 0, 0x7f120001), ""},
      {refer("id", kConstraint, 0x7f0a0001), " refers=0x7f0a0001"},  // not the framework's id
  };
  for (const Row& row : rows) {
    CAPTURE(row.attribute.name, row.want);
    const Read got = read(one("cn.a.V", {row.attribute}).build().bytes);
    CHECK(got.dump == "layout\n  view class=cn.a.V" + std::string(row.want) + "\n");
    CHECK(got.reasons.empty());
  }
}

TEST_CASE("layout: a tree keeps its order and leaves out what is no view") {
  AxmlBuilder builder;
  builder.start_namespace()
      .start("layout")
      .start("data")
      .start("variable")
      .end("variable")
      .end("data")
      .start("LinearLayout")
      .start("TextView", {text("text", kText, "《隐私政策》")})
      .start("requestFocus")
      .end("requestFocus")
      .end("TextView")
      .start("Button", {refer("id", kId, 0x7f0a0001), text("text", kText, "同意")})
      .end("Button")
      .end("LinearLayout")
      .end("layout")
      .end_namespace();
  CHECK(read(builder.build().bytes).dump ==
        "layout\n"
        "  group\n"
        "    view class=android.widget.LinearLayout\n"
        "      view class=android.widget.TextView text=\"《隐私政策》\"\n"
        "      view class=android.widget.Button id=0x7f0a0001 text=\"同意\"\n");
}

TEST_CASE("layout: menus, preferences and navigation graphs read as the same value") {
  AxmlBuilder menu;
  menu.start_namespace()
      .start("menu")
      .start("item", {refer("id", kId, 0x7f0a0001), refer("title", kTitle, 0x7f110001), text("onClick", kOnClick, "go"),
                      text("actionViewClass", kActionView, "cn.a.Search")})
      .end("item")
      .end("menu")
      .end_namespace();
  CHECK(read(menu.build().bytes).dump ==
        "menu\n  group\n    view class=cn.a.Search id=0x7f0a0001 click=go title=@0x7f110001\n");

  AxmlBuilder preferences;
  preferences.start_namespace()
      .start("androidx.preference.PreferenceScreen")
      .start("SwitchPreference",
             {text("title", kTitle, "个性化推荐"), text("key", kKey, "ads"),
              text("summary", kSummary, "关闭后不再推荐"), flag("defaultValue", kDefaultValue, true)})
      .end("SwitchPreference")
      .start("Preference", {text("key", kAppTitle, "privacy"), text("fragment", kFragment, "cn.a.Privacy")})
      .start("intent")
      .end("intent")
      .end("Preference")
      .end("androidx.preference.PreferenceScreen")
      .end_namespace();
  CHECK(read(preferences.build().bytes).dump ==
        "preferences\n"
        "  view class=androidx.preference.PreferenceScreen\n"
        "    view class=SwitchPreference key=ads title=\"个性化推荐\" summary=\"关闭后不再推荐\" checked\n"
        "    view class=Preference fragment=cn.a.Privacy key=privacy\n");

  AxmlBuilder graph;
  graph.start_namespace()
      .start("navigation", {refer("startDestination", kStart, 0x7f0a0002)})
      .start("fragment", {refer("id", kId, 0x7f0a0001), text("name", kName, "cn.a.Other")})
      .start("action")
      .end("action")
      .end("fragment")
      .start("navigation", {refer("id", kId, 0x7f0a0002), refer("startDestination", kStart, 0x7f0a0003)})
      .start("dialog", {refer("id", kId, 0x7f0a0003), text("name", kName, "cn.a.Agree")})
      .end("dialog")
      .start("activity", {refer("id", kId, 0x7f0a0004), text("name", kName, "cn.a.Web")})
      .end("activity")
      .end("navigation")
      .start("include", {refer("graph", kGraph, 0x7f100002)})
      .end("include")
      .end("navigation")
      .end_namespace();
  CHECK(read(graph.build().bytes).dump ==
        "navigation\n"
        "  group start=0x7f0a0002\n"
        "    view id=0x7f0a0001 fragment=cn.a.Other deferred\n"
        "    group id=0x7f0a0002 start=0x7f0a0003\n"
        "      view id=0x7f0a0003 fragment=cn.a.Agree\n"
        "      view class=cn.a.Web id=0x7f0a0004 deferred\n"
        "    include layout=0x7f100002\n");
}

TEST_CASE("layout: one field changed") {
  // Events: 0 namespace, 1 LinearLayout, 2 Button with id and text, 3 and 4 their ends, 5 end of namespace.
  AxmlBuilder good;
  good.start_namespace()
      .start("LinearLayout")
      .start("Button", {refer("id", kId, 0x7f0a0001), text("text", kText, "同意")})
      .end("Button")
      .end("LinearLayout")
      .end_namespace();
  const std::string whole =
      "layout\n  view class=android.widget.LinearLayout\n"
      "    view class=android.widget.Button id=0x7f0a0001 text=\"同意\"\n";
  const std::string root_only = "layout\n  view class=android.widget.LinearLayout\n";
  struct Row {
    const char* name;
    const char* place;
    std::uint32_t value;
    std::size_t width;
    std::string dump, reasons;
  };
  const Row rows[] = {
      {"nothing", "node0.line", 1, 4, whole, ""},
      {"no XML", "file.type", 0x4b50, 2, whole, "xml-odd file chunk type\n"},
      {"pool past the end", "pool.size", 0x7fff'fff0, 4, "a.xml: truncated at 0x8 (size past the end)", ""},
      {"text index without string", "node2.attribute1.data", 999, 4,
       "layout\n  view class=android.widget.LinearLayout\n    view class=android.widget.Button id=0x7f0a0001\n",
       "xml-odd raw value differs from the typed string\nxml-odd string index without string\n"},
      {"name index without string", "node2.name", 999, 4,
       "layout\n  view class=android.widget.LinearLayout\n    view id=0x7f0a0001 text=\"同意\"\n",
       "xml-odd end tag of another name\nxml-odd string index without string\n"},
      {"attributes past the end", "node2.attribute_count", 9, 2, root_only,
       "xml-odd namespace not closed\nxml-broken chunk at 0xf0: attributes past the end\n"},
      {"attributes in one place", "node2.attribute_size", 0, 2,
       "layout\n  view class=android.widget.LinearLayout\n    view class=android.widget.Button id=0x7f0a0001\n",
       "xml-odd attribute twice\nxml-odd attributeSize\n"},
      {"id is no reference", "node2.attribute0.value_type", kDecimal, 1,
       "layout\n  view class=android.widget.LinearLayout\n    view class=android.widget.Button text=\"同意\"\n", ""},
      {"text is null", "node2.attribute1.value_type", 0, 1,
       "layout\n  view class=android.widget.LinearLayout\n    view class=android.widget.Button id=0x7f0a0001\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Built built = good.build();
    built.set(row.place, row.value, row.width);
    const Read got = read(built.bytes);
    CHECK(got.dump == row.dump);
    CHECK(got.reasons == row.reasons);
  }
}

TEST_CASE("layout: more attributes than its bytes can hold") {
  AxmlBuilder builder;
  builder.start_namespace().start("TextView", {text("text", kText, "x")}).end("TextView").end_namespace();
  Built built = builder.build();
  built.set("node1.attribute_size", 0, 2);
  built.set("node1.attribute_count", 5, 2);
  CHECK(read(built.bytes).reasons == "xml-odd attribute twice\nxml-odd attributeSize\n");
  built.set("node1.attribute_count", 1000, 2);
  CHECK(read(built.bytes).dump.find("no root element") != std::string::npos);
}

TEST_CASE("layout: more views than one document may have are left out with a reason") {
  AxmlBuilder builder;
  builder.start_namespace().start("merge");
  for (std::size_t i = 0; i < Layout::kMaxViews; ++i) builder.start("View").end("View");
  builder.end("merge").end_namespace();
  Reasons reasons;
  const Result<Layout> layout = read_layout(builder.build().bytes, "a.xml", Budget{}, reasons);
  REQUIRE(layout);
  CHECK(layout->views().size() == Layout::kMaxViews);
  REQUIRE(reasons.sorted().size() == 1);
  CHECK(reasons.sorted()[0].detail == "over budget: 65536 views");
}
