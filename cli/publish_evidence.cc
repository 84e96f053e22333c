// Evidence packs, a folder for each app.
#include <filesystem>

#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/evidence/pack.h"
#include "reports/evidence/seal.h"
#include "support/digest.h"
#include "support/mapped_file.h"

namespace mingcha::cli {
namespace {

class EvidencePublisher final : public Publisher {
 public:
  explicit EvidencePublisher(const ScanRequest& request) : Publisher(request), replay_{request.replay, {}} {
    // Source: proc(5).
    if (const Result<MappedFile> program = MappedFile::open("/proc/self/exe"))
      replay_.program_sha256 = sha256_hex(program->bytes());
  }

  std::any render(const judge::Report& report) const override {
    return reports::evidence_pack(report, request_.known(), replay_, request_.lang);
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    const auto files = std::any_cast<std::vector<reports::PackFile>>(std::move(rendered));
    const std::string folder = (std::filesystem::path(*request_.evidence) / name).string();
    const Result<std::string> written = reports::write_pack(folder, files);
    if (!written) sink.fail(describe(written.error()));
  }

  void finish(const Totals&, Sink&) override {}

 private:
  reports::Replay replay_;
};

}  // namespace

std::unique_ptr<Publisher> publish_evidence(const ScanRequest& request) {
  return std::make_unique<EvidencePublisher>(request);
}

}  // namespace mingcha::cli
