// Compares what we read of libraries with readelf and llvm-readelf, programs of other authors: on the
// libraries that the build makes, and on those of real packages.
//
// Both go by section headers, so libraries without them are compared with what we read of them otherwise.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "tests/native/built_library.h"
#include "tests/native/other_readers.h"

namespace mingcha::native {
namespace {

namespace fs = std::filesystem;

std::string in_brackets(const std::string& word) {
  return word.size() < 2 ? "" : word.substr(1, word.size() - 2);
}

void compare_symbols(const ElfFile& elf, const std::vector<ListedSymbol>& listed) {
  REQUIRE(elf.symbols().size() >= listed.size());
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Symbol& symbol = elf.symbols()[i];
    const ListedSymbol& row = listed[i];
    CAPTURE(i, row.name);
    const bool defined = row.section != "UND";
    const bool function = row.type == "FUNC" || row.type == "IFUNC";
    // a section's symbol has no name of its own; readelf prints the section's
    if (row.type != "SECTION") CHECK(symbol.name == row.name);
    CHECK(symbol.size == row.size);
    CHECK(symbol.defined == defined);
    CHECK((symbol.kind == Symbol::Kind::function) == function);
    CHECK((symbol.kind == Symbol::Kind::object) == (row.type == "OBJECT" || row.type == "COMMON"));
    if (defined) CHECK(symbol.address + (symbol.thumb ? 1 : 0) == row.value);
  }
}

void compare_names(const ElfFile& elf, const fs::path& file) {
  std::vector<std::string> needed;
  std::string soname;
  for (const Words& w : output_of(command("readelf -W -d", file))) {
    if (w.size() >= 5 && w[1] == "(NEEDED)") needed.push_back(in_brackets(w[4]));
    if (w.size() >= 5 && w[1] == "(SONAME)") soname = in_brackets(w[4]);
  }
  CHECK(elf.soname() == soname);
  CHECK(std::vector<std::string>(elf.needed().begin(), elf.needed().end()) == needed);
}

bool writes_symbol(std::string_view type) {
  constexpr std::string_view kTypes[] = {"R_ARM_ABS32",     "R_ARM_GLOB_DAT",     "R_ARM_JUMP_SLOT",
                                         "R_AARCH64_ABS64", "R_AARCH64_GLOB_DAT", "R_AARCH64_JUMP_SLOT",
                                         "R_386_32",        "R_386_GLOB_DAT",     "R_386_JUMP_SLOT",
                                         "R_X86_64_64",     "R_X86_64_GLOB_DAT",  "R_X86_64_JUMP_SLOT"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

bool lies_inside(const ElfFile& elf, std::uint64_t address) {
  return std::any_of(elf.segments().begin(), elf.segments().end(), [&](const Segment& segment) {
    return address >= segment.address && address - segment.address <= segment.memory_size;
  });
}

/// Offset, info, type, and what follows: an addend, or the symbol's value and name with "+" or "-" and an
/// addend.
void compare_relocation(const ElfFile& elf, const Words& w, const std::set<std::string>& imported,
                        std::map<std::uint64_t, std::string>& imports) {
  const std::uint64_t slot = hex(w[0]);
  CAPTURE(w);
  if (w[2].ends_with("_RELATIVE")) {
    const std::optional<std::uint64_t> pointer = elf.pointer_at(slot);
    REQUIRE(pointer.has_value());
    const bool has_addend = w.size() > 3 && elf.is_64();  // packed rows without one are printed with 0
    if (has_addend) CHECK(*pointer == hex(w[3]));
    if (!has_addend) CHECK(lies_inside(elf, *pointer));
    return;
  }
  if (!writes_symbol(w[2]) || w.size() < 5) return;
  const std::string name = without_version(w[4]);
  if (imported.count(name) != 0 && hex(w[3]) == 0) {
    imports[slot] = name;
    return;
  }
  const std::uint64_t addend = w.size() > 6 ? hex(w[6]) : 0;
  const bool has_addend = w.size() > 6 && elf.is_64();
  if (has_addend) CHECK(elf.pointer_at(slot) == hex(w[3]) + (w[5] == "-" ? 0 - addend : addend));
  if (!w[2].ends_with("ABS32") && !w[2].ends_with("_32") && !has_addend)
    CHECK(elf.pointer_at(slot) == hex(w[3]));
}

void compare_relocations(const ElfFile& elf, const fs::path& file, const std::vector<ListedSymbol>& listed) {
  std::set<std::string> imported;
  for (const ListedSymbol& row : listed)
    if (row.section == "UND") imported.insert(row.name);
  std::map<std::uint64_t, std::string> imports;
  for (const Words& w : output_of(command("llvm-readelf -W -r", file)))
    if (w.size() >= 3 && is_hex(w[0]) && is_hex(w[1]) && w[2].starts_with("R_"))
      compare_relocation(elf, w, imported, imports);
  std::map<std::uint64_t, std::string> ours;
  for (const Import& import : elf.imports()) ours[import.slot] = elf.symbols()[import.symbol].name;
  CHECK(ours == imports);
  for (const auto& entry : imports) {
    CHECK(elf.import_at(entry.first) != nullptr);
    CHECK(elf.pointer_at(entry.first) == std::nullopt);
  }
}

std::string as_lines(const std::map<std::uint64_t, std::uint64_t>& functions) {
  std::string lines;
  for (const auto& function : functions) lines += fmt::format("{:x} {}\n", function.first, function.second);
  return lines;
}

/// Where functions begin by symbols, frames and the index table, with their sizes as far as those say.
std::map<std::uint64_t, std::uint64_t> listed_functions(const ElfFile& elf, const fs::path& file) {
  std::map<std::uint64_t, std::uint64_t> functions;
  const auto add = [&](std::uint64_t address, std::uint64_t size) {
    if (elf.is_executable(address)) functions[address] = std::max(functions[address], size);
  };
  const std::uint64_t mask = elf.machine() == Machine::arm ? ~std::uint64_t{1} : ~std::uint64_t{0};
  for (const ListedSymbol& row : listed_symbols(file, "-s"))
    if ((row.type == "FUNC" || row.type == "IFUNC") && row.section != "UND" && row.section != "ABS")
      add(row.value & mask, row.size);
  bool loaded = false;  // the section; ".debug_frame" is listed too
  for (const Words& w : output_of(command("readelf -W -wF", file))) {
    if (w.size() > 3 && w[0] == "Contents") loaded = w[3] == ".eh_frame";
    for (const std::string& word : w)
      if (loaded && word.starts_with("pc=")) {
        const std::uint64_t begin = hex(word.substr(3, word.find('.') - 3));
        add(begin, hex(word.substr(word.rfind('.') + 1)) - begin);
      }
  }
  if (elf.machine() != Machine::arm) return functions;
  std::vector<Words> rows;
  for (Words& w : output_of(command("readelf -W -u", file)))
    if (w.size() >= 2 && w[0].starts_with("0x") && (w[1].ends_with(':') || w[0].ends_with(':')))
      rows.push_back(std::move(w));
  if (!rows.empty() && rows.back().back() == "[cantunwind]") rows.pop_back();
  for (const Words& w : rows) add(hex(w[0].substr(2)), 0);
  return functions;
}

void compare_functions(const ElfFile& elf, const fs::path& file) {
  std::map<std::uint64_t, std::uint64_t> listed = listed_functions(elf, file);
  CHECK(listed.size() > 0);
  std::map<std::uint64_t, std::uint64_t> ours;
  for (const FunctionStart& start : elf.function_starts()) ours[start.address] = start.size;
  for (const std::uint64_t address : elf.initialisers()) {
    CHECK(ours.count(address) == 1);
    listed.emplace(address, 0);
  }
  CHECK(as_lines(ours) == as_lines(listed));
}

void compare(const fs::path& file) {
  CAPTURE(file.string());
  const std::vector<std::uint8_t> bytes = read_bytes(file);
  const Result<ElfFile> elf = ElfFile::open(bytes, file.filename());
  REQUIRE(elf.has_value());
  const std::vector<ListedSymbol> listed = listed_symbols(file, "--dyn-syms");
  compare_symbols(*elf, listed);
  compare_names(*elf, file);
  compare_relocations(*elf, file, listed);
  compare_functions(*elf, file);
}

/// What two readings of one library must have in common.
std::string summary(const fs::path& file) {
  const std::vector<std::uint8_t> bytes = read_bytes(file);
  const Result<ElfFile> elf = ElfFile::open(bytes, "");
  REQUIRE(elf.has_value());
  std::string text = fmt::format("{} {}\n", elf->soname(), fmt::join(elf->needed(), " "));
  for (const Symbol& s : elf->symbols())
    text += fmt::format("{} {:x} {} {}\n", s.name, s.address, s.size, s.defined);
  for (const Import& i : elf->imports()) text += fmt::format("{:x} {}\n", i.slot, i.symbol);
  for (const FunctionStart& f : elf->function_starts())
    text += fmt::format("{:x} {} {}\n", f.address, f.size, f.thumb);
  return text;
}

}  // namespace

TEST_CASE("built libraries read as readelf reads them") {
  for (const Abi& abi : kAbis) {
    for (const std::string_view variant : {"whole", "stripped", "relr", "android", "android+relr"})
      compare(built_path(variant, abi.folder, "demo"));
    compare(built_path("whole", abi.folder, "plain"));
  }
}

TEST_CASE("section headers change nothing of what is read") {
  for (const Abi& abi : kAbis) {
    CAPTURE(abi.folder);
    const std::string stripped = summary(built_path("stripped", abi.folder, "demo"));
    CHECK(summary(built_path("bare", abi.folder, "demo")) == stripped);
    CHECK(stripped.find("JNI_OnLoad") != std::string::npos);
  }
}

TEST_CASE("libraries of real packages read as readelf reads them") {
  std::size_t compared = 0;
  if (fs::exists(corpora() / "apps")) {
    for (const auto& entry : fs::directory_iterator(corpora() / "apps")) {
      if (entry.path().extension() != ".apk") continue;
      const Scratch scratch;
      for (const fs::path& library : unpack_libraries(entry.path(), scratch.path())) {
        compare(library);
        ++compared;
      }
    }
  }
  if (compared == 0) WARN("skipped: no packages with libraries; MINGCHA_CORPORA names their folder");
}

}  // namespace mingcha::native
