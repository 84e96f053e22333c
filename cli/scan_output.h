// The reports of a scan, put out in the order of the command line whatever the order in which they are done.
#pragma once

#include <any>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "cli/standard_output.h"

namespace mingcha::cli {

/// One package, done: what each format made of its report, or why there is no report.
struct Outcome {
  ExitCode code = ExitCode::done;
  std::optional<std::vector<std::any>> rendered;  ///< in the order of the request's formats
  std::string complaint;  ///< a line for standard error; empty when there is none
};

class ScanOutput final : private Sink {
 public:
  /// Borrows both, which must outlive the output.
  ScanOutput(const ScanRequest& request, StandardOutput& standard_output);

  /// The report in every format that was asked for. From any thread.
  std::vector<std::any> render(const judge::Report& report) const;
  /// Takes the outcome of package `index`. From any thread; each index once.
  void deliver(std::size_t index, Outcome outcome);
  /// True when nothing more need be examined: the reader of the output has gone, or writing failed.
  bool stopped() const noexcept { return stopped_; }
  /// Ends lists and tables, prints the complaints, and says how it went. Call once, when all are delivered or
  /// the output has stopped.
  ExitCode finish();

 private:
  void emit(std::size_t index, Outcome& outcome);
  void print(std::string_view text) override;
  void save(const std::string& name, std::string_view content) override;
  void fail(const std::string& why) override;

  const ScanRequest& request_;
  StandardOutput& standard_output_;
  std::vector<std::string> names_;  // of report files, without ending
  std::vector<std::unique_ptr<Publisher>> publishers_;
  std::mutex mutex_;
  std::vector<std::optional<Outcome>> waiting_;
  std::size_t next_ = 0;  // the first index that is not put out
  std::vector<std::string> complaints_;
  std::size_t unreadable_ = 0;
  ExitCode code_ = ExitCode::done;
  std::atomic<bool> stopped_ = false;
};

/// File names for the reports of these packages, without ending: each package's own name without the ending
/// of a package, and a number where several share it. Names never leave the folder. "listing" is kept free.
std::vector<std::string> report_names(const std::vector<std::string>& packages);

}  // namespace mingcha::cli
