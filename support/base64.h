// Bytes as text.
#pragma once

#include <string>

#include "support/bytes.h"

namespace mingcha {

/// Base 64 with padding (RFC 4648, section 4).
std::string base64(Bytes bytes);

}  // namespace mingcha
