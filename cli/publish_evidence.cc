// Evidence packs, a folder for each app.
#include <filesystem>

#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/evidence/pack.h"
#include "reports/evidence/seal.h"

namespace mingcha::cli {
namespace {

class EvidencePublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override {
    return reports::evidence_pack(report, request_.known(), {request_.replay}, request_.lang);
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    const auto files = std::any_cast<std::vector<reports::PackFile>>(std::move(rendered));
    const std::string folder = (std::filesystem::path(*request_.evidence) / name).string();
    const Result<std::string> written = reports::write_pack(folder, files);
    if (!written) sink.fail(describe(written.error()));
  }

  void finish(const Totals&, Sink&) override {}
};

}  // namespace

std::unique_ptr<Publisher> publish_evidence(const ScanRequest& request) {
  return std::make_unique<EvidencePublisher>(request);
}

}  // namespace mingcha::cli
