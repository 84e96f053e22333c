// A line is a paragraph. Two lines or more with the same number of cells, or any that begin with `|`, are rows of a
// table; a line of dashes below the first row makes that the head.
#include <algorithm>
#include <string>
#include <vector>

#include "analyzer/privacy_policy/document_builder.h"
#include "analyzer/privacy_policy/readers.h"

namespace mingcha::privacy_policy {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\f\v";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=_*|:+ \t") == line.npos;
}

struct Line {
  std::string_view text;
  char separator = 0;      ///< of its cells; 0 when it has none
  std::size_t cells = 1;

  bool begins_table() const noexcept { return separator == '|' && text.front() == '|'; }
  bool continues(const Line& row) const noexcept {
    return separator != 0 && separator == row.separator && (cells == row.cells || begins_table());
  }
};

Line measure(std::string_view raw) {
  Line line{trim(raw), 0, 1};
  for (const char separator : {'|', '\t'}) {
    const std::string_view inside = line.text;
    const auto found = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), separator));
    if (found == 0) continue;
    line.separator = separator;
    line.cells = found + 1;
    break;
  }
  return line;
}

constexpr std::size_t kMostLines = DocumentBuilder::kMostBlocks;

// The lines, of too many one more than the most.
std::vector<Line> split(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty() && lines.size() <= kMostLines) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(measure(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void add_row(std::string_view row, char separator, bool is_head, DocumentBuilder& out) {
  if (separator == '|' && row.starts_with('|')) row.remove_prefix(1);
  if (separator == '|' && row.ends_with('|')) row.remove_suffix(1);
  out.open_row(is_head);
  for (std::size_t end = 0; end != row.npos; row.remove_prefix(end == row.npos ? row.size() : end + 1)) {
    end = row.find(separator);
    out.open_cell(1, 1);
    out.add_text(row.substr(0, end));
    out.close_cell();
  }
  out.close_row();
}

// How many lines from `first` on are one table; 0 when none is.
std::size_t table_size(const std::vector<Line>& lines, std::size_t first) {
  if (lines[first].separator == 0 || is_rule(lines[first].text)) return 0;
  std::size_t end = first + 1;
  while (end < lines.size() && (lines[end].continues(lines[first]) || is_rule(lines[end].text))) ++end;
  return end - first > 1 || lines[first].begins_table() ? end - first : 0;
}

void add_table(const std::vector<Line>& lines, std::size_t first, std::size_t size, DocumentBuilder& out) {
  const bool has_head = size > 1 && is_rule(lines[first + 1].text);
  out.open_table();
  for (std::size_t i = first; i < first + size; ++i) {
    if (is_rule(lines[i].text)) continue;
    add_row(lines[i].text, lines[first].separator, has_head && i == first, out);
  }
  out.close_table();
}

void add_line(std::string_view line, bool is_first, DocumentBuilder& out) {
  const bool is_title = is_first && shape_of(line).numbering == Numbering::none && reads_as_heading(line);
  out.open(is_title ? BlockKind::heading : BlockKind::paragraph, is_title ? 1 : 0);
  out.add_text(line);
  out.close();
}

}  // namespace

Result<Document> read_plain_text(std::string_view text, std::string_view where) {
  DocumentBuilder out(Format::text);
  const std::vector<Line> lines = split(text);
  if (lines.size() > kMostLines) return fail(Errc::over_budget, std::string(where), 0, "lines");
  for (std::size_t i = 0; i < lines.size() && !out.is_full();) {
    if (const std::size_t size = table_size(lines, i)) {
      add_table(lines, i, size, out);
      i += size;
      continue;
    }
    if (!is_rule(lines[i].text)) add_line(lines[i].text, out.document().blocks.empty(), out);
    ++i;
  }
  return out.finish(where);
}

}  // namespace mingcha::privacy_policy
