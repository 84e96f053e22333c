// The tables of techniques that keep code elsewhere: that each can be found, and that wrong rows are named.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "policies/policy_set.h"
#include "tests/policies/folder.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const Catalogue& facts() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue();
}

void check_techniques(const Techniques& techniques) {
  std::set<std::string_view> ids, strong;
  std::set<std::string> signs;
  std::vector<std::set<TechniquePlace>> weak(techniques.rows.size());
  for (const Technique& row : techniques.rows) {
    CAPTURE(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK_FALSE(row.name_zh.empty());
    CHECK_FALSE(row.name_en.empty());
  }
  for (const TechniqueSign& sign : techniques.signs) {
    const Technique& row = techniques.rows[sign.technique];
    CAPTURE(row.id, sign.value);
    CHECK(signs.insert(std::string(row.id) + std::string(name_of(sign.place)) + std::string(sign.value)).second);
    if (sign.strong) strong.insert(row.id);
    if (!sign.strong && sign.place != TechniquePlace::code) weak[sign.technique].insert(sign.place);
    const bool is_path = sign.value.find('/') != std::string_view::npos;
    CHECK(is_path == (sign.place == TechniquePlace::entry || sign.place == TechniquePlace::code));
    if (sign.place == TechniquePlace::library) CHECK(sign.value.ends_with(".so"));
    if (sign.place == TechniquePlace::class_prefix) CHECK(sign.value.find('*') == std::string_view::npos);
  }
  for (std::size_t i = 0; i < techniques.rows.size(); ++i) {
    CAPTURE(techniques.rows[i].id);
    CHECK((strong.contains(techniques.rows[i].id) || weak[i].size() > 1));
  }
}

}  // namespace

TEST_CASE("every packer can be decided by its signs") {
  CHECK(facts().packers.rows.size() > 50);
  check_techniques(facts().packers);
}

TEST_CASE("every framework can be decided by its signs") {
  CHECK(facts().frameworks.rows.size() > 40);
  check_techniques(facts().frameworks);
  CHECK(facts().code_loaders.size() > 5);
}

TEST_CASE("what scripts call yields known information in known frameworks") {
  CHECK(facts().bridges.size() > 50);
  std::set<std::string> seen;
  for (const Bridge& row : facts().bridges) {
    CAPTURE(row.api);
    CHECK(seen.insert(std::string(row.api)).second);
    CHECK(row.api.find('.') != std::string_view::npos);
    CHECK_FALSE(row.information.empty());
    for (const std::string_view id : row.information) CHECK(facts().find_information(id));
    for (const std::string_view id : row.frameworks) {
      const auto& rows = facts().frameworks.rows;
      CHECK(std::any_of(rows.begin(), rows.end(), [&](const Technique& t) { return t.id == id; }));
    }
  }
}

TEST_CASE("a file name that libraries of other makers bear decides nothing alone") {
  for (const std::string_view name : {"libexec.so", "libshell.so", "libloader.so", "assets/PK"}) {
    bool known = false;
    for (const TechniqueSign& sign : facts().packers.signs) {
      CAPTURE(name);
      if (sign.value != name) continue;
      known = true;
      CHECK_FALSE(sign.strong);
    }
    CHECK(known);
  }
}

TEST_CASE("a row of packers.tsv that is wrong is named with its place") {
  const std::string head = "packer\tname_zh\tname_en\tvendor\ttype\tplace\tvalue\tstrength\n";
  const std::string row = "own\t自制\tOwn\t-\tpacker\tlibrary\tlibown.so\tstrong\n";
  check_complaints({
      {"type", "packers.tsv", head + replaced(row, "packer", "paker"), "packers.tsv:2:", "did you mean packer?"},
      {"place", "packers.tsv", head + replaced(row, "library", "librray"), "packers.tsv:2:", "did you mean library?"},
      {"strength", "packers.tsv", head + replaced(row, "strong", "storng"), "packers.tsv:2:", "did you mean strong?"},
      {"no name", "packers.tsv", head + replaced(row, "自制\tOwn", "-\t-"), "packers.tsv:2:", "a name in the first row"},
      {"no value", "packers.tsv", head + replaced(row, "libown.so", "-"), "packers.tsv:2:", "what is the sign"},
  });
  const std::string frameworks = "framework\tname_zh\tname_en\tvendor\tkind\tplace\tvalue\tstrength\n";
  const std::string loaders = "class\tmember\tdescriptor\tpath\n";
  check_complaints({
      {"kind", "frameworks.tsv", frameworks + replaced(row, "packer", "framewrok"), "frameworks.tsv:2:", "framework"},
      {"no class", "code_loaders.tsv", loaders + "La/B\tload\t*\t1\n", "code_loaders.tsv:2:", "a class descriptor"},
      {"use", "bridges.tsv", "api\tuse\tframeworks\tinformation\tseverity\na.b\tcal\t-\timei\tlow\n", "bridges.tsv:2:", "did you mean call?"},
      {"information", "bridges.tsv", "api\tuse\tframeworks\tinformation\tseverity\na.b\tcall\t-\timeis\tlow\n", "bridges.tsv:2:", "an id of information.tsv"},
      {"whose", "known_loaders.tsv", "prefix\tloads\na.b\towned\n", "known_loaders.tsv:2:", "did you mean own?"},
      {"slashes", "known_loaders.tsv", "prefix\tloads\na/b\town\n", "known_loaders.tsv:2:", "with dots"},
      {"path", "code_loaders.tsv", loaders + "La/B;\tload\t*\tx\n", "code_loaders.tsv:2:", "a register position"},
  });
  const Folder folder;
  folder.write("frameworks.tsv", frameworks + replaced(row, "packer", "framework") + "own\t-\t-\t-\t-\tcode\tassets/own/*\t-\n");
  folder.write("code_loaders.tsv", loaders + "La/B;\tload\t*\t1\nLa/B;\tmap\t()V\t-\n");
  folder.write("known_loaders.tsv", "prefix\tloads\na.b\town\na.c\tinstalled\n");
  folder.write("packers.tsv", head + row + "own\t-\t-\t-\t-\tentry\tassets/own/*\tweak\nqihoo_jiagu\t-\t-\t-\t-\tentry\tassets/x\tweak\n");
  CHECK(check_folder(folder.path()).empty());
}
