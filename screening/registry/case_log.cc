#include "screening/registry/case_log.h"

#include <algorithm>
#include <limits>
#include <map>

#include <fmt/format.h>

#include "support/mutf8.h"

namespace mingcha::screening {
namespace {

constexpr std::size_t kLongestText = 16'384;

constexpr std::string_view kHead = "SELECT actions, digest FROM log_head WHERE id = 1";
constexpr std::string_view kLast = "SELECT sequence, digest FROM action ORDER BY sequence DESC LIMIT 1";
constexpr std::string_view kGrow = "UPDATE log_head SET actions = $1, digest = $2 WHERE id = 1";
constexpr std::string_view kApp = "SELECT id FROM app WHERE package = $1";
constexpr std::string_view kBatch =
    "SELECT id FROM batch WHERE kind = $1 AND year = $2 AND number = $3 AND total = $4 AND issuer = $5 AND layout = $6";
constexpr std::string_view kEnterBatch =
    "INSERT INTO batch (kind, year, number, total, issuer, layout) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
constexpr std::string_view kEnterAction =
    "INSERT INTO action (sequence, app_id, kind, day, recorded_at, actor, reason, deadline, batch_id, running_number, "
    "package_sha256, report_sha256, fingerprints, relapse, state, previous, digest) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
constexpr std::string_view kSetState =
    "UPDATE app SET state = $2, state_since = $3, deadline = $4, relapses = $5 WHERE id = $1";

// What an action refers to may have been taken away: then it still shows, as a row whose digest is wrong.
constexpr std::string_view kActions =
    "SELECT a.sequence, app.package, a.kind, a.day, a.recorded_at, a.actor, a.reason, a.deadline, a.batch_id, b.kind, "
    "b.year, b.number, b.total, b.issuer, b.layout, a.running_number, a.package_sha256, a.report_sha256, "
    "a.fingerprints, a.relapse, a.state, a.previous, a.digest "
    "FROM action a LEFT JOIN app ON app.id = a.app_id LEFT JOIN batch b ON b.id = a.batch_id ";
const std::string kAllActions = std::string(kActions) + "ORDER BY a.sequence";
const std::string kActionsOfApp = std::string(kActions) + "WHERE app.package = $1 ORDER BY a.sequence";

enum Column : std::size_t {
  kSequence, kPackage, kKind, kDay, kRecordedAt, kActor, kReason, kDeadline, kBatchId, kBatchKind, kBatchYear,
  kBatchNumber, kBatchTotal, kBatchIssuer, kBatchLayout, kRunningNumber, kPackageSha256, kReportSha256, kFingerprints,
  kRelapse, kState, kPrevious, kDigest
};

std::string plain(std::string_view text) {
  std::string out = valid_utf8(text.substr(0, kLongestText));
  std::replace(out.begin(), out.end(), '\0', ' ');
  return out;
}

std::string joined(const std::vector<std::string>& fingerprints) {
  return fmt::format("{}", fmt::join(fingerprints, " "));
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

// Absent: the cell holds something that `number_cell` has not written.
std::optional<std::uint32_t> small_number(const Row& row, std::size_t column) {
  const std::int64_t number = row.number(column);
  if (number < 0 || number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

std::optional<Batch> batch_of(const Row& row) {
  const auto kind = notice_kind_of(row.text(kBatchKind));
  const auto year = small_number(row, kBatchYear), number = small_number(row, kBatchNumber),
             total = small_number(row, kBatchTotal);
  if (!kind || !year || !number || !total) return std::nullopt;
  return Batch{*kind, *year, *number, *total, row.text(kBatchIssuer), row.text(kBatchLayout)};
}

// The rest of the row, where all words and days are such.
std::optional<Action> action_of(const Row& row) {
  const auto kind = action_kind_of(row.text(kKind));
  const auto state = state_of(row.text(kState));
  const auto day = policies::date_of(row.text(kDay));
  const auto deadline = policies::date_of(row.text(kDeadline));
  const auto running_number = small_number(row, kRunningNumber);
  const auto relapse = small_number(row, kRelapse);
  const std::optional<Batch> batch = batch_of(row);
  if (!kind || !state || !day || !running_number || !relapse || *relapse > 1) return std::nullopt;
  if (!deadline && !row.text(kDeadline).empty()) return std::nullopt;
  if (!batch && !row.is_null(kBatchId)) return std::nullopt;
  Action action;
  action.sequence = static_cast<std::uint64_t>(row.number(kSequence));
  action.app = row.text(kPackage);
  action.kind = *kind;
  action.day = *day;
  action.recorded_at = row.text(kRecordedAt);
  action.actor = row.text(kActor);
  action.reason = row.text(kReason);
  action.deadline = deadline;
  action.batch = batch;
  action.running_number = *running_number;
  action.package_sha256 = row.text(kPackageSha256);
  action.report_sha256 = row.text(kReportSha256);
  action.fingerprints = pieces_of(row.text(kFingerprints));
  action.relapse = *relapse == 1;
  action.state = *state;
  action.previous = row.text(kPrevious);
  action.digest = row.text(kDigest);
  // The words also stand for what people call them, and lists may be spelled in many ways: only ours was sealed.
  const bool ours = word_of(*kind).id == row.text(kKind) && word_of(*state).id == row.text(kState) &&
                    joined(action.fingerprints) == row.text(kFingerprints);
  return ours ? std::optional(std::move(action)) : std::nullopt;
}

// What cannot be written so that it reads back the same.
Result<void> check(const Action& action) {
  for (const std::string& fingerprint : action.fingerprints)
    if (fingerprint.empty() || fingerprint.find(' ') != std::string::npos)
      return fail(Errc::bad_value, action.app, 0, fmt::format("fingerprint \"{}\"", fingerprint));
  if (action.running_number != 0 && !action.batch)
    return fail(Errc::bad_value, action.app, 0, fmt::format("number {} of no batch", action.running_number));
  return {};
}

void make_plain(Action& action) {
  for (std::string* text :
       {&action.recorded_at, &action.actor, &action.reason, &action.package_sha256, &action.report_sha256})
    *text = plain(*text);
  for (std::string& fingerprint : action.fingerprints) fingerprint = plain(fingerprint);
  if (!action.batch) return;
  action.batch->issuer = plain(action.batch->issuer);
  action.batch->layout = plain(action.batch->layout);
}

struct OpenCase {
  std::int64_t id = 0;
  Case so_far;
};

}  // namespace

Result<LogHead> CaseLog::head() {
  const Result<Row> row = database_.first(kHead);
  if (!row) return tl::unexpected(row.error());
  return LogHead{static_cast<std::uint64_t>(row->number(0)), row->text(1)};
}

Result<std::int64_t> CaseLog::app_id(const std::string& package) {
  const Result<Row> row = database_.first(kApp, {package});
  if (!row) return tl::unexpected(row.error());
  if (row->size() == 0) return fail(Errc::bad_value, database_.name(), 0, package);
  return row->number(0);
}

Result<std::int64_t> CaseLog::batch_id(const Batch& batch) {
  const Value values[] = {std::string(spell(batch.kind)), std::int64_t{batch.year}, std::int64_t{batch.number},
                          std::int64_t{batch.total},      batch.issuer,             batch.layout};
  Result<Row> row = database_.first(kBatch, values);
  if (row && row->size() == 0) row = database_.first(kEnterBatch, values);
  if (!row) return tl::unexpected(row.error());
  return row->number(0);
}

Result<void> CaseLog::insert(const Action& action, std::int64_t app) {
  Value batch;
  if (action.batch) {
    const Result<std::int64_t> id = batch_id(*action.batch);
    if (!id) return tl::unexpected(id.error());
    batch = *id;
  }
  const Value number = action.running_number != 0 ? Value(std::int64_t{action.running_number}) : Value();
  const Value values[] = {static_cast<std::int64_t>(action.sequence),
                          app,
                          std::string(word_of(action.kind).id),
                          policies::text_of(action.day),
                          action.recorded_at,
                          action.actor,
                          text_or_null(action.reason),
                          text_or_null(action.deadline ? policies::text_of(*action.deadline) : std::string()),
                          batch,
                          number,
                          text_or_null(action.package_sha256),
                          text_or_null(action.report_sha256),
                          text_or_null(joined(action.fingerprints)),
                          std::int64_t{action.relapse},
                          std::string(word_of(action.state).id),
                          action.previous,
                          action.digest};
  return database_.run(kEnterAction, values);
}

Result<void> CaseLog::set_state(std::int64_t app, const Case& so_far) {
  const Value deadline = so_far.deadline() ? Value(policies::text_of(*so_far.deadline())) : Value();
  return database_.run(kSetState, {app, std::string(word_of(so_far.state()).id),
                                   so_far.since() ? Value(policies::text_of(*so_far.since())) : Value(), deadline,
                                   std::int64_t{so_far.relapses()}});
}

Result<CaseLog::Entered> CaseLog::enter(std::vector<Action> actions) {
  // A result that a power failure takes is made again; what a person entered is not.
  if (database_.dialect() == Dialect::sqlite) {
    if (const Result<void> set = database_.script("PRAGMA synchronous=FULL"); !set) return tl::unexpected(set.error());
  }
  Result<Transaction> transaction = Transaction::begin(database_, Writers::one);
  if (!transaction) return tl::unexpected(transaction.error());
  const Result<LogHead> before = head();
  const Result<Row> last = database_.first(kLast);
  if (!before || !last) return tl::unexpected(before ? last.error() : before.error());
  const bool whole = last->size() == 0 ? *before == LogHead{}
                                       : *before == LogHead{static_cast<std::uint64_t>(last->number(0)), last->text(1)};
  // A log that was touched is not written on: what follows would seal the change.
  if (!whole) return fail(Errc::bad_value, database_.name(), 0, fmt::format("log_head: {}", before->count));

  Entered entered{{}, std::nullopt, *before};
  std::map<std::string, OpenCase> cases;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    make_plain(actions[i]);
    if (const Result<void> checked = check(actions[i]); !checked) return tl::unexpected(checked.error());
    auto found = cases.find(actions[i].app);
    if (found == cases.end()) {
      const Result<std::int64_t> id = app_id(actions[i].app);
      if (!id) return tl::unexpected(id.error());
      const Result<std::vector<Action>> rows = actions_of(actions[i].app);
      Result<Case> so_far = rows ? Case::replay(*rows) : tl::unexpected(rows.error());
      if (!so_far) return tl::unexpected(so_far.error());
      found = cases.emplace(actions[i].app, OpenCase{*id, std::move(*so_far)}).first;
    }
    auto admitted = found->second.so_far.admit(std::move(actions[i]));
    if (!admitted) return Entered{{}, Refused{i, admitted.error()}, *before};
    entered.head = link(*admitted, entered.head);
    const Result<void> inserted = insert(*admitted, found->second.id);
    if (!inserted) return tl::unexpected(inserted.error());
    if (const Result<void> taken = found->second.so_far.take(*admitted); !taken) return tl::unexpected(taken.error());
    entered.actions.push_back(std::move(*admitted));
  }
  if (entered.actions.empty()) return entered;
  for (const auto& [package, open] : cases) {
    if (const Result<void> set = set_state(open.id, open.so_far); !set) return tl::unexpected(set.error());
  }
  const Result<void> grown =
      database_.run(kGrow, {static_cast<std::int64_t>(entered.head.count), entered.head.digest});
  if (!grown) return tl::unexpected(grown.error());
  if (const Result<void> done = transaction->commit(); !done) return tl::unexpected(done.error());
  return entered;
}

Result<std::vector<Action>> CaseLog::actions_of(const std::string& package) {
  std::vector<Action> actions;
  std::optional<std::int64_t> unreadable;
  const Value values[] = {package};
  const Result<void> done = database_.each(kActionsOfApp, values, [&](const Row& row) {
    std::optional<Action> action = action_of(row);
    if (!action) {
      unreadable = row.number(kSequence);
      return false;
    }
    actions.push_back(std::move(*action));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  if (unreadable) return fail(Errc::bad_value, fmt::format("action {} of {}", *unreadable, package));
  return actions;
}

Result<void> CaseLog::each(const Each& each) {
  return database_.each(kAllActions, {}, [&](const Row& row) {
    const std::optional<Action> action = action_of(row);
    return each(static_cast<std::uint64_t>(row.number(kSequence)), action ? &*action : nullptr);
  });
}

}  // namespace mingcha::screening
