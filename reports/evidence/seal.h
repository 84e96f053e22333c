// Packs on disk: written whole with the sums of all their files, and checked against them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/evidence/pack.h"
#include "support/error.h"

namespace mingcha::reports {

/// Writes the pack as the folder `path` with SHA256SUMS and SM3SUMS, under a temporary name first. A pack that stands
/// there is replaced; another folder or file is not. Returns the pack's digest: SM3 of its SM3SUMS, which vouches for
/// every byte of the pack. Errors: io.
Result<std::string> write_pack(const std::string& path, const std::vector<PackFile>& files);

/// True for a folder that has the sums of a pack.
bool is_pack(const std::string& path);

/// One way in which a pack is not as it was sealed.
struct PackFault {
  enum class Kind { changed, missing, extra, not_a_file, unreadable };
  Kind kind = Kind::changed;
  std::string file;  ///< path inside the pack
};

struct PackCheck {
  std::size_t files = 0;  ///< that the sums name
  std::string digest;     ///< as of `write_pack`
  std::vector<PackFault> faults;  ///< by file; empty: every byte is as it was
};

/// Compares every file with both sums, the sums with what would have been written, and looks for files that they do not
/// name. Links are not followed. Errors: io, when the folder or its sums cannot be read.
Result<PackCheck> check_pack(const std::string& path);

}  // namespace mingcha::reports
