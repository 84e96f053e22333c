// Which words stand for the values of a report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// What kind of technique it is, by its name in the fact tables.
Message technique_word(std::string_view kind) noexcept;
/// "360加固（加固）": its name in the language and its kind; raw text.
std::string technique_words(const behaviour::TechniqueUse& use, Lang lang);
/// All of them in one line.
std::string technique_list(const std::vector<behaviour::TechniqueUse>& uses, Lang lang);

}  // namespace mingcha::reports
