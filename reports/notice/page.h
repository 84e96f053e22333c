// A notice as blocks of text and tables: what is the same in every file format that holds pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "policies/notice_layout.h"
#include "reports/notice/notice.h"

namespace mingcha::reports {

enum class BlockKind : std::uint8_t {
  title,
  addressee,
  paragraph,
  heading,       ///< "一、APP"
  attachment,    ///< "附件：…", where the annex is named
  signature,     ///< one line at the right: issuer, date
  annex,         ///< begins the annex on a new page, turned where the layout says so
  annex_title,
  note,          ///< small print below a table
  table,
};

struct Cell {
  std::vector<std::string> lines;  ///< paragraphs
  std::size_t span = 1;            ///< rows that it reaches down; 0: held by the cell above
  bool heading = false;            ///< a label: shaded, not of the values
};

struct Table {
  std::vector<std::string> header;  ///< repeated on each page; empty: none
  std::vector<unsigned> widths;     ///< shares of the width of the page, one a column
  std::vector<bool> centred;        ///< of each column
  std::vector<std::vector<Cell>> rows;
  bool by_hand = false;             ///< to be filled in by hand: high rows, all on one page
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  Table table;
};

struct Page {
  std::string title;          ///< for the properties of the file
  std::string issuer;
  std::string title_font, body_font, heading_font;
  bool landscape = false;     ///< the annex, or the whole where there is none
  std::vector<Block> blocks;
};

/// The paper over all apps of a notice, for a layout that is not for one app. Values are harmless in it: unsafe
/// characters are visible, long ones cut.
Page listing_page(const Notice& notice, const policies::NoticeLayout& layout, Lang lang);

/// The paper for one app, for a layout that is.
Page app_page(const NoticeHeading& heading, const NoticeApp& app, const policies::NoticeLayout& layout, Lang lang);

/// The annex of a listing alone: header and rows, for sheets.
std::vector<Table> listing_tables(const Notice& notice, const policies::NoticeLayout& layout, Lang lang);

/// One value made harmless: valid, unsafe characters visible, cut with a mark beyond `most` characters.
std::string harmless(std::string_view value, std::size_t most = 600);

}  // namespace mingcha::reports
