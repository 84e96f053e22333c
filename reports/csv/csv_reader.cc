#include "reports/csv/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "support/mutf8.h"

namespace mingcha::reports {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// What stands most often in the first line that has any of them, outside of quotes: a spreadsheet saves "Unicode text" with
// tabs, and where the comma is for decimals with semicolons.
char separator_of(std::string_view text) {
  constexpr std::string_view kSeparators = ",\t;";
  std::array<std::size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (const std::size_t at = kSeparators.find(c); at != std::string_view::npos) ++counts[at];
    if ((c == '\n' || c == '\r') && std::any_of(counts.begin(), counts.end(), [](std::size_t n) { return n > 0; })) break;
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view name) : text_(text), name_(name), separator_(separator_of(text)) {}

  Result<std::vector<CsvRecord>> read() {
    while (pos_ < text_.size()) {
      CsvRecord record{line_, {}};
      for (bool more = true; more;) {
        Result<std::string> cell = peek() == '"' ? quoted() : bare();
        if (!cell) return tl::unexpected(std::move(cell.error()));
        record.cells.push_back(std::move(*cell));
        more = peek() == separator_ && pos_ < text_.size();
        if (more) ++pos_;
      }
      end_line();
      if (record.cells.size() > 1 || !record.cells.front().empty()) records_.push_back(std::move(record));
    }
    return std::move(records_);
  }

 private:
  char peek() const { return pos_ < text_.size() ? text_[pos_] : '\n'; }
  bool at_end_of_cell() const {
    return pos_ >= text_.size() || peek() == separator_ || peek() == '\n' || peek() == '\r';
  }

  Result<std::string> bare() {
    const std::size_t start = pos_;
    while (!at_end_of_cell()) ++pos_;
    return std::string(text_.substr(start, pos_ - start));
  }

  Result<std::string> quoted() {
    const std::size_t opened_on = line_;
    std::string cell;
    for (++pos_; pos_ < text_.size(); ++pos_) {
      if (text_[pos_] == '\n') ++line_;
      if (text_[pos_] != '"') {
        cell += text_[pos_];
      } else if (pos_ + 1 < text_.size() && text_[pos_ + 1] == '"') {
        cell += text_[pos_++];
      } else {
        ++pos_;
        if (at_end_of_cell()) return cell;
        return fail(Errc::syntax, place(line_), 0, "text after a closing quote");
      }
    }
    return fail(Errc::syntax, place(opened_on), 0, "a quote is never closed");
  }

  void end_line() {
    if (peek() == '\r' && pos_ + 1 < text_.size() && text_[pos_ + 1] == '\n') ++pos_;
    ++pos_;
    ++line_;
  }

  std::string place(std::size_t line) const { return fmt::format("{}:{}", name_, line); }

  std::string_view text_, name_;
  char separator_;
  std::size_t pos_ = 0, line_ = 1;
  std::vector<CsvRecord> records_;
};

}  // namespace

Result<std::vector<CsvRecord>> read_csv(std::string_view text, std::string_view name) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::string mended = valid_utf8(text);
  if (mended != text) {
    const auto differs = std::mismatch(text.begin(), text.end(), mended.begin(), mended.end()).first;
    const auto line = 1 + std::count(text.begin(), differs, '\n');
    return fail(Errc::syntax, fmt::format("{}:{}", name, line), 0,
                "not UTF-8; save the file as \"CSV UTF-8\"");
  }
  return Reader(text, name).read();
}

}  // namespace mingcha::reports
