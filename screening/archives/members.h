// The files within an archive of packages (.tar, .7z, .zip), one after the other. What reads them is a module, loaded before the
// first worker is made: its library loads others that no other input needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "support/bytes.h"
#include "support/entry_bytes.h"
#include "support/error.h"

namespace mingcha::screening {

struct MemberBytes {
  Buffer bytes;
  std::size_t size = 0;
};

/// Throws nothing.
class Members {
 public:
  Members() = default;
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;
  virtual ~Members() = default;

  /// The path of the next file, or nothing at the end. UTF-8 where the archive says in which characters its names are, else its
  /// bytes; empty where they make no name. Folders, links and devices are passed over.
  /// Errors: bad_value where the archive cannot be read on.
  virtual Result<std::optional<std::string>> next() noexcept = 0;

  /// The contents of the file that next() named; once. Memory is taken for what is there, not for what is claimed.
  /// Errors: over_budget beyond `most_bytes` or without memory, bad_value for broken or encrypted contents; next() may go on.
  virtual Result<MemberBytes> read(std::uint64_t most_bytes) noexcept = 0;
};

/// What the module "archives" gives.
struct Archives {
  Result<std::unique_ptr<Members>> (*open)(Bytes archive, const std::string& name) noexcept;
};

/// Loads the module. Errors: those of load_module().
Result<void> load_archives();

/// `archive` is borrowed; `name` is for errors. Tar (also in gzip, xz, bzip2, zstd), 7-Zip and ZIP are told by content.
/// Errors: bad_magic for anything else; those of load_archives().
Result<std::unique_ptr<Members>> open_archive(Bytes archive, const std::string& name);

}  // namespace mingcha::screening
