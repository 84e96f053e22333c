// One report, arranged for the questions of a page: what an id stands for, what things are called, when what a finding
// rests on runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// What an id in a finding's evidence stands for, as far as it happens in code. Borrows from the report.
struct Happening {
  std::string_view what;  ///< api, or what shows it
  std::string_view information;  ///< pi_id; empty where none is collected
  std::string_view owner;
  std::optional<behaviour::Phase> phase;
  const behaviour::Chain* chain = nullptr;
  const std::vector<behaviour::Gate>* gates = nullptr;
};

/// The places of a first start in their order, then what comes later.
enum class Stage : std::uint8_t { provider, application, launcher, accepted, gated, user_action, unknown, unreached };
inline constexpr std::size_t kStageCount = static_cast<std::size_t>(Stage::unreached) + 1;

/// Smaller is worse: what may run without consent comes first.
std::size_t rank(behaviour::Phase phase) noexcept;

class ReportIndex {
 public:
  /// Borrows the report.
  ReportIndex(const judge::Report& report, Lang lang);

  const judge::Report& report() const noexcept { return report_; }
  /// False where the app's own code cannot be seen: that nothing was found then means nothing.
  bool code_seen() const noexcept {
    return report_.behaviour.coverage.verdict != behaviour::Coverage::Verdict::unknown;
  }
  /// The name of an item of information; its id where there is none.
  std::string_view information(std::string_view id) const;
  /// "应用自身", the SDK's name, "归属不明".
  std::string_view owner(std::string_view owner) const;
  /// Null: not in code.
  const Happening* happening(std::string_view id) const;
  /// The clause's place in the report, by which its row is linked.
  std::optional<std::size_t> clause(std::string_view id) const;
  /// Of all that the finding rests on the worst; none where no time is known of it.
  std::optional<behaviour::Phase> worst_phase(const judge::Finding& finding) const;
  /// The first of the evidence that has a chain; null without one.
  const Happening* with_chain(const judge::Finding& finding) const;
  Stage stage(const behaviour::Collection& collection) const;

 private:
  void add_conduct();
  void add(const std::string& id, std::string_view what, std::string_view information,
           const behaviour::Occurrence& at);

  const judge::Report& report_;
  Lang lang_;
  std::string application_;  // descriptor
  std::unordered_map<std::string_view, std::string_view> information_, sdks_;
  std::unordered_map<std::string_view, Happening> happenings_;
  std::unordered_map<std::string_view, std::size_t> clauses_;
};

/// "DeviceHelper" of a descriptor "Lcom/a/DeviceHelper;".
std::string_view short_class(std::string_view descriptor) noexcept;
/// "DeviceHelper.getSerialno" of a descriptor "Lcom/a/DeviceHelper;->getSerialno()V"; other texts as they are.
std::string short_api(std::string_view api);

}  // namespace mingcha::reports
