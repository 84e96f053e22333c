// mingcha dump calls --from and --to: ways through the call graph.
#pragma once

#include <functional>
#include <string_view>

#include "analyzer/decoded_app.h"
#include "cli/arguments.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha::cli {

/// True when the arguments ask for ways rather than for all calls.
bool asks_for_ways(const Arguments& arguments);

/// Prints them; nothing when nothing matches. Takes the code out of `app`.
void dump_ways(const Arguments& arguments, const package::Package& package, DecodedApp& app, const Budget& budget,
               ThreadPool& pool, Reasons& reasons, const std::function<void(std::string_view)>& sink);

}  // namespace mingcha::cli
