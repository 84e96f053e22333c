// Opening reads the central directory once into a flat list and sorts hashes of the names. Reading trusts the
// central directory alone; the local header only says where the data begins, as in libziparchive's FindEntry.
#include "analyzer/package/archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "analyzer/package/inflate.h"
#include "analyzer/package/zip_directory.h"
#include "support/digest.h"
#include "support/mutf8.h"

namespace mingcha::package {
namespace {

constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kEncryptedFlag = 1U << 0;
constexpr std::uint16_t kDescriptorFlag = 1U << 3;
constexpr std::string_view kDecoyFolders[] = {"AndroidManifest.xml/", "classes.dex/", "resources.arsc/"};

/// What the platform reads of an app's code and declarations; never the first to be left out for a budget.
bool is_essential(std::string_view name) {
  return name == "AndroidManifest.xml" || name == "resources.arsc" ||
         (name.starts_with("classes") && name.ends_with(".dex")) || name.starts_with("META-INF/");
}

std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 120;
  return valid_utf8(name.substr(0, kLongest)) + (name.size() > kLongest ? "..." : "");
}

/// One reason for all entries that share an oddity: the first one's name and how many there are.
class Tally {
 public:
  Tally(ReasonKind kind, std::string what) : kind_(kind), what_(std::move(what)) {}
  void add(const Entry& entry) {
    if (count_++ == 0) first_ = entry;
  }
  void report(const Archive& archive, Reasons& reasons) const {
    if (count_ == 0) return;
    std::string detail = what_;
    if (kind_ == ReasonKind::zip_unknown_method) detail += fmt::format(" {}", first_.method);
    if (count_ > 1) detail += fmt::format(", {} entries", count_);
    reasons.add(kind_, archive.place_of(first_), std::move(detail));
  }

 private:
  ReasonKind kind_;
  std::string what_;
  Entry first_;
  std::size_t count_ = 0;
};

/// The oddities that one look at a central directory record shows.
class DirectoryOddities {
 public:
  void look(const DirectoryRecord& record) {
    const Entry& entry = record.entry;
    if ((entry.flags & kEncryptedFlag) != 0) encrypted_.add(entry);
    if (entry.method != kStored && entry.method != kDeflated) unknown_method_.add(entry);
    if (record.zip64_broken) zip64_broken_.add(entry);
    if (!is_plain_ascii(entry.name)) look_at_name(entry);
    for (const std::string_view folder : kDecoyFolders) {
      if (entry.name.starts_with(folder)) decoys_.add(entry);
    }
  }
  void report(const Archive& archive, Reasons& reasons) const {
    for (const Tally* tally : {&encrypted_, &unknown_method_, &zip64_broken_, &odd_names_, &decoys_}) {
      tally->report(archive, reasons);
    }
  }

 private:
  void look_at_name(const Entry& entry) {
    const bool has_nul = entry.name.find('\0') != std::string_view::npos;
    if (has_nul || valid_utf8(entry.name) != entry.name) odd_names_.add(entry);
  }

  Tally encrypted_{ReasonKind::zip_encrypted_flag, "bit 0"};
  Tally unknown_method_{ReasonKind::zip_unknown_method, "method"};
  Tally zip64_broken_{ReasonKind::zip_odd_directory, "zip64 field"};
  Tally odd_names_{ReasonKind::zip_odd_directory, "name is not text"};
  Tally decoys_{ReasonKind::zip_decoy_folder, "decoy"};
};

void note_prefix(Bytes data, const Directory& directory, const std::string& where, Reasons& reasons) {
  if (has_local_signature(data, 0) || directory.records == 0) return;
  const bool dex = as_text(slice(data, 0, 4)) == "dex\n";
  reasons.add(ReasonKind::zip_prefix, where, dex ? "a dex file" : "begins " + hex(slice(data, 0, 4)));
}

}  // namespace

std::string Archive::place_of(const Entry& entry) const { return where_ + "!" + shown(entry.name); }

Result<Archive> Archive::open(Bytes data, std::string where, const Budget& budget, Reasons& reasons) {
  const Result<Directory> directory = find_directory(data, where, reasons);
  if (!directory) return tl::unexpected(directory.error());
  if (directory->records > budget.entries) {
    return fail(Errc::over_budget, where + ": central directory", directory->end_offset,
                fmt::format("{} records > {}", directory->records, budget.entries));
  }
  note_prefix(data, *directory, where, reasons);

  Archive archive;
  archive.where_ = std::move(where);
  archive.data_ = data;
  archive.directory_offset_ = directory->offset;
  archive.end_offset_ = directory->end_offset;
  if (auto read = archive.read_directory(*directory, reasons); !read) return tl::unexpected(read.error());
  archive.index_names(reasons);
  archive.spend_total(budget);
  return archive;
}

Result<void> Archive::read_directory(const Directory& directory, Reasons& reasons) {
  const Bytes records = slice(data_, static_cast<std::size_t>(directory.offset), static_cast<std::size_t>(directory.size));
  constexpr std::size_t kSmallestRecord = 46;
  entries_.reserve(std::min<std::size_t>(directory.records, records.size() / kSmallestRecord));
  DirectoryOddities oddities;
  std::size_t pos = 0;
  for (std::uint64_t i = 0; i < directory.records; ++i) {
    std::optional<DirectoryRecord> record = read_record(records, pos);
    if (!record) {
      const std::string place = fmt::format("{}: central directory record {}", where_, i);
      if (i == 0) return fail(Errc::truncated, place, directory.offset);
      reasons.add(ReasonKind::zip_entry_broken, place, fmt::format("{} not read", directory.records - i));
      break;
    }
    oddities.look(*record);
    record->entry.local_header_offset += directory.shift;
    entries_.push_back(record->entry);
    pos = record->next;
  }
  oddities.report(*this, reasons);
  if (entries_.size() == directory.records && pos < records.size()) {
    reasons.add(ReasonKind::zip_odd_directory, where_, fmt::format("{} bytes behind the last record", records.size() - pos));
  }
  return {};
}

void Archive::index_names(Reasons& reasons) {
  by_name_.clear();
  by_name_.reserve(entries_.size());
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    by_name_.push_back({std::hash<std::string_view>{}(entries_[i].name), i});
  }
  std::sort(by_name_.begin(), by_name_.end(), [this](const NameHash& a, const NameHash& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    return std::tuple(name_at(a), a.index) < std::tuple(name_at(b), b.index);
  });
  const auto same = [this](const NameHash& a, const NameHash& b) { return a.hash == b.hash && name_at(a) == name_at(b); };
  if (std::adjacent_find(by_name_.begin(), by_name_.end(), same) == by_name_.end()) return;
  drop_duplicates(reasons);
  index_names(reasons);  // once: no duplicates are left
}

void Archive::drop_duplicates(Reasons& reasons) {
  std::vector<bool> dropped(entries_.size(), false);
  for (std::size_t i = 1; i < by_name_.size(); ++i) {
    if (by_name_[i].hash == by_name_[i - 1].hash && name_at(by_name_[i]) == name_at(by_name_[i - 1])) {
      dropped[by_name_[i].index] = true;
    }
  }
  Tally duplicates(ReasonKind::zip_duplicate_name, "again");
  std::vector<Entry> kept;
  kept.reserve(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (dropped[i]) duplicates.add(entries_[i]);
    if (!dropped[i]) kept.push_back(entries_[i]);
  }
  entries_ = std::move(kept);
  duplicates.report(*this, reasons);
}

/// Which entries the total budget still covers is decided here, in a fixed order, so that it never depends on
/// which thread reads first: essential entries, then the others as the directory lists them.
void Archive::spend_total(const Budget& budget) {
  inflated_size_ = 0;
  for (const bool essential : {true, false}) {
    for (Entry& entry : entries_) {
      if (entry.method == kStored || is_essential(entry.name) != essential) continue;
      if (entry.uncompressed_size > budget.entry_bytes) continue;
      entry.over_total = entry.uncompressed_size > budget.total_bytes - inflated_size_;
      if (!entry.over_total) inflated_size_ += entry.uncompressed_size;
    }
  }
}

const Entry* Archive::find(std::string_view name) const noexcept {
  const std::uint64_t hash = std::hash<std::string_view>{}(name);
  const auto first = std::lower_bound(by_name_.begin(), by_name_.end(), name, [&](const NameHash& slot, std::string_view key) {
    return slot.hash != hash ? slot.hash < hash : name_at(slot) < key;
  });
  if (first == by_name_.end() || first->hash != hash || name_at(*first) != name) return nullptr;
  return &entries_[first->index];
}

std::size_t Archive::read_start(const Entry& entry, std::span<std::uint8_t> start) const {
  const std::optional<LocalHeader> header = read_local_header(data_, entry.local_header_offset);
  if (!header) return 0;
  const Result<Bytes> room = locate(entry, *header);
  if (!room) return 0;
  if (entry.method == kDeflated)
    return inflate_start(slice(*room, 0, static_cast<std::size_t>(entry.compressed_size)), start);
  const Bytes stored = slice(*room, 0, std::min<std::size_t>(start.size(), entry.uncompressed_size));
  std::copy(stored.begin(), stored.end(), start.begin());
  return stored.size();
}

std::array<std::uint8_t, 16> Archive::start_of(const Entry& entry) const {
  std::array<std::uint8_t, 16> start{};
  read_start(entry, start);
  return start;
}

void Archive::keep(const Entry& entry, EntryBytes contents) {
  kept_.resize(entries_.size());
  kept_[index_of(entry)] = std::move(contents);
}

Result<EntryBytes> Archive::read(const Entry& entry, const Budget& budget, Reasons& reasons) const {
  if (!kept_.empty() && kept_[index_of(entry)].owned()) return EntryBytes(kept_[index_of(entry)].bytes());
  Result<EntryBytes> contents = unpack(entry, budget, reasons);
  if (!contents) {
    const Error& error = contents.error();
    const ReasonKind kind =
        error.code == Errc::over_budget ? ReasonKind::zip_over_budget : ReasonKind::zip_entry_broken;
    reasons.add(kind, error.where, fmt::format("{} {}", name_of(error.code), error.got));
    return contents;
  }
  const Bytes bytes = contents->bytes();
  if (bytes.size() != entry.uncompressed_size) {
    reasons.add(ReasonKind::zip_size_mismatch, place_of(entry),
                fmt::format("recorded {}, got {}", entry.uncompressed_size, bytes.size()));
  }
  if (const std::uint32_t crc = crc32_of(bytes); crc != entry.crc32) {
    reasons.add(ReasonKind::zip_crc_mismatch, place_of(entry), fmt::format("recorded {:08x}, got {:08x}", entry.crc32, crc));
  }
  return contents;
}

/// Where the entry's data begins, up to the central directory.
Result<Bytes> Archive::locate(const Entry& entry, const LocalHeader& header) const {
  const std::uint64_t name_offset = entry.local_header_offset + LocalHeader::kSize;
  const std::uint64_t data_offset = name_offset + header.name_size + header.extra_size;
  if (data_offset > directory_offset_) {
    return fail(Errc::bad_offset, place_of(entry), data_offset, "data behind the central directory");
  }
  const Bytes before_directory = slice(data_, 0, static_cast<std::size_t>(directory_offset_));
  return slice(before_directory, static_cast<std::size_t>(data_offset));
}

void Archive::note_mismatch(const Entry& entry, const LocalHeader& header, Reasons& reasons) const {
  const std::size_t name_offset = static_cast<std::size_t>(entry.local_header_offset) + LocalHeader::kSize;
  const std::string_view name = as_text(slice(data_, name_offset, header.name_size));
  constexpr std::uint32_t kInZip64Field = 0xffff'ffff;
  const auto differs = [](std::uint32_t local, std::uint64_t central) {
    return local != central && local != kInZip64Field;
  };
  std::string fields;
  if (name != entry.name) fields += fmt::format(" name {}", shown(name));
  if (header.method != entry.method) fields += fmt::format(" method {}", header.method);
  if ((header.flags & kDescriptorFlag) == 0) {  // with a data descriptor these three are zero here
    if (header.crc32 != entry.crc32) fields += fmt::format(" crc {:08x}", header.crc32);
    if (differs(header.compressed_size, entry.compressed_size)) fields += fmt::format(" compressed {}", header.compressed_size);
    if (differs(header.uncompressed_size, entry.uncompressed_size)) fields += fmt::format(" uncompressed {}", header.uncompressed_size);
  }
  if ((header.flags & kEncryptedFlag) != 0 && (entry.flags & kEncryptedFlag) == 0) {
    reasons.add(ReasonKind::zip_encrypted_flag, place_of(entry), "bit 0 of the local header");
  }
  if (!fields.empty()) reasons.add(ReasonKind::zip_local_mismatch, place_of(entry), "local" + fields);
}

/// Stored data is as long as its uncompressed size says, whatever the compressed size (libziparchive,
/// CopyEntryToWriter). A method other than stored and deflated is read as stored by AssetManager since Android 9
/// and as deflated by its forerunner and by StrictJarFile: what inflates to exactly its size is taken as
/// deflated, anything else as stored.
Result<EntryBytes> Archive::unpack(const Entry& entry, const Budget& budget, Reasons& reasons) const {
  const auto refuse = [&](Errc code, std::string got) {
    return fail(code, place_of(entry), entry.local_header_offset, std::move(got));
  };
  if (entry.uncompressed_size > budget.entry_bytes) {
    return refuse(Errc::over_budget, fmt::format("{} > {}", entry.uncompressed_size, budget.entry_bytes));
  }
  if (entry.over_total) return refuse(Errc::over_budget, "total");
  const std::optional<LocalHeader> header = read_local_header(data_, entry.local_header_offset);
  if (!header) return refuse(Errc::bad_offset, "no local header");
  const Result<Bytes> room = locate(entry, *header);
  if (!room) return tl::unexpected(room.error());
  note_mismatch(entry, *header, reasons);

  const bool packed_fits = entry.compressed_size <= room->size();
  const Bytes packed = slice(*room, 0, static_cast<std::size_t>(entry.compressed_size));
  if (entry.method != kStored && packed_fits) {
    Result<Inflated> inflated = inflate(packed, entry.uncompressed_size, budget.entry_bytes);
    const bool exact = inflated && inflated->size == entry.uncompressed_size && inflated->used == packed.size();
    if (exact || (inflated && entry.method == kDeflated)) return EntryBytes(std::move(inflated->data), inflated->size);
    if (entry.method == kDeflated) return refuse(inflated.error().code, inflated.error().got);
  }
  if (entry.method == kDeflated || entry.uncompressed_size > room->size()) {
    return refuse(Errc::truncated, fmt::format("{} of {} bytes", room->size(),
                                               std::max(entry.compressed_size, entry.uncompressed_size)));
  }
  return EntryBytes(slice(*room, 0, static_cast<std::size_t>(entry.uncompressed_size)));
}

}  // namespace mingcha::package
