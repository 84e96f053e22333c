// Source: ECMA-376, Part 1, WordprocessingML. Headings are known by outline level, which the style or one it is based
// on may give, or by the style's name: "heading 1" in every language, "标题 1" where another program wrote it.
#include "analyzer/privacy_policy/docx_styles.h"

#include <algorithm>
#include <cstdlib>

#include "analyzer/privacy_policy/document.h"
#include "support/text_encoding.h"

namespace mingcha::privacy_policy {
namespace {

using pugi::xml_node;

constexpr int kDeepest = 100;
constexpr std::string_view kDocument = "word/document.xml";

// "heading 1", "Heading1", "标题 2"
std::uint8_t heading_by_name(std::string_view name) {
  for (const std::string_view word : {"heading", "Heading", "标题"}) {
    if (!name.starts_with(word)) continue;
    std::string_view rest = name.substr(word.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return static_cast<std::uint8_t>(std::min(rest[0] - '0', 6));
  }
  return name == "Title" || name == "title" || name == "标题" ? 1 : 0;
}

ListNumbering numbering_by_format(xml_node level) {
  constexpr std::string_view kChinese[] = {"chineseCounting",  "chineseCountingThousand", "chineseLegalSimplified",
                                           "japaneseCounting", "taiwaneseCounting",       "ideographDigital"};
  const char* format = value_of(level, "w:numFmt");
  if (format == nullptr || std::find(std::begin(kChinese), std::end(kChinese), format) == std::end(kChinese)) {
    return ListNumbering::item;
  }
  const char* text = value_of(level, "w:lvlText");
  const std::string_view pattern = text == nullptr ? "" : text;
  const bool bracketed = pattern.starts_with("（") || pattern.starts_with('(');
  return bracketed ? ListNumbering::bracketed_chinese : ListNumbering::chinese;
}

// "word/_rels/document.xml.rels" of "word/document.xml"
std::string relationships_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == part.npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string main_part_of(const DocxParts& parts) {
  pugi::xml_document xml;
  if (!parts.load("_rels/.rels", xml)) return {};
  for (const xml_node e : xml.document_element().children("Relationship")) {
    const std::string_view target = e.attribute("Target").value();
    if (!target.empty() && std::string_view(e.attribute("Type").value()).ends_with("/officeDocument"))
      return std::string(target.substr(target.starts_with('/') ? 1 : 0));
  }
  return {};
}

bool is_deeper(const pugi::xml_document& xml, int most) {
  int depth = 0;
  for (xml_node node = xml.first_child(); node;) {
    if (node.type() == pugi::node_element && depth == most) return true;
    if (const xml_node child = node.first_child()) {
      node = child, ++depth;
      continue;
    }
    while (node && !node.next_sibling()) node = node.parent(), --depth;
    node = node.next_sibling();
  }
  return false;
}

}  // namespace

const char* value_of(xml_node parent, const char* name) {
  const pugi::xml_attribute value = parent.child(name).attribute("w:val");
  return value ? value.value() : nullptr;
}

int number_of(xml_node parent, const char* name, int fallback) {
  const char* value = value_of(parent, name);
  return value == nullptr ? fallback : static_cast<int>(std::clamp(std::strtol(value, nullptr, 10), -1L, 1'000'000L));
}

NumberedBy numbering_of(xml_node properties) {
  const xml_node numbering = properties.child("w:numPr");
  return {number_of(numbering, "w:numId", 0), std::clamp(number_of(numbering, "w:ilvl", 0), 0, 8)};
}

int outline_of(xml_node properties) {
  const int outline = number_of(properties, "w:outlineLvl", -1);
  if (outline < 0) return -1;
  return outline > 8 ? 0 : std::min(outline + 1, 6);
}

Result<DocxParts> DocxParts::open(Bytes bytes, std::string_view where) {
  Reasons reasons;
  Result<package::Archive> archive = package::Archive::open(bytes, std::string(where), Budget{}, reasons);
  if (!archive) return tl::unexpected(archive.error());
  DocxParts parts(std::move(*archive), where);
  parts.main_part_ = parts.archive_.find(kDocument) != nullptr ? std::string(kDocument) : main_part_of(parts);
  if (parts.main_part_.empty()) return fail(Errc::unsupported, parts.where_, 0, "ZIP");
  return parts;
}

Result<void> DocxParts::load(std::string_view part, pugi::xml_document& xml) const {
  const std::string place = where_ + "!" + std::string(part);
  const package::Entry* entry = archive_.find(part);
  if (entry == nullptr) return fail(Errc::bad_index, place, 0, "not in the file");
  Budget budget;
  budget.entry_bytes = kLargestPolicy;
  Reasons reasons;
  const Result<EntryBytes> bytes = archive_.read(*entry, budget, reasons);
  if (!bytes) return tl::unexpected(bytes.error());
  const Result<std::string> text = decode_text(bytes->bytes(), place);
  if (!text) return tl::unexpected(text.error());
  constexpr unsigned kHow = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result parsed = xml.load_buffer(text->data(), text->size(), kHow, pugi::encoding_utf8);
  if (!parsed) return fail(Errc::bad_value, place, static_cast<std::uint64_t>(parsed.offset), parsed.description());
  if (is_deeper(xml, kDeepest)) return fail(Errc::over_budget, place, 0, "nested too deep");
  return {};
}

DocxStyles::DocxStyles(const DocxParts& parts) {
  const std::string_view folder = std::string_view(parts.main_part()).substr(0, parts.main_part().rfind('/') + 1);
  const std::pair<std::string, void (DocxStyles::*)(xml_node)> readers[] = {
      {std::string(folder) + "styles.xml", &DocxStyles::read_styles},
      {std::string(folder) + "numbering.xml", &DocxStyles::read_numbering},
      {relationships_of(parts.main_part()), &DocxStyles::read_relationships},
  };
  for (const auto& [part, read] : readers) {
    pugi::xml_document xml;
    if (parts.load(part, xml)) (this->*read)(xml.document_element());
  }
}

void DocxStyles::read_styles(xml_node root) {
  for (const xml_node e : root.children("w:style")) {
    const std::string_view id = e.attribute("w:styleId").value();
    if (id.empty()) continue;
    const xml_node properties = e.child("w:pPr");
    const char* name = value_of(e, "w:name");
    ParagraphStyle style;
    const int outline = outline_of(properties);
    style.heading = outline >= 0 ? static_cast<std::uint8_t>(outline) : heading_by_name(name == nullptr ? "" : name);
    style.numbering = numbering_of(properties);
    styles_.insert_or_assign(std::string(id), style);
    const char* base = value_of(e, "w:basedOn");
    if (outline < 0 && style.heading == 0 && base != nullptr) based_on_.insert_or_assign(std::string(id), base);
  }
}

void DocxStyles::read_numbering(xml_node root) {
  for (const xml_node e : root.children("w:abstractNum")) {
    const int id = e.attribute("w:abstractNumId").as_int(-1);
    for (const xml_node level : e.children("w:lvl"))
      numberings_.insert_or_assign({id, level.attribute("w:ilvl").as_int(-1)}, numbering_by_format(level));
  }
  for (const xml_node e : root.children("w:num"))
    abstract_of_.insert_or_assign(e.attribute("w:numId").as_int(-1), number_of(e, "w:abstractNumId", -1));
}

void DocxStyles::read_relationships(xml_node root) {
  for (const xml_node e : root.children("Relationship")) {
    const pugi::xml_attribute id = e.attribute("Id"), target = e.attribute("Target");
    if (id && target) targets_.insert_or_assign(id.value(), target.value());
  }
}

ParagraphStyle DocxStyles::style(std::string_view id) const {
  ParagraphStyle result;
  // Styles may be based on each other in a circle; real chains are short.
  for (int steps = 0; steps < 16; ++steps) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) {
      if (steps == 0) result.heading = heading_by_name(id);
      break;
    }
    if (result.numbering.list == 0) result.numbering = found->second.numbering;
    result.heading = found->second.heading;
    const auto base = based_on_.find(id);
    if (result.heading != 0 || base == based_on_.end()) break;
    id = base->second;
  }
  return result;
}

ListNumbering DocxStyles::numbering(NumberedBy by) const {
  const auto abstract = abstract_of_.find(by.list);
  if (abstract == abstract_of_.end()) return ListNumbering::item;
  const auto found = numberings_.find({abstract->second, by.level});
  return found == numberings_.end() ? ListNumbering::item : found->second;
}

std::string_view DocxStyles::target(std::string_view id) const {
  const auto found = targets_.find(id);
  return found == targets_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace mingcha::privacy_policy
