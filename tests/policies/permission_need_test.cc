#include "policies/permission_need.h"

#include <catch2/catch.hpp>

#include <limits>

#include "policies/policy_set.h"

using namespace mingcha::policies;

namespace {

std::string outline(const PermissionNeed& need) {
  std::string out = need.certain ? "" : "?";
  for (const auto& alternative : need.any_of) {
    for (const PermissionTerm& term : alternative) {
      out += std::string(term.permission) + "@" + std::to_string(term.min_api) + "..";
      if (term.max_api != std::numeric_limits<int>::max()) out += std::to_string(term.max_api);
      out += " ";
    }
    out += "| ";
  }
  return out;
}

}  // namespace

TEST_CASE("permission needs are read, or refused at their place") {
  struct Row {
    const char* name;
    const char* cell;
    const char* want;
    const char* where;  ///< of the complaint, or ""
  };
  const Row rows[] = {
      {"nothing", "-", "", ""},
      {"short name", "CAMERA", "android.permission.CAMERA@1.. | ", ""},
      {"not certain", "?CAMERA", "?android.permission.CAMERA@1.. | ", ""},
      {"below a level", "READ_PHONE_STATE@..28", "android.permission.READ_PHONE_STATE@1..28 | ", ""},
      {"between levels", "READ_PHONE_STATE@26..28", "android.permission.READ_PHONE_STATE@26..28 | ", ""},
      {"whole name", "com.android.permission.GET_INSTALLED_APPS", "com.android.permission.GET_INSTALLED_APPS@1.. | ",
       ""},
      {"any of all of", "CAMERA&RECORD_AUDIO|READ_SMS@23..",
       "android.permission.CAMERA@1.. android.permission.RECORD_AUDIO@1.. | android.permission.READ_SMS@23.. | ", ""},
      {"unknown permission", "CAMERA|KAMERA", "", "t.tsv:2:10"},
      {"no permission", "CAMERA|", "", "t.tsv:2:10"},
      {"bad range", "CAMERA@23", "", "t.tsv:2:9"},
      {"range that is empty", "CAMERA@28..23", "", "t.tsv:2:9"},
      {"range of words", "CAMERA@x..y", "", "t.tsv:2:9"},
  };
  const auto set = PolicySet::built_in();
  REQUIRE(set);
  static constexpr std::string_view kColumns[] = {"k", "need"};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string text = std::string("k\tneed\nx\t") + row.cell + "\n";
    Complaints complaints;
    TsvReader table("t.tsv", text, kColumns, complaints);
    REQUIRE(table.next());
    CHECK(outline(parse_permission_need(table[1], set->catalogue(), table)) == row.want);
    CHECK((complaints.empty() ? std::string() : complaints.errors()[0].where) == row.where);
  }
}
