// One SARIF log of a run for each package, in a folder a log each.
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/sarif/sarif_report.h"

namespace mingcha::cli {
namespace {

class SarifPublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override { return reports::sarif_run(report, request_.lang); }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    const std::string run = std::any_cast<std::string>(std::move(rendered));
    if (request_.folder) {
      sink.save(name + ".sarif", std::string(reports::kSarifHead) + run + std::string(reports::kSarifTail));
      return;
    }
    sink.print(any_ ? reports::kSarifComma : reports::kSarifHead);
    sink.print(run);
    any_ = true;
  }

  void finish(const Totals&, Sink& sink) override {
    if (request_.folder) return;
    if (!any_) sink.print(reports::kSarifHead);
    sink.print(reports::kSarifTail);
  }

 private:
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Publisher> publish_sarif(const ScanRequest& request) {
  return std::make_unique<SarifPublisher>(request);
}

}  // namespace mingcha::cli
