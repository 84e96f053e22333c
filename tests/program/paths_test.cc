#include "analyzer/program/paths.h"

#include <catch2/catch.hpp>

#include "tests/program/grown_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::Edge;
using program::MethodNode;
using program::Paths;
using program::test::AppWriter;
using program::test::GrownApp;
using program::test::make;

namespace {

constexpr const char* kObject = "Ljava/lang/Object;";

void call(CodeWriter& code, const std::string& method) { code.call_static({}, method); }

// Lt/A; to Lt/D; have main()V each; all lead to Lt/Deep;->end()V: A straight, B over one step, C over two, D not.
void write_ways(AppWriter& app) {
  app.begin("Lt/A;").static_method("main()V", [](CodeWriter& c) { call(c, "Lt/Deep;->end()V"), c.end(); });
  app.begin("Lt/A2;").static_method("main()V", [](CodeWriter& c) { call(c, "Lt/Deep;->one()V"), c.end(); });
  app.begin("Lt/B;").static_method("main()V", [](CodeWriter& c) { call(c, "Lt/Deep;->one()V"), c.end(); });
  app.begin("Lt/C;").static_method("main()V", [](CodeWriter& c) { call(c, "Lt/Deep;->two()V"), c.end(); });
  app.begin("Lt/D;").static_method("main()V", [](CodeWriter& c) { c.end(); });
  app.begin("Lt/Deep;")
      .static_method("end()V", [](CodeWriter& c) { c.end(); })
      .static_method("one()V", [](CodeWriter& c) { call(c, "Lt/Deep;->end()V"), c.end(); })
      .static_method("two()V", [](CodeWriter& c) { call(c, "Lt/Deep;->one()V"), c.end(); });
}

// "A.main Deep.end" for the way of this number; empty when there is none.
std::string way(GrownApp& app, const Paths& paths, const std::string& method, std::uint32_t number) {
  std::string out;
  for (const Edge& edge : paths.to(app.app().method(method), number)) {
    out += (out.empty() ? "" : " ") + app.short_name({edge.to});
  }
  return out;
}

std::vector<std::uint32_t> entries(const program::CallGraph& graph) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t e = 0; e < graph.edges().size(); ++e) {
    if (graph.edges()[e].kind == program::EdgeKind::entry) found.push_back(e);
  }
  return found;
}

constexpr const char* kEnd = "Lt/Deep;->end()V";
bool any(std::uint32_t) { return true; }

}  // namespace

TEST_CASE("the shortest way comes first, then those from other classes") {
  AppWriter writer;
  write_ways(writer);
  GrownApp app(writer);
  for (const char* start : {"Lt/C;->main()V", "Lt/B;->main()V", "Lt/A;->main()V", "Lt/D;->main()V"}) app.enter(start);
  app.grow();
  const std::vector<std::uint32_t> starts = entries(app.graph());
  const Paths one(app.graph(), starts, any);
  CHECK(way(app, one, kEnd, 0) == "A.main Deep.end");
  CHECK(way(app, one, kEnd, 1) == "");
  const Paths two(app.graph(), starts, any, 2);
  CHECK(way(app, two, kEnd, 0) == "A.main Deep.end");
  CHECK(way(app, two, kEnd, 1) == "B.main Deep.one Deep.end");
  CHECK(way(app, two, kEnd, 2) == "");
  const Paths three(app.graph(), starts, any, 3);
  CHECK(way(app, three, kEnd, 2) == "C.main Deep.two Deep.one Deep.end");
  CHECK_FALSE(three.reaches(app.app().method("Lt/A2;->main()V")));
}

TEST_CASE("more than the shortest way is kept where that is wanted") {
  AppWriter writer;
  write_ways(writer);
  GrownApp app(writer);
  for (const char* start : {"Lt/C;->main()V", "Lt/B;->main()V", "Lt/A;->main()V"}) app.enter(start);
  app.grow();
  const std::vector<std::uint32_t> starts = entries(app.graph());
  const MethodNode end = app.app().method(kEnd), main = app.app().method("Lt/C;->main()V");
  const std::vector<bool> to_end = program::nodes_leading_to(app.graph(), std::vector{end});
  const Paths wanted(app.graph(), starts, any, 3, &to_end);
  CHECK(way(app, wanted, kEnd, 2) == "C.main Deep.two Deep.one Deep.end");
  CHECK(to_end[main.value]);
  const std::vector<bool> to_main = program::nodes_leading_to(app.graph(), std::vector{main});
  const Paths other(app.graph(), starts, any, 3, &to_main);
  CHECK(way(app, other, kEnd, 0) == "A.main Deep.end");
  CHECK(way(app, other, kEnd, 1) == "");
  CHECK_FALSE(to_main[end.value]);
}

TEST_CASE("among ways of one length the start that comes first counts") {
  for (const bool swapped : {false, true}) {
    AppWriter writer;
    write_ways(writer);
    GrownApp app(writer);
    app.enter(swapped ? "Lt/B;->main()V" : "Lt/A2;->main()V").enter(swapped ? "Lt/A2;->main()V" : "Lt/B;->main()V").grow();
    const Paths paths(app.graph(), entries(app.graph()), any, 3);
    CHECK(way(app, paths, kEnd, 0) == (swapped ? "B.main Deep.one Deep.end" : "A2.main Deep.one Deep.end"));
    CHECK(way(app, paths, kEnd, 1) == (swapped ? "A2.main Deep.one Deep.end" : "B.main Deep.one Deep.end"));
  }
}

TEST_CASE("a class has one way, however many of its methods lead there") {
  AppWriter writer;
  writer.begin("Lt/A;")
      .static_method("first()V", [](CodeWriter& c) { call(c, "Lt/Deep;->end()V"), c.end(); })
      .static_method("second()V", [](CodeWriter& c) { call(c, "Lt/Deep;->end()V"), c.end(); });
  writer.begin("Lt/Deep;").static_method("end()V", [](CodeWriter& c) { c.end(); });
  GrownApp app(writer);
  app.enter("Lt/A;->first()V").enter("Lt/A;->second()V").grow();
  const Paths paths(app.graph(), entries(app.graph()), any, 3);
  CHECK(way(app, paths, kEnd, 0) == "A.first Deep.end");
  CHECK(way(app, paths, kEnd, 1) == "");
}

TEST_CASE("edges that may not be followed lead nowhere") {
  AppWriter writer;
  write_ways(writer);
  GrownApp app(writer);
  app.enter("Lt/C;->main()V").grow();
  const std::vector<Edge>& edges = app.graph().edges();
  const program::MethodNode one = app.app().method("Lt/Deep;->one()V");
  const Paths paths(app.graph(), entries(app.graph()), [&](std::uint32_t e) { return edges[e].to != one.value; });
  CHECK(paths.reaches(app.app().method("Lt/Deep;->two()V")));
  CHECK_FALSE(paths.reaches(one));
  CHECK_FALSE(paths.reaches(app.app().method(kEnd)));
}

TEST_CASE("a set of targets that call sites share is no hop") {
  AppWriter writer;
  writer.begin_interface("Lt/Face;").abstract_method("run()V");
  writer.begin("Lt/X;", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", [](CodeWriter& c) { c.end(); });
  writer.begin("Lt/Y;", kObject, {"Lt/Face;"}).constructor().virtual_method("run()V", [](CodeWriter& c) { c.end(); });
  writer.begin("Lt/A;").static_method("main()V", [](CodeWriter& c) {
    make(c, 0, "Lt/X;");
    make(c, 0, "Lt/Y;");
    c.call_static({}, "Lp/Platform;->face()Lt/Face;").result(5);
    c.call_interface({5}, "Lt/Face;->run()V").end();
  });
  GrownApp app(writer);
  app.enter("Lt/A;->main()V").grow();
  const Paths paths(app.graph(), entries(app.graph()), any, 3);
  CHECK(way(app, paths, "Lt/X;->run()V", 0) == "A.main X.run");
  CHECK(way(app, paths, "Lt/Y;->run()V", 0) == "A.main Y.run");
}
