// Answers that are kept: which question meets which answer, and what outlives a change of the world.
#include <catch2/catch.hpp>

#include "analyzer/program/answer_memo.h"

using namespace mingcha::program;

namespace {

Notes depends_on(const char* key) {
  Notes notes;
  notes.consulted.push_back({Location::Kind::stored, 0, key});
  notes.reads = 1;
  return notes;
}

Question question(std::uint32_t node, std::span<const Known> arguments = {}) {
  Question out;
  out.node = node;
  out.depth = 1;
  out.max_depth = 6;
  out.arguments = arguments;
  return out;
}

}  // namespace

TEST_CASE("an answer is found again for the same question only") {
  const std::vector<Known> seven{Known{}, Known::of(7)}, eight{Known{}, Known::of(8)}, open{Known{}, Known{}};
  AnswerMemo memo;
  memo.add(question(3, seven), Known::of(1), {}, 5);
  REQUIRE(memo.find(question(3, seven)));
  CHECK(memo.find(question(3, seven))->value.number == 1);
  CHECK(memo.find(question(3, seven))->steps == 5);
  CHECK_FALSE(memo.find(question(3, eight)));
  CHECK_FALSE(memo.find(question(3, open)));
  CHECK_FALSE(memo.find(question(4, seven)));
  Question other = question(3, seven);
  other.depth = 2;
  CHECK_FALSE(memo.find(other));
  other = question(3, seven);
  other.max_depth = 10;
  CHECK_FALSE(memo.find(other));
  other = question(3, seven);
  other.kind = Question::Kind::callback;
  CHECK_FALSE(memo.find(other));
}

TEST_CASE("arguments of which nothing is known do not tell questions apart") {
  const std::vector<Known> open{Known{}, Known{}};
  AnswerMemo memo;
  memo.add(question(3), Known::of(1), {}, 1);
  CHECK(memo.find(question(3, open)));
}

TEST_CASE("what an argument depends on tells questions apart") {
  std::vector<Known> from_store{Known{}};
  from_store[0].by.add({Location::Kind::stored, 0, "agreed"});
  AnswerMemo memo;
  memo.add(question(3), Known::of(1), {}, 1);
  CHECK_FALSE(memo.find(question(3, from_store)));
}

TEST_CASE("a changed world takes the answers that depend on it") {
  AnswerMemo memo;
  memo.add(question(1), Known::of(1), depends_on("agreed"), 1);
  memo.add(question(2), Known::of(2), {}, 1);
  CHECK(memo.find(question(1)));
  CHECK_FALSE(memo.find_settled(question(1)));
  CHECK(memo.find_settled(question(2)));
  memo.forget();
  CHECK_FALSE(memo.find(question(1)));
  CHECK(memo.find(question(2)));
}
