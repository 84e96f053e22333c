#include "screening/database/postgresql.h"

#include "support/module.h"

namespace mingcha::screening {

Result<std::unique_ptr<Database>> open_postgresql(const std::string& address, const OpenOptions& options) {
  static const Result<const void*> loaded = load_module("postgresql", MINGCHA_POSTGRESQL_STAMP);
  if (!loaded) return tl::unexpected(loaded.error());
  return static_cast<const Postgresql*>(*loaded)->open(address, options);
}

}  // namespace mingcha::screening
