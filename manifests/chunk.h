// Chunks: what AXML and resources.arsc are made of. Source: ResourceTypes.h, struct ResChunk_header.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/bytes.h"

namespace mingcha::manifests {

enum ChunkType : std::uint16_t {
  kNullChunk = 0x0000,
  kStringPoolChunk = 0x0001,
  kTableChunk = 0x0002,
  kXmlChunk = 0x0003,
  kXmlFirstNode = 0x0100,
  kXmlStartNamespace = 0x0100,
  kXmlEndNamespace = 0x0101,
  kXmlStartElement = 0x0102,
  kXmlEndElement = 0x0103,
  kXmlCdata = 0x0104,
  kXmlLastNode = 0x017f,
  kXmlResourceMap = 0x0180,
  kTablePackage = 0x0200,
  kTableType = 0x0201,
  kTableTypeSpec = 0x0202,
  kTableLibrary = 0x0203,
  kTableOverlayable = 0x0204,
  kTableStagedAlias = 0x0206,
};

/// Numbers at any offset; 0 past the end. For records whose bounds the format leaves to the reader.
inline std::uint8_t u1_at(Bytes data, std::uint64_t off) noexcept {
  return off < data.size() ? data[static_cast<std::size_t>(off)] : std::uint8_t{0};
}
inline std::uint16_t u2_at(Bytes data, std::uint64_t off) noexcept {
  if (!holds(data, off, 2)) return 0;
  const auto i = static_cast<std::size_t>(off);
  return static_cast<std::uint16_t>(data[i] | (data[i + 1] << 8));
}
inline std::uint32_t u4_at(Bytes data, std::uint64_t off) noexcept {
  if (!holds(data, off, 4)) return 0;
  const auto i = static_cast<std::size_t>(off);
  return static_cast<std::uint32_t>(data[i]) | static_cast<std::uint32_t>(data[i + 1]) << 8 |
         static_cast<std::uint32_t>(data[i + 2]) << 16 | static_cast<std::uint32_t>(data[i + 3]) << 24;
}

enum class ChunkFault : std::uint8_t {
  none,
  no_room,       ///< fewer than 8 bytes are left
  small_header,  ///< header_size below the least of its kind
  short_chunk,   ///< size below header_size
  unaligned,     ///< size or header_size is no multiple of 4
  past_end,      ///< size reaches past the data
};

std::string_view name_of(ChunkFault fault) noexcept;

/// One chunk inside `data`: valid while the data lives. Read the numbers only when `fault` is none; with past_end
/// they are as stored and `bytes` is cut at the end of the data.
struct Chunk {
  std::uint16_t type = 0;
  std::uint16_t header_size = 0;
  std::uint32_t size = 0;
  Bytes bytes;  ///< header and body
  ChunkFault fault = ChunkFault::no_room;

  Bytes body() const noexcept { return slice(bytes, header_size); }
};

/// The chunk at `off`, checked as the platform's validate_chunk does (least header, size, alignment, end).
Chunk chunk_at(Bytes data, std::uint64_t off, std::uint32_t least_header) noexcept;

}  // namespace mingcha::manifests
