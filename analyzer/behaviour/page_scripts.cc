// Not HTML's whole grammar: comments and `script` elements are told from the rest, which is how browsers find them too
// (HTML, 13.2.5, "script data state"), but for elements inside texts that are shown as they are.
#include "analyzer/behaviour/page_scripts.h"

#include <algorithm>
#include <optional>

namespace mingcha::behaviour {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f/";

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool is_word(std::string_view text, std::string_view word) noexcept {
  return text.size() == word.size() && begins_with(text, word);
}

/// "<script" and "</script" end with a blank, '/' or '>'.
bool is_tag(std::string_view text, std::string_view tag) noexcept {
  return begins_with(text, tag) && text.size() > tag.size() &&
         (text[tag.size()] == '>' || kBlanks.find(text[tag.size()]) != std::string_view::npos);
}

// Types that are scripts: none, JavaScript's and "module".
bool is_script_type(std::string_view type) {
  type = type.substr(0, type.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  while (!type.empty() && type.front() == ' ') type.remove_prefix(1);
  return type.empty() || is_word(type, "module") || is_word(type, "text/javascript") ||
         is_word(type, "application/javascript") || is_word(type, "text/ecmascript") ||
         is_word(type, "application/x-javascript") || is_word(type, "application/ecmascript");
}

class PageWalk {
 public:
  explicit PageWalk(std::string_view page) : page_(page) {}

  std::vector<PageScript> run() {
    while (true) {
      at_ = page_.find('<', at_);
      if (at_ == std::string_view::npos) return std::move(found_);
      const std::string_view rest = page_.substr(at_);
      if (rest.starts_with("<!--")) {
        const std::size_t end = page_.find("-->", at_ + 2);
        if (end == std::string_view::npos) return std::move(found_);
        at_ = end + 3;
      } else if (is_tag(rest, "<script")) {
        at_ += std::string_view("<script").size();
        take();
      } else {
        ++at_;
      }
    }
  }

 private:
  void take() {
    holds_script_ = true;
    while (take_attribute()) {
    }
    const std::size_t begin = at_;
    const std::size_t end = find_end();
    if (holds_script_ && end > begin) found_.push_back({begin, page_.substr(begin, end - begin)});
    at_ = end;
  }

  std::size_t find_end() const {
    std::size_t end = at_;
    while ((end = page_.find("</", end)) != std::string_view::npos) {
      if (is_tag(page_.substr(end), "</script")) return end;
      ++end;
    }
    return page_.size();
  }

  /// False behind the tag's end.
  bool take_attribute() {
    skip(kBlanks);
    if (at_ >= page_.size()) return false;
    if (page_[at_] == '>') {
      ++at_;
      return false;
    }
    const std::size_t begin = at_;
    ++at_;  // a name may begin with '='
    until(" \t\r\n\f/>=");
    const std::string_view name = page_.substr(begin, at_ - begin);
    skip(" \t\r\n\f");
    std::string_view value;
    if (at_ < page_.size() && page_[at_] == '=') {
      ++at_;
      value = take_value();
    }
    if (is_word(name, "src") || (is_word(name, "type") && !is_script_type(value))) holds_script_ = false;
    return true;
  }

  std::string_view take_value() {
    skip(" \t\r\n\f");
    if (at_ >= page_.size()) return {};
    const char quote = page_[at_];
    const bool is_quoted = quote == '"' || quote == '\'';
    if (is_quoted) ++at_;
    const std::size_t begin = at_;
    until(is_quoted ? std::string_view(&quote, 1) : std::string_view(" \t\r\n\f>"));
    const std::string_view value = page_.substr(begin, at_ - begin);
    if (is_quoted && at_ < page_.size()) ++at_;
    return value;
  }

  void skip(std::string_view chars) { at_ = std::min(page_.find_first_not_of(chars, at_), page_.size()); }
  void until(std::string_view chars) { at_ = std::min(page_.find_first_of(chars, at_), page_.size()); }

  std::string_view page_;
  std::size_t at_ = 0;
  bool holds_script_ = true;
  std::vector<PageScript> found_;
};

}  // namespace

std::vector<PageScript> page_scripts(std::string_view page) { return PageWalk(page).run(); }

}  // namespace mingcha::behaviour
