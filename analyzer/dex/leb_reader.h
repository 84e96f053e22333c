// LEB128 numbers in a row, inline: class data, handlers, debug lines and annotations are made of millions of
// them.
#pragma once

#include "support/bytes.h"

namespace mingcha::dex {

/// Reader over borrowed bytes. The first failure sticks: later reads return 0 and do not move.
/// Source: dex format, "LEB128": at most five bytes.
class LebReader {
 public:
  explicit LebReader(Bytes data, std::size_t pos = 0) noexcept
      : begin_(data.data()), at_(begin_), end_(begin_ + data.size()), ok_(pos <= data.size()) {
    if (ok_) at_ += pos;
  }

  std::uint32_t uleb128() noexcept {
    if (at_ != end_ && *at_ < 0x80) return *at_++;  // nine of ten are one byte
    return longer();
  }
  std::uint32_t uleb128p1() noexcept { return uleb128() - 1U; }
  std::int32_t sleb128() noexcept {
    const std::uint8_t* const first = at_;
    std::uint32_t value = uleb128();
    if (!ok_) return 0;
    const auto used = static_cast<unsigned>(at_ - first) * 7;
    if (used < 32 && (at_[-1] & 0x40) != 0) value |= ~std::uint32_t{0} << used;
    return static_cast<std::int32_t>(value);
  }
  std::uint8_t u1() noexcept {
    if (at_ == end_) ok_ = false;
    return ok_ ? *at_++ : std::uint8_t{0};
  }

  bool ok() const noexcept { return ok_; }
  std::size_t pos() const noexcept { return static_cast<std::size_t>(at_ - begin_); }
  std::size_t left() const noexcept { return ok_ ? static_cast<std::size_t>(end_ - at_) : 0; }

 private:
  std::uint32_t longer() noexcept {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35 && at_ != end_; shift += 7) {
      const std::uint32_t byte = *at_++;
      value |= (byte & 0x7fU) << shift;
      if (byte < 0x80) return value;
    }
    ok_ = false;
    at_ = end_;
    return 0;
  }

  const std::uint8_t* begin_;
  const std::uint8_t* at_;
  const std::uint8_t* end_;
  bool ok_;
};

}  // namespace mingcha::dex
