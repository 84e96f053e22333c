// Follows libziparchive in what it looks at: the last end record wins, disk numbers and the total count are not
// read, zip64 records count only where a 32-bit field is full, and offsets count from the start of the file.
// Unlike it, bytes after the archive and offsets that count from behind a prefix are understood and noted.
#include "analyzer/package/zip_directory.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/cursor.h"

namespace mingcha::package {
namespace {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kRecordSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::size_t kRecordSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocator64Size = 20;
constexpr std::size_t kMaxComment = 65'535;
constexpr std::uint32_t kFull = 0xffff'ffff;
constexpr std::uint16_t kZip64Field = 0x0001;

std::uint32_t signature_at(Bytes data, std::uint64_t offset) noexcept {
  if (!holds(data, offset, 4)) return 0;
  return Cursor(data, static_cast<std::size_t>(offset)).u4();
}

struct EndRecord {
  std::size_t offset = 0;
  std::uint16_t disk = 0, directory_disk = 0, records_here = 0, records = 0, comment_size = 0;
  std::uint32_t directory_size = 0, directory_offset = 0;
};

EndRecord read_end(Bytes data, std::size_t offset) {
  Cursor c(data, offset + 4);
  EndRecord end;
  end.offset = offset;
  end.disk = c.u2();
  end.directory_disk = c.u2();
  end.records_here = c.u2();
  end.records = c.u2();
  end.directory_size = c.u4();
  end.directory_offset = c.u4();
  end.comment_size = c.u2();
  return end;
}

/// The last signature, unless only an earlier one has a comment that ends where the file ends: then the file was
/// made so that its comment looks like an end record, and the fitting one is what signing tools take.
std::optional<EndRecord> find_end(Bytes data) {
  if (data.size() < kEndSize) return std::nullopt;
  const std::size_t last = data.size() - kEndSize;
  const std::size_t first = last > kMaxComment ? last - kMaxComment : 0;
  std::optional<EndRecord> fallback;
  for (std::size_t pos = last + 1; pos-- > first;) {
    if (data[pos] != 'P' || signature_at(data, pos) != kEndSignature) continue;
    const EndRecord end = read_end(data, pos);
    if (pos + kEndSize + end.comment_size == data.size()) return end;
    if (!fallback) fallback = end;
  }
  return fallback;
}

void note_odd(const EndRecord& end, Bytes data, const std::string& where, Reasons& reasons) {
  const std::size_t after = data.size() - end.offset - kEndSize;
  if (end.comment_size < after) {
    reasons.add(ReasonKind::zip_suffix, where, fmt::format("{} bytes", after - end.comment_size));
  } else if (end.comment_size > after) {
    reasons.add(ReasonKind::zip_odd_directory, where, fmt::format("comment length {} > {}", end.comment_size, after));
  }
  if (end.disk != 0 || end.directory_disk != 0) {
    reasons.add(ReasonKind::zip_odd_directory, where, fmt::format("disk {}, directory on disk {}", end.disk, end.directory_disk));
  }
  if (end.records_here != end.records) {
    reasons.add(ReasonKind::zip_odd_directory, where,
                fmt::format("{} records on this disk, {} in all", end.records_here, end.records));
  }
}

/// The zip64 end record, which the locator right before the end record points to.
Result<Directory> read_end64(Bytes data, const EndRecord& end, const std::string& where) {
  const auto refuse = [&](Errc code, std::uint64_t offset, std::string got) {
    return fail(code, where + ": zip64 end record", offset, std::move(got));
  };
  if (end.offset < kLocator64Size || signature_at(data, end.offset - kLocator64Size) != kLocator64Signature) {
    return refuse(Errc::bad_magic, end.offset, "no locator");
  }
  const std::size_t locator_offset = end.offset - kLocator64Size;
  Cursor locator(data, locator_offset + 8);
  const std::uint64_t offset = locator.u8();
  if (locator_offset < kEnd64Size || offset > locator_offset - kEnd64Size) {
    return refuse(Errc::bad_offset, locator_offset, fmt::format("{:#x}", offset));
  }
  if (signature_at(data, offset) != kEnd64Signature) return refuse(Errc::bad_magic, offset, "no signature");
  Cursor c(data, static_cast<std::size_t>(offset) + 32);
  Directory directory;
  directory.records = c.u8();
  directory.size = c.u8();
  directory.offset = c.u8();
  directory.end_offset = end.offset;
  if (directory.size > offset || directory.offset > offset - directory.size) {
    return refuse(Errc::bad_offset, offset, fmt::format("{:#x} + {:#x}", directory.offset, directory.size));
  }
  return directory;
}

/// Offsets that count from behind a prefix: the directory then ends right before the end record. A file that
/// begins as an archive has no prefix; there, a wrong offset more likely is the end record of an archive inside.
std::uint64_t prefix_shift(Bytes data, const Directory& directory) {
  if (directory.records == 0 || signature_at(data, directory.offset) == kRecordSignature) return 0;
  if (has_local_signature(data, 0) || directory.size > directory.end_offset) return 0;
  const std::uint64_t actual = directory.end_offset - directory.size;
  if (actual <= directory.offset || signature_at(data, actual) != kRecordSignature) return 0;
  return actual - directory.offset;
}

/// The sizes and the offset of a record whose 32-bit fields are full. False when the field is not well formed.
bool apply_zip64(Bytes extra, Entry& entry) {
  Cursor c(extra);
  while (c.left() >= 4) {
    const std::uint16_t id = c.u2();
    const std::uint16_t size = c.u2();
    const Bytes field = c.take(size);
    if (!c.ok()) return false;
    if (id != kZip64Field) continue;
    Cursor values(field);
    const bool complete = size == 24 || size == 28;  // some writers put all three, whichever is needed
    if (entry.uncompressed_size == kFull || complete) entry.uncompressed_size = values.u8();
    if (entry.compressed_size == kFull || complete) entry.compressed_size = values.u8();
    if (entry.local_header_offset == kFull || complete) entry.local_header_offset = values.u8();
    return values.ok();
  }
  return false;
}

}  // namespace

Result<Directory> find_directory(Bytes data, const std::string& where, Reasons& reasons) {
  const std::optional<EndRecord> end = find_end(data);
  if (!end) return fail(Errc::bad_magic, where, 0, "no end of central directory record");
  note_odd(*end, data, where, reasons);
  if (end->directory_size == kFull || end->directory_offset == kFull) return read_end64(data, *end, where);

  Directory directory{end->records, end->directory_size, end->directory_offset, end->offset, 0};
  directory.shift = prefix_shift(data, directory);
  directory.offset += directory.shift;
  if (directory.offset + directory.size > end->offset) {
    return fail(Errc::bad_offset, where + ": central directory", end->offset,
                fmt::format("{:#x} + {:#x} > {:#x}", directory.offset, directory.size, end->offset));
  }
  return directory;
}

std::optional<DirectoryRecord> read_record(Bytes directory, std::size_t pos) {
  if (!holds(directory, pos, kRecordSize) || signature_at(directory, pos) != kRecordSignature) return std::nullopt;
  Cursor c(directory, pos + 8);
  DirectoryRecord record;
  Entry& entry = record.entry;
  entry.flags = c.u2();
  entry.method = c.u2();
  c.skip(4);  // time and date of last change
  entry.crc32 = c.u4();
  entry.compressed_size = c.u4();
  entry.uncompressed_size = c.u4();
  const std::uint16_t name_size = c.u2();
  const std::uint16_t extra_size = c.u2();
  const std::uint16_t comment_size = c.u2();
  c.skip(8);  // disk and attributes
  entry.local_header_offset = c.u4();
  entry.name = as_text(c.take(name_size));
  const Bytes extra = c.take(extra_size);
  c.skip(comment_size);
  if (!c.ok()) return std::nullopt;
  record.next = c.pos();
  if (entry.compressed_size == kFull || entry.uncompressed_size == kFull || entry.local_header_offset == kFull) {
    record.zip64_broken = !apply_zip64(extra, entry);
  }
  return record;
}

std::optional<LocalHeader> read_local_header(Bytes data, std::uint64_t offset) {
  if (!holds(data, offset, LocalHeader::kSize) || !has_local_signature(data, offset)) return std::nullopt;
  Cursor c(data, static_cast<std::size_t>(offset) + 6);
  LocalHeader header;
  header.flags = c.u2();
  header.method = c.u2();
  c.skip(4);  // time and date of last change
  header.crc32 = c.u4();
  header.compressed_size = c.u4();
  header.uncompressed_size = c.u4();
  header.name_size = c.u2();
  header.extra_size = c.u2();
  return header;
}

bool has_local_signature(Bytes data, std::uint64_t offset) noexcept {
  return signature_at(data, offset) == kLocalSignature;
}

}  // namespace mingcha::package
