// What native code is looked through for, arranged once for a rule set.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/library_calls.h"
#include "policies/catalogue.h"

namespace mingcha::behaviour {

class CatalogueIndex;

/// Borrows the index.
class NativeMatcher {
 public:
  explicit NativeMatcher(const CatalogueIndex& index);
  NativeMatcher(const NativeMatcher&) = delete;

  const native::WantedCalls& wanted() const noexcept { return wanted_; }

  /// One thing that a call reads.
  struct Match {
    std::uint32_t row = 0;  ///< of the catalogue: the literal's row where one decides
    std::string text;       ///< the constant that decided
  };
  std::vector<Match> match(const native::LibraryCall& call) const;

 private:
  bool is_symbol(std::string_view name) const;
  void match_import(const native::LibraryCall& call, std::vector<Match>& out) const;
  void match_member(const native::LibraryCall& call, std::vector<Match>& out) const;

  const CatalogueIndex* index_;
  std::vector<std::uint32_t> rows_;  // of imported functions, ascending by their name
  std::optional<native::TextSearch> texts_;
  native::WantedCalls wanted_;
};

}  // namespace mingcha::behaviour
