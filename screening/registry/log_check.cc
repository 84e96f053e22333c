#include "screening/registry/log_check.h"

#include <map>

#include "screening/life_cycle/case.h"
#include "screening/registry/case_log.h"

namespace mingcha::screening {
namespace {

constexpr std::size_t kMostAstray = 100;

constexpr std::string_view kStates =
    "SELECT package, state, state_since, deadline, relapses FROM app WHERE state IS NOT NULL ORDER BY package";

std::string text_of(const std::optional<policies::Date>& date) {
  return date ? policies::text_of(*date) : std::string();
}

bool agrees(const Row& row, const Case& so_far) {
  return row.text(1) == word_of(so_far.state()).id && row.text(2) == text_of(so_far.since()) &&
         row.text(3) == text_of(so_far.deadline()) && row.number(4) == std::int64_t{so_far.relapses()};
}

using Cases = std::map<std::string, Case>;

Result<void> read_log(CaseLog& log, const std::string& noted, LogCheck& check, Cases& cases) {
  ChainCheck chain(check.head);
  if (noted == first_previous()) check.noted_at = 0;
  const Result<void> done = log.each([&](std::uint64_t sequence, const Action* action) {
    if (action == nullptr) {
      chain.take_unreadable(sequence);
      return true;
    }
    chain.take(*action);
    if (action->digest == noted) check.noted_at = action->sequence;
    if (check.impossible) return true;
    const Result<void> taken = cases[action->app].take(*action);
    if (!taken) check.impossible = taken.error();
    return true;
  });
  check.fault = chain.finish();
  if (check.fault) check.impossible.reset();  // it follows from the change, or tells less
  return done;
}

Result<void> compare_states(Database& database, const Cases& cases, LogCheck& check) {
  Cases::const_iterator next = cases.begin();
  const auto astray = [&](const std::string& package) {
    if (check.astray.size() < kMostAstray) check.astray.push_back(package);
  };
  const Result<void> done = database.each(kStates, {}, [&](const Row& row) {
    for (; next != cases.end() && next->first < row.text(0); ++next) astray(next->first);
    const bool known = next != cases.end() && next->first == row.text(0);
    if (!known || !agrees(row, next->second)) astray(row.text(0));
    if (known) ++next;
    return true;
  });
  for (; next != cases.end(); ++next) astray(next->first);
  return done;
}

}  // namespace

Result<LogCheck> check_log(Database& database, const std::string& noted) {
  const Result<Transaction> transaction = Transaction::begin(database, Writers::one);
  if (!transaction) return tl::unexpected(transaction.error());
  CaseLog log(database);
  const Result<LogHead> head = log.head();
  if (!head) return tl::unexpected(head.error());
  LogCheck check;
  check.head = *head;
  Cases cases;
  if (const Result<void> read = read_log(log, noted, check, cases); !read) return tl::unexpected(read.error());
  check.apps = cases.size();
  if (check.fault || check.impossible) return check;
  if (const Result<void> compared = compare_states(database, cases, check); !compared)
    return tl::unexpected(compared.error());
  return check;
}

}  // namespace mingcha::screening
