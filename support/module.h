// Parts of the program that only few runs need lie in libraries of their own, since each start pays for what is linked.
// A module is loaded at its first use and stays. It is of one build with the program: they share values and interfaces of
// C++, so both carry a stamp of all that they share, and another stamp is refused.
//
// A module's interface is a struct of pointers to functions that throw nothing. mingcha_loadable() of cmake/loadable.cmake
// makes the library, mingcha_beside() puts it where a test's program looks for it.
#pragma once

#include <exception>
#include <string_view>

#include "support/error.h"

namespace mingcha {

/// What a module's only entry gives. Never changes: it is read before the stamp is known to fit.
struct ModuleHead {
  const char* stamp;
  const void* functions;
};
using ModuleEntry = const ModuleHead* (*)() noexcept;
inline constexpr const char* kModuleEntry = "mingcha_module";

/// The functions of the module `name` ("papers" is the library mingcha_papers.so), which lies beside the program, or where
/// that is installed in ../lib/mingcha: nowhere else, whatever the environment says. Valid until the program ends.
/// Errors: io when the library is not there or cannot be loaded, bad_magic when it is no module, unsupported when it is
/// of another build.
Result<const void*> load_module(std::string_view name, std::string_view stamp);

/// What a function of a module does, so that nothing is thrown out of it: an exception becomes an error, io in `where`.
template <class Work>
auto kept_inside(const char* where, Work work) noexcept -> decltype(work()) {
  try {
    return work();
  } catch (const std::exception& error) {
    return fail(Errc::io, where, 0, error.what());
  }
}

}  // namespace mingcha
