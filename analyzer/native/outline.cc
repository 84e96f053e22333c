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

Value Outline::choose(const Value& a, const Value& b) {
  if (a == b) return a;
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
