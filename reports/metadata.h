// What a package cannot tell about its app: developer, source, filing number, region and kind, from a file of the
// user.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "support/error.h"

namespace mingcha::reports {

struct AppMetadata {
  std::string developer, source, filing_number, region;  ///< empty where the file has none
  std::string app_type = {};                             ///< the kind of app in the file's own words
  friend bool operator==(const AppMetadata&, const AppMetadata&) = default;
};

/// Rows of a `--meta` file, found by digest, file name, package name or the app's name.
class Metadata {
 public:
  /// Reads CSV as spreadsheets save it: UTF-8, UTF-16 with its mark, or GB 18030; with commas, tabs or semicolons. The
  /// header is the first of the first rows that names a key; columns go by the names of kAliases, in any order, others are
  /// passed over. A row with a digest (sha256) stands for that file, else one with a file name (文件) for files of that
  /// name, else one with a package (包名) for that. Where no column is any of these, the app's name (应用名称) is the key:
  /// rows of one name must say the same then. Rows that say nothing are passed over.
  /// Errors: syntax ("<name>:<line>") for what is no CSV, a header without a key, a row without one, one key in two rows,
  /// or what is no SHA-256; unsupported for a workbook or another file that is no text.
  static Result<Metadata> read(std::string_view csv, std::string_view name);

  /// Adds what is known of a package from elsewhere; it replaces what stood for the package.
  void add_package(const std::string& package, AppMetadata known);

  /// The row of this digest, else that of this file (name without folders), else that of this package, else that of this
  /// name, else one without values.
  const AppMetadata& of(std::string_view file, std::string_view package, std::string_view sha256 = {},
                        std::string_view label = {}) const;

  bool has_filing_numbers() const noexcept { return has_filing_numbers_; }
  bool has_regions() const noexcept { return has_regions_; }

 private:
  using Rows = std::map<std::string, AppMetadata, std::less<>>;

  Rows by_sha256_, by_file_, by_package_, by_label_;
  bool has_filing_numbers_ = false, has_regions_ = false;
};

}  // namespace mingcha::reports
