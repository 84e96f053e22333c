// Ways through a native library, from where Java comes in to a place in it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "analyzer/behaviour/native_bindings.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// Of one library. Borrows both. For one thread at a time.
class NativeWays {
 public:
  NativeWays(const NativeBindings& bindings, const NativeLibrary& library) : bindings_(bindings), library_(library) {}

  struct Way {
    NativeBindings::Entry entry;
    std::vector<program::NativeStep> steps;  ///< at least one; the last is at the place
  };
  /// The shortest way from each place in Java, the shortest first. `at`: address of an instruction of `function`.
  std::vector<Way> to(std::uint64_t function, std::uint64_t at);

 private:
  std::vector<Way> find(std::uint64_t function) const;

  const NativeBindings& bindings_;
  const NativeLibrary& library_;
  std::map<std::uint64_t, std::vector<Way>> known_;  // by function, the last address left open
};

}  // namespace mingcha::behaviour
