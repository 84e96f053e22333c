#include "screening/registry/package_result.h"

#include <algorithm>
#include <iterator>

namespace mingcha::screening {
namespace {

struct EndingRow {
  Ending ending;
  std::string_view name;
};
constexpr EndingRow kEndings[] = {
    {Ending::examined, "examined"},           {Ending::unreadable, "unreadable"},
    {Ending::crashed, "crashed"},             {Ending::out_of_memory, "out-of-memory"},
    {Ending::out_of_time, "out-of-time"},     {Ending::killed, "killed"},
};

std::size_t count(const std::vector<PackageResult::Finding>& findings, std::string_view certainty) noexcept {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const PackageResult::Finding& finding) {
        return !finding.accepted && finding.certainty == certainty;
      }));
}

}  // namespace

std::string_view spell(Ending ending) noexcept {
  for (const EndingRow& row : kEndings)
    if (row.ending == ending) return row.name;
  return {};
}

std::optional<Ending> ending_of(std::string_view text) noexcept {
  for (const EndingRow& row : kEndings)
    if (row.name == text) return row.ending;
  return std::nullopt;
}

bool is_failure(Ending ending) noexcept { return ending != Ending::examined && ending != Ending::unreadable; }

std::size_t PackageResult::evident() const noexcept { return count(findings, "evident"); }
std::size_t PackageResult::suspected() const noexcept { return count(findings, "suspected"); }

}  // namespace mingcha::screening
