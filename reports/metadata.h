// What a package cannot tell about its app: developer, source, filing number and region, from a file of the
// user.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "support/error.h"

namespace mingcha::reports {

struct AppMetadata {
  std::string developer, source, filing_number, region;  ///< empty where the file has none
};

/// Rows of a `--meta` file, found by file name or package name.
class Metadata {
 public:
  /// Reads CSV with a header row. Columns by name, in Chinese or English, in any order: file (文件) and/or
  /// package (包名), then developer (应用开发者), source (应用来源), filing_number (App备案号), region
  /// (属地); others are passed over. A row with a file name stands for that file, another for its package.
  /// Errors: syntax ("<name>:<line>") for what is no CSV, a header without file and package, a row without
  /// either, or one key in two rows.
  static Result<Metadata> read(std::string_view csv, std::string_view name);

  /// Adds what is known of a package from elsewhere; it replaces what stood for the package.
  void add_package(const std::string& package, AppMetadata known);

  /// The row of this file (name without folders), else that of this package, else one without values.
  const AppMetadata& of(std::string_view file, std::string_view package) const;

  bool has_filing_numbers() const noexcept { return has_filing_numbers_; }
  bool has_regions() const noexcept { return has_regions_; }

 private:
  std::map<std::string, AppMetadata, std::less<>> by_file_, by_package_;
  bool has_filing_numbers_ = false, has_regions_ = false;
};

}  // namespace mingcha::reports
