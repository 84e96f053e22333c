// The contents of one file of a package, however they are stored there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include "support/bytes.h"

namespace mingcha {

/// Memory that `std::free` gives back.
struct FreeBuffer {
  void operator()(std::uint8_t* data) const noexcept { std::free(data); }
};
using Buffer = std::unique_ptr<std::uint8_t[], FreeBuffer>;

/// Bytes of one entry: a view into the archive when stored, owned when inflated.
class EntryBytes {
 public:
  EntryBytes() = default;
  explicit EntryBytes(Bytes borrowed) noexcept : view_(borrowed) {}
  EntryBytes(Buffer owned, std::size_t size) noexcept
      : owned_(std::move(owned)), view_(owned_.get(), size) {}
  Bytes bytes() const noexcept { return view_; }
  bool owned() const noexcept { return owned_ != nullptr; }

 private:
  Buffer owned_;
  Bytes view_;
};

}  // namespace mingcha
