#include "support/reason.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mingcha {
namespace {

using enum ReasonKind;

constexpr std::array kRows = {
    ReasonRow{zip_prefix, "zip-prefix", Effect::noted},
    ReasonRow{zip_suffix, "zip-suffix", Effect::noted},
    ReasonRow{zip_encrypted_flag, "zip-encrypted-flag", Effect::noted},
    ReasonRow{zip_unknown_method, "zip-unknown-method", Effect::noted},
    ReasonRow{zip_duplicate_name, "zip-duplicate-name", Effect::noted},
    ReasonRow{zip_local_mismatch, "zip-local-mismatch", Effect::noted},
    ReasonRow{zip_decoy_folder, "zip-decoy-folder", Effect::noted},
    ReasonRow{zip_odd_directory, "zip-odd-directory", Effect::noted},
    ReasonRow{zip_entry_broken, "zip-entry-broken", Effect::degrades},
    ReasonRow{zip_crc_mismatch, "zip-crc-mismatch", Effect::noted},
    ReasonRow{zip_size_mismatch, "zip-size-mismatch", Effect::noted},
    ReasonRow{zip_over_budget, "zip-over-budget", Effect::degrades},
    ReasonRow{part_broken, "part-broken", Effect::degrades},
    ReasonRow{part_foreign, "part-foreign", Effect::noted},
    ReasonRow{nesting_too_deep, "nesting-too-deep", Effect::degrades},
    ReasonRow{signature_missing, "signature-missing", Effect::noted},
    ReasonRow{signature_broken, "signature-broken", Effect::noted},
    ReasonRow{signature_mismatch, "signature-mismatch", Effect::noted},
    ReasonRow{manifest_missing, "manifest-missing", Effect::degrades},
    ReasonRow{manifest_broken, "manifest-broken", Effect::degrades},
    ReasonRow{xml_odd, "xml-odd", Effect::noted},
    ReasonRow{xml_broken, "xml-broken", Effect::degrades},
    ReasonRow{resources_broken, "resources-broken", Effect::degrades},
    ReasonRow{resources_odd, "resources-odd", Effect::noted},
    ReasonRow{dex_missing, "dex-missing", Effect::hides},
    ReasonRow{dex_broken, "dex-broken", Effect::degrades},
    ReasonRow{dex_encrypted, "dex-encrypted", Effect::hides},
    ReasonRow{dex_idle, "dex-idle", Effect::degrades},
    ReasonRow{dex_odd, "dex-odd", Effect::noted},
    ReasonRow{dex_class_broken, "dex-class-broken", Effect::degrades},
    ReasonRow{dex_method_broken, "dex-method-broken", Effect::degrades},
    ReasonRow{dex_shadowed_platform, "dex-shadowed-platform", Effect::noted},
    ReasonRow{dex_duplicate_class, "dex-duplicate-class", Effect::noted},
    ReasonRow{native_unread, "native-unread", Effect::degrades},
    ReasonRow{native_over_budget, "native-over-budget", Effect::degrades},
    ReasonRow{native_odd, "native-odd", Effect::noted},
    ReasonRow{native_differs, "native-differs", Effect::noted},
    ReasonRow{native_loaded_later, "native-loaded-later", Effect::noted},
    ReasonRow{dex_loaded_later, "dex-loaded-later", Effect::noted},
    ReasonRow{constants_over_budget, "constants-over-budget", Effect::degrades},
    ReasonRow{endpoints_over_budget, "endpoints-over-budget", Effect::degrades},
    ReasonRow{components_missing, "components-missing", Effect::degrades},
    ReasonRow{components_absent, "components-absent", Effect::hides},
    ReasonRow{content_encrypted, "content-encrypted", Effect::noted},
    ReasonRow{code_encrypted, "code-encrypted", Effect::degrades},
    ReasonRow{code_loaded, "code-loaded", Effect::degrades},
    ReasonRow{code_of_installed, "code-of-installed", Effect::noted},
    ReasonRow{framework_code, "framework-code", Effect::degrades},
    ReasonRow{code_replaceable, "code-replaceable", Effect::noted},
    ReasonRow{packed, "packed", Effect::hides},
    ReasonRow{protected_, "protected", Effect::degrades},
    ReasonRow{obfuscated, "obfuscated", Effect::noted},
    ReasonRow{time_over_budget, "time-over-budget", Effect::degrades},
};

constexpr bool rows_follow_kinds() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].kind) != i) return false;
  }
  return kRows.size() == kReasonKindCount;
}
static_assert(rows_follow_kinds(), "row_of indexes the table by kind");

}  // namespace

const ReasonRow& row_of(ReasonKind kind) noexcept { return kRows[static_cast<std::size_t>(kind)]; }

void Reasons::add(ReasonKind kind, std::string where, std::string detail) {
  const std::lock_guard lock(mutex_);
  reasons_.push_back({kind, std::move(where), std::move(detail)});
}

std::vector<Reason> Reasons::sorted() const {
  const std::lock_guard lock(mutex_);
  std::vector<Reason> all = reasons_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::vector<Reason> kept;
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(first, all.end(), [&](const Reason& r) { return r.kind != first->kind; });
    const std::size_t count = static_cast<std::size_t>(last - first);
    const std::size_t shown = std::min(count, kKept);
    kept.insert(kept.end(), first, first + static_cast<std::ptrdiff_t>(shown));
    if (shown < count) kept.push_back({first->kind, "", fmt::format("+{}", count - shown)});
    first = last;
  }
  return kept;
}

bool Reasons::has(ReasonKind kind) const {
  const std::lock_guard lock(mutex_);
  return std::any_of(reasons_.begin(), reasons_.end(), [&](const Reason& r) { return r.kind == kind; });
}

}  // namespace mingcha
