#include "analyzer/package/part_selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace mingcha::package {
namespace {

/// Folders of a bundletool archive that hold the same app in another form. Source: bundletool, ZipPath constants.
constexpr std::string_view kOtherForms[] = {"standalones/", "instant/", "system/"};

bool is_other_form(const PartCandidate& candidate) {
  return std::any_of(std::begin(kOtherForms), std::end(kOtherForms),
                     [&](std::string_view folder) { return candidate.path.starts_with(folder); });
}

class Selection {
 public:
  Selection(const std::vector<PartCandidate>& all, Reasons& reasons) : all_(all), reasons_(reasons) {
    const bool has_splits_folder =
        std::any_of(all.begin(), all.end(), [](const PartCandidate& c) { return c.path.starts_with("splits/"); });
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!(has_splits_folder && is_other_form(all[i]))) considered_.push_back(i);
    }
    std::sort(considered_.begin(), considered_.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(all_[a].path, a) < std::tie(all_[b].path, b);
    });
    for (const std::size_t i : considered_) ++sharing_[all[i].identity.package];
  }

  /// The names of the packages when none of them has a split: then they are different apps.
  std::vector<std::string> separate_apps() const {
    std::set<std::string> names;
    for (const std::size_t i : considered_) {
      if (!all_[i].identity.split.empty()) return {};
      if (all_[i].identified) names.insert(all_[i].identity.package);
    }
    return {names.begin(), names.end()};
  }

  std::vector<std::size_t> run() {
    const std::size_t base = *std::min_element(considered_.begin(), considered_.end(),
                                               [this](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::vector<std::size_t> parts = {base};
    std::set<std::string> splits;
    for (const std::size_t i : considered_) {
      if (i != base && belongs(all_[i], all_[base], splits)) parts.push_back(i);
    }
    return parts;
  }

 private:
  /// Smaller is the better base; the path decides at last.
  std::tuple<bool, bool, std::size_t, std::uint64_t, std::string_view> rank(std::size_t i) const {
    const PartCandidate& candidate = all_[i];
    const std::size_t others = all_.size() - sharing_.at(candidate.identity.package);
    return {!candidate.identified, !candidate.identity.split.empty(), others, ~candidate.dex_bytes, candidate.path};
  }

  bool belongs(const PartCandidate& candidate, const PartCandidate& base, std::set<std::string>& splits) {
    const PartIdentity& identity = candidate.identity;
    if (!candidate.identified) return true;  // its code is better read than not
    if (identity.package != base.identity.package) return leave_out(candidate, "package " + identity.package);
    if (identity.split.empty()) return leave_out(candidate, "another base");
    if (!splits.insert(identity.split).second) return leave_out(candidate, "split " + identity.split + " again");
    if (identity.version_code != base.identity.version_code) {
      reasons_.add(ReasonKind::part_foreign, candidate.path,
                   fmt::format("version {}, of the base {}", identity.version_code, base.identity.version_code));
    }
    return true;
  }

  bool leave_out(const PartCandidate& candidate, std::string detail) {
    reasons_.add(ReasonKind::part_foreign, candidate.path, std::move(detail));
    return false;
  }

  const std::vector<PartCandidate>& all_;
  Reasons& reasons_;
  std::vector<std::size_t> considered_;
  std::map<std::string, std::size_t> sharing_;
};

}  // namespace

Result<std::vector<std::size_t>> select_parts(const std::vector<PartCandidate>& candidates, const std::string& where,
                                              Reasons& reasons) {
  Selection selection(candidates, reasons);
  if (const std::vector<std::string> apps = selection.separate_apps(); apps.size() > 1) {
    return fail(Errc::bad_value, where, 0, fmt::format("{} apps: {}, {}, ...", apps.size(), apps[0], apps[1]));
  }
  return selection.run();
}

}  // namespace mingcha::package
