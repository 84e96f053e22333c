// What is counted over all apps, kept beside their latest results.
#pragma once

#include <string_view>

namespace mingcha::screening {

extern const std::string_view kStatisticsTables, kAppCoverage, kQuestionIndexes;

}  // namespace mingcha::screening
