// Traces of the means that the app gives its user: to remove the account, to withdraw consent, to complain.
#pragma once

#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// By the rows of user_means.tsv: texts and names of resources, texts of layouts that code shows, string constants
/// that code hands on, addresses, classes. What came along with SDKs is none, nor what only goes to a log. A weak sign
/// counts next to a strong one of the same means; of each means the first few are kept, strong ones first.
std::vector<UserMeans> observe_user_means(const Evidence& evidence);

}  // namespace mingcha::behaviour
