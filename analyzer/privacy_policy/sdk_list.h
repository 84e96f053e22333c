// The list of third parties as it grows: one entry for each SDK, wherever the text speaks of it.
#pragma once

#include <string_view>

#include "analyzer/privacy_policy/policy_text.h"

namespace mingcha::privacy_policy {

/// The entry of the SDK with this id (or, without an id, with this name); a new one when there is none. Null when the
/// list is full. Valid until the next call.
ListedSdk* listed(PolicyText& out, std::string_view name, std::string_view id, const Quote& quote);
/// Adds an id, ascending and once.
void add_information(ListedSdk& sdk, std::string_view id);

}  // namespace mingcha::privacy_policy
