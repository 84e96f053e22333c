// A ZIP archive read as Android's installer reads it (libziparchive, zip_archive.cc): by the central directory,
// with the platform's tolerance, because that is what runs on the phone. Where the platform would refuse an
// archive that can still be understood, it is read and the oddity becomes a reason.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/budget.h"
#include "support/bytes.h"
#include "support/entry_bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::package {

struct Directory;    // zip_directory.h
struct LocalHeader;  // zip_directory.h

struct Entry {
  std::string_view name;              ///< raw bytes of the central directory, never a path to write to
  std::uint16_t method = 0;           ///< as recorded
  std::uint16_t flags = 0;
  std::uint32_t crc32 = 0;
  std::uint64_t compressed_size = 0;
  std::uint64_t uncompressed_size = 0;
  std::uint64_t local_header_offset = 0;  ///< bytes from the start of `Archive::data()`
  bool over_total = false;            ///< inflating it would spend `Budget::total_bytes`
};

using mingcha::EntryBytes;

/// Borrows the archive's bytes; valid while their owner lives. Move-only; its entries stay where they are on move.
class Archive {
 public:
  Archive(Archive&&) noexcept = default;
  Archive& operator=(Archive&&) noexcept = default;

  /// Errors: bad_magic (no end-of-central-directory record), truncated, bad_offset, over_budget (entries).
  /// What the platform takes and other tools refuse is added to `reasons`. `where`: "base.apk".
  /// Linear in the directory's size apart from one sort of hashes; nothing outside the directory is touched.
  static Result<Archive> open(Bytes data, std::string where, const Budget& budget, Reasons& reasons);

  const std::string& where() const noexcept { return where_; }
  Bytes data() const noexcept { return data_; }
  /// In central-directory order, one per name (of duplicates the first, which the platform's hash table finds).
  const std::vector<Entry>& entries() const noexcept { return entries_; }
  const Entry* find(std::string_view name) const noexcept;
  /// Where the central directory and the end record begin, in bytes from the start of `data()`.
  std::uint64_t directory_offset() const noexcept { return directory_offset_; }
  std::uint64_t end_offset() const noexcept { return end_offset_; }
  /// The sum of what the entries say they inflate to, without those that any budget forbids.
  std::uint64_t inflated_size() const noexcept { return inflated_size_; }

  /// The contents of one entry of this archive, CRC checked (a mismatch is a reason, not an error); kept contents
  /// are lent, valid while the archive lives. Thread-safe. Errors: truncated, bad_offset, bad_value (does not inflate), over_budget. Every error is also a reason.
  Result<EntryBytes> read(const Entry& entry, const Budget& budget, Reasons& reasons) const;

  /// Keeps the contents of one entry, so that it is not inflated again. Not thread-safe.
  void keep(const Entry& entry, EntryBytes contents);

  /// The beginning of an entry's contents, as much as fits into `start`; how many bytes that are. Nothing is noted or
  /// checked. Thread-safe.
  std::size_t read_start(const Entry& entry, std::span<std::uint8_t> start) const;
  /// The first bytes of an entry, zeros where there are fewer.
  std::array<std::uint8_t, 16> start_of(const Entry& entry) const;

  /// Decides anew which entries `budget.total_bytes` covers, for archives that share one budget.
  void spend_total(const Budget& budget);

  /// "base.apk!classes.dex", fit to print.
  std::string place_of(const Entry& entry) const;

 private:
  Archive() = default;
  struct NameHash {
    std::uint64_t hash;
    std::uint32_t index;
  };
  std::string_view name_at(const NameHash& slot) const noexcept { return entries_[slot.index].name; }
  Result<void> read_directory(const Directory& directory, Reasons& reasons);
  std::size_t index_of(const Entry& entry) const noexcept { return static_cast<std::size_t>(&entry - entries_.data()); }
  void index_names(Reasons& reasons);
  void drop_duplicates(Reasons& reasons);
  void note_mismatch(const Entry& entry, const LocalHeader& header, Reasons& reasons) const;
  Result<Bytes> locate(const Entry& entry, const LocalHeader& header) const;
  Result<EntryBytes> unpack(const Entry& entry, const Budget& budget, Reasons& reasons) const;

  std::string where_;
  Bytes data_;
  std::vector<Entry> entries_;
  std::vector<NameHash> by_name_;  // sorted by hash, name and index: no input can make look-ups slow
  std::vector<EntryBytes> kept_;  // by entry; empty as long as nothing is kept
  std::uint64_t directory_offset_ = 0;
  std::uint64_t end_offset_ = 0;
  std::uint64_t inflated_size_ = 0;
};

}  // namespace mingcha::package
