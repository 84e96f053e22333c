#include "policies/policy_set.h"

#include "policies/catalogue_loader.h"

namespace mingcha::policies {
namespace {

const PolicyFile* find(const std::vector<PolicyFile>& files, std::string_view folder, std::string_view name) {
  for (const PolicyFile& file : files)
    if (file.name.starts_with(folder) && file.name.substr(folder.size()) == name) return &file;
  return nullptr;
}

}  // namespace

Result<PolicySet> PolicySet::from_files(const std::vector<PolicyFile>& files) {
  PolicySet set;
  Complaints complaints;
  CatalogueLoader loader(set.catalogue_, complaints);
  for (const std::string_view table : kFactTables)
    if (const PolicyFile* file = find(files, "facts/", table))
      loader.read(table, file->name, file->text, CatalogueLoader::Rows::built_in);
  loader.finish();
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return set;
}

Result<PolicySet> PolicySet::built_in() {
  Result<PolicySet> set = from_files(embedded_files());
  if (set) set->rules_sha256_ = embedded_sha256();
  return set;
}

}  // namespace mingcha::policies
