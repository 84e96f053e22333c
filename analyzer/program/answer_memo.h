// Answers that one thread has worked out already, with all that they stand on.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analyzer/program/abstract_value.h"
#include "support/number_hash.h"

namespace mingcha::program {

/// What an answer depends on: it may change when a location is written or a method is called from elsewhere.
struct Notes {
  std::vector<Location> consulted;  ///< in the order of first use
  std::vector<MethodNode> asked;    ///< methods whose callers' arguments were asked for
  std::uint32_t reads = 0;          ///< of locations, known ones again included

  bool empty() const noexcept { return reads == 0 && consulted.empty() && asked.empty(); }
};

/// What was asked, in which depth. Two questions with the same key and arguments have the same answer as long as the
/// world stands still.
struct Question {
  enum class Kind : std::uint8_t { answer, callback, made, passed };
  Kind kind = Kind::answer;
  std::uint32_t node = 0;  ///< method or field
  std::uint32_t index = 0;  ///< of a parameter
  std::uint32_t depth = 0, max_depth = 0;
  std::span<const Known> arguments;
};

/// What was found out.
struct Answer {
  const Known& value;
  const Notes& notes;
  std::uint32_t steps = 0;  ///< that it took
};

/// Not thread-safe. Holds its answers until `forget`, those that nothing can change beyond it.
class AnswerMemo {
 public:
  /// Absent when it was not asked before. Valid until the next `add` or `forget`.
  std::optional<Answer> find(const Question& question) const;
  /// The same, only of what nothing can change.
  std::optional<Answer> find_settled(const Question& question) const;
  void add(const Question& question, const Known& value, Notes notes, std::uint32_t steps);
  /// The world has changed.
  void forget();

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t first_argument = 0;  // in Table::knowns; up to the last of which something is known
    std::uint32_t value = 0;           // the same, 1 + index; 0 = nothing is known
    std::uint32_t notes = 0;           // 1 + index in Table::notes; 0 = none
    std::uint32_t steps = 0;
    std::uint32_t next = 0;  // 1 + an entry with the same hash
    std::uint16_t argument_count = 0;
    std::uint16_t max_depth = 0;
  };
  struct Table {
    std::vector<Entry> entries;
    std::vector<Known> knowns;
    std::vector<Notes> notes;
    tsl::robin_map<std::uint64_t, std::uint32_t, NumberHash> first;  // by hash: 1 + entry
    std::optional<Answer> find(std::uint64_t hash, const Question& question) const;
    void add(const Question& question, const Known& value, Notes&& stands_on, std::uint32_t steps);
    void clear();
  };
  Table settled_;   // depend on nothing
  Table standing_;  // hold as long as the world stands still
};

}  // namespace mingcha::program
