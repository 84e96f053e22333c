#include "analyzer/privacy_policy/entry.h"

#include <algorithm>

#include "analyzer/privacy_policy/information_reader.h"
#include "analyzer/privacy_policy/line_shape.h"
#include "analyzer/privacy_policy/permission_reader.h"
#include "analyzer/privacy_policy/sdk_list.h"

namespace mingcha::privacy_policy {
namespace {

constexpr std::string_view kNothing[] = {"无", "/", "-", "--", "——", "无。", "暂无", "N/A", "n/a", "None", "none", "\\"};
constexpr std::size_t kLongestTitle = 60;  // bytes

std::string_view web_address(std::string_view text) {
  const std::size_t at = text.find("http");
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at);
  std::size_t end = 0;
  while (end < text.size() && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80 && text[end] != '"' &&
         text[end] != ')' && text[end] != '<' && text[end] != ';')
    ++end;
  return text.substr(0, end);
}

/// The address that a cell shows or leads to.
std::string link_in(const Document& document, Span span) {
  if (const std::string_view shown = web_address(document.at(span)); !shown.empty()) return std::string(shown);
  const auto first = std::lower_bound(document.links.begin(), document.links.end(), span.begin,
                                      [](const Link& link, std::uint32_t at) { return link.text.begin < at; });
  if (first != document.links.end() && first->text.begin < span.end) return first->target;
  return {};
}

void put(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

/// What the cells name. Where one column names a kind ("位置信息") and another its parts, the parts count.
void disclose_cells(const Entry& entry, const Frame& frame, const Quote& quote, BlockText& scratch, PolicyText& out) {
  const auto mentions = [&](const Span& span) {
    std::vector<Mention> all;
    scratch.read(span);
    for (const Segment& segment : scratch.segments()) {
      const Token* denial = scratch.first(TermUse::negation, segment, Word::deny);
      for (const Mention& mention : mentions_in(scratch, segment))
        if (denial == nullptr || mention.token.begin < denial->begin) all.push_back(mention);
    }
    return all;
  };
  const auto is_clear = [](const Mention& mention) { return mention.strength == Strength::clear; };
  bool parts = false;
  for (const Span& span : entry.information) {
    const std::vector<Mention> all = mentions(span);
    parts = parts || (entry.information.size() > 1 && std::any_of(all.begin(), all.end(), is_clear));
  }
  for (const Span& span : entry.information) {
    const std::vector<Mention> all = mentions(span);
    if (parts && std::none_of(all.begin(), all.end(), is_clear)) continue;
    for (const Mention& mention : all) disclose(scratch, mention, frame, quote, out);
  }
}

}  // namespace

std::string_view value_of(std::string_view text) {
  text = trimmed(text);
  if (const LineShape shape = shape_of(text); shape.numbering != Numbering::none && shape.prefix < text.size())
    text = trimmed(text.substr(shape.prefix));
  for (const std::string_view nothing : kNothing)
    if (text == nothing) return {};
  return text;
}

bool is_company(std::string_view text, const Vocabulary& vocabulary) {
  const Token found = vocabulary.longest(vocabulary.normaliser().normalise(text.substr(0, 300)), TermUse::company);
  return found.term != Vocabulary::kNoTerm;
}

bool Entry::has(Word role) const {
  switch (role) {
    case Word::name: return !name.empty();
    case Word::vendor: return !vendor.empty();
    case Word::function: return !function.empty();
    case Word::information: return !information.empty();
    case Word::permission: return !permissions.empty();
    case Word::aim: return !purpose.empty();
    case Word::scene: return !scene.empty();
    case Word::manner: return !manner.empty();
    case Word::link: return !link.empty();
    default: return false;
  }
}

void Entry::set(Word role, Span value, const Document& document) {
  const std::string_view text = value_of(document.at(value));
  if (whole.end == whole.begin) whole = value;
  whole = {std::min(whole.begin, value.begin), std::max(whole.end, value.end)};
  if (text.empty()) return;
  switch (role) {
    case Word::name: put(name, text); break;
    case Word::vendor: put(vendor, text); break;
    case Word::function: put(function, text); break;
    case Word::information: information.push_back(value); break;
    case Word::permission: permissions.push_back(value); break;
    case Word::aim: put(purpose, text); break;
    case Word::scene: put(scene, text); break;
    case Word::manner: put(manner, text); break;
    case Word::link: put(link, link_in(document, value)); break;
    default: break;
  }
}

Word role_of(std::string_view title, const Vocabulary& vocabulary, bool is_head) {
  title = value_of(title);
  if (title.empty() || title.size() > kLongestTitle) return Word::none;
  const std::string normal = vocabulary.normaliser().normalise(title);
  const Token found = vocabulary.longest(normal, TermUse::column);
  if (found.term == Vocabulary::kNoTerm) return Word::none;
  const std::size_t bracket = normal.find('(');
  const std::size_t size = bracket == std::string::npos || bracket == 0 ? normal.size() : bracket;
  if (!is_head && (found.end - found.begin) * 2 < size) return Word::none;
  return found.word;
}

std::string collector_of(const Entry& entry, const Place& place, const Vocabulary& vocabulary) {
  if (!entry.of_third_party()) return place.collector;
  const std::string& name = entry.name.empty() ? entry.vendor : entry.name;
  const std::string_view id = vocabulary.sdk_of(name);
  return id.empty() ? name : "sdk:" + std::string(id);
}

void finish(const Entry& entry, const Place& place, BlockText& scratch, PolicyText& out) {
  const Document& document = scratch.document();
  const Vocabulary& vocabulary = scratch.vocabulary();
  const Quote quote = quote_of(document, entry.whole);
  Frame frame;
  frame.action = Action::collect;
  frame.collector = collector_of(entry, place, vocabulary);
  frame.purpose = entry.purpose.empty() ? entry.function : entry.purpose;
  frame.manner = entry.manner;
  frame.condition = entry.scene;
  if (entry.of_third_party()) {
    const std::string& name = entry.name.empty() ? entry.vendor : entry.name;
    ListedSdk* sdk = listed(out, name, vocabulary.sdk_of(name), quote);
    if (sdk != nullptr) {
      if (sdk->name == sdk->id) sdk->name = name;
      put(sdk->vendor, entry.vendor);
      put(sdk->purpose, frame.purpose.empty() ? entry.scene : frame.purpose);
      put(sdk->link, entry.link);
    }
  }
  disclose_cells(entry, frame, quote, scratch, out);
  const std::string& reason = frame.purpose.empty() ? entry.scene : frame.purpose;
  for (const Span& span : entry.permissions)
    for (const std::string_view name : vocabulary.permissions_of(document.at(span)))
      keep(out.permissions, ExplainedPermission{std::string(name), reason, quote});
}

}  // namespace mingcha::privacy_policy
