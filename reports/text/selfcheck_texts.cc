#include "reports/text/selfcheck_texts.h"

#include <array>
#include <cstddef>

namespace mingcha::reports {
namespace {

using enum SelfcheckMessage;

using Row = Wording<SelfcheckMessage>;

constexpr std::array kMessages = {
    Row{title, "App个人信息保护自评估（mingcha {}，规则集 {}）",
        "Self-assessment of the protection of personal information (mingcha {}, rule set {})"},
    Row{heading, "{}、《{}》{}", "{}. {} {}"},
    Row{counts, "确定 {} 项，疑似 {} 项，未发现 {} 项，须人工核查 {} 项",
        "evident {}, suspected {}, not found {}, for a person {}"},
    Row{answered, "，已人工答复 {} 项", ", answered by a person {}"},
    Row{label_verdict, "结论", "Verdict"},
    Row{label_finding, "问题", "Finding"},
    Row{label_remedy, "整改", "Remedy"},
    Row{label_steps, "核查步骤", "Steps"},
    Row{label_answer, "人工结论", "Answer"},
    Row{label_change, "变化", "Change"},
    Row{change, "上次“{}”，本次“{}”", "\"{}\" before, \"{}\" now"},
    Row{verdict_evident, "确定（代码或文本中有直接证据）", "evident: direct evidence in code or text"},
    Row{verdict_suspected, "疑似（须核实）", "suspected: to be looked at"},
    Row{verdict_not_found, "未发现", "not found"},
    Row{verdict_not_found_in_part, "可静态检测的部分未发现，其余须人工核查",
        "nothing found in what static analysis can see of it; the rest is for a person"},
    Row{verdict_manual, "须人工核查", "for a person to check"},
    Row{result_pass, "符合", "pass"},
    Row{result_fail, "不符合", "fail"},
    Row{result_not_applicable, "不适用", "not applicable"},
    Row{answer_by, "{}（{} {}）", "{} ({} {})"},
    Row{label_policy, "隐私政策", "Policy"},
    Row{policy_given, "{}（由使用者提供）", "{} (given by the user)"},
    Row{policy_in_package, "{}（取自安装包）", "{} (found in the package)"},
    Row{policy_none, "未提供，安装包中也未找到；与文本有关的条款须人工核查",
        "none given and none found in the package; clauses about the text are for a person to check"},
    Row{from_memory, "条文措辞待与官方文本核对", "the wording is to be compared with the official text"},
    Row{notice,
        "说明：本表由静态检测得出，供自评估使用。“未发现”只表示在检测范围内未见，不等于合规；是否违法违规，由主管部门依法认定。",
        "This table comes from static analysis, for self-assessment. \"Not found\" speaks of what could be seen and is no "
        "proof of compliance; whether the law is broken is for the authority to say."},
};

static_assert(in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(SelfcheckMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

}  // namespace mingcha::reports
