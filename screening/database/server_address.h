// What an address of a server may be called in messages: everything but its secrets.
#pragma once

#include <string>

#include "support/error.h"

namespace mingcha::screening {

/// "postgresql://user@host:port/database", of what the address itself says. Errors: bad_value where libpq cannot read it,
/// or where a sign in a password that is not written %XX would make a part of the password something else; no message
/// repeats anything of such an address.
Result<std::string> shown_address(const std::string& address);

}  // namespace mingcha::screening
