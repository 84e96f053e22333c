// The parts of a .docx file that hold no text of the paper: types, relations, styles, fonts, page numbers.
#pragma once

#include <string>
#include <vector>

#include "reports/notice/page.h"
#include "reports/notice/zip_archive.h"

namespace mingcha::reports {

inline constexpr const char* kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* kRelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// How the paragraphs of one kind of block look. The names of styles are ours.
struct BlockStyle {
  BlockKind kind;
  const char* id;
  const char* name;
  unsigned half_points;     ///< size of the letters
  unsigned line_twips;      ///< distance of lines
  bool exact;               ///< of lines: else at least
  const char* align;        ///< "left", "center", "both", "right"
  unsigned indent_chars;    ///< of the first line, in hundredths of a character
  unsigned before_twips, after_twips;
  enum class Font { title, body, heading } font;
  bool keep_next;           ///< on the page of what follows
};

const BlockStyle& style_of(BlockKind kind) noexcept;

/// Everything but word/document.xml, in the order of the archive.
std::vector<ArchiveFile> docx_parts(const Page& page);

}  // namespace mingcha::reports
