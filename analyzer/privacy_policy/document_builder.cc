// The separator before a block or cell is written when the next one begins, so that empty ones leave no trace.
#include "analyzer/privacy_policy/document_builder.h"

#include <algorithm>
#include <utility>

namespace mingcha::privacy_policy {
namespace {

// White space and what has no width; in bytes of UTF-8.
constexpr std::string_view kSpaces[] = {"\xE3\x80\x80", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x83", "\xE2\x80\x82",
                                        "\xE2\x80\x89", "\xEF\xBB\xBF", "\xE2\x80\xA8", "\xE2\x80\xA9"};
constexpr std::size_t kLongestTarget = 2048;

std::size_t space_at(std::string_view text) noexcept {
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c != '\xE3' && c != '\xC2' && c != '\xE2' && c != '\xEF') return 0;
  for (const std::string_view space : kSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

// Chinese characters and full-width punctuation have three bytes or more from E3 on; E2 has dashes and quotes.
bool begins_wide(std::string_view text) noexcept { return static_cast<std::uint8_t>(text.front()) >= 0xE2; }

bool ends_wide(std::string_view text) noexcept {
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<std::uint8_t>(text[last]) & 0xC0U) == 0x80U) --last;
  return begins_wide(text.substr(last));
}

std::uint8_t heading_level(const LineShape& shape, bool by_chinese) noexcept {
  switch (shape.numbering) {
    case Numbering::chapter:
    case Numbering::chinese:
      return 1;
    case Numbering::article:
    case Numbering::bracketed_chinese:
      return 2;
    case Numbering::arabic:
      return static_cast<std::uint8_t>(std::min((by_chinese ? 2 : 0) + shape.parts, 6));
    case Numbering::none:
    case Numbering::bracketed_arabic:
    case Numbering::bullet:
      break;
  }
  return 2;
}

bool numbers_headings(Numbering numbering) noexcept {
  return numbering == Numbering::chapter || numbering == Numbering::article || numbering == Numbering::chinese ||
         numbering == Numbering::bracketed_chinese || numbering == Numbering::arabic;
}

}  // namespace

void DocumentBuilder::open(BlockKind kind, std::uint8_t level) {
  if (in_cell_) {
    pending_space_ = true;
    return;
  }
  close();
  block_ = Block{};
  block_->kind = kind;
  block_->level = level;
  begin_block();
}

void DocumentBuilder::begin_block() {
  block_->text.begin = block_->text.end = at();
  pending_space_ = pending_break_ = false;
  bold_bytes_ = plain_bytes_ = 0;
}

void DocumentBuilder::close() {
  if (in_cell_) {
    pending_space_ = true;
    return;
  }
  if (!block_) return;
  if (link_) end_link_here();
  Block block = std::move(*block_);
  block_.reset();
  block.text.end = at();
  if (block.text.begin == block.text.end) return;
  classify(block);
  push_block(std::move(block));
}

void DocumentBuilder::push_block(Block&& block) {
  full_ = full_ || document_.blocks.size() >= kMostBlocks;
  if (!full_ && block.text.begin != block.text.end) document_.blocks.push_back(std::move(block));
}

void DocumentBuilder::break_line() {
  if (in_cell_ || !block_) {
    pending_space_ = true;
    return;
  }
  const BlockKind kind = block_->kind;
  const std::uint8_t level = block_->level;
  close();
  open(kind, level);
}

void DocumentBuilder::add_text(std::string_view text) {
  while (!text.empty()) {
    if (const std::size_t space = space_at(text)) {
      pending_space_ = true;
      pending_break_ = pending_break_ || text.front() == '\n' || text.front() == '\r';
      text.remove_prefix(space);
      continue;
    }
    std::size_t end = 1;
    while (end < text.size() && space_at(text.substr(end)) == 0) ++end;
    append(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void DocumentBuilder::append(std::string_view word) {
  if (full_ || document_.text.size() + word.size() + 2 > kMostText) {
    full_ = true;
    return;
  }
  if (!block_) open(context_.kind, context_.level);
  put_pending_space(word);
  if (link_ && !link_->begun) {
    link_->begin = at();
    link_->begun = true;
  }
  document_.text += word;
  (bold_ ? bold_bytes_ : plain_bytes_) += static_cast<std::uint32_t>(word.size());
}

void DocumentBuilder::put_pending_space(std::string_view next) {
  std::string& text = document_.text;
  const bool begins_block = at() == block_->text.begin;
  const bool begins_cell = in_cell_ && at() == cell_begin_;
  if (begins_block) {
    if (!text.empty()) text += '\n';
    block_->text.begin = at();
  } else if (begins_cell) {
    text += '\t';
  } else if (pending_space_ && !(pending_break_ && begins_wide(next) && ends_wide(text))) {
    text += ' ';
  }
  if (begins_cell) cell_begin_ = at();
  pending_space_ = pending_break_ = false;
}

void DocumentBuilder::classify(Block& block) {
  const bool bold = bold_bytes_ > 0 && plain_bytes_ == 0;
  std::uint8_t number_parts = 0;
  if (block.kind == BlockKind::paragraph) {
    const LineShape shape = shape_of(document_.at(block.text));
    if (!bold && shape.numbering == Numbering::arabic) number_parts = shape.parts;
    const bool numbered = numbers_headings(shape.numbering);
    if (shape.may_be_heading && (numbered || (bold && shape.numbering == Numbering::none))) {
      block.kind = BlockKind::heading;
      block.level = heading_level(shape, by_chinese_);
      by_chinese_ = by_chinese_ || shape.numbering == Numbering::chinese;
    } else if (shape.numbering >= Numbering::arabic) {
      block.kind = BlockKind::list_item;
      block.level = 1;
      if (shape.numbering == Numbering::bullet) block.text.begin += static_cast<std::uint32_t>(shape.prefix);
    }
  }
  number_parts_.resize(document_.blocks.size());
  number_parts_.push_back(number_parts);
}

void DocumentBuilder::open_link(std::string_view target) {
  close_link();
  if (!target.empty()) link_ = OpenLink{std::string(target.substr(0, kLongestTarget)), 0, false};
}

void DocumentBuilder::close_link() {
  if (!link_) return;
  end_link_here();
  link_.reset();
}

// A link that goes on in the next block is one link a block.
void DocumentBuilder::end_link_here() {
  if (link_->begun) document_.links.push_back({{link_->begin, at()}, link_->target});
  link_->begun = false;
}

void DocumentBuilder::open_table() {
  if (open_tables_++ > 0) return;
  close();
  ++tables_;
  carried_.clear();
}

void DocumentBuilder::close_row_group() {
  if (open_tables_ > 1) return;
  close_row();
  carried_.clear();
}

void DocumentBuilder::close_table() {
  if (open_tables_ == 0 || --open_tables_ > 0) return;
  close_row();
}

void DocumentBuilder::open_row(bool is_head) {
  if (open_tables_ > 1) return;
  close_row();
  close();
  block_ = Block{};
  block_->kind = BlockKind::table_row;
  block_->level = 1;
  block_->is_table_head = is_head;
  block_->table = tables_;
  begin_block();
  in_row_ = true;
}

void DocumentBuilder::fill_carried() {
  while (block_->cells.size() < carried_.size() && carried_[block_->cells.size()].rows > 0) {
    Carried& carried = carried_[block_->cells.size()];
    --carried.rows;
    push_cell(carried.text);
  }
}

void DocumentBuilder::push_cell(Span cell) {
  if (block_->cells.size() >= kMostColumns) return;
  if (++cells_ > kMostCells) {
    full_ = true;
    return;
  }
  block_->cells.push_back(cell);
}

void DocumentBuilder::open_cell(std::uint32_t columns, std::uint32_t rows) {
  if (open_tables_ > 1 || !in_row_) {
    pending_space_ = true;
    return;
  }
  close_cell();
  fill_carried();
  cell_begin_ = at();
  cell_columns_ = std::clamp(columns, 1U, kMostColumns);
  cell_rows_ = std::max(rows, 1U);
  in_cell_ = true;
  pending_space_ = pending_break_ = false;
}

void DocumentBuilder::continue_cell(std::uint32_t columns) {
  if (open_tables_ > 1 || !in_row_) return;
  close_cell();
  for (std::uint32_t i = 0; i < std::clamp(columns, 1U, kMostColumns); ++i) {
    const std::size_t column = block_->cells.size();
    push_cell(column < carried_.size() ? carried_[column].text : Span{at(), at()});
  }
}

void DocumentBuilder::close_cell() {
  if (open_tables_ > 1) {
    pending_space_ = true;
    return;
  }
  if (!in_cell_) return;
  if (link_) end_link_here();
  in_cell_ = false;
  const Span cell{cell_begin_, at()};
  for (std::uint32_t i = 0; i < cell_columns_ && !full_; ++i) {
    const std::size_t column = block_->cells.size();
    if (column >= kMostColumns) break;
    push_cell(cell);
    if (carried_.size() <= column) carried_.resize(column + 1);
    carried_[column] = {cell, cell_rows_ - 1};
  }
}

void DocumentBuilder::close_row() {
  if (open_tables_ > 1 || !in_row_) return;
  close_cell();
  fill_carried();
  in_row_ = false;
  Block row = std::move(*block_);
  block_.reset();
  row.text.end = at();
  if (row.text.begin == row.text.end) return;
  // Empty cells before the first word of the row stand where that begins.
  for (Span& cell : row.cells) {
    if (cell.begin == cell.end && cell.end < row.text.begin) cell = {row.text.begin, row.text.begin};
  }
  push_block(std::move(row));
}

// "1. IMEI / 2. IMSI / 3. OAID": lines that follow each other with the same kind of number and nothing between them
// are the items of a list.
void DocumentBuilder::demote_runs() {
  std::vector<Block>& blocks = document_.blocks;
  number_parts_.resize(blocks.size());
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i + 1;
    while (end < blocks.size() && number_parts_[i] != 0 && number_parts_[end] == number_parts_[i]) ++end;
    for (std::size_t item = i; end - i > 1 && item < end; ++item) {
      blocks[item].kind = BlockKind::list_item;
      blocks[item].level = 1;
    }
    i = end;
  }
}

Result<Document> DocumentBuilder::finish(std::string_view where) {
  while (open_tables_ > 0) close_table();
  close();
  close_link();
  if (full_) return fail(Errc::over_budget, std::string(where), 0, "text, blocks or table cells");
  demote_runs();
  return std::move(document_);
}

}  // namespace mingcha::privacy_policy
