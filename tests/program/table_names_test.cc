#include "analyzer/program/table_names.h"

#include <catch2/catch.hpp>

using mingcha::program::table_in;

TEST_CASE("A database call's text names a table") {
  struct Row {
    const char* text;
    const char* table;
    bool fills, lists;
  };
  const Row rows[] = {
      {"consent", "consent", true, true},
      {" `consent` ", "consent", true, true},
      {"SELECT agreed FROM consent WHERE id=1", "consent", false, true},
      {"select c.* from \"consent\" c", "consent", false, true},
      {"SELECT COUNT(*) FROM consent", "consent", false, false},
      {"SELECT a FROM consent WHERE b IN (1, 2)", "consent", false, true},
      {"SELECT name FROM sqlite_master WHERE type='table'", "", false, true},
      {"SELECT 1", "", false, false},
      {"INSERT INTO consent(agreed) VALUES(1)", "consent", true, false},
      {"INSERT OR REPLACE INTO `consent` VALUES (1)", "consent", true, false},
      {"REPLACE INTO consent VALUES(1)", "consent", true, false},
      {"UPDATE consent SET agreed=1", "consent", true, false},
      {"UPDATE OR IGNORE consent SET agreed=1", "consent", true, false},
      {"CREATE TABLE consent(agreed INTEGER)", "", false, false},
      {"DELETE FROM consent", "", false, false},
      {"PRAGMA user_version", "", false, false},
      {"INSERT INTO", "", true, false},
      {"", "", true, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto use = table_in(row.text);
    CHECK(use.table == row.table);
    CHECK(use.fills == row.fills);
    CHECK(use.lists == row.lists);
  }
}
