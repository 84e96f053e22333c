#include "tests/screening/life_cycle/sample_actions.h"

#include <catch2/catch.hpp>

#include <map>

namespace mingcha::screening {

policies::Date day_of(const char* text) {
  const std::optional<policies::Date> date = policies::date_of(text);
  REQUIRE(date);
  return *date;
}

Action action_of(ActionKind kind, const char* day) {
  Action action;
  action.app = "cn.example.weather";
  action.kind = kind;
  action.day = day_of(day);
  action.recorded_at = std::string(day) + "T08:00:00Z";
  action.actor = "王检测";
  action.reason = "例行检测";
  return action;
}

Case case_after(const std::vector<ActionKind>& kinds) {
  Case so_far;
  policies::Date day = day_of("2026-03-02");
  for (const ActionKind kind : kinds) {
    Action action = action_of(kind, "2026-03-02");
    action.day = day;
    const auto admitted = so_far.admit(action);
    REQUIRE(admitted);
    REQUIRE(so_far.take(*admitted));
    day = policies::next_day(day);
  }
  return so_far;
}

SampleLog sample_log() {
  using enum ActionKind;
  SampleLog log;
  std::map<std::string, Case> cases;
  const auto add = [&](Action action) {
    Case& mine = cases[action.app];
    auto admitted = mine.admit(std::move(action));
    REQUIRE(admitted);
    log.head = link(*admitted, log.head);
    REQUIRE(mine.take(*admitted));
    log.actions.push_back(std::move(*admitted));
  };
  Action first = action_of(found, "2026-03-02");
  first.package_sha256 = std::string(64, 'a');
  first.report_sha256 = std::string(64, 'b');
  first.fingerprints = {"f2", "f1"};
  add(first);
  Action order = action_of(ordered, "2026-03-03");
  order.deadline = day_of("2026-03-10");
  order.batch = Batch{policies::NoticeKind::rectification, 2026, 1, 50, "某省通信管理局", "rectification"};
  order.running_number = 7;
  add(order);
  Action other = action_of(found, "2026-03-04");
  other.app = "cn.example.maps";
  add(other);
  Action tested = action_of(not_rectified, "2026-03-11");
  tested.fingerprints = {"f1"};
  add(tested);
  Action notice = action_of(noticed, "2026-03-12");
  notice.batch = Batch{policies::NoticeKind::listing, 2026, 2, 51, "工业和信息化部", "miit"};
  notice.running_number = 1;
  notice.deadline = day_of("2026-03-19");
  add(notice);
  add(action_of(delisted, "2026-03-20"));
  add(action_of(restored, "2026-04-20"));
  Action again = action_of(found, "2026-05-06");
  again.fingerprints = {"f1"};
  add(again);
  return log;
}

}  // namespace mingcha::screening
