// The entry of the module "postgresql".
#include "screening/database/postgresql.h"
#include "screening/database/pq_database.h"
#include "support/module.h"

namespace {

using namespace mingcha;
using namespace mingcha::screening;

Result<std::unique_ptr<Database>> open(const std::string& address, const OpenOptions& options) noexcept {
  return kept_inside("postgresql", [&] { return open_pq_database(address, options); });
}

constexpr Postgresql kPostgresql{open};
constexpr ModuleHead kHead{MINGCHA_POSTGRESQL_STAMP, &kPostgresql};

}  // namespace

extern "C" [[gnu::visibility("default")]] const mingcha::ModuleHead* mingcha_module() noexcept { return &kHead; }
