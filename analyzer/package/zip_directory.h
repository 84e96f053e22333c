// The records at the end of a ZIP file: where the central directory lies and what each of its entries says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "analyzer/package/archive.h"

namespace mingcha::package {

/// Where the central directory lies. All offsets are bytes from the start of the file.
struct Directory {
  std::uint64_t records = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::uint64_t end_offset = 0;  ///< of the end-of-central-directory record
  std::uint64_t shift = 0;       ///< added to recorded offsets; 0 unless they count from behind a prefix
};

/// Finds the end record as the platform does: the last signature within the last 65,557 bytes.
/// Errors: bad_magic (none), bad_offset (its directory lies outside the file).
/// Source: APPNOTE.TXT 4.3.14 to 4.3.16; libziparchive, FindCentralDirectoryInfo.
Result<Directory> find_directory(Bytes data, const std::string& where, Reasons& reasons);

/// One central directory record and where the next one begins.
struct DirectoryRecord {
  Entry entry;
  std::size_t next = 0;       ///< bytes from the start of the directory
  bool zip64_broken = false;  ///< its zip64 field is missing or malformed: sizes are not known
};

/// Reads the record at `pos` of the central directory's bytes; nothing when it does not fit or lacks its
/// signature. Offsets are as recorded. Source: APPNOTE.TXT 4.3.12, 4.5.3.
std::optional<DirectoryRecord> read_record(Bytes directory, std::size_t pos);

/// The fixed part of a local file header. Source: APPNOTE.TXT 4.3.7.
struct LocalHeader {
  static constexpr std::size_t kSize = 30;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t crc32 = 0;
  std::uint32_t compressed_size = 0;
  std::uint32_t uncompressed_size = 0;
  std::uint16_t name_size = 0;
  std::uint16_t extra_size = 0;
};

/// Nothing when it does not fit or lacks its signature.
std::optional<LocalHeader> read_local_header(Bytes data, std::uint64_t offset);

/// True when a local file header's signature stands at `offset`.
bool has_local_signature(Bytes data, std::uint64_t offset) noexcept;

}  // namespace mingcha::package
