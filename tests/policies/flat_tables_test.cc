// The flattened tables of the built-in files: the same tables, and no harm from bytes that are none.
#include "policies/flat_tables.h"

#include <catch2/catch.hpp>

#include "policies/policy_set.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

constexpr std::string_view kText = "[[a]]\nflag = true\nnumber = -7\nlist = ['x', 'y']\n[[b]]\ntext = '''\nlong\n'''\n";
const std::vector<PolicyFile> kFiles = {{"a.toml", kText}};

/// `pool` outlives the tables.
std::vector<TomlTable> tables_of(const std::vector<PolicyFile>& files, TextPool& pool) {
  Complaints complaints;
  std::vector<TomlTable> tables;
  for (const PolicyFile& file : files)
    if (file.name.ends_with(".toml"))
      for (TomlTable& table : read_toml(file.name, file.text, pool, complaints)) tables.push_back(std::move(table));
  REQUIRE(complaints.empty());
  return tables;
}

}  // namespace

TEST_CASE("tables come back as they were, with their places and texts") {
  TextPool pool;
  const std::vector<TomlTable> tables = tables_of(kFiles, pool);
  const std::string flat = flatten(tables);
  const Result<std::vector<TomlTable>> back = unflatten(flat, kFiles);
  REQUIRE(back);
  REQUIRE(back->size() == 2);
  const TomlTable& a = (*back)[0];
  CHECK(a.name == "a");
  CHECK(a.file == "a.toml");
  CHECK(a.text == kText);
  REQUIRE(a.entries.size() == 3);
  CHECK(std::get<bool>(a.find("flag")->value));
  CHECK(std::get<std::int64_t>(a.find("number")->value) == -7);
  const auto& items = std::get<std::vector<TomlItem>>(a.find("list")->value);
  const auto& written = std::get<std::vector<TomlItem>>(tables[0].find("list")->value);
  REQUIRE(items.size() == 2);
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(items[i].text == std::string_view("xy").substr(i, 1));
    CHECK(std::pair(items[i].line, items[i].column) == std::pair(written[i].line, written[i].column));
  }
  CHECK(a.find("number")->line == 3);
  CHECK(std::get<std::string_view>((*back)[1].find("text")->value) == "long\n");
  CHECK(flatten(*back) == flat);
}

TEST_CASE("the program holds the tables of its own files") {
  TextPool pool;
  CHECK(flatten(tables_of(embedded_files(), pool)) == embedded_tables());
}

TEST_CASE("flattened tables that are cut, or changed, are refused") {
  TextPool pool;
  const std::string good = flatten(tables_of(kFiles, pool));
  for (std::size_t size = 1; size < good.size(); ++size) {
    const Result<std::vector<TomlTable>> cut = unflatten(std::string_view(good).substr(0, size), kFiles);
    if (cut) CHECK(cut->size() == 1);  // cut between the tables
    else CHECK(cut.error().code == Errc::truncated);
  }
  struct Row { const char* name; std::size_t at; char to; const char* got; };
  const Row rows[] = {
      {"a file that is not there", 1, 'b', "no file \"b.toml\""},
      {"a kind that is none", good.find("flag") + 6, 9, "kind 9"},
      {"a number that is none", good.find("-7"), 'x', "number \"x7\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string changed = good;
    changed[row.at] = row.to;
    const Result<std::vector<TomlTable>> read = unflatten(changed, kFiles);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::bad_value);
    CHECK(read.error().got == row.got);
  }
}
