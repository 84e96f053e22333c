// A permission is explained where it is asked for, not where the text says how to take it back.
#include "analyzer/privacy_policy/permission_reader.h"

#include <algorithm>

namespace mingcha::privacy_policy {
namespace {

/// A constant alone counts only as it is written in code: READ_CONTACTS, not "read contacts".
bool written_as_constant(const BlockText& text, const Token& token) {
  const std::string_view original = text.document().at({text.offset(token.begin), text.offset(token.end)});
  return original.find('_') != std::string_view::npos && original.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

/// The verb that decides: the last one before the permission in its clause, else the first one behind.
const Token* deciding_verb(const BlockText& text, const Segment& segment, const Token& token) {
  for (const Clause& clause : text.clauses(segment)) {
    if (token.begin < clause.begin || token.begin >= clause.end) continue;
    const Token* found = nullptr;
    for (const Token& verb : text.tokens(TermUse::verb, clause)) {
      if (verb.begin >= token.begin && verb.begin < token.end) continue;
      if (verb.begin > token.begin && found != nullptr) break;
      if (verb.word == Word::neutral) continue;
      found = &verb;
    }
    return found;
  }
  return nullptr;
}

bool is_explained(const BlockText& text, const Segment& segment, const Token& token, const Place& place) {
  for (const Token& negation : text.tokens(TermUse::negation, {segment.begin, token.begin}))
    if (negation.word != Word::none && token.begin - negation.end < 30) return false;
  const Token* verb = deciding_verb(text, segment, token);
  if (verb == nullptr) return place.section == Word::permission || place.section == Word::collect || place.in_record();
  switch (verb->word) {
    case Word::collect:
    case Word::access:
    case Word::use:
    case Word::submit: return place.section != Word::rights;
    case Word::provide: return true;
    default: return false;
  }
}

std::string purpose_of(const BlockText& text, const Segment& segment, const Token& token) {
  for (const Token& purpose : text.tokens(TermUse::purpose, {token.end, segment.end}))
    return std::string(text.original({purpose.end, segment.end}));
  for (const Clause& clause : text.clauses(segment))
    if (clause.kind != ClauseKind::plain && clause.end <= token.begin) return std::string(text.original(clause));
  return {};
}

/// "相机、麦克风（录音）权限": what is listed before the word stands for permissions, each of them.
std::vector<Token> listed_before(const BlockText& text, const Segment& segment, std::uint32_t word) {
  constexpr std::string_view kJoins[] = {"、", "和", "及", "或", "/", "与", "以及", "(", ")", "\"", "]", "[", ","};
  const std::span<const Token> cells = text.tokens(TermUse::permission_cell, segment);
  std::vector<Token> found;
  for (std::uint32_t end = word; end > segment.begin;) {
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Token& token) { return token.end == end; });
    if (cell != cells.end()) {
      found.push_back(*cell);
      end = cell->begin;
      continue;
    }
    const std::string_view before = text.text().substr(0, end);
    const auto join = std::find_if(std::begin(kJoins), std::end(kJoins), [&](std::string_view j) { return before.ends_with(j); });
    if (join == std::end(kJoins)) break;
    end -= static_cast<std::uint32_t>(join->size());
  }
  return {found.rbegin(), found.rend()};
}

void explain(const BlockText& text, const Segment& segment, const Token& token, PolicyText& out) {
  const std::string purpose = purpose_of(text, segment, token);
  for (const std::string_view name : text.term(token).ids)
    keep(out.permissions, ExplainedPermission{std::string(name), purpose, text.quote(segment)});
}

/// Permissions that no term names as a whole.
void read_listed(const BlockText& text, const Segment& segment, const Place& place, PolicyText& out) {
  constexpr std::string_view kPermission = "权限";
  const std::string_view t = text.text();
  for (std::size_t at = t.find(kPermission, segment.begin); at < segment.end; at = t.find(kPermission, at + 1)) {
    const auto word = static_cast<std::uint32_t>(at);
    for (const Token& cell : listed_before(text, segment, word)) {
      if (!is_explained(text, segment, {cell.begin, word + 6, cell.term, cell.word}, place)) continue;
      if (out.permissions.size() < kMostFacts) explain(text, segment, cell, out);
    }
  }
}

}  // namespace

void read_permissions(const BlockText& text, const Place& place, PolicyText& out) {
  for (const Segment& segment : text.segments()) {
    for (const Token& token : text.tokens(TermUse::permission, segment)) {
      const Term& term = text.term(token);
      const bool in_code = term.row == nullptr;
      if (in_code && term.umbrella && !written_as_constant(text, token)) continue;
      if (!in_code && !is_explained(text, segment, token, place)) continue;
      if (out.permissions.size() >= kMostFacts) return;
      explain(text, segment, token, out);
    }
    read_listed(text, segment, place, out);
  }
}

}  // namespace mingcha::privacy_policy
