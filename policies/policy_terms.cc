// Rows are checked against the catalogue, so that a misspelt id is a complaint and not a term that never matters.
#include "policies/policy_terms.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "policies/table_cells.h"
#include "policies/tsv.h"

namespace mingcha::policies {
namespace {

constexpr std::string_view kColumns[] = {"term", "use", "ids", "strength", "match"};
enum Column : std::size_t { kTerm, kUse, kIds, kStrength, kMatch };

constexpr std::string_view kTermUses[kTermUseCount] = {
    "information", "permission", "permission_cell", "sdk",      "verb",          "negation",     "exception",
    "subject",     "purpose",    "condition",       "condition_end", "opener",   "optional",     "vague",
    "function_word", "join",     "heading",         "column",   "label",         "title",        "company",
    "company_stop", "unit",      "promise",         "promise_topic", "topic",    "improve",      "traditional",
    "variant"};
constexpr std::string_view kStrengths[] = {"specific", "umbrella"};
constexpr std::string_view kMatches[] = {"part", "word"};

/// The ids that a column may hold, looked up once per row: thousands of rows, hundreds of ids.
struct KnownIds {
  std::unordered_set<std::string_view> information, sdks;

  explicit KnownIds(const Catalogue& catalogue) {
    for (const Information& row : catalogue.information) information.insert(row.id);
    for (const Sdk& row : catalogue.sdks) sdks.insert(row.id);
  }
};

bool check_ids(const TsvReader& table, const PolicyTerm& row, const KnownIds& known) {
  const auto all_in = [&](const std::unordered_set<std::string_view>& ids, std::string_view expected) {
    for (const std::string_view id : row.ids) {
      if (ids.contains(id)) continue;
      table.complain_at(id, expected);
      return false;
    }
    return !row.ids.empty();
  };
  switch (row.use) {
    case TermUse::information: return all_in(known.information, "an id of information.tsv");
    case TermUse::sdk: return all_in(known.sdks, "an id of sdks.tsv");
    case TermUse::permission:
    case TermUse::permission_cell:
      for (const std::string_view id : row.ids)
        if (id.find(".permission.") == std::string_view::npos) {
          table.complain_at(id, "a permission such as android.permission.CAMERA");
          return false;
        }
      return !row.ids.empty();
    default: return true;
  }
}

std::string key_of(const PolicyTerm& row) {
  std::string key(row.text);
  key += '\t';
  key += static_cast<char>('a' + static_cast<int>(row.use));
  key += row.umbrella ? 'u' : 's';
  return key;
}

}  // namespace

void PolicyTerms::read(std::string_view file, std::string_view text, const Catalogue& catalogue, bool own_rows,
                       Complaints& complaints) {
  std::unordered_map<std::string, std::size_t> places;
  if (own_rows)
    for (std::size_t i = 0; i < terms.size(); ++i) places.emplace(key_of(terms[i]), i);
  const KnownIds known(catalogue);
  TsvReader table(file, text, kColumns, complaints);
  while (table.next()) {
    PolicyTerm row;
    const auto use = word_of(table, kUse, kTermUses);
    if (!use) continue;
    row.text = table[kTerm];
    row.use = static_cast<TermUse>(*use);
    row.ids = list_of(table[kIds]);
    if (!table[kStrength].empty()) row.umbrella = word_of(table, kStrength, kStrengths) == std::size_t{1};
    if (!table[kMatch].empty()) row.whole_word = word_of(table, kMatch, kMatches) == std::size_t{1};
    if (!check_ids(table, row, known)) continue;
    const auto place = own_rows ? places.find(key_of(row)) : places.end();
    if (place != places.end())
      terms[place->second] = std::move(row);
    else
      terms.push_back(std::move(row));
  }
}

}  // namespace mingcha::policies
