// Small ZIP files for tests: well formed unless a field is changed afterwards by its offset.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/bytes.h"

namespace mingcha::testing {

/// A ZIP file's bytes and where its records ended up.
struct Zip {
  std::vector<std::uint8_t> bytes;
  std::vector<std::size_t> local_headers;  ///< offsets, by entry
  std::vector<std::size_t> data;           ///< offsets of the entries' contents
  std::vector<std::size_t> records;        ///< offsets of the central directory records, by entry
  std::size_t directory = 0;
  std::size_t end = 0;                     ///< offset of the end of central directory record

  /// Overwrites the little-endian number of `size` bytes at `offset`.
  Zip& set(std::size_t offset, unsigned size, std::uint64_t value);
  std::uint64_t get(std::size_t offset, unsigned size) const;
  /// Puts bytes at `offset` without correcting any record.
  Zip& insert(std::size_t offset, std::string_view what);
};

class ZipBuilder {
 public:
  enum class Method : std::uint8_t { stored, deflated };
  ZipBuilder& add(std::string_view name, std::string_view contents, Method method = Method::stored);
  /// Extra field of the last entry added, in its local header (`local`) and central record (`central`).
  ZipBuilder& extra(std::string_view local, std::string_view central);
  ZipBuilder& comment(std::string_view text);
  /// Bytes between the last entry and the central directory, such as an APK Signing Block.
  ZipBuilder& before_directory(std::string_view block);
  Zip build() const;

 private:
  struct Item {
    std::string name, packed, local_extra, central_extra;
    std::uint16_t method;
    std::uint32_t crc, size;
  };
  std::vector<Item> items_;
  std::string comment_, block_;
};

/// A raw deflate stream of `contents`.
std::string deflated(std::string_view contents);

}  // namespace mingcha::testing
