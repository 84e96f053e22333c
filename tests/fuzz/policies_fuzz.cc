// Any bytes as own policy files: rules, conditions and every fact table. The first byte says which: '0' rules, '1' a
// condition, from '2' on the tables in their order.
#include <cstddef>
#include <cstdint>
#include <string>

#include "policies/catalogue_loader.h"
#include "policies/policy_set.h"
#include "policies/rule_loader.h"
#include "support/bytes.h"

namespace mingcha::policies {
namespace {

void read_table(std::string_view table, std::string_view text) {
  Catalogue catalogue;
  Complaints complaints;
  CatalogueLoader loader(catalogue, complaints);
  // What the other tables refer to, small enough to be read each time.
  loader.read("information.tsv", "information.tsv", "id\nimei\nserial\nlocation_fine\n", CatalogueLoader::Rows::built_in);
  loader.read("permissions.tsv", "permissions.tsv", "name\nandroid.permission.READ_PHONE_STATE\n",
              CatalogueLoader::Rows::built_in);
  loader.read(table, "fuzz.tsv", text, CatalogueLoader::Rows::own_rows);
  loader.finish();
  for (const ApiKind kind : {ApiKind::uri, ApiKind::file_path, ApiKind::shell_command, ApiKind::settings_key})
    (void)catalogue.find_literal(kind, text.substr(0, 200), "secure");
  (void)catalogue.flow.find_callback_type(text.substr(0, 20), "set", text.substr(0, text.find('\t')));
}

void read_rules(std::string_view text) {
  Complaints complaints;
  TextPool pool;
  RuleBook book;
  add_tables(read_toml("fuzz.toml", text, pool, complaints), book, complaints);
}

}  // namespace
}  // namespace mingcha::policies

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using mingcha::as_text;
  using namespace mingcha::policies;
  if (size == 0) return 0;
  const std::string_view text = as_text({data + 1, size - 1});
  const std::size_t tables = std::size(kFactTables);
  if (data[0] == '0') {
    read_rules(text);
  } else if (data[0] != '1') {
    read_table(kFactTables[(data[0] + 256U - '2') % 256U % tables], text);
  } else {
    for (std::size_t scope = 0; scope < kScopes; ++scope) (void)compile(text, static_cast<Scope>(scope));
  }
  return 0;
}
