// The text of a library: each symbol in its role, and nothing that a terminal would obey.
#include "analyzer/native/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/native/built_library.h"

namespace mingcha::native {
namespace {

std::string dump_of(const std::vector<std::uint8_t>& bytes) {
  const Result<ElfFile> elf = ElfFile::open(bytes, "x");
  REQUIRE(elf.has_value());
  std::string text;
  dump_library(*elf, [&](std::string_view lines) { text += lines; });
  return text;
}

bool has_line(const std::string& text, std::string_view line) {
  return ("\n" + text).find(fmt::format("\n{}\n", line)) != std::string::npos;
}

/// `text` must be there once; it is replaced by as many bytes.
std::vector<std::uint8_t> replaced(std::vector<std::uint8_t> bytes, std::string_view text,
                                   std::string_view by) {
  REQUIRE(text.size() == by.size());
  const auto at = std::search(bytes.begin(), bytes.end(), text.begin(), text.end());
  REQUIRE(at != bytes.end());
  std::copy(by.begin(), by.end(), at);
  return bytes;
}

}  // namespace

TEST_CASE("a small library, whole") {
  const std::vector<std::uint8_t> bytes = read_bytes(built_path("whole", "armeabi-v7a", "plain"));
  const Result<ElfFile> elf = ElfFile::open(bytes, "x");
  REQUIRE(elf.has_value());
  const Symbol* sum = find_symbol(*elf, "plain_sum");
  REQUIRE(sum != nullptr);
  CHECK(dump_of(bytes) == fmt::format("machine arm\nsoname libplain.so\nneeded libc.so\nneeded liblog.so\n"
                                      "functions 1\nexport function {:08x} {} thumb plain_sum\n",
                                      sum->address, sum->size));
}

TEST_CASE("every symbol stands in its role") {
  const std::vector<std::uint8_t> bytes = read_bytes(built_path("whole", "x86_64", "demo"));
  const Result<ElfFile> elf = ElfFile::open(bytes, "x");
  REQUIRE(elf.has_value());
  const std::string text = dump_of(bytes);
  const auto line = [&](std::string_view role, std::string_view name) {
    const Symbol* symbol = find_symbol(*elf, name);
    REQUIRE(symbol != nullptr);
    return fmt::format("{} {:08x} {} {}", role, symbol->address, symbol->size, name);
  };
  CHECK(has_line(text, "import function open"));
  CHECK(has_line(text, line("jni function", "JNI_OnLoad")));
  CHECK(has_line(text, line("jni function", "Java_cn_example_Demo_size")));
  CHECK(has_line(text, line("export object", "demo_counter")));
  CHECK(has_line(text, line("local function", "read_file")));
  CHECK(has_line(text, fmt::format("initialiser {:08x}", find_symbol(*elf, "first_initialiser")->address)));
  CHECK(text.find("oddity") == std::string::npos);
  const std::string bare = dump_of(read_bytes(built_path("bare", "x86_64", "demo")));
  CHECK(has_line(bare, "oddity e_shnum"));
  CHECK(bare.find("local ") == std::string::npos);
}

TEST_CASE("names cannot steer a terminal") {
  const std::vector<std::uint8_t> good = read_bytes(built_path("stripped", "arm64-v8a", "demo"));
  const std::string text = dump_of(replaced(good, "demo_names", "\x1b[2J \n\\\xe6\x98\x8e"));
  CHECK(text.find("\\x1b[2J\\x20\\x0a\\x5c\\xe6\\x98\\x8e\n") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

}  // namespace mingcha::native
