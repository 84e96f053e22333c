// Prints how long a registry of many results takes for each question that the program asks of it.
//
//   large_registry DATABASE RESULTS PAGE   fills an empty registry first; one that is full is asked as it is
//
// PAGE is docs/registry.md, whose questions are asked as well.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "bench/registry_rows.h"
#include "screening/registry/case_history.h"
#include "screening/registry/questions.h"
#include "screening/registry/registry.h"
#include "screening/registry/sdk_index.h"
#include "screening/registry/selection.h"
#include "screening/registry/statistics.h"

namespace {

using namespace mingcha;
using namespace mingcha::screening;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 3;

struct Question {
  std::string name;
  std::function<Result<std::size_t>()> ask;  ///< the number of rows
};

template <class T>
Result<std::size_t> counted(const Result<T>& answer) {
  if (!answer) return tl::unexpected(answer.error());
  return answer->size();
}

template <class T>
Result<std::size_t> one(const Result<T>& answer) {
  if (!answer) return tl::unexpected(answer.error());
  return std::size_t{1};
}

PackageResult new_result(int nth) {
  PackageResult result;
  result.file = "new.apk";
  result.sha256 = fmt::format("{:064}", nth);
  result.package = fmt::format("cn.example.new{}", nth % 100);
  result.version_code = nth;
  result.coverage = "full";
  for (int i = 0; i < 8; ++i)
    result.findings.push_back({fmt::format("{:032}", nth * 8 + i), fmt::format("rule-{}", i), fmt::format("problem-{}", i % 3),
                               "app", i < 3 ? "evident" : "suspected", "high", "title", "164号:1", false, {"classes.dex"}});
  for (int i = 0; i < 4; ++i) result.sdks.push_back({fmt::format("sdk{}", i), fmt::format("SDK {}", i), "vendor", "5.0"});
  for (int i = 0; i < 10; ++i)
    result.collections.push_back({i < 4 ? "app" : fmt::format("sdk:sdk{}", i % 4), fmt::format("information-{}", i),
                                  i % 2 == 0 ? "before-consent" : "unknown", 1});
  return result;
}

std::vector<Question> questions_to(Registry& registry) {
  using policies::NoticeKind;
  Database& database = registry.database();
  const auto selected = [&](NoticeKind kind) {
    return [&database, kind] {
      SelectionRequest request;
      request.kind = kind;
      request.on = {2026, 8, 1};
      return counted(select_apps(database, request));
    };
  };
  const auto groups = [&](Grouping grouping) { return [&database, grouping] { return counted(count_apps(database, grouping)); }; };
  return {
      {"packages with another signer", [&] { return counted(repackaged(database)); }},
      {"apps with an SDK in half of them that reads an item before consent",
       [&] { return counted(apps_with_sdk(database, "umeng", "imei", "before-consent")); }},
      {"what is due", [&] { return counted(due_cases(database, {2026, 8, 1})); }},
      {"apps for orders to rectify", selected(NoticeKind::rectification)},
      {"apps for a notice", selected(NoticeKind::listing)},
      {"apps for a delisting", selected(NoticeKind::delisting)},
      {"apps for forms of second tests", selected(NoticeKind::recheck)},
      {"totals", [&] { return one(totals(database)); }},
      {"apps by problem", groups(Grouping::problem)},
      {"apps by SDK", groups(Grouping::sdk)},
      {"apps by type", groups(Grouping::type)},
      {"apps by source", groups(Grouping::source)},
      {"apps by month", groups(Grouping::month)},
      {"all SDKs", [&] { return counted(sdk_index(database)); }},
      {"one SDK in half of all apps", [&] { return one(sdk_detail(database, "umeng", 20)); }},
      {"an app by its label", [&] { return counted(apps_named(database, "应用2654435761")); }},
      {"the history of an app", [&] { return one(case_history(database, "cn.a2654435761.app")); }},
      {"1,000 times: is a package held",
       [&]() -> Result<std::size_t> {
         std::size_t held = 0;
         for (std::uint64_t i = 0; i < 1000; ++i) {
           const Result<std::optional<Held>> found =
               registry.held(1, fmt::format("{:0<64}", 4294967296 + i * 1000 * 2654435761 % 4294967296));
           if (!found) return tl::unexpected(found.error());
           held += *found ? 1 : 0;
         }
         return held;
       }},
      {"100 times: a result is entered",
       [&]() -> Result<std::size_t> {
         static int nth = static_cast<int>(std::chrono::system_clock::now().time_since_epoch().count() / 1'000'000'000 % 100'000'000) * 10;
         for (int i = 0; i < 100; ++i)
           if (const Result<bool> stored = registry.store(1, new_result(nth++), {}, "2026-08-01T08:00:00Z"); !stored)
             return tl::unexpected(stored.error());
         return std::size_t{100};
       }},
  };
}

// Each block of SQL with the last line of words before it.
std::vector<Question> questions_of(const std::string& page, Database& database) {
  constexpr std::string_view kBegin = "\n\n```sql\n", kEnd = ";\n```";
  std::vector<Question> questions;
  for (std::size_t at = page.find(kBegin); at != page.npos; at = page.find(kBegin, at + 1)) {
    const std::size_t line = page.rfind('\n', at - 1) + 1, begin = at + kBegin.size();
    std::string sql = page.substr(begin, page.find(kEnd, begin) - begin);
    questions.push_back({page.substr(line, at - line), [&database, sql = std::move(sql)] { return counted(database.rows(sql)); }});
  }
  return questions;
}

int refuse(const Error& error) {
  fmt::print(stderr, "large_registry: {}\n", describe(error));
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: large_registry DATABASE RESULTS PAGE\n");
    return 2;
  }
  Result<Registry> registry = Registry::open(argv[1], {.create = true});
  if (!registry) return refuse(registry.error());
  const Result<Row> there = registry->database().first("SELECT count(*) FROM (SELECT 1 FROM package LIMIT 1) AS any_package");
  if (!there) return refuse(there.error());
  if (there->number(0) == 0) {
    bench::RegistryShape shape;
    shape.results = std::max(1000L, std::strtol(argv[2], nullptr, 10));
    shape.apps = shape.results * 4 / 5;
    shape.actions = shape.results * 6 / 100;
    if (const Result<void> made = bench::make_rows(registry->database(), shape); !made) return refuse(made.error());
  }
  fmt::print("| question | answer rows | first s | best of {} s |\n|---|---|---|---|\n", kRounds);
  std::ifstream page(argv[3]);
  std::vector<Question> questions = questions_to(*registry);
  const std::string text(std::istreambuf_iterator<char>(page), {});
  for (Question& question : questions_of(text, registry->database())) questions.push_back(std::move(question));
  for (const Question& question : questions) {
    double first = 0, best = 0;
    std::size_t rows = 0;
    for (int round = 0; round < kRounds; ++round) {
      const Clock::time_point start = Clock::now();
      const Result<std::size_t> answer = question.ask();
      if (!answer) return refuse(answer.error());
      const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
      if (round == 0) first = seconds;
      best = round == 0 ? seconds : std::min(best, seconds);
      rows = *answer;
    }
    fmt::print("| {} | {} | {:.3f} | {:.3f} |\n", question.name, rows, first, best);
    std::fflush(stdout);
  }
  return 0;
}
