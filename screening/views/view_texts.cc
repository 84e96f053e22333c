#include "screening/views/view_texts.h"

#include <array>
#include <cstddef>

namespace mingcha::screening {
namespace {

using enum ViewMessage;

using Row = reports::Wording<ViewMessage>;

constexpr std::array kMessages = {
    Row{label_state, "状态", "State"},
    Row{state_since, "{}（{} 起）", "{} (since {})"},
    Row{label_deadline, "整改期限", "Deadline"},
    Row{days_left, "{}，还有 {} 个工作日", "{}, {} working days left"},
    Row{due_today, "{}，尚在期限内，剩余不足 1 个工作日", "{}, not yet over, less than a working day left"},
    Row{days_over, "{}，已逾期 {} 个工作日", "{}, overdue by {} working days"},
    Row{assumed, "（放假安排未公布，按周末和法定节日推定）", " (assumed: the holidays are not announced yet)"},
    Row{label_relapses, "复发", "Relapses"},
    Row{relapses_value, "{} 次", "{}"},
    Row{label_open, "问题", "Findings"},
    Row{open_value, "未整改 {} 项，曾整改 {} 项", "open {}, once rectified {}"},
    Row{awaits_restoring, "复测已整改，可恢复上架", "rectified by a second test: may be restored"},
    Row{versions, "检测结果（{}）", "Results ({})"},
    Row{no_versions, "没有检测结果", "no results"},
    Row{version_line, "{}（{}） {}", "{} ({}) {}"},
    Row{latest_mark, "，最新", ", latest"},
    Row{findings, "证据明确 {} 项，疑似 {} 项", "evident {}, suspected {}"},
    Row{not_examined, "没有报告：{} {}", "no report: {} {}"},
    Row{label_file, "文件", "File"},
    Row{label_source, "来源", "Source"},
    Row{actions, "处置记录（{}）", "Actions ({})"},
    Row{no_actions, "没有处置记录", "no actions"},
    Row{action_line, "{}. {} {}，{}", "{}. {} {}, {}"},
    Row{relapse_mark, "【复发】", " [relapse]"},
    Row{label_reason, "理由", "Reason"},
    Row{label_batch, "批次", "Batch"},
    Row{batch_year, "{}年第{}批", "{} no. {}"},
    Row{batch_total, "总第{}批", "no. {} of all"},
    Row{batch_number, "序号{}", "row {}"},
    Row{label_findings, "涉及问题", "Findings"},
    Row{findings_value, "{} 项", "{}"},
    Row{label_package, "安装包", "Package"},
    Row{label_entered, "登记", "Entered"},
    Row{still_state, "（仍为{}）", " (still {})"},
    Row{due_title, "截至 {}：逾期 {} 个，{} 个在 {} 个工作日内到期", "On {}: {} overdue, {} due within {} working days"},
    Row{overdue_heading, "逾期", "Overdue"},
    Row{due_heading, "即将到期", "Due"},
    Row{nothing_due, "没有逾期或即将到期的应用。", "Nothing is overdue or due."},
    Row{due_line, "{} {}（{}）", "{} {} ({})"},
    Row{log_whole, "{}：处置记录未改动（{} 条，涉及应用 {} 个）", "{}: the log is as it was entered (actions: {}, apps: {})"},
    Row{log_head, "记录摘要：{} 条，SM3 {}", "Head of the log: {} actions, SM3 {}"},
    Row{log_fault, "{}：处置记录第 {} 条有误：", "{}: action {} of the log: "},
    Row{log_edited, "内容已被改动", "it was changed"},
    Row{log_missing, "已被删除", "it was removed"},
    Row{log_inserted, "不是依次登记的，为事后加入", "it was not entered there but put in"},
    Row{log_reordered, "次序已被改动", "it was moved"},
    Row{log_cut, "自该条起的记录已被删除", "it and what followed were removed"},
    Row{log_impossible, "{}：处置记录有不可能的一条：{}", "{}: an action that cannot have been entered: {}"},
    Row{log_astray, "{}：{} 的现状与其处置记录不符", "{}: the state of {} does not follow from its actions"},
    Row{log_noted, "第 {1} 条登记后的摘要即给定的 {0}", "after action {1} the log had the digest {0}"},
    Row{log_not_noted, "{}：处置记录从未有过给定的摘要 {}", "{}: the log never had the digest {}"},
    Row{col_sequence, "序号", "number"},
    Row{col_package, "包名", "package"},
    Row{col_name, "应用名称", "name"},
    Row{col_developer, "应用开发者", "developer"},
    Row{col_day, "日期", "day"},
    Row{col_action, "处置", "action"},
    Row{col_state, "状态", "state"},
    Row{col_since, "起始日期", "since"},
    Row{col_actor, "经办人", "actor"},
    Row{col_reason, "理由", "reason"},
    Row{col_deadline, "整改期限", "deadline"},
    Row{col_left, "剩余工作日", "working days left"},
    Row{col_overdue, "逾期工作日", "working days overdue"},
    Row{col_paper, "文书", "paper"},
    Row{col_year, "年度", "year"},
    Row{col_number, "批次", "batch"},
    Row{col_total, "总批次", "batch of all"},
    Row{col_issuer, "发布单位", "issuer"},
    Row{col_running, "通报序号", "row in the batch"},
    Row{col_sha256, "安装包 SHA-256", "package SHA-256"},
    Row{col_report, "报告 SHA-256", "report SHA-256"},
    Row{col_fingerprints, "问题指纹", "fingerprints"},
    Row{col_relapse, "复发", "relapse"},
    Row{col_relapses, "复发次数", "relapses"},
    Row{col_recorded, "登记时间", "recorded at"},
    Row{col_digest, "摘要 SM3", "digest SM3"},
    Row{col_assumed, "工作日为推定", "working days assumed"},
    Row{yes, "是", "yes"},
    Row{no, "否", "no"},
};

static_assert(reports::in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table by them");

struct Paper {
  policies::NoticeKind id;
  std::string_view zh, en;
};
constexpr Paper kPapers[] = {
    {policies::NoticeKind::listing, "通报", "notice"},
    {policies::NoticeKind::delisting, "下架名单", "delisting"},
    {policies::NoticeKind::recheck, "复测", "second test"},
    {policies::NoticeKind::rectification, "整改通知", "order to rectify"},
};
static_assert(reports::in_order(kPapers, 4), "text() indexes the table by them");

}  // namespace

std::string_view text(ViewMessage message, Lang lang) noexcept { return reports::words(kMessages, message, lang); }

std::string_view text(const Word& word, Lang lang) noexcept { return lang == Lang::zh ? word.zh : word.en; }

std::string_view text(policies::NoticeKind kind, Lang lang) noexcept { return reports::words(kPapers, kind, lang); }

}  // namespace mingcha::screening
