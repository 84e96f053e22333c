#include "analyzer/behaviour/hermes_names.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mingcha;
using namespace mingcha::behaviour;

namespace {

struct Text {
  std::string bytes;
  bool is_identifier = true;
  bool is_utf16 = false;
};

/// A bundle with a string table and nothing else that says anything.
struct Bundle {
  std::uint32_t version = 96;
  std::vector<Text> texts;
  std::uint32_t functions = 2;
  std::uint32_t identifier_bit = 31;

  std::string bytes() const {
    std::string kinds, entries, overflow, storage;
    std::uint32_t overflow_count = 0;
    for (const Text& text : texts) {
      put(kinds, 1U | (text.is_identifier ? 1U << identifier_bit : 0U));
      const auto at = static_cast<std::uint32_t>(storage.size());
      const auto length = static_cast<std::uint32_t>(text.is_utf16 ? text.bytes.size() / 2 : text.bytes.size());
      const std::uint32_t mark = text.is_utf16 ? 1 : 0;
      if (length < 0xff) {
        put(entries, mark | at << 1 | length << 24);
      } else {
        put(entries, mark | overflow_count++ << 1 | 0xff'000000U);
        put(overflow, at), put(overflow, length);
      }
      storage += text.bytes;
    }
    std::string out("\xc6\x1f\xbc\x03\xc1\x03\x19\x1f", 8);
    put(out, version);
    out.resize(40);
    put(out, functions);
    put(out, static_cast<std::uint32_t>(texts.size()));
    put(out, 1);  // hashes
    put(out, static_cast<std::uint32_t>(texts.size()));
    put(out, overflow_count);
    put(out, static_cast<std::uint32_t>(storage.size()));
    out.resize(128 + functions * (version < 97 ? 16U : 12U));
    out += kinds;
    out.resize(out.size() + 4);
    return out + entries + overflow + storage;
  }

  static void put(std::string& out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
  }
};

Bytes bytes_of(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

std::string names_of(const std::string& bundle) {
  const auto names = hermes_names(bytes_of(bundle));
  if (!names) return "not read";
  std::string out;
  for (const HermesName& name : *names) {
    CHECK(bundle.substr(name.offset, name.text.size()) == name.text);
    out += std::string(out.empty() ? "" : " ") + std::string(name.text);
  }
  return out;
}

}  // namespace

TEST_CASE("names of Hermes bytecode") {
  const std::string long_name(300, 'n');
  struct Row {
    const char* name;
    Bundle bundle;
    std::string want;
  };
  const Row rows[] = {
      {"names, not texts", {96, {{"getMac"}, {"shown", false}, {"NativeModules"}}}, "getMac NativeModules"},
      {"a name longer than an entry tells", {96, {{"a"}, {long_name}, {"b"}}}, "a " + long_name + " b"},
      {"UTF-16 is no name of the catalogue",
       {96, {{"a"}, {std::string("\x6e\x2d\x87\x65", 4), true, true}, {"b"}}}, "a b"},
      {"kinds of two bits", {62, {{"a"}, {"b", false}, {"c"}}, 2, 30}, "a c"},
      {"short headers of functions", {98, {{"a"}, {"b"}}, 3}, "a b"},
      {"no names", {96, {}}, ""},
      {"too old", {55, {{"a"}}}, "not read"},
      {"too new", {111, {{"a"}}}, "not read"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(names_of(row.bundle.bytes()) == row.want);
  }
}

TEST_CASE("bytecode whose tables are wrong is not read") {
  const std::string good = Bundle{96, {{"getMac"}, {std::string(300, 'n')}, {"shown", false}}}.bytes();
  REQUIRE(names_of(good).starts_with("getMac n"));
  constexpr std::size_t kEntries = 128 + 2 * 16 + 3 * 4 + 4;
  struct Row {
    const char* name;
    std::size_t at;
    std::uint32_t value;
  };
  const Row rows[] = {
      {"magic", 0, 0},
      {"more functions than bytes", 40, 0xffff'ffff},
      {"more kinds than strings", 44, 4},
      {"more strings than kinds", 52, 4},
      {"more hashes than bytes", 48, 0x4000'0000},
      {"more overflow rows than bytes", 56, 0x2000'0000},
      {"a larger storage", 60, 0x7fff'ffff},
      {"a run that is too long", 128 + 32, 0x8000'0002},
      {"an entry past the storage", kEntries, 0x06'000000U | 1000U << 1},
      {"a row that is not there", kEntries + 4, 0xff'000000U | 1U << 1},
      {"an overflow row past the storage", kEntries + 12 + 4, 0xffff'fff0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string bundle = good;
    std::string value;
    Bundle::put(value, row.value);
    bundle.replace(row.at, 4, value);
    CHECK(names_of(bundle) == "not read");
  }
  for (std::size_t size = 0; size < good.size(); ++size) CHECK(names_of(good.substr(0, size)) == "not read");
}
