#include "analyzer/native_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "analyzer/package/code_entries.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using behaviour::NativeLibrary;

// The best first: what current phones load.
constexpr std::string_view kAbis[] = {"arm64-v8a", "armeabi-v7a", "armeabi", "x86_64", "x86"};

struct Library {
  const package::Part* part = nullptr;
  const package::Entry* entry = nullptr;
  std::size_t abi = 0;  // place in `kAbis`
  std::string name;
};

// "arm64-v8a" of "lib/arm64-v8a/libx.so".
std::string_view abi_of(std::string_view path) {
  const std::size_t begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

std::vector<Library> choose(const package::Package& package, bool all_abis, Reasons& reasons) {
  std::multimap<std::string_view, Library> by_file;
  for (const package::Part& part : package.parts()) {
    for (const package::Entry* entry : package::list_code(part.archive).native) {
      const auto abi = std::find(std::begin(kAbis), std::end(kAbis), abi_of(entry->name));
      const std::string path = valid_utf8(entry->name);
      const std::string name = &part == &package.base() ? path : fmt::format("{}!{}", part.name, path);
      by_file.emplace(std::string_view(entry->name).substr(entry->name.rfind('/') + 1),
                      Library{&part, entry, static_cast<std::size_t>(abi - std::begin(kAbis)), name});
    }
  }
  std::vector<Library> chosen;
  for (auto first = by_file.begin(); first != by_file.end();) {
    const auto last = by_file.upper_bound(first->first);
    const auto best = std::min_element(
        first, last, [](const auto& a, const auto& b) { return a.second.abi < b.second.abi; });
    if (best->second.abi == std::size(kAbis))
      reasons.add(ReasonKind::native_unread, best->second.name, "abi");
    for (auto it = first; it != last; ++it) {
      if (it->second.abi < std::size(kAbis) && (all_abis || it == best))
        chosen.push_back(std::move(it->second));
    }
    first = last;
  }
  std::sort(chosen.begin(), chosen.end(), [](const Library& a, const Library& b) { return a.name < b.name; });
  return chosen;
}

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

std::vector<NativeLibrary> read_native_libraries(const package::Package& package, const behaviour::CatalogueIndex& index,
                                                 bool all_abis, const Budget& budget, const Deadline& deadline,
                                                 ThreadPool& pool, Reasons& reasons) {
  const std::vector<Library> chosen = choose(package, all_abis, reasons);
  std::vector<std::optional<NativeLibrary>> read(chosen.size());
  const auto bytes_of = [&](const Library& library) {
    return library.part->archive.read(*library.entry, budget, reasons);  // the archive notes what is wrong
  };
  pool.for_each(chosen.size(), [&](std::size_t i) {
    if (const Result<package::EntryBytes> bytes = bytes_of(chosen[i]))
      read[i] = behaviour::read_native_library(chosen[i].name, bytes->bytes(), index, deadline, reasons);
  });
  std::vector<NativeLibrary> libraries;
  std::vector<const Library*> sources;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!read[i]) continue;
    libraries.push_back(std::move(*read[i]));
    sources.push_back(&chosen[i]);
  }
  const std::vector<std::vector<std::uint32_t>> needed = needed_libraries(libraries);
  std::vector<std::vector<std::string>> asked(libraries.size());
  for (unsigned round = 0; round < kRounds; ++round) {
    bool more = false;
    for (std::size_t i = 0; i < libraries.size(); ++i) {
      std::vector<std::string> names = exported_to(needed[i], libraries);
      if (names == asked[i]) continue;
      if (const Result<package::EntryBytes> bytes = bytes_of(*sources[i]))
        more = add_crossings(libraries[i], bytes->bytes(), names, deadline, reasons) || more;
      asked[i] = std::move(names);
    }
    if (!more) break;
  }
  return libraries;
}

}  // namespace mingcha
