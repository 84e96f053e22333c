#include "reports/notice/notice_texts.h"

#include <iterator>

namespace mingcha::reports {
namespace {

using Row = Wording<NoticeMessage>;

using enum NoticeMessage;
constexpr Row kTexts[] = {
    {attachment_line, "附件：{}", "Annex: {}"},
    {annex, "附件", "Annex"},
    {section_apps, "一、APP", "1. Apps"},
    {section_sdks, "二、SDK", "2. SDKs"},
    {suspected, "{}（疑似）", "{} (suspected)"},
    {cut, "……（略）", "… (cut)"},
    {note, "注：{}", "Note: {}"},
    {note_suspected, "标有“（疑似）”的问题须人工复核后方可通报。",
     "Problems marked as suspected need a person's review before they are published."},
    {note_left_out, "另有 {} 款应用仅有疑似问题，未列入。", "{} more apps have suspected problems only and are not listed."},
    {note_not_whole, "另有 {} 款应用的代码未能完整读取，未发现问题不代表合规。",
     "{} more apps could not be read completely; that nothing was found there says nothing of compliance."},
    {note_accepted, "已有 {} 项问题经基线确认接受，未列入。", "{} findings were accepted in the baseline and are not listed."},
    {note_unreadable, "另有 {} 个文件无法作为安装包读取。", "{} more files could not be read as packages."},
    {note_static, "以上为静态检测结果，正式通报前应结合运行检测取证。",
     "Results of static analysis: evidence of a run should be taken before publication."},
    {note_none, "未发现应列入的应用。", "No app is to be listed."},
    {addressee, "{}：", "To {}:"},
    {addressee_unknown, "《{}》运营者：", "To the operator of {}:"},
    {app_heading, "一、应用信息", "1. The app"},
    {problems_heading, "二、所涉问题", "2. Problems"},
    {findings_heading, "三、问题详情、证据与整改建议", "3. Findings, evidence and remedies"},
    {demands_heading, "四、整改要求", "4. What is required"},
    {results_heading, "二、复测结果", "2. Results"},
    {conclusion_heading, "三、复测结论", "3. Conclusion"},
    {label_app, "应用名称", "App"},
    {label_package, "应用包名", "Package"},
    {label_version, "应用版本", "Version"},
    {label_version_before, "整改前版本", "Version before"},
    {label_developer, "应用开发者", "Developer"},
    {label_source, "应用来源", "Source"},
    {label_filing, "App备案号", "Filing number"},
    {label_type, "应用类型", "Type"},
    {label_sha256, "SHA-256", "SHA-256"},
    {label_coverage, "代码读取情况", "Coverage"},
    {coverage_packers, "；{}", "; {}"},
    {version_value, "{}（版本号 {}）", "{} (version code {})"},
    {label_problem, "所涉问题", "Problem"},
    {label_title, "具体情况", "Finding"},
    {label_certainty, "确定程度", "Certainty"},
    {certainty_value, "{}，严重程度{}", "{}, severity {}"},
    {label_clauses, "依据条款", "Clauses"},
    {label_owner, "行为主体", "Owner"},
    {label_places, "代码位置", "Places in code"},
    {label_chain, "调用路径", "Call chain"},
    {label_evidence, "证据", "Evidence"},
    {label_remedy, "整改建议", "Remedy"},
    {label_fingerprint, "问题指纹", "Fingerprint"},
    {seal, "（加盖公章）", "(seal)"},
    {receipt, "签收人：　　　　　　　　签收日期：　　　　年　　月　　日",
     "Received by:                        Date:                "},
    {col_number, "序号", "No."},
    {col_problem, "所涉问题", "Problem"},
    {col_before, "原检测情况", "Found before"},
    {col_now, "复测情况", "Found now"},
    {col_result, "复测结果", "Result"},
    {result_fixed, "已整改", "fixed"},
    {result_still, "未整改", "not fixed"},
    {result_added, "新发现", "new"},
    {not_found, "未发现", "not found"},
    {no_previous, "无原检测报告", "no earlier report"},
    {conclusion_fixed, "原检测发现的问题均已整改，复测未发现新问题。", "All that was found before is fixed, and nothing new was found."},
    {conclusion_left, "未完成整改：{} 项问题未整改，{} 项问题为新发现。", "Not rectified: {} findings are not fixed, {} are new."},
    {tested_by, "检测人", "Tested by"},
    {reviewed_by, "审核人", "Reviewed by"},
    {approved_by, "批准人", "Approved by"},
    {date_of, "日期", "Date"},
    {date, "{}年{}月{}日", "{}年{}月{}日"},
    {deadline, "{}月{}日", "{}月{}日"},
    {sheet_listing, "名单", "Listing"},
    {sheet_sdks, "SDK", "SDK"},
    {sheet_findings, "问题明细", "Findings"},
    {sheet_evidence, "证据", "Evidence"},
    {col_kind, "类别", "Kind"},
    {col_content, "内容", "Content"},
    {kind_place, "代码位置", "place"},
    {kind_chain, "调用路径", "call chain"},
    {kind_evidence, "证据", "evidence"},
    {kind_clause, "条款", "clause"},
};

static_assert(in_order(kTexts, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(NoticeMessage message, Lang lang) noexcept {
  const Row& row = kTexts[static_cast<std::size_t>(message)];
  return lang == Lang::en ? row.en : row.zh;
}

}  // namespace mingcha::reports
