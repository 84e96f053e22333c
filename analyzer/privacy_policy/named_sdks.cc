// SDKs in running text. A name that is also an app's or an everyday word counts beside the word SDK only; a name that
// is not known is what stands before that word.
#include <algorithm>

#include "analyzer/privacy_policy/information_reader.h"

namespace mingcha::privacy_policy {
namespace {

constexpr std::uint32_t kNear = 24;
constexpr std::string_view kSdk = "sdk";
constexpr std::string_view kGeneric[] = {"第三方", "该", "其", "上述", "以下", "相关", "此", "这些", "本", "等", "部分",
                                         "各", "third party", "the", "these", "and", "合作方", "接入", "集成", "外部", "嵌入",
                                         "对",     "向",   "将"};
constexpr std::string_view kBetween[] = {",", "、", ":", ";", "\"", "(", "的", "或", "和", "与"};
constexpr std::string_view kLeading[] = {"的", "了", "由", "和", "与", "及", "、", ":", "\"", "[", "]", "(", ")", "或", "等",
                                         " ", "过", "入", "成", "是", "/", "以及", "三方", "第三方", "the ", "our ", "为", "在", "中", "会对", "将对"};

/// Where the word SDK ends that belongs to a name ending at `end`, or `end`.
std::uint32_t sdk_end(std::string_view text, std::uint32_t end) {
  const std::string_view behind = text.substr(end, kNear);
  const std::size_t at = behind.find(kSdk);
  if (at == std::string_view::npos) return end;
  const std::string_view gap = behind.substr(0, at);
  if (gap.find_first_of(",;:") != std::string_view::npos || gap.find("、") != std::string_view::npos) return end;
  return end + static_cast<std::uint32_t>(at + kSdk.size());
}

/// The unknown name before the word SDK at `at`.
Piece name_before(const BlockText& text, Piece piece, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 60;
  std::uint32_t begin = std::max(piece.begin, at > kLongest ? at - kLongest : 0);
  while (begin < at && (static_cast<unsigned char>(text.text()[begin]) & 0xc0) == 0x80) ++begin;
  const std::string_view before = text.text().substr(begin, at - begin);
  std::size_t last = 0;
  for (const std::string_view mark : kBetween)
    if (const std::size_t found = before.rfind(mark); found != std::string_view::npos)
      last = std::max(last, found + mark.size());
  begin += static_cast<std::uint32_t>(last);
  for (const TermUse use : {TermUse::verb, TermUse::subject, TermUse::condition, TermUse::negation})
    for (const Token& token : text.tokens(use, {begin, at}))
      if (token.end <= at && token.word != Word::neutral) begin = std::max(begin, token.end);
  std::string_view name = text.text().substr(begin, at - begin);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : kLeading)
      if (!name.empty() && name.starts_with(lead)) name.remove_prefix(lead.size()), again = true;
  }
  return {at - static_cast<std::uint32_t>(name.size()), at};
}

bool is_generic(std::string_view name) {
  while (name.ends_with(' ')) name.remove_suffix(1);
  return name.size() < 2 || std::any_of(std::begin(kGeneric), std::end(kGeneric),
                                       [&](std::string_view word) { return name.ends_with(word); });
}

/// "Unity may collect…", "微信会获取…": who collects is a third party whatever else its name means.
bool collects_itself(std::string_view behind) {
  constexpr std::string_view kMay[] = {" may ", " will ", " can ", "可能会", "可能", "会", "将会", "将", "需要"};
  constexpr std::string_view kCollects[] = {"automatically collect", "collect", "收集", "采集", "获取", "读取"};
  const auto skip = [&](auto& words) {
    for (const std::string_view word : words)
      if (behind.starts_with(word)) return behind.remove_prefix(word.size()), true;
    return false;
  };
  return skip(kMay) && skip(kCollects);
}

std::optional<NamedSdk> known_sdk(const BlockText& text, const Token& token) {
  const std::uint32_t end = sdk_end(text.text(), token.end);
  if (text.term(token).umbrella && end == token.end && !collects_itself(text.text().substr(token.end))) return std::nullopt;
  return NamedSdk{{token.begin, end, token.term, Word::other}, std::string(text.term(token).ids[0]),
                  std::string(text.original({token.begin, end}))};
}

}  // namespace

std::vector<NamedSdk> sdks_in(const BlockText& text, Piece piece) {
  std::vector<NamedSdk> found;
  std::uint32_t covered = 0;
  for (const Token& token : text.tokens(TermUse::sdk, piece)) {
    if (token.begin < covered) continue;
    std::optional<NamedSdk> sdk = known_sdk(text, token);
    if (!sdk) continue;
    covered = sdk->token.end;
    found.push_back(std::move(*sdk));
  }
  const std::string_view whole = text.text();
  for (std::size_t at = whole.find(kSdk, piece.begin); at < piece.end; at = whole.find(kSdk, at + 1)) {
    const auto here = static_cast<std::uint32_t>(at);
    const bool known = std::any_of(found.begin(), found.end(), [&](const NamedSdk& sdk) {
      return sdk.token.begin <= here && here < sdk.token.end + kNear && here < sdk.token.end;
    });
    if (known) continue;
    const Piece name = name_before(text, piece, here);
    const std::span<const Token> verbs = text.tokens(TermUse::verb, name);
    const bool is_verb = !verbs.empty() && verbs.back().end == name.end && verbs.front().begin == name.begin;  // "评估SDK"
    if (name.end - name.begin > 42 || is_verb || is_generic(whole.substr(name.begin, name.end - name.begin))) continue;
    const Piece with_sdk{name.begin, here + 3};
    found.push_back({{name.begin, here + 3, Vocabulary::kNoTerm, Word::other}, "", std::string(text.original(with_sdk))});
  }
  std::sort(found.begin(), found.end(), [](const NamedSdk& a, const NamedSdk& b) { return a.token.begin < b.token.begin; });
  return found;
}

std::optional<NamedSdk> last_sdk(const BlockText& text, Piece piece) {
  std::vector<NamedSdk> all = sdks_in(text, piece);
  if (all.empty()) return std::nullopt;
  return std::move(all.back());
}

std::string collector_of(const NamedSdk& sdk) { return sdk.id.empty() ? sdk.written : "sdk:" + sdk.id; }

}  // namespace mingcha::privacy_policy
