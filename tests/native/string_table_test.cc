// Texts by their offset, and how much a table reads at most.
#include "analyzer/native/string_table.h"

#include <catch2/catch.hpp>
#include <string>

namespace mingcha::native {

TEST_CASE("a text ends at its NUL, inside the table") {
  struct Row {
    const char* name;
    std::uint64_t offset;
    std::optional<std::string_view> want;
  };
  const std::string bytes("\0open\0read", 10);
  const Row rows[] = {
      {"the empty one", 0, ""},      {"a whole one", 1, "open"},
      {"a tail", 3, "en"},           {"no NUL", 6, std::nullopt},
      {"the end", 10, std::nullopt}, {"far behind", ~std::uint64_t{0}, std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    StringTable table(as_bytes(bytes));
    CHECK(table.at(row.offset) == row.want);
  }
}

TEST_CASE("a long text that many rows name is read a few times only") {
  const std::string bytes = std::string(60000, 'a') + '\0';
  StringTable table(as_bytes(bytes));
  int read = 0;
  while (table.at(0)) ++read;
  CHECK(read == 8);
  CHECK(table.at(60000 - 4000) == std::nullopt);
  StringTable another(as_bytes(bytes));
  for (int i = 0; i < 10000; ++i) CHECK(another.at(60000 - 10).has_value());
}

TEST_CASE("no name is longer than 65536 bytes") {
  const std::string bytes = std::string(70000, 'a') + '\0';
  StringTable table(as_bytes(bytes));
  CHECK(table.at(0) == std::nullopt);
  CHECK(table.at(70000 - 65536) == std::string_view(bytes).substr(70000 - 65536, 65536));
}

}  // namespace mingcha::native
