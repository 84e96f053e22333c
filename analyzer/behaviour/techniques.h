// Which techniques that keep code elsewhere than in dex files an app shows.
#pragma once

#include <vector>

#include "analyzer/behaviour/observe.h"
#include "policies/techniques.h"

namespace mingcha::behaviour {

/// Those that a strong sign, or weak ones of two places, betray; ordered by id, each with all entries of its code.
std::vector<TechniqueUse> find_techniques(const App& app, const policies::Techniques& techniques);

/// True when `text` is `pattern`, in which each `*` stands for any text. Linear in both but for a pattern of many stars.
bool fits_glob(std::string_view text, std::string_view pattern);

}  // namespace mingcha::behaviour
