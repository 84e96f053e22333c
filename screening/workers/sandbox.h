// What a worker may ask of the kernel. A hostile package that takes over its worker finds a process that can read
// files, compute, and talk to its parent: it opens no connection, writes no file, starts no program, signals nobody.
#pragma once

#include <cstdint>
#include <string_view>

namespace mingcha::screening {

enum class Confinement : std::uint8_t {
  none,        ///< the kernel refuses both
  namespaces,  ///< no network; files and processes as the user may
  seccomp,     ///< the list of calls in sandbox_rules.cc; EPERM for the rest
};

/// Static storage: "seccomp".
std::string_view name_of(Confinement confinement) noexcept;

/// Confines the calling process for good, in the strongest way that the kernel grants up to `strongest`. The process
/// must have one thread, with descriptors 0 to 3 open and nothing else that may be written. Whatever is granted,
/// no_new_privs is set.
Confinement confine(Confinement strongest = Confinement::seccomp) noexcept;

/// What confine() would give here: tried in a child process, which also checks that it holds. `none` when there can be
/// no child. For callers of one thread.
Confinement probe() noexcept;

}  // namespace mingcha::screening
