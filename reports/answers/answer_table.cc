#include "reports/answers/answer_table.h"

#include <fmt/format.h>

#include <type_traits>

#include "reports/answers/answer_texts.h"

namespace mingcha::reports {

std::vector<std::size_t> shown_columns(const AnswerTable& table) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].shown != Shown::to_programs) shown.push_back(i);
  return shown;
}

std::string text_of(const AnswerCell& cell, std::string_view separator, Lang lang) {
  const auto words = [&](const auto& value) -> std::string {
    using T = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<T, std::monostate>) return std::string(text(Message::unknown_cell, lang));
    if constexpr (std::is_same_v<T, std::int64_t>) return std::to_string(value);
    if constexpr (std::is_same_v<T, double>) return fmt::format("{:.1f}", value);
    if constexpr (std::is_same_v<T, bool>)
      return std::string(text(value ? AnswerMessage::yes : AnswerMessage::no, lang));
    if constexpr (std::is_same_v<T, std::string>) return value;
    if constexpr (std::is_same_v<T, std::vector<std::string>>)
      return fmt::format("{}", fmt::join(value, separator));
  };
  return std::visit(words, cell);
}

}  // namespace mingcha::reports
