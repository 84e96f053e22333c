#include "cli/arguments.h"

#include <catch2/catch.hpp>

using namespace mingcha::cli;

using Words = std::vector<std::string>;

TEST_CASE("a good line is taken apart") {
  const auto read = read_arguments(
      {"scan", "a.apk", "-f", "json,csv", "b.apk", "-o", "out", "--lang=en", "-q", "-j4", "--", "-c.apk"});
  REQUIRE(read);
  CHECK(read->command == CommandId::scan);
  CHECK(read->lang == Lang::en);
  CHECK(read->all(OptionId::packages) == Words{"a.apk", "b.apk", "-c.apk"});
  CHECK(*read->one(OptionId::format) == "json,csv");
  CHECK(*read->one(OptionId::output) == "out");
  CHECK(*read->one(OptionId::jobs) == "4");
  CHECK(read->has(OptionId::quiet));
  CHECK(read->one(OptionId::meta) == nullptr);
}

TEST_CASE("commands below commands, and options before them") {
  struct Row {
    Words words;
    CommandId command;
  };
  const Row rows[] = {
      {{"dump", "manifest", "a.apk"}, CommandId::dump_manifest},
      {{"dump", "calls", "a.apk"}, CommandId::dump_calls},
      {{"dump", "native", "a.apk"}, CommandId::dump_native},
      {{"rules", "list"}, CommandId::rules_list},
      {{"rules", "show", "x"}, CommandId::rules_show},
      {{"rules", "check", "d"}, CommandId::rules_check},
      {{"--lang", "en", "scan", "a"}, CommandId::scan},
      {{"--help"}, CommandId::none},
      {{"dump", "--help"}, CommandId::dump},
      {{"scan", "-h"}, CommandId::scan},
      {{"--version"}, CommandId::none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    const auto read = read_arguments(row.words);
    REQUIRE(read);
    CHECK(read->command == row.command);
  }
}

TEST_CASE("the last value counts, and names of any form stay whole") {
  const auto read =
      read_arguments({"scan", "[a,b]", "--fail-on", "never", "x y", "--fail-on", "suspected", "[c].apk"});
  REQUIRE(read);
  CHECK(read_arguments({"dump", "dex", "--", "-a"})->all(OptionId::package) == Words{"-a"});
  CHECK(read_arguments({"scan", "--", "--", "-q"})->all(OptionId::packages) == Words{"--", "-q"});
  CHECK(*read->one(OptionId::fail_on) == "suspected");
  CHECK(read->all(OptionId::packages) == Words{"[a,b]", "x y", "[c].apk"});
}

TEST_CASE("a wrong line is one line that says what and where") {
  struct Row {
    const char* name;
    Words words;
    const char* says;
  };
  const Row rows[] = {
      {"nothing", {}, "缺少命令，可用：scan, screen, selfcheck, diff, policy, notice, recheck, explain, verify, case, due, stats, sdks, dump, rules；参见 mingcha --help"},
      {"no subcommand", {"rules"}, "缺少命令，可用：list, show, check；参见 mingcha rules --help"},
      {"mistyped command", {"sacn", "a"}, "没有命令“sacn”，是否指 scan？；参见 mingcha --help"},
      {"unknown command", {"frobnicate"}, "没有命令“frobnicate”；参见 mingcha --help"},
      {"a file instead of a command", {"/"}, "没有命令“/”，是否指 mingcha scan /？；参见 mingcha --help"},
      {"mistyped option",
       {"scan", "--ouput", "x", "a"},
       "没有选项“--ouput”，是否指 --output？；参见 mingcha scan --help"},
      {"option of a later version",
       {"scan", "a", "--db=x"},
       "没有选项“--db”；参见 mingcha scan --help"},
      {"no package", {"scan"}, "缺少参数 PACKAGE...；参见 mingcha scan --help"},
      {"no value", {"scan", "a", "--meta"}, "选项 --meta 缺少值 FILE；参见 mingcha scan --help"},
      {"language", {"scan", "a", "--lang", "fr"}, "--lang：“fr”无效，可用：zh en"},
      {"one too many", {"rules", "list", "x"}, "多余的参数“x”；参见 mingcha rules list --help"},
      {"two packages to dump", {"dump", "dex", "a", "b"}, "多余的参数“b”；参见 mingcha dump dex --help"},
      {"two packages after the mark",
       {"dump", "dex", "--", "a", "-b"},
       "多余的参数“a”；参见 mingcha dump dex --help"},
      {"in English", {"scan", "--lang", "en"}, "missing argument PACKAGE...; see mingcha scan --help"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto read = read_arguments(row.words);
    REQUIRE_FALSE(read);
    CHECK(read.error() == row.says);
    CHECK(read.error().find('\n') == std::string::npos);
  }
}
