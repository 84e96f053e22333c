#include "reports/comparison/comparison_texts.h"

#include <array>
#include <cstddef>

namespace mingcha::reports {
namespace {

using enum ComparisonMessage;

using Row = Wording<ComparisonMessage>;

constexpr std::array kMessages = {
    Row{title, "版本比对：{}", "Versions compared: {}"},
    Row{version, "{}（{}）{}，检测范围{}", "{} ({}) {}, coverage {}"},
    Row{other_app, "注意：各安装包的包名不同，比对的不是同一应用。", "Note: the package names differ; this is not one app."},
    Row{other_rules, "注意：各报告所用规则集不同，新增与消失的问题可能由规则变化引起。",
        "Note: the reports were made with different rule sets, which may be why findings come and go."},
    Row{worse_coverage, "注意：新版本可检测的内容少于前一版本，“已整改”不能确认。",
        "Note: less of the newest version could be seen than of the one before, so \"fixed\" is unsure."},
    Row{counts, "新增 {} 项，复发 {} 项，仍存在 {} 项，已整改 {} 项", "new {}, relapsed {}, still there {}, fixed {}"},
    Row{fate_fresh, "新增", "New"},
    Row{fate_relapsed, "复发", "Relapsed"},
    Row{fate_still_there, "仍存在", "Still there"},
    Row{fate_fixed, "已整改", "Fixed"},
    Row{unsure, "（未能确认）", " (unsure)"},
    Row{accepted, "（已接受）", " (accepted)"},
    Row{finding, "【{}】{}", "[{}] {}"},
    Row{sdks, "第三方 SDK", "Third-party SDKs"},
    Row{permissions, "权限", "Permissions"},
    Row{information, "收集的个人信息（信息、主体、时机）", "Personal information (what, by whom, when)"},
    Row{hosts, "通信主机", "Hosts"},
    Row{signers, "签名证书", "Signers"},
    Row{added, "+ {}{}", "+ {}{}"},
    Row{gone, "- {}{}", "- {}{}"},
    Row{changed, "* {}：{} → {}", "* {}: {} → {}"},
    Row{nothing, "没有变化", "nothing changed"},
    Row{declared, "已声明", "declared"},
    Row{undeclared, "未声明", "undeclared"},
    Row{no_version, "版本不明", "version not known"},
};

static_assert(in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(ComparisonMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

}  // namespace mingcha::reports
