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

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

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

Part part_of(const XMLElement& element) {
  const std::string_view name = element.Name();
  for (const PartRow& row : kParts) {
    if (row.name == name) return row.part;
  }
  return Part::other;
}

// <w:b/> and <w:b w:val="1"/> switch on, "0" and "false" off.
bool is_on(const XMLElement* properties, const char* name) {
  const XMLElement* property = properties == nullptr ? nullptr : properties->FirstChildElement(name);
  if (property == nullptr) return false;
  const char* value = property->Attribute("w:val");
  return value == nullptr || (std::string_view(value) != "0" && std::string_view(value) != "false");
}

// A table of one column frames text.
bool is_frame(const XMLElement& table) {
  for (const XMLElement* row = table.FirstChildElement("w:tr"); row != nullptr; row = row->NextSiblingElement("w:tr")) {
    const XMLElement* cell = row->FirstChildElement("w:tc");
    if (cell != nullptr && cell->NextSiblingElement("w:tc") != nullptr) return false;
  }
  return true;
}

class DocxReader {
 public:
  DocxReader(const DocxStyles& styles, DocumentBuilder& out) : styles_(styles), out_(out) {}

  void read(const XMLElement& root) {
    const XMLElement* element = &root;
    while (element != nullptr && !out_.is_full()) {
      const bool inside = enter(*element);
      const XMLElement* next = inside ? element->FirstChildElement() : nullptr;
      while (next == nullptr && element != nullptr) {
        leave(*element);
        if (element == &root) return;
        next = element->NextSiblingElement();
        if (next == nullptr) element = element->Parent()->ToElement();
      }
      element = next;
    }
  }

 private:
  // True when its children are to be read.
  bool enter(const XMLElement& element) {
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
        if (!in_frame()) out_.open_row(is_on(element.FirstChildElement("w:trPr"), "w:tblHeader"));
        return true;
      case Part::cell: return open_cell(element);
      case Part::other: break;
    }
    return true;
  }

  void leave(const XMLElement& element) {
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

  void open_paragraph(const XMLElement& paragraph) {
    const XMLElement* properties = paragraph.FirstChildElement("w:pPr");
    const char* style_id = value_of(properties, "w:pStyle");
    ParagraphStyle style = style_id == nullptr ? ParagraphStyle{} : styles_.style(style_id);
    if (const int outline = outline_of(properties); outline >= 0) style.heading = static_cast<std::uint8_t>(outline);
    const bool own_numbering = properties != nullptr && properties->FirstChildElement("w:numPr") != nullptr;
    const NumberedBy numbering = own_numbering ? numbering_of(properties) : style.numbering;
    if (style.heading == 0 && numbering.list > 0) style.heading = heading_by_numbering(paragraph, numbering);
    if (style.heading > 0) return out_.open(BlockKind::heading, style.heading);
    if (numbering.list > 0) return out_.open(BlockKind::list_item, static_cast<std::uint8_t>(numbering.level + 1));
    out_.open(BlockKind::paragraph);
  }

  // 一、 that the program writes itself, before a short line.
  std::uint8_t heading_by_numbering(const XMLElement& paragraph, NumberedBy by) const {
    const ListNumbering numbering = styles_.numbering(by);
    if (numbering == ListNumbering::item || !reads_as_heading(text_of_runs(paragraph))) return 0;
    return numbering == ListNumbering::chinese ? 1 : 2;
  }

  static std::string text_of_runs(const XMLElement& paragraph) {
    std::string text;
    for (const XMLElement* run = paragraph.FirstChildElement("w:r"); run != nullptr; run = run->NextSiblingElement("w:r")) {
      for (const XMLElement* t = run->FirstChildElement("w:t"); t != nullptr; t = t->NextSiblingElement("w:t")) {
        if (t->GetText() != nullptr) text += t->GetText();
      }
    }
    return text;
  }

  bool open_run(const XMLElement& run) {
    const XMLElement* properties = run.FirstChildElement("w:rPr");
    out_.set_bold(is_on(properties, "w:b"));
    return !is_on(properties, "w:vanish");
  }

  void add_text(const XMLElement& text) {
    for (const XMLNode* node = text.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (node->ToText() != nullptr) out_.add_text(valid_utf8(node->Value()));
    }
    // TinyXML-2 drops text that is all white space.
    if (text.NoChildren() && text.Attribute("xml:space", "preserve") != nullptr) out_.add_text(" ");
  }

  void open_link(const XMLElement& link) {
    const char* id = link.Attribute("r:id");
    out_.open_link(id == nullptr ? std::string_view() : styles_.target(id));
  }

  bool open_cell(const XMLElement& cell) {
    if (in_frame()) return true;
    const XMLElement* properties = cell.FirstChildElement("w:tcPr");
    const auto columns = static_cast<std::uint32_t>(std::max(number_of(properties, "w:gridSpan", 1), 1));
    const XMLElement* merge = properties == nullptr ? nullptr : properties->FirstChildElement("w:vMerge");
    const char* value = merge == nullptr ? nullptr : merge->Attribute("w:val");
    const bool continued = merge != nullptr && (value == nullptr || std::string_view(value) != "restart");
    if (continued) {
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
  tinyxml2::XMLDocument xml;
  const Result<void> loaded = parts->load(parts->main_part(), xml);
  if (!loaded) return tl::unexpected(loaded.error());
  if (xml.RootElement() == nullptr) return fail(Errc::bad_value, std::string(where), 0, "no root element");
  const DocxStyles styles(*parts);
  DocumentBuilder out(Format::docx);
  DocxReader(styles, out).read(*xml.RootElement());
  return out.finish(where);
}

}  // namespace mingcha::privacy_policy
