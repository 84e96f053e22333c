#include "reports/texts.h"

#include <array>

namespace mingcha::reports {
namespace {

using enum Message;

using Row = Wording<Message>;

constexpr std::array kRows = {
    Row{title, "明察 mingcha {}  规则集 {}", "mingcha {}  rule set {}"},
    Row{summary, "检测应用 {} 款，存在所涉问题 {} 款，无法读取 {} 款。",
        "Apps examined: {}. With problems: {}. Unreadable inputs: {}."},
    Row{no_rows, "没有应用列入问题清单；各应用的检测范围见下文。",
        "No app has a row in the listing; what could be seen of each follows."},
    Row{col_number, "序号", "No."},
    Row{col_app, "应用名称", "App"},
    Row{col_developer, "应用开发者", "Developer"},
    Row{col_source, "应用来源", "Source"},
    Row{col_version, "应用版本", "Version"},
    Row{col_problems, "所涉问题", "Problems"},
    Row{col_filing, "App备案号", "Filing no."},
    Row{col_region, "属地", "Region"},
    Row{unknown_cell, "—", "—"},
    Row{problem_separator, "；", "; "},
    Row{suspected_problem, "{}（疑似）", "{} (suspected)"},
    Row{legal_notice,
        "说明：本清单是对安装包的静态检测结果，供核查使用；应用是否违法违规，由主管部门依法认定。",
        "Note: this listing is the result of a static examination of the packages and is meant for checking. "
        "Whether an app breaks the law is for the competent authority to decide."},

    Row{label_package, "包名", "Package"},
    Row{label_version, "版本", "Version"},
    Row{label_file, "文件", "File"},
    Row{file_value, "{}（{} 字节）", "{} ({} bytes)"},
    Row{label_type, "应用类型", "App type"},
    Row{type_by_option, "{}（由使用者指定）", "{} (given by the user)"},
    Row{type_by_guess, "{}（推测，可信度 {}%，不作为认定依据）", "{} (guessed, confidence {} %: no ground for a finding)"},
    Row{label_target_sdk, "目标 SDK", "Target SDK"},
    Row{label_coverage, "检测范围", "Coverage"},
    Row{label_seen, "已读内容", "Read"},
    Row{coverage_full, "完整：安装包中的代码和声明均已读取。",
        "full: all code and declarations of the package were read."},
    Row{coverage_degraded, "不完整：部分内容未能读取，结果可能有遗漏。",
        "degraded: parts of the package could not be read; problems may be missing below."},
    Row{coverage_unknown, "无法判断：应用自身的代码不可见（可能经过加固或加密），不能据此得出合规的结论。",
        "unknown: the app's own code cannot be seen (it may be packed or encrypted); nothing below "
        "speaks for compliance."},
    Row{coverage_counts, "dex 文件 {} 个，类 {} 个，方法 {} 个，指令 {} 条，原生库 {} 个。",
        "dex files: {}, classes: {}, methods: {}, instructions: {}, native libraries: {}."},
    Row{coverage_components, "清单声明的组件 {1} 个，其中 {0} 个在代码中找到。",
        "{0} of {1} components declared in the manifest were found in code."},
    Row{label_packers, "加固", "Packing"},
    Row{label_frameworks, "应用框架", "Frameworks"},
    Row{technique_value, "{}（{}）", "{} ({})"},
    Row{technique_signs, "，依据：{}", ": {}"},
    Row{kind_packer, "加固", "packer"},
    Row{kind_protector, "代码保护", "protector"},
    Row{kind_obfuscator, "混淆", "obfuscator"},
    Row{kind_framework, "框架", "framework"},
    Row{kind_hot_fix, "热修复", "hot fix"},
    Row{kind_plugin_engine, "插件引擎", "plug-in engine"},
    Row{kind_mini_program, "小程序容器", "mini-programs"},
    Row{label_reasons, "未见内容", "Not seen"},
    Row{label_oddities, "异常之处", "Oddities"},
    Row{reason_more, "另有 {} 处", "{} more"},
    Row{nothing_found_full, "在静态检测所及范围内，未发现规则所列的问题。",
        "Within the reach of static examination, none of the rules' problems was found."},
    Row{nothing_found_degraded, "已读取的部分中未发现规则所列的问题；未读取的部分情况不明，需补充核查。",
        "None of the rules' problems was found in the parts that were read. The other parts are unknown and "
        "need "
        "another check."},
    Row{nothing_found_unknown,
        "应用代码不可见，没有作出判断：既不表示合规，也不表示存在问题，需脱壳或动态检测。",
        "The app's code cannot be seen, so nothing was judged: this means neither compliance nor a problem. "
        "Unpack the app or examine it at run time."},
    Row{findings_heading, "问题 {} 项（证据明确 {} 项，疑似 {} 项）",
        "Findings: {} (evident {}, suspected {})"},

    Row{label_clauses, "依据条款", "Clauses"},
    Row{label_owner, "责任代码", "Owner"},
    Row{label_place, "代码位置", "Place"},
    Row{label_evidence, "证据", "Evidence"},
    Row{label_certainty, "确定程度", "Certainty"},
    Row{label_explanation, "说明", "Meaning"},
    Row{label_remedy, "整改建议", "Remedy"},
    Row{owner_app, "应用自身", "the app itself"},
    Row{owner_sdk, "第三方SDK {}（{}）", "third-party SDK {} ({})"},
    Row{owner_unknown, "归属不明", "unknown"},
    Row{place_line, "（第{}行）", " (line {})"},
    Row{place_more, "另有 {} 处，见 JSON 报告", "{} more, see the JSON report"},
    Row{place_none, "不在代码中", "not in code"},
    Row{evidence_more, "另有 {} 项，见 JSON 报告", "{} more, see the JSON report"},
    Row{certainty_evident, "证据明确", "evident"},
    Row{certainty_suspected, "疑似，待核实", "suspected, to be verified"},
    Row{certainty_value, "{}；严重程度：{}", "{}; severity: {}"},
    Row{severity_high, "高", "high"},
    Row{severity_medium, "中", "medium"},
    Row{severity_low, "低", "low"},
    Row{list_separator, "、", ", "},

    Row{label_times, "运行时机", "Times"},
    Row{times_count, "同意前 {} 处，同意后方可 {} 处，用户操作 {} 处，同意回调中 {} 处，无法判断 {} 处，不可达 {} 处。",
        "before consent: {}, gated: {}, user action: {}, after consent: {}, unknown: {}, unreached: {}."},
    Row{label_gate, "同意界面", "Consent"},
    Row{no_gate, "未找到征求用户同意的界面。", "No screen that asks for consent was found."},
    Row{label_texts, "文字", "Texts"},
    Row{label_accepts, "同意回调", "Accepts"},
    Row{label_refuses, "拒绝回调", "Refuses"},
    Row{label_flags, "同意标志", "Flag"},
    Row{label_written, "写入处", "Written"},
    Row{label_tested, "判断处", "Tested"},
    Row{label_sdk_started, "SDK启动", "SDK start"},
    Row{collections_in, "{}：{} 处", "{}: {}"},
    Row{label_waits, "等待", "Waits for"},
    Row{details_more, "另有 {} 项，见 JSON 报告", "{} more, see the JSON report"},
    Row{phase_before_consent, "用户同意前", "before consent"},
    Row{phase_gated, "用户同意后方可运行", "gated by consent"},
    Row{phase_user_action, "用户操作后", "after a user action"},
    Row{phase_after_consent, "同意回调中", "in the accepting callback"},
    Row{phase_unreached, "无入口可达", "reached from no entry point"},
    Row{phase_unknown, "时机无法判断", "time unknown"},

    Row{col_severity, "严重程度", "Severity"},
    Row{col_title, "问题说明", "Finding"},
    Row{col_file, "文件", "File"},
    Row{col_package, "包名", "Package"},
    Row{col_sha256, "SHA-256", "SHA-256"},
    Row{col_coverage, "检测范围", "Coverage"},
    Row{csv_full, "完整", "full"},
    Row{csv_degraded, "不完整", "degraded"},
    Row{csv_unknown, "无法判断", "unknown"},
};

static_assert(in_order(kRows, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(Message message, Lang lang) noexcept {
  return words(kRows, message, lang);
}

}  // namespace mingcha::reports
