// A privacy policy as it is read: plain text in blocks, whatever format the file has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/bytes.h"
#include "support/error.h"

namespace mingcha::privacy_policy {

/// A range of Document::text in bytes; `end` is one past the last.
struct Span {
  std::uint32_t begin = 0, end = 0;
};

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, table_row };

/// One heading, paragraph, list item or table row, in reading order.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;       ///< of a heading 1 to 6; of a list item or a table how deep it is nested, from 1
  bool is_table_head = false;   ///< a row of column titles
  std::uint32_t table = 0;      ///< which table, from 1; 0 = none
  Span text;
  std::vector<Span> cells;      ///< of a table row; a cell that spans columns is repeated, so that columns align
};

/// An address that a part of the text leads to.
struct Link {
  Span text;
  std::string target;
};

enum class Format : std::uint8_t { text, html, markdown, docx };

/// What a policy file says, without its looks. Offsets in reports are bytes of `text`.
struct Document {
  Format format = Format::text;
  std::string text;  ///< UTF-8; a line feed between blocks, a tab between the cells of a row
  std::vector<Block> blocks;
  std::vector<Link> links;

  std::string_view at(Span span) const noexcept {
    return std::string_view(text).substr(span.begin, span.end - span.begin);
  }
};

/// Largest file that is read as a policy, in bytes.
inline constexpr std::size_t kLargestPolicy = 16U << 20;

/// Reads text (UTF-8, UTF-16 with its mark, GB 18030), HTML, Markdown or DOCX; `name` (a path or entry name) and the
/// bytes themselves say which. Errors: unsupported for what is no text, over_budget beyond kLargestPolicy (of Markdown a
/// quarter of it) and for more than a million blocks or cells, and what the container says of a broken DOCX.
Result<Document> read_document(Bytes bytes, std::string_view name);

}  // namespace mingcha::privacy_policy
