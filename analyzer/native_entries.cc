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

}  // namespace

std::vector<behaviour::NativeLibrary> read_native_libraries(const package::Package& package,
                                                            const behaviour::CatalogueIndex& index,
                                                            bool all_abis, const Budget& budget,
                                                            const Deadline& deadline, ThreadPool& pool,
                                                            Reasons& reasons) {
  const std::vector<Library> chosen = choose(package, all_abis, reasons);
  std::vector<std::optional<behaviour::NativeLibrary>> read(chosen.size());
  pool.for_each(chosen.size(), [&](std::size_t i) {
    const Library& library = chosen[i];
    const Result<package::EntryBytes> bytes = library.part->archive.read(*library.entry, budget, reasons);
    if (!bytes) return;  // the archive has noted why
    read[i] = behaviour::read_native_library(library.name, bytes->bytes(), index, deadline, reasons);
  });
  std::vector<behaviour::NativeLibrary> libraries;
  for (std::optional<behaviour::NativeLibrary>& library : read) {
    if (library) libraries.push_back(std::move(*library));
  }
  return libraries;
}

}  // namespace mingcha
