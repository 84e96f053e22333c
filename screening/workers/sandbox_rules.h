// The calls that a confined worker may make, as one list.
#pragma once

#include <seccomp.h>

namespace mingcha::screening {

/// Puts the list into `filter`, whose answer to everything else is its owner's. Returns 0, or the first error as
/// libseccomp gives it (negative errno). Calls that the architecture does not have are left out.
int add_rules(scmp_filter_ctx filter) noexcept;

}  // namespace mingcha::screening
