// Which builds of a native library are read, and what is said when they differ.
#include "analyzer/native_entries.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/examine.h"
#include "tests/package/zip_builder.h"

using namespace mingcha;
using namespace std::string_literals;
using testing::ZipBuilder;

namespace {

judge::Report examined(const std::string& name, bool all_abis) {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  static const Examiner examiner(*set);
  ThreadPool pool(2);
  ExamineOptions options;
  options.all_abis = all_abis;
  auto report = examiner.examine(MINGCHA_TEST_APKS "/" + name, options, pool);
  REQUIRE(report);
  return std::move(*report);
}

// The header of an ELF file, with nothing behind it: a library that cannot be read.
std::string header(char elf_class, char data, char type, int machine) {
  std::string bytes = "\x7f" "ELF"s + elf_class + data + "\1" + std::string(9, '\0') + type + '\0';
  bytes += {static_cast<char>(machine & 0xff), static_cast<char>(machine >> 8)};
  return bytes + "\1\0\0\0"s + std::string(40, '\0');
}

// "where" of each library that the app may load by itself, whether it can be read or not.
std::string found_elsewhere(const std::vector<std::pair<std::string, std::string>>& entries) {
  const auto path = std::filesystem::temp_directory_path() / ("mingcha-native-" + std::to_string(::getpid()) + ".apk");
  ZipBuilder zip;
  zip.add("classes.dex", "dex\n035");
  for (const auto& [name, contents] : entries) zip.add(name, contents, ZipBuilder::Method::deflated);
  std::ofstream(path, std::ios::binary) << as_text(zip.build().bytes);
  const policies::Catalogue catalogue;
  const behaviour::CatalogueIndex index(catalogue);
  const Budget budget;
  const Deadline never(0);
  ThreadPool pool(2);
  Reasons reasons, opening;
  const auto package = package::Package::open(path.string(), budget, pool, opening);
  std::filesystem::remove(path);
  REQUIRE(package);
  const std::vector<PartContents> contents = classify_parts(*package, pool);
  const LoadedCode inside = find_loaded_code(*package, contents, budget, pool, reasons);
  NativeStage stage({index, budget, never, pool}, reasons);
  stage.read_package(*package, contents);
  stage.read_loaded(inside.libraries);
  std::string out;
  for (const Reason& reason : reasons.sorted()) {
    if (reason.kind == ReasonKind::native_loaded_later) out += reason.where.substr(reason.where.find('!') + 1) + " ";
    if (reason.kind == ReasonKind::native_unread) out += "unread ";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("native libraries anywhere in a package are told by what they are") {
  constexpr char k32 = 1, k64 = 2, kLittle = 1, kBig = 2, kRelocatable = 1, kProgram = 2, kShared = 3;
  constexpr int kX86 = 3, kMips = 8, kArm = 40, kX86_64 = 62, kArm64 = 183;
  const std::string arm64 = header(k64, kLittle, kShared, kArm64);
  const std::string arm = header(k32, kLittle, kShared, kArm);
  const auto jar = ZipBuilder().add("lib/x.so", arm64, ZipBuilder::Method::deflated).add("a", "a text").build().bytes;
  struct Row {
    const char* name;
    std::vector<std::pair<std::string, std::string>> entries;
    std::string want;
  };
  const Row rows[] = {
      {"arm64", {{"assets/a.png", arm64}}, "unread assets/a.png"},
      {"arm", {{"res/raw/a", arm}}, "unread res/raw/a"},
      {"x86, a program", {{"META-INF/a", header(k32, kLittle, kProgram, kX86)}}, "unread META-INF/a"},
      {"x86-64", {{"lib/x86_64/a.so.bin", header(k64, kLittle, kShared, kX86_64)}}, "unread lib/x86_64/a.so.bin"},
      {"where the platform looks", {{"lib/arm64-v8a/libx.so", arm64}}, "unread"},
      {"inside an archive", {{"assets/a.jar", std::string(as_text(jar))}}, "unread assets/a.jar!lib/x.so"},
      {"the best machine of one name",
       {{"assets/a/libx.so", arm}, {"assets/b/libx.so", arm64}, {"assets/c/libx.so", arm64}},
       "unread unread assets/b/libx.so assets/c/libx.so"},
      {"another machine", {{"assets/a.so", header(k32, kLittle, kShared, kMips)}}, ""},
      {"the other class", {{"assets/a.so", header(k32, kLittle, kShared, kArm64)}}, ""},
      {"big-endian", {{"assets/a.so", header(k64, kBig, kShared, kArm64)}}, ""},
      {"an object file", {{"assets/a.o", header(k64, kLittle, kRelocatable, kArm64)}}, ""},
      {"behind a byte", {{"assets/a.so", " " + arm64}}, ""},
      {"the mark alone", {{"assets/a.so", "\x7f" "ELF\2\1\1"s}}, ""},
      {"a text that speaks of it", {{"assets/a.txt", "the mark is \x7f" "ELF"s}}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(found_elsewhere(row.entries) == row.want);
  }
}

TEST_CASE("builds of a library for other machines are read when asked for, and where they lack reads that is noted") {
  struct Row {
    const char* package;
    bool all_abis;
    std::set<std::string> reading;  // libraries
    std::vector<Reason> differing;
  };
  const std::string phone = "lib/arm64-v8a/libprobe.so", emulator = "lib/x86_64/libprobe.so";
  const Row rows[] = {
      {"native_abis.apk", false, {phone}, {}},
      {"native_abis.apk", true, {phone}, {{ReasonKind::native_differs, emulator, "ro.serialno"}}},
      {"native_abis.twin.apk", false, {phone}, {}},
      {"native_abis.twin.apk", true, {phone, emulator}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.package, row.all_abis);
    const judge::Report report = examined(row.package, row.all_abis);
    std::set<std::string> reading;
    for (const behaviour::Collection& collection : report.behaviour.collections) {
      if (collection.native) reading.insert(collection.native->library);
    }
    CHECK(reading == row.reading);
    std::vector<Reason> differing;
    for (const Reason& reason : report.reasons) {
      if (reason.kind == ReasonKind::native_differs) differing.push_back(reason);
    }
    CHECK(differing == row.differing);
  }
}
