#include "analyzer/native_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "analyzer/native/elf_headers.h"
#include "analyzer/package/code_entries.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using behaviour::NativeLibrary;

// The best first: what current phones load.
constexpr std::string_view kAbis[] = {"arm64-v8a", "armeabi-v7a", "armeabi", "x86_64", "x86"};
constexpr native::Machine kMachines[] = {native::Machine::arm64, native::Machine::arm, native::Machine::arm,
                                         native::Machine::x86_64, native::Machine::x86};

std::size_t rank_of(native::Machine machine) {
  return static_cast<std::size_t>(std::find(std::begin(kMachines), std::end(kMachines), machine) -
                                  std::begin(kMachines));
}

// "arm64-v8a" of "lib/arm64-v8a/libx.so".
std::string_view abi_of(std::string_view path) {
  const std::size_t begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string evidence_name(const package::Package& package, const package::Part& part, const package::Entry& entry) {
  const std::string path = valid_utf8(entry.name);
  return &part == &package.base() ? path : fmt::format("{}!{}", part.name, path);
}

std::optional<native::Machine> machine_of(const package::Archive& archive, const package::Entry& entry) {
  std::array<std::uint8_t, native::kMachineAt> bytes;
  return native::machine_of(slice(bytes, 0, archive.read_start(entry, bytes)));
}

constexpr std::size_t kMostElsewhere = 256;  // libraries of one package
constexpr unsigned kRounds = 3;  // libraries between the one that reads and the one that Java knows

// Names of what libraries that this one needs export, as far as it leads to a call.
std::vector<std::string> exported_to(const std::vector<std::uint32_t>& needed,
                                     const std::vector<NativeLibrary>& libraries) {
  std::vector<std::string> names;
  for (const std::uint32_t other : needed) {
    for (const NativeLibrary::Function& function : libraries[other].exported) names.push_back(function.name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace

void NativeStage::choose_in_place(const package::Package& package, std::vector<Source>& chosen) {
  std::multimap<std::string, Source> by_file;
  for (const package::Part& part : package.parts()) {
    for (const package::Entry* entry : package::list_code(part.archive).native) {
      const auto abi = std::find(std::begin(kAbis), std::end(kAbis), abi_of(entry->name));
      Source source;
      source.part = &part;
      source.entry = entry;
      source.rank = static_cast<std::size_t>(abi - std::begin(kAbis));
      source.name = evidence_name(package, part, *entry);
      source.file_name = valid_utf8(file_name_of(entry->name));
      by_file.emplace(file_name_of(entry->name), std::move(source));
    }
  }
  for (auto first = by_file.begin(); first != by_file.end();) {
    const auto last = by_file.upper_bound(first->first);
    const auto best = std::min_element(
        first, last, [](const auto& a, const auto& b) { return a.second.rank < b.second.rank; });
    if (best->second.rank == std::size(kAbis))
      reasons_.add(ReasonKind::native_unread, best->second.name, "abi");
    for (auto it = first; it != last; ++it) {
      if (it->second.rank < std::size(kAbis) && (reading_.all_abis || it == best)) chosen.push_back(it->second);
    }
    first = last;
  }
}

void NativeStage::choose_elsewhere(std::vector<Source> found, std::vector<Source>& chosen) {
  std::map<std::string, std::size_t> best;
  for (const Source& source : found) {
    const auto [it, is_first] = best.emplace(source.file_name, source.rank);
    if (!is_first) it->second = std::min(it->second, source.rank);
  }
  std::size_t taken = 0, left_out = 0;
  for (Source& source : found) {
    if (!reading_.all_abis && source.rank != best[source.file_name]) continue;
    if (++taken > kMostElsewhere) {
      ++left_out;
      continue;
    }
    source.is_loaded_later = true;
    reasons_.add(ReasonKind::native_loaded_later, source.where);
    chosen.push_back(std::move(source));
  }
  if (left_out != 0)
    reasons_.add(ReasonKind::zip_over_budget, found.front().where, fmt::format("native libraries +{}", left_out));
}

void NativeStage::read_package(const package::Package& package, const std::vector<PartContents>& contents) {
  std::vector<Source> chosen, elsewhere;
  choose_in_place(package, chosen);
  for (std::size_t p = 0; p < contents.size(); ++p) {
    const package::Part& part = package.parts()[p];
    const std::vector<const package::Entry*> in_place = package::list_code(part.archive).native;
    for (const package::ContentEntry& content : contents[p]) {
      if (content.kind != package::ContentKind::elf) continue;
      if (std::binary_search(in_place.begin(), in_place.end(), content.entry)) continue;  // in directory order
      const std::optional<native::Machine> machine = machine_of(part.archive, *content.entry);
      if (!machine) continue;
      Source source;
      source.part = &part;
      source.entry = content.entry;
      source.rank = rank_of(*machine);
      source.name = evidence_name(package, part, *content.entry);
      source.file_name = valid_utf8(file_name_of(content.entry->name));
      source.where = part.archive.place_of(*content.entry);
      elsewhere.push_back(std::move(source));
    }
  }
  choose_elsewhere(std::move(elsewhere), chosen);
  read(std::move(chosen));
}

void NativeStage::read_loaded(const std::vector<LoadedLibrary>& libraries) {
  if (libraries.empty()) return;
  std::vector<Source> found, chosen;
  for (const LoadedLibrary& library : libraries) {
    Source source;
    source.loaded = &library;
    source.rank = rank_of(library.machine);
    source.name = library.name;
    source.file_name = library.file_name;
    source.where = library.where;
    found.push_back(std::move(source));
  }
  choose_elsewhere(std::move(found), chosen);
  read(std::move(chosen));
}

Result<package::EntryBytes> NativeStage::bytes_of(const Source& source) const {
  if (source.loaded != nullptr) return package::EntryBytes(source.loaded->bytes.bytes());
  return source.part->archive.read(*source.entry, reading_.budget, reasons_);  // the archive notes what is wrong
}

void NativeStage::read(std::vector<Source> chosen) {
  std::sort(chosen.begin(), chosen.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
  std::vector<std::optional<NativeLibrary>> read(chosen.size());
  reading_.pool.for_each(chosen.size(), [&](std::size_t i) {
    if (const Result<package::EntryBytes> bytes = bytes_of(chosen[i]))
      read[i] = behaviour::read_native_library(chosen[i].name, bytes->bytes(), reading_.index, reading_.deadline,
                                               reasons_);
  });
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!read[i]) continue;
    read[i]->file_name = chosen[i].file_name;
    read[i]->is_loaded_later = chosen[i].is_loaded_later;
    libraries_.push_back(std::move(*read[i]));
    sources_.push_back(std::move(chosen[i]));
  }
  join();
}

void NativeStage::join() {
  const std::vector<std::vector<std::uint32_t>> needed = needed_libraries(libraries_);
  asked_.resize(libraries_.size());
  for (unsigned round = 0; round < kRounds; ++round) {
    bool more = false;
    for (std::size_t i = 0; i < libraries_.size(); ++i) {
      std::vector<std::string> names = exported_to(needed[i], libraries_);
      if (names == asked_[i]) continue;
      if (const Result<package::EntryBytes> bytes = bytes_of(sources_[i]))
        more = add_crossings(libraries_[i], bytes->bytes(), names, reading_.deadline, reasons_) || more;
      asked_[i] = std::move(names);
    }
    if (!more) break;
  }
}

std::vector<NativeLibrary> NativeStage::take() && {
  std::sort(libraries_.begin(), libraries_.end(),
            [](const NativeLibrary& a, const NativeLibrary& b) { return a.name < b.name; });
  return std::move(libraries_);
}

}  // namespace mingcha
