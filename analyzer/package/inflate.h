// Raw deflate streams unpacked by libdeflate, with bounds that no recorded size can widen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "support/bytes.h"
#include "support/entry_bytes.h"
#include "support/error.h"

namespace mingcha::package {

/// Inflated bytes and how much of the input made them.
struct Inflated {
  Buffer data;
  std::size_t size = 0;
  std::size_t used = 0;
};

/// Unpacks a stream that should yield `expected` bytes. One that yields fewer, or more up to `limit`, is unpacked
/// whole. What is allocated is bounded by `limit` and by deflate's largest ratio to `packed`. Thread-safe.
/// Errors: bad_value (no valid stream), over_budget (more than `limit` bytes); `where` is left empty.
Result<Inflated> inflate(Bytes packed, std::uint64_t expected, std::uint64_t limit);

/// Unpacks the beginning of a stream, as much as fits into `start`: enough to tell what a file is. How many bytes that
/// are; 0 for what is no stream. Reads little more of `packed` than it needs. Thread-safe.
std::size_t inflate_start(Bytes packed, std::span<std::uint8_t> start);

/// CRC-32 as ZIP records it.
std::uint32_t crc32_of(Bytes data) noexcept;

}  // namespace mingcha::package
