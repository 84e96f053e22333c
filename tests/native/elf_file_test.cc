// What is read of a library, for each machine and each way in which a tool chain writes it.
#include "analyzer/native/elf_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <span>

#include "tests/native/built_library.h"

namespace mingcha::native {
namespace {

ElfFile open_good(const std::vector<std::uint8_t>& bytes) {
  Result<ElfFile> elf = ElfFile::open(bytes, "libdemo.so");
  if (!elf) FAIL(describe(elf.error()));
  return std::move(*elf);
}

/// Calls `check(elf, abi, variant)` for the library `name` in every form.
template <class Check>
void for_each_built(std::string_view name, std::span<const std::string_view> variants, Check check) {
  for (const std::string_view variant : variants) {
    for (const Abi& abi : kAbis) {
      CAPTURE(variant, abi.folder);
      const std::vector<std::uint8_t> bytes = read_bytes(built_path(variant, abi.folder, name));
      check(open_good(bytes), abi, variant);
    }
  }
}

constexpr std::string_view kWhole[] = {"whole"};

std::set<std::string_view> names_of_imports(const ElfFile& elf) {
  std::set<std::string_view> names;
  for (const Import& import : elf.imports()) names.insert(elf.symbols()[import.symbol].name);
  return names;
}

std::string_view text_behind(const ElfFile& elf, std::uint64_t slot) {
  const std::optional<std::uint64_t> pointer = elf.pointer_at(slot);
  return pointer ? elf.text_at(*pointer).value_or("no text") : "no pointer";
}

bool starts_function(const ElfFile& elf, std::uint64_t address, bool thumb) {
  return std::any_of(elf.function_starts().begin(), elf.function_starts().end(),
                     [&](const FunctionStart& s) { return s.address == address && s.thumb == thumb; });
}

}  // namespace

TEST_CASE("the machine, the names and what is needed") {
  for_each_built("demo", kVariants, [](const ElfFile& elf, const Abi& abi, std::string_view variant) {
    CHECK(elf.machine() == abi.machine);
    CHECK(elf.soname() == "libdemo.so");
    CHECK(elf.needed() == std::vector<std::string_view>{"libc.so", "liblog.so"});
    const bool bare = variant == "bare" || variant.starts_with("hash");
    CHECK(elf.oddities() == (bare ? std::vector<std::string>{"e_shnum"} : std::vector<std::string>{}));
    CHECK(elf.sections().empty() == bare);
    REQUIRE_FALSE(elf.segments().empty());
    CHECK(std::any_of(elf.segments().begin(), elf.segments().end(),
                      [](const Segment& s) { return s.executable; }));
  });
}

TEST_CASE("exports have addresses, imports have words") {
  for_each_built("demo", kVariants, [](const ElfFile& elf, const Abi& abi, std::string_view) {
    for (const std::string_view name :
         {"JNI_OnLoad", "Java_cn_example_Demo_size", "Java_cn_example_Demo_size__I_3Ljava_lang_String_2"}) {
      CAPTURE(name);
      const Symbol* symbol = find_symbol(elf, name);
      REQUIRE(symbol != nullptr);
      CHECK(symbol->defined);
      CHECK(symbol->kind == Symbol::Kind::function);
      CHECK(symbol->thumb == abi.thumb);
      CHECK(symbol->size > 0);
      CHECK(elf.is_executable(symbol->address));
      CHECK(starts_function(elf, symbol->address, abi.thumb));
    }
    const Symbol* counter = find_symbol(elf, "demo_counter");
    REQUIRE(counter != nullptr);
    CHECK(counter->kind == Symbol::Kind::object);
    CHECK_FALSE(elf.is_executable(counter->address));
    for (const std::string_view name : {"open", "read", "close", "__system_property_get", "getifaddrs"}) {
      CAPTURE(name);
      CHECK(names_of_imports(elf).count(name) == 1);
      const Symbol* symbol = find_symbol(elf, name);
      REQUIRE(symbol != nullptr);
      CHECK_FALSE(symbol->defined);
      CHECK(symbol->address == 0);
    }
  });
}

TEST_CASE("words hold what the linker writes, however relocations are packed") {
  for_each_built("demo", kVariants, [](const ElfFile& elf, const Abi&, std::string_view) {
    const std::uint64_t word = elf.is_64() ? 8 : 4;
    const Symbol* names = find_symbol(elf, "demo_names");
    const Symbol* tail = find_symbol(elf, "demo_tail");
    const Symbol* close = find_symbol(elf, "demo_close");
    const Symbol* counter = find_symbol(elf, "demo_counter");
    REQUIRE(names != nullptr);
    REQUIRE(tail != nullptr);
    REQUIRE(close != nullptr);
    REQUIRE(counter != nullptr);
    REQUIRE(names->size == 80 * word);
    for (std::uint64_t i = 0; i < 80; ++i)
      CHECK(text_behind(elf, names->address + i * word) == fmt::format("name{}{}", i / 4, i % 4));
    CHECK(text_behind(elf, tail->address) == "1.0");
    CHECK(elf.pointer_at(close->address) == std::nullopt);
    REQUIRE(elf.import_at(close->address) != nullptr);
    CHECK(elf.import_at(close->address)->name == "close");
    CHECK(elf.import_at(names->address) == nullptr);
    // no relocation: the bytes of the file (a word of 64 bits takes in what follows the number)
    CHECK((elf.pointer_at(counter->address).value_or(0) & 0xffff'ffff) == 7);
    CHECK(elf.pointer_at(~std::uint64_t{0}) == std::nullopt);
  });
}

TEST_CASE("a static table of native methods can be followed") {
  for_each_built("demo", kWhole, [](const ElfFile& elf, const Abi& abi, std::string_view) {
    const std::uint64_t word = elf.is_64() ? 8 : 4;
    const Symbol* table = find_symbol(elf, "methods");
    const Symbol* add = find_symbol(elf, "add");
    REQUIRE(table != nullptr);
    REQUIRE(add != nullptr);
    CHECK(text_behind(elf, table->address) == "add");
    CHECK(text_behind(elf, table->address + word) == "(II)I");
    CHECK(elf.pointer_at(table->address + 2 * word) == add->address + (abi.thumb ? 1 : 0));
    CHECK(text_behind(elf, table->address + 3 * word) == "model");
  });
}

TEST_CASE("functions without a name are found in a stripped library") {
  for (const Abi& abi : kAbis) {
    const std::vector<std::uint8_t> named = read_bytes(built_path("whole", abi.folder, "demo"));
    const ElfFile whole = open_good(named);
    for (const std::string_view variant : {"stripped", "bare"}) {
      CAPTURE(abi.folder, variant);
      const std::vector<std::uint8_t> bytes = read_bytes(built_path(variant, abi.folder, "demo"));
      const ElfFile elf = open_good(bytes);
      for (const std::string_view name : {"read_file", "add", "model", "first_initialiser", "JNI_OnLoad"}) {
        CAPTURE(name);
        const Symbol* symbol = find_symbol(whole, name);
        REQUIRE(symbol != nullptr);
        CHECK(starts_function(elf, symbol->address, abi.thumb));
      }
      CHECK(find_symbol(elf, "read_file") == nullptr);
      CHECK(std::is_sorted(elf.function_starts().begin(), elf.function_starts().end()));
    }
  }
}

TEST_CASE("initialisers come in the order in which they run") {
  for_each_built("demo", kVariants, [](const ElfFile& elf, const Abi& abi, std::string_view variant) {
    REQUIRE(elf.initialisers().size() == 2);
    for (const std::uint64_t address : elf.initialisers()) CHECK(starts_function(elf, address, abi.thumb));
    if (variant != "whole") return;
    CHECK(elf.initialisers()[0] == find_symbol(elf, "first_initialiser")->address);
    CHECK(elf.initialisers()[1] == find_symbol(elf, "second_initialiser")->address);
  });
}

TEST_CASE("a library that asks nothing has no imports and one function") {
  for_each_built("plain", kWhole, [](const ElfFile& elf, const Abi& abi, std::string_view) {
    CHECK(elf.imports().empty());
    CHECK(elf.initialisers().empty());
    CHECK(elf.soname() == "libplain.so");
    REQUIRE(elf.function_starts().size() == 1);
    const Symbol* sum = find_symbol(elf, "plain_sum");
    REQUIRE(sum != nullptr);
    CHECK(elf.function_starts()[0] == FunctionStart{sum->address, sum->size, abi.thumb});
    CHECK(elf.oddities().empty());
  });
}

TEST_CASE("memory behind the bytes of the file is zero") {
  for_each_built("demo", kVariants, [](const ElfFile& elf, const Abi&, std::string_view) {
    const Symbol* zeros = find_symbol(elf, "demo_zeros");
    REQUIRE(zeros != nullptr);
    const std::uint64_t last = zeros->address + zeros->size - (elf.is_64() ? 8 : 4);
    CHECK(elf.bytes_at(last).empty());
    CHECK(elf.pointer_at(last) == std::uint64_t{0});
    CHECK(elf.text_at(last) == std::nullopt);
    const Segment& segment = elf.segments().back();
    CHECK(elf.pointer_at(segment.address + segment.memory_size - 2) == std::nullopt);
  });
}

}  // namespace mingcha::native
