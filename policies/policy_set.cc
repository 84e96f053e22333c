#include "policies/policy_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "policies/catalogue_loader.h"
#include "policies/flat_tables.h"
#include "policies/rule_loader.h"
#include "policies/toml_tables.h"
#include "policies/working_days.h"
#include "support/digest.h"
#include "support/mapped_file.h"

namespace mingcha::policies {
namespace {

constexpr std::size_t kLargestTable = 16 << 20;
constexpr std::size_t kMostFiles = 1'000;

const PolicyFile* find(const std::vector<PolicyFile>& files, std::string_view folder, std::string_view name) {
  for (const PolicyFile& file : files)
    if (file.name.starts_with(folder) && file.name.substr(folder.size()) == name) return &file;
  return nullptr;
}

/// Own files: "facts/x.tsv" below the folder, by name. Only two levels are looked at.
std::vector<std::string> list_files(const std::string& folder, Complaints& complaints) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    complaints.add(Error{Errc::io, folder, 0, error ? error.message() : "not a folder"});
    return names;
  }
  for (const std::string_view below : {"", "clauses/", "facts/", "rules/"}) {
    for (fs::directory_iterator at(fs::path(folder) / below, error), end; !error && at != end; at.increment(error)) {
      const std::string name = at->path().filename().string();
      if ((name.ends_with(".tsv") || name.ends_with(".toml")) && at->is_regular_file(error))
        names.push_back(std::string(below) + name);
    }
    error.clear();  // the folders below may be missing
  }
  std::sort(names.begin(), names.end());
  if (names.size() > kMostFiles) {
    complaints.add(Error{Errc::over_budget, folder, 0, fmt::format("{} > {} files", names.size(), kMostFiles)});
    names.clear();
  }
  return names;
}

std::string_view last_part(std::string_view name) { return name.substr(name.rfind('/') + 1); }

/// The digest of the built-in files and, for each own file, its digest and name.
std::string joint_digest(const std::string& before, const std::vector<PolicyFile>& files) {
  std::string lines = before + "\n";
  for (const PolicyFile& file : files) lines += fmt::format("{}  {}\n", sha256_hex(as_bytes(file.text)), file.name);
  return sha256_hex(as_bytes(lines));
}

}  // namespace

Result<PolicySet> PolicySet::from(const std::vector<PolicyFile>& files, const std::vector<TomlTable>& tables,
                                  TextPool pool, Complaints& complaints) {
  PolicySet set;
  set.texts_ = std::move(pool);
  CatalogueLoader loader(set.catalogue_, complaints);
  for (const std::string_view table : kFactTables) {
    if (const PolicyFile* file = find(files, "facts/", table))
      loader.read(table, file->name, file->text, CatalogueLoader::Rows::built_in);
  }
  loader.finish();
  if (const PolicyFile* file = find(files, "facts/", kPolicyTermsTable)) set.term_tables_.push_back(*file);
  add_tables(tables, set.book_, complaints);
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return set;
}

Result<PolicySet> PolicySet::from_files(const std::vector<PolicyFile>& files) {
  Complaints complaints;
  TextPool pool;
  std::vector<TomlTable> tables;
  for (const PolicyFile& file : files) {
    if (!file.name.ends_with(".toml")) continue;
    for (TomlTable& table : read_toml(file.name, file.text, pool, complaints)) tables.push_back(std::move(table));
  }
  return from(files, tables, std::move(pool), complaints);
}

Result<PolicySet> PolicySet::built_in() {
  const std::vector<PolicyFile> files = embedded_files();
  const Result<std::vector<TomlTable>> tables = unflatten(embedded_tables(), files);
  if (!tables) return tl::unexpected(tables.error());
  Complaints complaints;
  Result<PolicySet> set = from(files, *tables, {}, complaints);
  if (set) set->rules_sha256_ = embedded_sha256();
  return set;
}

Result<PolicyTerms> PolicySet::policy_terms() const {
  PolicyTerms terms;
  Complaints complaints;
  for (std::size_t i = 0; i < term_tables_.size(); ++i)
    terms.read(term_tables_[i].name, term_tables_[i].text, catalogue_, i > 0, complaints);
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return terms;
}

void PolicySet::add_folder(const std::string& path, Complaints& complaints) {
  std::vector<PolicyFile> files;              // names below the folder
  std::vector<std::string> shown_names;       // with the folder, for complaints
  for (std::string& name : list_files(path, complaints)) {
    const std::string whole = (std::filesystem::path(path) / name).string();
    const Result<MappedFile> mapped = MappedFile::open(whole);
    if (!mapped || mapped->bytes().size() > kLargestTable) {
      complaints.add(mapped ? Error{Errc::over_budget, whole, 0, fmt::format("{} bytes", mapped->bytes().size())}
                            : mapped.error());
      continue;
    }
    if (last_part(name) == kCalendarTable) {  // read for its mistakes: no rule asks it, so it is no part of the digest
      WorkingDays().read(whole, as_text(mapped->bytes()), complaints);
      continue;
    }
    // Copied: the file may change or shrink while the program runs.
    own_texts_.push_back(std::make_unique<const std::string>(as_text(mapped->bytes())));
    const std::string_view text = *own_texts_.back();
    own_texts_.push_back(std::make_unique<const std::string>(std::move(name)));
    files.push_back({*own_texts_.back(), text});
    shown_names.push_back(whole);
  }
  CatalogueLoader loader(catalogue_, complaints);
  std::vector<TomlTable> tables;
  std::vector<std::size_t> own_terms;
  for (const std::string_view table : kFactTables)
    for (std::size_t i = 0; i < files.size(); ++i)
      if (last_part(files[i].name) == table)
        loader.read(table, shown_names[i], files[i].text, CatalogueLoader::Rows::own_rows);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string_view name = last_part(files[i].name);
    if (name.ends_with(".toml")) {
      for (TomlTable& table : read_toml(shown_names[i], files[i].text, texts_, complaints)) tables.push_back(std::move(table));
    } else if (name == kPolicyTermsTable) {
      term_tables_.push_back(files[i]);
      own_terms.push_back(i);
    } else if (std::find(std::begin(kFactTables), std::end(kFactTables), name) == std::end(kFactTables)) {
      complaints.add(Place{shown_names[i]}, name, one_of(name, kFactTables));
    }
  }
  loader.finish();
  for (const std::size_t i : own_terms)  // read for its mistakes: own information and SDKs are known now
    PolicyTerms().read(shown_names[i], files[i].text, catalogue_, false, complaints);
  add_tables(tables, book_, complaints);
  rules_sha256_ = joint_digest(rules_sha256_, files);
}

Result<void> PolicySet::add_folder(const std::string& path) {
  Complaints complaints;
  add_folder(path, complaints);
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return {};
}

}  // namespace mingcha::policies
