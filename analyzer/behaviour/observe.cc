#include "analyzer/behaviour/observe.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyzer/behaviour/ad_conduct.h"
#include "analyzer/behaviour/code_loading.h"
#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/consent_forms.h"
#include "analyzer/behaviour/endpoints.h"
#include "analyzer/behaviour/evidence.h"
#include "analyzer/behaviour/native_collections.h"
#include "analyzer/behaviour/native_differences.h"
#include "analyzer/behaviour/own_package.h"
#include "analyzer/behaviour/owners.h"
#include "analyzer/behaviour/packers.h"
#include "analyzer/behaviour/permission_requests.h"
#include "analyzer/behaviour/permissions.h"
#include "analyzer/behaviour/policy_signs.h"
#include "analyzer/behaviour/sdk_contracts.h"
#include "analyzer/behaviour/sdks.h"
#include "analyzer/behaviour/self_starts.h"
#include "analyzer/behaviour/subscriptions.h"
#include "analyzer/behaviour/survey.h"
#include "analyzer/behaviour/user_means.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

bool is_defined(const program::Program& program, const std::string& dotted_name) {
  const auto type = program.find_type(program::descriptor_from_name(dotted_name));
  return type && program.definition(*type).present();
}

// Components whose class is not in the package's code: a packer keeps it elsewhere, or a library's manifest was
// merged without its code. Less than half present means that the code as a whole is elsewhere.
void observe_components(const App& app, Coverage& coverage, Reasons& reasons) {
  std::set<std::string> missing, declared;
  for (const manifests::Component& component : app.manifest.components) {
    if (component.kind == manifests::ComponentKind::activity_alias || component.name.empty()) continue;
    if (is_platform_name(program::descriptor_from_name(component.name))) continue;
    if (!declared.insert(component.name).second) continue;
    if (!is_defined(app.program, component.name)) missing.insert(component.name);
  }
  coverage.components_declared = static_cast<std::uint32_t>(declared.size());
  coverage.components_found = static_cast<std::uint32_t>(declared.size() - missing.size());
  coverage.missing_components.assign(missing.begin(), missing.end());
  if (missing.empty()) return;
  const bool absent = std::size_t{coverage.components_found} * 2 < declared.size();
  reasons.add(absent ? ReasonKind::components_absent : ReasonKind::components_missing, app.manifest.package,
              fmt::format("{}/{}", coverage.components_found, coverage.components_declared));
}

void note_shadowed_classes(const program::Program& program, Reasons& reasons) {
  for (const program::Class& c : program.classes()) {
    const std::string_view descriptor = program.descriptor(c.type);
    if (is_platform_name(descriptor)) {
      reasons.add(ReasonKind::dex_shadowed_platform, program.dex_of(c).where(), utf8_from_mutf8(descriptor));
    }
  }
}

// Contracts of SDKs and intervals of subscriptions bear on the collections too.
Conduct observe_conduct(const Evidence& evidence, const std::vector<Place>& places,
                        std::vector<Collection>& collections) {
  Conduct conduct;
  SdkConsent sdk_consent = observe_sdk_consent(evidence);
  apply_contracts(evidence, sdk_consent, places, collections);
  conduct.sdk_consent = std::move(sdk_consent.calls);
  conduct.self_starts = observe_self_starts(evidence);
  conduct.subscriptions = observe_subscriptions(evidence);
  set_intervals(conduct.subscriptions, collections);
  conduct.user_means = observe_user_means(evidence);
  conduct.ads = observe_ad_conduct(evidence);
  MethodReader reader(evidence.reachability.linked());
  const Consequences consequences(evidence, reader);
  conduct.permission_requests = observe_permission_requests(evidence, reader, consequences);
  conduct.permission_purposes = observe_permission_purposes(evidence.app);
  conduct.consent_forms = observe_consent_forms(evidence, reader, consequences);
  return conduct;
}

/// An alias stands for the activity that it names.
std::vector<std::string> first_pages(const manifests::Manifest& manifest) {
  std::set<std::string> out;
  for (const manifests::Component& component : manifest.components) {
    const bool is_first = std::any_of(
        component.intent_filters.begin(), component.intent_filters.end(), [](const auto& filter) {
          const auto& categories = filter.categories;
          return std::find(categories.begin(), categories.end(), "android.intent.category.LAUNCHER") != categories.end();
        });
    if (!is_first || !component.enabled) continue;
    const bool alias = component.kind == manifests::ComponentKind::activity_alias;
    out.insert(program::descriptor_from_name(alias ? component.target_activity : component.name));
  }
  return {out.begin(), out.end()};
}

std::uint32_t count_native_libraries(const App& app) {
  const auto in_place = std::count_if(app.entries.begin(), app.entries.end(), [](std::string_view name) {
    return name.starts_with("lib/") && name.ends_with(".so");
  });
  const auto elsewhere = std::count_if(app.libraries.begin(), app.libraries.end(),
                                       [](const NativeLibrary& library) { return library.is_loaded_later; });
  return static_cast<std::uint32_t>(in_place + elsewhere);
}

}  // namespace

Behaviour observe(const App& app, const CatalogueIndex& index, ThreadPool& pool, const Deadline& deadline,
                  Reasons& reasons) {
  const program::Program& program = app.program;
  Behaviour behaviour;
  const Survey survey(app, index, pool, deadline, reasons,
                      [&] { behaviour.policy_signs = find_policy_signs(app, index); });
  const CodeScan& scan = survey.scan();
  const Reachability& reachability = survey.reachability();

  Owners owners(index, app.manifest);
  std::vector<Place> places;
  OutlineReader reader(reachability);
  const std::vector<Use> uses = without_own_package(index, scan.uses, reader);
  behaviour.collections = collect(app, index, uses, owners, places);
  time_collections(reachability, places, behaviour.collections);
  behaviour.permissions = observe_permissions(app, index, scan.uses, owners);
  behaviour.endpoints = observe_endpoints(app, index, scan, reachability, owners, reasons);
  behaviour.sdks = observe_sdks(app, index, reachability, owners);
  behaviour.first_pages = first_pages(app.manifest);
  const Evidence evidence{app,          index,  scan,   survey.layouts(), survey.texts(),
                          reachability, owners, survey.conduct_texts(), reader};
  behaviour.conduct = observe_conduct(evidence, places, behaviour.collections);
  add_collections(collect_native(evidence), behaviour.collections);
  note_native_differences(app.libraries, index, reasons);

  Coverage& coverage = behaviour.coverage;
  coverage.dex_files = static_cast<std::uint32_t>(program.dex_files().size());
  coverage.classes = static_cast<std::uint32_t>(program.classes().size());
  coverage.methods = scan.methods;
  coverage.instructions = scan.instructions;
  coverage.reached_methods = reachability.graph().reached_count();
  coverage.call_edges = static_cast<std::uint32_t>(reachability.graph().edges().size());
  coverage.wide_call_sites = reachability.graph().wide_sites();
  coverage.native_libraries = count_native_libraries(app);
  observe_components(app, coverage, reasons);
  coverage.packers = observe_packers(app, index, reasons);
  coverage.frameworks = observe_frameworks(app, index, pool, behaviour.collections, reasons);
  if (app.first_loaded < app.dex_names.size())
    coverage.loaded_dex.assign(app.dex_names.begin() + static_cast<std::ptrdiff_t>(app.first_loaded), app.dex_names.end());
  const bool is_packed = std::any_of(coverage.packers.begin(), coverage.packers.end(),
                                     [](const TechniqueUse& use) { return use.kind != "obfuscator"; });
  observe_code_loading(evidence, is_packed || reasons.has(ReasonKind::components_absent), reasons);
  note_shadowed_classes(program, reasons);
  return behaviour;
}

Coverage::Verdict judge_coverage(const std::vector<Reason>& reasons) {
  Effect worst = Effect::noted;
  for (const Reason& reason : reasons) worst = std::max(worst, row_of(reason.kind).effect);
  switch (worst) {
    case Effect::noted: return Coverage::Verdict::full;
    case Effect::degrades: return Coverage::Verdict::degraded;
    case Effect::hides: return Coverage::Verdict::unknown;
  }
  return Coverage::Verdict::full;
}

}  // namespace mingcha::behaviour
