// Prints, for each package, how large its call graph is and when its collections can run, by the JSON report.
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/test_apks/run_program.h"

namespace {

using nlohmann::json;

constexpr const char* kPhases[] = {"before-consent", "gated",   "after-consent",
                                   "user-action",    "unknown", "unreached"};

std::string row(const std::string& path, const json& report) {
  const json& coverage = report.at("coverage");
  const json& collections = report.at("collections");
  std::map<std::string, std::size_t> by_phase;
  for (const json& collection : collections) ++by_phase[collection.at("phase").get<std::string>()];
  std::string out = fmt::format("| {} | {} | {} | {} | {} | {} |", path.substr(path.rfind('/') + 1),
                                coverage.at("methods").get<std::uint64_t>(),
                                coverage.at("reached_methods").get<std::uint64_t>(),
                                coverage.at("call_edges").get<std::uint64_t>(),
                                coverage.at("wide_call_sites").get<std::uint64_t>(), collections.size());
  for (const char* phase : kPhases) out += fmt::format(" {} |", by_phase[phase]);
  const std::size_t led_to = collections.size() - by_phase["unreached"];
  if (led_to == 0) return out + " – |\n";
  return out + fmt::format(" {:.0f} % |\n",
                           100.0 * static_cast<double>(by_phase["unknown"]) / static_cast<double>(led_to));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: phase_counts MINGCHA PACKAGE...\n");
    return 2;
  }
  fmt::print(
      "| package | methods | reached | edges | wide | collections | before | gated | after | user | unknown "
      "| unreached | "
      "unknown of reached |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
  for (int i = 2; i < argc; ++i) {
    const auto outcome =
        mingcha::test::run_program({argv[1], "scan", "-q", "-f", "json", "--fail-on", "never", argv[i]});
    const json report = json::parse(outcome.output, nullptr, false);
    if (report.is_discarded()) {
      fmt::print(stderr, "phase_counts: no report of {}\n", argv[i]);
      continue;
    }
    fmt::print("{}", row(argv[i], report));
    std::fflush(stdout);
  }
  return 0;
}
