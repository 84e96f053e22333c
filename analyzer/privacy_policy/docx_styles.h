// What a DOCX says beside its text: paragraph styles, numbering formats and the targets of links.
#pragma once

#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "analyzer/package/archive.h"

namespace mingcha::privacy_policy {

/// How a level of a list is numbered.
enum class ListNumbering : std::uint8_t { item, chinese, bracketed_chinese };

struct NumberedBy {
  int list = 0;   ///< w:numId; 0 = none
  int level = 0;  ///< w:ilvl, from 0
};

struct ParagraphStyle {
  std::uint8_t heading = 0;  ///< 1 to 6; 0 = none
  NumberedBy numbering;
};

/// A DOCX as an archive of XML parts. Borrows the bytes.
class DocxParts {
 public:
  /// Errors: those of the container; unsupported when it is no DOCX.
  static Result<DocxParts> open(Bytes bytes, std::string_view where);

  /// Parses one part. Errors: those of the container, bad_value for broken XML, over_budget for a part larger than a
  /// policy may be or nested deeper than 100 elements.
  Result<void> load(std::string_view part, pugi::xml_document& xml) const;

  const std::string& main_part() const noexcept { return main_part_; }

 private:
  DocxParts(package::Archive archive, std::string_view where) : archive_(std::move(archive)), where_(where) {}
  package::Archive archive_;
  std::string where_;
  std::string main_part_;
};

/// Parts that are missing or broken say nothing.
class DocxStyles {
 public:
  explicit DocxStyles(const DocxParts& parts);

  /// Of a w:style id; none for an unknown one.
  ParagraphStyle style(std::string_view id) const;
  ListNumbering numbering(NumberedBy by) const;
  /// Of a relationship id; empty for an unknown one. Valid while the styles live.
  std::string_view target(std::string_view id) const;

 private:
  void read_styles(pugi::xml_node root);
  void read_numbering(pugi::xml_node root);
  void read_relationships(pugi::xml_node root);

  std::map<std::string, ParagraphStyle, std::less<>> styles_;
  std::map<std::string, std::string, std::less<>> based_on_;
  std::map<int, int> abstract_of_;                             // w:numId to w:abstractNumId
  std::map<std::pair<int, int>, ListNumbering> numberings_;    // of abstractNumId and level
  std::map<std::string, std::string, std::less<>> targets_;
};

/// The value of attribute w:val of `parent`'s child `name`; null where there is none.
const char* value_of(pugi::xml_node parent, const char* name);
/// The same as a number, `fallback` where there is none.
int number_of(pugi::xml_node parent, const char* name, int fallback);
/// The numbering that properties of a paragraph or style give.
NumberedBy numbering_of(pugi::xml_node properties);
/// 1 to 6 when properties give an outline level, 0 for body text, -1 when they give none.
int outline_of(pugi::xml_node properties);

}  // namespace mingcha::privacy_policy
