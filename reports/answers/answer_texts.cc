#include "reports/answers/answer_texts.h"

#include <array>

namespace mingcha::reports {
namespace {

using enum AnswerMessage;

using Row = Wording<AnswerMessage>;

constexpr std::array kMessages = {
    Row{yes, "是", "yes"},
    Row{no, "否", "no"},
    Row{table, "表", "Table"},
    Row{nothing, "没有", "none"},
    Row{left_out, "另有 {} 行未列出", "{} more not listed"},
};
static_assert(in_order(kMessages, static_cast<std::size_t>(count_)), "text() indexes the table");

}  // namespace

std::string_view text(AnswerMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

}  // namespace mingcha::reports
