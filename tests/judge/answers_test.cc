// Answers of persons: what is read, what is refused and where.
#include "analyzer/judge/answers.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using namespace mingcha::judge;

namespace {

std::vector<ClauseVerdict> clauses() {
  std::vector<ClauseVerdict> out(2);
  out[0].id = "191号:1.3";
  out[0].verdict = "manual";
  out[1].id = "164号:10";
  out[1].verdict = "not-found";
  return out;
}

}  // namespace

TEST_CASE("an answer is read and put to its clause") {
  policies::Complaints complaints;
  std::vector<ClauseVerdict> all = clauses();
  add_answers(read_answers("a.toml",
                           "[[answer]]\nclause = \"191号:1.3\"\nresult = \"fail\"\nnote = \"五次点击\"\nby = \"王\"\n"
                           "date = \"2026-11-20\"\n",
                           all, complaints),
              all);
  CHECK(complaints.empty());
  REQUIRE(all[0].answer);
  CHECK(all[0].answer->result == "fail");
  CHECK(all[0].answer->note == "五次点击");
  CHECK(all[0].answer->by == "王");
  CHECK(all[0].answer->date == "2026-11-20");
  CHECK(all[0].verdict == "manual");
  CHECK_FALSE(all[1].answer);
}

TEST_CASE("what is no answer is refused with its place") {
  struct Row {
    const char* name;
    const char* text;
    const char* where;
  };
  const Row rows[] = {
      {"another table", "[[reply]]\nclause = \"191号:1.3\"\n", "a.toml:1:1"},
      {"unknown clause", "[[answer]]\nclause = \"191号:9.9\"\nresult = \"pass\"\n", "a.toml:2:10"},
      {"unknown result", "[[answer]]\nclause = \"191号:1.3\"\nresult = \"good\"\n", "a.toml:3:10"},
      {"no result", "[[answer]]\nclause = \"191号:1.3\"\n", "a.toml:1:1"},
      {"unknown key", "[[answer]]\nclause = \"191号:1.3\"\nresult = \"pass\"\nwho = \"x\"\n", "a.toml:4:"},
      {"no date", "[[answer]]\nclause = \"191号:1.3\"\nresult = \"pass\"\ndate = \"20.11.2026\"\n", "a.toml:4:8"},
      {"twice", "[[answer]]\nclause = \"164号:10\"\nresult = \"pass\"\n[[answer]]\nclause = \"164号:10\"\nresult = \"fail\"\n",
       "a.toml:5:10"},
      {"no TOML", "clause: 191\n", "a.toml:1:"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    policies::Complaints complaints;
    read_answers("a.toml", row.text, clauses(), complaints);
    REQUIRE(!complaints.empty());
    CHECK(complaints.errors().front().where.starts_with(row.where));
  }
}
