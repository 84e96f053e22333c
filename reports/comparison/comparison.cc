#include "reports/comparison/comparison.h"

#include <algorithm>
#include <map>
#include <set>

namespace mingcha::reports {
namespace {

using Values = std::map<std::string, std::string>;
using Fingerprints = std::set<std::string_view>;

// The phase that says most about an app comes first.
constexpr behaviour::Phase kPhasesByWeight[] = {
    behaviour::Phase::before_consent, behaviour::Phase::unknown, behaviour::Phase::user_action,
    behaviour::Phase::after_consent,  behaviour::Phase::gated,   behaviour::Phase::unreached,
};

Values sdks_of(const judge::Report& report) {
  Values values;
  for (const behaviour::SdkUse& sdk : report.behaviour.sdks) values.emplace(sdk.id, sdk.version.value_or(""));
  return values;
}

Values permissions_of(const judge::Report& report) {
  Values values;
  for (const behaviour::PermissionUse& use : report.behaviour.permissions)
    values.emplace(use.name, use.declared ? "declared" : "undeclared");
  return values;
}

Values information_of(const judge::Report& report) {
  Values values;
  for (const behaviour::Phase phase : kPhasesByWeight) {
    for (const behaviour::Collection& collection : report.behaviour.collections) {
      if (collection.phase == phase)
        values.emplace(collection.information + ' ' + collection.owner, behaviour::spell(phase));
    }
  }
  return values;
}

Values hosts_of(const judge::Report& report) {
  Values values;
  for (const behaviour::Endpoint& endpoint : report.behaviour.endpoints) {
    std::string& scheme = values.emplace(endpoint.host, "https").first->second;
    if (endpoint.cleartext) scheme = "http";
  }
  return values;
}

Values signers_of(const judge::Report& report) {
  Values values;
  for (const judge::SignerSummary& signer : report.app.signers) values.emplace(signer.sha256, signer.subject);
  return values;
}

std::vector<ValueChange> changes(const Values& before, const Values& now) {
  std::map<std::string, ValueChange> changed;
  for (const auto& [name, value] : before) changed[name] = {name, value, std::nullopt};
  for (const auto& [name, value] : now) {
    ValueChange& change = changed[name];
    change.name = name;
    change.after = value;
  }
  std::vector<ValueChange> list;
  for (auto& [name, change] : changed) {
    if (change.before != change.after) list.push_back(std::move(change));
  }
  return list;
}

Comparison::Version version_of(const judge::Report& report) {
  return {report.input,
          report.app.package,
          report.app.version_name,
          report.app.version_code,
          report.behaviour.coverage.verdict,
          report.tool_version,
          report.rules_sha256};
}

Fingerprints fingerprints_of(std::span<const judge::Report> reports) {
  Fingerprints found;
  for (const judge::Report& report : reports)
    for (const judge::Finding& finding : report.findings) found.insert(finding.fingerprint);
  return found;
}

void add_findings(std::span<const judge::Report> reports, Comparison& comparison) {
  const judge::Report& now = reports.back();
  const judge::Report& before = reports[reports.size() - 2];
  const Fingerprints last = fingerprints_of(reports.subspan(reports.size() - 2, 1));
  const Fingerprints earlier = fingerprints_of(reports.first(reports.size() - 2));
  const Fingerprints present = fingerprints_of(reports.last(1));
  for (const judge::Finding& finding : now.findings) {
    const Fate fate = last.contains(finding.fingerprint)      ? Fate::still_there
                      : earlier.contains(finding.fingerprint) ? Fate::relapsed
                                                              : Fate::fresh;
    comparison.findings.push_back({fate, false, finding});
  }
  const bool unsure = comparison.coverage_is_worse();
  for (const judge::Finding& finding : before.findings) {
    if (!present.contains(finding.fingerprint)) comparison.findings.push_back({Fate::fixed, unsure, finding});
  }
  std::stable_sort(comparison.findings.begin(), comparison.findings.end(),
                   [](const FindingChange& a, const FindingChange& b) { return a.fate < b.fate; });
}

}  // namespace

std::string_view spell(Fate fate) noexcept {
  switch (fate) {
    case Fate::fresh: return "new";
    case Fate::relapsed: return "relapsed";
    case Fate::still_there: return "still-there";
    case Fate::fixed: return "fixed";
  }
  return {};
}

Comparison compare(std::span<const judge::Report> reports) {
  Comparison comparison;
  for (const judge::Report& report : reports) {
    comparison.versions.push_back(version_of(report));
    comparison.same_app = comparison.same_app && report.app.package == reports[0].app.package;
    comparison.same_rules = comparison.same_rules && report.rules_sha256 == reports[0].rules_sha256;
  }
  add_findings(reports, comparison);
  const judge::Report& now = reports.back();
  const judge::Report& before = reports[reports.size() - 2];
  comparison.sdks = changes(sdks_of(before), sdks_of(now));
  comparison.permissions = changes(permissions_of(before), permissions_of(now));
  comparison.information = changes(information_of(before), information_of(now));
  comparison.hosts = changes(hosts_of(before), hosts_of(now));
  comparison.signers = changes(signers_of(before), signers_of(now));
  return comparison;
}

}  // namespace mingcha::reports
