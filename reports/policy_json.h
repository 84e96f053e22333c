// What a privacy policy says, for programs.
#pragma once

#include <string>

#include "analyzer/judge/report.h"
#include "reports/json_writer.h"

namespace mingcha::reports {

/// The object of `mingcha policy -f json`, indented, with a line end. Lists stand in the order of the text.
std::string policy_json(const judge::PrivacyPolicy& policy);

/// The fields of that object, into an object that is open.
void write_policy_fields(JsonWriter& out, const judge::PrivacyPolicy& policy);

}  // namespace mingcha::reports
