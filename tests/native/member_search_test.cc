#include "analyzer/native/member_search.h"

#include <elf.h>

#include <catch2/catch.hpp>

#include "tests/native/built_library.h"
#include "tests/native/edited_library.h"

namespace mingcha::native {
namespace {

std::vector<std::string> names_in(const std::vector<std::uint8_t>& bytes) {
  const Result<ElfFile> elf = ElfFile::open(bytes, "x");
  REQUIRE(elf.has_value());
  std::vector<std::string> names;
  const auto is_member = [](std::string_view name) { return name.starts_with("get"); };
  for (const std::uint64_t address : find_member_names(*elf, is_member))
    names.emplace_back(elf->text_at(address).value_or("?"));
  return names;
}

}  // namespace

TEST_CASE("names of members are found beside code where no segment is for constants alone") {
  const std::vector<std::uint8_t> good = read_bytes(built_path("stripped", "arm64-v8a", "shapes"));
  const std::vector<std::string> names = names_in(good);
  REQUIRE_FALSE(names.empty());
  EditedLibrary<Class64> library(good);
  int segments = 0;
  const auto header = library.get<Class64::Ehdr>(0);
  for (int i = 0; i < header.e_phnum; ++i)
    segments += library.get<Class64::Phdr>(header.e_phoff + static_cast<unsigned>(i) * sizeof(Class64::Phdr))
                    .p_type == PT_LOAD;
  for (int i = 0; i < segments; ++i)
    library.segment(
        PT_LOAD, [](auto& p) { p.p_flags |= PF_X; }, i);
  CHECK(names_in(library.bytes()) == names);
  // One of them may have no bytes at all.
  library.segment(
      PT_LOAD, [](auto& p) { p.p_filesz = 0; }, segments - 1);
  CHECK(names_in(library.bytes()) == names);
}

}  // namespace mingcha::native
