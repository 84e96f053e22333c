// A ZIP archive read as Android's installer reads it (libziparchive, zip_archive.cc): by the central directory,
// with the platform's tolerance, because that is what runs on the phone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "support/budget.h"
#include "support/bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::package {

struct Entry {
  std::string_view name;              ///< raw bytes of the central directory, never a path to write to
  std::uint16_t method = 0;           ///< as recorded
  std::uint16_t flags = 0;
  std::uint32_t crc32 = 0;
  std::uint64_t compressed_size = 0;
  std::uint64_t uncompressed_size = 0;
  std::uint64_t local_header_offset = 0;
};

/// Bytes of one entry: a view into the archive when stored, owned when inflated.
class EntryBytes {
 public:
  EntryBytes() = default;
  explicit EntryBytes(Bytes borrowed) noexcept : view_(borrowed) {}
  EntryBytes(std::unique_ptr<std::uint8_t[]> owned, std::size_t size) noexcept
      : owned_(std::move(owned)), view_(owned_.get(), size) {}
  Bytes bytes() const noexcept { return view_; }

 private:
  std::unique_ptr<std::uint8_t[]> owned_;
  Bytes view_;
};

/// Borrows the archive's bytes; valid while their owner lives.
class Archive {
 public:
  /// Errors: bad_magic (no end-of-central-directory record), truncated, bad_offset, over_budget (entries).
  /// What the platform takes and other tools refuse is added to `reasons`. `where`: "base.apk".
  static Result<Archive> open(Bytes data, std::string where, const Budget& budget, Reasons& reasons);

  const std::string& where() const noexcept { return where_; }
  Bytes data() const noexcept { return data_; }
  /// In central-directory order, one per name (of duplicates the one the platform takes).
  const std::vector<Entry>& entries() const noexcept { return entries_; }
  const Entry* find(std::string_view name) const noexcept;

  /// The contents of one entry, CRC checked (a mismatch is a reason, not an error). Thread-safe.
  /// Errors: truncated, bad_offset, bad_value (does not inflate), over_budget.
  Result<EntryBytes> read(const Entry& entry, const Budget& budget, Reasons& reasons) const;

 private:
  std::string where_;
  Bytes data_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::uint32_t> by_name_;
};

}  // namespace mingcha::package
