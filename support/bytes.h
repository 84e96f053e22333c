// Borrowed bytes. The owner (an archive, a mapped file) outlives every view made from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mingcha {

using Bytes = std::span<const std::uint8_t>;

/// The same bytes as text. Valid as long as `data`'s owner lives.
inline std::string_view as_text(Bytes data) noexcept {
  // char may alias any object; the one cast between the two views of raw memory stands here.
  return {reinterpret_cast<const char*>(data.data()), data.size()};
}

/// The same text as bytes. Valid as long as `text`'s owner lives.
inline Bytes as_bytes(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// `size` bytes from `offset`, cut at the end of `data`; empty when `offset` lies past it. Never out of bounds.
inline Bytes slice(Bytes data, std::size_t offset, std::size_t size = static_cast<std::size_t>(-1)) noexcept {
  if (offset > data.size()) return {};
  const std::size_t left = data.size() - offset;
  return data.subspan(offset, size < left ? size : left);
}

/// True when [offset, offset+size) lies inside `data`; safe against overflow.
inline bool holds(Bytes data, std::uint64_t offset, std::uint64_t size) noexcept {
  return offset <= data.size() && size <= data.size() - offset;
}

}  // namespace mingcha
