// Stands in for the analyzer: what comes out is told by the path, so that every end of a scan can be had at
// will.
#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>

#include "analyzer/examine.h"

namespace mingcha {

namespace behaviour {
class CatalogueIndex {};  // the real one is never linked here
}  // namespace behaviour

class Examiner::PolicyReader {};

Examiner::Examiner(const policies::PolicySet& policies) : policies_(&policies) {}
Examiner::Examiner(Examiner&&) noexcept = default;
Examiner::~Examiner() = default;

struct OpenedPackage::State {};

OpenedPackage::OpenedPackage(std::string path, const Budget&, ThreadPool&) : path_(std::move(path)) {
  if (path_.find("memory") != std::string::npos) throw std::bad_alloc();
}
OpenedPackage::OpenedPackage(OpenedPackage&&) noexcept = default;
OpenedPackage& OpenedPackage::operator=(OpenedPackage&&) noexcept = default;
OpenedPackage::~OpenedPackage() = default;

Result<judge::Report> Examiner::examine(OpenedPackage& opened, const ExamineOptions& options, ThreadPool&) const {
  const std::string& path = opened.path();
  const auto says = [&](const char* word) { return path.find(word) != std::string::npos; };
  if (says("slow")) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  if (says("broken")) return fail(Errc::bad_magic, path);
  if (says("bug")) throw std::runtime_error("a library's words");
  judge::Report report;
  report.tool_version = "0.1.0";
  report.rules_sha256 = policies_->rules_sha256();
  report.input.file = path;
  report.app.label = report.app.package = path;
  for (const policies::AppType* type : options.app_types) {
    report.app.types.push_back({type->number, {}, std::string(type->name_zh), {}, "option"});
  }
  if (says("evident") || says("suspected")) {
    judge::Finding& finding = report.findings.emplace_back();
    finding.id = "f1";
    finding.problem = "违规收集个人信息";
    finding.certainty = says("evident") ? judge::Certainty::evident : judge::Certainty::suspected;
  }
  return report;
}

}  // namespace mingcha
