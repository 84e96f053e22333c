// What commands over a registry share: which one, which day.
#pragma once

#include <string>

#include "cli/arguments.h"
#include "policies/date.h"
#include "screening/life_cycle/transitions.h"
#include "screening/registry/registry.h"

namespace mingcha::cli {

/// The registry of --db, which must be there.
Usage<screening::Registry> open_registry(const Arguments& arguments);

/// The name that --db gives, or the usual one.
std::string registry_name(const Arguments& arguments);

/// In Beijing.
policies::Date today();

/// The option's day; today() unless given.
Usage<policies::Date> day(const Arguments& arguments, OptionId id);

/// Why an action cannot follow, as a line for standard error.
std::string refusal_of(const screening::Action& action, screening::Refusal why, Lang lang);

/// "2026-01-05T08:00:00Z".
std::string now_in_utc();

}  // namespace mingcha::cli
