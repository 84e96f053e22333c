// Markdown may hold HTML everywhere, tables above all, so it is turned into HTML (MD4C, with the tables of GitHub) and
// read as such. Emphasis that CommonMark does not see beside Chinese punctuation, as in **收集：**您, is dropped as well.
#include <fmt/format.h>
#include <md4c.h>

#include <string>

#include "analyzer/privacy_policy/readers.h"

namespace mingcha::privacy_policy {
namespace {

// MD4C takes up to 64 bytes of memory for one of text.
constexpr std::size_t kLargestMarkdown = std::size_t{4} << 20;
// Links by reference and rows of very many columns make much of little.
constexpr std::size_t kMostHtml = std::size_t{24} << 20;

struct ElementRow {
  int type;
  std::string_view name;
};
constexpr ElementRow kBlocks[] = {
    {MD_BLOCK_QUOTE, "blockquote"}, {MD_BLOCK_UL, "ul"},       {MD_BLOCK_OL, "ol"},       {MD_BLOCK_LI, "li"},
    {MD_BLOCK_CODE, "pre"},         {MD_BLOCK_P, "p"},         {MD_BLOCK_TABLE, "table"}, {MD_BLOCK_THEAD, "thead"},
    {MD_BLOCK_TBODY, "tbody"},      {MD_BLOCK_TR, "tr"},       {MD_BLOCK_TH, "th"},       {MD_BLOCK_TD, "td"},
};
constexpr std::string_view kHeadings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};

std::string_view name_of_block(MD_BLOCKTYPE type, const void* detail) {
  if (type == MD_BLOCK_H) {
    const unsigned level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
    return kHeadings[level >= 1 && level <= 6 ? level - 1 : 5];
  }
  for (const ElementRow& row : kBlocks) {
    if (row.type == static_cast<int>(type)) return row.name;
  }
  return {};
}

class HtmlWriter {
 public:
  void tag(std::string_view opening, std::string_view name) {
    if (name.empty()) return;
    ((html_ += opening) += name) += '>';
  }

  void link(const MD_ATTRIBUTE& href) {
    html_ += "<a href=\"";
    for (std::size_t i = 0; href.size > 0 && href.substr_offsets[i] < href.size; ++i) {
      const MD_OFFSET begin = href.substr_offsets[i];
      text(href.substr_types[i], {href.text + begin, href.substr_offsets[i + 1] - begin});
    }
    html_ += "\">";
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NULLCHAR: html_ += "\xEF\xBF\xBD"; return;
      case MD_TEXT_BR: html_ += "<br>"; return;
      case MD_TEXT_SOFTBR: html_ += '\n'; return;
      case MD_TEXT_ENTITY:
      case MD_TEXT_HTML: html_ += text; return;
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
      case MD_TEXT_LATEXMATH: escape(text); return;
    }
  }

  bool is_full() const noexcept { return html_.size() > kMostHtml; }
  std::string take() noexcept { return std::move(html_); }

 private:
  void escape(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      switch (text[i]) {
        case '&': html_ += "&amp;"; break;
        case '<': html_ += "&lt;"; break;
        case '"': html_ += "&quot;"; break;
        case '*':
          if (i + 1 < text.size() && text[i + 1] == '*') {
            ++i;
            break;
          }
          [[fallthrough]];
        default: html_ += text[i];
      }
    }
  }

  std::string html_;
};

HtmlWriter& writer(void* data) { return *static_cast<HtmlWriter*>(data); }

std::string_view name_of_span(MD_SPANTYPE type) {
  if (type == MD_SPAN_STRONG) return "b";
  return type == MD_SPAN_A ? "a" : std::string_view();
}

MD_PARSER callbacks() {
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_GITHUB | MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    writer(data).tag("<", name_of_block(type, detail));
    return writer(data).is_full() ? 1 : 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    writer(data).tag("</", name_of_block(type, detail));
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    if (type == MD_SPAN_A) writer(data).link(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
    else writer(data).tag("<", name_of_span(type));
    return writer(data).is_full() ? 1 : 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    writer(data).tag("</", name_of_span(type));
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    writer(data).text(type, {text, size});
    return writer(data).is_full() ? 1 : 0;
  };
  return parser;
}

}  // namespace

Result<Document> read_markdown(std::string_view text, std::string_view where) {
  if (text.size() > kLargestMarkdown) {
    return fail(Errc::over_budget, std::string(where), 0, fmt::format("{} > {}", text.size(), kLargestMarkdown));
  }
  HtmlWriter html;
  const MD_PARSER parser = callbacks();
  const int outcome = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &html);
  // MD4C 0.4.8 does not pass on the outcome of every callback that stops it.
  if (outcome != 0 || html.is_full()) {
    return fail(Errc::over_budget, std::string(where), 0, "Markdown");
  }
  Result<Document> document = read_html(html.take(), where);
  if (document) document->format = Format::markdown;
  return document;
}

}  // namespace mingcha::privacy_policy
