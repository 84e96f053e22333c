// docs/registry.md: every table and column of the registry is explained there, and every question there can
// be asked.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "tests/screening/registry/crowd.h"

namespace mingcha::screening {
namespace {

std::string page(const std::string& name) {
  std::ifstream in(std::string(MINGCHA_SOURCE_DIR) + "/docs/" + name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> questions(const std::string& text) {
  constexpr std::string_view kBegin = "```sql\n", kEnd = "\n```";
  std::vector<std::string> found;
  for (std::size_t at = text.find(kBegin); at != std::string::npos; at = text.find(kBegin, at)) {
    at += kBegin.size();
    found.push_back(text.substr(at, text.find(kEnd, at) - at));
  }
  return found;
}

// All words of "`a.b`, `c`".
std::set<std::string> names_in(const std::string& text) {
  std::set<std::string> names;
  std::string word;
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (part) {
      word += c;
    } else if (!word.empty()) {
      names.insert(std::exchange(word, {}));
    }
  }
  return names;
}

// Something for every question: a signer of two apps with problems, a package by another one, cases.
void put_everything(test::Shelf& shelf) {
  test::put_crowd(shelf);
  reports::AppMetadata known;
  known.developer = "某公司";
  shelf.put(test::examined("cn.example.f", 1), known);
  shelf.put(test::examined("cn.example.g", 1), known);
  PackageResult other = test::examined("cn.example.g", 2);
  other.signers = {{test::digest_of("somebody else"), "CN=Other"}};
  shelf.put(other, known);
  for (const char* package : {"cn.example.f", "cn.example.g"}) {
    Action found, noticed;
    found.app = noticed.app = package;
    found.kind = ActionKind::found, noticed.kind = ActionKind::noticed;
    found.fingerprints = noticed.fingerprints = {"f"};
    noticed.deadline = policies::date_of("2026-01-20");
    shelf.act({found, noticed}, "2026-01-06");
  }
}

}  // namespace

TEST_CASE("every question of the page can be asked, and finds something") {
  test::Shelf shelf;
  put_everything(shelf);
  const std::vector<std::string> all = questions(page("registry.md"));
  CHECK(all.size() >= 8);
  for (const std::string& sql : all) {
    CAPTURE(sql);
    const auto rows = shelf.database().rows(sql.substr(0, sql.find(';')));
    if (!rows) FAIL(describe(rows.error()));
    CHECK_FALSE(rows->empty());
  }
}

TEST_CASE("every table and column of a registry is explained") {
  test::Shelf shelf;
  const std::set<std::string> explained = names_in(page("registry.md") + page("life_cycle.md"));
  const auto columns = shelf.database().rows(
      test::on_server()
          ? "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
          : "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'");
  REQUIRE(columns);
  CHECK(columns->size() > 100);
  // What the other page says of actions it says in words.
  const std::set<std::string> in_words = {"action", "batch", "log_head"};
  for (const Row& row : *columns) {
    CAPTURE(row.text(0), row.text(1));
    CHECK(explained.contains(row.text(0)));
    if (!in_words.contains(row.text(0))) CHECK(explained.contains(row.text(1)));
  }
}

}  // namespace mingcha::screening
