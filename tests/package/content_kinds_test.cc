// What an entry holds is told by its first bytes, whatever it is called.
#include "analyzer/package/content_kinds.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "tests/package/zip_builder.h"

namespace mingcha::package {
namespace {

using testing::Zip;
using testing::ZipBuilder;
using namespace std::string_literals;
using Method = ZipBuilder::Method;

// Bytes as even as encryption makes them, the same at each run.
std::string even_bytes(std::size_t size) {
  std::mt19937 numbers(7);
  std::string out(size, '\0');
  for (char& byte : out) byte = static_cast<char>(numbers() & 0xff);
  return out;
}

std::string masked(std::string text, char mask) {
  for (char& byte : text) byte = static_cast<char>(byte ^ mask);
  return text;
}

// A text that no compressor makes short.
std::string words() {
  std::mt19937 numbers(11);
  std::string out;
  while (out.size() < 40'000) out += std::to_string(numbers()) + (numbers() % 3 == 0 ? "\n" : " ");
  return out;
}

}  // namespace

TEST_CASE("the kind of contents, and near twins that are none") {
  struct Row {
    const char* name;
    std::string bytes;
    ContentKind want;
  };
  const Row rows[] = {
      {"elf", "\x7f" "ELF\x02\x01\x01"s + "\0"s, ContentKind::elf},
      {"dex", "dex\n035\0rest"s, ContentKind::dex},
      {"odex", "dey\n036\0rest"s, ContentKind::other},
      {"zip", "PK\x03\x04\x14\0\0\0"s, ContentKind::zip},
      {"end record alone", "PK\x05\x06\0\0\0\0"s, ContentKind::zip},
      {"hermes", "\xc6\x1f\xbc\x03\xc1\x03\x19\x1f\x60\0\0\0"s, ContentKind::hermes},
      {"hermes with one byte changed", "\xc6\x1f\xbc\x03\xc1\x03\x19\x1e\x60\0\0\0"s, ContentKind::other},
      {"masked dex", masked("dex\n035\0more"s, 0x5a), ContentKind::masked},
      {"masked with two values", "\x3e\x3f\x22\x51\x6a\x69\x01\x5a"s, ContentKind::other},
      {"masked archive", masked("PK\x03\x04\x14\0\x08\x08"s, '\x77'), ContentKind::masked},
      {"script", "var a = 1;\n"s, ContentKind::text},
      {"chinese", "隐私政策说明文件"s, ContentKind::text},
      {"too short", "dex\n"s, ContentKind::other},
      {"nothing", ""s, ContentKind::other},
      {"encrypted", even_bytes(kSampleSize), ContentKind::encrypted},
      {"encrypted but short", even_bytes(2048), ContentKind::other},
      {"picture", "\x89PNG\r\n\x1a\n"s + even_bytes(kSampleSize), ContentKind::other},
      {"film", "\0\0\0\x18" "ftypmp42"s + even_bytes(kSampleSize), ContentKind::other},
      {"sound without a tag", "\xff\xfb\x90\x64"s + even_bytes(kSampleSize), ContentKind::other},
      {"gzip", "\x1f\x8b\x08\0"s + even_bytes(kSampleSize), ContentKind::other},
      {"numbers", even_bytes(64) + std::string(kSampleSize - 64, '\0'), ContentKind::other},
      {"compressed without a mark", testing::deflated(words()).substr(0, kSampleSize), ContentKind::other},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(spell(kind_of_content(as_bytes(row.bytes))) == spell(row.want));
  }
}

TEST_CASE("which entries are looked at") {
  for (const char* name : {"assets/logo.png", "res/raw/a", "plugin.bin", "lib/arm64-v8a/libx.so", "data/x.dat", "assets/classes.dex"}) {
    CAPTURE(name);
    CHECK(may_hide_code(name));
  }
  for (const char* name : {"res/drawable/a.png", "META-INF/CERT.RSA", "META-INF/MANIFEST.MF", "AndroidManifest.xml", "resources.arsc", "classes.dex",
                           "classes2.dex", "assets/", ""}) {
    CAPTURE(name);
    CHECK_FALSE(may_hide_code(name));
  }
}

TEST_CASE("entries of an archive in the order of its directory, stored and deflated") {
  ZipBuilder builder;
  builder.add("classes.dex", "dex\n035\0 not looked at"s).add("assets/b.png", "dex\n035\0 and a lot of code"s, Method::deflated);
  builder.add("assets/a.txt", "text text text text", Method::deflated).add("assets/key.bin", even_bytes(20'000), Method::deflated);
  builder.add("assets/raw.bin", even_bytes(20'000)).add("lib/x86/liba.so", "\x7f" "ELF\x01\x01\x01\0\0"s);
  builder.add("assets/broken", "dex\n035\0 and a lot of code"s, Method::deflated).add("assets/gone", "dex\n035\0"s);
  Zip zip = builder.build();
  zip.bytes[zip.data[6]] = 0x07;                 // a block of a kind that deflate does not have
  zip.set(zip.records[7] + 42, 4, 0xfff'ffff);   // local header outside
  Reasons reasons;
  const auto archive = Archive::open(zip.bytes, "t.apk", Budget{}, reasons);
  REQUIRE(archive);
  for (const unsigned threads : {1U, 3U}) {
    ThreadPool pool(threads);
    std::string found;
    for (const ContentEntry& entry : classify(*archive, pool))
      found += std::string(entry.entry->name) + "=" + std::string(spell(entry.kind)) + " ";
    CHECK(found == "assets/b.png=dex assets/a.txt=text assets/key.bin=encrypted assets/raw.bin=encrypted lib/x86/liba.so=elf "
                   "assets/broken=other assets/gone=other ");
  }
}

TEST_CASE("the beginning of an entry is read as far as asked, from blocks of every kind") {
  const std::string text = words();
  ZipBuilder builder;
  builder.add("a", text, Method::deflated).add("b", even_bytes(100'000), Method::deflated).add("c", "short", Method::deflated);
  const Zip zip = builder.build();
  Reasons reasons;
  const auto archive = Archive::open(zip.bytes, "t.apk", Budget{}, reasons);
  REQUIRE(archive);
  std::array<std::uint8_t, 5000> start{};
  CHECK(archive->read_start(archive->entries()[0], start) == start.size());
  CHECK(as_text(start) == text.substr(0, start.size()));
  CHECK(archive->read_start(archive->entries()[1], start) == start.size());
  CHECK(as_text(start) == even_bytes(100'000).substr(0, start.size()));
  CHECK(archive->read_start(archive->entries()[2], start) == 5);
  CHECK(as_text(slice(start, 0, 5)) == "short");
}

}  // namespace mingcha::package
