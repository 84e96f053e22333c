// One format of a scan's reports: what it keeps of an app until that app's turn, and where it goes then.
#pragma once

#include <any>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "analyzer/judge/report.h"

namespace mingcha::cli {

struct ScanRequest;

/// Takes what is put out. Failures are remembered there: after the first one nothing more is written.
class Sink {
 public:
  virtual ~Sink() = default;
  /// Appends to standard output.
  virtual void print(std::string_view text) = 0;
  /// Writes a whole file of the output folder.
  virtual void save(const std::string& name, std::string_view content) = 0;
  /// Takes note of something that could not be written elsewhere.
  virtual void fail(const std::string& why) = 0;
};

/// How a run went.
struct Totals {
  std::size_t packages = 0;    ///< that were asked for
  std::size_t unreadable = 0;  ///< of them
};

/// One format over all packages of a run. Borrows the request, which must outlive it.
class Publisher {
 public:
  explicit Publisher(const ScanRequest& request) noexcept : request_(request) {}
  virtual ~Publisher() = default;
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  /// Renders one app, on any thread and in any order. What comes out is given back to `put`.
  virtual std::any render(const judge::Report& report) const = 0;
  /// Puts one app out, in the order of the command line. `name`: of its files, without ending.
  virtual void put(std::any rendered, const std::string& name, Sink& sink) = 0;
  /// Puts out what stands over all packages, after the last one.
  virtual void finish(const Totals& totals, Sink& sink) = 0;

 protected:
  const ScanRequest& request_;
};

/// The name of the files over all packages, without ending.
inline constexpr std::string_view kListing = "listing";

/// A format by the name that `--format` takes.
struct FormatRow {
  std::string_view name;
  std::unique_ptr<Publisher> (*make)(const ScanRequest&);
  bool streams = false;   ///< to standard output app by app, not at the end
  bool binary = false;    ///< not for a terminal
  bool icon = false;      ///< shows the app's icon
  /// Its form as a paper of officials, for runs that ask for papers; null where it has none, or no other form.
  std::unique_ptr<Publisher> (*make_paper)(const ScanRequest&) = nullptr;
};

/// Null for a name that is no format.
const FormatRow* find_format(std::string_view name) noexcept;

// The makers, one file a format: publish_<format>.cc.
std::unique_ptr<Publisher> publish_text(const ScanRequest& request);
std::unique_ptr<Publisher> publish_json(const ScanRequest& request);
std::unique_ptr<Publisher> publish_html(const ScanRequest& request);
std::unique_ptr<Publisher> publish_csv(const ScanRequest& request);
std::unique_ptr<Publisher> publish_docx(const ScanRequest& request);
std::unique_ptr<Publisher> publish_xlsx(const ScanRequest& request);
std::unique_ptr<Publisher> publish_paper_html(const ScanRequest& request);
std::unique_ptr<Publisher> publish_paper_csv(const ScanRequest& request);
std::unique_ptr<Publisher> publish_sarif(const ScanRequest& request);

// Beside the formats: for requests with a file or a folder for them.
std::unique_ptr<Publisher> publish_baseline(const ScanRequest& request);
std::unique_ptr<Publisher> publish_evidence(const ScanRequest& request);

}  // namespace mingcha::cli
