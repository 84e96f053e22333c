#include "analyzer/package_entries.h"

#include <algorithm>

#include "support/mutf8.h"

namespace mingcha {

PackageEntries::Found PackageEntries::find(std::string_view path) const noexcept {
  for (const package::Part& part : package_->parts()) {
    if (const package::Entry* entry = part.archive.find(path)) return {&part, entry};
  }
  return {};
}

std::optional<std::uint64_t> PackageEntries::size_of(std::string_view path) const {
  const Found found = find(path);
  return found.entry == nullptr ? std::nullopt : std::optional(found.entry->uncompressed_size);
}

Result<EntryBytes> PackageEntries::read(std::string_view path, std::uint64_t max_bytes) const {
  const Found found = find(path);
  if (found.entry == nullptr) return fail(Errc::bad_index, place_of(path), 0, "not in the package");
  Budget budget = *budget_;
  budget.entry_bytes = std::min(budget.entry_bytes, max_bytes);
  return found.part->archive.read(*found.entry, budget, *reasons_);
}

bool PackageEntries::each_member(std::string_view path, std::uint64_t max_bytes, const MemberFilter& wanted,
                                 const MemberTaker& take) const {
  const Result<EntryBytes> bytes = read(path, max_bytes);
  if (!bytes) return false;
  Reasons odd;
  const Result<package::Archive> archive = package::Archive::open(bytes->bytes(), place_of(path), *budget_, odd);
  if (!archive) return false;
  bool all_read = true;
  std::uint64_t left = max_bytes;
  for (const package::Entry& entry : archive->entries()) {
    if (!wanted(entry.name)) continue;
    Budget budget = *budget_;
    budget.entry_bytes = std::min(budget.entry_bytes, left);
    const Result<EntryBytes> contents = archive->read(entry, budget, odd);
    if (contents) {
      left -= std::min<std::uint64_t>(left, contents->bytes().size());
      take(valid_utf8(entry.name), contents->bytes());
    } else {
      all_read = false;
    }
  }
  return all_read;
}

std::string PackageEntries::place_of(std::string_view path) const {
  const Found found = find(path);
  const std::string& part = found.part == nullptr ? package_->base().name : found.part->name;
  return part + "!" + valid_utf8(path);
}

}  // namespace mingcha
