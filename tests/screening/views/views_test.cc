// Pages about cases: what they say, how wide they are, and that no text of a package or person gets out of its place.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>

#include "reports/text/columns.h"
#include "screening/views/case_view.h"
#include "screening/views/due_view.h"
#include "screening/views/log_view.h"
#include "screening/views/view_texts.h"

using namespace mingcha;
using namespace mingcha::screening;

namespace {

policies::Date day_of(const char* text) { return policies::date_of(text).value(); }

const policies::WorkingDays& calendar() {
  static const Result<policies::WorkingDays> days = policies::WorkingDays::load(nullptr);
  REQUIRE(days);
  return *days;
}

constexpr const char* kHostile = "=cmd|' /C calc'!A0\x1b[2J\xe2\x80\xae 很长的应用名称很长的应用名称很长的应用名称很长的应用名称";

// An app with a name that is not to be trusted, told to rectify, named, delisted and found again.
CaseHistory history() {
  using enum ActionKind;
  CaseHistory made;
  made.package = "cn.example." + std::string(70, 'x');
  made.label = kHostile;
  VersionResult version{kHostile, kHostile, std::string(64, 'a'), kHostile, "应用宝", 12, "examined", "", "full",
                        "2024-02-01T08:00:00Z", std::string(64, 'b'), std::string(64, 'c'), 3, 4, true};
  made.versions = {version, version};
  made.versions[1].outcome = "out-of-time";
  made.versions[1].error = "600 s";
  struct Step { ActionKind kind; const char* day; const char* deadline; };
  const Step steps[] = {{found, "2024-02-02", nullptr},     {ordered, "2024-02-05", "2024-02-18"},
                        {noticed, "2024-02-20", "2024-02-27"}, {delisted, "2024-03-01", nullptr},
                        {rectified, "2024-03-10", nullptr}, {restored, "2024-03-11", nullptr},
                        {found, "2024-05-06", nullptr},     {ordered, "2024-05-07", "2024-05-14"}};
  LogHead head;
  for (const Step& step : steps) {
    Action action;
    action.app = made.package;
    action.kind = step.kind;
    action.day = day_of(step.day);
    action.recorded_at = std::string(step.day) + "T08:00:00Z";
    action.actor = kHostile;
    action.reason = kHostile;
    if (step.deadline != nullptr) action.deadline = day_of(step.deadline);
    if (step.kind == found) action.fingerprints = {"f1", "f2"};
    if (step.kind == noticed) {
      action.batch = Batch{policies::NoticeKind::listing, 2024, 2, 36, "工业和信息化部", "miit"};
      action.running_number = 7;
    }
    auto admitted = made.so_far.admit(std::move(action));
    REQUIRE(admitted);
    head = link(*admitted, head);
    REQUIRE(made.so_far.take(*admitted));
    made.actions.push_back(std::move(*admitted));
  }
  return made;
}

std::string page(Lang lang, const char* on, std::string (*make)(const CasePage&, Lang)) {
  const CaseHistory made = history();
  const LogHead head{8, made.actions.back().digest};
  return make(CasePage{made, head, day_of(on), calendar()}, lang);
}

void check_lines(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(reports::width_of(line) <= 80);
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(line.find("\xe2\x80\xae") == std::string::npos);
  }
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

DuePage due(const char* on, unsigned within) {
  DueCase one{"cn.example.weather", kHostile, kHostile, State::ordered, day_of("2024-02-05"), day_of("2024-02-18"), 1};
  DueCase other{"cn.example.maps", "地图", "", State::noticed, day_of("2024-02-05"), day_of("2024-02-23"), 0};
  return due_page({one, other}, day_of(on), within, calendar());
}

}  // namespace

TEST_CASE("a case is told in 80 columns, in both languages") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string text = page(lang, "2024-05-10", case_text);
    check_lines(text);
    for (const char* words : {"2024-05-07", "2024-05-14", "工业和信息化部", "out-of-time", "cn.example."}) {
      CAPTURE(words);
      CHECK(holds(text, words));
    }
  }
  const std::string text = page(Lang::zh, "2024-05-10", case_text);
  // The worked Saturday 11 May, 13 and 14 May.
  for (const char* words : {"责令整改（2024-05-07 起）", "还有 3 个工作日", "复发       1 次", "未整改 2 项，曾整改 0 项",
                            "通报 2024年第2批 总第36批 工业和信息化部 序号7", "已整改，=cmd", "（仍为下架）", "【复发】"}) {
    CAPTURE(words);
    CHECK(holds(text, words));
  }
}

TEST_CASE("a deadline is told before, on and after its day") {
  struct Row { const char* on; const char* zh; const char* en; };
  const Row rows[] = {
      {"2024-05-13", "2024-05-14，还有 1 个工作日", "2024-05-14, 1 working days left"},
      {"2024-05-14", "剩余不足 1 个工作日", "less than a working day left"},
      {"2024-05-15", "已逾期 1 个工作日", "overdue by 1 working days"},
      {"2024-05-18", "已逾期 3 个工作日", "overdue by 3 working days"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.on);
    CHECK(holds(page(Lang::zh, row.on, case_text), row.zh));
    CHECK(holds(page(Lang::en, row.on, case_text), row.en));
  }
}

TEST_CASE("a case for programs and as a table") {
  const CaseHistory made = history();
  const LogHead head{8, made.actions.back().digest};
  const std::string json = case_json(CasePage{made, head, day_of("2024-05-15"), calendar()});
  for (const char* words :
       {"\"schema\": \"mingcha.case/1\"", "\"state\": \"ordered\"", "\"overdue\": true",
        "\"working_days_left\": -1", "\"running_number\": 7", "\"relapses\": 1", "\"paper\": \"listing\""}) {
    CAPTURE(words);
    CHECK(holds(json, words));
  }
  CHECK(json.find('\x1b') == std::string::npos);
  const std::string csv = page(Lang::zh, "2024-05-15", case_csv);
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 9);
  CHECK(holds(csv, "'=cmd"));
  CHECK_FALSE(holds(csv, ",=cmd"));
  CHECK(csv.find('\x1b') == std::string::npos);
}

TEST_CASE("what is due ends with the days off behind the last working day") {
  struct Row { const char* name; const char* on; unsigned within; std::size_t overdue, rows; };
  const Row rows[] = {
      {"neither", "2024-02-05", 4, 0, 0},          {"the first", "2024-02-05", 5, 0, 1},
      {"both", "2024-02-05", 10, 0, 2},            {"on the day itself", "2024-02-18", 0, 0, 1},
      {"one over, one due", "2024-02-19", 5, 1, 2}, {"both over", "2024-02-24", 5, 2, 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const DuePage made = due(row.on, row.within);
    CHECK(made.overdue() == row.overdue);
    CHECK(made.rows.size() == row.rows);
    for (const Lang lang : {Lang::zh, Lang::en}) check_lines(due_text(made, lang));
  }
  CHECK(last_due(day_of("2024-03-04"), 4, calendar()) == day_of("2024-03-10"));
  CHECK(last_due(day_of("2024-03-04"), 3, calendar()) == day_of("2024-03-07"));
  CHECK(holds(due_text(due("2024-02-19", 5), Lang::zh), "截至 2024-02-19：逾期 1 个，1 个在 5 个工作日内到期"));
  CHECK(holds(due_csv(due("2024-02-19", 5), Lang::zh), ",2024-02-05,2024-02-18,,1,否,1"));
  CHECK(holds(due_json(due("2024-02-19", 5)), "\"working_days_left\": -1"));
}

TEST_CASE("each fault of a log has its sentence") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    std::set<std::string> sentences;
    for (int kind = 0; kind < 5; ++kind) {
      LogCheck check;
      check.fault = ChainFault{static_cast<ChainFault::Kind>(kind), 7};
      const std::string text = log_text(check, kHostile, std::string(64, 'a'), lang);
      check_lines(text);
      sentences.insert(text);
    }
    CHECK(sentences.size() == 5);
    LogCheck good;
    good.noted_at = 0;
    CHECK(holds(log_text(good, "a.db", std::string(64, '0'), lang), "a.db"));
    CHECK(sentences.insert(log_text(good, "a.db", std::string(64, '0'), lang)).second);
  }
}

TEST_CASE("no text is empty in either language") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(ViewMessage::count_); ++i) {
    CHECK_FALSE(text(static_cast<ViewMessage>(i), Lang::zh).empty());
    CHECK_FALSE(text(static_cast<ViewMessage>(i), Lang::en).empty());
  }
}
