#include "analyzer/native/outline.h"

#include <algorithm>
#include <iterator>

namespace mingcha::native {
namespace {

constexpr std::size_t kMaxChoices = 1024;  // of one outline

using Kind = Value::Kind;

bool can_be_chosen(const Value& value) {
  return value.is(Kind::address) || value.is(Kind::text) || value.is(Kind::either);
}

}  // namespace

// Where the letters of a string that a function is given lie: in the object behind its first byte, or where
// its third word says. That word lies 8 or 16 bytes behind the first.
std::optional<Value> Outline::letters_of_string(const Value& inside, const Value& elsewhere) const {
  if (!inside.is(Kind::parameter) || !elsewhere.is(Kind::memory) || elsewhere.number != 0)
    return std::nullopt;
  const Memory& word = memory[elsewhere.index];
  // Hostile code makes numbers of any size.
  const auto number = [](std::int64_t value) { return static_cast<std::uint64_t>(value); };
  const auto begin = static_cast<std::int64_t>(number(inside.number) - 1);
  const std::uint64_t third = number(word.base.number) + number(word.offset) - number(begin);
  if (!word.base.is(Kind::parameter) || word.base.index != inside.index || (third != 8 && third != 16))
    return std::nullopt;
  return Value{Kind::parameter, inside.index, begin};
}

Value Outline::choose(const Value& a, const Value& b) {
  if (a == b) return a;
  if (const std::optional<Value> string = letters_of_string(a, b)) return *string;
  if (const std::optional<Value> string = letters_of_string(b, a)) return *string;
  if (!can_be_chosen(a) || !can_be_chosen(b)) return {};
  const auto members = [&](const Value& value) {
    return value.is(Kind::either) ? choices[value.index] : Choice{value};
  };
  const Choice first = members(a), second = members(b);
  Choice all;
  std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all));
  if (all.size() > kMaxChoice) return {};
  const auto it = std::find(choices.begin(), choices.end(), all);
  const auto number = static_cast<std::uint32_t>(it - choices.begin());
  if (it == choices.end()) {
    if (choices.size() >= kMaxChoices) return {};
    choices.push_back(std::move(all));
  }
  return {Kind::either, number, 0};
}

}  // namespace mingcha::native
