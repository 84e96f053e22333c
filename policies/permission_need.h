// The permission column of sensitive_apis.tsv: what a use needs, as text.
#pragma once

#include <string_view>

#include "policies/catalogue.h"
#include "policies/tsv.h"

namespace mingcha::policies {

/// Parses `["?"] alternative {"|" alternative}`, alternative = `term {"&" term}`, term = `name ["@" range]`, range
/// = `[min] ".." [max]` in API levels. '?' marks a need that is not certain. A name without a dot is one of
/// android.permission. Every name must be in the permission table, whose text the need borrows.
/// Complaints go to the table, at the offending piece; the need is then empty.
PermissionNeed parse_permission_need(std::string_view cell, const Catalogue& catalogue, const TsvReader& table);

}  // namespace mingcha::policies
