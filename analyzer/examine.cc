#include "analyzer/examine.h"

#include <algorithm>
#include <mutex>

#include "analyzer/app_icon.h"
#include "analyzer/behaviour/observe.h"
#include "analyzer/decoded_app.h"
#include "analyzer/exhibits.h"
#include "analyzer/judge/app_type_guess.h"
#include "analyzer/judge/judge.h"
#include "analyzer/native_entries.h"
#include "analyzer/package/package.h"
#include "analyzer/package_entries.h"
#include "analyzer/privacy_policy/policy_finder.h"
#include "analyzer/program/program.h"

namespace mingcha {
namespace {

judge::Input describe_input(const package::Package& package) {
  judge::Input input{package.file(), package.size(), package.sha256(), {}};
  for (const package::Part& part : package.parts()) input.parts.push_back({part.name, part.sha256});
  return input;
}

std::vector<judge::SignerSummary> describe_signers(const package::Package& package) {
  std::vector<judge::SignerSummary> signers;
  for (const package::Signer& signer : package.base().signatures.signers) {
    signers.push_back({signer.sha256, signer.subject, signer.not_before, signer.not_after, signer.schemes});
  }
  return signers;
}

judge::InformationNames information_names(const policies::Catalogue& catalogue) {
  judge::InformationNames names;
  names.reserve(catalogue.information.size());
  for (const policies::Information& item : catalogue.information) names.push_back({item.id, {item.name_zh, item.name_en}});
  std::sort(names.begin(), names.end(),
            [](const judge::InformationName& a, const judge::InformationName& b) { return a.id < b.id; });
  return names;
}

// The label that a phone in China shows: Chinese where there is one.
std::string chinese_label(const std::map<std::string, std::string>& labels) {
  for (const char* locale : {"zh", ""}) {
    const auto it = labels.find(locale);
    if (it != labels.end()) return it->second;
  }
  return labels.empty() ? std::string() : labels.begin()->second;
}

judge::AppIdentity identify(const manifests::Manifest& manifest, const ExamineOptions& options) {
  judge::AppIdentity app;
  app.package = manifest.package;
  app.labels = manifest.labels;
  app.label = chinese_label(manifest.labels);
  app.version_name = manifest.version_name;
  app.version_code = manifest.version_code;
  app.min_sdk = manifest.effective_min_sdk();
  app.target_sdk = manifest.effective_target_sdk();
  app.target_sdk_declared = manifest.target_sdk.has_value();
  app.application = manifest.application_class;
  app.debuggable = manifest.debuggable;
  app.allow_backup = manifest.allow_backup;
  app.uses_cleartext_traffic = manifest.uses_cleartext_traffic;
  for (const policies::AppType* type : options.app_types)
    app.types.push_back({type->number, std::string(type->id), std::string(type->name_zh), std::string(type->name_en),
                         "option"});
  return app;
}

std::vector<behaviour::EncryptedEntry> encrypted_entries(const package::Package& package, const DecodedApp& app) {
  std::vector<behaviour::EncryptedEntry> out;
  for (std::size_t p = 0; p < app.contents.size(); ++p) {
    for (const package::ContentEntry& content : app.contents[p]) {
      const bool is_masked = content.kind == package::ContentKind::masked;
      if (is_masked || content.kind == package::ContentKind::encrypted)
        out.push_back({package.parts()[p].archive.place_of(*content.entry), is_masked});
    }
  }
  return out;
}

// What nobody has said is guessed.
void add_type(const policies::Catalogue& catalogue, const manifests::Manifest& manifest,
              const std::vector<behaviour::SdkUse>& sdks, judge::AppIdentity& app) {
  if (!app.types.empty()) return;
  std::vector<std::string_view> components;
  for (const manifests::Component& component : manifest.components) components.push_back(component.name);
  if (auto type = judge::guess_app_type(catalogue, {app.labels, app.package, components, sdks}))
    app.types.push_back(std::move(*type));
}

}  // namespace

// Reads policies that are found in packages. The words for that are many, and most packages hold no policy.
class Examiner::PolicyReader {
 public:
  explicit PolicyReader(const policies::PolicySet& policies) : policies_(policies) {}

  std::shared_ptr<const judge::PrivacyPolicy> read(privacy_policy::FoundPolicy found) {
    std::call_once(once_, [&] {
      if (Result<policies::PolicyTerms> terms = policies_.policy_terms()) terms_ = std::move(*terms);
    });
    judge::PrivacyPolicy policy{"package", std::move(found.place), std::move(found.sha256), std::move(found.document),
                                {}};
    policy.text = privacy_policy::read_policy(policy.document, terms_, policies_.catalogue());
    return std::make_shared<const judge::PrivacyPolicy>(std::move(policy));
  }

 private:
  const policies::PolicySet& policies_;
  std::once_flag once_;
  policies::PolicyTerms terms_;
};

Examiner::Examiner(const policies::PolicySet& policies)
    : policies_(&policies),
      index_(std::make_unique<behaviour::CatalogueIndex>(policies.catalogue())),
      policy_reader_(std::make_unique<PolicyReader>(policies)),
      information_(std::make_shared<const judge::InformationNames>(information_names(policies.catalogue()))) {
  policies::release_embedded_pages();
}
Examiner::Examiner(Examiner&&) noexcept = default;
Examiner::~Examiner() = default;

struct OpenedPackage::State {
  State(const std::string& path, const Budget& budget, ThreadPool& pool)
      : deadline(budget.time_ms), package(package::Package::open(path, budget, pool, reasons)) {}
  State(package::PackageFile file, const Budget& budget, ThreadPool& pool)
      : deadline(budget.time_ms), package(package::Package::open(std::move(file), budget, pool, reasons)) {}
  Deadline deadline;
  Reasons reasons;
  Result<package::Package> package;
};

OpenedPackage::OpenedPackage(std::string path, const Budget& budget, ThreadPool& pool)
    : path_(std::move(path)), state_(std::make_unique<State>(path_, budget, pool)) {}
OpenedPackage::OpenedPackage(package::PackageFile file, const Budget& budget, ThreadPool& pool)
    : path_(file.name), state_(std::make_unique<State>(std::move(file), budget, pool)) {}
OpenedPackage::OpenedPackage(OpenedPackage&&) noexcept = default;
OpenedPackage& OpenedPackage::operator=(OpenedPackage&&) noexcept = default;
OpenedPackage::~OpenedPackage() = default;
std::string OpenedPackage::sha256() const { return state_->package ? state_->package->sha256() : std::string(); }

Result<judge::Report> Examiner::examine(OpenedPackage& opened, const ExamineOptions& options,
                                        ThreadPool& pool) const {
  Result<package::Package>& package = opened.state_->package;
  if (!package) return tl::unexpected(package.error());
  const Deadline& deadline = opened.state_->deadline;
  Reasons& reasons = opened.state_->reasons;

  judge::Report report;
  const auto observe = [&] {
    DecodedApp decoded;
    const std::vector<PartContents> contents = classify_parts(*package, pool);
    NativeStage native({*index_, options.budget, deadline, pool, options.all_abis}, reasons);
    const auto read_dex = [&] { decoded = decode(*package, contents, options.budget, pool, reasons); };
    const auto read_native = [&] { native.read_package(*package, contents); };
    pool.for_each(2, [&](std::size_t i) { i == 0 ? read_dex() : read_native(); });
    native.read_loaded(decoded.libraries);
    const std::vector<behaviour::NativeLibrary> libraries = std::move(native).take();
    const program::Program program(std::move(decoded.dex_files), reasons, decoded.first_loaded);
    report.app = identify(decoded.manifest, options);
    const PackageEntries entries(*package, options.budget, reasons);
    const std::vector<behaviour::EncryptedEntry> encrypted = encrypted_entries(*package, decoded);
    report.behaviour = behaviour::observe({program, decoded.dex_names, decoded.manifest, decoded.resources,
                                           decoded.network, decoded.entries, &entries, libraries, decoded.first_loaded,
                                           &encrypted},
                                          *index_, pool, deadline, reasons);
    report.policy = options.policy;
    if (report.policy == nullptr) {
      if (auto found = privacy_policy::find_policy(package->parts(), decoded.resources, policies_->catalogue(),
                                                   options.budget, reasons))
        report.policy = policy_reader_->read(std::move(*found));
    }
    if (options.icon) {
      Reasons ignored;  // a picture that cannot be read hides nothing
      report.app.icon =
          app_icon(decoded.manifest, decoded.resources, PackageEntries(*package, options.budget, ignored));
    }
    add_type(policies_->catalogue(), decoded.manifest, report.behaviour.sdks, report.app);
  };
  const auto verify = [&] { package->verify_jars(options.budget, pool, reasons); };
  // Digests of entries take as long as the analysis and nothing waits for them.
  pool.for_each(2, [&](std::size_t i) { i == 0 ? observe() : verify(); });

  report.tool_version = MINGCHA_VERSION;
  report.rules_sha256 = policies_->rules_sha256();
  report.input = describe_input(*package);
  report.app.signers = describe_signers(*package);
  report.reasons = reasons.sorted();
  report.behaviour.coverage.verdict = behaviour::judge_coverage(report.reasons);
  judge::Judgement judgement = judge::judge(*policies_, report.app, report.behaviour, report.policy.get(), options.as_of);
  report.findings = std::move(judgement.findings);
  report.documents = std::move(judgement.documents);
  report.clauses = std::move(judgement.clauses);
  report.information = information_;
  if (options.exhibits)
    report.exhibits = std::make_shared<judge::Exhibits>(
        take_exhibits(*package, opened.path(), report, options.budget, pool));
  return report;
}

}  // namespace mingcha
