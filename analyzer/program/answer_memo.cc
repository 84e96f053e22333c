#include "analyzer/program/answer_memo.h"

#include <algorithm>
#include <utility>

namespace mingcha::program {
namespace {

constexpr std::size_t kMaxEntries = 1U << 15;  // then it starts anew

bool says_something(const Known& known) {
  return known.kind != Known::Kind::unknown || !known.by.empty();
}

std::span<const Known> shorten(std::span<const Known> arguments) {
  while (!arguments.empty() && !says_something(arguments.back())) arguments = arguments.first(arguments.size() - 1);
  return arguments;
}

std::uint64_t key_of(const Question& question) {
  return std::uint64_t{question.node} << 32 | std::uint64_t{question.index & 0xffffU} << 16 |
         std::uint64_t{question.depth & 0xffU} << 8 | static_cast<std::uint64_t>(question.kind);
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x9e37'79b9'7f4a'7c15U;
}

std::uint64_t hash_of(const Question& question) {
  std::uint64_t hash = mix(key_of(question), question.max_depth);
  for (const Known& argument : shorten(question.arguments)) {
    hash = mix(hash, static_cast<std::uint64_t>(argument.kind) + argument.by.size() * 8);
    hash = mix(hash, static_cast<std::uint64_t>(argument.number));
    hash = mix(hash, argument.text.size());
  }
  return hash ^ hash >> 29;
}

bool same(const Known& a, const Known& b) {
  return a.same_value(b) && a.by == b.by;
}

}  // namespace

std::optional<Answer> AnswerMemo::Table::find(std::uint64_t hash, const Question& question) const {
  static const Known nothing;
  static const Notes no_notes;
  const auto found = first.find(hash);
  if (found == first.end()) return std::nullopt;
  const std::span<const Known> arguments = shorten(question.arguments);
  for (std::uint32_t i = found->second; i != 0; i = entries[i - 1].next) {
    const Entry& entry = entries[i - 1];
    if (entry.key != key_of(question) || entry.max_depth != question.max_depth) continue;
    const auto begin = knowns.begin() + entry.first_argument;
    if (!std::equal(arguments.begin(), arguments.end(), begin, begin + entry.argument_count, same)) continue;
    return Answer{entry.value == 0 ? nothing : knowns[entry.value - 1],
                  entry.notes == 0 ? no_notes : notes[entry.notes - 1], entry.steps};
  }
  return std::nullopt;
}

void AnswerMemo::Table::add(const Question& question, const Known& value, Notes&& stands_on, std::uint32_t steps) {
  if (entries.size() >= kMaxEntries) clear();
  const std::span<const Known> arguments = shorten(question.arguments);
  Entry entry;
  entry.key = key_of(question);
  entry.max_depth = static_cast<std::uint16_t>(question.max_depth);
  entry.steps = steps;
  entry.first_argument = static_cast<std::uint32_t>(knowns.size());
  entry.argument_count = static_cast<std::uint16_t>(arguments.size());
  knowns.insert(knowns.end(), arguments.begin(), arguments.end());
  if (says_something(value)) {
    knowns.push_back(value);
    entry.value = static_cast<std::uint32_t>(knowns.size());
  }
  if (!stands_on.empty()) {
    notes.push_back(std::move(stands_on));
    entry.notes = static_cast<std::uint32_t>(notes.size());
  }
  std::uint32_t& head = first[hash_of(question)];
  entry.next = head;
  entries.push_back(entry);
  head = static_cast<std::uint32_t>(entries.size());
}

void AnswerMemo::Table::clear() {
  entries.clear();
  knowns.clear();
  notes.clear();
  first.clear();
}

std::optional<Answer> AnswerMemo::find(const Question& question) const {
  const std::uint64_t hash = hash_of(question);
  const std::optional<Answer> settled = settled_.find(hash, question);
  return settled ? settled : standing_.find(hash, question);
}

std::optional<Answer> AnswerMemo::find_settled(const Question& question) const {
  return settled_.find(hash_of(question), question);
}

void AnswerMemo::add(const Question& question, const Known& value, Notes notes, std::uint32_t steps) {
  Table& table = notes.empty() ? settled_ : standing_;
  table.add(question, value, std::move(notes), steps);
}

void AnswerMemo::forget() {
  standing_.clear();
}

}  // namespace mingcha::program
