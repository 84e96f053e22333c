#include "reports/value_words.h"

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

}  // namespace mingcha::reports
