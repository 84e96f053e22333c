// No parser: tokens are enough to tell names from comments, texts, templates and patterns. Whether '/' divides or begins
// a pattern is told by what stands before it; a wrong guess ends with the line.
#include "analyzer/behaviour/script_calls.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kLongestPath = 128;  // bytes of a path of names; longer ones are none of the rows
constexpr std::size_t kDeepest = 256;      // templates inside templates; deeper ones are read as code
constexpr std::size_t kMostKept = 4096;    // objects kept under other names at a time
constexpr std::size_t kLongestList = 1024; // bytes of a list of names that are set at once
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

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
std::string_view parent_of(std::string_view path) { return path.substr(0, std::min(path.rfind('.'), path.size())); }

// The first name in a text.
std::string_view name_in(std::string_view text) {
  const auto begin = std::find_if(text.begin(), text.end(), is_name_start);
  return {begin, static_cast<std::size_t>(std::find_if_not(begin, text.end(), is_name) - begin)};
}

bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }

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
      const std::size_t begin = at_ + 1;
      skip_text();
      if (is_argument_) keep_named(script_.substr(begin, std::max(at_, begin + 1) - begin - 1));
      ends_value_ = true;
      is_argument_ = false;
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
    if (c == '{') {
      ++braces_;
      list_ = at_;
    }
    if (c == '}') {
      if (!templates_.empty() && templates_.back() == braces_) {
        templates_.pop_back();
        return skip_template();
      }
      if (braces_ > 0) --braces_;
    }
    is_member_ = c == '.';
    is_argument_ = c == '(';
    if (c == ';' || c == '{' || c == '}') {
      target_ = targets_ = {};
      is_declared_ = false;
    }
    if (c == '}') {
      while (!kept_.empty() && kept_.back().depth > braces_) forget_last();
      // "{ Device, Camera: c } = Plugins"
      is_declared_ = list_ && is_set();
      if (is_declared_ && at_ - *list_ <= kLongestList) targets_ = script_.substr(*list_, at_ - 1 - *list_);
      list_.reset();
    }
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
    is_member_ = is_argument_ = false;
    ends_value_ = !awaits_expression(first);
    // Modules export objects under their own names: "n.NativeModules" is no less than "NativeModules".
    if (is_member && !(is_capital(first[0]) && index_.by_object_.contains(first))) return;
    if (!is_member && is_set()) {
      target_ = first;
      targets_ = {};
      if (by_name_.contains(first) || elsewhere_.contains(first)) keep(first, {});
      return;
    }
    is_declared_ = is_declared_ || first == "var" || first == "let" || first == "const";
    const bool is_global = first == "window" || first == "globalThis" || first == "self";
    const std::string* kept = is_member ? nullptr : kept_as(first);
    if (!is_global && kept == nullptr && !index_.by_object_.contains(first)) return;
    std::string path(is_global ? std::string_view() : kept != nullptr ? *kept : first);
    if (path.empty() && !is_global) return;
    while (std::optional<std::string_view> member = take_member()) {
      if (!path.empty()) path += '.';
      path += *member;
      if (path.size() > kLongestPath) return;
    }
    note(path, begin);
    if (!index_.parents_.contains(path) || is_called()) return;
    if (!target_.empty()) keep(target_, path);
    if (!targets_.empty()) keep_members(path);
  }

  // Names of a list "Device, Camera: c" that members of the object are kept under.
  void keep_members(const std::string& path) {
    for (std::string_view list = std::exchange(targets_, {}); !list.empty();) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string_view each = list.substr(0, comma);
      const std::string_view member = name_in(each);
      const std::string_view other = name_in(each.substr(std::min(each.find(':'), each.size())));
      const std::string object = path + '.' + std::string(member);
      if (index_.parents_.contains(object)) keep(other.empty() ? member : other, object);
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
  }

  // An object got by a call that is told its name, as in registerPlugin("Device").
  void keep_named(std::string_view name) {
    if (target_.empty()) return;
    const auto object = index_.parents_by_name_.find(name);
    if (object != index_.parents_by_name_.end()) keep(target_, std::string(object->second));
  }

  const std::string* kept_as(std::string_view name) const {
    if (const auto at = by_name_.find(name); at != by_name_.end()) return &kept_[at->second].path;
    const auto at = elsewhere_.find(name);
    return at == elsewhere_.end() ? nullptr : &at->second;
  }

  // From now on the name stands for the object, or for none of them: until its block ends or the name is set again.
  // One that is declared somewhere else keeps it.
  void keep(std::string_view name, std::string path) {
    if (!is_declared_) {
      if (const auto at = by_name_.find(name); at != by_name_.end())
        kept_[at->second].path = std::move(path);
      else if (elsewhere_.size() < kMostKept)
        elsewhere_[name] = std::move(path);
      return;
    }
    const auto [at, is_new] = by_name_.try_emplace(name, kept_.size());
    if (!is_new && kept_[at->second].depth == braces_) {
      kept_[at->second].path = std::move(path);
      return;
    }
    const std::size_t outer = is_new ? kNone : at->second;
    if (kept_.size() >= kMostKept) {
      if (is_new) by_name_.erase(name);
      return;
    }
    by_name_[name] = kept_.size();
    kept_.push_back({name, std::move(path), braces_, outer});
  }

  void forget_last() {
    const Kept& last = kept_.back();
    if (last.outer == kNone)
      by_name_.erase(last.name);
    else
      by_name_[last.name] = last.outer;
    kept_.pop_back();
  }

  bool is_set() {
    const std::size_t before = at_;
    skip_blanks();
    const bool is_set = peek() == '=' && peek(1) != '=' && peek(1) != '>';
    at_ = before;
    return is_set;
  }

  bool is_called() {
    const std::size_t before = at_;
    skip_blanks();
    const bool is_called = peek() == '(' || (peek() == '?' && peek(1) == '.' && peek(2) == '(');
    at_ = before;
    return is_called;
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
    const bool called = is_called(), set = is_set();
    const auto rows = index_.by_object_.find(object_of(path));
    if (rows == index_.by_object_.end()) return;
    for (const std::uint32_t row : rows->second) {
      const policies::Bridge& bridge = index_.rows_[row];
      if (!path.starts_with(bridge.api)) continue;
      const std::string_view rest = path.substr(bridge.api.size());
      const bool is_use = bridge.is_call ? called && (rest.empty() || rest == ".call" || rest == ".apply")
                                         : !set && (rest.empty() || rest.starts_with('.'));
      if (is_use) found_.push_back({begin, row});
    }
  }

  struct Kept {
    std::string_view name;
    std::string path;
    std::size_t depth = 0;  // braces that were open
    std::size_t outer = 0;  // the one of a block around that has the same name, or kNone
  };

  const ScriptIndex& index_;
  std::string_view script_;
  std::size_t at_ = 0;
  std::size_t braces_ = 0;
  std::vector<std::size_t> templates_;  // open ones: the braces that were open where an expression began
  bool ends_value_ = false;             // of the token before: a '/' behind it divides
  bool is_member_ = false;              // the token before was a '.'
  bool is_argument_ = false;            // the token before was a '('
  std::string_view target_, targets_;   // the name that the statement sets, or a list of them
  std::optional<std::size_t> list_;     // where a '{' stood with no braces since
  std::vector<Kept> kept_;              // the deepest last
  tsl::robin_map<std::string_view, std::size_t, TextHash> by_name_;  // index into kept_
  tsl::robin_map<std::string_view, std::string, TextHash> elsewhere_;  // names that nobody declares in sight
  bool is_declared_ = false;  // the statement declares the names that it sets
  std::vector<ScriptCall> found_;
};

ScriptIndex::ScriptIndex(const std::vector<policies::Bridge>& rows) : rows_(rows) {
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const std::string_view api = rows[i].api;
    by_object_[object_of(api)].push_back(i);
    for (std::string_view at = api; at.find('.') != std::string_view::npos;) {
      at = parent_of(at);
      parents_.insert(at);
    }
    const std::string_view object = parent_of(api);
    const std::size_t dot = object.rfind('.');
    if (dot != std::string_view::npos) parents_by_name_.try_emplace(object.substr(dot + 1), object);
  }
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
