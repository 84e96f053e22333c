// What a privacy policy says, for programs.
#pragma once

#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/json/json_writer.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// The object of `mingcha policy -f json`, indented, with a line end. Lists stand in the order of the text, `findings`
/// in theirs; `lang` is that of their titles.
std::string policy_json(const judge::PrivacyPolicy& policy, const std::vector<judge::Finding>& findings, Lang lang);

/// The fields of that object, into an object that is open.
void write_policy_fields(JsonWriter& out, const judge::PrivacyPolicy& policy);

}  // namespace mingcha::reports
