// A line is a paragraph. Two lines or more with the same number of cells, or any that begin with `|`, are rows of a
// table; a line of dashes below the first row makes that the head. Lines that an editor broke are put together again.
#include <algorithm>
#include <string>
#include <vector>

#include "analyzer/privacy_policy/document_builder.h"
#include "analyzer/privacy_policy/readers.h"
#include "analyzer/privacy_policy/wrapped_lines.h"

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

// Adds the paragraph that begins in a line; how many lines it has.
std::size_t add_paragraph(const std::vector<Line>& lines, std::size_t first, std::size_t width, DocumentBuilder& out) {
  const std::string_view line = lines[first].text;
  const auto is_broken = [&](std::size_t end) {
    return width != 0 && end < lines.size() && lines[end].separator == 0 && goes_on(lines[end - 1].text, lines[end].text, width);
  };
  const bool is_first = out.document().blocks.empty();
  const bool is_title = is_first && !is_broken(first + 1) && shape_of(line).numbering == Numbering::none && reads_as_heading(line);
  out.open(is_title ? BlockKind::heading : BlockKind::paragraph, is_title ? 1 : 0);
  out.add_text(line);
  std::size_t end = first + 1;
  for (; is_broken(end); ++end) {
    out.add_text("\n");
    out.add_text(lines[end].text);
  }
  out.close();
  return end - first;
}

// A text taken out of a program's source writes its line feeds as two characters.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 1 < text.size();
    if (escape && text[at + 1] == 'n') out += '\n', ++at;
    else if (escape && (text[at + 1] == 't' || text[at + 1] == 'r')) out += ' ', ++at;
    else if (escape && (text[at + 1] == '"' || text[at + 1] == '\'')) out += text[++at];
    else out += text[at];
  }
  return out;
}

bool writes_line_feeds(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  std::size_t found = 0;
  for (std::size_t at = text.find("\\n"); at != text.npos && found < kFewest; at = text.find("\\n", at + 2)) ++found;
  return found == kFewest;
}

Result<Document> read_lines(std::string_view text, std::string_view where) {
  DocumentBuilder out(Format::text);
  const std::vector<Line> lines = split(text);
  if (lines.size() > kMostLines) return fail(Errc::over_budget, std::string(where), 0, "lines");
  std::vector<std::string_view> texts;
  for (const Line& line : lines) texts.push_back(line.text);
  const std::size_t width = wrap_width(texts);
  for (std::size_t i = 0; i < lines.size() && !out.is_full();) {
    if (const std::size_t size = table_size(lines, i)) {
      add_table(lines, i, size, out);
      i += size;
      continue;
    }
    i += is_rule(lines[i].text) ? 1 : add_paragraph(lines, i, width, out);
  }
  return out.finish(where);
}

}  // namespace

Result<Document> read_plain_text(std::string_view text, std::string_view where) {
  return writes_line_feeds(text) ? read_lines(with_line_feeds(text), where) : read_lines(text, where);
}

}  // namespace mingcha::privacy_policy
