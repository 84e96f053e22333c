#include "analyzer/behaviour/native_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_matcher.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using Function = NativeLibrary::Function;

constexpr std::size_t kLongestName = 512;  // bytes; those of C++ templates have no end

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

}  // namespace

std::string NativeLibrary::name_of(std::uint64_t function) const {
  const auto it =
      std::lower_bound(functions.begin(), functions.end(), function,
                       [](const Function& f, std::uint64_t address) { return f.address < address; });
  if (it != functions.end() && it->address == function) return it->name;
  return fmt::format("sub_{:x}", machine == native::Machine::arm ? function & ~std::uint64_t{1} : function);
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
  library.machine = elf->machine();
  library.found = std::move(*found);
  library.found.functions = {};
  if (!library.found.complete) reasons.add(ReasonKind::native_over_budget, library.name);
  for (const std::string& oddity : elf->oddities()) reasons.add(ReasonKind::native_odd, library.name, oddity);

  std::set<std::uint64_t> wanted(elf->initialisers().begin(), elf->initialisers().end());
  for (const native::LibraryCall& call : library.found.calls) {
    wanted.insert(call.function);
    wanted.insert(call.through.begin(), call.through.end());
  }
  for (const native::FunctionEdge& edge : library.found.edges) wanted.insert({edge.from, edge.to});
  for (const native::BoundMethod& bound : library.found.bound) wanted.insert(bound.function);
  library.functions = name_functions(*elf, wanted);
  for (const std::uint64_t function : elf->initialisers())
    library.on_load.push_back({function, library.name_of(function)});
  for (const native::Symbol& symbol : elf->symbols()) {
    if (!symbol.defined || symbol.kind != native::Symbol::Kind::function) continue;
    const Function function{address_of(symbol), std::string(symbol.name.substr(0, kLongestName))};
    if (symbol.name == "JNI_OnLoad") library.on_load.push_back(function);
    if (symbol.name.starts_with("Java_")) library.jni_functions.push_back(function);
  }
  std::sort(library.jni_functions.begin(), library.jni_functions.end(),
            [](const Function& a, const Function& b) {
              return std::tie(a.name, a.address) < std::tie(b.name, b.address);
            });
  return library;
}

}  // namespace mingcha::behaviour
