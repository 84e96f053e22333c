// No parser: tokens are enough to tell names from comments, texts, templates and patterns. Whether '/' divides or begins
// a pattern is told by what stands before it; a wrong guess ends with the line.
#include "analyzer/behaviour/script_calls.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kLongestPath = 128;  // bytes of a path of names; longer ones are none of the rows
constexpr std::size_t kDeepest = 256;      // templates inside templates; deeper ones are read as code

bool is_name_start(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_name(char c) noexcept { return is_name_start(c) || is_digit(c); }
bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

// Words after which an expression begins.
bool awaits_expression(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {"return", "typeof", "case", "in",    "of",   "delete",
                                                              "void",   "new",    "throw", "else", "do",   "instanceof"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

std::string_view object_of(std::string_view path) { return path.substr(0, path.find('.')); }

}  // namespace

class ScriptWalk {
 public:
  ScriptWalk(const ScriptIndex& index, std::string_view script) : index_(index), script_(script) {}

  std::vector<ScriptCall> run() {
    while (at_ < script_.size()) step();
    return std::move(found_);
  }

 private:
  char peek(std::size_t ahead = 0) const noexcept { return at_ + ahead < script_.size() ? script_[at_ + ahead] : '\0'; }

  void step() {
    const char c = peek();
    if (is_blank(c)) {
      ++at_;
    } else if (is_name_start(c)) {
      take_path();
    } else if (is_digit(c)) {
      while (at_ < script_.size() && (is_name(peek()) || peek() == '.')) ++at_;
      ends_value_ = true;
    } else if (c == '"' || c == '\'') {
      skip_text();
      ends_value_ = true;
    } else if (c == '`') {
      ++at_;
      skip_template();
    } else if (c == '/') {
      take_slash();
    } else {
      take_mark(c);
    }
  }

  void take_mark(char c) {
    ++at_;
    if (c == '{') ++braces_;
    if (c == '}') {
      if (!templates_.empty() && templates_.back() == braces_) {
        templates_.pop_back();
        return skip_template();
      }
      if (braces_ > 0) --braces_;
    }
    is_member_ = c == '.';
    ends_value_ = c == ')' || c == ']' || c == '}';
  }

  void take_slash() {
    if (peek(1) == '/') {
      while (at_ < script_.size() && peek() != '\n') ++at_;
    } else if (peek(1) == '*') {
      const std::size_t end = script_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? script_.size() : end + 2;
    } else if (ends_value_) {
      ++at_;
      ends_value_ = is_member_ = false;
    } else {
      skip_pattern();
      ends_value_ = true;
    }
  }

  // A text ends with its line when nobody closes it.
  void skip_text() {
    const char quote = peek();
    for (++at_; at_ < script_.size(); ++at_) {
      const char c = peek();
      if (c == '\\') {
        ++at_;
      } else if (c == quote) {
        ++at_;
        return;
      } else if (c == '\n') {
        return;
      }
    }
  }

  void skip_pattern() {
    bool in_set = false;
    for (++at_; at_ < script_.size(); ++at_) {
      const char c = peek();
      if (c == '\n') return;
      if (c == '\\') {
        ++at_;
      } else if (c == '[') {
        in_set = true;
      } else if (c == ']') {
        in_set = false;
      } else if (c == '/' && !in_set) {
        ++at_;
        return;
      }
    }
  }

  // From behind the opening '`' or behind the '}' of an expression.
  void skip_template() {
    for (; at_ < script_.size(); ++at_) {
      const char c = peek();
      if (c == '\\') {
        ++at_;
      } else if (c == '`') {
        ++at_;
        ends_value_ = true;
        is_member_ = false;
        return;
      } else if (c == '$' && peek(1) == '{' && templates_.size() < kDeepest) {
        at_ += 2;
        templates_.push_back(braces_);
        ends_value_ = is_member_ = false;
        return;
      }
    }
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < script_.size() && is_name(peek())) ++at_;
    return script_.substr(begin, at_ - begin);
  }

  void take_path() {
    const std::size_t begin = at_;
    const bool is_member = is_member_;
    const std::string_view first = take_name();
    is_member_ = false;
    ends_value_ = !awaits_expression(first);
    if (is_member) return;
    const bool is_global = first == "window" || first == "globalThis" || first == "self";
    if (!is_global && !index_.by_object_.contains(first)) return;
    std::string path(is_global ? std::string_view() : first);
    while (std::optional<std::string_view> member = take_member()) {
      if (!path.empty()) path += '.';
      path += *member;
      if (path.size() > kLongestPath) return;
    }
    note(path, begin);
  }

  // ".name", "?.name" or "['name']" behind the path so far; nothing is taken where something else stands.
  std::optional<std::string_view> take_member() {
    const std::size_t before = at_;
    skip_blanks();
    if (peek() == '?' && peek(1) == '.' && !is_digit(peek(2))) ++at_;
    if (peek() == '.') {
      ++at_;
      skip_blanks();
      if (is_name_start(peek())) return take_name();
    } else if (peek() == '[' && (peek(1) == '"' || peek(1) == '\'')) {
      const char quote = peek(1);
      at_ += 2;
      const std::string_view name = take_name();
      if (!name.empty() && peek() == quote && peek(1) == ']') {
        at_ += 2;
        return name;
      }
    }
    at_ = before;
    return std::nullopt;
  }

  void skip_blanks() {
    while (at_ < script_.size() && is_blank(peek())) ++at_;
  }

  void note(std::string_view path, std::size_t begin) {
    const std::size_t before = at_;
    skip_blanks();
    const bool is_called = peek() == '(' || (peek() == '?' && peek(1) == '.' && peek(2) == '(');
    const bool is_set = peek() == '=' && peek(1) != '=' && peek(1) != '>';
    at_ = before;
    const auto rows = index_.by_object_.find(object_of(path));
    if (rows == index_.by_object_.end()) return;
    for (const std::uint32_t row : rows->second) {
      const policies::Bridge& bridge = index_.rows_[row];
      if (!path.starts_with(bridge.api)) continue;
      const std::string_view rest = path.substr(bridge.api.size());
      const bool is_use = bridge.is_call ? is_called && (rest.empty() || rest == ".call" || rest == ".apply")
                                         : !is_set && (rest.empty() || rest.starts_with('.'));
      if (is_use) found_.push_back({begin, row});
    }
  }

  const ScriptIndex& index_;
  std::string_view script_;
  std::size_t at_ = 0;
  std::size_t braces_ = 0;
  std::vector<std::size_t> templates_;  // open ones: the braces that were open where an expression began
  bool ends_value_ = false;             // of the token before: a '/' behind it divides
  bool is_member_ = false;              // the token before was a '.'
  std::vector<ScriptCall> found_;
};

ScriptIndex::ScriptIndex(const std::vector<policies::Bridge>& rows) : rows_(rows) {
  for (std::uint32_t i = 0; i < rows.size(); ++i) by_object_[object_of(rows[i].api)].push_back(i);
}

std::vector<ScriptCall> ScriptIndex::find_names(const std::vector<HermesName>& names) const {
  tsl::robin_map<std::string_view, std::size_t, TextHash> offsets;
  for (const HermesName& name : names) offsets.try_emplace(name.text, name.offset);
  std::vector<ScriptCall> found;
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    std::string_view path = rows_[row].api;
    std::optional<std::size_t> offset;
    while (true) {
      const std::size_t dot = path.find('.');
      const auto name = offsets.find(path.substr(0, dot));
      offset = name == offsets.end() ? std::nullopt : std::optional(name->second);
      if (!offset || dot == std::string_view::npos) break;
      path.remove_prefix(dot + 1);
    }
    if (offset) found.push_back({*offset, row});
  }
  return found;
}

std::vector<ScriptCall> ScriptIndex::find(std::string_view script) const { return ScriptWalk(*this, script).run(); }

}  // namespace mingcha::behaviour
