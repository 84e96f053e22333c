// An entry begins with a name and ends where another begins, at a heading, or at a paragraph that is no part of it.
#include <algorithm>

#include "analyzer/privacy_policy/information_reader.h"
#include "analyzer/privacy_policy/list_reader.h"

namespace mingcha::privacy_policy {
namespace {

constexpr std::string_view kSdk = "sdk";
constexpr std::size_t kLongestName = 120;  // bytes

bool ends_label(char c) { return c == ';' || c == ',' || c == '\n' || c == '\t' || c == ']' || c == '['; }

/// Where the label ends that stands before the colon at `colon`, going back to the mark before it.
std::uint32_t label_begin(std::string_view text, std::uint32_t from, std::uint32_t colon) {
  std::uint32_t at = colon;
  while (at > from && !ends_label(text[at - 1]) && !text.substr(0, at).ends_with("。") && colon - at < 90) --at;
  return at;
}

/// Words inside the name of an SDK ("微信分享SDK") are no verbs.
bool has_real_verb(const BlockText& text, Piece piece) {
  const std::vector<NamedSdk> sdks = sdks_in(text, piece);
  for (const Token& verb : text.tokens(TermUse::verb, piece)) {
    const bool named = std::any_of(sdks.begin(), sdks.end(), [&](const NamedSdk& sdk) {
      return sdk.token.begin <= verb.begin && verb.end <= sdk.token.end;
    });
    if (verb.word != Word::neutral && !named) return true;
  }
  return false;
}

/// What a label's title says that its value is: none for the name of an item ("设备信息：…", "MAC地址：…") or of a
/// permission ("电话权限：…"), which is read as a sentence with its value.
Word label_of(std::string_view title, const Vocabulary& vocabulary) {
  const Word role = role_of(title, vocabulary, false);
  if (role == Word::none) return role;
  const std::string normal = vocabulary.normaliser().normalise(title);
  const Token column = vocabulary.longest(normal, TermUse::column);
  for (const TermUse use : {TermUse::information, TermUse::permission}) {
    const Token named = vocabulary.longest(normal, use);
    const bool longer = named.term != Vocabulary::kNoTerm && named.end - named.begin > column.end - column.begin;
    if (longer && named.end >= column.end) return Word::none;
  }
  return role;
}

bool is_one_of(Word role, std::initializer_list<Word> roles) { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

bool begins_entry(Word role) {
  return role == Word::name || role == Word::vendor || role == Word::permission || role == Word::function;
}

}  // namespace

std::vector<LabelReader::Label> LabelReader::labels_of(const BlockText& text) const {
  std::vector<Label> labels;
  const std::string_view t = text.text();
  std::uint32_t from = 0;
  for (std::size_t at = t.find(':'); at != std::string_view::npos; at = t.find(':', at + 1)) {
    const auto colon = static_cast<std::uint32_t>(at);
    if (t.substr(at).starts_with("://")) continue;
    std::uint32_t begin = label_begin(t, from, colon);
    Word role = label_of(t.substr(begin, colon - begin), text.vocabulary());
    // "… IMEI 用途：": words before a blank are no part of the label.
    const std::span<const Token> items = text.tokens(TermUse::information, {begin, colon});
    const bool names_item = !items.empty() && items.back().end == colon;  // "Device information: …"
    if (const std::size_t blank = t.substr(begin, colon - begin).rfind(' ');
        role == Word::none && !names_item && blank != std::string_view::npos) {
      begin += static_cast<std::uint32_t>(blank) + 1;
      role = label_of(t.substr(begin, colon - begin), text.vocabulary());
    }
    if (role == Word::none) continue;
    if (!labels.empty()) labels.back().value.end = text.offset(begin);
    const auto end = static_cast<std::uint32_t>(t.size());
    labels.push_back({role, {text.offset(begin), text.offset(colon)}, {text.offset(colon + 1), text.offset(end)}});
    from = colon + 1;
  }
  return labels;
}

void LabelReader::close(Place& place) {
  if (!entry_.empty()) {
    Place app;
    app.section = place.section;
    finish(entry_, app, scratch_, out_);
  }
  entry_ = {};
  name_is_title_ = false;
  waiting_ = Word::none;
  place.collector = kApp;
}

void LabelReader::take(const Label& label, Place& place) {
  const Document& document = scratch_.document();
  Word role = label.role;
  const std::string_view value = value_of(document.at(label.value));
  const bool company = is_company(value, scratch_.vocabulary());
  const bool titled = title_.end > title_.begin;
  if (titled && (begins_entry(role) || entry_.has(role)) && entry_.of_third_party()) close(place);
  if (entry_.empty() && titled) {
    const bool of_party = role == Word::vendor || (role == Word::name && company);
    const bool about_title = of_party || is_one_of(role, {Word::information, Word::aim, Word::link, Word::scene, Word::manner});
    name_is_title_ = about_title && (place.section == Word::sdk || title_names_sdk());
    if (name_is_title_) entry_.set(Word::name, title_, document);
    else if (about_title && names_permission(document.at(title_))) entry_.set(Word::permission, title_, document);
    title_ = {};
  }
  if (role == Word::name && (company || name_is_title_) && !entry_.name.empty() && entry_.vendor.empty()) role = Word::vendor;
  if (begins_entry(role) && entry_.has(role)) close(place);
  entry_.set(role, {label.title.begin, label.title.begin}, document);
  entry_.set(role, label.value, document);
  waiting_ = value.empty() ? role : Word::none;
  if (entry_.of_third_party()) place.collector = collector_of(entry_, place, scratch_.vocabulary());
}

/// A short line without a verb may be the title of the labelled lines below it.
void LabelReader::remember_title(const BlockText& text) {
  constexpr std::size_t kLongestTitle = 90;  // bytes
  const std::string_view t = text.text();
  const Piece whole{0, static_cast<std::uint32_t>(t.size())};
  title_ = {};
  if (t.size() > kLongestTitle || t.find("。") != std::string_view::npos) return;
  const std::string_view written = value_of(text.original(whole));
  // "松果云存储": few words without anybody who does something are a name, whatever verbs are in it.
  constexpr std::size_t kLongestName = 30;  // bytes
  const bool is_name = written.size() <= kLongestName && !text.has(TermUse::subject, whole) && t.find(',') == std::string_view::npos;
  if (written.empty() || (has_real_verb(text, whole) && !is_name && !names_permission(written))) return;
  title_.begin = static_cast<std::uint32_t>(written.data() - text.document().text.data());
  title_.end = title_.begin + static_cast<std::uint32_t>(written.size());
}

/// "1、写入外部存储权限" above "使用目的：…".
bool LabelReader::names_permission(std::string_view title) const {
  return title.ends_with("权限") && !scratch_.vocabulary().permissions_of(title).empty();
}

bool LabelReader::title_names_sdk() const {
  const Vocabulary& vocabulary = scratch_.vocabulary();
  return title_.end > title_.begin && vocabulary.is_sdk_name(vocabulary.normaliser().normalise(scratch_.document().at(title_)));
}

/// "目的：为了获取屏幕尺寸": why what the line above names is collected, not what is.
bool LabelReader::explains_above(const Label& label) const {
  const std::string title = scratch_.vocabulary().normaliser().normalise(scratch_.document().at(label.title));
  return (label.role == Word::aim && title.ends_with("目的")) || (label.role == Word::manner && title.ends_with("方式"));
}

void LabelReader::open(Span name, Place& place) {
  close(place);
  title_ = {};
  entry_.set(Word::name, name, scratch_.document());
  place.collector = collector_of(entry_, place, scratch_.vocabulary());
}

/// A block that is the name of an SDK, or begins with one and a colon.
bool LabelReader::take_name(const BlockText& text, const Block& block, Place& place) {
  const std::string_view t = text.text();
  const auto colon = static_cast<std::uint32_t>(std::min({t.find(':'), t.find(" - "), t.find("--"), t.size()}));
  const Piece head{0, colon};
  const std::string_view written = text.original(head);
  if (t.find("。") < colon || t.substr(0, colon).find(',') != std::string_view::npos) return false;
  if (!text.vocabulary().is_sdk_name(t.substr(0, colon)) || has_real_verb(text, head)) return false;
  if (text.first(TermUse::subject, head, Word::app) != nullptr) return false;
  const auto begin = static_cast<std::uint32_t>(written.data() - text.document().text.data());
  open({begin, begin + static_cast<std::uint32_t>(written.size())}, place);
  return colon + 1 >= t.size() || block.kind == BlockKind::heading;
}

void LabelReader::read_heading(const BlockText& text, Place& place) {
  close(place);
  remember_title(text);
  if (place.section != Word::sdk) return;
  const std::string_view t = text.text();
  const Piece whole{0, static_cast<std::uint32_t>(t.size())};
  const std::string_view written = value_of(text.original(whole));
  const bool named = !text.vocabulary().sdk_of(written).empty() || !sdks_in(text, whole).empty();
  if (!named || has_real_verb(text, whole) || !text.vocabulary().is_sdk_name(t)) return;
  const auto begin = static_cast<std::uint32_t>(written.data() - text.document().text.data());
  open({begin, begin + static_cast<std::uint32_t>(written.size())}, place);
}

bool LabelReader::read(const BlockText& text, const Block& block, Place& place) {
  const std::vector<Label> labels = labels_of(text);
  const bool at_start = !labels.empty() && labels[0].title.begin <= text.offset(0) + 12;
  if (labels.empty() || (!at_start && place.section != Word::sdk && entry_.empty())) {
    if (waiting_ != Word::none) {
      entry_.set(waiting_, block.text, scratch_.document());
      if (block.kind != BlockKind::list_item) waiting_ = Word::none;
      return true;
    }
    if (place.section == Word::sdk && take_name(text, block, place)) return true;
    // In the list of SDKs what stands below a name goes on to be about it; elsewhere a sentence ends the entry.
    if (!entry_.empty() && !(place.section == Word::sdk && entry_.of_third_party())) close(place);
    remember_title(text);
    return false;
  }
  const bool starts = std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
    const std::string title = text.vocabulary().normaliser().normalise(text.document().at(label.title));
    const bool of_title = is_one_of(label.role, {Word::vendor, Word::aim, Word::link, Word::scene});
    if (of_title && (title_names_sdk() || names_permission(text.document().at(title_)))) return true;
    return label.role == Word::information || label.role == Word::permission || title.find(kSdk) != std::string::npos;
  });
  if (place.section != Word::sdk && entry_.empty() && !starts) return at_start && explains_above(labels.front());
  if (!at_start && place.section == Word::sdk) {
    // "友盟统计SDK：使用目的：…": a name stands before the first label.
    const Span head{block.text.begin, labels[0].title.begin};
    const std::string_view written = trimmed(text.document().at(head));
    if (written.size() > kLongestName || !text.vocabulary().is_sdk_name(text.vocabulary().normaliser().normalise(written)))
      return false;
    const auto begin = static_cast<std::uint32_t>(written.data() - text.document().text.data());
    open({begin, begin + static_cast<std::uint32_t>(written.size())}, place);
  }
  for (const Label& label : labels) take(label, place);
  return true;
}

bool LabelReader::read_row(const Block& row, Place& place) {
  const Document& document = scratch_.document();
  const auto role = [&](std::size_t i) { return role_of(document.at(row.cells[i]), scratch_.vocabulary(), false); };
  if (row.cells.size() < 2 || row.cells.size() % 2 != 0 || row.is_table_head || role(0) == Word::none) return false;
  for (std::size_t i = 1; i < row.cells.size(); i += 2)
    if (role(i) != Word::none || role(i - 1) == Word::none) return false;
  for (std::size_t i = 0; i + 1 < row.cells.size(); i += 2) take({role(i), row.cells[i], row.cells[i + 1]}, place);
  waiting_ = Word::none;
  return true;
}

}  // namespace mingcha::privacy_policy
