#include "policies/complaint.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using namespace mingcha::policies;

TEST_CASE("a slip is told from another word") {
  constexpr std::string_view kWords[] = {"collect", "callback", "carrier", "none"};
  struct Row {
    const char* word;
    const char* want;
  };
  const Row rows[] = {{"colect", "collect"}, {"collcet", "collect"}, {"carriers", "carrier"}, {"nome", "none"},
                      {"nom", ""},           {"reader", ""},         {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, kWords) == row.want);
  }
  CHECK(one_of("colect", kWords) == "one of collect, callback, carrier, none (did you mean collect?)");
}

TEST_CASE("what was found is quoted, cut at a character and free of control characters") {
  Complaints complaints;
  complaints.add(Place{"a.tsv", 3, 7}, "x\x1b[2J", "a word");
  std::string wide;
  for (int i = 0; i < 40; ++i) wide += "权";
  complaints.add(Place{"a.tsv", 4, 1}, wide, "a word");
  complaints.add(Place{"a.tsv", 5, 1}, "", "a word");
  REQUIRE(complaints.errors().size() == 3);
  CHECK(complaints.errors()[0].where == "a.tsv:3:7");
  CHECK(complaints.errors()[0].got == "found \"x?[2J\", expected a word");
  CHECK(complaints.errors()[1].got.find("权…\", expected") != std::string::npos);
  CHECK(complaints.errors()[2].got == "found nothing, expected a word");
}
