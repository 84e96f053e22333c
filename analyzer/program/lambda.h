// Lambdas that were not turned into classes: invoke-custom whose bootstrap is LambdaMetafactory.
#pragma once

#include "analyzer/program/methods.h"

namespace mingcha::program {

/// What a lambda made by a call site runs.
struct Lambda {
  MethodNode body;               ///< absent when it is no lambda, or one of a platform method
  std::string_view method_name;  ///< of the functional interface, "run"
  TypeId interface;              ///< the functional interface
};

/// Reads call site `call_site_idx` (below call_site_ids_size) of a file. Source:
/// java.lang.invoke.LambdaMetafactory: the second extra argument is the implementation.
Lambda read_lambda(const Program& program, const Methods& methods, std::uint32_t dex,
                   std::uint32_t call_site_idx);

}  // namespace mingcha::program
