// invoke-custom: a call site names the method that makes its target (the bootstrap) and the arguments for it.
// Lambdas and string concatenation of newer compilers come this way.
#pragma once

#include "analyzer/dex/encoded_value.h"

namespace mingcha::dex {

struct CallSite {          // "call_site_item"
  MethodHandle bootstrap;  ///< verified
  StringIdx name_idx;      ///< of the method that the call site implements
  ProtoIdx proto_idx;      ///< of the call site
  EncodedValues values;    ///< the whole array: values[0] is the array, then handle, name, proto
  static constexpr std::size_t kFirstExtra = 4;  ///< index in `values` of the first extra argument
};

/// Reads the call site `call_site_idx`, which must be below `dex.call_site_ids_size()`.
/// Errors: as of `read_encoded_array`; bad_offset; bad_value when the first three values are not a method
/// handle, a string and a method type.
Result<CallSite> read_call_site(const DexFile& dex, std::uint32_t call_site_idx);

}  // namespace mingcha::dex
