#include "screening/views/case_view.h"

#include "reports/csv/csv_record.h"
#include "reports/json/json_writer.h"
#include "reports/text/text_lines.h"
#include "screening/views/view_texts.h"

namespace mingcha::screening {
namespace {

using enum ViewMessage;
using reports::JsonWriter;
using reports::prose;
using reports::say;
using reports::shown;

std::string text_of(const std::optional<policies::Date>& date) {
  return date ? policies::text_of(*date) : std::string();
}

std::string batch_text(const Action& action, Lang lang) {
  const Batch& batch = *action.batch;
  std::string words(text(batch.kind, lang));
  const auto add = [&](const std::string& piece) { words += " " + piece; };
  if (batch.year != 0 && batch.number != 0) add(say(batch_year, lang, batch.year, batch.number));
  if (batch.total != 0) add(say(batch_total, lang, batch.total));
  if (!batch.issuer.empty()) add(batch.issuer);
  if (action.running_number != 0) add(say(batch_number, lang, action.running_number));
  return words;
}

class Text {
 public:
  Text(const CasePage& page, Lang lang) : page_(page), history_(page.history), lang_(lang) {}

  std::string make() {
    head();
    out_ += '\n';
    reports::append_line(out_, history_.versions.empty() ? std::string(text(no_versions, lang_))
                                                         : say(ViewMessage::versions, lang_, history_.versions.size()));
    for (const VersionResult& version : history_.versions) result(version);
    out_ += '\n';
    reports::append_line(out_, history_.actions.empty() ? std::string(text(no_actions, lang_))
                                                        : say(ViewMessage::actions, lang_, history_.actions.size()));
    for (const Action& action : history_.actions) entry(action);
    out_ += '\n';
    reports::append_hanging(out_, "", say(log_head, lang_, page_.head.count, page_.head.digest));
    return std::move(out_);
  }

 private:
  void field(std::size_t indent, ViewMessage label, const std::string& value) {
    if (!value.empty()) reports::append_field(out_, indent, text(label, lang_), value);
  }

  void head() {
    const Case& so_far = history_.so_far;
    reports::append_hanging(out_, "", shown(history_.package + " " + history_.label));
    const std::string_view state = text(word_of(so_far.state()), lang_);
    field(2, label_state,
          so_far.since() ? say(state_since, lang_, state, text_of(so_far.since())) : std::string(state));
    if (so_far.deadline()) deadline(so_far);
    if (so_far.awaits_restoring()) reports::append_hanging(out_, "  ", text(awaits_restoring, lang_));
    if (so_far.relapses() != 0) field(2, label_relapses, say(relapses_value, lang_, so_far.relapses()));
    if (!so_far.open_findings().empty() || !so_far.mended_findings().empty())
      field(2, label_open, say(open_value, lang_, so_far.open_findings().size(), so_far.mended_findings().size()));
  }

  void deadline(const Case& so_far) {
    const policies::WorkingDays::Count left = *so_far.days_left(page_.on, page_.calendar);
    const std::string day = text_of(so_far.deadline());
    std::string words = so_far.overdue(page_.on) ? say(days_over, lang_, day, -left.days)
                        : left.days == 0         ? say(due_today, lang_, day)
                                                 : say(days_left, lang_, day, left.days);
    if (left.assumed) words += text(assumed, lang_);
    field(2, label_deadline, words);
  }

  void result(const VersionResult& version) {
    const std::string code = version.version_code ? std::to_string(*version.version_code) : "-";
    std::string line = say(version_line, lang_, version.version_name, code, version.examined_at);
    if (version.latest) line += text(latest_mark, lang_);
    reports::append_hanging(out_, "  ", shown(line));
    reports::append_hanging(out_, "    ", version.outcome == "examined"
                                              ? say(findings, lang_, version.evident, version.suspected)
                                              : prose(say(not_examined, lang_, version.outcome, version.error)));
    field(4, label_file, shown(version.file));
    field(4, label_source, shown(version.source));
    field(4, col_developer, shown(version.developer));
    reports::append_field(out_, 4, "SHA-256", shown(version.sha256));
  }

  void entry(const Action& action) {
    const std::string_view kind = text(word_of(action.kind), lang_);
    std::string line = say(action_line, lang_, action.sequence, text_of(action.day), kind, action.actor);
    if (word_of(action.kind).id != word_of(action.state).id)
      line += say(still_state, lang_, text(word_of(action.state), lang_));
    if (action.relapse) line += text(relapse_mark, lang_);
    reports::append_hanging(out_, "  ", prose(line));
    field(4, label_reason, prose(action.reason));
    field(4, label_deadline, text_of(action.deadline));
    if (action.batch) field(4, label_batch, prose(batch_text(action, lang_)));
    if (!action.fingerprints.empty()) field(4, label_findings, say(findings_value, lang_, action.fingerprints.size()));
    field(4, label_package, shown(action.package_sha256));
    field(4, label_entered, shown(action.recorded_at));
  }

  const CasePage& page_;
  const CaseHistory& history_;
  Lang lang_;
  std::string out_;
};

void write_versions(JsonWriter& out, const CaseHistory& history) {
  out.key("results"), out.begin_array();
  for (const VersionResult& version : history.versions) {
    out.begin_object();
    out.field("version_name", version.version_name);
    out.field("version_code", version.version_code);
    out.field("file", version.file);
    out.field("sha256", version.sha256);
    out.field_or_null("developer", version.developer);
    out.field_or_null("source", version.source);
    out.field("outcome", version.outcome);
    out.field_or_null("error", version.error);
    out.field_or_null("coverage", version.coverage);
    out.field("evident", version.evident);
    out.field("suspected", version.suspected);
    out.field("examined_at", version.examined_at);
    out.field("rules_sha256", version.rules_sha256);
    out.field_or_null("report_sha256", version.report_sha256);
    out.field("latest", version.latest);
    out.end_object();
  }
  out.end_array();
}

void write_batch(JsonWriter& out, const Action& action) {
  out.key("batch");
  if (!action.batch) return out.null();
  out.begin_object();
  out.field("paper", spell(action.batch->kind));
  out.field("year", action.batch->year);
  out.field("number", action.batch->number);
  out.field("total", action.batch->total);
  out.field("issuer", action.batch->issuer);
  out.field("layout", action.batch->layout);
  out.field("running_number", action.running_number);
  out.end_object();
}

void write_actions(JsonWriter& out, const CaseHistory& history) {
  out.key("actions"), out.begin_array();
  for (const Action& action : history.actions) {
    out.begin_object();
    out.field("sequence", action.sequence);
    out.field("action", word_of(action.kind).id);
    out.field("day", text_of(action.day));
    out.field("recorded_at", action.recorded_at);
    out.field("actor", action.actor);
    out.field_or_null("reason", action.reason);
    out.field_or_null("deadline", text_of(action.deadline));
    write_batch(out, action);
    out.field_or_null("package_sha256", action.package_sha256);
    out.field_or_null("report_sha256", action.report_sha256);
    out.texts("fingerprints", action.fingerprints);
    out.field("relapse", action.relapse);
    out.field("state", word_of(action.state).id);
    out.field("previous", action.previous);
    out.field("digest", action.digest);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string case_text(const CasePage& page, Lang lang) { return Text(page, lang).make(); }

std::string case_json(const CasePage& page) {
  const CaseHistory& history = page.history;
  const Case& so_far = history.so_far;
  const auto left = so_far.days_left(page.on, page.calendar);
  JsonWriter out;
  out.begin_object();
  out.field("schema", "mingcha.case/1");
  out.field("package", history.package);
  out.field_or_null("label", history.label);
  out.field("on", text_of(page.on));
  out.field("state", word_of(so_far.state()).id);
  out.field_or_null("since", text_of(so_far.since()));
  out.field_or_null("deadline", text_of(so_far.deadline()));
  out.field("overdue", so_far.overdue(page.on));
  out.field("working_days_left", left ? std::optional(left->days) : std::nullopt);
  out.field("working_days_assumed", left ? std::optional(left->assumed) : std::nullopt);
  out.field("relapses", so_far.relapses());
  out.field("awaits_restoring", so_far.awaits_restoring());
  out.texts("open_findings", so_far.open_findings());
  out.texts("rectified_findings", so_far.mended_findings());
  write_versions(out, history);
  write_actions(out, history);
  out.key("log"), out.begin_object();
  out.field("actions", page.head.count);
  out.field("digest", page.head.digest);
  out.end_object();
  out.end_object();
  return out.finish();
}

std::string case_csv(const CasePage& page, Lang lang) {
  constexpr ViewMessage kColumns[] = {col_sequence, col_package, col_day,          col_action,   col_state,
                                      col_relapse,  col_actor,   col_reason,       col_deadline, col_paper,
                                      col_year,     col_number,  col_total,        col_issuer,   col_running,
                                      col_sha256,   col_report,  col_fingerprints, col_recorded, col_digest};
  std::string out(reports::kByteOrderMark);
  std::vector<std::string> cells;
  for (const ViewMessage column : kColumns) cells.emplace_back(text(column, lang));
  reports::append_record(out, cells);
  const auto number = [](std::uint64_t value) { return value == 0 ? std::string() : std::to_string(value); };
  for (const Action& action : page.history.actions) {
    const Batch batch = action.batch.value_or(Batch{});
    cells = {std::to_string(action.sequence),
             action.app,
             text_of(action.day),
             std::string(text(word_of(action.kind), lang)),
             std::string(text(word_of(action.state), lang)),
             std::string(text(action.relapse ? yes : no, lang)),
             action.actor,
             action.reason,
             text_of(action.deadline),
             action.batch ? std::string(text(batch.kind, lang)) : std::string(),
             number(batch.year),
             number(batch.number),
             number(batch.total),
             batch.issuer,
             number(action.running_number),
             action.package_sha256,
             action.report_sha256,
             fmt::format("{}", fmt::join(action.fingerprints, " ")),
             action.recorded_at,
             action.digest};
    reports::append_record(out, cells);
  }
  return out;
}

}  // namespace mingcha::screening
