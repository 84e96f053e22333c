// Most archives among the assets are pages and pictures: what is odd in them says nothing of the app and is noted only
// where they hold code.
#include "analyzer/loaded_code.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "analyzer/native/elf_headers.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using package::Archive;
using package::ContentKind;
using package::Entry;
using package::EntryBytes;
using package::Part;

constexpr std::size_t kMostArchives = 256;
constexpr std::size_t kMostMembersLookedAt = 4'096;

/// An entry that holds code or an archive.
struct Candidate {
  const Part* part;
  const Entry* entry;
  ContentKind kind;
  EntryBytes bytes = {};
  bool is_read = false;
};

// Whatever was noted goes to the package's reasons.
void pass_on(const Reasons& from, Reasons& to) {
  for (const Reason& reason : from.sorted()) to.add(reason.kind, reason.where, reason.detail);
}

struct MemberStart {
  ContentKind kind = ContentKind::other;
  std::optional<native::Machine> machine;  // of a native library
};

MemberStart start_of_member(const Archive& archive, const Entry& entry) {
  std::array<std::uint8_t, native::kMachineAt> bytes;
  const Bytes start = slice(bytes, 0, archive.read_start(entry, bytes));
  return {package::kind_of_content(start), native::machine_of(start)};
}

/// One after the other, so that the limits are spent in the same order at any number of threads.
class Search {
 public:
  Search(const Budget& budget, Reasons& reasons) : budget_(budget), reasons_(reasons) {
    budget_.total_bytes = std::min(budget_.total_bytes, kMostLoadedBytes);
  }

  /// `prefix`: what stands before the name of the entry in places, and not in the names of dex files.
  void take(Candidate& candidate, std::string prefix, const std::string& name) {
    prefix_ = std::move(prefix);
    take(std::move(candidate.bytes), candidate.kind, name);
  }

  LoadedCode finish(std::string_view part) && {
    if (left_out_ != 0)
      reasons_.add(ReasonKind::zip_over_budget, std::string(part), fmt::format("files inside +{}", left_out_));
    return std::move(found_);
  }

 private:
  std::string where(std::string_view name) const { return fmt::format("{}{}", prefix_, name); }

  void take(EntryBytes bytes, ContentKind kind, const std::string& name) {
    if (found_.dex_files.size() >= kMostLoadedFiles) {
      ++left_out_;
    } else if (kind == ContentKind::dex) {
      take_dex(std::move(bytes), name);
    } else if (depth_ >= budget_.nesting_depth) {
      reasons_.add(ReasonKind::nesting_too_deep, where(name));
    } else {
      ++depth_;
      if (take_members(bytes.bytes(), name)) found_.storage.push_back(std::move(bytes));
      --depth_;
    }
  }

  void take_dex(EntryBytes bytes, const std::string& name) {
    Result<std::vector<dex::DexFile>> files = dex::DexFile::open(bytes.bytes(), where(name), reasons_);
    if (!files) return reasons_.add(ReasonKind::dex_broken, where(name), describe(files.error()));
    reasons_.add(ReasonKind::dex_loaded_later, where(name));
    for (std::size_t i = 0; i < files->size(); ++i) {
      found_.dex_files.push_back(std::move((*files)[i]));
      found_.dex_names.push_back(i == 0 ? name : fmt::format("{}#{}", name, i + 1));
    }
    found_.storage.push_back(std::move(bytes));
  }

  void take_library(EntryBytes bytes, native::Machine machine, const Entry& member, std::string name) {
    if (found_.libraries.size() >= kMostLoadedLibraries) {
      ++left_out_;
      return;
    }
    std::string file = valid_utf8(member.name.substr(member.name.rfind('/') + 1));
    std::string place = where(name);
    found_.libraries.push_back(
        {std::move(name), std::move(file), std::move(place), machine, std::move(bytes)});
  }

  /// False where nothing of the archive is borrowed.
  bool take_members(Bytes bytes, const std::string& name) {
    Reasons odd;
    const Result<Archive> archive = Archive::open(bytes, where(name), budget_, odd);
    if (!archive) return false;
    const std::size_t before = found_.dex_files.size() + found_.libraries.size();
    const std::size_t count = std::min(archive->entries().size(), kMostMembersLookedAt);
    for (std::size_t i = 0; i < count; ++i) {
      const Entry& member = archive->entries()[i];
      const auto [kind, machine] = start_of_member(*archive, member);
      if (kind != ContentKind::dex && kind != ContentKind::zip && !machine) continue;
      if (member.uncompressed_size > left_) {
        ++left_out_;
        continue;
      }
      left_ -= member.uncompressed_size;
      Budget budget = budget_;
      budget.entry_bytes = std::min(budget.entry_bytes, member.uncompressed_size + kSlack);
      Result<EntryBytes> contents = archive->read(member, budget, odd);
      if (!contents) continue;
      std::string inner = fmt::format("{}!{}", name, valid_utf8(member.name));
      if (machine) {
        take_library(std::move(*contents), *machine, member, std::move(inner));
      } else {
        take(std::move(*contents), kind, inner);
      }
    }
    if (found_.dex_files.size() + found_.libraries.size() == before) return false;
    pass_on(odd, reasons_);
    return true;
  }

  static constexpr std::uint64_t kSlack = std::uint64_t{1} << 20;  // an entry may yield more than it says

  Budget budget_;
  Reasons& reasons_;
  LoadedCode found_;
  std::string prefix_;
  std::uint32_t depth_ = 0;
  std::uint64_t left_ = kMostLoadedBytes;
  std::size_t left_out_ = 0;
};

std::vector<Candidate> plan(const package::Package& package, const std::vector<PartContents>& contents,
                            Reasons& reasons) {
  std::vector<Candidate> out;
  std::uint64_t left = kMostLoadedBytes;
  std::size_t left_out = 0;
  for (std::size_t p = 0; p < contents.size(); ++p) {
    for (const package::ContentEntry& content : contents[p]) {
      if (content.kind != ContentKind::dex && content.kind != ContentKind::zip) continue;
      const std::uint64_t size = content.entry->uncompressed_size;
      if (out.size() >= kMostArchives || size > left) {
        ++left_out;
        continue;
      }
      left -= size;
      out.push_back({&package.parts()[p], content.entry, content.kind});
    }
  }
  if (left_out != 0)
    reasons.add(ReasonKind::zip_over_budget, package.base().name, fmt::format("archives inside +{}", left_out));
  return out;
}

void read(Candidate& candidate, const Budget& budget, Reasons& reasons) {
  Result<EntryBytes> bytes = candidate.part->archive.read(*candidate.entry, budget, reasons);
  if (!bytes) return;  // the archive has noted why
  candidate.bytes = std::move(*bytes);
  candidate.is_read = true;
}

}  // namespace

std::vector<PartContents> classify_parts(const package::Package& package, ThreadPool& pool) {
  const std::vector<Part>& parts = package.parts();
  std::vector<PartContents> contents(parts.size());
  pool.for_each(parts.size(), [&](std::size_t i) { contents[i] = package::classify(parts[i].archive, pool); });
  return contents;
}

LoadedCode find_loaded_code(const package::Package& package, const std::vector<PartContents>& contents,
                            const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  std::vector<Candidate> candidates = plan(package, contents, reasons);
  pool.for_each(candidates.size(), [&](std::size_t i) { read(candidates[i], budget, reasons); });
  Search search(budget, reasons);
  for (Candidate& candidate : candidates) {
    if (!candidate.is_read) continue;
    const std::string prefix = candidate.part->name + "!";
    const std::string name = valid_utf8(candidate.entry->name);
    const bool is_base = candidate.part == &package.base();
    search.take(candidate, is_base ? prefix : "", is_base ? name : prefix + name);
  }
  return std::move(search).finish(package.base().name);
}

}  // namespace mingcha
