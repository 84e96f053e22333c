// The text goes out as a stream of elements; nothing but the page itself is kept. The annex is a section of its own, so
// that its wide table may lie across the paper.
#include "reports/notice/docx.h"

#include <tinyxml2.h>

#include <algorithm>
#include <numeric>

#include "reports/notice/docx_parts.h"
#include "reports/notice/papers.h"

namespace mingcha::reports {
namespace {

// Twips: 1/1440 inch. GB/T 9704: top 37 mm, left 28 mm, text 156 mm by 225 mm.
struct Paper {
  unsigned width, height, top, bottom, left, right;
  bool turned;
};
constexpr Paper kUpright{11906, 16838, 2098, 1985, 1588, 1474, false};
constexpr Paper kTurned{16838, 11906, 1588, 1474, 1304, 1304, true};
constexpr std::size_t kLongestText = 30'000;  // characters; the values in it were cut before

class Document {
 public:
  explicit Document(const Page& page) : page_(page), out_(nullptr, true) {
    const auto annex = std::find_if(page.blocks.begin(), page.blocks.end(),
                                    [](const Block& b) { return b.kind == BlockKind::annex; });
    annex_ = static_cast<std::size_t>(annex - page.blocks.begin());
  }

  std::string make() {
    out_.PushHeader(false, true);
    out_.OpenElement("w:document");
    out_.PushAttribute("xmlns:w", kWordNamespace);
    out_.PushAttribute("xmlns:r", kRelationNamespace);
    out_.OpenElement("w:body");
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) block(i);
    // A table must not be the last thing of a body.
    if (!page_.blocks.empty() && page_.blocks.back().kind == BlockKind::table) empty_paragraph();
    section(page_.landscape ? kTurned : kUpright);
    out_.CloseElement();
    out_.CloseElement();
    return out_.CStr();
  }

 private:
  void flag(const char* name) {
    out_.OpenElement(name);
    out_.CloseElement();
  }
  template <class Value>
  void leaf(const char* name, Value value) {
    out_.OpenElement(name);
    out_.PushAttribute("w:val", value);
    out_.CloseElement();
  }

  void block(std::size_t index) {
    const Block& block = page_.blocks[index];
    if (block.kind == BlockKind::table) {
      table(block.table);
      return;
    }
    paragraph(block.kind, block.text, index + 1 == annex_);
  }

  void paragraph(BlockKind kind, const std::string& text, bool ends_section) {
    out_.OpenElement("w:p");
    out_.OpenElement("w:pPr");
    leaf("w:pStyle", style_of(kind).id);
    // A signature keeps some distance from the edge, and the text above it.
    if (kind == BlockKind::signature) {
      out_.OpenElement("w:ind");
      out_.PushAttribute("w:rightChars", 200);
      out_.PushAttribute("w:right", 640);
      out_.CloseElement();
    }
    if (ends_section) section(kUpright);
    out_.CloseElement();
    if (kind == BlockKind::title) {
      title_run(text);
    } else {
      run(text);
    }
    out_.CloseElement();
  }

  // "（2026年第3批）" has a line of its own, else it may break in the year.
  void title_run(const std::string& text) {
    const std::size_t bracket = text.rfind("（");
    const bool numbered = bracket != std::string::npos && bracket > 0 && text.find("年第", bracket) != std::string::npos;
    if (!numbered) return run(text);
    run(text.substr(0, bracket));
    out_.OpenElement("w:r");
    flag("w:br");
    out_.CloseElement();
    run(text.substr(bracket));
  }

  void empty_paragraph() { paragraph(BlockKind::table, "", false); }

  void run(const std::string& text) {
    if (text.empty()) return;
    out_.OpenElement("w:r");
    out_.OpenElement("w:t");
    out_.PushAttribute("xml:space", "preserve");
    out_.PushText(harmless(text, kLongestText).c_str());
    out_.CloseElement();
    out_.CloseElement();
  }

  void section(const Paper& paper) {
    out_.OpenElement("w:sectPr");
    out_.OpenElement("w:footerReference");
    out_.PushAttribute("w:type", "default");
    out_.PushAttribute("r:id", "rId4");
    out_.CloseElement();
    leaf("w:type", "nextPage");
    out_.OpenElement("w:pgSz");
    out_.PushAttribute("w:w", paper.width);
    out_.PushAttribute("w:h", paper.height);
    if (paper.turned) out_.PushAttribute("w:orient", "landscape");
    out_.CloseElement();
    out_.OpenElement("w:pgMar");
    out_.PushAttribute("w:top", paper.top);
    out_.PushAttribute("w:right", paper.right);
    out_.PushAttribute("w:bottom", paper.bottom);
    out_.PushAttribute("w:left", paper.left);
    out_.PushAttribute("w:header", 851);
    out_.PushAttribute("w:footer", 992);
    out_.PushAttribute("w:gutter", 0);
    out_.CloseElement();
    out_.CloseElement();
  }

  std::vector<unsigned> widths(const Table& table) const {
    const Paper& paper = page_.landscape ? kTurned : kUpright;
    const unsigned room = paper.width - paper.left - paper.right;
    const unsigned shares = std::max(1U, std::accumulate(table.widths.begin(), table.widths.end(), 0U));
    std::vector<unsigned> twips;
    for (const unsigned share : table.widths) twips.push_back(room * share / shares);
    return twips;
  }

  void table(const Table& table) {
    const std::vector<unsigned> columns = widths(table);
    out_.OpenElement("w:tbl");
    properties(std::accumulate(columns.begin(), columns.end(), 0U));
    out_.OpenElement("w:tblGrid");
    for (const unsigned width : columns) {
      out_.OpenElement("w:gridCol");
      out_.PushAttribute("w:w", width);
      out_.CloseElement();
    }
    out_.CloseElement();
    by_hand_ = table.by_hand;
    if (!table.header.empty()) header(table, columns);
    for (const std::vector<Cell>& cells : table.rows) {
      out_.OpenElement("w:tr");
      if (!table.header.empty() || by_hand_) row_properties(false);
      for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) cell(cells[i], columns[i], table.centred[i]);
      out_.CloseElement();
    }
    out_.CloseElement();
    empty_paragraph();  // else two tables in a row become one
  }

  void properties(unsigned width) {
    out_.OpenElement("w:tblPr");
    out_.OpenElement("w:tblW");
    out_.PushAttribute("w:w", width);
    out_.PushAttribute("w:type", "dxa");
    out_.CloseElement();
    leaf("w:jc", "center");
    out_.OpenElement("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
      out_.OpenElement(side);
      out_.PushAttribute("w:val", "single");
      out_.PushAttribute("w:sz", 4);
      out_.PushAttribute("w:space", 0);
      out_.PushAttribute("w:color", "000000");
      out_.CloseElement();
    }
    out_.CloseElement();
    out_.OpenElement("w:tblLayout");
    out_.PushAttribute("w:type", "fixed");
    out_.CloseElement();
    margins();
    out_.CloseElement();
  }

  // Between the lines of a table and its letters.
  void margins() {
    out_.OpenElement("w:tblCellMar");
    for (const auto& [side, twips] : {std::pair{"w:top", 40}, {"w:left", 85}, {"w:bottom", 40}, {"w:right", 85}}) {
      out_.OpenElement(side);
      out_.PushAttribute("w:w", twips);
      out_.PushAttribute("w:type", "dxa");
      out_.CloseElement();
    }
    out_.CloseElement();
  }

  void row_properties(bool repeated) {
    out_.OpenElement("w:trPr");
    flag("w:cantSplit");
    if (by_hand_) {
      out_.OpenElement("w:trHeight");
      out_.PushAttribute("w:val", 680);
      out_.PushAttribute("w:hRule", "atLeast");
      out_.CloseElement();
    }
    if (repeated) flag("w:tblHeader");
    out_.CloseElement();
  }

  void header(const Table& table, const std::vector<unsigned>& columns) {
    out_.OpenElement("w:tr");
    row_properties(true);
    for (std::size_t i = 0; i < columns.size(); ++i) cell({{table.header[i]}, 1, true}, columns[i], true);
    out_.CloseElement();
  }

  void cell(const Cell& cell, unsigned width, bool centred) {
    out_.OpenElement("w:tc");
    out_.OpenElement("w:tcPr");
    out_.OpenElement("w:tcW");
    out_.PushAttribute("w:w", width);
    out_.PushAttribute("w:type", "dxa");
    out_.CloseElement();
    if (cell.span == 0) flag("w:vMerge");
    if (cell.span > 1) leaf("w:vMerge", "restart");
    if (cell.heading) shade();
    leaf("w:vAlign", "center");
    out_.CloseElement();
    for (const std::string& line : cell.lines) cell_paragraph(line, cell.heading, centred);
    if (cell.lines.empty()) empty_paragraph();
    out_.CloseElement();
  }

  void shade() {
    out_.OpenElement("w:shd");
    out_.PushAttribute("w:val", "clear");
    out_.PushAttribute("w:color", "auto");
    out_.PushAttribute("w:fill", "F2F2F2");
    out_.CloseElement();
  }

  void cell_paragraph(const std::string& text, bool heading, bool centred) {
    out_.OpenElement("w:p");
    out_.OpenElement("w:pPr");
    leaf("w:pStyle", style_of(BlockKind::table).id);
    if (by_hand_) flag("w:keepNext");
    leaf("w:jc", centred ? "center" : "left");
    out_.CloseElement();
    if (heading) {
      heading_run(text);
    } else {
      run(text);
    }
    out_.CloseElement();
  }

  void heading_run(const std::string& text) {
    out_.OpenElement("w:r");
    out_.OpenElement("w:rPr");
    out_.OpenElement("w:rFonts");
    out_.PushAttribute("w:eastAsia", page_.heading_font.c_str());
    out_.PushAttribute("w:hint", "eastAsia");
    out_.CloseElement();
    out_.CloseElement();
    out_.OpenElement("w:t");
    out_.PushText(harmless(text).c_str());
    out_.CloseElement();
    out_.CloseElement();
  }

  const Page& page_;
  tinyxml2::XMLPrinter out_;
  bool by_hand_ = false;   // the table that is being written
  std::size_t annex_ = 0;  // index of the block that begins the annex; past the end without one
};

}  // namespace

Result<std::string> docx(const Page& page) {
  const Result<const Papers*> loaded = papers();
  if (!loaded) return tl::unexpected(loaded.error());
  std::vector<ArchiveFile> files = docx_parts(page);
  files.push_back({"word/document.xml", Document(page).make()});
  return (*loaded)->archive(files);
}

}  // namespace mingcha::reports
