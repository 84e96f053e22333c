#include "analyzer/program/fields.h"

#include <catch2/catch.hpp>

#include "tests/program/linked_app.h"

using namespace mingcha;
using program::CodeWriter;
using program::FieldNode;
using program::test::AppWriter;
using program::test::LinkedApp;

TEST_CASE("fields: a reference means the nearest field upwards of that name and type") {
  struct Row { const char* name; std::uint32_t dex; const char* reference; const char* want; };
  const Row rows[] = {
      {"its own", 0, "Lt/Base;->agreed:Z", "Lt/Base;->agreed:Z"},
      {"through a subclass", 0, "Lt/Sub;->agreed:Z", "Lt/Base;->agreed:Z"},
      {"through a subclass in another file", 1, "Lt/Far;->agreed:Z", "Lt/Base;->agreed:Z"},
      {"from another file", 1, "Lt/Base;->agreed:Z", "Lt/Base;->agreed:Z"},
      {"hidden by a nearer one", 1, "Lt/Far;->hidden:Z", "Lt/Sub;->hidden:Z"},
      {"not hidden by one of another type", 0, "Lt/Sub;->name:I", "Lt/Base;->name:I"},
      {"static", 1, "Lt/Far;->shared:Z", "Lt/Base;->shared:Z"},
      {"below the class that is named", 0, "Lt/Base;->low:Z", "-"},
      {"of the platform", 1, "Landroid/os/Build;->MODEL:Ljava/lang/String;", "-"},
      {"above, in the platform", 1, "Lt/Far;->mToken:Z", "-"},
      {"in a ring of superclasses", 1, "Lt/Loop;->agreed:Z", "-"},
  };
  AppWriter writer;
  writer.begin("Lt/Base;", "Landroid/app/Activity;").field("agreed:Z").field("hidden:Z").field("name:I");
  writer.static_field("shared:Z");
  writer.begin("Lt/Sub;", "Lt/Base;").field("hidden:Z").field("low:Z").field("name:J");
  const auto use = [&](std::uint32_t dex) {
    writer.static_method("use()V", [&rows, dex](CodeWriter& code) {
      for (const Row& row : rows) {
        if (row.dex == dex) code.get_static(0, row.reference);
      }
      code.end();
    });
  };
  use(0);
  writer.next_dex().begin("Lt/Far;", "Lt/Sub;");
  use(1);
  writer.begin("Lt/Loop;", "Lt/Loop2;").begin("Lt/Loop2;", "Lt/Loop;");
  const LinkedApp app(writer);
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const FieldNode field = app.fields().resolve(row.dex, app.field_idx(row.dex, row.reference));
    CHECK((field.present() ? app.fields().descriptor(field) : "-") == row.want);
  }
}

TEST_CASE("fields: what a static field starts with") {
  struct Row { const char* field; std::int64_t number; const char* text; };
  const Row rows[] = {
      {"Lt/A;->a:Z", 1, ""},      {"Lt/A;->b:Z", 0, ""},
      {"Lt/A;->c:I", -70'000, ""}, {"Lt/A;->d:Ljava/lang/String;", 0, "agreed"},
      {"Lt/A;->e:I", 2, ""},      {"Lt/A;->f:I", 0, ""},  // the list of values is shorter
      {"Lt/A;->object:Z", 0, ""}, {"Lt/B;->a:Z", 0, ""},  // no list
  };
  AppWriter writer;
  writer.begin("Lt/A;").field("object:Z");
  for (const char* field : {"a:Z", "b:Z", "c:I", "d:Ljava/lang/String;", "e:I", "f:I"}) writer.static_field(field);
  writer.initial_values({true, false, -70'000, std::string("agreed"), 2});
  writer.begin("Lt/B;").static_field("a:Z");
  const LinkedApp app(writer);
  for (const Row& row : rows) {
    CAPTURE(row.field);
    const FieldNode field = app.field(row.field);
    CHECK(app.fields().initial_number(field) == row.number);
    CHECK(app.fields().initial_text(field) == row.text);
  }
  CHECK(app.fields().size() == std::size(rows));
  CHECK(app.fields()[app.field("Lt/A;->a:Z")].is(dex::kAccStatic));
  CHECK_FALSE(app.fields()[app.field("Lt/A;->object:Z")].is(dex::kAccStatic));
}

TEST_CASE("fields: static values that are broken count as none") {
  AppWriter good;
  good.begin("Lt/A;").static_field("a:Z").initial_values({true});
  CHECK(LinkedApp(good).fields().initial_number({0}) == 1);
  AppWriter broken;
  broken.begin("Lt/A;").static_field("a:Z").initial_values({AppWriter::Broken{}});
  CHECK(LinkedApp(broken).fields().initial_number({0}) == 0);
}
