#include "screening/registry/selection.h"

#include <catch2/catch.hpp>

#include "tests/screening/registry/shelf.h"

namespace mingcha::screening {
namespace {

using policies::NoticeKind;
using enum ActionKind;

struct Deed {
  ActionKind kind;
  const char* day;
  const char* deadline = nullptr;
};

void act(test::Shelf& shelf, const std::string& app, const std::vector<Deed>& deeds) {
  for (const Deed& deed : deeds) {
    Action action;
    action.app = app;
    action.kind = deed.kind;
    if (deed.deadline != nullptr) action.deadline = policies::date_of(deed.deadline);
    if (deed.kind != rectified) action.fingerprints = {"f"};
    shelf.act({action}, deed.day);
  }
}

}  // namespace

TEST_CASE("each paper has its apps, by how they stand on its day") {
  test::Shelf shelf;
  struct App {
    const char* name;
    std::vector<Deed> deeds;
  };
  const App apps[] = {
      {"cn.a.new", {}},
      {"cn.b.told", {{found, "2026-01-05"}, {ordered, "2026-01-05", "2026-01-12"}}},
      {"cn.c.failed", {{found, "2026-01-05"}, {ordered, "2026-01-05", "2026-01-30"}, {not_rectified, "2026-01-10"}}},
      {"cn.d.mended", {{found, "2026-01-05"}, {ordered, "2026-01-05", "2026-01-12"}, {rectified, "2026-01-10"}}},
      {"cn.e.noticed", {{found, "2026-01-05"}, {noticed, "2026-01-05", "2026-01-12"}}},
      {"cn.f.noticed_failed", {{found, "2026-01-05"}, {noticed, "2026-01-05", "2026-01-30"}, {not_rectified, "2026-01-10"}}},
      {"cn.g.again", {{found, "2026-01-05"}, {noticed, "2026-01-05"}, {rectified, "2026-01-06"}, {found, "2026-01-07"},
                      {ordered, "2026-01-07", "2026-01-12"}}},
  };
  for (const App& app : apps) {
    shelf.put(test::examined(app.name, 1));
    act(shelf, app.name, app.deeds);
  }
  PackageResult clean = test::examined("cn.h.clean", 1);
  clean.findings.clear();
  shelf.put(clean);
  PackageResult suspected = test::examined("cn.i.suspected", 1);
  suspected.findings.erase(suspected.findings.begin());
  shelf.put(suspected);

  struct Trial {
    const char* name;
    SelectionRequest request;
    std::vector<std::string> want;
  };
  const auto on = [](NoticeKind kind, const char* day) {
    SelectionRequest request;
    request.kind = kind;
    request.on = *policies::date_of(day);
    return request;
  };
  SelectionRequest named = on(NoticeKind::listing, "2026-01-12");
  named.packages = {"cn.d.mended", "cn.a.new", "cn.nobody", "cn.a.new"};
  SelectionRequest by_state = on(NoticeKind::listing, "2026-01-12");
  by_state.states = {State::ordered, State::rectified};
  const Trial rows[] = {
      {"orders", on(NoticeKind::rectification, "2026-01-12"), {"cn.a.new"}},
      {"a notice before the deadline", on(NoticeKind::listing, "2026-01-12"), {"cn.c.failed"}},
      {"a notice behind it", on(NoticeKind::listing, "2026-01-13"), {"cn.b.told", "cn.c.failed", "cn.g.again"}},
      {"a delisting before the deadline", on(NoticeKind::delisting, "2026-01-12"), {"cn.f.noticed_failed"}},
      {"a delisting behind it", on(NoticeKind::delisting, "2026-01-13"), {"cn.e.noticed", "cn.f.noticed_failed"}},
      {"second tests", on(NoticeKind::recheck, "2026-01-12"), {"cn.c.failed", "cn.d.mended", "cn.f.noticed_failed"}},
      {"named ones, whatever their state", named, {"cn.a.new", "cn.d.mended"}},
      {"by state", by_state, {"cn.b.told", "cn.d.mended", "cn.g.again"}},
  };
  for (const Trial& row : rows) {
    CAPTURE(row.name);
    const Result<std::vector<Selected>> selected = select_apps(shelf.database(), row.request);
    REQUIRE(selected);
    std::vector<std::string> names;
    for (const Selected& app : *selected) {
      names.push_back(app.package);
      CHECK(app.result_id > 0);
      CHECK(app.fingerprints.size() == 1);
      CHECK(app.report_sha256.size() == 64);
    }
    CHECK(names == row.want);
  }
}

TEST_CASE("after a second test the paper tells what it found, beside what the app was told") {
  test::Shelf shelf;
  PackageResult before = test::examined("cn.example.weather", 1);
  PackageResult after = test::examined("cn.example.weather", 1);  // the version was not raised
  before.report_sha256 = test::digest_of("before");
  after.report_sha256 = test::digest_of("after");
  after.sha256 = test::digest_of("another content");
  const std::int64_t first = shelf.put(before), second = shelf.put(after);
  for (const auto& [kind, report] : {std::pair{found, before.report_sha256}, {ordered, before.report_sha256},
                                     {not_rectified, after.report_sha256}}) {
    Action action;
    action.app = "cn.example.weather";
    action.kind = kind;
    action.report_sha256 = report;
    action.fingerprints = {"f"};
    shelf.act({action}, "2026-01-05");
  }
  SelectionRequest request;
  request.kind = NoticeKind::recheck;
  request.on = *policies::date_of("2026-01-05");
  const Result<std::vector<Selected>> selected = select_apps(shelf.database(), request);
  REQUIRE(selected);
  REQUIRE(selected->size() == 1);
  CHECK(selected->front().result_id == second);
  REQUIRE(selected->front().earlier_result);
  CHECK(*selected->front().earlier_result == first);
}

}  // namespace mingcha::screening
