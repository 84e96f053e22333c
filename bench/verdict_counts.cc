// Prints, for each package, how a self-assessment judges the clauses, by its JSON report.
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/test_apks/run_program.h"

namespace {

using nlohmann::json;

constexpr const char* kVerdicts[] = {"evident", "suspected", "not-found", "manual"};

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string row(const std::string& path, const json& report) {
  std::map<std::string, std::size_t> by_verdict;
  for (const json& clause : report.at("clauses")) ++by_verdict[clause.at("verdict").get<std::string>()];
  std::string out = fmt::format("| {} | {} | {} |", name_of(path),
                                report.at("coverage").at("verdict").get<std::string>(), report.at("clauses").size());
  for (const char* verdict : kVerdicts) out += fmt::format(" {} |", by_verdict[verdict]);
  return out + "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: verdict_counts MINGCHA PACKAGE...\n");
    return 2;
  }
  fmt::print("| package | coverage | clauses | evident | suspected | not found | manual |\n|---|---|---|---|---|---|---|\n");
  int failed = 0;
  for (int i = 2; i < argc; ++i) {
    const auto outcome = mingcha::test::run_program({argv[1], "selfcheck", "-f", "json", "--fail-on", "never", argv[i]});
    const json report = json::parse(outcome.output, nullptr, false);
    if (report.is_discarded()) {
      fmt::print("| {} | no report, exit code {} | | | | | |\n", name_of(argv[i]), outcome.exit_code);
      ++failed;
      continue;
    }
    fmt::print("{}", row(argv[i], report));
    std::fflush(stdout);
  }
  fmt::print("\n{} of {} packages judged\n", argc - 2 - failed, argc - 2);
  return 0;
}
