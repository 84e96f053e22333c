// The file of a privacy policy, as commands are given it.
#pragma once

#include <memory>
#include <string>

#include "analyzer/judge/report.h"
#include "cli/arguments.h"
#include "policies/policy_set.h"
#include "support/error.h"

namespace mingcha::cli {

/// Reads what the text of the file says. Errors: the system's, those of reading a document and of the table of words.
Result<judge::PrivacyPolicy> read_policy_file(const std::string& path, const policies::PolicySet& policies);

/// The policy of `--privacy-policy`; null where none was given.
Usage<std::shared_ptr<const judge::PrivacyPolicy>> read_given_policy(const Arguments& arguments,
                                                                     const policies::PolicySet& policies);

}  // namespace mingcha::cli
