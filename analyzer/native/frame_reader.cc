#include "analyzer/native/frame_reader.h"

#include <string_view>

namespace mingcha::native {
namespace {

enum Encoding : std::uint8_t {  // DW_EH_PE_…
  kAbsolute = 0x00,
  kUleb128 = 0x01,
  kUdata2 = 0x02,
  kUdata4 = 0x03,
  kUdata8 = 0x04,
  kSleb128 = 0x09,
  kSdata2 = 0x0a,
  kSdata4 = 0x0b,
  kSdata8 = 0x0c,
  kFormat = 0x0f,
  kRelativeToPlace = 0x10,
  kRelativeToData = 0x30,
  kBase = 0xf0,
};

constexpr std::size_t kLongestAugmentation = 16;

std::uint64_t sign_extended(std::uint64_t value, unsigned bits) {
  const std::uint64_t sign = std::uint64_t{1} << (bits - 1);
  return (value ^ sign) - sign;
}

}  // namespace

std::uint64_t FrameReader::number(std::size_t size) noexcept {
  if (!ok_ || left() < size) {
    ok_ = false;
    return 0;
  }
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{bytes_[at_ + i]} << (8 * i);
  at_ += size;
  return value;
}

void FrameReader::skip(std::uint64_t size) noexcept {
  if (size > left()) ok_ = false;
  if (ok_) at_ += size;
}

std::uint64_t FrameReader::leb128(bool is_signed) noexcept {
  std::uint64_t value = 0;
  for (unsigned shift = 0; ok_ && shift < 64; shift += 7) {
    const std::uint8_t byte = u1();
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if ((byte & 0x80) != 0) continue;
    if (is_signed && (byte & 0x40) != 0 && shift + 7 < 64) value |= ~std::uint64_t{0} << (shift + 7);
    return value;
  }
  ok_ = false;
  return 0;
}

std::uint64_t FrameReader::encoded(std::uint8_t encoding) noexcept {
  std::uint64_t base = 0;
  if ((encoding & kBase) == kRelativeToPlace) {
    base = address();
  } else if ((encoding & kBase) == kRelativeToData) {
    base = data_;
  } else if ((encoding & kBase) != 0) {
    ok_ = false;
    return 0;
  }
  std::uint64_t value = 0;
  switch (encoding & kFormat) {
    case kAbsolute:
      value = number(is_64_ ? 8 : 4);
      break;
    case kUleb128:
      value = leb128(false);
      break;
    case kSleb128:
      value = leb128(true);
      break;
    case kUdata2:
      value = number(2);
      break;
    case kUdata4:
      value = number(4);
      break;
    case kUdata8:
    case kSdata8:
      value = number(8);
      break;
    case kSdata2:
      value = sign_extended(number(2), 16);
      break;
    case kSdata4:
      value = sign_extended(number(4), 32);
      break;
    default:
      ok_ = false;
      return 0;
  }
  value += base;
  return is_64_ ? value : value & 0xffff'ffff;
}

FrameDescriptions::Entry FrameDescriptions::read(std::uint64_t address) noexcept {
  Entry entry;
  FrameReader reader(memory_, address, 0);
  std::uint64_t length = reader.u4();
  std::uint64_t before = 4;
  if (length == 0xffff'ffff) {
    length = reader.u8();
    before += 8;
  }
  entry.ends = reader.ok() && length == 0;
  if (!reader.ok() || length < 4 || length > reader.left()) return entry;
  entry.size = before + length;
  const std::uint64_t place = reader.address();
  const std::uint64_t to_cie = reader.u4();
  if (to_cie == 0) return entry;  // a CIE itself
  const std::uint8_t encoding = pointer_encoding(place - to_cie);
  if (encoding == kEncodingOmitted) return entry;
  entry.begin = reader.encoded(encoding);
  entry.length = reader.encoded_length(encoding);
  entry.is_function = reader.ok();
  return entry;
}

std::uint8_t FrameDescriptions::pointer_encoding(std::uint64_t cie) noexcept {
  if (cie == last_cie_) return last_encoding_;
  last_cie_ = cie;
  last_encoding_ = kEncodingOmitted;
  FrameReader reader(memory_, cie, 0);
  if (reader.u4() == 0xffff'ffff) (void)reader.u8();
  if (reader.u4() != 0 || !reader.ok()) return kEncodingOmitted;
  const std::uint8_t version = reader.u1();
  const auto augmentation = memory_.text_at(reader.address(), kLongestAugmentation);
  if (!augmentation) return kEncodingOmitted;
  reader.skip(augmentation->size() + 1);
  (void)reader.leb128(false);                                 // code alignment
  (void)reader.leb128(true);                                  // data alignment
  (void)(version == 1 ? reader.u1() : reader.leb128(false));  // return address register
  std::uint8_t encoding = kAbsolute;
  for (const char letter : *augmentation) {
    if (letter == 'z') (void)reader.leb128(false);
    if (letter == 'R') encoding = reader.u1();
    if (letter == 'L') (void)reader.u1();
    if (letter == 'P') {
      const std::uint8_t personality = reader.u1();
      (void)reader.encoded(personality & 0x7f);
    }
  }
  if (reader.ok()) last_encoding_ = encoding;
  return last_encoding_;
}

}  // namespace mingcha::native
