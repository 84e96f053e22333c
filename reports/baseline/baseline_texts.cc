#include "reports/baseline/baseline_texts.h"

#include <array>
#include <cstddef>

namespace mingcha::reports {
namespace {

using enum BaselineMessage;

using Row = Wording<BaselineMessage>;

constexpr std::array kMessages = {
    Row{head, "# 已接受的问题。每一项须填写 reason（理由）、approver（批准人）和 expires（有效期的最后一天，如 2026-12-31），\n"
              "# 不接受的项请删除；未填写的文件不能使用。\n",
        "# Accepted findings. Fill in reason, approver and expires (the last day on which the entry counts, such as\n"
        "# 2026-12-31) and delete what is not accepted; a file that is not filled in is refused.\n"},
    Row{heading, "基线 {}（按 {} 判断）：已接受 {} 项", "Baseline {} (as of {}): {} accepted"},
    Row{accepted, "已接受：{}（{}，至 {}）", "accepted: {} ({}, until {})"},
    Row{expired, "已过期，不再计入：{} {}（至 {}）", "expired and no longer counted: {} {} (until {})"},
    Row{unmatched, "没有对应的问题：{} {}", "matches no finding: {} {}"},
    Row{entry, "# 【{}】{}\n", "# [{}] {}\n"},
    Row{entry_place, "# {}：{}\n", "# {}: {}\n"},
};

static_assert(in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table by them");

}  // namespace

std::string_view text(BaselineMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

}  // namespace mingcha::reports
