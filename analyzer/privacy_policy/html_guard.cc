// Follows the tokens of HTML and a stack of names, much simpler than the standard's rules for building a tree: an
// element that those would close early counts as open here for longer, never the other way round in ordinary pages.
// What is built to fool it meets the limits of memory and time of the parser itself.
#include "analyzer/privacy_policy/html_guard.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mingcha::privacy_policy {
namespace {

enum class Kind : std::uint8_t { other, transparent, formatting, raw, scope };

struct TagRow {
  std::string_view name;
  Kind kind;
};
// transparent: without contents, or closed by the next of its kind. formatting, scope: the lists of HTML 13.2.4.
constexpr TagRow kTags[] = {
    {"area", Kind::transparent},    {"base", Kind::transparent},   {"br", Kind::transparent},
    {"col", Kind::transparent},     {"embed", Kind::transparent},  {"hr", Kind::transparent},
    {"img", Kind::transparent},     {"input", Kind::transparent},  {"link", Kind::transparent},
    {"meta", Kind::transparent},    {"param", Kind::transparent},  {"source", Kind::transparent},
    {"track", Kind::transparent},   {"wbr", Kind::transparent},    {"p", Kind::transparent},
    {"li", Kind::transparent},      {"dt", Kind::transparent},     {"dd", Kind::transparent},
    {"td", Kind::transparent},      {"th", Kind::transparent},     {"tr", Kind::transparent},
    {"tbody", Kind::transparent},   {"thead", Kind::transparent},  {"tfoot", Kind::transparent},
    {"colgroup", Kind::transparent}, {"option", Kind::transparent}, {"optgroup", Kind::transparent},
    {"html", Kind::transparent},    {"head", Kind::transparent},   {"body", Kind::transparent},
    {"a", Kind::formatting},        {"b", Kind::formatting},       {"big", Kind::formatting},
    {"code", Kind::formatting},     {"em", Kind::formatting},      {"font", Kind::formatting},
    {"i", Kind::formatting},        {"nobr", Kind::formatting},    {"s", Kind::formatting},
    {"small", Kind::formatting},    {"strike", Kind::formatting},  {"strong", Kind::formatting},
    {"tt", Kind::formatting},       {"u", Kind::formatting},       {"script", Kind::raw},
    {"style", Kind::raw},           {"textarea", Kind::raw},       {"title", Kind::raw},
    {"xmp", Kind::raw},             {"iframe", Kind::raw},         {"noembed", Kind::raw},
    {"noframes", Kind::raw},        {"plaintext", Kind::raw},      {"table", Kind::scope},
    {"caption", Kind::scope},       {"object", Kind::scope},       {"applet", Kind::scope},
    {"marquee", Kind::scope},       {"template", Kind::scope},     {"svg", Kind::scope},
    {"math", Kind::scope},          {"button", Kind::scope},       {"select", Kind::scope},
};

Kind kind_of(std::string_view name) {
  for (const TagRow& row : kTags) {
    if (row.name == name) return row.kind;
  }
  return Kind::other;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

class Guard {
 public:
  explicit Guard(std::string& html) : html_(html) {}

  void run() {
    for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) at = pass(at);
  }

 private:
  struct Open {
    std::string name;
    Kind kind;
  };
  struct Tag {
    std::string name;
    std::size_t end = 0;         // one past '>'
    std::size_t attributes = 0;
  };

  std::size_t after(std::string_view what, std::size_t from) const {
    const std::size_t found = html_.find(what, from);
    return found == html_.npos ? html_.size() : found + what.size();
  }

  std::size_t end_of_comment(std::size_t from) const {
    for (std::size_t at = html_.find("--", from); at != html_.npos; at = html_.find("--", at + 1)) {
      const std::string_view behind = std::string_view(html_).substr(at + 2, 2);
      if (behind.starts_with('>')) return at + 3;
      if (behind == "!>") return at + 4;
    }
    return html_.size();
  }

  // Passes over what begins with the '<' at `at`; says where to go on.
  std::size_t pass(std::size_t at) {
    const std::string_view rest = std::string_view(html_).substr(at);
    if (rest.size() < 2) return html_.size();
    if (rest.starts_with("<!--")) {
      if (rest.starts_with("<!-->")) return at + 5;
      if (rest.starts_with("<!--->")) return at + 6;
      return end_of_comment(at + 4);
    }
    if (rest[1] == '!' || rest[1] == '?') return after(">", at);
    if (is_letter(rest[1])) return pass_start(at);
    if (rest[1] != '/' || rest.size() < 3) return at + 1;
    if (is_letter(rest[2])) return pass_end(at);
    return after(">", at);
  }

  Tag read_tag(std::size_t name_at) const {
    Tag tag;
    std::size_t at = name_at;
    while (at < html_.size() && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>') ++at;
    tag.name.assign(html_, name_at, std::min<std::size_t>(at - name_at, 16));
    std::transform(tag.name.begin(), tag.name.end(), tag.name.begin(), lower);
    while (at < html_.size() && html_[at] != '>') at = read_attribute(at, tag);
    tag.end = std::min(at + 1, html_.size());
    return tag;
  }

  std::size_t read_attribute(std::size_t at, Tag& tag) const {
    if (is_space(html_[at]) || html_[at] == '/') return at + 1;
    ++tag.attributes;
    ++at;  // a name may begin with '='
    while (at < html_.size() && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>' && html_[at] != '=') ++at;
    std::size_t equals = at;
    while (equals < html_.size() && is_space(html_[equals])) ++equals;
    if (equals >= html_.size() || html_[equals] != '=') return at;
    std::size_t value = equals + 1;
    while (value < html_.size() && is_space(html_[value])) ++value;
    if (value >= html_.size()) return value;
    if (html_[value] == '"' || html_[value] == '\'') return after(std::string_view(&html_[value], 1), value + 1);
    while (value < html_.size() && !is_space(html_[value]) && html_[value] != '>') ++value;
    return value;
  }

  void blank(std::size_t begin, std::size_t end) {
    std::fill(html_.begin() + static_cast<std::ptrdiff_t>(begin), html_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }

  std::size_t pass_start(std::size_t at) {
    const Tag tag = read_tag(at + 1);
    const Kind kind = kind_of(tag.name);
    if (tag.attributes > kMostAttributes) {
      blank(at, tag.end);
      return tag.end;
    }
    if (kind == Kind::raw) return end_of_raw(tag);
    if (kind == Kind::transparent) return tag.end;
    if (open_.size() >= kDeepestHtml || (kind == Kind::formatting && formatting_ >= kMostFormatting)) {
      blank(at, tag.end);
      return tag.end;
    }
    open_.push_back({tag.name, kind});
    if (kind == Kind::formatting) ++formatting_;
    return tag.end;
  }

  std::size_t end_of_raw(const Tag& tag) const {
    if (tag.name == "plaintext") return html_.size();
    for (std::size_t at = html_.find("</", tag.end); at != html_.npos; at = html_.find("</", at + 2)) {
      const std::size_t behind = at + 2 + tag.name.size();
      if (behind >= html_.size()) break;
      const bool same = std::equal(tag.name.begin(), tag.name.end(), html_.begin() + static_cast<std::ptrdiff_t>(at + 2),
                                   [](char a, char b) { return a == lower(b); });
      if (same && (is_space(html_[behind]) || html_[behind] == '/' || html_[behind] == '>')) return at;
    }
    return html_.size();
  }

  std::size_t pass_end(std::size_t at) {
    const Tag tag = read_tag(at + 2);
    if (tag.attributes > kMostAttributes) {
      blank(at, tag.end);
      return tag.end;
    }
    const Kind kind = kind_of(tag.name);
    // A formatting element stays to be opened anew until its own end tag comes.
    if (kind == Kind::formatting && formatting_ > 0) --formatting_;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].name == tag.name) {
        open_.resize(i);
        break;
      }
      if (open_[i].kind == Kind::scope && kind != Kind::scope) break;  // an end tag does not reach out of a table
    }
    return tag.end;
  }

  std::string& html_;
  std::vector<Open> open_;
  std::size_t formatting_ = 0;
};

}  // namespace

void blank_excessive_tags(std::string& html) {
  Guard(html).run();
}

}  // namespace mingcha::privacy_policy
