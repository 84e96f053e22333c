// mingcha notice --db: papers about apps of a registry, chosen by how they stand; and with --enter what the paper does to them
// goes into the log of actions.
#include "cli/notice_registry.h"

#include <algorithm>

#include "cli/messages.h"
#include "cli/notice_request.h"
#include "cli/registry_access.h"
#include "cli/scan_output.h"
#include "cli/scan_request.h"
#include "cli/values.h"
#include "policies/working_days.h"
#include "reports/characters.h"
#include "reports/output_file.h"
#include "screening/registry/batches.h"
#include "screening/registry/case_history.h"
#include "screening/registry/case_log.h"
#include "screening/registry/selection.h"

namespace mingcha::cli {
namespace {

using policies::NoticeKind;
using screening::Action;
using screening::ActionKind;
using screening::Selected;

ExitCode refuse(ExitCode code, const std::string& complaint) {
  complain(complaint);
  return code;
}

std::optional<ActionKind> action_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::rectification: return ActionKind::ordered;
    case NoticeKind::listing: return ActionKind::noticed;
    case NoticeKind::delisting: return ActionKind::delisted;
    case NoticeKind::recheck: break;
  }
  return std::nullopt;  // a second test is entered where it is made
}

class RegistryNotice {
 public:
  RegistryNotice(const Arguments& arguments, ScanRequest request, screening::Registry& registry)
      : arguments_(arguments),
        request_(std::move(request)),
        papers_(std::make_shared<NoticeRequest>(*request_.notice)),
        registry_(registry) {
    const policies::NoticeLayout& layout = papers_->one_app_asked ? papers_->paper : papers_->listing;
    kind_ = layout.kind;
    batch_.kind = kind_;
    batch_.layout = layout.id;
    batch_.issuer = papers_->heading.issuer.empty() ? layout.issuer : papers_->heading.issuer;
  }

  ExitCode run() {
    for (const auto step : {&RegistryNotice::read_day, &RegistryNotice::choose, &RegistryNotice::number_batch,
                            &RegistryNotice::prepare_actions, &RegistryNotice::write, &RegistryNotice::enter})
      if (const ExitCode code = (this->*step)(); code != ExitCode::done) return code;
    return ExitCode::done;
  }

 private:
  ExitCode failed(const Error& error) const {
    return refuse(ExitCode::failed, say(Saying::registry, arguments_.lang, describe(error)));
  }
  bool enters() const { return arguments_.has(OptionId::enter); }

  ExitCode read_day() {
    if (enters() && !action_of(kind_)) return refuse(ExitCode::usage, say(Saying::no_such_entry, arguments_.lang));
    if (enters() && arguments_.one(OptionId::actor) == nullptr) return refuse(ExitCode::usage, say(Saying::needs_actor, arguments_.lang));
    const Usage<policies::Date> on = day(arguments_, OptionId::issue_date);
    if (!on) return refuse(ExitCode::usage, on.error());
    on_ = *on;
    // What is entered happened on a day, and the paper tells the same one.
    if (enters()) papers_->heading.date = reports::NoticeDay{on_.year, on_.month, on_.day};
    if (papers_->heading.deadline) {
      const reports::NoticeDay& last = *papers_->heading.deadline;
      deadline_ = policies::Date{static_cast<std::uint16_t>(last.year), static_cast<std::uint8_t>(last.month),
                                 static_cast<std::uint8_t>(last.day)};
    } else if (papers_->heading.deadline_days) {
      const Result<policies::WorkingDays> calendar = policies::WorkingDays::load(arguments_.one(OptionId::policies));
      if (!calendar) return refuse(ExitCode::usage, say(Saying::bad_rules, arguments_.lang, describe(calendar.error())));
      const policies::WorkingDays::Day last =
          calendar->add_working_days(on_, static_cast<unsigned>(*papers_->heading.deadline_days));
      deadline_ = last.date;
      if (enters() && last.assumed) complain(say(Saying::assumed_deadline, arguments_.lang, policies::text_of(last.date)));
    }
    return ExitCode::done;
  }

  ExitCode choose() {
    screening::SelectionRequest wanted{kind_, on_, {}, {}};
    for (const std::string& name : arguments_.all(OptionId::reports_or_apps)) {
      const Result<std::vector<std::string>> found = screening::apps_named(registry_.database(), name);
      if (!found) return failed(found.error());
      if (found->size() != 1)
        return refuse(ExitCode::usage, found->empty()
                                           ? say(Saying::unknown_app, arguments_.lang, name, registry_.database().name())
                                           : say(Saying::several_apps, arguments_.lang, name, fmt::format("{}", fmt::join(*found, ", "))));
      wanted.packages.push_back(found->front());
    }
    if (const std::string* list = arguments_.one(OptionId::states)) {
      for (const std::string& word : split_list(*list)) {
        const std::optional<screening::State> state = screening::state_of(word);
        if (!state) return refuse(ExitCode::usage, say(Saying::not_one_of, arguments_.lang, "--state", word, row_of(OptionId::states).words));
        wanted.states.push_back(*state);
      }
    }
    Result<std::vector<Selected>> selected = screening::select_apps(registry_.database(), wanted);
    if (!selected) return failed(selected.error());
    selected_ = std::move(*selected);
    // Nobody is told, named or delisted on a suspicion.
    if (kind_ != NoticeKind::recheck)
      std::erase_if(selected_, [&](const Selected& app) {
        if (app.fingerprints.empty()) complain(say(Saying::only_suspected, arguments_.lang, reports::visible(app.package)));
        return app.fingerprints.empty();
      });
    if (selected_.empty()) return refuse(ExitCode::unreadable, say(Saying::no_apps, arguments_.lang));
    if (papers_->one_app_asked && !request_.folder && selected_.size() > 1)
      return refuse(ExitCode::usage, say(Saying::one_app_layout, arguments_.lang));
    return ExitCode::done;
  }

  // Numbers that were not given follow those of the registry, so that the paper tells what is entered.
  ExitCode number_batch() {
    if (!enters()) return ExitCode::done;
    batch_.year = on_.year;
    Result<screening::Batch> numbered = screening::next_batch(registry_.database(), batch_);
    if (!numbered) return failed(numbered.error());
    reports::NoticeHeading& heading = papers_->heading;
    batch_.number = static_cast<std::uint32_t>(heading.batch.value_or(numbered->number));
    batch_.total = static_cast<std::uint32_t>(heading.total.value_or(numbered->total));
    if (kind_ == NoticeKind::listing) {
      heading.batch = batch_.number;
      heading.total = batch_.total;
    }
    return ExitCode::done;
  }

  Action base(const Selected& app, ActionKind kind) const {
    Action action;
    action.app = app.package;
    action.kind = kind;
    action.day = on_;
    action.recorded_at = now_in_utc();
    action.actor = *arguments_.one(OptionId::actor);
    if (const std::string* reason = arguments_.one(OptionId::reason)) action.reason = *reason;
    action.package_sha256 = app.package_sha256;
    action.report_sha256 = app.report_sha256;
    action.fingerprints = app.fingerprints;
    return action;
  }

  // Refused before anything is written.
  ExitCode prepare_actions() {
    if (!enters()) return ExitCode::done;
    const ActionKind kind = *action_of(kind_);
    std::uint32_t row = 0;
    for (const Selected& app : selected_) {
      screening::Case so_far = app.so_far;
      std::vector<Action> steps;
      const screening::State state = so_far.state();
      const bool begins = state == screening::State::none || state == screening::State::closed ||
                          state == screening::State::withdrawn || state == screening::State::rectified ||
                          state == screening::State::restored;
      if (begins) steps.push_back(base(app, ActionKind::found));
      Action action = base(app, kind);
      if (kind != ActionKind::delisted) action.deadline = deadline_;
      action.batch = batch_;
      action.running_number = ++row;
      steps.push_back(std::move(action));
      for (const Action& step : steps) {
        const auto admitted = so_far.admit(step);
        if (!admitted) return refuse(ExitCode::usage, refusal_of(step, admitted.error(), arguments_.lang));
        if (const Result<void> taken = so_far.take(*admitted); !taken) return failed(taken.error());
        actions_.push_back(step);
      }
    }
    return ExitCode::done;
  }

  ExitCode write() {
    if (request_.folder) {
      const Result<void> made = reports::make_folder(*request_.folder);
      if (!made) return refuse(ExitCode::failed, say(Saying::cannot_write, arguments_.lang, describe(made.error())));
    }
    if (!request_.metadata) request_.metadata.emplace();
    request_.packages.clear();
    for (const Selected& app : selected_) {
      if (const ExitCode code = know(app); code != ExitCode::done) return code;
      request_.packages.push_back(app.package);
    }
    request_.notice = papers_;
    StandardOutput standard_output;
    ScanOutput output(request_, standard_output);
    for (std::size_t i = 0; i < selected_.size() && !output.stopped(); ++i) {
      Result<std::optional<judge::Report>> report = registry_.report(selected_[i].result_id);
      if (!report) return failed(report.error());
      Outcome outcome;
      if (*report) outcome.rendered = output.render(**report);
      output.deliver(i, std::move(outcome));
    }
    return output.finish();
  }

  // What the registry knows beside the report: metadata, and for second tests the report before.
  ExitCode know(const Selected& app) {
    const Result<reports::AppMetadata> known = screening::metadata_of(registry_.database(), app.result_id);
    if (!known) return failed(known.error());
    request_.metadata->add_package(app.package, *known);
    if (kind_ != NoticeKind::recheck || !app.earlier_result) return ExitCode::done;
    Result<std::optional<judge::Report>> before = registry_.report(*app.earlier_result);
    if (!before) return failed(before.error());
    if (*before) papers_->before.push_back(std::move(**before));
    return ExitCode::done;
  }

  ExitCode enter() {
    if (!enters()) return ExitCode::done;
    const auto entered = screening::CaseLog(registry_.database()).enter(actions_);
    if (!entered) return refuse(ExitCode::failed, say(Saying::not_entered, arguments_.lang, describe(entered.error())));
    if (entered->refused)
      return refuse(ExitCode::usage, refusal_of(actions_[entered->refused->index], entered->refused->why, arguments_.lang));
    complain(say(Saying::entered, arguments_.lang, selected_.size(), entered->head.count, entered->head.digest));
    return ExitCode::done;
  }

  const Arguments& arguments_;
  ScanRequest request_;
  std::shared_ptr<NoticeRequest> papers_;
  screening::Registry& registry_;
  NoticeKind kind_ = NoticeKind::listing;
  policies::Date on_;
  std::optional<policies::Date> deadline_;
  screening::Batch batch_;
  std::vector<Selected> selected_;
  std::vector<Action> actions_;
};

}  // namespace

ExitCode run_registry_notice(const Arguments& arguments) {
  Usage<ScanRequest> request = read_scan_request(arguments);
  if (!request) return refuse(ExitCode::usage, request.error());
  Usage<screening::Registry> registry = open_registry(arguments);
  if (!registry) return refuse(ExitCode::failed, registry.error());
  return RegistryNotice(arguments, std::move(*request), *registry).run();
}

}  // namespace mingcha::cli
