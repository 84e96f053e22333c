#include "analyzer/behaviour/native_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_matcher.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using Function = NativeLibrary::Function;

constexpr std::size_t kLongestName = 512;  // bytes; those of C++ templates have no end
constexpr std::size_t kMaxNeeded = 256;
constexpr std::size_t kLongestSection = 64;  // bytes
constexpr std::string_view kOnLoad = "JNI_OnLoad", kNativeMethod = "Java_";

std::uint64_t address_of(const native::Symbol& symbol) {
  return symbol.address | (symbol.thumb ? 1U : 0U);
}

// The names of these functions.
std::vector<Function> name_functions(const native::ElfFile& file, const std::set<std::uint64_t>& wanted) {
  std::vector<Function> named;
  for (const native::Symbol& symbol : file.symbols()) {
    if (symbol.defined && wanted.contains(address_of(symbol)) && !symbol.name.empty() &&
        symbol.name.front() != '$')
      named.push_back({address_of(symbol), valid_utf8(symbol.name.substr(0, kLongestName))});
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end(),
                          [](const Function& a, const Function& b) { return a.address == b.address; }),
              named.end());
  return named;
}

// What the calls, edges and bound methods of a library speak of.
std::set<std::uint64_t> functions_of(const native::LibraryCalls& found) {
  std::set<std::uint64_t> functions;
  for (const native::LibraryCall& call : found.calls) {
    functions.insert(call.function);
    functions.insert(call.through.begin(), call.through.end());
  }
  for (const native::FunctionEdge& edge : found.edges) functions.insert({edge.from, edge.to});
  for (const native::BoundMethod& bound : found.bound) functions.insert(bound.function);
  return functions;
}

// Anything may stand there: few names, none of them long.
std::vector<std::string> sections_of(const native::ElfFile& file) {
  std::vector<std::string> names;
  for (const std::string_view name : file.sections()) {
    if (names.size() == kMostSections) break;
    if (!name.empty() && name.size() <= kLongestSection) names.push_back(valid_utf8(name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool is_for_java(std::string_view name) {
  return name == kOnLoad || name.starts_with(kNativeMethod);
}

// Functions that other libraries may call, of those that lead to a call.
void find_exported(const native::ElfFile& file, NativeLibrary& library) {
  std::set<std::uint64_t> leading = functions_of(library.found);
  for (const NativeLibrary::Crossing& crossing : library.crossings) leading.insert(crossing.function);
  library.exported.clear();
  for (const native::Symbol& symbol : file.dynamic_symbols()) {
    if (!symbol.defined || symbol.kind != native::Symbol::Kind::function || is_for_java(symbol.name))
      continue;
    if (leading.contains(address_of(symbol)))
      library.exported.push_back({address_of(symbol), std::string(symbol.name.substr(0, kLongestName))});
  }
  std::sort(library.exported.begin(), library.exported.end());
}

}  // namespace

std::string NativeLibrary::name_of(std::uint64_t function) const {
  const auto it =
      std::lower_bound(functions.begin(), functions.end(), function,
                       [](const Function& f, std::uint64_t address) { return f.address < address; });
  if (it != functions.end() && it->address == function) return it->name;
  return fmt::format("sub_{:x}", machine == native::Machine::arm ? function & ~std::uint64_t{1} : function);
}

std::vector<std::vector<std::uint32_t>> needed_libraries(std::span<const NativeLibrary> libraries) {
  std::multimap<std::pair<native::Machine, std::string_view>, std::uint32_t> by_name;
  for (std::uint32_t i = 0; i < libraries.size(); ++i)
    by_name.emplace(std::pair(libraries[i].machine, std::string_view(libraries[i].file_name)), i);
  std::vector<std::vector<std::uint32_t>> out(libraries.size());
  for (std::uint32_t i = 0; i < libraries.size(); ++i) {
    for (const std::string& needed : libraries[i].needed) {
      const auto [first, last] =
          by_name.equal_range(std::pair(libraries[i].machine, std::string_view(needed)));
      for (auto it = first; it != last; ++it) {
        if (it->second != i && out[i].size() < kMaxNeeded) out[i].push_back(it->second);
      }
    }
    std::sort(out[i].begin(), out[i].end());
    out[i].erase(std::unique(out[i].begin(), out[i].end()), out[i].end());
  }
  return out;
}

std::optional<NativeLibrary> read_native_library(std::string name, Bytes file, const CatalogueIndex& index,
                                                 const Deadline& deadline, Reasons& reasons) {
  const Result<native::ElfFile> elf = native::ElfFile::open(file, name);
  if (!elf) {
    reasons.add(ReasonKind::native_unread, std::move(name), describe(elf.error()));
    return std::nullopt;
  }
  Result<native::LibraryCalls> found = native::find_library_calls(*elf, index.native().wanted(), deadline);
  if (!found) {
    reasons.add(ReasonKind::native_unread, std::move(name), describe(found.error()));
    return std::nullopt;
  }
  NativeLibrary library;
  library.name = std::move(name);
  library.file_name = library.name.substr(library.name.rfind('/') + 1);
  library.sections = sections_of(*elf);
  library.machine = elf->machine();
  library.found = std::move(*found);
  library.found.functions = {};
  if (!library.found.complete) reasons.add(ReasonKind::native_over_budget, library.name);
  for (const std::string& oddity : elf->oddities()) reasons.add(ReasonKind::native_odd, library.name, oddity);

  std::set<std::uint64_t> wanted = functions_of(library.found);
  wanted.insert(elf->initialisers().begin(), elf->initialisers().end());
  library.functions = name_functions(*elf, wanted);
  for (const std::uint64_t function : elf->initialisers())
    library.on_load.push_back({function, library.name_of(function)});
  for (const native::Symbol& symbol : elf->symbols()) {
    if (!symbol.defined || symbol.kind != native::Symbol::Kind::function) continue;
    const Function function{address_of(symbol), std::string(symbol.name.substr(0, kLongestName))};
    if (symbol.name == kOnLoad) library.on_load.push_back(function);
    if (symbol.name.starts_with(kNativeMethod)) library.jni_functions.push_back(function);
  }
  std::sort(library.jni_functions.begin(), library.jni_functions.end(),
            [](const Function& a, const Function& b) {
              return std::tie(a.name, a.address) < std::tie(b.name, b.address);
            });
  for (const std::string_view needed : elf->needed()) {
    if (library.needed.size() < kMaxNeeded)
      library.needed.push_back(valid_utf8(needed.substr(0, kLongestName)));
  }
  find_exported(*elf, library);
  return library;
}

bool add_crossings(NativeLibrary& library, Bytes file, const std::vector<std::string>& symbols,
                   const Deadline& deadline, Reasons& reasons) {
  const Result<native::ElfFile> elf = native::ElfFile::open(file, library.name);
  if (!elf) return false;  // it was read before
  native::WantedCalls wanted;
  for (const std::string& symbol : symbols) wanted.symbols.push_back({symbol});
  Result<native::LibraryCalls> found = native::find_library_calls(*elf, wanted, deadline);
  if (!found) return false;
  if (!found->complete) reasons.add(ReasonKind::native_over_budget, library.name);
  std::erase_if(found->calls,
                [&](const native::LibraryCall& call) { return call.to != native::LibraryCall::To::import; });
  if (found->calls.empty()) return false;
  for (native::LibraryCall& call : found->calls)
    library.crossings.push_back({std::move(call.symbol), call.function, call.address});
  std::sort(library.crossings.begin(), library.crossings.end());
  library.crossings.erase(std::unique(library.crossings.begin(), library.crossings.end()),
                          library.crossings.end());

  std::vector<native::FunctionEdge>& edges = library.found.edges;
  edges.insert(edges.end(), found->edges.begin(), found->edges.end());
  const auto key = [](const native::FunctionEdge& e) { return std::tie(e.to, e.from, e.by_address, e.at); };
  std::sort(edges.begin(), edges.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  edges.erase(std::unique(edges.begin(), edges.end(),
                          [](const auto& a, const auto& b) { return a.to == b.to && a.from == b.from; }),
              edges.end());
  std::set<std::uint64_t> functions = functions_of(library.found);
  for (const NativeLibrary::Crossing& crossing : library.crossings) functions.insert(crossing.function);
  for (const Function& function : library.functions) functions.insert(function.address);
  library.functions = name_functions(*elf, functions);
  find_exported(*elf, library);
  return true;
}

}  // namespace mingcha::behaviour
