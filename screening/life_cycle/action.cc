#include "screening/life_cycle/action.h"

#include <algorithm>
#include <array>

namespace mingcha::screening {
namespace {

constexpr std::array<Word, kStateCount> kStates = {{
    {"none", "未立案", "no case"},
    {"found", "发现问题", "found"},
    {"ordered", "责令整改", "told to rectify"},
    {"rectified", "已整改", "rectified"},
    {"not-rectified", "未整改", "not rectified"},
    {"noticed", "通报", "noticed"},
    {"delisted", "下架", "delisted"},
    {"restored", "恢复上架", "restored"},
    {"closed", "结案", "closed"},
    {"withdrawn", "撤销", "withdrawn"},
}};
// An action has the words of its state.
constexpr std::span<const Word> kActions = std::span(kStates).subspan<1>();
static_assert(kActions.size() == kActionKindCount);

constexpr std::string_view kPapers[] = {"listing", "delisting", "recheck", "rectification"};

template <class Value>
std::optional<Value> find_word(std::span<const Word> words, std::string_view word) noexcept {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.id == word || w.zh == word; });
  if (found == words.end()) return std::nullopt;
  return static_cast<Value>(found - words.begin());
}

}  // namespace

const Word& word_of(State state) noexcept { return kStates[static_cast<std::size_t>(state)]; }
const Word& word_of(ActionKind kind) noexcept { return kActions[static_cast<std::size_t>(kind)]; }
std::optional<State> state_of(std::string_view word) noexcept { return find_word<State>(kStates, word); }
std::optional<ActionKind> action_kind_of(std::string_view word) noexcept {
  return find_word<ActionKind>(kActions, word);
}
std::span<const Word> action_words() noexcept { return kActions; }

std::string_view spell(policies::NoticeKind kind) noexcept { return kPapers[static_cast<std::size_t>(kind)]; }
std::optional<policies::NoticeKind> notice_kind_of(std::string_view word) noexcept {
  const auto* found = std::find(std::begin(kPapers), std::end(kPapers), word);
  if (found == std::end(kPapers)) return std::nullopt;
  return static_cast<policies::NoticeKind>(found - std::begin(kPapers));
}

}  // namespace mingcha::screening
