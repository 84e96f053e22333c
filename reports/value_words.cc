#include "reports/value_words.h"

#include <algorithm>
#include <iterator>

namespace mingcha::reports {

using behaviour::Phase;
using Verdict = behaviour::Coverage::Verdict;

Message severity_word(std::string_view severity) noexcept {
  if (severity == "high") return Message::severity_high;
  return severity == "medium" ? Message::severity_medium : Message::severity_low;
}

Message certainty_word(judge::Certainty certainty) noexcept {
  return certainty == judge::Certainty::evident ? Message::certainty_evident : Message::certainty_suspected;
}

Message phase_word(Phase phase) noexcept {
  switch (phase) {
    case Phase::before_consent: return Message::phase_before_consent;
    case Phase::gated: return Message::phase_gated;
    case Phase::user_action: return Message::phase_user_action;
    case Phase::after_consent: return Message::phase_after_consent;
    case Phase::unreached: return Message::phase_unreached;
    case Phase::unknown: break;
  }
  return Message::phase_unknown;
}

Message coverage_word(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::full: return Message::csv_full;
    case Verdict::degraded: return Message::csv_degraded;
    case Verdict::unknown: break;
  }
  return Message::csv_unknown;
}

Message coverage_sentence(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::full: return Message::coverage_full;
    case Verdict::degraded: return Message::coverage_degraded;
    case Verdict::unknown: break;
  }
  return Message::coverage_unknown;
}

Message technique_word(std::string_view kind) noexcept {
  struct Row {
    std::string_view kind;
    Message word;
  };
  static constexpr Row kRows[] = {{"packer", Message::kind_packer},
                                  {"protector", Message::kind_protector},
                                  {"obfuscator", Message::kind_obfuscator},
                                  {"framework", Message::kind_framework},
                                  {"hot_fix", Message::kind_hot_fix},
                                  {"plugin_engine", Message::kind_plugin_engine},
                                  {"mini_program", Message::kind_mini_program}};
  const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.kind == kind; });
  return row == std::end(kRows) ? Message::unknown_cell : row->word;
}

std::string technique_words(const behaviour::TechniqueUse& use, Lang lang) {
  std::string about(text(technique_word(use.kind), lang));
  if (!use.vendor.empty()) about += (lang == Lang::zh ? "，" : ", ") + use.vendor;
  return say(Message::technique_value, lang, lang == Lang::zh ? use.name_zh : use.name_en, about);
}

std::string technique_list(const std::vector<behaviour::TechniqueUse>& uses, Lang lang) {
  std::string list;
  for (const behaviour::TechniqueUse& use : uses) {
    if (!list.empty()) list += text(Message::problem_separator, lang);
    list += technique_words(use, lang);
  }
  return list;
}

}  // namespace mingcha::reports
