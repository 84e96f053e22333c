#include "reports/sarif/sarif_words.h"

#include "reports/characters.h"

namespace mingcha::reports {
namespace {

constexpr std::string_view kLevels[] = {"note", "warning", "error"};
constexpr std::string_view kPlainInUri = "-._~/!";
constexpr std::string_view kMarkdownSigns = "\\`*_{}[]()#+-.!|<>&~";

bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t rank_of(std::string_view severity) noexcept {
  return severity == "high" ? 2 : severity == "medium" ? 1 : 0;
}

}  // namespace

std::string sarif_uri(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (is_letter_or_digit(c) || kPlainInUri.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4];
    uri += kHex[byte & 0xf];
  }
  return uri;
}

std::string sarif_message(std::string_view prose) {
  const std::string safe = visible_prose(prose);
  const bool may_link = safe.find("](") != std::string::npos;
  std::string message;
  for (const char c : safe) {
    if (c == '{' || c == '}') message += c;
    if (may_link && (c == '[' || c == ']')) message += '\\';
    message += c;
  }
  return message;
}

std::string markdown(std::string_view prose) {
  std::string text;
  for (const char c : visible_prose(prose)) {
    if (kMarkdownSigns.find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

std::string_view sarif_level(const judge::Finding& finding) noexcept {
  const std::size_t rank = rank_of(finding.severity);
  if (finding.certainty == judge::Certainty::evident) return kLevels[rank];
  return kLevels[rank == 0 ? 0 : rank - 1];
}

std::string_view sarif_level(Effect effect) noexcept {
  switch (effect) {
    case Effect::noted: return kLevels[0];
    case Effect::degrades: return kLevels[1];
    case Effect::hides: return kLevels[2];
  }
  return kLevels[2];
}

void write_message(JsonWriter& out, std::string_view key, std::string_view prose) {
  out.key(key), out.begin_object();
  out.field("text", sarif_message(prose));
  out.end_object();
}

std::string_view sarif_language(Lang lang) noexcept {
  return lang == Lang::zh ? "zh-CN" : "en-US";
}

}  // namespace mingcha::reports
