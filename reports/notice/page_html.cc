// The values of a page are harmless text already; what is left is to escape them as markup.
#include "reports/notice/page_html.h"

#include <string_view>

#include "reports/html/html_writer.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kWhole = static_cast<std::size_t>(-1);  // a page cuts what is too long itself

// Sizes and distances are those of an official paper: 二号 for the title, 三号 for sentences.
constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm }
body { margin: 0; background: #eceae4; color: #111 }
main { max-width: 156mm; margin: 24px auto; padding: 20mm 18mm; background: #fff; overflow-wrap: anywhere }
main.broad { max-width: 230mm }
main, table { font-family: FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; line-height: 1.75 }
main { font-size: 16pt }
h1 { font: 400 22pt/1.5 FZXiaoBiaoSong-B05S, "FZXiaoBiaoSong-B05", STZhongsong, "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 1.2em }
h2 { font: 400 16pt/1.75 SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; margin: .8em 0 .3em; text-indent: 2em }
h2.annex { text-indent: 0; margin-top: 2em; break-before: page }
h2.annex-title { font-size: 18pt; text-align: center; text-indent: 0 }
p { margin: 0; text-indent: 2em; text-align: justify }
p.addressee { text-indent: 0 }
p.attachment { margin-top: 1em }
p.signature { text-align: right; text-indent: 0; margin-right: 2em }
p.note { font-size: 10.5pt; text-indent: 0; margin-top: 1em }
.wide { overflow-x: auto }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 11pt; line-height: 1.5; margin: .4em 0 }
th, td { border: 1px solid #333; padding: .25em .45em; vertical-align: middle; text-align: left }
thead th { font-family: SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; font-weight: 400; background: #f2f2f2; text-align: center }
tbody th { font-weight: 400; background: #f7f7f7; text-align: center }
td.c { text-align: center }
td.hand { height: 3.5em }
thead { display: table-header-group }
tr { break-inside: avoid }
@media print { body { background: none } main, main.broad { margin: 0; padding: 0; max-width: none } .across { page: across } .wide { overflow: visible } }
)";

class PageWriter {
 public:
  PageWriter(const Page& page, Lang lang) : page_(page), out_(lang, 64 * 1024) {}

  std::string make() {
    out_.raw("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out_.raw("<title>").text(page_.title, kWhole).raw("</title>\n<style>").raw(kStyle).raw("</style>\n</head>\n<body>\n");
    out_.raw(page_.landscape ? "<main class=\"broad\">\n" : "<main>\n");
    for (const Block& block : page_.blocks) write(block);
    if (across_) out_.raw("</div>\n");
    out_.raw("</main>\n</body>\n</html>\n");
    return out_.finish();
  }

 private:
  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::title: return element("h1", "", block.text);
      case BlockKind::addressee: return element("p", "addressee", block.text);
      case BlockKind::paragraph: return element("p", "", block.text);
      case BlockKind::heading: return element("h2", "", block.text);
      case BlockKind::attachment: return element("p", "attachment", block.text);
      case BlockKind::signature: return element("p", "signature", block.text);
      case BlockKind::annex:
        if (page_.landscape && !across_) out_.raw("<div class=\"across\">\n");
        across_ = across_ || page_.landscape;
        return element("h2", "annex", block.text);
      case BlockKind::annex_title: return element("h2", "annex-title", block.text);
      case BlockKind::note: return element("p", "note", block.text);
      case BlockKind::table: return write(block.table);
    }
  }

  void element(std::string_view tag, std::string_view kind, std::string_view words) {
    out_.raw("<").raw(tag);
    if (!kind.empty()) out_.raw(" class=\"").raw(kind).raw("\"");
    out_.raw(">").text(words, kWhole).raw("</").raw(tag).raw(">\n");
  }

  void write(const Table& table) {
    out_.raw("<div class=\"wide\"><table>\n");
    columns(table);
    if (!table.header.empty()) {
      out_.raw("<thead><tr>");
      for (const std::string& title : table.header) out_.wrap("<th scope=\"col\">", title, "</th>");
      out_.raw("</tr></thead>\n");
    }
    out_.raw("<tbody>\n");
    for (const std::vector<Cell>& row : table.rows) {
      out_.raw("<tr>");
      for (std::size_t i = 0; i < row.size(); ++i) write(row[i], i < table.centred.size() && table.centred[i], table.by_hand);
      out_.raw("</tr>\n");
    }
    out_.raw("</tbody></table></div>\n");
  }

  // Widths are shares; what a browser makes of them is percent.
  void columns(const Table& table) {
    unsigned all = 0;
    for (const unsigned width : table.widths) all += width;
    if (all == 0) return;
    out_.raw("<colgroup>");
    for (const unsigned width : table.widths)
      out_.raw(fmt::format("<col style=\"width:{}.{}%\">", width * 100 / all, width * 1000 / all % 10));
    out_.raw("</colgroup>\n");
  }

  void write(const Cell& cell, bool centred, bool by_hand) {
    if (cell.span == 0) return;  // the cell above reaches down here
    const std::string_view tag = cell.heading ? "th" : "td";
    out_.raw("<").raw(tag);
    if (cell.heading) out_.raw(" scope=\"row\"");
    if (cell.span > 1) out_.raw(" rowspan=\"").raw(fmt::format("{}", cell.span)).raw("\"");
    if (!cell.heading && (centred || by_hand)) out_.raw(by_hand ? " class=\"hand\"" : " class=\"c\"");
    out_.raw(">");
    for (std::size_t i = 0; i < cell.lines.size(); ++i) {
      if (i != 0) out_.raw("<br>");
      out_.text(cell.lines[i], kWhole);
    }
    out_.raw("</").raw(tag).raw(">");
  }

  const Page& page_;
  HtmlWriter out_;
  bool across_ = false;
};

}  // namespace

std::string page_html(const Page& page, Lang lang) {
  return PageWriter(page, lang).make();
}

}  // namespace mingcha::reports
