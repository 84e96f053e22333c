// Walks the tree of a page in reading order. A table that holds headings, other tables or one column only is there for
// the looks: its cells are read as if they were blocks.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyzer/privacy_policy/document_builder.h"
#include "analyzer/privacy_policy/html_tree.h"
#include "analyzer/privacy_policy/readers.h"

namespace mingcha::privacy_policy {
namespace {

enum class Role : std::uint8_t {
  running, skipped, block, heading, list, item, line_break, preformatted, table, row_group, head_group, row, cell, link, bold,
};

struct TagRole {
  GumboTag tag;
  Role role;
  std::uint8_t level = 0;
};
constexpr TagRole kRoles[] = {
    {GUMBO_TAG_SCRIPT, Role::skipped},     {GUMBO_TAG_STYLE, Role::skipped},     {GUMBO_TAG_HEAD, Role::skipped},
    {GUMBO_TAG_NOSCRIPT, Role::skipped},   {GUMBO_TAG_TEMPLATE, Role::skipped},  {GUMBO_TAG_IFRAME, Role::skipped},
    {GUMBO_TAG_SVG, Role::skipped},        {GUMBO_TAG_MATH, Role::skipped},      {GUMBO_TAG_SELECT, Role::skipped},
    {GUMBO_TAG_TEXTAREA, Role::skipped},   {GUMBO_TAG_OBJECT, Role::skipped},    {GUMBO_TAG_AUDIO, Role::skipped},
    {GUMBO_TAG_VIDEO, Role::skipped},      {GUMBO_TAG_CANVAS, Role::skipped},    {GUMBO_TAG_TITLE, Role::skipped},
    {GUMBO_TAG_H1, Role::heading, 1},      {GUMBO_TAG_H2, Role::heading, 2},     {GUMBO_TAG_H3, Role::heading, 3},
    {GUMBO_TAG_H4, Role::heading, 4},      {GUMBO_TAG_H5, Role::heading, 5},     {GUMBO_TAG_H6, Role::heading, 6},
    {GUMBO_TAG_P, Role::block},            {GUMBO_TAG_DIV, Role::block},         {GUMBO_TAG_SECTION, Role::block},
    {GUMBO_TAG_ARTICLE, Role::block},      {GUMBO_TAG_HEADER, Role::block},      {GUMBO_TAG_FOOTER, Role::block},
    {GUMBO_TAG_MAIN, Role::block},         {GUMBO_TAG_ASIDE, Role::block},       {GUMBO_TAG_NAV, Role::block},
    {GUMBO_TAG_ADDRESS, Role::block},      {GUMBO_TAG_BLOCKQUOTE, Role::block},  {GUMBO_TAG_DL, Role::block},
    {GUMBO_TAG_DT, Role::block},           {GUMBO_TAG_DD, Role::block},          {GUMBO_TAG_FIGURE, Role::block},
    {GUMBO_TAG_FIGCAPTION, Role::block},   {GUMBO_TAG_FIELDSET, Role::block},    {GUMBO_TAG_FORM, Role::block},
    {GUMBO_TAG_CENTER, Role::block},       {GUMBO_TAG_DETAILS, Role::block},     {GUMBO_TAG_SUMMARY, Role::block},
    {GUMBO_TAG_CAPTION, Role::block},      {GUMBO_TAG_HR, Role::block},          {GUMBO_TAG_BODY, Role::block},
    {GUMBO_TAG_UL, Role::list},            {GUMBO_TAG_OL, Role::list},           {GUMBO_TAG_MENU, Role::list},
    {GUMBO_TAG_LI, Role::item},            {GUMBO_TAG_BR, Role::line_break},     {GUMBO_TAG_PRE, Role::preformatted},
    {GUMBO_TAG_TABLE, Role::table},        {GUMBO_TAG_THEAD, Role::head_group},  {GUMBO_TAG_TBODY, Role::row_group},
    {GUMBO_TAG_TFOOT, Role::row_group},    {GUMBO_TAG_TR, Role::row},            {GUMBO_TAG_TD, Role::cell},
    {GUMBO_TAG_TH, Role::cell},            {GUMBO_TAG_A, Role::link},            {GUMBO_TAG_B, Role::bold},
    {GUMBO_TAG_STRONG, Role::bold},
};

const TagRole& role_of(GumboTag tag) {
  static const std::vector<TagRole> table = [] {
    std::vector<TagRole> by_tag(GUMBO_TAG_LAST + 1, TagRole{GUMBO_TAG_UNKNOWN, Role::running});
    for (const TagRole& row : kRoles) by_tag[row.tag] = row;
    return by_tag;
  }();
  return table[std::min<std::size_t>(tag, GUMBO_TAG_LAST)];
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

Role role_of(const GumboNode& node) {
  return is_element(node) ? role_of(node.v.element.tag).role : Role::running;
}

std::string_view attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

// "display : none" and "DISPLAY:none" are the same.
std::string squeezed(std::string_view style) {
  std::string out;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

struct Style {
  bool hidden = false, bold = false;
};

Style style_of(const GumboNode& element) {
  Style style;
  style.hidden = gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr;
  const std::string_view written = attribute(element, "style");
  if (written.empty()) return style;
  const std::string css = squeezed(written);
  const auto says = [&](std::string_view what) { return css.find(what) != css.npos; };
  style.hidden = style.hidden || says("display:none") || says("visibility:hidden");
  style.bold = says("font-weight:bold") || says("font-weight:6") || says("font-weight:7") || says("font-weight:8") ||
               says("font-weight:9");
  return style;
}

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  return is_element(node) ? &node.v.element.children : nullptr;
}

const GumboNode& child_at(const GumboVector& children, std::size_t i) {
  return *static_cast<const GumboNode*>(children.data[i]);
}

/// What has to be known of a page before it is read.
struct Survey {
  std::unordered_set<const GumboNode*> layout_tables;
  const GumboNode* title = nullptr;
  bool has_h1 = false;
};

class Surveyor {
 public:
  Survey run(const GumboNode& document) {
    std::vector<std::pair<const GumboNode*, std::size_t>> path{{&document, 0}};
    while (!path.empty()) {
      auto& [node, next] = path.back();
      const GumboVector* children = children_of(*node);
      if (children == nullptr || next >= children->length) {
        if (!tables_.empty() && tables_.back().node == node) leave_table();
        path.pop_back();
        continue;
      }
      const GumboNode& child = child_at(*children, next++);
      if (is_element(child)) {
        meet(child);
        path.emplace_back(&child, 0);
      }
    }
    return std::move(survey_);
  }

 private:
  struct OpenTable {
    const GumboNode* node;
    std::size_t cells_in_row = 0, widest = 0;
    bool layout = false;
  };

  void meet(const GumboNode& element) {
    const TagRole& role = role_of(element.v.element.tag);
    if (element.v.element.tag == GUMBO_TAG_TITLE && survey_.title == nullptr) survey_.title = &element;
    survey_.has_h1 = survey_.has_h1 || element.v.element.tag == GUMBO_TAG_H1;
    if (role.role == Role::table || role.role == Role::heading) mark_tables();
    if (role.role == Role::table) tables_.push_back({&element});
    if (tables_.empty()) return;
    OpenTable& table = tables_.back();
    if (role.role == Role::row) table.cells_in_row = 0;
    if (role.role == Role::cell) table.widest = std::max(table.widest, ++table.cells_in_row);
  }

  // Those around a marked one are marked already.
  void mark_tables() {
    for (auto table = tables_.rbegin(); table != tables_.rend() && !table->layout; ++table) table->layout = true;
  }

  void leave_table() {
    const OpenTable& table = tables_.back();
    if (table.layout || table.widest < 2) survey_.layout_tables.insert(table.node);
    tables_.pop_back();
  }

  Survey survey_;
  std::vector<OpenTable> tables_;
};

class PageReader {
 public:
  PageReader(const Survey& survey, DocumentBuilder& out) : survey_(survey), out_(out) {}

  void read(const GumboNode& document) {
    path_.push_back({&document});
    while (!path_.empty() && !out_.is_full()) {
      Frame& frame = path_.back();
      const GumboVector* children = children_of(*frame.node);
      if (children == nullptr || frame.next >= children->length) {
        leave(*frame.node);
        path_.pop_back();
        if (!path_.empty()) restore(path_.back());
        continue;
      }
      meet(child_at(*children, frame.next++));
    }
  }

  /// The text directly inside one element.
  void read_title(const GumboNode& title) {
    out_.open(BlockKind::heading, 1);
    const GumboVector& children = title.v.element.children;
    for (std::size_t i = 0; i < children.length; ++i) {
      if (child_at(children, i).type == GUMBO_NODE_TEXT) out_.add_text(child_at(children, i).v.text.text);
    }
    out_.close();
  }

 private:
  struct Frame {
    const GumboNode* node = nullptr;
    std::size_t next = 0;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;       // of `kind`
    std::uint8_t lists = 0;       // around it
    bool bold = false, preformatted = false, layout = false, head = false;
  };

  void restore(const Frame& frame) {
    out_.set_bold(frame.bold);
    out_.set_context(frame.kind, frame.level);
  }

  void meet(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        add_text(node.v.text.text);
        return;
      case GUMBO_NODE_ELEMENT:
        enter(node);
        return;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return;
    }
  }

  void add_text(std::string_view text) {
    if (!path_.back().preformatted) return out_.add_text(text);
    while (true) {
      const std::size_t end = text.find('\n');
      out_.add_text(text.substr(0, end));
      if (end == text.npos) return;
      out_.break_line();
      text.remove_prefix(end + 1);
    }
  }

  void enter(const GumboNode& element) {
    const Role role = role_of(element);
    if (role == Role::line_break) return out_.break_line();
    if (role == Role::skipped) return;
    const Style style = style_of(element);
    if (style.hidden) return;
    Frame frame = path_.back();
    frame.node = &element;
    frame.next = 0;
    frame.bold = frame.bold || style.bold || role == Role::bold;
    begin(element, role, frame);
    path_.push_back(frame);
    restore(frame);
  }

  void begin(const GumboNode& element, Role role, Frame& frame) {
    switch (role) {
      case Role::block:
        return out_.close();
      case Role::preformatted:
        frame.preformatted = true;
        return out_.close();
      case Role::heading:
        frame.kind = BlockKind::heading;
        frame.level = role_of(element.v.element.tag).level;
        return out_.close();
      case Role::list:
        frame.lists = static_cast<std::uint8_t>(std::min(frame.lists + 1, 250));
        return out_.close();
      case Role::item:
        frame.kind = BlockKind::list_item;
        frame.level = std::max<std::uint8_t>(frame.lists, 1);
        return out_.close();
      case Role::link:
        return open_link(attribute(element, "href"));
      case Role::table:
      case Role::row_group:
      case Role::head_group:
      case Role::row:
      case Role::cell:
        return begin_table_part(element, role, frame);
      case Role::running:
      case Role::skipped:
      case Role::line_break:
      case Role::bold:
        return;
    }
  }

  void begin_table_part(const GumboNode& element, Role role, Frame& frame) {
    if (role == Role::table) {
      frame.layout = survey_.layout_tables.contains(&element);
      frame.head = false;
    }
    if (frame.layout) return out_.close();
    if (role == Role::table) out_.open_table();
    if (role == Role::head_group) frame.head = true;
    if (role == Role::row) out_.open_row(frame.head || has_only_titles(element));
    if (role == Role::cell) out_.open_cell(span_of(element, "colspan", 1), span_of(element, "rowspan", kMostRows));
  }

  void open_link(std::string_view target) {
    const bool leads_out = !target.starts_with('#') && !target.starts_with("javascript:");
    out_.open_link(leads_out ? target : std::string_view());
  }

  void leave(const GumboNode& node) {
    const bool layout = path_.back().layout;
    switch (role_of(node)) {
      case Role::link:
        return out_.close_link();
      case Role::table:
        return layout ? out_.close() : out_.close_table();
      case Role::row_group:
      case Role::head_group:
        return layout ? out_.close() : out_.close_row_group();
      case Role::row:
        return layout ? out_.close() : out_.close_row();
      case Role::cell:
        return layout ? out_.close() : out_.close_cell();
      case Role::block:
      case Role::preformatted:
      case Role::heading:
      case Role::list:
      case Role::item:
        return out_.close();
      case Role::running:
      case Role::skipped:
      case Role::line_break:
      case Role::bold:
        return;
    }
  }

  static constexpr std::uint32_t kMostRows = 65'534;  // HTML 4.9.11

  // 0 rows reach to the end of their group; `zero` stands for that.
  static std::uint32_t span_of(const GumboNode& cell, const char* name, std::uint32_t zero) {
    const std::string_view value = attribute(cell, name);
    if (value.empty()) return 1;
    std::uint32_t number = 0;
    for (const char c : value) {
      if (c < '0' || c > '9') break;
      number = std::min(number * 10 + static_cast<std::uint32_t>(c - '0'), kMostRows);
    }
    return number == 0 ? zero : number;
  }

  static bool has_only_titles(const GumboNode& row) {
    const GumboVector& children = row.v.element.children;
    std::size_t titles = 0;
    for (std::size_t i = 0; i < children.length; ++i) {
      const GumboNode& child = child_at(children, i);
      if (role_of(child) != Role::cell) continue;
      if (child.v.element.tag != GUMBO_TAG_TH) return false;
      ++titles;
    }
    return titles > 1;
  }

  const Survey& survey_;
  DocumentBuilder& out_;
  std::vector<Frame> path_;
};

// A page often repeats its title as the first line.
void drop_repeated_title(Document& document) {
  if (document.blocks.size() < 2 || document.at(document.blocks[0].text) != document.at(document.blocks[1].text)) return;
  document.blocks.erase(document.blocks.begin() + 1);
}

}  // namespace

Result<Document> read_html(std::string text, std::string_view where) {
  const Result<HtmlTree> tree = HtmlTree::parse(std::move(text), where);
  if (!tree) return tl::unexpected(tree.error());
  const Survey survey = Surveyor().run(tree->document());
  DocumentBuilder out(Format::html);
  PageReader reader(survey, out);
  const bool with_title = survey.title != nullptr && !survey.has_h1;
  if (with_title) reader.read_title(*survey.title);
  reader.read(tree->document());
  Result<Document> document = out.finish(where);
  if (document && with_title) drop_repeated_title(*document);
  return document;
}

}  // namespace mingcha::privacy_policy
