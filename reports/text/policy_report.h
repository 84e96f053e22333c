// What a privacy policy says, for people: one listing in groups, 80 columns wide.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// The name of an information id or, with the prefix "sdk:", of an SDK in the report's language; the id itself where
/// there is none.
using NameOf = std::function<std::string(std::string_view id)>;

/// What good policies speak of, so that its absence is worth saying.
bool is_expected(privacy_policy::Topic topic) noexcept;

/// Long values and lists are cut and say so; the JSON has all of them.
std::string policy_report(const judge::PrivacyPolicy& policy, const std::vector<judge::Finding>& findings,
                          const NameOf& name_of, Lang lang);

}  // namespace mingcha::reports
