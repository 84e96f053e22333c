#include "analyzer/behaviour/native_differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/native_matcher.h"

namespace mingcha::behaviour {
namespace {

using Reads = std::set<std::string>;

constexpr std::size_t kMostNamed = 8;  // reads in one reason

Reads reads_of(const NativeLibrary& library, const CatalogueIndex& index) {
  Reads reads;
  for (const native::LibraryCall& call : library.found.calls) {
    for (const NativeMatcher::Match& match : index.native().match(call)) reads.insert(spell(index.api(match.row)));
  }
  return reads;
}

std::string list(const std::vector<std::string>& missing) {
  std::string text;
  for (std::size_t i = 0; i < missing.size() && i < kMostNamed; ++i) text += (i == 0 ? "" : ", ") + missing[i];
  if (missing.size() > kMostNamed) text += ", +" + std::to_string(missing.size() - kMostNamed);
  return text;
}

}  // namespace

void note_native_differences(std::span<const NativeLibrary> libraries, const CatalogueIndex& index,
                             Reasons& reasons) {
  std::map<std::string_view, std::vector<const NativeLibrary*>> by_file;
  // Of libraries that the app loads by itself nobody knows which are builds of one.
  for (const NativeLibrary& library : libraries)
    if (!library.is_loaded_later) by_file[library.file_name].push_back(&library);
  for (const auto& [file, builds] : by_file) {
    if (builds.size() < 2) continue;
    std::vector<Reads> own;
    Reads all;
    for (const NativeLibrary* library : builds) {
      own.push_back(reads_of(*library, index));
      all.insert(own.back().begin(), own.back().end());
    }
    for (std::size_t i = 0; i < builds.size(); ++i) {
      std::vector<std::string> missing;
      std::set_difference(all.begin(), all.end(), own[i].begin(), own[i].end(), std::back_inserter(missing));
      if (!missing.empty()) reasons.add(ReasonKind::native_differs, builds[i]->name, list(missing));
    }
  }
}

}  // namespace mingcha::behaviour
