#include "analyzer/behaviour/conduct_matcher.h"

#include <algorithm>
#include <tuple>

#include "analyzer/behaviour/shown_text.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentMatch;
using policies::MeansPlace;
using policies::SignPlace;
using Table = ConductSign::Table;

bool is_letter(char16_t unit) { return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'); }
bool is_letter(char c) { return is_letter(static_cast<char16_t>(static_cast<unsigned char>(c))); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

std::u16string widen(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }

// Whether the piece at `at` is a word of the text, or several whole ones.
bool is_cut_out(std::string_view text, std::size_t at, std::size_t size, std::string_view joins) {
  const auto continues = [&](char c) { return is_letter(c) || joins.find(c) != std::string_view::npos; };
  const bool begins = at == 0 || !is_letter(text[at - 1]);
  return begins && (at + size == text.size() || !continues(text[at + size]));
}

// Finds every row of a list that stands in the text as words.
template <class Names>
void find_words(const Names& names, std::string_view text, std::string_view joins, ConductSigns& out) {
  for (const auto& name : names) {
    if (name.match == ConsentMatch::whole) {
      if (text == name.text) out.push_back(name.sign);
      continue;
    }
    for (std::size_t at = text.find(name.text); at != std::string_view::npos; at = text.find(name.text, at + 1)) {
      if (!is_cut_out(text, at, name.text.size(), joins)) continue;
      out.push_back(name.sign);
      break;
    }
  }
}

}  // namespace

ConductMatcher::ConductMatcher(const policies::Conduct& conduct) : conduct_(&conduct) {
  add_means(conduct);
  add_ads(conduct);
  for (std::uint32_t i = 0; i < conduct.self_start.size(); ++i) {
    const policies::SelfStartSign& row = conduct.self_start[i];
    if (row.place == SignPlace::action && row.conduct == policies::SelfStart::battery_exemption)
      literals_.push_back({row.value, false, {Table::self_start, i}});
  }
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tuple(a.text[0], b.text.size()) < std::tuple(b.text[0], a.text.size());
  });
  std::vector<std::u16string> texts, names;
  for (const Phrase& phrase : phrases_) texts.push_back(phrase.text);
  for (const Name& name : names_) names.push_back(widen(name.text));
  text_filter_ = PhraseFilter(texts);
  name_filter_ = PhraseFilter(names);
}

void ConductMatcher::add_means(const policies::Conduct& conduct) {
  constexpr std::size_t kEnd = 6;
  for (std::uint32_t i = 0; i < conduct.user_means.size(); ++i) {
    const policies::UserMeansSign& row = conduct.user_means[i];
    const ConductSign sign{Table::user_means, i};
    switch (row.place) {
      case MeansPlace::text:
        phrases_.push_back({{}, row.match == ConsentMatch::whole, sign});
        fold_text(row.value, phrases_.back().text);
        if (phrases_.back().text.empty()) phrases_.pop_back();
        break;
      case MeansPlace::name:
        names_.push_back({std::string(row.value), row.match, sign});
        break;
      case MeansPlace::url:
        urls_.push_back({std::string(row.value), row.match, sign});
        break;
      case MeansPlace::class_name:
        classes_.push_back({std::string(row.value), row.match, sign});
        break;
    }
  }
  for (const Name& name : classes_) {
    const std::string_view text = name.text;
    const std::string_view end = text.substr(text.size() - std::min(text.size(), kEnd));
    if (std::find(class_ends_.begin(), class_ends_.end(), end) == class_ends_.end()) class_ends_.push_back(end);
  }
}

void ConductMatcher::add_ads(const policies::Conduct& conduct) {
  for (std::uint32_t i = 0; i < conduct.ads.size(); ++i) {
    const policies::AdSign& row = conduct.ads[i];
    const ConductSign sign{Table::ad, i};
    switch (row.place) {
      case SignPlace::text:
        phrases_.push_back({{}, false, sign});
        fold_text(row.value, phrases_.back().text);
        if (phrases_.back().text.empty()) phrases_.pop_back();
        break;
      case SignPlace::resource_name:
        beginnings_.push_back({std::string(row.value), ConsentMatch::part, sign});
        break;
      case SignPlace::mime:
      case SignPlace::action:
        literals_.push_back({row.value, false, sign});
        break;
      case SignPlace::shell_command:
        literals_.push_back({row.value, true, sign});
        break;
      case SignPlace::call:
      case SignPlace::override_:
      case SignPlace::permission:
      case SignPlace::component:
      case SignPlace::class_name:
      case SignPlace::package:
      case SignPlace::class_word:
        break;
    }
  }
}

const ConductMatcher::Phrase* ConductMatcher::longest_at(std::u16string_view text, std::size_t at) const {
  const std::u16string_view rest = text.substr(at);
  auto phrase = std::lower_bound(phrases_.begin(), phrases_.end(), rest[0],
                                 [](const Phrase& a, char16_t unit) { return a.text[0] < unit; });
  for (; phrase != phrases_.end() && phrase->text[0] == rest[0]; ++phrase) {
    if (!rest.starts_with(phrase->text)) continue;
    const std::size_t size = phrase->text.size();
    if (phrase->whole && size != text.size()) continue;
    const bool begins = at == 0 || !is_letter(rest[0]) || !is_letter(text[at - 1]);
    const bool ends = size == rest.size() || !is_letter(rest[size - 1]) || !is_letter(rest[size]);
    if (begins && ends) return &*phrase;
  }
  return nullptr;
}

void ConductMatcher::find_in_text(std::string_view text, ConductSigns& out) const {
  constexpr std::size_t kLongestBytes = 4 * kLongestEnglish;
  if (text.size() > kLongestBytes || !text_filter_.may_hold(text)) return;
  std::u16string folded;
  fold_text(text, folded);
  const bool chinese = std::any_of(folded.begin(), folded.end(), is_ideograph);
  if (folded.size() > (chinese ? kLongestChinese : kLongestEnglish)) return;
  for (std::size_t i = 0; i < folded.size();) {
    const Phrase* phrase = longest_at(folded, i);
    if (phrase != nullptr) out.push_back(phrase->sign);
    i += phrase != nullptr ? phrase->text.size() : 1;
  }
}

void ConductMatcher::find_in_name(std::string_view name, ConductSigns& out) const {
  for (const Name& beginning : beginnings_) {
    if (name.starts_with(beginning.text)) out.push_back(beginning.sign);
  }
  if (name_filter_.may_name(name)) find_words(names_, fold_name(name), "", out);
}

void ConductMatcher::find_in_url(std::string_view url, ConductSigns& out) const {
  const std::size_t host = url.find("://");
  const std::size_t path = host == std::string_view::npos ? 0 : url.find('/', host + 3);
  if (path == std::string_view::npos) return;
  find_words(urls_, lower(url.substr(path)), "_-", out);
}

void ConductMatcher::find_in_class(std::string_view simple_name, ConductSigns& out) const {
  const auto ends = [&](std::string_view end) { return simple_name.ends_with(end); };
  if (std::none_of(class_ends_.begin(), class_ends_.end(), ends)) return;
  for (const Name& name : classes_) {
    const bool found = name.match == ConsentMatch::whole  ? simple_name == name.text
                       : name.match == ConsentMatch::part ? simple_name.find(name.text) != std::string_view::npos
                                                          : ends(name.text);
    if (found) out.push_back(name.sign);
  }
}

std::string_view ConductMatcher::sdk_of_resource(std::string_view name) const {
  for (const policies::ResourcePrefix& row : conduct_->resource_prefixes) {
    if (name.starts_with(row.prefix)) return row.sdk;
  }
  return {};
}

std::vector<std::string> words_of_class(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  std::string_view name = descriptor.substr(slash == std::string_view::npos ? 1 : slash + 1);
  if (name.ends_with(';')) name.remove_suffix(1);
  const auto capital = [&](std::size_t i) { return i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; };
  const auto small = [&](std::size_t i) { return i < name.size() && name[i] >= 'a' && name[i] <= 'z'; };
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!capital(i) && !small(i)) {
      if (!words.back().empty()) words.emplace_back();
      continue;
    }
    // "AdView" and "ADView" both end a word before the V.
    const bool begins = capital(i) && i > 0 && (small(i - 1) || small(i + 1));
    if (begins && !words.back().empty()) words.emplace_back();
    words.back() += static_cast<char>(name[i] | 0x20);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace mingcha::behaviour
