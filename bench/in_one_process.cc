// Does what `mingcha screen -j 1` does without its workers: each package is examined in this process, in one thread, its result
// made and entered into a registry the same way. What screening costs beyond this is the price of its processes.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "analyzer/examine.h"
#include "analyzer/package/package.h"
#include "policies/policy_set.h"
#include "screening/inputs.h"
#include "screening/registry/registry.h"
#include "screening/registry/report_result.h"
#include "support/digest.h"

namespace {

using namespace mingcha;
using namespace mingcha::screening;

int refuse(const Error& error) {
  fmt::print(stderr, "in_one_process: {}\n", describe(error));
  return 2;
}

PackageResult result_for(const Input& input, const Examiner& examiner, ThreadPool& pool) {
  const ExamineOptions options;
  PackageResult result;
  result.ending = Ending::unreadable;
  Result<MappedFile> file = MappedFile::open(input.path);
  if (!file) return result;
  const std::string sha256 = sha256_hex(file->bytes());
  const std::uint64_t size = file->bytes().size();
  OpenedPackage opened(package::PackageFile{input.path.substr(input.path.rfind('/') + 1), std::move(*file), sha256},
                       options.budget, pool);
  Result<judge::Report> report = examiner.examine(opened, options, pool);
  if (report) result = result_of(std::move(*report), reports::Lang::zh);
  result.sha256 = sha256;
  result.size = size;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: in_one_process DATABASE INPUT...\n");
    return 2;
  }
  const Result<policies::PolicySet> policies = policies::PolicySet::built_in();
  if (!policies) return refuse(policies.error());
  const Result<std::vector<Input>> inputs = list_inputs({argv + 2, argv + argc}, std::cin);
  if (!inputs) return refuse(inputs.error());
  Result<Registry> registry = Registry::open(argv[1], {.create = true});
  if (!registry) return refuse(registry.error());
  const Result<std::int64_t> profile = registry->profile({"1", policies->rules_sha256(), ""});
  if (!profile) return refuse(profile.error());
  const Examiner examiner(*policies);
  ThreadPool alone(1);
  for (const Input& input : *inputs) {
    PackageResult result = result_for(input, examiner, alone);
    const Result<std::optional<Held>> held = registry->held(*profile, result.sha256);
    if (!held) return refuse(held.error());
    if (*held) continue;
    const Result<bool> stored = registry->store(*profile, result, {}, "2026-01-05T08:00:00Z");
    if (!stored) return refuse(stored.error());
  }
  return 0;
}
