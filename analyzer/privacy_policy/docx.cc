// Walks word/document.xml in its order. What revisions deleted, what is hidden and what repeats another form of the same
// (mc:Fallback) is left out.
#include <algorithm>
#include <string>
#include <vector>

#include "analyzer/privacy_policy/document_builder.h"
#include "analyzer/privacy_policy/docx_styles.h"
#include "analyzer/privacy_policy/readers.h"
#include "support/mutf8.h"

namespace mingcha::privacy_policy {
namespace {

using pugi::xml_node;

enum class Part : std::uint8_t {
  other, skipped, paragraph, run, text, space, line_break, hyphen, link, table, row, cell,
};

struct PartRow {
  std::string_view name;
  Part part;
};
constexpr PartRow kParts[] = {
    {"w:p", Part::paragraph},        {"w:r", Part::run},           {"w:t", Part::text},
    {"w:tab", Part::space},          {"w:ptab", Part::space},      {"w:br", Part::line_break},
    {"w:cr", Part::line_break},      {"w:noBreakHyphen", Part::hyphen}, {"w:hyperlink", Part::link},
    {"w:tbl", Part::table},          {"w:tr", Part::row},          {"w:tc", Part::cell},
    {"w:pPr", Part::skipped},        {"w:rPr", Part::skipped},     {"w:tblPr", Part::skipped},
    {"w:tblGrid", Part::skipped},    {"w:trPr", Part::skipped},    {"w:tcPr", Part::skipped},
    {"w:sectPr", Part::skipped},     {"w:del", Part::skipped},     {"w:moveFrom", Part::skipped},
    {"w:instrText", Part::skipped},  {"w:delText", Part::skipped}, {"mc:Fallback", Part::skipped},
    {"w:sdtPr", Part::skipped},      {"w:fldData", Part::skipped}, {"m:oMath", Part::skipped},
};

Part part_of(xml_node element) {
  const std::string_view name = element.name();
  for (const PartRow& row : kParts) {
    if (row.name == name) return row.part;
  }
  return Part::other;
}

// <w:b/> and <w:b w:val="1"/> switch on, "0" and "false" off.
bool is_on(xml_node properties, const char* name) {
  const xml_node property = properties.child(name);
  const std::string_view value = property.attribute("w:val").value();
  return property && value != "0" && value != "false";
}

// A table of one column frames text.
bool is_frame(xml_node table) {
  for (const xml_node row : table.children("w:tr"))
    if (row.child("w:tc").next_sibling("w:tc")) return false;
  return true;
}

// The first element from `node` on, among its siblings.
xml_node element_from(xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

class DocxReader {
 public:
  DocxReader(const DocxStyles& styles, DocumentBuilder& out) : styles_(styles), out_(out) {}

  void read(xml_node root) {
    xml_node element = root;
    while (element && !out_.is_full()) {
      const bool inside = enter(element);
      xml_node next = inside ? element_from(element.first_child()) : xml_node();
      while (!next) {
        leave(element);
        if (element == root) return;
        next = element_from(element.next_sibling());
        if (!next) element = element.parent();
      }
      element = next;
    }
  }

 private:
  // True when its children are to be read.
  bool enter(xml_node element) {
    switch (part_of(element)) {
      case Part::skipped: return false;
      case Part::paragraph: open_paragraph(element); return true;
      case Part::run: return open_run(element);
      case Part::text: add_text(element); return false;
      case Part::space: out_.add_text(" "); return false;
      case Part::line_break: out_.break_line(); return false;
      case Part::hyphen: out_.add_text("-"); return false;
      case Part::link: open_link(element); return true;
      case Part::table:
        frames_.push_back(is_frame(element));
        if (!frames_.back()) out_.open_table();
        return true;
      case Part::row:
        if (!in_frame()) out_.open_row(is_on(element.child("w:trPr"), "w:tblHeader"));
        return true;
      case Part::cell: return open_cell(element);
      case Part::other: break;
    }
    return true;
  }

  void leave(xml_node element) {
    switch (part_of(element)) {
      case Part::paragraph: out_.close(); return;
      case Part::link: out_.close_link(); return;
      case Part::table:
        if (!frames_.back()) out_.close_table();
        frames_.pop_back();
        return;
      case Part::row:
        if (!in_frame()) out_.close_row();
        return;
      case Part::cell:
        if (!in_frame()) out_.close_cell();
        return;
      case Part::other:
      case Part::skipped:
      case Part::run:
      case Part::text:
      case Part::space:
      case Part::line_break:
      case Part::hyphen:
        return;
    }
  }

  bool in_frame() const { return frames_.empty() || frames_.back(); }

  void open_paragraph(xml_node paragraph) {
    const xml_node properties = paragraph.child("w:pPr");
    const char* style_id = value_of(properties, "w:pStyle");
    ParagraphStyle style = style_id == nullptr ? ParagraphStyle{} : styles_.style(style_id);
    if (const int outline = outline_of(properties); outline >= 0) style.heading = static_cast<std::uint8_t>(outline);
    const NumberedBy numbering = properties.child("w:numPr") ? numbering_of(properties) : style.numbering;
    if (style.heading == 0 && numbering.list > 0) style.heading = heading_by_numbering(paragraph, numbering);
    if (style.heading > 0) return out_.open(BlockKind::heading, style.heading);
    if (numbering.list > 0) return out_.open(BlockKind::list_item, static_cast<std::uint8_t>(numbering.level + 1));
    out_.open(BlockKind::paragraph);
  }

  // 一、 that the program writes itself, before a short line.
  std::uint8_t heading_by_numbering(xml_node paragraph, NumberedBy by) const {
    const ListNumbering numbering = styles_.numbering(by);
    if (numbering == ListNumbering::item || !reads_as_heading(text_of_runs(paragraph))) return 0;
    return numbering == ListNumbering::chinese ? 1 : 2;
  }

  static std::string text_of_runs(xml_node paragraph) {
    std::string text;
    for (const xml_node run : paragraph.children("w:r"))
      for (const xml_node t : run.children("w:t")) text += t.child_value();
    return text;
  }

  bool open_run(xml_node run) {
    const xml_node properties = run.child("w:rPr");
    out_.set_bold(is_on(properties, "w:b"));
    return !is_on(properties, "w:vanish");
  }

  // Text that is all white space counts where it says so.
  void add_text(xml_node text) {
    const bool preserved = std::string_view(text.attribute("xml:space").value()) == "preserve";
    for (const xml_node node : text.children()) {
      const std::string_view value = node.value();
      const bool is_text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
      if (is_text && (preserved || value.find_first_not_of(" \t\r\n") != value.npos)) out_.add_text(valid_utf8(value));
    }
  }

  void open_link(xml_node link) { out_.open_link(styles_.target(link.attribute("r:id").value())); }

  bool open_cell(xml_node cell) {
    if (in_frame()) return true;
    const xml_node properties = cell.child("w:tcPr");
    const auto columns = static_cast<std::uint32_t>(std::max(number_of(properties, "w:gridSpan", 1), 1));
    const xml_node merge = properties.child("w:vMerge");
    if (merge && std::string_view(merge.attribute("w:val").value()) != "restart") {
      out_.continue_cell(columns);
      return false;
    }
    out_.open_cell(columns, 1);
    return true;
  }

  const DocxStyles& styles_;
  DocumentBuilder& out_;
  std::vector<bool> frames_;  // of every table around: frames text only
};

}  // namespace

Result<Document> read_docx(Bytes bytes, std::string_view where) {
  const Result<DocxParts> parts = DocxParts::open(bytes, where);
  if (!parts) return tl::unexpected(parts.error());
  pugi::xml_document xml;
  const Result<void> loaded = parts->load(parts->main_part(), xml);
  if (!loaded) return tl::unexpected(loaded.error());
  const DocxStyles styles(*parts);
  DocumentBuilder out(Format::docx);
  DocxReader(styles, out).read(xml.document_element());
  return out.finish(where);
}

}  // namespace mingcha::privacy_policy
