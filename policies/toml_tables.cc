// toml++ without exceptions, and guarded: its tree is destroyed by recursion, so dotted keys and nesting are
// limited, and characters that it cannot take are refused, before it sees the text.
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 16
#define TOML_ENABLE_FORMATTERS 0
#include "policies/toml_tables.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace mingcha::policies {
namespace {

constexpr std::size_t kMostDotsInLine = 16;

/// Walks over a TOML text and tells bare characters from those inside texts and comments. A quote that follows a bare
/// character opens no text: it is a bare one too.
class BareCharacters {
 public:
  explicit BareCharacters(std::string_view text) : text_(text) {}

  /// Moves to the next character that is neither inside a text nor a comment; false at the end.
  bool next() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        in_comment_ = false;
        if (closing_.size() == 1) closing_ = {};  // a text of one line ends here, by mistake
      }
      if (!closing_.empty()) {
        skip_text(c);
      } else if (c == '#') {
        in_comment_ = true;
      } else if (!in_comment_ && (c == '"' || c == '\'') && may_open_text()) {
        open_text();
      } else if (!in_comment_) {
        character_ = c;
        ++at_;
        return true;
      }
    }
    return false;
  }

  char character() const { return character_; }
  std::uint32_t line() const { return line_; }

 private:
  /// The parser looks for texts only where a key or a value begins.
  bool may_open_text() const {
    return at_ == 0 || std::string_view(" \t\r\n=[{,").find(text_[at_ - 1]) != std::string_view::npos;
  }

  void open_text() {
    closing_ = text_.substr(at_, 3);
    if (closing_ != "\"\"\"" && closing_ != "'''") closing_ = closing_.substr(0, 1);
    at_ += closing_.size() - 1;
  }

  void skip_text(char c) {
    if (c == '\\' && closing_[0] == '"') {
      if (at_ + 1 < text_.size() && text_[at_ + 1] != '\n') ++at_;
      return;
    }
    if (!text_.substr(at_).starts_with(closing_)) return;
    const bool triple = closing_.size() == 3;
    at_ += closing_.size() - 1;
    // Up to two quotes before the closing three belong to the text.
    for (int i = 0; triple && i < 2 && at_ + 1 < text_.size() && text_[at_ + 1] == closing_[0]; ++i) ++at_;
    closing_ = {};
  }

  std::string_view text_;
  std::string_view closing_;  ///< what ends the text that we are in
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  char character_ = '\0';
  bool in_comment_ = false;
};

/// What toml++ must not see, complained of: a key of many dots, which nests once per dot, and characters beyond
/// ASCII outside texts, which TOML forbids and some of which version 3.3 takes for impossible. Quotes inside a bare key
/// or value would hide such characters from here, not from it.
bool is_safe(std::string_view file, std::string_view text, Complaints& complaints) {
  std::size_t dots = 0;
  std::uint32_t line = 0;
  for (BareCharacters bare(text); bare.next();) {
    if (bare.line() != line) dots = 0;
    line = bare.line();
    if ((static_cast<unsigned char>(bare.character()) & 0x80) != 0) {
      complaints.add(Place{file, line}, "", "characters beyond ASCII only in quotes and comments");
      return false;
    }
    if (bare.character() == '"' || bare.character() == '\'') {
      complaints.add(Place{file, line}, "", "a quote only where a key or a value begins or ends");
      return false;
    }
    if (bare.character() == '.' && ++dots > kMostDotsInLine) {
      complaints.add(Place{file, line}, "", fmt::format("at most {} dots outside quotes in a line", kMostDotsInLine));
      return false;
    }
  }
  return true;
}

class Reader {
 public:
  Reader(std::string_view file, std::string_view text, TextPool& pool, Complaints& complaints, Dates dates)
      : file_(file), text_(text), pool_(pool), complaints_(complaints), dates_(dates) {}

  std::vector<TomlTable> run() {
    toml::parse_result result = toml::parse(text_, file_);
    if (!result) {
      const toml::parse_error& error = result.error();
      complaints_.add(at(error.source()), "", fmt::format("TOML: {}", error.description()));
      return {};
    }
    for (const auto& [key, node] : result.table()) {
      const toml::array* array = node.as_array();
      if (array == nullptr || !array->is_homogeneous<toml::table>()) {
        complaints_.add(at(node.source()), key.str(), fmt::format("[[{}]]", key.str()));
        continue;
      }
      for (const toml::node& item : *array) read_table(key.str(), *item.as_table());
    }
    const auto place = [](const auto& x) { return std::pair(x.line, x.column); };
    std::sort(out_.begin(), out_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return std::move(out_);
  }

 private:
  Place at(const toml::source_region& region) const {
    return Place{file_, std::max<std::uint32_t>(region.begin.line, 1), std::max<std::uint32_t>(region.begin.column, 1)};
  }

  void read_table(std::string_view name, const toml::table& from) {
    TomlTable table;
    const Place place = at(from.source());
    table.name = keep(name), table.file = file_, table.text = text_, table.line = place.line, table.column = place.column;
    for (const auto& [key, node] : from) {
      TomlEntry entry;
      const Place value = at(node.source());
      entry.key = keep(key.str()), entry.line = value.line, entry.column = value.column;
      if (read_value(node, entry)) table.entries.push_back(std::move(entry));
    }
    std::sort(table.entries.begin(), table.entries.end(), [](const TomlEntry& a, const TomlEntry& b) {
      return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    out_.push_back(std::move(table));
  }

  bool read_value(const toml::node& node, TomlEntry& entry) {
    if (const auto* flag = node.as_boolean()) {
      entry.value = flag->get();
      return true;
    }
    if (const auto* number = node.as_integer()) {
      entry.value = number->get();
      return true;
    }
    if (const auto* text = node.as_string()) {
      entry.value = keep(text->get());
      return true;
    }
    if (const auto* date = node.as_date(); date != nullptr && dates_ == Dates::as_text) {
      const toml::date& day = date->get();
      const auto two = [](unsigned number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
      entry.value = keep(std::to_string(day.year) + '-' + two(day.month) + '-' + two(day.day));
      return true;
    }
    if (const toml::array* array = node.as_array()) return read_list(*array, entry);
    complaints_.add(at(node.source()), entry.key, "a text, a number, true, false or a list of texts");
    return false;
  }

  bool read_list(const toml::array& array, TomlEntry& entry) {
    std::vector<TomlItem> items;
    for (const toml::node& item : array) {
      const auto* text = item.as_string();
      if (text == nullptr) {
        complaints_.add(at(item.source()), entry.key, "texts only in a list");
        return false;
      }
      items.push_back({keep(text->get()), item.source().begin.line, item.source().begin.column});
    }
    entry.value = std::move(items);
    return true;
  }

  std::string_view keep(std::string_view text) { return pool_.emplace_back(text); }

  std::string_view file_, text_;
  TextPool& pool_;
  Complaints& complaints_;
  Dates dates_;
  std::vector<TomlTable> out_;
};

/// The rest of `text` from line and column (in characters, from 1).
std::string_view rest_from(std::string_view text, std::uint32_t line, std::uint32_t column) {
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < column && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
  }
  return text.substr(at);
}

}  // namespace

const TomlEntry* TomlTable::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const TomlEntry& e) { return e.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::vector<TomlTable> read_toml(std::string_view file, std::string_view text, TextPool& pool, Complaints& complaints,
                                 Dates dates) {
  if (text.size() > kLargestToml) {
    complaints.add(Place{file}, fmt::format("{} bytes", text.size()), fmt::format("at most {} bytes", kLargestToml));
    return {};
  }
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  if (!is_safe(file, text, complaints)) return {};
  return Reader(file, text, pool, complaints, dates).run();
}

Place place_inside(const TomlTable& table, const TomlEntry& entry, std::size_t offset) {
  Place place{table.file, entry.line, entry.column};
  std::string_view rest = rest_from(table.text, entry.line, entry.column);
  const bool triple = rest.starts_with("'''") || rest.starts_with("\"\"\"");
  const bool escapes = rest.starts_with('"');
  std::size_t skip = triple ? 3 : 1;
  if (triple && rest.substr(skip).starts_with("\r\n")) skip += 2;
  else if (triple && rest.substr(skip).starts_with('\n')) skip += 1;
  std::size_t left = skip + offset;
  for (std::size_t i = 0; i < rest.size() && left > 0; ++i, --left) {
    const auto byte = static_cast<unsigned char>(rest[i]);
    if (byte == '\n') {
      ++place.line;
      place.column = 1;
      continue;
    }
    if ((byte & 0xc0) != 0x80) ++place.column;
    if (escapes && byte == '\\' && i >= skip && i + 1 < rest.size()) {  // two characters stand for one
      ++i;
      ++place.column;
    }
  }
  return place;
}

}  // namespace mingcha::policies
