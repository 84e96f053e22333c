// One walk over all code of the app: every use of a catalogue row, with the constants that decide, and every
// string constant that is an address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/behaviour.h"
#include "analyzer/behaviour/dex_targets.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha::behaviour {

/// A place in code by indices.
struct Place {
  std::uint32_t dex = 0;        ///< index into the program's files
  std::uint32_t class_def = 0;
  std::uint32_t method_idx = 0;
  std::uint32_t code_off = 0;
  std::uint32_t pc = 0;         ///< code units
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// One use of one catalogue row.
struct Use {
  Place place;
  ApiRow row = 0;         ///< what is used: for arguments the literal's row
  ApiRow carrier = 0;     ///< the call that carries it; the row itself where none does
  Via via = Via::call;
  std::string argument;   ///< the constant that decided, as UTF-8
  friend auto operator<=>(const Use&, const Use&) = default;
};

/// The argument of a marked call, where it is constant.
struct MarkedArgument {
  std::optional<std::int64_t> number;
  std::vector<std::string> texts;  ///< a string, or the elements of an array of strings as far as known; UTF-8
  friend auto operator<=>(const MarkedArgument&, const MarkedArgument&) = default;
};

/// A call that a mark names; of an override the first instruction of the app's method.
struct MarkedCall {
  Place place;
  MarkRow mark = 0;
  MarkedArgument argument;
  friend auto operator<=>(const MarkedCall&, const MarkedCall&) = default;
};

/// A string constant that is an address, where the code first names it.
struct UrlConstant {
  std::uint32_t dex = 0, string_idx = 0;
  Place place;
  friend auto operator<=>(const UrlConstant&, const UrlConstant&) = default;
};

/// A constant that code names: a marked string, or the id of a marked resource.
struct NamedConstant {
  Place place;
  std::uint32_t value = 0;   ///< StringIdx or resource id
  bool is_string = false;
  friend auto operator<=>(const NamedConstant&, const NamedConstant&) = default;
};

/// Constants that the walk is to note.
struct WantedConstants {
  std::vector<std::vector<bool>> strings;   ///< by dex file, by StringIdx; may be empty
  std::vector<std::uint32_t> resources;     ///< ascending
};

struct CodeScan {
  std::vector<Use> uses;          ///< ascending
  std::vector<MarkedCall> marked;  ///< ascending
  std::vector<UrlConstant> urls;  ///< ascending, once a string and class
  std::vector<NamedConstant> constants;  ///< in the order of the code
  std::uint32_t methods = 0;      ///< with code
  std::uint64_t instructions = 0;
};

/// Walks the code of all classes that count, in parallel; the outcome does not depend on the number of threads
/// unless the deadline passes (a `time_over_budget` reason then says so). Broken classes and methods are reasons.
CodeScan scan_code(const program::Program& program, const std::vector<DexTargets>& targets,
                   const CatalogueIndex& index, const WantedConstants& wanted, ThreadPool& pool,
                   const Deadline& deadline, Reasons& reasons);

}  // namespace mingcha::behaviour
