// The log of all actions: rows that are only ever added, each holding the digest of the row before, so that none can be
// changed, taken out or put in without a trace. docs/life_cycle.md says how another program checks it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "screening/life_cycle/action.h"
#include "support/error.h"

namespace mingcha::screening {

/// Before the first row: 64 zeros.
std::string_view first_previous() noexcept;

/// All fields of a row but its own digest, as bytes that no other row has.
std::string canonical(const Action& action);

/// SM3 of canonical(), 64 lower-case digits.
std::string digest_of(const Action& action);

/// How many rows the log has and the digest of the last. Kept beside the log, and worth noting elsewhere: who holds it
/// can tell a log that was cut or written anew.
struct LogHead {
  std::uint64_t count = 0;
  std::string digest{first_previous()};
  friend bool operator==(const LogHead&, const LogHead&) = default;
};

/// Gives `action` its number and digests as the row behind `head`, and returns the head after it.
LogHead link(Action& action, const LogHead& head);

/// The first row that is not as it was written.
struct ChainFault {
  enum class Kind : std::uint8_t {
    edited,     ///< its digest is not that of its fields, or not what the next row holds
    missing,    ///< the row is gone
    inserted,   ///< it was not written there: another row has its number, or it follows the last one
    reordered,  ///< it stands later
    cut,        ///< the log ends before this row
  };
  Kind kind = Kind::edited;
  std::uint64_t sequence = 0;
  friend bool operator==(const ChainFault&, const ChainFault&) = default;
};
std::string_view spell(ChainFault::Kind kind) noexcept;

/// Checks rows in the order in which they stand, one at a time or all at once, so that a long log need not be held.
class ChainCheck {
 public:
  explicit ChainCheck(LogHead head) : head_(std::move(head)) {}

  /// The next row. Rows behind the first fault are still counted as found there: what looks missing may stand later.
  void take(const Action& action);
  /// A row that cannot be read, so that nobody wrote it so.
  void take_unreadable(std::uint64_t sequence);
  /// After the last row: the first fault, if there is one.
  std::optional<ChainFault> finish();

 private:
  struct Link {
    std::uint64_t sequence = 0;
    std::string previous, digest;
  };
  void fault(ChainFault::Kind kind, std::uint64_t sequence);
  void follow(const Link& row);

  LogHead head_;
  Link last_{0, {}, std::string(first_previous())};
  std::optional<Link> broken_;  ///< does not follow `last_`: the row behind it tells which of the two was changed
  std::optional<ChainFault> fault_;
};

std::optional<ChainFault> check_chain(std::span<const Action> actions, const LogHead& head);

}  // namespace mingcha::screening
