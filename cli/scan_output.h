// The reports of a scan, put out in the order of the command line whatever the order in which they are done.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/scan_request.h"
#include "cli/standard_output.h"
#include "reports/csv/csv_report.h"
#include "reports/text/text_report.h"

namespace mingcha::cli {

/// One package, done: its report in the formats asked for, or why there is none.
struct Outcome {
  struct Rendered {
    std::string json;
    std::optional<reports::TextSection> text;
    reports::CsvRows csv;
  };
  ExitCode code = ExitCode::done;
  std::optional<Rendered> rendered;
  std::string complaint;  ///< a line for standard error; empty when there is none
};

class ScanOutput {
 public:
  /// Borrows both, which must outlive the output.
  ScanOutput(const ScanRequest& request, StandardOutput& standard_output);

  /// Takes the outcome of package `index`. From any thread; each index once.
  void deliver(std::size_t index, Outcome outcome);
  /// True when nothing more need be examined: the reader of the output has gone, or writing failed.
  bool stopped() const noexcept { return stopped_; }
  /// Ends lists and tables, prints the complaints, and says how it went. Call once, when all are delivered or
  /// the output has stopped.
  ExitCode finish();

 private:
  void emit(std::size_t index, Outcome& outcome);
  void emit_files(std::size_t index, const Outcome::Rendered& rendered);
  void emit_standard(const Outcome::Rendered& rendered);
  void emit_listing();
  void print(std::string_view text);
  void save(const std::string& name, std::string_view content);
  void fail(const std::string& why);

  const ScanRequest& request_;
  StandardOutput& standard_output_;
  std::vector<std::string> names_;  // of report files, without ending
  std::mutex mutex_;
  std::vector<std::optional<Outcome>> waiting_;
  std::size_t next_ = 0;  // the first index that is not put out
  std::vector<reports::TextSection> sections_;
  reports::CsvListing csv_;
  std::string csv_rows_;  // of the listing in a folder
  std::vector<std::string> complaints_;
  std::size_t unreadable_ = 0;
  bool any_json_ = false;
  ExitCode code_ = ExitCode::done;
  std::atomic<bool> stopped_ = false;
};

/// File names for the reports of these packages, without ending: each package's own name without the ending
/// of a package, and a number where several share it. Names never leave the folder. "listing" is kept free.
std::vector<std::string> report_names(const std::vector<std::string>& packages);

}  // namespace mingcha::cli
