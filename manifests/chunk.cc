// One check for all chunks, in the order of the platform's: the header, the size, the alignment, the end.
#include "manifests/chunk.h"

namespace mingcha::manifests {
namespace {

constexpr std::uint32_t kChunkHeaderSize = 8;

ChunkFault fault_of(const Chunk& chunk, std::uint64_t left, std::uint32_t least_header) noexcept {
  if (chunk.header_size < least_header || chunk.header_size < kChunkHeaderSize) return ChunkFault::small_header;
  if (chunk.size < chunk.header_size) return ChunkFault::short_chunk;
  if (((chunk.size | chunk.header_size) & 3U) != 0) return ChunkFault::unaligned;
  if (chunk.size > left) return ChunkFault::past_end;
  return ChunkFault::none;
}

}  // namespace

std::string_view name_of(ChunkFault fault) noexcept {
  switch (fault) {
    case ChunkFault::none: return "none";
    case ChunkFault::no_room: return "no room for a chunk header";
    case ChunkFault::small_header: return "header size too small";
    case ChunkFault::short_chunk: return "size below header size";
    case ChunkFault::unaligned: return "size not aligned";
    case ChunkFault::past_end: return "size past the end";
  }
  return "unknown";
}

Chunk chunk_at(Bytes data, std::uint64_t off, std::uint32_t least_header) noexcept {
  Chunk chunk;
  if (!holds(data, off, kChunkHeaderSize)) return chunk;
  chunk.type = u2_at(data, off);
  chunk.header_size = u2_at(data, off + 2);
  chunk.size = u4_at(data, off + 4);
  chunk.bytes = slice(data, static_cast<std::size_t>(off), chunk.size);
  chunk.fault = fault_of(chunk, data.size() - off, least_header);
  return chunk;
}

}  // namespace mingcha::manifests
