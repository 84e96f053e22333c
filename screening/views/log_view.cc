#include "screening/views/log_view.h"

#include "reports/text/text_lines.h"
#include "screening/views/view_texts.h"

namespace mingcha::screening {
namespace {

using enum ViewMessage;
using reports::say;

ViewMessage words_for(ChainFault::Kind kind) {
  using Kind = ChainFault::Kind;
  switch (kind) {
    case Kind::edited: return log_edited;
    case Kind::missing: return log_missing;
    case Kind::inserted: return log_inserted;
    case Kind::reordered: return log_reordered;
    case Kind::cut: break;
  }
  return log_cut;
}

}  // namespace

std::string log_text(const LogCheck& check, const std::string& name, const std::string& noted, Lang lang) {
  std::string out;
  const auto line = [&](const std::string& words) { reports::append_hanging(out, "", reports::prose(words)); };
  if (check.whole()) line(say(log_whole, lang, name, check.head.count, check.apps));
  if (check.fault)
    line(say(log_fault, lang, name, check.fault->sequence) + std::string(text(words_for(check.fault->kind), lang)));
  if (check.impossible) line(say(log_impossible, lang, name, check.impossible->where + ": " + check.impossible->got));
  for (const std::string& app : check.astray) line(say(log_astray, lang, name, app));
  line(say(log_head, lang, check.head.count, check.head.digest));
  if (noted.empty()) return out;
  line(check.noted_at ? say(log_noted, lang, noted, *check.noted_at) : say(log_not_noted, lang, name, noted));
  return out;
}

}  // namespace mingcha::screening
