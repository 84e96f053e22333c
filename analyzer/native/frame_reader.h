// The pieces of ".eh_frame": encoded pointers, and the descriptions of frames.
#pragma once

#include <cstdint>

#include "analyzer/native/loaded_memory.h"

namespace mingcha::native {

inline constexpr std::uint8_t kEncodingOmitted = 0xff;  // "DW_EH_PE_omit"

/// Reads numbers from an address on. The first failure sticks: later reads return 0.
class FrameReader {
 public:
  /// `data`: what "DW_EH_PE_datarel" counts from.
  FrameReader(const LoadedMemory& memory, std::uint64_t address, std::uint64_t data) noexcept
      : is_64_(memory.is_64()), bytes_(memory.bytes_at(address)), address_(address), data_(data) {}

  std::uint8_t u1() noexcept { return static_cast<std::uint8_t>(number(1)); }
  std::uint32_t u4() noexcept { return static_cast<std::uint32_t>(number(4)); }
  std::uint64_t u8() noexcept { return number(8); }
  std::uint64_t leb128(bool is_signed) noexcept;
  /// A pointer by its encoding ("DW_EH_PE_…"). Fails for those that are not in use here: relative to the text
  /// or to a function.
  std::uint64_t encoded(std::uint8_t encoding) noexcept;
  /// The same without what the encoding counts from: a length.
  std::uint64_t encoded_length(std::uint8_t encoding) noexcept { return encoded(encoding & 0xf); }
  void skip(std::uint64_t size) noexcept;

  bool ok() const noexcept { return ok_; }
  std::uint64_t address() const noexcept { return address_ + at_; }
  std::uint64_t left() const noexcept { return bytes_.size() - at_; }

 private:
  std::uint64_t number(std::size_t size) noexcept;

  bool is_64_;
  Bytes bytes_;
  std::uint64_t address_;
  std::uint64_t data_;
  std::uint64_t at_ = 0;
  bool ok_ = true;
};

/// Reads entries of ".eh_frame". Keeps the last "CIE", which most neighbours share.
class FrameDescriptions {
 public:
  explicit FrameDescriptions(const LoadedMemory& memory) noexcept : memory_(memory) {}

  struct Entry {
    std::uint64_t size = 0;    ///< bytes up to the next entry; 0 = none
    bool ends = false;         ///< the entry that ends them all
    bool is_function = false;  ///< a "FDE" whose function could be read
    std::uint64_t begin = 0;   ///< of the function
    std::uint64_t length = 0;
  };
  Entry read(std::uint64_t address) noexcept;

 private:
  /// How pointers are encoded in descriptions that name this CIE; kEncodingOmitted when it cannot be read.
  std::uint8_t pointer_encoding(std::uint64_t cie) noexcept;

  const LoadedMemory& memory_;
  std::uint64_t last_cie_ = ~std::uint64_t{0};
  std::uint8_t last_encoding_ = kEncodingOmitted;
};

}  // namespace mingcha::native
