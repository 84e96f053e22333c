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

const AnswerMemo::Entry* AnswerMemo::Table::find(std::uint64_t hash, const Question& question) const {
  const auto found = first.find(hash);
  if (found == first.end()) return nullptr;
  const std::span<const Known> arguments = shorten(question.arguments);
  for (std::uint32_t i = found->second; i != 0; i = entries[i - 1].next) {
    const Entry& entry = entries[i - 1];
    if (entry.key == key_of(question) && entry.max_depth == question.max_depth &&
        std::equal(arguments.begin(), arguments.end(), entry.arguments.begin(), entry.arguments.end(), same)) {
      return &entry;
    }
  }
  return nullptr;
}

void AnswerMemo::Table::add(std::uint64_t hash, Entry entry) {
  if (entries.size() >= kMaxEntries) clear();
  std::uint32_t& head = first[hash];
  entry.next = head;
  entries.push_back(std::move(entry));
  head = static_cast<std::uint32_t>(entries.size());
}

void AnswerMemo::Table::clear() {
  entries.clear();
  first.clear();
}

const AnswerMemo::Entry* AnswerMemo::find(const Question& question) const {
  const std::uint64_t hash = hash_of(question);
  const Entry* entry = settled_.find(hash, question);
  return entry != nullptr ? entry : standing_.find(hash, question);
}

const AnswerMemo::Entry* AnswerMemo::find_settled(const Question& question) const {
  return settled_.find(hash_of(question), question);
}

void AnswerMemo::add(const Question& question, const Known& value, Notes notes, std::uint32_t steps) {
  Table& table = notes.empty() ? settled_ : standing_;
  const std::span<const Known> arguments = shorten(question.arguments);
  table.add(hash_of(question), {key_of(question), question.max_depth, {arguments.begin(), arguments.end()}, value,
                                std::move(notes), steps, 0});
}

void AnswerMemo::forget() {
  standing_.clear();
}

}  // namespace mingcha::program
