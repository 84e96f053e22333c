#include "reports/html/html_report.h"

#include <catch2/catch.hpp>

#include "reports/characters.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using namespace mingcha::reports;
using behaviour::Coverage;
using behaviour::Phase;

namespace {

bool has(std::string_view text, std::string_view piece) { return text.find(piece) != std::string_view::npos; }

std::size_t count_of(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

// What a reader sees: the page without its head and script.
std::string body(const std::string& page) {
  const std::size_t begin = page.find("<body>"), end = page.rfind("<script>");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return page.substr(begin, end - begin);
}

judge::Report accepted_report() {
  judge::Report report = weather_report();
  report.findings[0].accepted = judge::Acceptance{"风控需要", "王", "2026-12-31"};
  return report;
}

judge::Report with_label(const std::string& label) {
  judge::Report report = weather_report();
  report.app.label = label;
  report.app.package = label;
  report.app.version_name = label;
  report.input.file = label;
  report.app.signers[0].subject = label;
  for (behaviour::Collection& c : report.behaviour.collections) {
    c.argument = c.information = c.api = label;
    c.site.class_name = c.site.method = label;
    for (behaviour::Hop& hop : c.chain) hop.class_name = hop.method = hop.by = label;
    for (behaviour::Gate& gate : c.gates) gate.waits_for = label;
  }
  for (behaviour::SdkUse& sdk : report.behaviour.sdks) sdk.name_zh = sdk.vendor = label;
  for (behaviour::PermissionUse& use : report.behaviour.permissions) use.name = use.label_zh = label;
  for (behaviour::Endpoint& endpoint : report.behaviour.endpoints) endpoint.host = endpoint.url = label;
  report.behaviour.coverage.missing_components = {label};
  for (judge::Finding& finding : report.findings) {
    finding.title = finding.explanation = finding.remedy = {label, label};
    finding.owner = label;
    finding.quotes = {{0, label}};
    finding.evidence.push_back(label);
    finding.fingerprint = label;
  }
  return report;
}

}  // namespace

TEST_CASE("html: a page says coverage first, then the verdict, then everything else") {
  const std::string zh = html(weather_report(), nullptr, Lang::zh);
  CHECK(zh.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
  CHECK(has(zh, "检测范围：完整"));
  CHECK(zh.find("检测范围：完整") < zh.find("证据明确"));
  CHECK(has(zh, "<b>1</b><span>证据明确</span>"));
  CHECK(has(zh, "<b>1</b><span>疑似，待核实</span>"));
  const char* pieces[] = {"读取不可变更的设备标识 IMEI", "00112233445566778899aabbccddeeff", "164号:1",
                          "cn.example.weather", "CN=Example", "getDeviceId", "实用工具类", "第三方SDK清单", "违规收集个人信息"};
  for (const char* piece : pieces) {
    CAPTURE(piece);
    CHECK(has(zh, piece));
  }
  const std::string en = html(weather_report(), nullptr, Lang::en);
  CHECK(has(en, "<html lang=\"en\">"));
  CHECK(has(en, "Reads the IMEI, a device identifier that cannot be reset"));
  CHECK_FALSE(has(body(en), "问题与整改"));
}

TEST_CASE("html: what was not seen is never said to be in order") {
  struct Row {
    Coverage::Verdict verdict;
    const char *said, *not_said;
  };
  const Row rows[] = {
      {Coverage::Verdict::full, "未发现规则所列的问题", "代码不可见"},
      {Coverage::Verdict::degraded, "未读取的部分情况不明", "代码不可见"},
      {Coverage::Verdict::unknown, "既不表示合规，也不表示存在问题", "未发现规则所列的问题"},
  };
  for (const Row& row : rows) {
    const std::string page = html(silent_report(row.verdict), nullptr, Lang::zh);
    CAPTURE(row.said);
    CHECK(has(page, row.said));
    CHECK_FALSE(has(page, row.not_said));
    CHECK_FALSE(has(page, "class=\"notice\""));
    CHECK_FALSE(has(page, "id=\"findings\""));
  }
}

TEST_CASE("html: code that cannot be seen is not said to leave something out") {
  const std::string unseen = html(silent_report(Coverage::Verdict::unknown), nullptr, Lang::zh);
  CHECK_FALSE(has(unseen, "未使用"));
  CHECK_FALSE(has(unseen, "未找到征求用户同意的界面"));
  const std::string seen = html(silent_report(Coverage::Verdict::full), nullptr, Lang::zh);
  CHECK(has(seen, "未使用"));
  CHECK(has(seen, "未找到征求用户同意的界面"));
}

TEST_CASE("html: a packer is named beside the coverage") {
  judge::Report report = silent_report(Coverage::Verdict::unknown);
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "加固："));
  report.behaviour.coverage.packers = {{"alpha", "甲加固<b>", "Alpha", "", "packer", true, {"entry:assets/a<i>"}, {}, 0}};
  const std::string page = html(report, nullptr, Lang::zh);
  CHECK(has(page, "加固：甲加固&lt;b&gt;（加固）。"));
  CHECK(has(page, "entry:assets/a&lt;i&gt;"));
  CHECK(has(html(report, nullptr, Lang::en), "Packing: Alpha (packer)."));
}

TEST_CASE("html: a section stands only where there is something to show") {
  struct Row {
    const char* anchor;
    void (*clear)(judge::Report&);
  };
  const Row rows[] = {
      {"findings", [](judge::Report& r) { r.findings.clear(); }},
      {"timeline", [](judge::Report& r) { r.behaviour.collections.clear(); }},
      {"matrix", [](judge::Report& r) { r.behaviour.collections.clear(); }},
      {"permissions", [](judge::Report& r) { r.behaviour.permissions.clear(); }},
      {"sdks", [](judge::Report& r) { r.behaviour.sdks.clear(); }},
      {"endpoints", [](judge::Report& r) { r.behaviour.endpoints.clear(); }},
      {"clauses", [](judge::Report& r) { r.clauses.clear(); }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.anchor);
    const std::string section = "<section id=\"" + std::string(row.anchor) + "\"";
    const std::string link = "href=\"#" + std::string(row.anchor) + "\"";
    judge::Report report = weather_report();
    report.behaviour.endpoints = {{"log.example.cn", "http://log.example.cn/up", true, "app", {}, "dex", true, false}};
    const std::string with = html(report, nullptr, Lang::zh);
    CHECK(has(with, section));
    CHECK(has(with, link));
    row.clear(report);
    const std::string without = html(report, nullptr, Lang::zh);
    CHECK_FALSE(has(without, section));
    CHECK_FALSE(has(without, link));
  }
  CHECK_FALSE(has(html(weather_report(), nullptr, Lang::zh), "<section id=\"policy\""));
  judge::Report report = weather_report();
  report.policy = std::make_shared<judge::PrivacyPolicy>();
  CHECK(has(html(report, nullptr, Lang::zh), "<section id=\"policy\""));
}

TEST_CASE("html: collections stand in the stage that their entry point belongs to") {
  struct Row {
    const char *class_name, *method;
    Phase phase;
    std::size_t column;  // of the lane, from 1
  };
  const Row rows[] = {
      {"Lcn/example/P;", "onCreate()Z", Phase::before_consent, 1},
      {"Lcn/example/weather/App;", "<clinit>()V", Phase::before_consent, 2},
      {"Lcn/example/Base;", "onCreate()V", Phase::before_consent, 2},
      {"Lcn/example/First;", "attachBaseContext(Landroid/content/Context;)V", Phase::before_consent, 3},
      {"Lcn/example/Main;", "onCreate(Landroid/os/Bundle;)V", Phase::before_consent, 3},
      {"Lcn/example/Main;", "onClick(Landroid/view/View;)V", Phase::user_action, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.class_name, row.method);
    judge::Report report = weather_report();
    report.behaviour.first_pages = {"Lcn/example/First;"};
    report.behaviour.collections.resize(1);
    behaviour::Collection& c = report.behaviour.collections[0];
    c.phase = row.phase;
    c.chain = {{row.class_name, row.method, 0, behaviour::HopKind::entry, ""}};
    const std::string page = html(report, nullptr, Lang::zh);
    const std::size_t lane = page.find("<tbody>", page.find("class=\"timeline\""));
    const std::string before = page.substr(lane, page.find("<li>imei</li>", lane) - lane);
    CHECK(count_of(before, "<td class=\"early\">") + count_of(before, "<td class=\"late\">") == row.column);
    CHECK(count_of(before, "<td class=\"consent\">") == (row.column > 3 ? 1 : 0));
  }
}

TEST_CASE("html: an item of information has its name, or its id where there is none") {
  judge::Report report = weather_report();
  report.information = std::make_shared<const judge::InformationNames>(
      judge::InformationNames{{"imei", {"国际移动设备识别码（IMEI）", "IMEI number"}}});
  CHECK(has(html(report, nullptr, Lang::zh), "国际移动设备识别码（IMEI）"));
  const std::string en = html(report, nullptr, Lang::en);
  CHECK(has(en, "IMEI number"));
  CHECK(has(en, ">android_id<"));
}

TEST_CASE("html: hosts that only unreached code names stand apart") {
  judge::Report report = weather_report();
  report.behaviour.endpoints = {{"a.example.cn", "http://a.example.cn/up", true, "app", {}, "dex", true, false},
                                {"b.example.cn", "http://b.example.cn/up", true, "app", {}, "dex", false, false}};
  const std::string page = html(report, nullptr, Lang::zh);
  CHECK(has(page, "<th scope=\"row\">a.example.cn</th>"));
  CHECK(has(page, "<li>b.example.cn</li>"));
  CHECK_FALSE(has(page, "<th scope=\"row\">b.example.cn</th>"));
}

TEST_CASE("html: a clause whose wording was not compared says so") {
  judge::Report report = weather_report();
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "条文措辞待与官方文本核对"));
  report.clauses[0].verified = false;
  CHECK(has(html(report, nullptr, Lang::zh), "条文措辞待与官方文本核对"));
}

TEST_CASE("html: accepted findings are shown and not counted") {
  const std::string page = html(accepted_report(), nullptr, Lang::zh);
  CHECK(has(page, "<b>0</b><span>证据明确</span>"));
  CHECK(has(page, "已接受的问题 1 项"));
  CHECK(has(page, "风控需要"));
  CHECK(has(page, "批准人 王，有效期至 2026-12-31"));
  CHECK_FALSE(has(html(weather_report(), nullptr, Lang::zh), "已接受"));
}

TEST_CASE("html: a baseline is named with its day, and what of it no longer holds") {
  judge::Report report = accepted_report();
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "接受清单"));
  report.baseline = judge::BaselineUse{"accepted.toml", std::string(64, 'e'), "2026-11-22", {}, {}};
  report.baseline->expired.resize(2);
  report.baseline->unmatched.resize(1);
  CHECK(has(html(report, nullptr, Lang::zh), "接受清单：accepted.toml，按 2026-11-22 计；已过期而不再有效 2 项，没有对应问题 1 项。"));
}

TEST_CASE("html: values of packages stay text") {
  struct Row {
    const char* name;
    std::string label;
    std::string_view shown;      // must stand in the page
    std::string_view not_shown;  // must not
  };
  const Row rows[] = {
      {"markup", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert"},
      {"attribute", "\" onmouseover=\"x", "&#34; onmouseover=&#34;x", "\" onmouseover=\"x"},
      {"single quotes", "' onfocus='x", "&#39; onfocus=&#39;x", "' onfocus='x"},
      {"reference", "&lt;b&gt;", "&amp;lt;b&amp;gt;", "\"&lt;b"},
      {"closing a comment", "--><img src=x>", "--&gt;&lt;img src=x&gt;", "<img src=x>"},
      {"closing the style", "</style><b>", "&lt;/style&gt;&lt;b&gt;", "</style><b>"},
      {"direction override", "a\u202Eb", "a\\u{202e}b", "\u202E"},
      {"escape sequence", "a\x1b[31mb", "a\\u{1b}[31mb", "\x1b"},
      {"NUL", std::string("a\0b", 3), "a\\u{0}b", std::string_view("\0", 1)},
      {"no UTF-8", "a\xff\xfe", "a\uFFFD\uFFFD", "\xff"},
      {"ten thousand characters", std::string(10'000, 'Q'), "QQQ…", std::string_view("")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    for (const Lang lang : {Lang::zh, Lang::en}) {
      const std::string page = body(html(with_label(row.label), nullptr, lang));
      CHECK(has(page, row.shown));
      if (!row.not_shown.empty()) CHECK_FALSE(has(page, row.not_shown));
      CHECK(page.size() < 150 * 1024);
      const HtmlRow listed = html_row(with_label(row.label), nullptr, lang);
      const std::string listing = body(html_listing({{listed, row.label}}, nullptr, 0, lang));
      CHECK(has(listing, row.shown));
      if (!row.not_shown.empty()) CHECK_FALSE(has(listing, row.not_shown));
    }
  }
}

TEST_CASE("html: nothing comes from outside, and only our script runs") {
  const std::string page = html(weather_report(), nullptr, Lang::zh);
  CHECK(has(page, "default-src 'none'; style-src 'sha256-"));
  CHECK(has(page, "script-src 'sha256-"));
  CHECK_FALSE(has(page, "unsafe-inline"));
  CHECK(count_of(page, "<script") == 1);
  CHECK_FALSE(has(body(page), " style="));
  CHECK_FALSE(has(body(page), " onclick"));
  for (const char* outside : {"src=\"http", "href=\"http", "url(", "@import", "<link", "<iframe"}) {
    CAPTURE(outside);
    CHECK_FALSE(has(page, outside));
  }
}

TEST_CASE("html: an icon of a known type is shown as data, another is not") {
  judge::Report report = weather_report();
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "<img"));
  report.app.icon = std::make_shared<judge::Icon>(judge::Icon{"image/png", "\x89PNG", "res/icon.png"});
  CHECK(has(html(report, nullptr, Lang::zh), "src=\"data:image/png;base64,iVBORw==\""));
  report.app.icon = std::make_shared<judge::Icon>(judge::Icon{"text/html", "x", "res/icon.png"});
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "<img"));
  report.app.icon = std::make_shared<judge::Icon>(judge::Icon{"image/png", std::string(200'000, 'x'), "res/icon.png"});
  CHECK_FALSE(has(html(report, nullptr, Lang::zh), "<img"));
}

TEST_CASE("html: many findings with long chains stay within 400 KiB and 2 KiB each") {
  judge::Report report = weather_report();
  const behaviour::Hop hop{"Lcn/example/" + std::string(300, 'x') + ";", std::string(300, 'y') + "()V", 4,
                           behaviour::HopKind::call, "thread-start"};
  report.behaviour.collections[0].chain.assign(60, hop);
  report.findings.assign(120, report.findings[0]);
  report.behaviour.endpoints.assign(4000, {"h", "http://h/" + std::string(900, 'z'), true, "app", {}, "dex", true, false});
  for (std::size_t i = 0; i < report.behaviour.endpoints.size(); ++i)
    report.behaviour.endpoints[i].host = "host" + std::to_string(i);
  const std::string page = html(report, nullptr, Lang::zh);
  CHECK(page.size() < (400 + 2 * report.findings.size()) * 1024);
  CHECK(has(page, "另有 3940 项，见 JSON 报告"));
  CHECK(has(page, "调用链见 JSON 报告"));
}

TEST_CASE("html: the page over several apps") {
  const HtmlRow weather = html_row(weather_report(), nullptr, Lang::zh);
  const HtmlRow hidden = html_row(silent_report(Coverage::Verdict::unknown), nullptr, Lang::zh);
  const std::string linked = html_listing({{hidden, "a b#?.html"}, {weather, "javascript:x.html"}}, nullptr, 2, Lang::zh);
  CHECK(has(linked, "<b>2</b><span>已检测应用</span>"));
  CHECK(has(linked, "<b>1</b><span>存在所涉问题</span>"));
  CHECK(has(linked, "<b>2</b><span>无法读取</span>"));
  CHECK(has(linked, "href=\"a%20b%23%3F.html\""));
  CHECK(has(linked, "href=\"javascript%3Ax.html\""));
  CHECK(linked.find("javascript%3A") < linked.find("a%20b"));  // apps with problems first
  CHECK(has(linked, "无法判断"));
  const std::string plain = html_listing({{weather, ""}}, nullptr, 0, Lang::zh);
  CHECK_FALSE(has(body(plain), ".html"));
  CHECK(has(html_listing({}, nullptr, 3, Lang::en), "<b>3</b><span>unreadable</span>"));
}

TEST_CASE("html: metadata fills the notice's columns") {
  const auto metadata = Metadata::read(
                            "file,developer,source,filing,region\n"
                            "weather.apk,北京某某科技有限公司,某某应用商店,京ICP备12345678号-1A,北京\n",
                            "m")
                            .value();
  const std::string page = html(weather_report(), &metadata, Lang::zh);
  for (const char* cell : {"北京某某科技有限公司", "某某应用商店", "京ICP备12345678号-1A", "属地"}) {
    CAPTURE(cell);
    CHECK(has(page, cell));
  }
}
