// A file mapped read-only into memory.
#pragma once

#include <string>

#include "support/bytes.h"
#include "support/entry_bytes.h"
#include "support/error.h"

namespace mingcha {

/// Owns one read-only mapping, or memory that stands for one; `bytes()` is valid while it lives. Move-only.
class MappedFile {
 public:
  /// Maps a regular file. Errors: io, with the system's reason in `got` (also for folders and devices).
  /// An empty file is mapped as no bytes.
  static Result<MappedFile> open(const std::string& path);

  /// Memory in the place of a file: what was unpacked from an archive.
  static MappedFile hold(Buffer bytes, std::size_t size) noexcept;

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  Bytes bytes() const noexcept { return bytes_; }

  /// Gives the pages read so far back to the system; `bytes()` stays valid and reads them again when touched.
  void release_pages() const noexcept;

 private:
  explicit MappedFile(Bytes bytes) noexcept : bytes_(bytes) {}
  Bytes bytes_;
  Buffer held_;  // where nothing is mapped
};

}  // namespace mingcha
