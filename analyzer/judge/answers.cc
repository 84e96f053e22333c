#include "analyzer/judge/answers.h"

#include <algorithm>
#include <set>

#include "policies/table_reader.h"

namespace mingcha::judge {
namespace {

constexpr std::string_view kTable = "answer";
constexpr std::string_view kResults[] = {"pass", "fail", "not-applicable"};

/// "2026-11-20", or nothing.
bool is_date(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  return true;
}

}  // namespace

std::vector<Answer> read_answers(std::string_view file, std::string_view text,
                                 const std::vector<ClauseVerdict>& clauses, policies::Complaints& complaints) {
  std::vector<std::string_view> ids;
  for (const ClauseVerdict& clause : clauses) ids.push_back(clause.id);
  std::set<std::string, std::less<>> seen;
  policies::TextPool pool;
  std::vector<Answer> answers;
  for (const policies::TomlTable& table : policies::read_toml(file, text, pool, complaints)) {
    if (table.name != kTable) {
      complaints.add(policies::Place{table.file, table.line, table.column}, table.name, "[[answer]]");
      continue;
    }
    policies::TableReader reader(table, complaints);
    Answer answer;
    answer.clause = reader.text("clause");
    answer.result = kResults[reader.word("result", kResults)];
    answer.note = reader.optional_text("note");
    answer.by = reader.optional_text("by");
    answer.date = reader.optional_text("date");
    reader.finish();
    if (!is_date(answer.date)) reader.complain(*reader.entry("date"), answer.date, "a date such as 2026-11-20");
    if (answer.clause.empty()) continue;
    if (std::find(ids.begin(), ids.end(), answer.clause) == ids.end()) {
      reader.complain(*reader.entry("clause"), answer.clause, "a clause: " + policies::one_of(answer.clause, ids));
    } else if (!seen.insert(answer.clause).second) {
      reader.complain(*reader.entry("clause"), answer.clause, "a clause that no other [[answer]] has");
    }
    if (reader.good()) answers.push_back(std::move(answer));
  }
  return answers;
}

void add_answers(std::vector<Answer> answers, std::vector<ClauseVerdict>& clauses) {
  for (Answer& answer : answers) {
    const auto at = std::find_if(clauses.begin(), clauses.end(),
                                 [&](const ClauseVerdict& clause) { return clause.id == answer.clause; });
    if (at != clauses.end()) at->answer = std::move(answer);
  }
}

}  // namespace mingcha::judge
