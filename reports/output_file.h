// Report files that are whole or not there.
#pragma once

#include <string>
#include <string_view>

#include "support/error.h"

namespace mingcha::reports {

/// Writes `content` under a temporary name beside `path` and renames it, so that no reader ever sees half a
/// file. Nothing stays behind on failure. Errors: io, with the system's reason in `got`.
Result<void> write_file(const std::string& path, std::string_view content);

/// Makes the folder and the ones above it. Errors: io, also where a file of that name stands in the way.
Result<void> make_folder(const std::string& path);

}  // namespace mingcha::reports
