#include "analyzer/behaviour/layouts.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "app_resources.h"
#include "support/thread_pool.h"

using namespace mingcha;
using namespace mingcha::behaviour;
using namespace mingcha::behaviour::test;
using manifests::test::AxmlBuilder;
using manifests::test::plain_string;

namespace {

constexpr std::uint8_t kNumber = 0x10;
constexpr std::uint32_t kGone = 2;

// An app whose layouts lie at res/<name>.xml.
class App {
 public:
  explicit App(const std::vector<NamedValue>& values) : table(values) {}
  void add(const std::string& path, AxmlBuilder& builder) {
    entries.files[path] = builder.end_namespace().build().bytes;
  }
  std::uint32_t id(const std::string& name) const { return table.id(name); }

  AppResources table;
  FakeEntries entries;
  Reasons reasons;
};

AxmlBuilder begin() {
  AxmlBuilder builder;
  builder.start_namespace();
  return builder;
}

// "0 android.widget.LinearLayout|1 include's root ... ": parent's place, class or fragment, what is odd about it.
std::string describe_views(const std::vector<ShownView>& views) {
  std::string out;
  for (const ShownView& shown : views) {
    const std::string name =
        shown.view->name.empty() ? std::string(shown.view->fragment) : std::string(shown.view->name);
    out += fmt::format("{}{} {}", out.empty() ? "" : "|", shown.parent, name.empty() ? "-" : name);
    if (shown.id != 0) out += fmt::format(" {:x}", shown.id);
    if (shown.deferred) out += " deferred";
    if (shown.hidden) out += " hidden";
  }
  return out;
}

std::string details(const Reasons& reasons) {
  std::string out;
  for (const Reason& reason : reasons.sorted())
    out += fmt::format("{} {} {}\n", row_of(reason.kind).id, reason.where, reason.detail);
  return out;
}

}  // namespace

TEST_CASE("layouts: what a layout includes stands in its place") {
  App app({{"layout", "main", "res/main.xml"},
           {"layout", "bar", "res/bar.xml"},
           {"layout", "rest", "res/rest.xml"},
           {"layout", "late", "res/late.xml"},
           {"menu", "drawer", "res/drawer.xml"}});
  app.add("res/main.xml",
          begin()
              .start("LinearLayout")
              .start("include", {{"layout", 0, 0x01, app.id("layout/bar"), {}}, reference_attribute("id", 0x7f0a0009)})
              .end("include")
              .start("cn.a.Nav", {reference_attribute("menu", app.id("menu/drawer"))})
              .end("cn.a.Nav")
              .start("FrameLayout", {number_attribute("visibility", kNumber, kGone)})
              .start("include", {{"layout", 0, 0x01, app.id("layout/rest"), {}}})
              .end("include")
              .end("FrameLayout")
              .start("ViewStub", {reference_attribute("layout", app.id("layout/late"))})
              .end("ViewStub")
              .start("Button")
              .end("Button")
              .end("LinearLayout"));
  app.add("res/bar.xml",
          begin().start("Toolbar", {reference_attribute("id", 0x7f0a0001)}).start("View").end("View").end("Toolbar"));
  app.add("res/rest.xml", begin().start("merge").start("TextView").end("TextView").end("merge"));
  app.add("res/late.xml", begin().start("CheckBox").end("CheckBox"));
  app.add("res/drawer.xml",
          begin().start("menu").start("item", {reference_attribute("id", 0x7f0a0002)}).end("item").end("menu"));

  const Layouts layouts(app.table.resources(), &app.entries, app.reasons);
  CHECK(layouts.ids().size() == 5);
  CHECK(layouts.path(app.id("layout/bar")) == "res/bar.xml");
  CHECK(describe_views(layouts.shown_views(app.id("layout/main"))) ==
        "0 LinearLayout|0 Toolbar 7f0a0009|1 View|0 cn.a.Nav|3 -|4 - 7f0a0002|0 FrameLayout hidden|6 - hidden|"
        "7 TextView hidden|0 ViewStub|9 CheckBox deferred|0 Button");
  CHECK(app.reasons.sorted().empty());
}

TEST_CASE("layouts: of a navigation graph's destinations only the first one is there at once") {
  App app({{"navigation", "main", "res/nav.xml"},
           {"navigation", "home", "res/home.xml"},
           {"navigation", "shop", "res/shop.xml"}});
  const auto graph = [&](std::uint32_t id, const char* fragment) {
    return begin()
        .start("navigation", {reference_attribute("id", id), reference_attribute("startDestination", id + 1)})
        .start("fragment", {text_attribute("name", fragment), reference_attribute("id", id + 1)})
        .end("fragment")
        .end("navigation");
  };
  AxmlBuilder home = graph(0x7f0a0010, "cn.a.Home"), shop = graph(0x7f0a0020, "cn.a.Shop");
  app.add("res/home.xml", home);
  app.add("res/shop.xml", shop);
  app.add("res/nav.xml", begin()
                             .start("navigation", {reference_attribute("startDestination", 0x7f0a0010)})
                             .start("include", {reference_attribute("graph", app.id("navigation/shop"))})
                             .end("include")
                             .start("include", {reference_attribute("graph", app.id("navigation/home"))})
                             .end("include")
                             .start("fragment", {text_attribute("name", "cn.a.About")})
                             .end("fragment")
                             .end("navigation"));
  const Layouts layouts(app.table.resources(), &app.entries, app.reasons);
  CHECK(describe_views(layouts.shown_views(app.id("navigation/main"))) ==
        "0 -|0 - 7f0a0020 deferred|1 cn.a.Shop 7f0a0021 deferred|0 - 7f0a0010|3 cn.a.Home 7f0a0011|0 cn.a.About "
        "deferred");
}

TEST_CASE("layouts: the configuration of a phone held upright is taken") {
  manifests::test::ArscConfig night, new_platform;
  night.night = true;
  new_platform.sdk = 21;
  App app({{"layout", "main", "res/night.xml", night},
           {"layout", "main", "res/old.xml"},
           {"layout", "main", "res/new.xml", new_platform}});
  const Layouts layouts(app.table.resources(), &app.entries, app.reasons);
  CHECK(layouts.ids().size() == 1);
  CHECK(layouts.path(app.id("layout/main")) == "res/new.xml");
}

TEST_CASE("layouts: includes in a circle end") {
  App app({{"layout", "a", "res/a.xml"}, {"layout", "b", "res/b.xml"}});
  const auto including = [&](const char* name, int times) {
    AxmlBuilder builder = begin().start("LinearLayout");
    for (int i = 0; i < times; ++i) builder.start("include", {{"layout", 0, 0x01, app.id(name), {}}}).end("include");
    return builder.end("LinearLayout");
  };
  AxmlBuilder a = including("layout/b", 1), b = including("layout/a", 1);
  app.add("res/a.xml", a);
  app.add("res/b.xml", b);
  const Layouts once(app.table.resources(), &app.entries, app.reasons);
  CHECK(once.shown_views(app.id("layout/a")).size() == Layouts::kMaxIncludeDepth);
  CHECK(app.reasons.sorted().empty());

  AxmlBuilder often = including("layout/a", 8);
  app.add("res/a.xml", often);
  const Layouts many(app.table.resources(), &app.entries, app.reasons);
  CHECK(many.shown_views(app.id("layout/a")).size() == Layouts::kMaxIncludedViews + 10);
  CHECK(details(app.reasons) == "xml-broken base.apk!res/a.xml over budget: 4096 included views\n");
}

TEST_CASE("layouts: what cannot be read says so, once, and only when somebody asks") {
  struct Row {
    const char* name;
    std::function<void(FakeEntries&)> change;
    const char* want;
  };
  const Row rows[] = {
      {"good", [](FakeEntries&) {}, ""},
      {"not there", [](FakeEntries& e) { e.files.clear(); }, "xml-broken base.apk!res/a.xml not in the package\n"},
      {"no XML",
       [](FakeEntries& e) {
         e.files["res/a.xml"] = {1, 2, 3};
       },
       "xml-broken base.apk!res/a.xml base.apk!res/a.xml: truncated (3 bytes)\n"},
      {"one too large", [](FakeEntries& e) { e.false_sizes["res/a.xml"] = Layouts::kMaxDocumentBytes + 1; },
       "xml-broken base.apk!res/a.xml over budget: layouts\n"},
      {"larger than recorded", [](FakeEntries& e) { e.false_sizes["res/a.xml"] = 8; }, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    App app({{"layout", "a", "res/a.xml"}, {"string", "s", "x"}});
    app.add("res/a.xml", begin().start("View").end("View"));
    row.change(app.entries);
    const Layouts layouts(app.table.resources(), &app.entries, app.reasons);
    CHECK(app.reasons.sorted().empty());
    const bool good = std::string_view(row.name) == "good";
    CHECK((layouts.layout(app.id("layout/a")) != nullptr) == good);
    CHECK(layouts.shown_views(app.id("layout/a")).empty() != good);
    CHECK(layouts.layout(app.id("string/s")) == nullptr);
    CHECK(details(app.reasons) == row.want);
  }
}

TEST_CASE("layouts: the total budget is settled by ids, whoever asks first") {
  App app({{"layout", "a", "res/a.xml"}, {"layout", "b", "res/b.xml"}, {"layout", "c", "res/c.xml"}});
  for (const char* path : {"res/a.xml", "res/b.xml", "res/c.xml"}) app.add(path, begin().start("View").end("View"));
  std::vector<NamedValue> values;
  constexpr std::size_t kFull = Layouts::kMaxTotalBytes / Layouts::kMaxDocumentBytes;
  for (std::size_t i = 0; i <= kFull; ++i) {
    values.push_back({"layout", fmt::format("l{}", i), fmt::format("res/l{}.xml", i)});
    app.entries.files[values.back().text] = app.entries.files["res/a.xml"];
    app.entries.false_sizes[values.back().text] = Layouts::kMaxDocumentBytes;
  }
  const AppResources table(values);
  const Layouts layouts(table.resources(), &app.entries, app.reasons);
  CHECK(layouts.layout(table.id(fmt::format("layout/l{}", kFull))) == nullptr);
  CHECK(layouts.layout(table.id("layout/l0")) != nullptr);
}

TEST_CASE("layouts: many threads may ask") {
  App app({{"layout", "a", "res/a.xml"}, {"layout", "b", "res/b.xml"}});
  app.add("res/a.xml", begin()
                           .start("LinearLayout")
                           .start("include", {{"layout", 0, 0x01, app.id("layout/b"), {}}})
                           .end("include")
                           .end("LinearLayout"));
  app.add("res/b.xml", begin().start("View").end("View"));
  const Layouts layouts(app.table.resources(), &app.entries, app.reasons);
  ThreadPool pool(4);
  std::vector<std::size_t> sizes(64);
  pool.for_each(sizes.size(), [&](std::size_t i) { sizes[i] = layouts.shown_views(app.id("layout/a")).size(); });
  CHECK(sizes == std::vector<std::size_t>(64, 2));
}
