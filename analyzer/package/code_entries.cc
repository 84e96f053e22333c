#include "analyzer/package/code_entries.h"

#include <algorithm>

namespace mingcha::package {
namespace {

bool is_root_dex(std::string_view name) {
  return name.starts_with("classes") && name.ends_with(".dex") && name.find('/') == std::string_view::npos;
}

bool is_native_library(std::string_view name) {
  return name.starts_with("lib/") && name.ends_with(".so") && std::count(name.begin(), name.end(), '/') == 2;
}

}  // namespace

CodeEntries list_code(const Archive& archive) {
  CodeEntries code;
  std::vector<bool> loaded(archive.entries().size(), false);
  std::string name = "classes.dex";
  for (std::size_t number = 2; const Entry* entry = archive.find(name); ++number) {
    code.dex.push_back(entry);
    loaded[static_cast<std::size_t>(entry - archive.entries().data())] = true;
    name = "classes" + std::to_string(number) + ".dex";
  }
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    const Entry& entry = archive.entries()[i];
    if (is_native_library(entry.name)) code.native.push_back(&entry);
    if (is_root_dex(entry.name) && !loaded[i]) code.idle_dex.push_back(&entry);
  }
  std::sort(code.idle_dex.begin(), code.idle_dex.end(), [](const Entry* a, const Entry* b) { return a->name < b->name; });
  return code;
}

}  // namespace mingcha::package
