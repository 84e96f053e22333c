#include "support/cursor.h"

namespace mingcha {

std::uint32_t Cursor::uleb128() noexcept {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const std::uint32_t byte = u1();
    if (!ok_) return 0;
    value |= (byte & 0x7fU) << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  ok_ = false;
  return 0;
}

std::int32_t Cursor::sleb128() noexcept {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const std::uint32_t byte = u1();
    if (!ok_) return 0;
    value |= (byte & 0x7fU) << shift;
    if ((byte & 0x80U) != 0) continue;
    const unsigned used = shift + 7;
    if (used < 32 && (byte & 0x40U) != 0) value |= ~std::uint32_t{0} << used;
    return static_cast<std::int32_t>(value);
  }
  ok_ = false;
  return 0;
}

Bytes Cursor::take(std::size_t size) noexcept {
  if (!ok_ || data_.size() - pos_ < size) {
    ok_ = false;
    return {};
  }
  const Bytes taken = data_.subspan(pos_, size);
  pos_ += size;
  return taken;
}

}  // namespace mingcha
