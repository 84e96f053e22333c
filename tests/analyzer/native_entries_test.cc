// Which builds of a native library are read, and what is said when they differ.
#include <catch2/catch.hpp>
#include <set>

#include "analyzer/examine.h"

using namespace mingcha;

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

}  // namespace

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
