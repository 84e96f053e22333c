#include "reports/evidence/evidence_texts.h"

#include <array>
#include <cstddef>

namespace mingcha::reports {
namespace {

using enum EvidenceMessage;

using Row = Wording<EvidenceMessage>;

constexpr std::array kMessages = {
    Row{heading, "{} 【{}】{}", "{} [{}] {}"},
    Row{label_app, "应用", "App"},
    Row{label_tool, "检测工具", "Tool"},
    Row{tool, "明察 mingcha {}  规则集 {}", "mingcha {}  rule set {}"},
    Row{label_coverage, "检测范围", "Coverage"},
    Row{label_clause, "条款", "Clause"},
    Row{label_fingerprint, "指纹", "Print"},
    Row{label_quote, "政策原文", "Policy"},
    Row{label_accepted, "已接受", "Accepted"},
    Row{accepted, "{}（批准：{}；有效期至 {}）", "{} (by {}, until {})"},
    Row{label_evidence, "证据", "Evidence"},
    Row{label_when, "时机", "When"},
    Row{label_way, "调用路径", "Way"},
    Row{label_other_way, "其他路径", "Other way"},
    Row{background, "，也在后台运行", ", in the background as well"},
    Row{every, "，每 {} 秒一次", ", every {} s"},
    Row{hop, "{}. {}（{}）", "{}. {} ({})"},
    Row{waits_for, "等待 {}，见 {}", "waits for {} at {}"},
    Row{more_evidence, "另有 {} 项证据，见 JSON 报告", "{} more in the JSON report"},
    Row{label_code, "代码", "Code"},
    Row{no_code, "未附代码：请对安装包本身运行 mingcha explain。",
        "No code here: run mingcha explain on the package itself."},
    Row{missing, "安装包中没有方法 {}", "The package has no method {}"},
    Row{legend,
        "行首“>”为标出之处；第一列为偏移（十进制），第二列为同一偏移（十六进制），单位均为 16 位代码单元，与 dexdump 一致。",
        "\">\" begins a marked line. The first column is the offset in decimal, the second the same in hexadecimal, both in "
        "16-bit code units as dexdump prints them."},
    Row{notice, "说明：以上为对安装包的静态检测结果；应用是否违法违规，由主管部门依法认定。",
        "Note: this is the result of a static examination. Whether an app breaks the law is for the competent authority to "
        "decide."},
    Row{readme_title, "证据包：{}（{}）", "Evidence: {} ({})"},
    Row{readme_what, "本文件夹由明察 mingcha 生成，供核验检测结论。相同的安装包、规则集和选项得到逐字节相同的内容。",
        "This folder was made by mingcha, so that its findings can be checked. The same package, rule set and options give the "
        "same bytes."},
    Row{readme_files, "文件", "Files"},
    Row{readme_report, "检测报告", "the report"},
    Row{readme_manifest, "解码后的 AndroidManifest.xml", "AndroidManifest.xml, decoded"},
    Row{readme_findings, "各项问题及其证据、调用路径和代码", "each finding with its evidence, ways and code"},
    Row{readme_code, "调用路径上各方法的反汇编，index.tsv 为目录", "each method on a way, disassembled; index.tsv names them"},
    Row{readme_certificates, "签名证书（DER）", "the signers' certificates (DER)"},
    Row{readme_evidence, "样品、工具、规则集、证书和文件的摘要与说明，供程序读取",
        "sample, tool, rule set, certificates and files, for programs"},
    Row{readme_sums, "全部文件的 SHA-256 和 SM3 摘要", "SHA-256 and SM3 of all files"},
    Row{readme_replay, "重现一项问题", "To see a finding again"},
    Row{readme_verify, "核验本文件夹未被改动", "To check that this folder was not changed"},
    Row{readme_time, "为使内容可以重现，本文件夹不记录时间；取证时间和经手人由使用单位另行记录。",
        "So that it can be made again, nothing here tells the time: when it was made, and by whom, is for its user to note."},
};

static_assert(in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(EvidenceMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

}  // namespace mingcha::reports
