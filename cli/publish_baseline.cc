// The present findings of all packages as one file, to be filled in and given back with --baseline.
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/baseline/baseline_report.h"
#include "reports/output_file.h"

namespace mingcha::cli {
namespace {

class BaselinePublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override {
    return reports::baseline_entries(report, request_.lang);
  }

  void put(std::any rendered, const std::string&, Sink&) override { entries_ += std::any_cast<std::string>(rendered); }

  void finish(const Totals&, Sink& sink) override {
    const Result<void> written =
        reports::write_file(*request_.write_baseline, reports::baseline_head(request_.lang) + entries_);
    if (!written) sink.fail(describe(written.error()));
  }

 private:
  std::string entries_;
};

}  // namespace

std::unique_ptr<Publisher> publish_baseline(const ScanRequest& request) {
  return std::make_unique<BaselinePublisher>(request);
}

}  // namespace mingcha::cli
