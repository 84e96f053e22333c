// The policy texts written for the tests, and what must be read from each: `texts/<name>.<format>` beside
// `texts/<name>.expected`, one fact a line.
//
//     collect <information> <collector>      vague <word as written> <collector>      deny <information>
//     sdk <id, or "name as written">         permission <name>                        topic <topic> [value]
//     promise <topic> <days> working|calendar
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyzer/privacy_policy/policy_text.h"

namespace mingcha::test {

/// Facts by their first word.
using Facts = std::map<std::string, std::set<std::string>>;

struct CorpusText {
  std::string name;
  std::string path;
  Facts expected;
};

/// In order of name.
std::vector<CorpusText> policy_corpus();

/// What was read, in the form of expectations. Topics carry no value.
Facts facts_of(const privacy_policy::PolicyText& policy);

/// Reads a file, or a text as if it were a plain text file, with the built-in words.
privacy_policy::PolicyText read_file(const std::string& path);
privacy_policy::PolicyText read_text(const std::string& text, const std::string& name = "policy.txt");

}  // namespace mingcha::test
