// Prints what `mingcha screen` costs, from one run on one machine:
//
//   screening_cost rate MINGCHA IN_ONE_PROCESS SCRATCH INPUT...   packages an hour, and the price of worker processes
//   screening_cost memory MINGCHA SCRATCH FOLDER...               memory of parent and workers for each folder
//
// SCRATCH is a folder for registries, which are made anew for each run.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include "bench/measured_run.h"
#include "screening/inputs.h"

namespace {

using mingcha::bench::MeasuredRun;
using mingcha::bench::run_measured;
namespace fs = std::filesystem;

constexpr int kRounds = 3;
constexpr double kCountryYear = 2'080'000;  // apps that the ministry tested in 2021

std::string fresh_database(const fs::path& scratch) {
  fs::remove_all(scratch);
  fs::create_directories(scratch);
  return (scratch / "registry.db").string();
}

MeasuredRun screen(const std::string& mingcha, const fs::path& scratch, const char* workers,
                   const std::vector<std::string>& inputs) {
  std::vector<std::string> command = {mingcha, "screen", "-q", "-j", workers, "--db", fresh_database(scratch)};
  command.insert(command.end(), inputs.begin(), inputs.end());
  return run_measured(command);
}

MeasuredRun in_one_process(const std::string& program, const fs::path& scratch, const std::vector<std::string>& inputs) {
  std::vector<std::string> command = {program, fresh_database(scratch)};
  command.insert(command.end(), inputs.begin(), inputs.end());
  return run_measured(command);
}

void keep_best(MeasuredRun& best, const MeasuredRun& run) {
  best.seconds = std::min(best.seconds, run.seconds);
  best.cpu_seconds = std::min(best.cpu_seconds, run.cpu_seconds);
}

// Codes up to 3 tell of findings and of packages that could not be read: both belong to the work.
bool went_well(const MeasuredRun& run) { return run.exit_code >= 0 && run.exit_code != 2 && run.exit_code < 4; }

int print_rate(const std::string& mingcha, const std::string& alone, const fs::path& scratch,
               const std::vector<std::string>& inputs) {
  const auto listed = mingcha::screening::list_inputs(inputs, std::cin);
  if (!listed || listed->empty()) return 2;
  const auto packages = static_cast<double>(listed->size());
  constexpr double kNever = std::numeric_limits<double>::infinity();
  MeasuredRun two{kNever, kNever}, one{kNever, kNever}, none{kNever, kNever};
  for (int round = 0; round < kRounds; ++round) {  // by turns, so that all meet the same load
    for (const auto& [best, run] : {std::pair{&none, in_one_process(alone, scratch, inputs)},
                                    std::pair{&one, screen(mingcha, scratch, "1", inputs)},
                                    std::pair{&two, screen(mingcha, scratch, "2", inputs)}}) {
      if (!went_well(run)) return 2;
      keep_best(*best, run);
    }
  }
  fmt::print("| {} packages, the best of {} | seconds | processor seconds | packages an hour | days for {:.0f} |\n", packages,
             kRounds, kCountryYear);
  fmt::print("|---|---|---|---|---|\n");
  for (const auto& [name, run] : {std::pair{"in one process, one thread", none}, std::pair{"screen -j1", one},
                                  std::pair{"screen -j2", two}}) {
    fmt::print("| {} | {:.2f} | {:.2f} | {:.0f} | {:.1f} |\n", name, run.seconds, run.cpu_seconds,
               packages / run.seconds * 3600, kCountryYear / packages * run.seconds / 86400);
  }
  fmt::print("\nscreen -j1 over one process: {:+.1f} % time, {:+.1f} % processor time\n",
             (one.seconds / none.seconds - 1) * 100, (one.cpu_seconds / none.cpu_seconds - 1) * 100);
  return 0;
}

int print_memory(const std::string& mingcha, const fs::path& scratch, const std::vector<std::string>& folders) {
  fmt::print("| packages | parent MiB | largest worker MiB | seconds | packages an hour |\n|---|---|---|---|---|\n");
  std::vector<MeasuredRun> runs;
  for (const std::string& folder : folders) {
    const auto listed = mingcha::screening::list_inputs({folder}, std::cin);
    if (!listed) return 2;
    runs.push_back(screen(mingcha, scratch, "2", {folder}));
    const MeasuredRun& run = runs.back();
    if (!went_well(run)) return 2;
    fmt::print("| {} | {:.1f} | {:.1f} | {:.1f} | {:.0f} |\n", listed->size(), static_cast<double>(run.parent_bytes) / (1 << 20),
               static_cast<double>(run.child_bytes) / (1 << 20), run.seconds,
               static_cast<double>(listed->size()) / run.seconds * 3600);
  }
  fmt::print("\nthe last over the first: parent {:.2f}, worker {:.2f}\n",
             static_cast<double>(runs.back().parent_bytes) / static_cast<double>(runs.front().parent_bytes),
             static_cast<double>(runs.back().child_bytes) / static_cast<double>(runs.front().child_bytes));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() >= 5 && words[0] == "rate") return print_rate(words[1], words[2], words[3], {words.begin() + 4, words.end()});
  if (words.size() >= 4 && words[0] == "memory") return print_memory(words[1], words[2], {words.begin() + 3, words.end()});
  fmt::print(stderr, "usage: screening_cost rate MINGCHA IN_ONE_PROCESS SCRATCH INPUT...\n"
                     "       screening_cost memory MINGCHA SCRATCH FOLDER...\n");
  return 2;
}
