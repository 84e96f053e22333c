#include "screening/registry/selection.h"

#include <algorithm>
#include <functional>

#include "screening/registry/case_log.h"

namespace mingcha::screening {
namespace {

using policies::NoticeKind;

// Whether the app was named since it was last found to have problems.
bool was_noticed(const std::vector<Action>& actions) {
  bool noticed = false;
  for (const Action& action : actions) {
    if (action.kind == ActionKind::noticed) noticed = true;
    if (action.state == State::rectified || action.state == State::restored || action.state == State::closed ||
        action.state == State::withdrawn)
      noticed = false;
  }
  return noticed;
}

bool is_second_test(ActionKind kind) { return kind == ActionKind::rectified || kind == ActionKind::not_rectified; }

bool has_failed(const Case& so_far, const policies::Date& on) {
  return so_far.state() == State::not_rectified || so_far.overdue(on);
}

bool is_usual(NoticeKind kind, const std::vector<Action>& actions, const Case& so_far, const policies::Date& on) {
  switch (kind) {
    case NoticeKind::rectification: return so_far.state() == State::none || so_far.state() == State::found;
    case NoticeKind::listing: return has_failed(so_far, on) && !was_noticed(actions);
    case NoticeKind::delisting: return has_failed(so_far, on) && was_noticed(actions);
    case NoticeKind::recheck: break;
  }
  return !actions.empty() && is_second_test(actions.back().kind);
}

// Names first, then each app by itself: what decides is the log.
std::string_view candidates_of(const SelectionRequest& request) {
  if (!request.states.empty()) return "SELECT package FROM app WHERE latest_result_id IS NOT NULL ORDER BY package";
  if (request.kind == NoticeKind::rectification)
    return "SELECT package FROM app WHERE evident > 0 AND (state IS NULL OR state = 'found') ORDER BY package";
  return "SELECT package FROM app WHERE state IN ('ordered', 'not-rectified', 'noticed', 'rectified', 'delisted') "
         "ORDER BY package";
}

class Selection {
 public:
  Selection(Database& database, const SelectionRequest& request) : database_(database), log_(database), request_(request) {}

  Result<std::vector<Selected>> run() {
    std::vector<std::string> packages = request_.packages;
    if (packages.empty()) {
      const Result<std::vector<Row>> rows = database_.rows(candidates_of(request_));
      if (!rows) return tl::unexpected(rows.error());
      for (const Row& row : *rows) packages.push_back(row.text(0));
    }
    std::sort(packages.begin(), packages.end());
    packages.erase(std::unique(packages.begin(), packages.end()), packages.end());
    for (const std::string& package : packages)
      if (Result<void> done = consider(package); !done) return tl::unexpected(done.error());
    return std::move(chosen_);
  }

 private:
  Result<void> consider(const std::string& package) {
    const Result<std::vector<Action>> actions = log_.actions_of(package);
    if (!actions) return tl::unexpected(actions.error());
    Result<Case> so_far = Case::replay(*actions);
    if (!so_far) return tl::unexpected(so_far.error());
    const bool wanted = !request_.packages.empty() ||
                        (request_.states.empty() ? is_usual(request_.kind, *actions, *so_far, request_.on)
                                                 : std::find(request_.states.begin(), request_.states.end(),
                                                             so_far->state()) != request_.states.end());
    if (!wanted) return {};
    Selected selected;
    selected.package = package;
    selected.so_far = std::move(*so_far);
    if (Result<void> done = choose_results(*actions, selected); !done) return done;
    if (selected.result_id == 0) return {};
    if (Result<void> done = read_findings(selected); !done) return done;
    chosen_.push_back(std::move(selected));
    return {};
  }

  Result<void> choose_results(const std::vector<Action>& actions, Selected& selected) {
    const auto tested = std::find_if(actions.rbegin(), actions.rend(), [](const Action& action) { return is_second_test(action.kind); });
    if (tested == actions.rbegin() && !actions.empty()) {
      const Result<std::int64_t> found = result_of_report(selected.package, tested->report_sha256);
      if (!found) return tl::unexpected(found.error());
      selected.result_id = *found;
    }
    if (selected.result_id == 0) {
      const Result<Row> latest = database_.first("SELECT latest_result_id FROM app WHERE package = $1", {selected.package});
      if (!latest) return tl::unexpected(latest.error());
      selected.result_id = latest->number(0);
    }
    // What the second test looked back on: the last action before it that rests on another report.
    for (auto at = tested; at != actions.rend(); ++at) {
      if (is_second_test(at->kind) || at->report_sha256.empty()) continue;
      const Result<std::int64_t> found = result_of_report(selected.package, at->report_sha256);
      if (!found) return tl::unexpected(found.error());
      if (*found != 0 && *found != selected.result_id) selected.earlier_result = *found;
      break;
    }
    return {};
  }

  // 0 where the registry has no such report.
  Result<std::int64_t> result_of_report(const std::string& package, const std::string& sha256) {
    if (sha256.empty()) return std::int64_t{0};
    const Result<Row> row = database_.first(
        "SELECT result.id FROM app JOIN package ON package.app_id = app.id JOIN result ON result.package_id = package.id "
        "WHERE app.package = $1 AND result.report_sha256 = $2 ORDER BY result.id LIMIT 1",
        {package, sha256});
    if (!row) return tl::unexpected(row.error());
    return row->number(0);
  }

  Result<void> read_findings(Selected& selected) {
    const Result<Row> row = database_.first(
        "SELECT package.sha256, result.report_sha256 FROM result JOIN package ON package.id = result.package_id "
        "WHERE result.id = $1",
        {selected.result_id});
    if (!row) return tl::unexpected(row.error());
    selected.package_sha256 = row->text(0);
    selected.report_sha256 = row->text(1);
    return database_.each("SELECT DISTINCT fingerprint FROM finding WHERE result_id = $1 AND accepted = 0 AND "
                          "certainty = 'evident' ORDER BY fingerprint",
                          std::vector<Value>{selected.result_id}, [&](const Row& finding) {
                            selected.fingerprints.push_back(finding.text(0));
                            return true;
                          });
  }

  Database& database_;
  CaseLog log_;
  const SelectionRequest& request_;
  std::vector<Selected> chosen_;
};

}  // namespace

Result<std::vector<Selected>> select_apps(Database& database, const SelectionRequest& request) {
  return Selection(database, request).run();
}

}  // namespace mingcha::screening
