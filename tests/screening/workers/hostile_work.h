// Jobs that do what packages, and those who take a worker over, may make a worker do. A job is a word, a space, and
// what the word is about.
#pragma once

#include <string>
#include <string_view>

#include "screening/workers/work.h"

namespace mingcha::screening::test {

/// The result says how it went: "EPERM", "opened", a number. Throws std::invalid_argument for words it does not know.
std::string do_hostile_work(std::string_view job, Asking& ask);

/// "EPERM" of EPERM.
std::string name_of_errno(int number);

}  // namespace mingcha::screening::test
