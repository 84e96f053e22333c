#include "analyzer/privacy_policy/mentions.h"

#include <algorithm>

namespace mingcha::privacy_policy {
namespace {

constexpr std::string_view kPermission = "权限";
constexpr std::string_view kAndSoOn = "等";

/// "短信功能", "账号安全": the name of a function, not information.
bool names_function(const BlockText& text, const Token& token) {
  const std::uint32_t behind = token.end < text.text().size() && text.text()[token.end] == ' ' ? token.end + 1 : token.end;
  const std::span<const Token> words = text.tokens(TermUse::function_word, {behind, behind + 1});
  return !words.empty();
}

/// "短信SDK": part of an SDK's name.
bool names_sdk(const BlockText& text, const Token& token) {
  constexpr std::size_t kNear = 24;
  std::string_view behind = text.text().substr(token.end, kNear);
  const std::size_t sdk = behind.find("sdk");
  if (sdk == std::string_view::npos || behind.starts_with("sdk版本")) return false;
  behind = behind.substr(0, sdk);
  if (behind.find_first_of(",:;()") != std::string_view::npos) return false;
  return behind.find("、") == std::string_view::npos && behind.find("的") == std::string_view::npos &&
         behind.find("给") == std::string_view::npos && behind.find("由") == std::string_view::npos;
}

/// Inside 《…》, or inside quotes that hold a path through menus ("设置-账号与安全").
bool stands_in_title(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::size_t kLongest = 120;
  const std::string_view before = text.substr(begin > kLongest ? begin - kLongest : 0, std::min<std::size_t>(begin, kLongest));
  const std::size_t open = before.rfind("《"), close = before.rfind("》");
  if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) return true;
  const auto quotes = std::count(before.begin(), before.end(), '"');
  const std::size_t quote = before.rfind('"');
  if (quotes % 2 == 0 || quote == std::string_view::npos) return false;
  const std::string_view rest = text.substr(end, kLongest);
  const std::size_t closing = rest.find('"');
  if (closing == std::string_view::npos) return false;
  const auto is_path = [](std::string_view part) { return part.find_first_of("->") != std::string_view::npos; };
  return is_path(before.substr(quote + 1)) || is_path(rest.substr(0, closing));
}

/// True when the parts of the umbrella word at `token` follow: "设备信息（包括设备型号、…", "设备信息：设备型号、…".
bool parts_follow(const BlockText& text, const Token& token, const std::vector<Mention>& later) {
  constexpr std::uint32_t kNear = 60, kBehindLabel = 300;
  const auto next = std::find_if(later.begin(), later.end(), [&](const Mention& m) {
    return m.token.begin >= token.end && m.strength == Strength::clear;
  });
  if (next == later.end()) return false;
  const bool label = text.text().substr(token.end).starts_with(':');
  if (next->token.begin - token.end > (label ? kBehindLabel : kNear)) return false;
  const std::string_view gap = text.text().substr(token.end, next->token.begin - token.end);
  if (gap.starts_with('(') || gap.starts_with(':') || gap.starts_with(" (") || gap.starts_with("[")) return true;
  const std::span<const Token> openers = text.tokens(TermUse::opener, {token.end, next->token.begin});
  return !openers.empty() && openers.front().begin - token.end <= 24;
}

/// True for "IMEI、MAC地址等设备信息": the parts stand before the umbrella word.
bool parts_precede(const BlockText& text, const Token& token, const std::vector<Mention>& all) {
  constexpr std::uint32_t kNear = 18;
  const Mention* before = nullptr;
  for (const Mention& m : all)
    if (m.token.end <= token.begin && m.strength == Strength::clear) before = &m;
  if (before == nullptr || token.begin - before->token.end > kNear) return false;
  const std::string_view gap = text.text().substr(before->token.end, token.begin - before->token.end);
  // "IMEI等)、位置信息": the next item of the list is another thing.
  return gap.find(kAndSoOn) != std::string_view::npos && gap.find("、") == std::string_view::npos && gap.find(',') == std::string_view::npos;
}

}  // namespace

std::vector<Mention> mentions_in(const BlockText& text, Piece piece) {
  std::vector<Mention> all;
  for (const Token& token : text.tokens(TermUse::information, piece)) {
    const bool umbrella = text.term(token).umbrella;
    if (names_function(text, token) || names_sdk(text, token)) continue;
    if (umbrella && text.text().substr(token.end).starts_with(kPermission)) continue;
    if (stands_in_title(text.text(), token.begin, token.end)) continue;
    all.push_back({token, umbrella ? Strength::vague : Strength::clear});
  }
  std::vector<Mention> kept;
  for (auto at = all.begin(); at != all.end(); ++at) {
    const std::vector<Mention> near(at, at + std::min<std::ptrdiff_t>(4, all.end() - at));
    const std::vector<Mention> before(at - std::min<std::ptrdiff_t>(4, at - all.begin()), at);
    const bool spelled_out = at->strength == Strength::vague &&
                             (parts_follow(text, at->token, near) || parts_precede(text, at->token, before));
    if (!spelled_out) kept.push_back(*at);
  }
  return kept;
}

}  // namespace mingcha::privacy_policy
