// Opening walks the chunk headers only: table, pools, packages, type chunks. Entries are decoded when asked for, each
// with its own bounds check, so a broken entry hides nothing but itself. Where LoadedArsc.cpp gives up the whole table
// (a type chunk without its spec, a bad header in the middle), what can be read is kept and the reason recorded.
#include "manifests/resource_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>

#include "manifests/chunk.h"
#include "support/mutf8.h"

namespace mingcha::manifests {
namespace {

constexpr std::uint32_t kTableHeaderSize = 12;
constexpr std::uint32_t kPackageHeaderSize = 284;  // before typeIdOffset was added
constexpr std::uint32_t kTypeHeaderSize = 24;      // with the configuration's own size field
constexpr std::uint32_t kTypeSpecHeaderSize = 16;
constexpr std::uint32_t kConfigOffset = 20;
constexpr std::uint32_t kNoEntry = 0xffff'ffff;
constexpr std::uint32_t kMaxEntries = 0xffff;

enum TypeFlag : std::uint8_t { kSparse = 0x01, kOffset16 = 0x02 };
enum EntryFlag : std::uint16_t { kComplex = 0x0001, kCompact = 0x0008 };

std::string utf16_name(Bytes field) {
  std::size_t size = 0;
  while (size + 1 < field.size() && u2_at(field, size) != 0) size += 2;
  return utf8_from_utf16le(field.first(size));
}

std::uint32_t sparse_offset(Bytes offsets, std::uint32_t count, std::uint16_t entry_id) noexcept {
  std::uint32_t first = 0;
  std::uint32_t last = count;
  while (first < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    if (u2_at(offsets, std::uint64_t{4} * middle) < entry_id) first = middle + 1;
    else last = middle;
  }
  if (first == count || u2_at(offsets, std::uint64_t{4} * first) != entry_id) return kNoEntry;
  return std::uint32_t{u2_at(offsets, std::uint64_t{4} * first + 2)} * 4;
}

// Bytes from the start of the entries; kNoEntry for none.
std::uint32_t offset_of(const ResourceTable::Type& type, std::uint16_t entry_id) noexcept {
  const Bytes offsets = slice(type.chunk, type.header_size);
  if ((type.flags & kSparse) != 0) return sparse_offset(offsets, type.entry_count, entry_id);
  if (entry_id >= type.entry_count) return kNoEntry;
  if ((type.flags & kOffset16) == 0) return u4_at(offsets, std::uint64_t{4} * entry_id);
  const std::uint16_t offset = u2_at(offsets, std::uint64_t{2} * entry_id);
  return offset == 0xffff ? kNoEntry : std::uint32_t{offset} * 4;
}

}  // namespace

// ---- entries

BagItem ResourceEntry::bag_item(std::size_t index) const noexcept {
  const std::size_t off = index * 12;
  return {u4_at(items, off), {u1_at(items, off + 7), u4_at(items, off + 8)}};
}

std::optional<ResourceEntry> ResourceTable::entry(const Type& type, std::uint16_t entry_id) noexcept {
  const std::uint32_t offset = offset_of(type, entry_id);
  if (offset == kNoEntry || (offset & 3U) != 0) return std::nullopt;
  const std::uint64_t at = std::uint64_t{type.entries_start} + offset;
  if (!holds(type.chunk, at, 8)) return std::nullopt;
  const std::uint16_t size = u2_at(type.chunk, at);
  const std::uint16_t flags = u2_at(type.chunk, at + 2);
  ResourceEntry found;
  found.config = type.config;
  if ((flags & kCompact) != 0) {
    found.key = size;
    found.value = {static_cast<std::uint8_t>(flags >> 8), u4_at(type.chunk, at + 4)};
    return found;
  }
  if (size < 8 || !holds(type.chunk, at, size)) return std::nullopt;
  found.key = u4_at(type.chunk, at + 4);
  if ((flags & kComplex) == 0) {
    if (!holds(type.chunk, at + size, 8)) return std::nullopt;
    found.value = {u1_at(type.chunk, at + size + 3), u4_at(type.chunk, at + size + 4)};
    return found;
  }
  if (size < 16) return std::nullopt;
  found.is_complex = true;
  found.parent = u4_at(type.chunk, at + 8);
  const std::uint64_t items_size = std::uint64_t{12} * u4_at(type.chunk, at + 12);
  if (!holds(type.chunk, at + size, items_size)) return std::nullopt;
  found.items = type.chunk.subspan(static_cast<std::size_t>(at + size), static_cast<std::size_t>(items_size));
  return found;
}

std::vector<std::uint16_t> ResourceTable::entry_ids(const Type& type) {
  std::vector<std::uint16_t> ids;
  const Bytes offsets = slice(type.chunk, type.header_size);
  const bool sparse = (type.flags & kSparse) != 0;
  for (std::uint32_t i = 0; i < type.entry_count; ++i) {
    const std::uint16_t id = sparse ? u2_at(offsets, std::uint64_t{4} * i) : static_cast<std::uint16_t>(i);
    if (sparse || offset_of(type, id) != kNoEntry) ids.push_back(id);
  }
  return ids;
}

std::string ResourceTable::type_name(const Package& package, std::uint32_t type_id) const {
  return type_id == 0 ? std::string() : package.type_names.text(type_id - 1).value_or(std::string());
}

// ---- opening

class ResourceTableReader {
 public:
  ResourceTableReader(Bytes data, std::string where, const Budget& budget, Reasons& reasons)
      : data_(data), where_(std::move(where)), budget_(budget), reasons_(reasons) {}

  Result<ResourceTable> run() {
    const Chunk table = find_table();
    if (table.type != kTableChunk) {
      if (data_.size() < kTableHeaderSize) return fail(Errc::truncated, where_, 0, fmt::format("{} bytes", data_.size()));
      return fail(Errc::bad_magic, where_, 0, fmt::format("type {:#x}", u2_at(data_, 0)));
    }
    walk(table, [this](const Chunk& chunk) { table_child(chunk); });
    if (packages_left_ != 0) odd("package count");
    if (chunks_ > budget_.xml_elements) broken("over budget: chunks");
    return std::move(table_);
  }

 private:
  Chunk find_table();
  template <class Visit>
  void walk(const Chunk& parent, Visit&& visit);
  void table_child(const Chunk& chunk);
  void read_package(const Chunk& chunk);
  void package_child(const Chunk& chunk, const Chunk& parent, ResourceTable::Package& package);
  void read_type_spec(const Chunk& chunk);
  void read_type(const Chunk& chunk, ResourceTable::Package& package);
  void read_libraries(const Chunk& chunk, ResourceTable::Package& package);
  StringPool read_pool(const Chunk& chunk, std::string_view which);
  static void index_types(ResourceTable::Package& package);

  // A hostile table could repeat one oddity for every chunk: more than a list keeps are not stored.
  void odd(std::string detail) {
    if (odd_noted_++ <= Reasons::kKept) reasons_.add(ReasonKind::resources_odd, where_, std::move(detail));
  }
  void broken(std::string detail) {
    if (broken_noted_++ <= Reasons::kKept) reasons_.add(ReasonKind::resources_broken, where_, std::move(detail));
  }
  std::uint64_t offset(const Chunk& chunk) const {
    return static_cast<std::uint64_t>(chunk.bytes.data() - data_.data());
  }

  Bytes data_;
  std::string where_;
  const Budget& budget_;
  Reasons& reasons_;
  ResourceTable table_;
  bool has_strings_ = false;
  std::uint64_t packages_left_ = 0;
  std::uint64_t chunks_ = 0;
  std::size_t odd_noted_ = 0;
  std::size_t broken_noted_ = 0;
  // Of the package being read, by type id: is there a spec, how many type chunks.
  std::bitset<256> specs_;
  std::array<std::uint32_t, 256> configs_{};
};

// The platform walks the file's chunks and loads those that are tables; what lies before is skipped.
Chunk ResourceTableReader::find_table() {
  for (std::uint64_t pos = 0;;) {
    Chunk chunk = chunk_at(data_, pos, kTableHeaderSize);
    if (chunk.type == kTableChunk && chunk.bytes.size() >= kTableHeaderSize) {
      if (chunk.fault != ChunkFault::none) broken(fmt::format("table: {}", name_of(chunk.fault)));
      if (pos != 0) odd("chunks before the table");
      if (chunk.fault == ChunkFault::none && pos + chunk.size < data_.size()) odd("data after the table");
      packages_left_ = u4_at(chunk.bytes, 8);
      // A header below its own fields cannot tell where its children begin: take them as if it were whole.
      chunk.header_size = std::max(chunk.header_size, static_cast<std::uint16_t>(kTableHeaderSize));
      return chunk;
    }
    const Chunk skipped = chunk_at(data_, pos, 8);
    if (skipped.fault != ChunkFault::none) return {};
    pos += skipped.size;
  }
}

// Visits the chunks in `parent`'s body, as ChunkIterator does. Past the first bad header nothing can be found; a last
// chunk that is cut is visited with what there is of it.
template <class Visit>
void ResourceTableReader::walk(const Chunk& parent, Visit&& visit) {
  const Bytes body = parent.body();
  for (std::uint64_t pos = 0; pos < body.size();) {
    const Chunk chunk = chunk_at(body, pos, 8);
    const bool cut = chunk.fault == ChunkFault::past_end;
    if (++chunks_ > budget_.xml_elements) return;
    if (chunk.fault == ChunkFault::no_room) return odd(fmt::format("{} bytes after the last chunk", body.size() - pos));
    if (cut) broken(fmt::format("chunk {:#x} at {:#x}: {}", chunk.type, offset(chunk), name_of(chunk.fault)));
    else if (chunk.fault != ChunkFault::none) {
      return broken(fmt::format("chunk at {:#x}: {}", offset(chunk), name_of(chunk.fault)));
    }
    visit(chunk);
    pos += chunk.size;
  }
}

StringPool ResourceTableReader::read_pool(const Chunk& chunk, std::string_view which) {
  const StringPool::Opened opened = StringPool::open(chunk.bytes);
  if (!opened.fault.empty()) broken(fmt::format("{}: {}", which, opened.fault));
  if (!opened.odd.empty()) odd(fmt::format("{}: {}", which, opened.odd));
  return opened.pool;
}

void ResourceTableReader::table_child(const Chunk& chunk) {
  if (chunk.type == kStringPoolChunk) {
    if (has_strings_) return odd("second string pool");
    has_strings_ = true;
    table_.strings_ = read_pool(chunk, "string pool");
  } else if (chunk.type == kTablePackage) {
    if (packages_left_ == 0) broken("more packages than declared");
    else --packages_left_;
    read_package(chunk);
  } else {
    odd(fmt::format("unknown chunk type {:#x}", chunk.type));
  }
}

void ResourceTableReader::read_package(const Chunk& chunk) {
  if (chunk.header_size < kPackageHeaderSize || chunk.bytes.size() < kPackageHeaderSize) {
    return broken(fmt::format("package at {:#x}: header size", offset(chunk)));
  }
  ResourceTable::Package package;
  package.id = u4_at(chunk.bytes, 8);
  package.name = utf16_name(chunk.bytes.subspan(12, 256));
  if (chunk.header_size >= kPackageHeaderSize + 4) package.type_id_offset = u4_at(chunk.bytes, 284);
  if (package.type_id_offset > 0xff) {
    broken(fmt::format("package at {:#x}: typeIdOffset", offset(chunk)));
    package.type_id_offset = 0;
  }
  if (table_.packages_.size() >= ResourceTable::kMaxPackages) return broken("over budget: packages");
  specs_.reset();
  configs_.fill(0);
  walk(chunk, [&](const Chunk& child) { package_child(child, chunk, package); });
  index_types(package);
  const bool twice = std::any_of(table_.packages_.begin(), table_.packages_.end(),
                                 [&](const ResourceTable::Package& other) { return other.id == package.id; });
  if (twice) odd(fmt::format("package id {:#x} twice", package.id));
  table_.packages_.push_back(std::move(package));
}

void ResourceTableReader::package_child(const Chunk& chunk, const Chunk& parent, ResourceTable::Package& package) {
  switch (chunk.type) {
    case kStringPoolChunk: {
      const std::uint64_t at = offset(chunk) - offset(parent);
      if (at == u4_at(parent.bytes, 268)) package.type_names = read_pool(chunk, "type strings");
      else if (at == u4_at(parent.bytes, 276)) package.key_names = read_pool(chunk, "key strings");
      else odd("string pool that nothing names");
      return;
    }
    case kTableTypeSpec: return read_type_spec(chunk);
    case kTableType: return read_type(chunk, package);
    case kTableLibrary: return read_libraries(chunk, package);
    case kTableOverlayable:   // which resources overlays may replace: nothing of the app's own values
    case kTableStagedAlias: return;  // honoured for the framework package alone
    default: odd(fmt::format("unknown chunk type {:#x}", chunk.type));
  }
}

void ResourceTableReader::read_type_spec(const Chunk& chunk) {
  if (chunk.header_size < kTypeSpecHeaderSize) return broken("type spec: header size");
  const std::uint8_t id = u1_at(chunk.bytes, 8);
  const std::uint32_t count = u4_at(chunk.bytes, 12);
  if (id == 0) return broken("type spec: id 0");
  if (count > kMaxEntries || std::uint64_t{4} * count > chunk.body().size()) broken("type spec: entry count");
  if (specs_[id]) odd(fmt::format("type spec {:#x} twice", id));
  specs_[id] = true;
}

void ResourceTableReader::read_type(const Chunk& chunk, ResourceTable::Package& package) {
  if (chunk.header_size < kTypeHeaderSize || chunk.bytes.size() < kTypeHeaderSize) return broken("type: header size");
  ResourceTable::Type type;
  type.id = u1_at(chunk.bytes, 8);
  type.flags = u1_at(chunk.bytes, 9);
  type.entry_count = u4_at(chunk.bytes, 12);
  type.entries_start = u4_at(chunk.bytes, 16);
  type.header_size = chunk.header_size;
  type.chunk = chunk.bytes;
  if (type.id == 0) return broken("type: id 0");
  const std::uint32_t width = (type.flags & kSparse) == 0 && (type.flags & kOffset16) != 0 ? 2 : 4;
  const std::uint64_t offsets_end = type.header_size + std::uint64_t{width} * type.entry_count;
  if (type.entry_count > kMaxEntries || offsets_end > type.entries_start || type.entries_start > chunk.bytes.size()) {
    broken(fmt::format("type {:#x} at {:#x}: entry offsets", type.id, offset(chunk)));
    const std::uint64_t end = std::min<std::uint64_t>(type.entries_start, chunk.bytes.size());
    const std::uint64_t room = end > type.header_size ? end - type.header_size : 0;
    type.entry_count = static_cast<std::uint32_t>(std::min<std::uint64_t>({type.entry_count, room / width, kMaxEntries}));
  }
  const std::uint32_t config_size = u4_at(chunk.bytes, kConfigOffset);
  const std::size_t config_room = std::min<std::size_t>(chunk.header_size, chunk.bytes.size()) - kConfigOffset;
  if (config_size > config_room) odd("configuration size");
  type.config.stored = chunk.bytes.subspan(
      kConfigOffset, std::min<std::size_t>({config_size, config_room, ResourceConfig::kSize}));
  if (++configs_[type.id] > ResourceTable::kMaxConfigs) return broken("over budget: configurations");
  if (!specs_[type.id]) broken(fmt::format("type {:#x} without its spec", type.id));
  package.types.push_back(type);
}

void ResourceTableReader::read_libraries(const Chunk& chunk, ResourceTable::Package& package) {
  constexpr std::uint32_t kEntrySize = 4 + 256;
  const Bytes body = chunk.body();
  const std::uint32_t count = u4_at(chunk.bytes, 8);
  if (count > body.size() / kEntrySize) broken("library: entry count");
  for (std::size_t off = 0; off + kEntrySize <= body.size() && package.libraries.size() < count; off += kEntrySize) {
    package.libraries.push_back({u4_at(body, off), utf16_name(body.subspan(off + 4, 256))});
  }
}

void ResourceTableReader::index_types(ResourceTable::Package& package) {
  std::stable_sort(package.types.begin(), package.types.end(),
                   [](const ResourceTable::Type& a, const ResourceTable::Type& b) { return a.id < b.id; });
  std::size_t next = 0;
  for (std::uint32_t id = 0; id <= 256; ++id) {
    while (next < package.types.size() && package.types[next].id < id) ++next;
    package.first_type[id] = static_cast<std::uint32_t>(next);
  }
}

Result<ResourceTable> ResourceTable::open(Bytes data, std::string where, const Budget& budget, Reasons& reasons) {
  return ResourceTableReader(data, std::move(where), budget, reasons).run();
}

}  // namespace mingcha::manifests
