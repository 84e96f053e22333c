// The index of SDKs as tables.
#pragma once

#include <string>
#include <vector>

#include "reports/answers/answer_table.h"
#include "screening/registry/sdk_index.h"
#include "screening/views/rule_names.h"

namespace mingcha::screening {

/// Who reads it: people see the most frequent versions with numbers of apps, programs the names of all.
enum class Reader : std::uint8_t { person, program };

reports::Answer sdks_answer(const std::vector<SdkSummary>& sdks, const RuleNames& names, Reader reader);
reports::Answer sdk_answer(const SdkDetail& sdk, const RuleNames& names);

}  // namespace mingcha::screening
