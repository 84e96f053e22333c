#include "reports/notice/notice.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "policies/notice_layout.h"
#include "reports/notice/page.h"
#include "reports/notice/sentence.h"
#include "tests/reports/notice/sample_notice.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

const policies::NoticeLayout& layout(std::string_view id) {
  static const auto layouts = policies::notice_layouts(nullptr).value();
  const policies::NoticeLayout* found = policies::find_layout(layouts, id);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> texts_of(const Page& page, BlockKind kind) {
  std::vector<std::string> texts;
  for (const Block& block : page.blocks)
    if (block.kind == kind) texts.push_back(block.text);
  return texts;
}

std::string row_of(const Table& table, std::size_t index) {
  std::string line;
  for (const Cell& cell : table.rows.at(index))
    line += (line.empty() ? "" : " / ") + (cell.span == 0 ? "^" : fmt::format("{}", fmt::join(cell.lines, "|")));
  return line;
}

}  // namespace

TEST_CASE("notice sentences: placeholders, and groups that need them") {
  struct Row { const char* name; const char* pattern; const char* want; };
  const Row rows[] = {
      {"known", "{a}年", "2026年"},
      {"unknown", "x{b}y", "xy"},
      {"group kept", "t[（{a}）]", "t（2026）"},
      {"group left out", "t[（{a}{b}）]", "t"},
      {"inner left out", "t[（{a}[，{b}]）]", "t（2026）"},
      {"outer left out with inner", "t[（{b}[，{a}]）]", "t"},
      {"open brace", "t{a", "t{a"},
      {"open bracket", "t[{a}", "t2026"},
      {"stray bracket", "t]{a}", "t2026"},
      {"value with marks", "{m}", "[{b}]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(filled(row.pattern, {{"a", "2026"}, {"m", "[{b}]"}}) == row.want);
  }
  CHECK(han_number(1) == "一");
  CHECK(han_number(10) == "十");
  CHECK(han_number(21) == "二十一");
  CHECK(han_number(100) == "100");
}

TEST_CASE("notice: title by layout and heading") {
  struct Row { const char* id; bool batch; const char* want; };
  const Row rows[] = {
      {"miit", true, "关于侵害用户权益行为的APP（SDK）通报（2026年第3批，总第60批）"},
      {"miit", false, "关于侵害用户权益行为的APP（SDK）通报"},
      {"miit-2019", true, "关于侵害用户权益行为的APP通报（2026年第3批）"},
      {"sdk", true, "关于侵害用户权益行为的SDK通报（2026年第3批，总第60批）"},
      {"sichuan-chongqing", true, "四川省通信管理局、重庆市通信管理局关于侵害用户权益行为的APP通报（2026年第3期）"},
      {"cac", true, "关于2款App违法违规收集使用个人信息情况的通报"},
      {"cverc", true, "国家计算机病毒应急处理中心检测发现2款违法违规收集使用个人信息的移动应用"},
      {"delisting", true, "关于下架侵害用户权益APP名单的通报"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    Notice notice = sample_notice(2);
    if (!row.batch) notice.heading.batch.reset();
    CHECK(listing_page(notice, layout(row.id), Lang::zh).title == row.want);
  }
}

TEST_CASE("notice: the demand follows what is known of the deadline") {
  struct Row { const char* name; std::optional<NoticeDay> day; std::optional<std::uint64_t> days; const char* part; };
  const Row rows[] = {
      {"none", {}, {}, "上述APP及SDK应按有关规定进行整改"},
      {"date", NoticeDay{2026, 12, 1}, {}, "应在12月1日前完成整改"},
      {"date of another year", NoticeDay{2027, 1, 5}, {}, "应在2027年1月5日前完成整改"},
      {"days", {}, 15, "应在15个工作日内完成整改"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Notice notice = sample_notice(2);
    notice.heading.deadline = row.day;
    notice.heading.deadline_days = row.days;
    const auto paragraphs = texts_of(listing_page(notice, layout("miit"), Lang::zh), BlockKind::paragraph);
    REQUIRE(paragraphs.size() == 2);
    CHECK_THAT(paragraphs.back(), Catch::Contains(row.part));
    CHECK_THAT(paragraphs.front(), Catch::Contains("发现3款APP及SDK存在"));
  }
}

TEST_CASE("notice: rows by layout") {
  struct Row { const char* id; const char* first; };
  const Row rows[] = {
      {"miit", "1 / 应用0001 / 北京示例1科技有限公司 / 应用宝 / 0.1.0 / APP强制、频繁、过度索取权限、超范围收集个人信息"},
      {"miit-2019", "1 / 应用0001 / 北京示例1科技有限公司 / 0.1.0 / 应用宝 / APP强制、频繁、过度索取权限|超范围收集个人信息"},
      {"zhejiang-2021", "1 / 北京示例1科技有限公司 / 应用0001 / 0.1.0 / 应用宝 / 1、APP强制、频繁、过度索取权限。|2、超范围收集个人信息。"},
      {"zhejiang-2023", "实用工具类 / 1 / 应用0002 / 北京示例2科技有限公司 / 华为应用市场 / 0.2.0 / "
                        "（一）超范围收集个人信息|（二）APP频繁自启动和关联启动|（三）违规收集个人信息"},
      {"guangdong-delisting", "1 / 应用0001 / 北京示例1科技有限公司 / 0.1.0 / 应用宝 / APP强制、频繁、过度索取权限 / —"},
      {"sichuan-chongqing", "1 / 应用0001 / 京ICP备00000001号-1A / 北京示例1科技有限公司 / 应用宝 / 0.1.0 / "
                            "APP强制、频繁、过度索取权限、超范围收集个人信息 / 重庆"},
  };
  const Notice notice = sample_notice(2);
  for (const Row& row : rows) {
    CAPTURE(row.id);
    const std::vector<Table> tables = listing_tables(notice, layout(row.id), Lang::zh);
    REQUIRE_FALSE(tables.empty());
    CHECK(row_of(tables.front(), 0) == row.first);
  }
  CHECK(row_of(listing_tables(notice, layout("guangdong-delisting"), Lang::zh).front(), 1) == "^ / ^ / ^ / ^ / ^ / 超范围收集个人信息 / ^");
  CHECK(row_of(listing_tables(notice, layout("sdk"), Lang::zh).front(), 0) ==
        "1 / 友盟统计 / 友盟同欣（北京）科技有限公司 / 9.4.4 / 违规收集个人信息 / 应用0001");
}

TEST_CASE("notice: apps under each problem") {
  const Page page = listing_page(sample_notice(2), layout("cverc"), Lang::zh);
  const auto paragraphs = texts_of(page, BlockKind::paragraph);
  REQUIRE(paragraphs.size() == 6);
  CHECK(paragraphs[1] == "1、超范围收集个人信息。涉及2款App如下：《应用0001》（0.1.0，应用宝）、《应用0002》（0.2.0，华为应用市场）。");
  CHECK(texts_of(listing_page(sample_notice(2), layout("cac-grouped"), Lang::zh), BlockKind::heading).front() ==
        "一、2款App存在“超范围收集个人信息”问题");
}

TEST_CASE("notice: suspected problems are marked, or left out where nobody may be named on suspicion") {
  Notice notice = sample_notice(5);
  notice.apps.front().problems = {{"违规收集个人信息", false}};
  const auto first = [&](const char* id) { return row_of(listing_tables(notice, layout(id), Lang::zh).front(), 0); };
  CHECK_THAT(first("miit"), Catch::EndsWith("违规收集个人信息（疑似）"));
  CHECK_THAT(first("delisting"), Catch::Contains("应用0002"));
  CHECK_THAT(texts_of(listing_page(notice, layout("delisting"), Lang::zh), BlockKind::note).back(),
             Catch::Contains("另有 1 款应用仅有疑似问题"));
}

TEST_CASE("notice: whom an order to rectify is addressed to") {
  NoticeApp app = rechecked_app();
  const auto addressee = [&] { return texts_of(app_page({}, app, layout("rectification"), Lang::zh), BlockKind::addressee).front(); };
  CHECK(addressee() == "北京示例1科技有限公司：");
  app.developer = "—";
  CHECK(addressee() == "《应用0001》运营者：");
}

TEST_CASE("notice: what a report becomes") {
  judge::Report report = weather_report();
  const NoticeApp app = notice_app(report, nullptr, Lang::zh);
  CHECK(app.name == "天气");
  CHECK(app.developer == "—");
  CHECK(app.version_code == "12");
  REQUIRE(app.findings.size() == report.findings.size());
  CHECK(app.problems.front().evident);
  CHECK(app.findings.front().evident);
  CHECK_FALSE(app.findings.front().places.empty());

  SECTION("a packer is named beside the coverage") {
    report.behaviour.coverage.verdict = behaviour::Coverage::Verdict::unknown;
    report.behaviour.coverage.packers = {{"alpha", "甲加固", "Alpha", "甲公司", "packer", true, {}, {}, 0}};
    CHECK(notice_app(report, nullptr, Lang::zh).coverage == "无法判断；甲加固（加固，甲公司）");
  }
  SECTION("an accepted finding is no row, and is counted") {
    report.findings.front().accepted = judge::Acceptance{"已核实", "张三", "2027-01-01"};
    const NoticeApp accepted = notice_app(report, nullptr, Lang::zh);
    CHECK(accepted.findings.size() == report.findings.size() - 1);
    CHECK(accepted.accepted == 1);
  }
  SECTION("an SDK that owns findings of two apps has one row") {
    report.findings.front().owner = "sdk:umeng_analytics";
    Notice notice;
    add(notice, notice_app(report, nullptr, Lang::zh), notice_sdks(report, Lang::zh));
    report.app.label = "天气二";
    add(notice, notice_app(report, nullptr, Lang::zh), notice_sdks(report, Lang::zh));
    const auto sdk = std::find_if(notice.sdks.begin(), notice.sdks.end(),
                                  [](const NoticeSdk& s) { return s.id == "umeng_analytics"; });
    REQUIRE(sdk != notice.sdks.end());
    CHECK(sdk->apps == std::vector<std::string>{"天气", "天气二"});
  }
  SECTION("a second test tells fixed, still there and new apart by fingerprint") {
    judge::Report now = report;
    REQUIRE(now.findings.size() >= 2);
    for (std::size_t i = 0; i < report.findings.size(); ++i)
      now.findings[i].fingerprint = report.findings[i].fingerprint = fmt::format("{:032x}", i);
    now.findings.front().fingerprint = std::string(32, 'f');
    NoticeApp again = notice_app(now, nullptr, Lang::zh);
    recheck(again, report, now, Lang::zh);
    std::vector<Recheck> results;
    for (const NoticeRecheck& item : again.rechecks) results.push_back(item.result);
    CHECK(results.front() == Recheck::fixed);
    CHECK(results.back() == Recheck::added);
    CHECK(std::count(results.begin(), results.end(), Recheck::still) == static_cast<std::ptrdiff_t>(report.findings.size()) - 1);
  }
}

TEST_CASE("notice: values are made harmless") {
  struct Row { const char* name; std::string value; const char* want; };
  const Row rows[] = {
      {"override", "\u202Ea", "\\u{202e}a"},
      {"escape", "\x1b[1m", "\\u{1b}[1m"},
      {"noncharacter", "a\uFFFF", "a\\u{ffff}"},
      {"lines", "a\n\tb", "a b"},
      {"long", "12345678901", "1234567890……（略）"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(harmless(row.value, 10) == row.want);
  }
}
