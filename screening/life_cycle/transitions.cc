#include "screening/life_cycle/transitions.h"

#include <array>

namespace mingcha::screening {
namespace {

struct Cell {
  State state = State::none;
  Refusal refusal = Refusal::nothing_found;
  bool allowed = false;
  constexpr Cell(State to) : state(to), allowed(true) {}          // NOLINT: cells are written as states
  constexpr Cell(Refusal why) : refusal(why) {}                   // NOLINT: or as refusals
};

using enum State;
constexpr Cell kNone = Refusal::nothing_found, kAgain = Refusal::already, kUntold = Refusal::not_told,
               kEarly = Refusal::notice_first, kNamed = Refusal::is_noticed, kMended = Refusal::is_mended,
               kGone = Refusal::is_delisted, kThere = Refusal::not_delisted;
constexpr Cell kFound = found, kOrdered = ordered, kFixed = rectified, kUnfixed = not_rectified, kNoticed = noticed,
               kDelisted = delisted, kRestored = restored, kClosed = closed, kWithdrawn = withdrawn;

// Rows: states in order. A delisted app stays delisted whatever a second test says, until it is restored; more problems
// found while a case is open change nothing about where it stands. An app that was never told is delisted only after a
// relapse, which Case knows.
constexpr std::array<std::array<Cell, kActionKindCount>, kStateCount> kTable = {{
    // found    ordered   rectified  not_rect. noticed   delisted   restored   closed   withdrawn
    {kFound,    kNone,    kNone,     kNone,    kNone,    kNone,     kNone,     kNone,   kNone},
    {kFound,    kOrdered, kFixed,    kUntold,  kNoticed, kDelisted, kThere,    kClosed, kWithdrawn},
    {kOrdered,  kOrdered, kFixed,    kUnfixed, kNoticed, kEarly,    kThere,    kClosed, kWithdrawn},
    {kFound,    kMended,  kAgain,    kUnfixed, kMended,  kMended,   kThere,    kClosed, kWithdrawn},
    {kUnfixed,  kOrdered, kFixed,    kUnfixed, kNoticed, kDelisted, kThere,    kClosed, kWithdrawn},
    {kNoticed,  kNamed,   kFixed,    kUnfixed, kNamed,   kDelisted, kThere,    kClosed, kWithdrawn},
    {kDelisted, kGone,    kDelisted, kDelisted, kGone,   kAgain,    kRestored, kClosed, kWithdrawn},
    {kFound,    kMended,  kAgain,    kUnfixed, kMended,  kMended,   kAgain,    kClosed, kWithdrawn},
    {kFound,    kNone,    kNone,     kNone,    kNone,    kNone,     kNone,     kAgain,  kNone},
    {kFound,    kNone,    kNone,     kNone,    kNone,    kNone,     kNone,     kNone,   kAgain},
}};

constexpr std::array<RefusalText, kRefusalCount> kTexts = {{
    {"该应用没有未了结的问题，须先登记“发现问题”（found）", "no case is open for this app: enter \"found\" first"},
    {"该应用已经如此，不必重复登记", "the app stands so already"},
    {"尚未责令整改或通报，没有可复测的要求", "the app was neither told to rectify nor noticed: there is nothing to test again"},
    {"责令整改后，经复测未整改或已通报的应用方可下架",
     "after an order to rectify an app is delisted only when a second test failed or it was noticed"},
    {"该应用已通报，须先登记复测结果", "the app is noticed already: a second test comes first"},
    {"该应用的问题已整改，须先登记“发现问题”（found）", "what was found is rectified: enter \"found\" first"},
    {"该应用已下架，只能登记复测结果、恢复上架、结案或撤销",
     "the app is delisted: it can only be tested again, restored, closed or withdrawn"},
    {"该应用没有下架", "the app is not delisted"},
    {"未经责令整改或通报，只有问题复发的应用可直接下架", "an app that was never told is delisted only after a relapse"},
    {"没有写明经办人", "nobody is named as its actor"},
    {"结案、撤销和恢复上架须写明理由", "closing, withdrawing and restoring need a reason"},
    {"没有写明日期", "it has no day"},
    {"日期早于该应用的上一次处置", "the day is before that of the app's last action"},
    {"期限早于处置日期", "the deadline is before the day of the action"},
    {"只有责令整改和通报设整改期限", "only orders to rectify and notices have a deadline"},
}};

}  // namespace

const RefusalText& text_of(Refusal refusal) noexcept { return kTexts[static_cast<std::size_t>(refusal)]; }

tl::expected<State, Refusal> after(State state, ActionKind kind) noexcept {
  const Cell& cell = kTable[static_cast<std::size_t>(state)][static_cast<std::size_t>(kind)];
  if (!cell.allowed) return tl::unexpected(cell.refusal);
  return cell.state;
}

}  // namespace mingcha::screening
