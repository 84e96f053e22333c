// Puts a Document together from what a format's reader meets, in reading order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/privacy_policy/document.h"
#include "analyzer/privacy_policy/line_shape.h"

namespace mingcha::privacy_policy {

/// Text is collected in a block until the next one is opened. White space is folded (also the full-width and the
/// no-break one), and a line break between two Chinese characters leaves no space. A paragraph without markup becomes
/// a heading or a list item when its numbering or its bold type says so. Inside a table cell blocks are joined by a space.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(Format format) { document_.format = format; }

  void open(BlockKind kind, std::uint8_t level = 0);
  /// Ends the block; an empty one leaves nothing.
  void close();
  /// What text outside of any block opens: a paragraph unless told otherwise.
  void set_context(BlockKind kind, std::uint8_t level) noexcept { context_ = {kind, level}; }
  /// Valid UTF-8.
  void add_text(std::string_view text);
  /// Ends the line: what follows is a block of the same kind, in a cell a space.
  void break_line();
  void set_bold(bool bold) noexcept { bold_ = bold; }

  void open_link(std::string_view target);
  void close_link();

  /// Tables inside a cell leave their text only.
  void open_table();
  void open_row(bool is_head);
  void open_cell(std::uint32_t columns, std::uint32_t rows);
  /// A cell that goes on from the row above, as DOCX writes it.
  void continue_cell(std::uint32_t columns);
  void close_cell();
  void close_row();
  /// Cells do not reach down beyond their group (thead, tbody) of rows.
  void close_row_group();
  void close_table();
  bool in_cell() const noexcept { return in_cell_; }

  /// Whether text, blocks or cells grew beyond their limits; what comes then is left out.
  bool is_full() const noexcept { return full_; }
  const Document& document() const noexcept { return document_; }
  /// Ends what is open. Errors: over_budget when it grew beyond its limits.
  Result<Document> finish(std::string_view where);

  static constexpr std::size_t kMostText = std::size_t{32} << 20;  ///< bytes
  static constexpr std::size_t kMostBlocks = 1'000'000;
  static constexpr std::size_t kMostCells = 1'000'000;             ///< in all tables, repeated ones counted
  static constexpr std::uint32_t kMostColumns = 64;                ///< further ones of a row are left out

 private:
  struct Carried {            // a cell that reaches down into later rows
    Span text;
    std::uint32_t rows = 0;   // still to fill
  };
  struct Context {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
  };
  struct OpenLink {
    std::string target;
    std::uint32_t begin = 0;
    bool begun = false;
  };

  std::uint32_t at() const noexcept { return static_cast<std::uint32_t>(document_.text.size()); }
  void begin_block();
  void append(std::string_view word);
  void put_pending_space(std::string_view next);
  void end_link_here();
  void trim_end(std::uint32_t begin);
  void classify(Block& block);
  void push_block(Block&& block);
  void push_cell(Span cell);
  void fill_carried();
  void demote_runs();

  Document document_;
  std::optional<Block> block_;
  Context context_;
  bool bold_ = false;
  bool full_ = false;
  bool pending_space_ = false;
  bool pending_break_ = false;      // the pending space held a line feed
  std::uint32_t bold_bytes_ = 0;
  std::uint32_t plain_bytes_ = 0;
  bool by_chinese_ = false;         // headings numbered 一、 were met: 1. is below them
  std::vector<std::uint8_t> number_parts_;  // of every block that begins with an arabic number: its parts
  std::optional<OpenLink> link_;
  // the open table
  std::uint32_t tables_ = 0, open_tables_ = 0;
  std::vector<Carried> carried_;
  std::size_t cells_ = 0;
  std::uint32_t cell_begin_ = 0, cell_columns_ = 1, cell_rows_ = 1;
  bool in_row_ = false, in_cell_ = false;
};

}  // namespace mingcha::privacy_policy
