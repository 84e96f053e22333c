#include "cli/messages.h"

#include <array>
#include <cstdio>

#include "reports/characters.h"

namespace mingcha::cli {
namespace {

using enum Saying;

using Row = reports::Wording<Saying>;

constexpr std::array kRows = {
    Row{no_command, "缺少命令，可用：{}", "no command; there are: {}"},
    Row{unknown_command, "没有命令“{}”{}", "no command \"{}\"{}"},
    Row{unknown_option, "没有选项“{}”{}", "no option \"{}\"{}"},
    Row{unexpected, "多余的参数“{}”", "unexpected argument \"{}\""},
    Row{missing_argument, "缺少参数 {}", "missing argument {}"},
    Row{missing_value, "选项 {} 缺少值 {}", "option {} needs a value {}"},
    Row{bad_command_line, "命令行有误：{}", "wrong command line: {}"},
    Row{not_one_of, "{}：“{}”无效，可用：{}", "{}: \"{}\" is none of: {}"},
    Row{not_a_number, "{}：“{}”不是 {} 到 {} 的整数", "{}: \"{}\" is no whole number from {} to {}"},
    Row{not_a_size, "{}：“{}”不是字节数（可用 K、M、G）",
        "{}: \"{}\" is no number of bytes (K, M or G may follow)"},
    Row{one_format, "--format：没有 -o 时只能取一种格式", "--format: several formats need -o"},
    Row{binary_format, "--format：{} 不能显示在终端上，请用 -o 写入文件夹", "--format: {} cannot be shown on a terminal, use -o"},
    Row{bad_date, "--as-of：“{}”不是日期，应写成 2025-12-31", "--as-of: \"{}\" is no date such as 2025-12-31"},
    Row{bad_day, "{}：“{}”不是日期，应写成 2025-12-31", "{}: \"{}\" is no date such as 2025-12-31"},
    Row{bad_deadline, "--deadline：“{}”应为日期（2025-12-31）或工作日数（15）",
        "--deadline: \"{}\" should be a date (2025-12-31) or a number of working days (15)"},
    Row{unknown_layout, "--layout：没有版式“{}”{}", "--layout: no layout \"{}\"{}"},
    Row{one_app_layout, "--layout：该版式每个应用一份，多个应用时请用 -o 写入文件夹",
        "--layout: a paper for one app; several apps need -o"},
    Row{bad_policy, "--privacy-policy：{}", "--privacy-policy: {}"},
    Row{bad_answers, "--answers：{}", "--answers: {}"},
    Row{bad_baseline, "--baseline：{}", "--baseline: {}"},
    Row{bad_previous, "--previous：{}", "--previous: {}"},
    Row{unknown_app_type, "--app-type：没有应用类型“{}”{}", "--app-type: no app type \"{}\"{}"},
    Row{not_a_folder, "-o：{} 不是文件夹", "-o: {} is no folder"},
    Row{hint, "，是否指 {}？", "; did you mean {}?"},
    Row{unknown_rule, "没有规则“{}”{}", "no rule \"{}\"{}"},
    Row{bad_meta, "--meta：{}", "--meta: {}"},
    Row{bad_rules, "规则文件有误：{}", "wrong rule file: {}"},
    Row{unreadable, "{}：无法作为安装包读取：{}", "{}: cannot be read as a package: {}"},
    Row{unreadable_text, "{}：无法作为隐私政策文本读取：{}", "{}: cannot be read as the text of a privacy policy: {}"},
    Row{failed_package, "{}：检测失败：{}", "{}: could not be examined: {}"},
    Row{bad_input, "输入有误：{}", "wrong input: {}"},
    Row{bad_shard, "--shard：“{}”应为 I/N，或在 Slurm 数组、Kubernetes 索引任务中为 N（{}）",
        "--shard: \"{}\" should be I/N, or N within a Slurm array or an indexed Kubernetes Job ({})"},
    Row{registry, "登记库：{}", "registry: {}"},
    Row{no_such_entry, "--enter：复测结论由 recheck 登记", "--enter: what a second test showed is entered by recheck"},
    Row{needs_actor, "--enter：须用 --actor 写明经办人", "--enter: --actor must tell who does it"},
    Row{only_suspected, "{}：没有证据明确的问题，未列入", "{}: nothing evident, left out"},
    Row{no_apps, "登记库中没有适用的应用", "no app of the registry for this paper"},
    Row{not_entered, "文书已写出，但未能登记：{}", "the papers are written, but nothing was entered: {}"},
    Row{entered, "已登记 {} 个应用；处置记录共 {} 条，SM3 {}", "apps entered: {}; the log has {} actions, SM3 {}"},
    Row{unknown_finding, "{1} 的报告中没有问题 {0}，有：{2}", "the report of {1} has no finding {0}; there are: {2}"},
    Row{no_findings, "{} 的报告中没有问题", "the report of {} has no findings"},
    Row{several_findings, "{1} 中有多份报告含问题 {0}，请改用指纹", "several reports in {1} have a finding {0}: use its fingerprint"},
    Row{unreadable_report, "无法读取 JSON 报告：{}", "cannot read the JSON report: {}"},
    Row{not_a_pack, "{}：不是证据包（没有 SHA256SUMS 和 SM3SUMS）", "{}: no evidence pack (SHA256SUMS and SM3SUMS are missing)"},
    Row{pack_whole, "{}：{} 个文件均未改动，证据包摘要 SM3 {}", "{}: all {} files are as they were made; digest of the pack, SM3 {}"},
    Row{pack_broken, "{}：有 {} 处不符", "{}: {} differences"},
    Row{pack_changed, "  已改动 {}", "  changed {}"},
    Row{pack_missing, "  缺少 {}", "  missing {}"},
    Row{pack_extra, "  多出 {}", "  extra {}"},
    Row{pack_not_a_file, "  不是普通文件 {}", "  no ordinary file {}"},
    Row{pack_unreadable, "  无法读取 {}", "  unreadable {}"},
    Row{pack_other_digest, "{}：证据包摘要为 {}，与给定的 {} 不符", "{}: the pack's digest is {}, not {}"},
    Row{not_a_digest, "--digest：“{}”不是 64 位十六进制的 SM3 摘要", "--digest: \"{}\" is no SM3 digest of 64 hexadecimal digits"},
    Row{one_pack, "--digest：{} 不是单个证据包", "--digest: {} is not a single pack"},
    Row{pack_or_registry, "证据包与 --db 须有且只有一个", "either an evidence pack or --db must be given"},
    Row{unknown_app, "登记库 {1} 中没有应用“{0}”", "the registry {1} has no app \"{0}\""},
    Row{unknown_sdk, "{1} 中没有应用带有 SDK“{0}”", "no app in {1} carries an SDK \"{0}\""},
    Row{several_apps, "名为“{}”的应用有多个，请用包名：{}", "several apps are named \"{}\", use a package name: {}"},
    Row{needs_record, "{} 须与 --record 合用", "{} goes with --record"},
    Row{refused_action, "{}：不能登记“{}”：{}", "{}: cannot enter \"{}\": {}"},
    Row{day_ahead, "--date：{} 晚于今天，不能登记", "--date: {} is yet to come and cannot be entered"},
    Row{assumed_deadline, "注意：放假安排尚未公布，期限 {} 按周末和法定节日推定",
        "note: the holidays are not announced yet, so that the deadline {} is assumed"},
    Row{nothing_to_dump, "{}：没有可显示的内容", "{}: there is nothing to print"},
    Row{nothing_matches, "{}：没有符合 --from、--to 的内容", "{}: nothing matches --from and --to"},
    Row{cannot_write, "无法写入：{}", "cannot write: {}"},
    Row{no_memory, "内存不足：{}", "out of memory: {}"},
    Row{bug, "内部错误：{}：{}", "internal error: {}: {}"},
    Row{see_help, "；参见 {} --help", "; see {} --help"},
    Row{label_usage, "用法：", "Usage: "},
    Row{label_arguments, "参数：", "Arguments:"},
    Row{label_options, "选项：", "Options:"},
    Row{label_commands, "命令：", "Commands:"},
    Row{label_exit_codes, "退出码：", "Exit codes:"},
    Row{label_examples, "示例：", "Examples:"},
    Row{more_help, "各命令的选项见 mingcha COMMAND --help。",
        "See mingcha COMMAND --help for the options of a command."},
    Row{rules_fine, "规则文件无误。\n", "The rule files are well-formed.\n"},
    Row{confined_by_namespaces, "confinement namespaces（系统不提供 seccomp，工作进程仅与网络隔离）\n",
        "confinement namespaces (no seccomp: workers are cut off from the network only)\n"},
    Row{confined_by_nothing, "confinement none（系统不提供 seccomp 和命名空间，工作进程未隔离）\n",
        "confinement none (no seccomp, no namespaces: workers may do all you may)\n"},
};

static_assert(reports::in_order(kRows, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(Saying saying, Lang lang) noexcept {
  return reports::words(kRows, saying, lang);
}

void complain(std::string_view line) {
  fmt::print(stderr, "mingcha: {}\n", reports::visible(line));
  std::fflush(stderr);
}

}  // namespace mingcha::cli
