#include "analyzer/program/hierarchy.h"

#include <catch2/catch.hpp>

#include "tests/program/linked_app.h"

using namespace mingcha;
using program::TypeId;
using program::test::AppWriter;
using program::test::LinkedApp;

namespace {

std::string list(const program::Hierarchy& hierarchy, std::span<const TypeId> types) {
  std::string out;
  for (const TypeId type : types) out += (out.empty() ? "" : " ") + std::string(hierarchy.descriptor(type));
  return out;
}

std::string above(const LinkedApp& app, const char* type) {
  std::vector<TypeId> types;
  app.hierarchy().append_supertypes(app.type(type), types);
  return list(app.hierarchy(), types);
}

// Classes of two files over the platform's.
void write_family(AppWriter& app) {
  app.begin("Lt/Main;", "Lt/Base;", {"Ljava/lang/Runnable;"});
  app.begin_interface("Lt/Marked;");
  app.begin("Landroid/widget/TextView;", "Lt/Marked;");  // the app brings a class of the platform's name
  app.begin("Lt/Loose;", "Lt/Missing;");
  app.next_dex();
  app.begin("Lt/Base;", "Landroid/app/Activity;", {"Lt/Marked;"});
}

}  // namespace

TEST_CASE("supertypes: through the app's files and the platform's rows, nearest first") {
  AppWriter writer;
  write_family(writer);
  const LinkedApp app(writer);
  struct Row { const char* type; const char* want; };
  const Row rows[] = {
      {"Lt/Main;",
       "Lt/Main; Lt/Base; Ljava/lang/Runnable; Landroid/app/Activity; Lt/Marked; Landroid/view/ContextThemeWrapper; "
       "Landroid/view/Window$Callback; Landroid/content/ContextWrapper; Landroid/content/Context;"},
      {"Lt/Marked;", "Lt/Marked;"},
      {"Lt/Loose;", "Lt/Loose; Lt/Missing;"},
      {"Landroid/os/Handler;", "Landroid/os/Handler;"},            // java.lang.Object is left out
      {"Landroid/widget/Button;", "Landroid/widget/Button; Landroid/widget/TextView; Lt/Marked;"},  // not View
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CHECK(above(app, row.type) == row.want);
  }
}

TEST_CASE("descent: by superclass, interface and platform row; not sideways or downwards") {
  AppWriter writer;
  write_family(writer);
  const LinkedApp app(writer);
  struct Row { const char* type; const char* base; bool want; };
  const Row rows[] = {
      {"Lt/Main;", "Lt/Main;", true},
      {"Lt/Main;", "Landroid/content/Context;", true},
      {"Lt/Main;", "Lt/Marked;", true},
      {"Lt/Main;", "Ljava/lang/Runnable;", true},
      {"Lt/Base;", "Ljava/lang/Runnable;", false},
      {"Lt/Base;", "Lt/Main;", false},
      {"Lt/Loose;", "Lt/Base;", false},
      {"Ljava/util/TimerTask;", "Ljava/lang/Runnable;", true},
      {"Ljava/util/TimerTask;", "Ljava/lang/Thread;", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type, row.base);
    CHECK(app.hierarchy().descends(app.type(row.type), app.type(row.base)) == row.want);
  }
}

TEST_CASE("types: one id a name, whether from dex files or rows") {
  AppWriter writer;
  write_family(writer);
  const LinkedApp app(writer);
  const program::Hierarchy& hierarchy = app.hierarchy();
  CHECK(app.type("Lt/Base;").value < app.program().type_count());
  CHECK(app.type("Ljava/util/TimerTask;").value >= app.program().type_count());
  CHECK_FALSE(hierarchy.find("Lt/Nowhere;"));
  for (std::uint32_t i = 0; i < hierarchy.type_count(); ++i) {
    CHECK(hierarchy.find(hierarchy.descriptor({i})) == TypeId{i});
  }
  CHECK(list(hierarchy, hierarchy.children(app.type("Lt/Marked;"))) == "Landroid/widget/TextView; Lt/Base;");
  CHECK(hierarchy.children(app.type("Lt/Main;")).empty());
  CHECK(hierarchy.superclass(app.type("Lt/Main;")) == app.type("Lt/Base;"));
  CHECK(hierarchy.superclass(app.type("Landroid/app/Activity;")) == app.type("Landroid/view/ContextThemeWrapper;"));
  CHECK_FALSE(hierarchy.superclass(app.type("Landroid/os/Handler;")).present());
}

TEST_CASE("hostile hierarchies end") {
  AppWriter writer;
  writer.begin("Lt/A;", "Lt/B;").begin("Lt/B;", "Lt/C;", {"Lt/A;"}).begin("Lt/C;", "Lt/A;").begin("Lt/Self;", "Lt/Self;");
  writer.begin("Lt/Twice;", "Lt/A;", {"Lt/A;", "Lt/A;"});
  std::vector<std::string> many;
  for (int i = 0; i < 2000; ++i) many.push_back("Lt/I" + std::to_string(i) + ";");
  writer.begin("Lt/Wide;", "Lt/A;", many);
  const LinkedApp app(writer);
  CHECK(above(app, "Lt/A;") == "Lt/A; Lt/B; Lt/C;");
  CHECK(above(app, "Lt/Self;") == "Lt/Self;");
  CHECK(above(app, "Lt/Twice;") == "Lt/Twice; Lt/A; Lt/B; Lt/C;");
  CHECK(app.hierarchy().descends(app.type("Lt/C;"), app.type("Lt/B;")));
  CHECK_FALSE(app.hierarchy().descends(app.type("Lt/C;"), app.type("Lt/Self;")));
  std::vector<TypeId> wide;
  app.hierarchy().append_supertypes(app.type("Lt/Wide;"), wide);
  CHECK(wide.size() <= program::Hierarchy::kMaxVisited);
  CHECK(app.hierarchy().descends(app.type("Lt/Wide;"), app.type("Lt/A;")));
}
