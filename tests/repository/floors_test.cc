// The data goes one way, from bytes to reports, and so do the includes: a floor may use those below it, never
// those above or beside it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string_view>

#include "tests/repository/source_tree.h"

namespace mingcha::test {
namespace {

struct Floor {
  std::string_view folder;
  int height;
};

// A folder's own floor is the longest entry that its path begins with.
constexpr Floor kFloors[] = {
    {"support/", 1},        {"manifests/", 2},       {"policies/", 2},         {"analyzer/package/", 3},
    {"analyzer/dex/", 3},   {"analyzer/native/", 3}, {"analyzer/program/", 4}, {"analyzer/behaviour/", 5},
    {"analyzer/privacy_policy/", 5}, {"analyzer/judge/", 6}, {"analyzer/", 7},        {"reports/", 8},          {"screening/", 9},
    {"cli/", 10},
};
// Reports print what was judged: they do not look into packages or programs. How a paper is laid out is no law.
constexpr std::string_view kSeenByReports[] = {"support/", "policies/notice_layout.h", "analyzer/behaviour/",
                                               "analyzer/privacy_policy/", "analyzer/judge/", "reports/"};

const Floor* floor_of(std::string_view path) {
  const Floor* found = nullptr;
  for (const Floor& floor : kFloors)
    if (path.starts_with(floor.folder) && (found == nullptr || floor.folder.size() > found->folder.size()))
      found = &floor;
  return found;
}

bool may_include(std::string_view path, std::string_view included) {
  const Floor* from = floor_of(path);
  const Floor* to = floor_of(included);
  if (from == nullptr || to == nullptr || from == to) return true;
  if (from->folder == "reports/")
    return std::any_of(std::begin(kSeenByReports), std::end(kSeenByReports),
                       [&](std::string_view folder) { return included.starts_with(folder); });
  return to->height < from->height;
}

std::string_view included_by(std::string_view line) {
  constexpr std::string_view kDirective = "#include \"";
  if (!line.starts_with(kDirective)) return {};
  line.remove_prefix(kDirective.size());
  return line.substr(0, line.find('"'));
}

}  // namespace

TEST_CASE("a floor may include those below it") {
  struct Row {
    std::string_view path, included;
    bool want;
  };
  const Row rows[] = {
      {"analyzer/program/link.cc", "analyzer/dex/dex_file.h", true},
      {"analyzer/package/package.cc", "manifests/manifest.h", true},
      {"analyzer/examine.cc", "analyzer/judge/report.h", true},
      {"reports/json.cc", "analyzer/judge/report.h", true},
      {"cli/main.cc", "reports/json.h", true},
      {"analyzer/dex/dex_file.cc", "analyzer/program/link.h", false},
      {"policies/rule.cc", "manifests/manifest.h", false},
      {"analyzer/behaviour/find.cc", "analyzer/examine.h", false},
      {"reports/json.cc", "analyzer/dex/dex_file.h", false},
      {"reports/json.cc", "cli/options.h", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path, row.included);
    CHECK(may_include(row.path, row.included) == row.want);
  }
}

TEST_CASE("every include follows the floors, and names a full path there") {
  std::size_t seen = 0;
  for (const SourceFile& file : source_files({".h", ".cc"})) {
    for (const std::string_view line : lines_of(file.text)) {
      const std::string_view included = included_by(line);
      if (included.empty()) continue;
      ++seen;
      CAPTURE(file.path, included);
      CHECK(may_include(file.path, included));
      if (floor_of(file.path) != nullptr) CHECK(included.find('/') != std::string_view::npos);
    }
  }
  CHECK(seen > 20);
}

}  // namespace mingcha::test
