// Which words stand for the values of a report.
#pragma once

#include <string_view>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

Message severity_word(std::string_view severity) noexcept;
Message certainty_word(judge::Certainty certainty) noexcept;
/// "before the user agrees"
Message phase_word(behaviour::Phase phase) noexcept;
/// One word, for a cell.
Message coverage_word(behaviour::Coverage::Verdict verdict) noexcept;
/// A sentence that says what it means for the reader.
Message coverage_sentence(behaviour::Coverage::Verdict verdict) noexcept;

}  // namespace mingcha::reports
