// Columns are as wide as what is in them; where all do not fit beside each other, the widest text columns
// give way first and their cells wrap.
#include <algorithm>

#include "reports/answers/answer_report.h"
#include "reports/answers/answer_texts.h"
#include "reports/app_row.h"
#include "reports/text/columns.h"
#include "reports/text/text_lines.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeast = 8;       // columns of a text column that gives way
constexpr std::size_t kLeastTitle = 6;  // columns of a number's title
constexpr std::size_t kIndent = 4;

using Lines = std::vector<std::string>;

class TextTable {
 public:
  TextTable(const AnswerTable& table, Lang lang) : table_(table), lang_(lang) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (table.columns[i].shown == Shown::in_table) columns_.push_back(i);
    for (const std::vector<AnswerCell>& row : table.rows) {
      texts_.emplace_back();
      for (const AnswerCell& cell : row)
        texts_.back().push_back(shown(text_of(cell, text(Message::list_separator, lang), lang)));
    }
    measure();
  }

  void append_to(std::string& out) const {
    std::vector<std::string> titles(table_.columns.size());
    for (std::size_t i = 0; i < titles.size(); ++i) titles[i] = table_.columns[i].title(lang_);
    append_row(titles, out);
    std::size_t width = 0;
    for (const std::size_t each : widths_) width += each + kGap;
    append_line(out, std::string(width - std::min(width, kGap), '-'));
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      append_row(texts_[i], out);
      append_below(i, out);
    }
  }

 private:
  void measure() {
    std::vector<std::size_t> least;
    std::size_t total = 0;
    for (const std::size_t column : columns_) {
      const bool number = table_.columns[column].number;
      const std::size_t title = width_of(table_.columns[column].title(lang_));
      std::size_t widest = number ? std::min(title, kLeastTitle) : title;
      for (const std::vector<std::string>& row : texts_) widest = std::max(widest, width_of(row[column]));
      widths_.push_back(number ? std::max(widest, title) : widest);
      least.push_back(number ? widest : std::min(widest, kLeast));
      total += widths_.back() + kGap;
    }
    for (; total > kWidth + kGap; --total) {
      std::size_t most = columns_.size();
      for (std::size_t i = 0; i < widths_.size(); ++i)
        if (widths_[i] > least[i] && (most == columns_.size() || widths_[i] > widths_[most])) most = i;
      if (most == columns_.size()) return;
      --widths_[most];
    }
  }

  void append_row(const std::vector<std::string>& cells, std::string& out) const {
    std::vector<Lines> wrapped;
    std::size_t height = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      wrapped.push_back(wrap(cells[columns_[i]], std::max<std::size_t>(widths_[i], 2)));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string whole;
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string piece = line < wrapped[i].size() ? wrapped[i][line] : std::string();
        const std::size_t width = width_of(piece);
        const std::string blanks(widths_[i] - std::min(width, widths_[i]), ' ');
        whole += table_.columns[columns_[i]].number ? blanks + piece : piece + blanks;
        whole += std::string(kGap, ' ');
      }
      append_line(out, whole);
    }
  }

  void append_below(std::size_t row, std::string& out) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i].shown != Shown::below || texts_[row][i].empty() ||
          std::holds_alternative<std::monostate>(table_.rows[row][i]))
        continue;
      append_hanging(out,
                     std::string(kIndent, ' ') + std::string(table_.columns[i].title(lang_)) +
                         (lang_ == Lang::zh ? "：" : ": "),
                     texts_[row][i]);
    }
  }

  const AnswerTable& table_;
  Lang lang_;
  std::vector<std::size_t> columns_;  // those in the table
  std::vector<std::size_t> widths_;   // of these
  std::vector<std::vector<std::string>> texts_;
};

void append_record_lines(const AnswerTable& table, Lang lang, std::string& out) {
  const std::vector<std::size_t> columns = shown_columns(table);
  std::size_t label = 0;
  for (const std::size_t i : columns) label = std::max(label, width_of(table.columns[i].title(lang)));
  label = std::min(label, kWidth / 2) + kGap;
  for (const std::vector<AnswerCell>& row : table.rows)
    for (const std::size_t i : columns)
      append_hanging(out, padded(table.columns[i].title(lang), label),
                     shown(text_of(row[i], text(Message::list_separator, lang), lang)));
}

}  // namespace

std::string answer_text(const Answer& answer, Lang lang) {
  std::string out;
  append_hanging(out, "", prose(in_language(answer.title, lang)));
  for (const judge::Text& note : answer.notes) append_hanging(out, "", prose(in_language(note, lang)));
  for (const AnswerTable& table : answer.tables) {
    out += '\n';
    append_hanging(out, "", "## " + prose(in_language(table.title, lang)));
    if (table.rows.empty()) {
      append_hanging(out, "", text(AnswerMessage::nothing, lang));
    } else if (table.record) {
      append_record_lines(table, lang, out);
    } else {
      TextTable(table, lang).append_to(out);
    }
    if (table.left_out > 0) append_hanging(out, "", say(AnswerMessage::left_out, lang, table.left_out));
  }
  return out;
}

}  // namespace mingcha::reports
