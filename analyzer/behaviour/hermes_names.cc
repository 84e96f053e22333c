// Hermes, BytecodeFileFormat.h and StringKind.h: a header of 128 bytes, then tables one behind the other, each at a
// multiple of 4. Since version 56 the fields up to the size of the storage are where they are now.
#include "analyzer/behaviour/hermes_names.h"

#include <algorithm>
#include <cstdint>

#include "support/load.h"

namespace mingcha::behaviour {
namespace {

constexpr std::string_view kMagic = "\xc6\x1f\xbc\x03\xc1\x03\x19\x1f";
constexpr std::size_t kHeaderSize = 128;
constexpr std::uint32_t kFirstVersion = 56;
constexpr std::uint32_t kLastVersion = 110;
constexpr std::uint32_t kFirstWithShortHeaders = 97;  // of functions
constexpr std::uint32_t kOverflow = 0xff;             // length of an entry whose offset is a row of the other table

struct Table {
  std::uint64_t begin = 0;
  std::uint64_t count = 0;
};

struct Tables {
  Table kinds, entries, overflow, storage;
};

/// False where the tables reach past the end.
bool place_tables(Bytes bundle, Tables& tables) {
  if (bundle.size() < kHeaderSize) return false;
  const std::uint32_t version = load_u4(&bundle[8]);
  if (version < kFirstVersion || version > kLastVersion) return false;
  const auto field = [&](std::size_t at) { return std::uint64_t{load_u4(&bundle[at])}; };
  std::uint64_t at = kHeaderSize;
  const auto place = [&](std::uint64_t count, std::uint64_t size) {
    const Table table{at, count};
    at += (count * size + 3) / 4 * 4;
    return table;
  };
  place(field(40), version < kFirstWithShortHeaders ? 16 : 12);  // functions
  tables.kinds = place(field(44), 4);
  place(field(48), 4);  // hashes of identifiers
  tables.entries = place(field(52), 4);
  tables.overflow = place(field(56), 8);
  tables.storage = place(field(60), 1);
  return tables.storage.begin + tables.storage.count <= bundle.size();
}

/// Which strings are identifiers: runs, each with its kind in the highest bit, before version 71 in the highest two.
std::optional<std::vector<bool>> identifiers(Bytes bundle, const Tables& tables) {
  for (const std::uint32_t kind_bit : {31U, 30U}) {
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < tables.kinds.count; ++i)
      sum += load_u4(&bundle[tables.kinds.begin + i * 4]) & ((1U << kind_bit) - 1);
    if (sum != tables.entries.count) continue;
    std::vector<bool> out;
    out.reserve(tables.entries.count);
    for (std::uint64_t i = 0; i < tables.kinds.count; ++i) {
      const std::uint32_t run = load_u4(&bundle[tables.kinds.begin + i * 4]);
      out.insert(out.end(), run & ((1U << kind_bit) - 1), run >> kind_bit != 0);
    }
    return out;
  }
  return std::nullopt;
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

bool is_hermes(Bytes bundle) noexcept { return as_text(slice(bundle, 0, kMagic.size())) == kMagic; }

std::optional<std::vector<HermesName>> hermes_names(Bytes bundle) {
  Tables tables;
  if (!is_hermes(bundle) || !place_tables(bundle, tables)) return std::nullopt;
  const auto is_identifier = identifiers(bundle, tables);
  if (!is_identifier) return std::nullopt;
  std::vector<HermesName> names;
  for (std::uint64_t i = 0; i < tables.entries.count; ++i) {
    const std::uint32_t entry = load_u4(&bundle[tables.entries.begin + i * 4]);
    const bool is_utf16 = (entry & 1) != 0;
    std::uint64_t offset = entry >> 1 & 0x7f'ffff;
    std::uint64_t length = entry >> 24;
    if (length == kOverflow) {
      if (offset >= tables.overflow.count) return std::nullopt;
      const std::size_t row = tables.overflow.begin + offset * 8;
      offset = load_u4(&bundle[row]);
      length = load_u4(&bundle[row + 4]);
    }
    if (offset + length * (is_utf16 ? 2 : 1) > tables.storage.count) return std::nullopt;
    if (is_utf16 || !(*is_identifier)[i]) continue;
    const std::size_t begin = tables.storage.begin + offset;
    const std::string_view text = as_text(slice(bundle, begin, length));
    if (is_ascii(text)) names.push_back({text, begin});
  }
  return names;
}

}  // namespace mingcha::behaviour
