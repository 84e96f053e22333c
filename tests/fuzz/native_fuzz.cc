// Any bytes as a native library whose code is searched for all that the built-in catalogue knows. What is found must be
// in order and lie in the library; the search has no deadline here, so that an input whose code
// is read for too long is a find.
#include <algorithm>
#include <tuple>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_matcher.h"
#include "analyzer/native/library_calls.h"
#include "policies/policy_set.h"

namespace {

using namespace mingcha;

const behaviour::CatalogueIndex& index() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  static const behaviour::CatalogueIndex made(set.value().catalogue());
  return made;
}

void demand(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<native::ElfFile> elf = native::ElfFile::open({data, size}, "fuzz.so");
  if (!elf) return 0;
  const Result<native::LibraryCalls> found =
      native::find_library_calls(*elf, index().native().wanted(), Deadline(0));
  demand(found.has_value());  // the disassembler is beside the program
  demand(std::is_sorted(found->calls.begin(), found->calls.end(), [](const auto& a, const auto& b) {
    return std::tie(a.function, a.address) < std::tie(b.function, b.address);
  }));
  demand(std::is_sorted(found->bound.begin(), found->bound.end()));
  for (const native::LibraryCall& call : found->calls) {
    demand(elf->is_executable(call.address) && elf->is_executable(call.function & ~std::uint64_t{1}));
    for (const auto& match : index().native().match(call)) demand(match.row < index().catalogue().apis.size());
  }
  for (const native::FunctionEdge& edge : found->edges) demand(elf->is_executable(edge.at));
  return 0;
}
