#include "analyzer/behaviour/native_bindings.h"

#include <algorithm>
#include <optional>
#include <set>

#include "analyzer/behaviour/evidence.h"
#include "analyzer/behaviour/jni_names.h"
#include "analyzer/behaviour/sdks.h"

namespace mingcha::behaviour {
namespace {

using program::MethodNode;

constexpr std::size_t kMaxLoadedWith = 256;
constexpr std::string_view kOnLoad = "JNI_OnLoad";
constexpr std::string_view kByName = "jni-name", kRegistered = "register-natives", kLoaded = "load-library";

std::string signature_of(const program::LinkedProgram& linked, MethodNode node) {
  const dex::DexFile& file = linked.methods.dex_of(node);
  return file.signature(file.proto(file.method({linked.methods[node].method_idx}).proto_idx));
}

// "x" of "libx.so".
std::string_view short_name(std::string_view file_name) {
  if (file_name.starts_with("lib")) file_name.remove_prefix(3);
  if (file_name.ends_with(".so")) file_name.remove_suffix(3);
  return file_name;
}

}  // namespace

NativeBindings::NativeBindings(std::span<const NativeLibrary> libraries, const CodeScan& scan,
                               const CatalogueIndex& index, const program::LinkedProgram& linked)
    : libraries_(libraries), scan_(scan), index_(index), linked_(linked) {
  if (libraries.empty()) return;
  find_methods();
  needed_by_.resize(libraries.size());
  const std::vector<std::vector<std::uint32_t>> needed = needed_libraries(libraries);
  for (std::uint32_t i = 0; i < needed.size(); ++i) {
    for (const std::uint32_t other : needed[i]) needed_by_[other].push_back(i);
  }
  for (const NativeLibrary& library : libraries) {
    bind_by_name(library);
    bind_registered(library);
    bind_loads(library);
  }
  for (auto& [key, entries] : entries_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.place < b.place; });
    entries.erase(std::unique(entries.begin(), entries.end(),
                              [](const Entry& a, const Entry& b) { return a.place == b.place; }),
                  entries.end());
  }
}

void NativeBindings::find_methods() {
  for (std::uint32_t i = 0; i < linked_.methods.size(); ++i) {
    const MethodNode node{i};
    if (!linked_.methods[node].is(dex::kAccNative)) continue;
    const std::string_view owner = linked_.program.descriptor(linked_.methods.type_of(node));
    const std::string_view name = linked_.methods.name(node);
    const std::string signature = signature_of(linked_, node);
    by_symbol_.emplace(jni_symbol(owner, name), node);
    by_symbol_.emplace(jni_symbol(owner, name, signature), node);
    by_key_.emplace(std::string(name) + signature, node);
  }
}

void NativeBindings::bind_by_name(const NativeLibrary& library) {
  for (const NativeLibrary::Function& function : library.jni_functions) {
    const auto [first, last] = by_symbol_.equal_range(function.name);
    for (auto it = first; it != last; ++it)
      add(library, function.address, {place_of(linked_, it->second, 0), kByName});
  }
}

// Where the library does not say of which class the methods are, a name and signature that only one class
// has.
void NativeBindings::bind_registered(const NativeLibrary& library) {
  for (const native::BoundMethod& bound : library.found.bound) {
    const auto [first, last] = by_key_.equal_range(bound.name + bound.signature);
    std::optional<MethodNode> fitting;
    bool one = true;
    for (auto it = first; it != last && one; ++it) {
      const std::string_view owner = linked_.program.descriptor(linked_.methods.type_of(it->second));
      if (!bound.owner.empty() && owner != bound.owner) continue;
      one = !fitting.has_value();
      fitting = it->second;
    }
    if (fitting && one) add(library, bound.function, {place_of(linked_, *fitting, 0), kRegistered});
  }
}

// Libraries with which the linker loads this one.
std::vector<const NativeLibrary*> NativeBindings::loaded_with(const NativeLibrary& library) const {
  std::set<std::uint32_t> seen;
  std::vector<std::uint32_t> pending = needed_by_[static_cast<std::size_t>(&library - libraries_.data())];
  std::vector<const NativeLibrary*> found;
  while (!pending.empty() && found.size() < kMaxLoadedWith) {
    const std::uint32_t number = pending.back();
    pending.pop_back();
    if (&libraries_[number] == &library || !seen.insert(number).second) continue;
    found.push_back(&libraries_[number]);
    pending.insert(pending.end(), needed_by_[number].begin(), needed_by_[number].end());
  }
  return found;
}

void NativeBindings::bind_loads(const NativeLibrary& library) {
  const std::vector<const NativeLibrary*> with = loaded_with(library);
  for (const MarkedCall& marked : scan_.marked) {
    const Mark& mark = index_.mark(marked.mark);
    if (mark.table != MarkTable::library_load) continue;
    const policies::LibraryLoad& row = index_.catalogue().library_loads[mark.row];
    const auto names = [&](const NativeLibrary& loaded) {
      return std::any_of(marked.argument.texts.begin(), marked.argument.texts.end(), [&](std::string_view text) {
        const std::string_view file = text.substr(text.rfind('/') + 1);
        return file == loaded.file_name || (!row.is_path && text == short_name(loaded.file_name));
      });
    };
    const bool asked = names(library);
    if (!asked && std::none_of(with.begin(), with.end(), [&](const NativeLibrary* other) { return names(*other); }))
      continue;
    for (const NativeLibrary::Function& function : library.on_load) {
      // The virtual machine calls it in the library that was asked for, the linker initialises all.
      if (asked || function.name != kOnLoad) add(library, function.address, {marked.place, kLoaded});
    }
  }
}

void NativeBindings::add(const NativeLibrary& library, std::uint64_t function, Entry entry) {
  entries_[{&library, function}].push_back(entry);
}

std::vector<NativeBindings::Caller> NativeBindings::callers(const NativeLibrary& library,
                                                           std::uint64_t function) const {
  std::vector<Caller> callers;
  auto exported = std::lower_bound(library.exported.begin(), library.exported.end(), function,
                                   [](const NativeLibrary::Function& f, std::uint64_t a) { return f.address < a; });
  for (; exported != library.exported.end() && exported->address == function; ++exported) {
    for (const std::uint32_t number : needed_by_[static_cast<std::size_t>(&library - libraries_.data())]) {
      const NativeLibrary& other = libraries_[number];
      auto crossing = std::lower_bound(
          other.crossings.begin(), other.crossings.end(), exported->name,
          [](const NativeLibrary::Crossing& c, const std::string& name) { return c.symbol < name; });
      for (; crossing != other.crossings.end() && crossing->symbol == exported->name; ++crossing)
        callers.push_back({&other, crossing->function, crossing->at});
    }
  }
  return callers;
}

const std::vector<NativeBindings::Entry>& NativeBindings::entries(const NativeLibrary& library,
                                                                  std::uint64_t function) const {
  static const std::vector<Entry> kNone;
  const auto it = entries_.find({&library, function});
  return it == entries_.end() ? kNone : it->second;
}

std::string NativeBindings::owner_of(const NativeLibrary& library, const Evidence& evidence) const {
  const std::vector<policies::Sdk>& sdks = evidence.index.catalogue().sdks;
  for (const policies::Sdk& sdk : sdks) {
    for (const std::string_view pattern : sdk.native_libraries) {
      if (fits_pattern(library.file_name, pattern)) return std::string("sdk:").append(sdk.id);
    }
  }
  std::set<std::string> owners;
  const auto serves = [&](const Place& place) { owners.insert(owner_at(evidence, place)); };
  for (auto it = entries_.lower_bound({&library, 0}); it != entries_.end() && it->first.first == &library;
       ++it) {
    for (const Entry& entry : it->second) {
      if (entry.by != kLoaded) serves(entry.place);
    }
  }
  return owners.size() == 1 ? *owners.begin() : "unknown";
}

}  // namespace mingcha::behaviour
