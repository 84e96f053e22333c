#include "analyzer/behaviour/consent_texts.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "app_resources.h"
#include "consent_vocabulary.h"
#include "tests/dex/dex_builder.h"

using namespace mingcha;
using namespace mingcha::behaviour;
using namespace mingcha::behaviour::test;
using manifests::test::AxmlBuilder;

namespace {

constexpr std::uint8_t kBoolean = 0x12;
constexpr std::uint32_t kTrue = 0xffff'ffff;

dex::ByteVector dex_with(const std::vector<std::string>& strings) {
  dex::DexBuilder builder;
  for (const std::string& text : strings) builder.use_string(text);
  dex::ClassSpec main;
  main.type = "Lt/Main;";
  builder.add_class(main);
  return builder.build();
}

// An app with its texts of consent.
class App {
 public:
  explicit App(const std::vector<NamedValue>& values, const std::vector<std::string>& strings = {})
      : table(values), bytes_(dex_with(strings)), matcher_(consent_vocabulary()) {}

  void add(const std::string& path, AxmlBuilder builder) {
    entries.files[path] = builder.end_namespace().build().bytes;
  }
  std::uint32_t id(const std::string& name) const { return table.id(name); }

  const ConsentTexts& texts(unsigned threads = 1) {
    ThreadPool pool(threads);
    auto files = dex::DexFile::open(bytes_, "classes.dex", reasons);
    REQUIRE(files);
    program_ = std::make_unique<program::Program>(std::move(*files), reasons);
    layouts_ = std::make_unique<Layouts>(table.resources(), &entries, reasons);
    texts_ = std::make_unique<ConsentTexts>(*program_, table.resources(), *layouts_, matcher_, pool);
    return *texts_;
  }
  std::string of_resource(const std::string& name) { return describe(texts_->of_resource(id(name))); }
  std::string boxes(const std::string& name) {
    std::string out;
    for (const ConsentBox& box : texts_->of_layout(id(name)).boxes) {
      out += fmt::format("{}{:x} {}{}", out.empty() ? "" : "|", box.view_id, box.checked ? "checked " : "",
                         describe(box.beside));
    }
    return out;
  }

  AppResources table;
  FakeEntries entries;
  Reasons reasons;

 private:
  dex::ByteVector bytes_;
  ConsentMatcher matcher_;
  std::unique_ptr<program::Program> program_;
  std::unique_ptr<Layouts> layouts_;
  std::unique_ptr<ConsentTexts> texts_;
};

AxmlBuilder begin(const std::string& root) {
  AxmlBuilder builder;
  builder.start_namespace().start(root);
  return builder;
}
AxmlBuilder& leaf(AxmlBuilder& builder, const std::string& tag,
                  std::vector<manifests::test::AxmlAttribute> attributes) {
  return builder.start(tag, std::move(attributes)).end(tag);
}
auto text(const std::string& value) { return text_attribute("text", value); }
auto id(std::uint32_t value) { return reference_attribute("id", value); }

constexpr std::uint32_t kAgree = 0x7f0a'0001, kRefuse = 0x7f0a'0002, kBox = 0x7f0a'0003;

}  // namespace

TEST_CASE("consent texts: strings of dex files by their index") {
  App app({{"string", "x", "y"}}, {"同意并继续", "请阅读《隐私政策》", "同意书", "agree", "Lcn/a/PrivacyPolicy;"});
  const ConsentTexts& texts = app.texts();
  std::string found;
  for (const auto& [string, roles] : texts.marked_strings(0)) {
    CHECK(texts.of_string(0, {string}) == roles);
    found += describe(roles) + "|";
  }
  CHECK(found == "agree!|title!|");
  CHECK_FALSE(texts.of_string(0, {0}).any());
}

TEST_CASE("consent texts: many strings, any number of threads") {
  std::vector<std::string> strings;
  for (int i = 0; i < 40'000; ++i) strings.push_back(fmt::format("s{:05}{}", i, i % 9'999 == 7 ? " 隐私政策" : ""));
  App app({{"string", "x", "y"}}, strings);
  const auto one = app.texts(1).marked_strings(0);
  CHECK(one.size() == 4);
  CHECK(app.texts(4).marked_strings(0) == one);
}

TEST_CASE("consent texts: resources by their texts and names") {
  const manifests::test::ArscConfig chinese{"zh", "CN", "", 0, 0, false}, german{"de", "", "", 0, 0, false},
      english{"en", "", "", 0, 0, false};
  App app({{"string", "a", "Privacy Policy"},
           {"string", "b", "x"},
           {"string", "b", "不同意", chinese},
           {"string", "c", "x"},
           {"string", "c", "Privacy Policy", german},
           {"string", "d", "x"},
           {"string", "d", "Terms of Service", english},
           {"string", "disagree", "同意"},
           {"string", "agree_text", "x"},
           {"id", "cb_agree", ""},
           {"id", "cb_other", ""},
           {"color", "privacy", ""}});
  app.texts();
  CHECK(app.of_resource("string/a") == "title!");
  CHECK(app.of_resource("string/b") == "refuse");
  CHECK(app.of_resource("string/c") == "");
  CHECK(app.of_resource("string/d") == "title");
  CHECK(app.of_resource("string/disagree") == "agree");  // what it says, not what it is called
  CHECK(app.of_resource("string/agree_text") == "agree");
  CHECK(app.of_resource("id/cb_agree") == "check-box");
  CHECK(app.of_resource("id/cb_other") == "");
  CHECK(app.of_resource("color/privacy") == "");
}

TEST_CASE("consent texts: views of a layout, through references and includes") {
  App app({{"layout", "gate", "res/gate.xml"},
           {"layout", "buttons", "res/buttons.xml"},
           {"layout", "settings", "res/settings.xml"},
           {"string", "yes", "同意并继续"}});
  AxmlBuilder gate = begin("LinearLayout");
  leaf(gate, "TextView", {text("用户协议与《隐私政策》")});
  gate.start("include", {{"layout", 0, 0x01, app.id("layout/buttons"), {}}}).end("include").end("LinearLayout");
  app.add("res/gate.xml", gate);
  AxmlBuilder buttons = begin("merge");
  leaf(buttons, "Button", {id(kAgree), reference_attribute("text", app.id("string/yes"))});
  leaf(buttons, "cn.a.FlatButton", {id(kRefuse), text_attribute("left", "不同意")});
  app.add("res/buttons.xml", buttons.end("merge"));
  AxmlBuilder settings = begin("LinearLayout");
  leaf(settings, "TextView", {id(kAgree), text("隐私政策")});
  app.add("res/settings.xml", settings.end("LinearLayout"));

  const ConsentTexts& texts = app.texts();
  const LayoutConsent& consent = texts.of_layout(app.id("layout/gate"));
  CHECK(describe(consent.roles) == "title! agree! refuse");
  CHECK(describe(consent.of_view(kAgree)) == "agree!");
  CHECK(describe(consent.of_view(kRefuse)) == "refuse");
  CHECK_FALSE(consent.of_view(kBox).any());
  CHECK(app.of_resource("layout/gate") == "title! agree! refuse");
  CHECK(app.of_resource("layout/settings") == "title!");  // names the policy, asks nothing
  CHECK(texts.of_layout(app.id("string/yes")).views.empty());
  CHECK(app.reasons.sorted().empty());
}

TEST_CASE("consent texts: a box belongs to the words beside it") {
  using manifests::test::AxmlAttribute;
  const AxmlAttribute checked = number_attribute("checked", kBoolean, kTrue),
                      open = number_attribute("checked", kBoolean, 0);
  struct Row {
    const char* name;
    std::function<void(AxmlBuilder&)> fill;
    const char* want;
  };
  const auto statement = text("我已阅读并同意《隐私政策》");
  const Row rows[] = {
      {"its own text",
       [&](AxmlBuilder& b) {
         leaf(b, "CheckBox", {id(kBox), checked, statement});
       },
       "7f0a0003 checked title! statement!"},
      {"not ticked",
       [&](AxmlBuilder& b) {
         leaf(b, "CheckBox", {id(kBox), open, statement});
       },
       "7f0a0003 title! statement!"},
      {"says nothing of ticks",
       [&](AxmlBuilder& b) {
         leaf(b, "CheckBox", {id(kBox), statement});
       },
       "7f0a0003 title! statement!"},
      {"the text next to it",
       [&](AxmlBuilder& b) {
         leaf(leaf(b, "CheckBox", {id(kBox), checked}), "TextView", {statement});
       },
       "7f0a0003 checked title! statement!"},
      {"alone in a container next to the text",
       [&](AxmlBuilder& b) {
         leaf(b.start("FrameLayout"), "cn.a.RoundCheckBox", {id(kBox), checked}).end("FrameLayout");
         leaf(b.start("LinearLayout"), "TextView", {statement}).end("LinearLayout");
       },
       "7f0a0003 checked title! statement!"},
      {"about something else",
       [&](AxmlBuilder& b) {
         leaf(leaf(b, "CheckBox", {id(kBox), checked, text("记住密码")}), "TextView", {statement});
       },
       ""},
      {"too far away",
       [&](AxmlBuilder& b) {
         leaf(b, "CheckBox", {id(kBox), checked});
         for (int i = 0; i < 2; ++i) leaf(b, "View", {});
         leaf(b, "TextView", {statement});
       },
       ""},
      {"no box", [&](AxmlBuilder& b) { leaf(leaf(b, "ImageView", {id(kBox)}), "TextView", {statement}); }, ""},
      {"a switch for something of the user's",
       [&](AxmlBuilder& b) {
         leaf(leaf(b, "TextView", {text("个性化推荐")}), "Switch", {id(kBox), checked});
       },
       "7f0a0003 checked personalise!"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    App app({{"layout", "login", "res/login.xml"}});
    AxmlBuilder builder = begin("LinearLayout");
    row.fill(builder);
    app.add("res/login.xml", builder.end("LinearLayout"));
    app.texts();
    CHECK(app.boxes("layout/login") == row.want);
  }
}

TEST_CASE("consent texts: a broken layout carries nothing and says so") {
  App app({{"layout", "a", "res/a.xml"}});
  app.entries.files["res/a.xml"] = {0, 1, 2, 3};
  CHECK_FALSE(app.texts().of_layout(app.id("layout/a")).roles.any());
  CHECK(app.reasons.has(ReasonKind::xml_broken));
}
