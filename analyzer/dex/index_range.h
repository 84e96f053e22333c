// The one check that code consumers owe: is the index of an instruction inside its table?
#pragma once

#include "analyzer/dex/dex_file.h"
#include "analyzer/dex/instruction.h"

namespace mingcha::dex {

/// Number of items in the table that `kind` refers to; 0 for `none`. invoke-polymorphic's second index is
/// checked apart, with `IndexKind::proto`.
inline std::uint32_t table_size(const DexFile& dex, IndexKind kind) noexcept {
  switch (kind) {
    case IndexKind::none:
      return 0;
    case IndexKind::string:
      return dex.string_ids_size();
    case IndexKind::type:
      return dex.type_ids_size();
    case IndexKind::field:
      return dex.field_ids_size();
    case IndexKind::method:
    case IndexKind::method_and_proto:
      return dex.method_ids_size();
    case IndexKind::call_site:
      return dex.call_site_ids_size();
    case IndexKind::method_handle:
      return dex.method_handles_size();
    case IndexKind::proto:
      return dex.proto_ids_size();
  }
  return 0;
}

/// True when `index` may be given to the accessor of its table.
inline bool index_in_range(const DexFile& dex, IndexKind kind, std::uint32_t index) noexcept {
  return index < table_size(dex, kind);
}

}  // namespace mingcha::dex
