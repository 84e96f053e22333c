#include "screening/shard.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

namespace mingcha::screening {
namespace {

std::map<std::string, std::string> variables;

const char* environment(const char* name) {
  const auto found = variables.find(name);
  return found == variables.end() ? nullptr : found->second.c_str();
}

}  // namespace

TEST_CASE("a share is told by the option, the engine, or both") {
  struct Case {
    const char* name;
    std::optional<std::string> text;
    std::map<std::string, std::string> variables;
    std::optional<std::pair<unsigned, unsigned>> want;  ///< number, count
  };
  const Case rows[] = {
      {"nothing is said", std::nullopt, {}, {{1, 1}}},
      {"the option", "3/16", {}, {{3, 16}}},
      {"the option before the engine", "3/16", {{"JOB_COMPLETION_INDEX", "1"}}, {{3, 16}}},
      {"Kubernetes counts from 0", "4", {{"JOB_COMPLETION_INDEX", "0"}}, {{1, 4}}},
      {"Kubernetes, the last", "4", {{"JOB_COMPLETION_INDEX", "3"}}, {{4, 4}}},
      {"Kubernetes, one too many", "4", {{"JOB_COMPLETION_INDEX", "4"}}, std::nullopt},
      {"Kubernetes tells no count", std::nullopt, {{"JOB_COMPLETION_INDEX", "3"}}, std::nullopt},
      {"a Slurm array", std::nullopt,
       {{"SLURM_ARRAY_TASK_ID", "7"}, {"SLURM_ARRAY_TASK_MIN", "5"}, {"SLURM_ARRAY_TASK_COUNT", "10"}}, {{3, 10}}},
      {"a Slurm array in steps", std::nullopt,
       {{"SLURM_ARRAY_TASK_ID", "8"}, {"SLURM_ARRAY_TASK_MIN", "0"}, {"SLURM_ARRAY_TASK_STEP", "4"},
        {"SLURM_ARRAY_TASK_COUNT", "3"}}, {{3, 3}}},
      {"a Slurm array with a count of ours", "20",
       {{"SLURM_ARRAY_TASK_ID", "0"}, {"SLURM_ARRAY_TASK_MIN", "0"}, {"SLURM_ARRAY_TASK_COUNT", "10"}}, {{1, 20}}},
      {"an empty variable", std::nullopt, {{"SLURM_ARRAY_TASK_ID", ""}}, {{1, 1}}},
      {"no number of the engine", "4", {}, std::nullopt},
      {"zero", "0/4", {}, std::nullopt},
      {"beyond", "5/4", {}, std::nullopt},
      {"of none", "1/0", {}, std::nullopt},
      {"words", "a/b", {}, std::nullopt},
      {"more after it", "1/4x", {}, std::nullopt},
      {"negative", "-1/4", {}, std::nullopt},
      {"words of the engine", "4", {{"JOB_COMPLETION_INDEX", "one"}}, std::nullopt},
  };
  for (const Case& row : rows) {
    CAPTURE(row.name);
    variables = row.variables;
    const Result<Shard> shard = shard_of(row.text, environment);
    REQUIRE(shard.has_value() == row.want.has_value());
    if (shard) CHECK(std::pair(shard->number, shard->count) == *row.want);
  }
}

TEST_CASE("every name is in exactly one share, and always in the same") {
  constexpr unsigned kShares = 7;
  std::map<unsigned, int> sizes;
  for (int i = 0; i < 700; ++i) {
    const std::string name = "batch/" + std::to_string(i) + ".apk";
    int takers = 0;
    for (unsigned number = 1; number <= kShares; ++number)
      if (Shard{number, kShares}.takes(name)) {
        ++takers;
        ++sizes[number];
      }
    CHECK(takers == 1);
    CHECK(Shard{}.takes(name));
  }
  for (const auto& share : sizes) CHECK(share.second > 50);
  CHECK(sizes.size() == kShares);
  // Machines that run other versions of the program share the same registry.
  CHECK(Shard{4, 4}.takes("weather.apk"));
}

}  // namespace mingcha::screening
