#include "screening/views/statistics_view.h"

#include <algorithm>

namespace mingcha::screening {
namespace {

using reports::AnswerCell;
using reports::AnswerColumn;
using reports::AnswerTable;
using reports::Lang;
using enum reports::Shown;

constexpr AnswerColumn kTotals[] = {
    {"packages", "安装包", "Packages", true},
    {"apps", "应用", "Apps", true},
    {"evident", "有证据明确的问题", "With evident problems", true},
    {"suspected", "仅有疑似问题", "With suspected ones only", true},
    {"none", "未发现问题", "Nothing found", true},
    {"unseen", "其中代码未能全部看到", "Of these not all code seen", true},
    {"evident_share", "有问题占比（%）", "Share with problems (%)", true},
};

constexpr AnswerColumn kColumns[] = {
    {"id", "标识", "Id", false, to_programs},
    {"name", "名称", "Name"},
    {"apps", "应用", "Apps", true},
    {"share", "占全部（%）", "Of all (%)", true},
    {"evident", "有问题", "Evident", true},
    {"evident_share", "占比（%）", "Share (%)", true},
    {"suspected", "仅疑似", "Suspected only", true},
    {"before_consent", "同意前收集", "Before consent", true},
};
constexpr std::size_t kName = 1, kEvident = 4, kSuspected = 6;

struct GroupingRow {
  Grouping grouping;
  std::string_view word;  ///< of the command line
  std::string_view id, zh, en;
};
constexpr GroupingRow kGroupings[] = {
    {Grouping::problem, "problem", "by_problem", "按所涉问题", "By problem"},
    {Grouping::sdk, "sdk", "by_sdk", "按第三方 SDK", "By third-party SDK"},
    {Grouping::type, "type", "by_type", "按应用类型", "By type of app"},
    {Grouping::source, "source", "by_source", "按应用来源", "By source"},
    {Grouping::month, "month", "by_month", "按检测月份", "By month of examination"},
};

const GroupingRow& row_of(Grouping grouping) noexcept {
  return *std::find_if(std::begin(kGroupings), std::end(kGroupings) - 1,
                       [grouping](const GroupingRow& row) { return row.grouping == grouping; });
}

AnswerCell percent(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return {};
  constexpr double kTenths = 10;
  const auto tenths =
      static_cast<std::int64_t>(100 * kTenths * static_cast<double>(part) / static_cast<double>(whole) + 0.5);
  return static_cast<double>(tenths) / kTenths;
}

std::string name_of(const Count& count, Grouping grouping, const RuleNames& names) {
  if (count.id.empty()) return names.lang() == Lang::zh ? "未知" : "not known";
  if (grouping == Grouping::problem) return names.problem(count.name);
  if (grouping != Grouping::sdk || count.name == count.id || count.name.empty())
    return count.name.empty() ? count.id : count.name;
  return names.lang() == Lang::zh ? count.name + "（" + count.id + "）" : count.name + " (" + count.id + ")";
}

AnswerTable table_of(const std::vector<Count>& counts, Grouping grouping, std::int64_t apps,
                     const RuleNames& names) {
  const GroupingRow& row = row_of(grouping);
  std::span<const AnswerColumn> columns(kColumns);
  if (grouping != Grouping::sdk) columns = columns.first(columns.size() - 1);
  AnswerTable table{row.id, {std::string(row.zh), std::string(row.en)}, columns};
  for (const Count& count : counts) {
    table.rows.push_back({count.id.empty() ? AnswerCell() : AnswerCell(count.id),
                          name_of(count, grouping, names), count.apps, percent(count.apps, apps),
                          count.evident, percent(count.evident, count.apps), count.suspected});
    if (grouping == Grouping::sdk) table.rows.back().emplace_back(count.before_consent.value_or(0));
  }
  table.bars = reports::Bars{kName, kEvident, kSuspected};
  return table;
}

}  // namespace

Result<reports::Answer> statistics_answer(Database& database, std::span<const Grouping> groupings,
                                          const RuleNames& names) {
  const Result<Totals> all = totals(database);
  if (!all) return tl::unexpected(all.error());
  reports::Answer answer{"mingcha.stats/1", {"登记库统计", "Statistics of the registry"}};
  if (all->apps == 0) {
    answer.notes.push_back({"登记库中还没有应用的检测结果。", "The registry has no results of apps yet."});
  } else {
    answer.notes.push_back(
        {"每个应用按最新版本的最近一次检测结果计一次；已接受的问题不计。“有问题”指证据明确，“仅疑似”指只有待"
         "核实的问题；"
         "按 SDK 统计时，只计 SDK 自身代码的问题。",
         "Each app counts once, by the newest result of its newest version; accepted findings do not count. "
         "Evident: with "
         "evident findings; suspected only: with none but those to be verified; by SDK: findings of the "
         "SDK's own code."});
  }
  AnswerTable figures{"totals", {"总数", "Totals"}, kTotals};
  figures.record = true;
  figures.rows = {{all->packages, all->apps, all->evident, all->suspected,
                   all->apps - all->evident - all->suspected, all->unseen, percent(all->evident, all->apps)}};
  answer.tables.push_back(std::move(figures));
  for (const Grouping grouping : groupings) {
    const Result<std::vector<Count>> counts = count_apps(database, grouping);
    if (!counts) return tl::unexpected(counts.error());
    answer.tables.push_back(table_of(*counts, grouping, all->apps, names));
  }
  return answer;
}

reports::Answer shortened(reports::Answer answer, std::size_t most_rows) {
  for (AnswerTable& table : answer.tables) {
    if (table.rows.size() <= most_rows) continue;
    table.left_out += table.rows.size() - most_rows;
    table.rows.resize(most_rows);
  }
  return answer;
}

std::optional<Grouping> grouping_of(std::string_view word) noexcept {
  for (const GroupingRow& row : kGroupings)
    if (row.word == word) return row.grouping;
  return std::nullopt;
}

}  // namespace mingcha::screening
