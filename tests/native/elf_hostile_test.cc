// A good library with one field changed: what is odd about it, and what is read of it otherwise than of the
// good one.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>

#include "tests/native/built_library.h"
#include "tests/native/edited_library.h"

namespace mingcha::native {
namespace {

struct Part {
  std::string_view name;
  std::string text;
};

std::vector<Part> parts_of(const ElfFile& elf) {
  std::vector<Part> parts = {{"sections", fmt::format("{}", fmt::join(elf.sections(), " "))},
                             {"soname", std::string(elf.soname())},
                             {"needed", fmt::format("{}", fmt::join(elf.needed(), " "))},
                             {"symbols", ""},
                             {"imports", ""},
                             {"words", ""},
                             {"functions", ""},
                             {"initialisers", fmt::format("{}", fmt::join(elf.initialisers(), " "))}};
  const auto add = [&](std::string_view name, const std::string& text) {
    for (Part& part : parts)
      if (part.name == name) part.text += text;
  };
  for (const Symbol& s : elf.symbols())
    add("symbols", fmt::format("{} {:x} {}\n", s.name, s.address, s.size));
  for (const Import& i : elf.imports())
    add("imports", fmt::format("{:x} {}\n", i.slot, elf.symbols()[i.symbol].name));
  for (const FunctionStart& f : elf.function_starts())
    add("functions", fmt::format("{:x} {} {}\n", f.address, f.size, f.thumb));
  const Symbol* names = find_symbol(elf, "demo_names");
  const std::uint64_t word = elf.is_64() ? 8 : 4;
  for (std::uint64_t i = 0; names != nullptr && i < 80; ++i)
    add("words",
        std::string(elf.text_at(elf.pointer_at(names->address + i * word).value_or(0)).value_or("?")));
  return parts;
}

/// "oddity oddity; changed: part part" against the good file, or the error.
std::string examined(const std::vector<std::uint8_t>& bytes, const std::vector<std::uint8_t>& good_bytes) {
  const Result<ElfFile> good = ElfFile::open(good_bytes, "x");
  REQUIRE(good.has_value());
  CHECK(good->oddities().empty());
  const Result<ElfFile> elf = ElfFile::open(bytes, "x");
  if (!elf) return fmt::format("{} {}", name_of(elf.error().code), elf.error().where);
  std::string text = fmt::format("{}", fmt::join(elf->oddities(), " "));
  const std::vector<Part> before = parts_of(*good);
  const std::vector<Part> after = parts_of(*elf);
  std::string changed;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i].text != after[i].text) changed += fmt::format(" {}", before[i].name);
  return changed.empty() ? text : text + "; changed:" + changed;
}

template <class Class>
struct Row {
  const char* name;
  const char* variant;
  std::function<void(EditedLibrary<Class>&)> edit;
  std::string want;
};

template <class Class>
void check_rows(std::string_view abi, const std::vector<Row<Class>>& rows) {
  for (const Row<Class>& row : rows) {
    CAPTURE(row.name, row.variant);
    const std::vector<std::uint8_t> good = read_bytes(built_path(row.variant, abi, "demo"));
    EditedLibrary<Class> library(good);
    row.edit(library);
    CHECK(library.bytes() != good);
    CHECK(examined(library.bytes(), good) == row.want);
  }
}

using Edit = EditedLibrary<Class64>;
constexpr std::uint64_t kFar = 0x7000'0000;
constexpr std::uint64_t kAndroidRela = 0x6000'0011;
constexpr std::uint64_t kAndroidRelr = 0x6fff'e000;
constexpr const char* kStripped = "stripped";
constexpr const char* kPacked = "android+relr";

/// The address of the first function.
std::uint64_t code_of(const Edit& e) {
  const Result<ElfFile> elf = ElfFile::open(e.bytes(), "x");
  REQUIRE(elf.has_value());
  REQUIRE_FALSE(elf->function_starts().empty());
  return elf->function_starts()[0].address;
}

}  // namespace

TEST_CASE("headers that the platform's linker refuses are errors") {
  check_rows<Class64>(
      "arm64-v8a",
      {
          {"magic", kStripped, [](Edit& e) { e.put<std::uint8_t>(1, 'F'); }, "bad_magic x"},
          {"big-endian", kStripped, [](Edit& e) { e.put<std::uint8_t>(EI_DATA, ELFDATA2MSB); },
           "unsupported x: EI_DATA"},
          {"no class", kStripped, [](Edit& e) { e.put<std::uint8_t>(EI_CLASS, 3); }, "bad_value x: EI_CLASS"},
          {"class of another machine", kStripped, [](Edit& e) { e.put<std::uint8_t>(EI_CLASS, ELFCLASS32); },
           "unsupported x: e_machine"},
          {"object file", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_type = ET_REL; }); },
           "unsupported x: e_type"},
          {"another machine", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_machine = EM_MIPS; }); },
           "unsupported x: e_machine"},
          {"version", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_version = 2; }); },
           "bad_value x: e_version"},
          {"no program headers", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_phnum = 0; }); },
           "bad_value x: e_phnum"},
          {"too many program headers", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_phnum = 0xffff; }); }, "bad_value x: e_phnum"},
          {"program headers behind the end", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_phoff = kFar; }); }, "truncated x: e_phoff"},
          {"program headers past the last offset", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_phoff = ~std::uint64_t{7}; }); }, "truncated x: e_phoff"},
          {"program headers unaligned", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_phoff += 1; }); },
           "bad_offset x: e_phoff"},
          {"segment behind the end", kStripped,
           [](Edit& e) { e.segment(PT_LOAD, [](auto& p) { p.p_offset = kFar; }); }, "truncated x: p_offset"},
          {"segment longer than the file", kStripped,
           [](Edit& e) { e.segment(PT_LOAD, [](auto& p) { p.p_filesz = kFar; }); }, "truncated x: p_offset"},
          {"segment past the last address", kStripped,
           [](Edit& e) { e.segment(PT_LOAD, [](auto& p) { p.p_memsz = ~std::uint64_t{0}; }); },
           "bad_value x: p_memsz"},
          {"segment at a negative address", kStripped,
           [](Edit& e) { e.segment(PT_LOAD, [](auto& p) { p.p_vaddr = ~std::uint64_t{4095}; }); },
           "bad_value x: p_memsz"},
          {"nothing to load", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_phnum = 1; }); },
           "bad_value x: PT_LOAD"},
      });
}

TEST_CASE("section headers may lie, and only they are lost") {
  check_rows<Class64>(
      "arm64-v8a",
      {
          {"executable", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_type = ET_EXEC; }); }, ""},
          {"executable with an entry", kStripped,
           [](Edit& e) {
             const std::uint64_t code = code_of(e);
             e.header([=](auto& h) { h.e_type = ET_EXEC, h.e_entry = code + 4; });
           },
           "; changed: functions"},
          {"executable for any address", kStripped,
           [](Edit& e) {
             const std::uint64_t code = code_of(e);
             e.header([=](auto& h) { h.e_entry = code + 4; });
             e.segment(PT_GNU_STACK, [](auto& p) { p.p_type = PT_INTERP; });
           },
           "; changed: functions"},
          {"shared object with an entry", kStripped,
           [](Edit& e) {
             const std::uint64_t code = code_of(e);
             e.header([=](auto& h) { h.e_entry = code + 4; });
           },
           ""},
          {"executable without a dynamic segment", kStripped,
           [](Edit& e) {
             e.header([](auto& h) { h.e_type = ET_EXEC; });
             e.segment(PT_DYNAMIC, [](auto& p) { p.p_type = PT_NULL; });
           },
           "; changed: soname needed symbols imports words initialisers"},
          {"size of program headers", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_phentsize = 1; }); }, "e_phentsize"},
          {"behind the end", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_shoff = kFar; }); },
           "e_shoff; changed: sections"},
          {"past the last offset", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_shoff = ~std::uint64_t{0}; }); },
           "e_shoff; changed: sections"},
          {"none", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_shnum = 0; }); },
           "e_shnum; changed: sections"},
          {"too many", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_shnum = 0xffff; }); },
           "e_shoff; changed: sections"},
          {"of another size", kStripped, [](Edit& e) { e.header([](auto& h) { h.e_shentsize = 1; }); },
           "e_shentsize"},
          {"names in no section", kStripped,
           [](Edit& e) { e.header([](auto& h) { h.e_shstrndx = 0xfff0; }); },
           "e_shstrndx; changed: sections"},
          {"name outside of the names", kStripped,
           [](Edit& e) { e.section(SHT_DYNSYM, [](auto& s) { s.sh_name = 0xffff'fff0; }); },
           "sh_name; changed: sections"},
          {"dynamic section elsewhere", kStripped,
           [](Edit& e) { e.section(SHT_DYNAMIC, [](auto& s) { s.sh_offset += 16; }); }, "SHT_DYNAMIC"},
          {"symbols behind the end", "whole",
           [](Edit& e) { e.section(SHT_SYMTAB, [](auto& s) { s.sh_offset = kFar; }); }, "; changed: symbols"},
          {"symbols with no strings", "whole",
           [](Edit& e) { e.section(SHT_SYMTAB, [](auto& s) { s.sh_link = kFar; }); }, "; changed: symbols"},
      });
}

TEST_CASE("a broken table of the dynamic segment leaves the others") {
  check_rows<Class64>(
      "arm64-v8a",
      {
          {"segments overlap", kStripped,
           [](Edit& e) {
             e.segment(
                 PT_LOAD, [](auto& p) { p.p_memsz += 16384; }, 1);
           },
           "PT_LOAD"},
          {"segment mapped from the page's begin", kStripped,
           [](Edit& e) {
             e.segment(
                 PT_LOAD, [](auto& p) { p.p_offset -= 8; }, 2);
           },
           "p_offset"},
          {"no dynamic segment", kStripped,
           [](Edit& e) { e.segment(PT_DYNAMIC, [](auto& p) { p.p_type = PT_NULL; }); },
           "PT_DYNAMIC; changed: soname needed symbols imports words initialisers"},
          {"dynamic segment in no segment", kStripped,
           [](Edit& e) { e.segment(PT_DYNAMIC, [](auto& p) { p.p_vaddr = kFar; }); },
           "PT_DYNAMIC; changed: soname needed symbols imports words initialisers"},
          {"symbols in no segment", kStripped, [](Edit& e) { e.set_tag(DT_SYMTAB, kFar); },
           "DT_SYMTAB r_info; changed: symbols imports words"},
          {"strings in no segment", kStripped, [](Edit& e) { e.set_tag(DT_STRTAB, kFar); },
           "DT_NEEDED DT_SONAME DT_STRSZ DT_STRTAB; changed: soname needed symbols imports words"},
          {"no size of the strings", kStripped, [](Edit& e) { e.set_tag(DT_STRSZ, 0); }, "DT_STRSZ"},
          {"strings said to be few", kStripped, [](Edit& e) { e.set_tag(DT_STRSZ, 4); }, "DT_STRSZ"},
          {"strings said to be many", kStripped, [](Edit& e) { e.set_tag(DT_STRSZ, kFar); }, "DT_STRSZ"},
          {"hash table in no segment", kStripped, [](Edit& e) { e.set_tag(DT_HASH, kFar); }, "DT_HASH"},
          {"many buckets", kStripped, [](Edit& e) { e.put<std::uint32_t>(e.table(DT_HASH), 0xffff'ffff); },
           "DT_HASH"},
          {"many chains", kStripped, [](Edit& e) { e.put<std::uint32_t>(e.table(DT_HASH) + 4, 0xffff'ffff); },
           "DT_HASH"},
          {"many GNU buckets", kStripped,
           [](Edit& e) { e.put<std::uint32_t>(e.table(DT_GNU_HASH), 0xffff'ffff); }, "DT_GNU_HASH"},
          {"large GNU filter", kStripped,
           [](Edit& e) { e.put<std::uint32_t>(e.table(DT_GNU_HASH) + 8, 0xffff'ffff); }, "DT_GNU_HASH"},
          {"GNU bucket before the first", kStripped,
           [](Edit& e) { e.put<std::uint32_t>(e.table(DT_GNU_HASH) + 4, 0xffff'ffff); }, "DT_GNU_HASH"},
          {"GNU bucket behind the end", kStripped,
           [](Edit& e) {
             const std::uint64_t table = e.table(DT_GNU_HASH);
             e.put<std::uint32_t>(table + 16 + 8 * e.get<std::uint32_t>(table + 8), 0x7fff'ffff);
           },
           "DT_GNU_HASH"},
          {"no hash table", kStripped, [](Edit& e) { e.drop_tag(DT_HASH), e.drop_tag(DT_GNU_HASH); },
           "DT_HASH"},
          {"one hash table", kStripped, [](Edit& e) { e.drop_tag(DT_HASH); }, ""},
          {"name outside of the strings", kStripped,
           [](Edit& e) { e.put<std::uint32_t>(e.table(DT_SYMTAB) + sizeof(Elf64_Sym), 0xffff'fff0); },
           "st_name; changed: symbols imports"},
          {"needed outside of the strings", kStripped, [](Edit& e) { e.set_tag(DT_NEEDED, kFar); },
           "DT_NEEDED; changed: needed"},
          {"own name outside of the strings", kStripped, [](Edit& e) { e.set_tag(DT_SONAME, kFar); },
           "DT_SONAME; changed: soname"},
          {"initialisers in no segment", kStripped, [](Edit& e) { e.set_tag(DT_INIT_ARRAY, kFar); },
           "DT_INIT_ARRAY; changed: initialisers"},
          {"many initialisers", kStripped, [](Edit& e) { e.set_tag(DT_INIT_ARRAYSZ, kFar); },
           "DT_INIT_ARRAY; changed: initialisers"},
          {"initialiser that is no code", kStripped,
           [](Edit& e) { e.set_tag(DT_INIT_ARRAYSZ, 8), e.set_tag(DT_INIT_ARRAY, e.tag(DT_SYMTAB)); },
           "; changed: initialisers"},
      });
}

TEST_CASE("relocations that cannot be followed are left out") {
  check_rows<Class64>(
      "arm64-v8a",
      {
          {"in no segment", kStripped, [](Edit& e) { e.set_tag(DT_RELA, kFar); },
           "DT_RELA; changed: imports words initialisers"},
          {"many", kStripped, [](Edit& e) { e.set_tag(DT_RELASZ, kFar); }, "DT_RELA"},
          {"half a row", kStripped, [](Edit& e) { e.set_tag(DT_RELASZ, e.tag(DT_RELASZ) - 8); }, "DT_RELA"},
          {"jump slots in no segment", kStripped, [](Edit& e) { e.set_tag(DT_JMPREL, kFar); },
           "DT_JMPREL; changed: imports"},
          {"word in no segment", kStripped, [](Edit& e) { e.put<std::uint64_t>(e.table(DT_JMPREL), kFar); },
           "r_offset; changed: imports"},
          {"symbol that is not there", kStripped,
           [](Edit& e) { e.put<std::uint32_t>(e.table(DT_JMPREL) + 12, 0xffff'ffff); },
           "r_info; changed: imports"},
          {"unknown kind", kStripped, [](Edit& e) { e.put<std::uint32_t>(e.table(DT_JMPREL) + 8, 0xffff); },
           "; changed: imports"},
          {"RELR begins with bits", kPacked, [](Edit& e) { e.put<std::uint64_t>(e.table(kAndroidRelr), 1); },
           "DT_RELR"},
          {"RELR in no segment", kPacked, [](Edit& e) { e.set_tag(kAndroidRelr, kFar); }, "DT_RELR"},
          {"RELR of today in no segment", "relr", [](Edit& e) { e.set_tag(DT_RELR, kFar); }, "DT_RELR"},
          {"RELR names no segment", kPacked,
           [](Edit& e) { e.put<std::uint64_t>(e.table(kAndroidRelr), kFar); }, "DT_RELR"},
          {"not packed", kPacked, [](Edit& e) { e.put<char>(e.table(kAndroidRela), 'B'); },
           "DT_ANDROID_RELA; changed: imports"},
          {"many packed", kPacked, [](Edit& e) { e.put<std::uint8_t>(e.table(kAndroidRela) + 4, 0x7f); },
           "DT_ANDROID_RELA"},
          {"packed in no segment", kPacked, [](Edit& e) { e.set_tag(kAndroidRela, kFar); },
           "DT_ANDROID_RELA; changed: imports"},
          {"packed ends early", kPacked, [](Edit& e) { e.set_tag(kAndroidRela + 1, 8); },
           "DT_ANDROID_RELA; changed: imports"},
      });
}

TEST_CASE("tables for unwinding that lie cost no more than their rows") {
  const auto header = [](Edit& e) { return e.table_of_segment(PT_GNU_EH_FRAME); };
  check_rows<Class64>(
      "arm64-v8a",
      {
          {"in no segment", kStripped,
           [](Edit& e) { e.segment(PT_GNU_EH_FRAME, [](auto& p) { p.p_vaddr = kFar; }); },
           "PT_GNU_EH_FRAME; changed: functions"},
          {"version", kStripped, [=](Edit& e) { e.put<std::uint8_t>(header(e), 2); },
           "PT_GNU_EH_FRAME; changed: functions"},
          {"no search table", kStripped, [=](Edit& e) { e.put<std::uint8_t>(header(e) + 3, 0xff); }, ""},
          {"many rows", kStripped, [=](Edit& e) { e.put<std::uint32_t>(header(e) + 8, 0xffff'ffff); },
           "PT_GNU_EH_FRAME"},
          {"unknown encoding", kStripped, [=](Edit& e) { e.put<std::uint8_t>(header(e) + 3, 0x0f); },
           "PT_GNU_EH_FRAME; changed: functions"},
          {"row that names no description", kStripped,
           [=](Edit& e) { e.put<std::uint32_t>(header(e) + 16, 0x4000'0000); },
           "PT_GNU_EH_FRAME; changed: functions"},
          {"row that names no code", kStripped,
           [=](Edit& e) { e.put<std::uint32_t>(header(e) + 12, 0x4000'0000); },
           "PT_GNU_EH_FRAME; changed: functions"},
      });
  using Edit32 = EditedLibrary<Class32>;
  check_rows<Class32>(
      "armeabi-v7a",
      {
          {"index in no segment", kStripped,
           [](Edit32& e) { e.segment(PT_ARM_EXIDX, [](auto& p) { p.p_vaddr = kFar; }); },
           "PT_ARM_EXIDX; changed: functions"},
          {"half a row", kStripped,
           [](Edit32& e) { e.segment(PT_ARM_EXIDX, [](auto& p) { p.p_filesz -= 4; }); }, "PT_ARM_EXIDX"},
          {"row that names no code", kStripped,
           [](Edit32& e) { e.put<std::uint32_t>(e.table_of_segment(PT_ARM_EXIDX), 0x3000'0000); },
           "PT_ARM_EXIDX"},
          {"relocations in no segment", kStripped, [](Edit32& e) { e.set_tag(DT_REL, kFar); },
           "DT_REL; changed: imports"},
          {"hash table in no segment", kStripped, [](Edit32& e) { e.set_tag(DT_HASH, kFar); }, "DT_HASH"},
          {"segment past the last address", kStripped,
           [](Edit32& e) {
             e.segment(
                 PT_LOAD, [](auto& p) { p.p_memsz = 0xffff'ffff; }, 1);
           },
           "bad_value x: p_memsz"},
      });
}

TEST_CASE("a file that ends early is an error or is read as far as it goes") {
  for (const Abi& abi : kAbis) {
    const std::vector<std::uint8_t> good = read_bytes(built_path("whole", abi.folder, "demo"));
    std::size_t refused = 0;
    for (std::size_t size = 0; size < good.size(); size += size < 512 ? 1 : 61) {
      const Result<ElfFile> elf = ElfFile::open(Bytes(good).first(size), "x");
      if (!elf) {
        ++refused;
        continue;
      }
      CHECK(elf->oddities() == std::vector<std::string>{"e_shoff"});
      CHECK(elf->soname() == "libdemo.so");
    }
    CHECK(refused > 512);
    CHECK(refused < good.size());
  }
}

}  // namespace mingcha::native
