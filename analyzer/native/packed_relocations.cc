#include "analyzer/native/packed_relocations.h"

#include <string_view>

namespace mingcha::native {
namespace {

constexpr std::string_view kMagic = "APS2";
constexpr std::uint64_t kGroupedByInfo = 1;
constexpr std::uint64_t kGroupedByOffsetDelta = 2;
constexpr std::uint64_t kGroupedByAddend = 4;
constexpr std::uint64_t kGroupHasAddend = 8;

/// Signed LEB128 of 64 bits; the first failure sticks.
class Numbers {
 public:
  explicit Numbers(Bytes bytes) noexcept : bytes_(bytes) {}

  std::uint64_t next() noexcept {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const std::uint8_t byte = bytes_[at_++];
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if ((byte & 0x80) != 0) continue;
      if ((byte & 0x40) != 0 && shift + 7 < 64) value |= ~std::uint64_t{0} << (shift + 7);
      return value;
    }
    ok_ = false;
    return 0;
  }
  bool ok() const noexcept { return ok_; }

 private:
  Bytes bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

struct Row {
  std::uint64_t offset = 0, info = 0, addend = 0;
};

}  // namespace

bool unpack_relocations(Bytes packed, bool has_addends, bool is_64, const TakeRelocation& take) {
  if (!as_text(packed).starts_with(kMagic)) return false;
  Numbers numbers(packed.subspan(kMagic.size()));
  const std::uint64_t mask = is_64 ? ~std::uint64_t{0} : 0xffff'ffff;
  std::uint64_t left = numbers.next();
  Row row;
  row.offset = numbers.next();
  while (numbers.ok() && left > 0) {
    const std::uint64_t size = numbers.next();
    const std::uint64_t flags = numbers.next();
    const bool one_delta = (flags & kGroupedByOffsetDelta) != 0;
    const bool one_info = (flags & kGroupedByInfo) != 0;
    const bool addends = has_addends && (flags & kGroupHasAddend) != 0;
    const bool one_addend = (flags & kGroupedByAddend) != 0;
    const std::uint64_t delta = one_delta ? numbers.next() : 0;
    if (one_info) row.info = numbers.next();
    if (addends && one_addend) row.addend += numbers.next();
    if (!addends) row.addend = 0;
    if (!numbers.ok() || size == 0 || size > left) return false;
    for (std::uint64_t i = 0; i < size; ++i) {
      row.offset += one_delta ? delta : numbers.next();
      if (!one_info) row.info = numbers.next();
      if (addends && !one_addend) row.addend += numbers.next();
      if (!numbers.ok()) return false;
      std::optional<std::uint64_t> addend;
      if (has_addends) addend = row.addend & mask;
      if (!take(row.offset & mask, row.info & mask, addend)) return false;
    }
    left -= size;
  }
  return numbers.ok();
}

}  // namespace mingcha::native
