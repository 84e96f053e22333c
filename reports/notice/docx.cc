// The annex is a section of its own, so that its wide table may lie across the paper.
#include "reports/notice/docx.h"

#include <algorithm>
#include <numeric>

#include "reports/notice/docx_parts.h"
#include "reports/notice/papers.h"
#include "reports/notice/xml_writer.h"

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
  explicit Document(const Page& page) : page_(page) {
    const auto annex = std::find_if(page.blocks.begin(), page.blocks.end(),
                                    [](const Block& b) { return b.kind == BlockKind::annex; });
    annex_ = static_cast<std::size_t>(annex - page.blocks.begin());
  }

  std::string make() {
    out_.open("w:document");
    out_.attribute("xmlns:w", kWordNamespace);
    out_.attribute("xmlns:r", kRelationNamespace);
    out_.open("w:body");
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) block(i);
    // A table must not be the last thing of a body.
    if (!page_.blocks.empty() && page_.blocks.back().kind == BlockKind::table) empty_paragraph();
    section(page_.landscape ? kTurned : kUpright);
    out_.close();
    out_.close();
    return out_.finish();
  }

 private:
  void flag(const char* name) {
    out_.open(name);
    out_.close();
  }
  template <class Value>
  void leaf(const char* name, Value value) {
    out_.open(name);
    out_.attribute("w:val", value);
    out_.close();
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
    out_.open("w:p");
    out_.open("w:pPr");
    leaf("w:pStyle", style_of(kind).id);
    // A signature keeps some distance from the edge, and the text above it.
    if (kind == BlockKind::signature) {
      out_.open("w:ind");
      out_.attribute("w:rightChars", 200);
      out_.attribute("w:right", 640);
      out_.close();
    }
    if (ends_section) section(kUpright);
    out_.close();
    if (kind == BlockKind::title) {
      title_run(text);
    } else {
      run(text);
    }
    out_.close();
  }

  // "（2026年第3批）" has a line of its own, else it may break in the year.
  void title_run(const std::string& text) {
    const std::size_t bracket = text.rfind("（");
    const bool numbered = bracket != std::string::npos && bracket > 0 && text.find("年第", bracket) != std::string::npos;
    if (!numbered) return run(text);
    run(text.substr(0, bracket));
    out_.open("w:r");
    flag("w:br");
    out_.close();
    run(text.substr(bracket));
  }

  void empty_paragraph() { paragraph(BlockKind::table, "", false); }

  void run(const std::string& text) {
    if (text.empty()) return;
    out_.open("w:r");
    out_.open("w:t");
    out_.attribute("xml:space", "preserve");
    out_.text(harmless(text, kLongestText));
    out_.close();
    out_.close();
  }

  void section(const Paper& paper) {
    out_.open("w:sectPr");
    out_.open("w:footerReference");
    out_.attribute("w:type", "default");
    out_.attribute("r:id", "rId4");
    out_.close();
    leaf("w:type", "nextPage");
    out_.open("w:pgSz");
    out_.attribute("w:w", paper.width);
    out_.attribute("w:h", paper.height);
    if (paper.turned) out_.attribute("w:orient", "landscape");
    out_.close();
    out_.open("w:pgMar");
    out_.attribute("w:top", paper.top);
    out_.attribute("w:right", paper.right);
    out_.attribute("w:bottom", paper.bottom);
    out_.attribute("w:left", paper.left);
    out_.attribute("w:header", 851);
    out_.attribute("w:footer", 992);
    out_.attribute("w:gutter", 0);
    out_.close();
    out_.close();
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
    out_.open("w:tbl");
    properties(std::accumulate(columns.begin(), columns.end(), 0U));
    out_.open("w:tblGrid");
    for (const unsigned width : columns) {
      out_.open("w:gridCol");
      out_.attribute("w:w", width);
      out_.close();
    }
    out_.close();
    by_hand_ = table.by_hand;
    if (!table.header.empty()) header(table, columns);
    for (const std::vector<Cell>& cells : table.rows) {
      out_.open("w:tr");
      if (!table.header.empty() || by_hand_) row_properties(false);
      for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) cell(cells[i], columns[i], table.centred[i]);
      out_.close();
    }
    out_.close();
    empty_paragraph();  // else two tables in a row become one
  }

  void properties(unsigned width) {
    out_.open("w:tblPr");
    out_.open("w:tblW");
    out_.attribute("w:w", width);
    out_.attribute("w:type", "dxa");
    out_.close();
    leaf("w:jc", "center");
    out_.open("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
      out_.open(side);
      out_.attribute("w:val", "single");
      out_.attribute("w:sz", 4);
      out_.attribute("w:space", 0);
      out_.attribute("w:color", "000000");
      out_.close();
    }
    out_.close();
    out_.open("w:tblLayout");
    out_.attribute("w:type", "fixed");
    out_.close();
    margins();
    out_.close();
  }

  // Between the lines of a table and its letters.
  void margins() {
    out_.open("w:tblCellMar");
    for (const auto& [side, twips] : {std::pair{"w:top", 40}, {"w:left", 85}, {"w:bottom", 40}, {"w:right", 85}}) {
      out_.open(side);
      out_.attribute("w:w", twips);
      out_.attribute("w:type", "dxa");
      out_.close();
    }
    out_.close();
  }

  void row_properties(bool repeated) {
    out_.open("w:trPr");
    flag("w:cantSplit");
    if (by_hand_) {
      out_.open("w:trHeight");
      out_.attribute("w:val", 680);
      out_.attribute("w:hRule", "atLeast");
      out_.close();
    }
    if (repeated) flag("w:tblHeader");
    out_.close();
  }

  void header(const Table& table, const std::vector<unsigned>& columns) {
    out_.open("w:tr");
    row_properties(true);
    for (std::size_t i = 0; i < columns.size(); ++i) cell({{table.header[i]}, 1, true}, columns[i], true);
    out_.close();
  }

  void cell(const Cell& cell, unsigned width, bool centred) {
    out_.open("w:tc");
    out_.open("w:tcPr");
    out_.open("w:tcW");
    out_.attribute("w:w", width);
    out_.attribute("w:type", "dxa");
    out_.close();
    if (cell.span == 0) flag("w:vMerge");
    if (cell.span > 1) leaf("w:vMerge", "restart");
    if (cell.heading) shade();
    leaf("w:vAlign", "center");
    out_.close();
    for (const std::string& line : cell.lines) cell_paragraph(line, cell.heading, centred);
    if (cell.lines.empty()) empty_paragraph();
    out_.close();
  }

  void shade() {
    out_.open("w:shd");
    out_.attribute("w:val", "clear");
    out_.attribute("w:color", "auto");
    out_.attribute("w:fill", "F2F2F2");
    out_.close();
  }

  void cell_paragraph(const std::string& text, bool heading, bool centred) {
    out_.open("w:p");
    out_.open("w:pPr");
    leaf("w:pStyle", style_of(BlockKind::table).id);
    if (by_hand_) flag("w:keepNext");
    leaf("w:jc", centred ? "center" : "left");
    out_.close();
    if (heading) {
      heading_run(text);
    } else {
      run(text);
    }
    out_.close();
  }

  void heading_run(const std::string& text) {
    out_.open("w:r");
    out_.open("w:rPr");
    out_.open("w:rFonts");
    out_.attribute("w:eastAsia", page_.heading_font.c_str());
    out_.attribute("w:hint", "eastAsia");
    out_.close();
    out_.close();
    out_.open("w:t");
    out_.text(harmless(text));
    out_.close();
    out_.close();
  }

  const Page& page_;
  XmlWriter out_;
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
