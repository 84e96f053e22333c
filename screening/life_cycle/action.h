// What somebody did about an app, and how the app stands after it. docs/life_cycle.md tells what each word means.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policies/date.h"
#include "policies/notice_layout.h"

namespace mingcha::screening {

/// How an app stands.
enum class State : std::uint8_t {
  none,           ///< nothing was ever entered
  found,          ///< problems were found, nobody was told
  ordered,        ///< told to rectify (整改通知)
  rectified,      ///< so a second test says
  not_rectified,  ///< so a second test says
  noticed,        ///< named in a notice (通报)
  delisted,       ///< taken out of the stores (下架)
  restored,       ///< offered again (恢复上架)
  closed,         ///< a person ended the case
  withdrawn,      ///< a person took it back: it should never have begun
};
inline constexpr std::size_t kStateCount = 10;

/// What is done; each is named by the state that it usually leads to.
enum class ActionKind : std::uint8_t {
  found, ordered, rectified, not_rectified, noticed, delisted, restored, closed, withdrawn
};
inline constexpr std::size_t kActionKindCount = 9;

/// A word of the log and of the command line, and what people call it.
struct Word {
  std::string_view id, zh, en;
};
const Word& word_of(State state) noexcept;       ///< "not-rectified"
const Word& word_of(ActionKind kind) noexcept;   ///< "not-rectified"
/// Absent for another word. Also by what people call it: "未整改".
std::optional<State> state_of(std::string_view word) noexcept;
std::optional<ActionKind> action_kind_of(std::string_view word) noexcept;
std::span<const Word> action_words() noexcept;

/// The paper by which several apps were told: "listing" and so on.
std::string_view spell(policies::NoticeKind kind) noexcept;
std::optional<policies::NoticeKind> notice_kind_of(std::string_view word) noexcept;

/// The paper that an action was part of. A number of 0 is not known.
struct Batch {
  policies::NoticeKind kind = policies::NoticeKind::listing;
  std::uint32_t year = 0;
  std::uint32_t number = 0;  ///< in its year
  std::uint32_t total = 0;   ///< of all years
  std::string issuer, layout;
  friend bool operator==(const Batch&, const Batch&) = default;
};

/// One row of the log.
struct Action {
  std::uint64_t sequence = 0;  ///< in the whole log, from 1
  std::string app;             ///< package name
  ActionKind kind = ActionKind::found;
  policies::Date day;          ///< on which it took effect
  std::string recorded_at;     ///< "2026-01-05T08:00:00Z"
  std::string actor, reason;
  std::optional<policies::Date> deadline;
  std::optional<Batch> batch;
  std::uint32_t running_number = 0;       ///< of the app's row in the batch; 0 = none
  std::string package_sha256, report_sha256;  ///< what it was decided on; empty = nothing in particular
  std::vector<std::string> fingerprints;  ///< of the findings concerned, ascending, none twice
  bool relapse = false;  ///< one of them had been rectified before
  State state = State::none;              ///< after it
  std::string previous;  ///< digest of the row before
  std::string digest;    ///< of this one, see action_log.h
};

}  // namespace mingcha::screening
