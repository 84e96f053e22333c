// Little-endian reading with bounds checks, as dex, AXML, resources.arsc and ZIP store their numbers.
#pragma once

#include "support/bytes.h"

namespace mingcha {

/// Little-endian reader over borrowed bytes. The first failure sticks: later reads return 0 and do not move,
/// so an item of ten fields is checked once, at its end. Check `ok()` before using a count to loop or allocate.
class Cursor {
 public:
  explicit Cursor(Bytes data, std::size_t pos = 0) noexcept
      : data_(data), pos_(pos <= data.size() ? pos : data.size()), ok_(pos <= data.size()) {}

  std::uint8_t u1() noexcept { return static_cast<std::uint8_t>(number<1>()); }
  std::uint16_t u2() noexcept { return static_cast<std::uint16_t>(number<2>()); }
  std::uint32_t u4() noexcept { return static_cast<std::uint32_t>(number<4>()); }
  std::uint64_t u8() noexcept { return number<8>(); }

  /// LEB128 of at most 32 bits, at most five bytes. Source: dex format, "LEB128".
  std::uint32_t uleb128() noexcept;
  std::int32_t sleb128() noexcept;
  /// uleb128p1: the stored value minus one, so that 0 stands for -1 (NO_INDEX).
  std::uint32_t uleb128p1() noexcept { return uleb128() - 1U; }

  /// The next `size` bytes as a view; empty and failed when fewer are left.
  Bytes take(std::size_t size) noexcept;
  void skip(std::size_t size) noexcept { (void)take(size); }
  void seek(std::size_t pos) noexcept {
    if (pos > data_.size()) ok_ = false;
    if (ok_) pos_ = pos;
  }
  /// Moves up to the next multiple of `unit` (a power of two), counted from the start of the data.
  void align(std::size_t unit) noexcept { seek((pos_ + unit - 1) & ~(unit - 1)); }

  bool ok() const noexcept { return ok_; }
  std::size_t pos() const noexcept { return pos_; }
  std::size_t left() const noexcept { return data_.size() - pos_; }
  Bytes data() const noexcept { return data_; }

 private:
  template <std::size_t N>
  std::uint64_t number() noexcept {
    if (!ok_ || data_.size() - pos_ < N) {
      ok_ = false;
      return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < N; ++i) value |= std::uint64_t{data_[pos_ + i]} << (8 * i);
    pos_ += N;
    return value;
  }

  Bytes data_;
  std::size_t pos_;
  bool ok_;
};

}  // namespace mingcha
