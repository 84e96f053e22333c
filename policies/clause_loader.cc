// Clauses name their document by their id, so that the two cannot disagree.
#include "policies/clause_loader.h"

#include <fmt/format.h>

#include <algorithm>

#include "policies/condition_reader.h"

namespace mingcha::policies {
namespace {

std::optional<Date> read_date(TableReader& table, std::string_view key) {
  const std::string_view text = table.optional_text(key);
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = date_of(text);
  if (!date) table.complain(*table.entry(key), text, "a date such as 2021-11-01, 2021-11 or 2021");
  return date;
}

/// Two lists of the same length: the same things in both languages.
std::vector<Scenario> read_scenarios(TableReader& table) {
  const std::vector<std::string_view> zh = table.texts("scenarios_zh"), en = table.texts("scenarios_en");
  std::vector<Scenario> out;
  for (std::size_t i = 0; i < std::min(zh.size(), en.size()); ++i) out.push_back({zh[i], en[i]});
  if (zh.size() != en.size()) {
    const TomlEntry* entry = table.entry(zh.empty() ? "scenarios_en" : "scenarios_zh");
    table.complain(*entry, fmt::format("{} and {}", zh.size(), en.size()), "as many scenarios_zh as scenarios_en");
  }
  return out;
}

/// A text in both languages or in neither.
void read_pair(TableReader& table, std::string_view zh_key, std::string_view en_key, std::string_view& zh,
               std::string_view& en) {
  const bool given = table.entry(zh_key) != nullptr || table.entry(en_key) != nullptr;
  if (!given) return;
  zh = table.text(zh_key);
  en = table.text(en_key);
}

}  // namespace

bool in_force(const Document& document, const Date& on) {
  return document.status != DocumentStatus::draft && document.in_force <= on && (!document.until || on <= *document.until);
}

Problem read_problem(TableReader& table) {
  Problem row;
  row.id = table.text("id");
  row.zh = table.text("zh");
  row.en = table.text("en");
  row.aliases = table.texts("aliases");
  row.source = table.optional_text("source");
  if (table.entry("family") != nullptr) row.family = static_cast<Family>(table.word("family", kFamilies));
  return row;
}

Document read_document(TableReader& table) {
  Document row;
  row.id = table.text("id");
  row.zh = table.text("zh");
  row.en = table.text("en");
  row.number = table.optional_text("number");
  row.equivalent = table.optional_text("equivalent");
  row.issuer = table.optional_text("issuer");
  row.issued = read_date(table, "issued");
  table.text("in_force");
  if (const std::optional<Date> date = read_date(table, "in_force")) row.in_force = *date;
  row.until = read_date(table, "until");
  row.source = table.optional_text("source");
  row.status = static_cast<DocumentStatus>(table.word("status", kStatuses));
  row.confidence = static_cast<Confidence>(table.word("confidence", kConfidences));
  row.self_assessment = table.flag("self_assessment", false);
  if (row.status == DocumentStatus::replaced && !row.until)
    table.complain(*table.entry("status"), "replaced", "a key \"until\" with its last day");
  if (row.id.find(':') != std::string::npos)
    table.complain(*table.entry("id"), row.id, "an id without ':', which stands before the number of a clause");
  return row;
}

Clause read_clause(TableReader& table, const RuleBook& book) {
  Clause row;
  row.id = table.text("id");
  const std::string_view document = row.id.substr(0, row.id.find(':'));
  const Document* found = book.find_document(document);
  if (found != nullptr) {
    row.document = static_cast<std::uint32_t>(found - book.documents.data());
  } else if (!row.id.empty()) {
    std::vector<std::string_view> ids;
    for (const Document& each : book.documents) ids.push_back(each.id);
    table.complain(*table.entry("id"), row.id,
                   fmt::format("an id such as 164号:1, a document before the colon: {}", one_of(document, ids)));
  }
  row.item = table.optional_text("item");
  row.zh = table.text("zh");
  row.en = table.text("en");
  row.reach = static_cast<Reach>(table.word("reach", kReaches));
  row.confidence = static_cast<Confidence>(table.word("confidence", kConfidences));
  row.family = static_cast<Family>(table.word("family", kFamilies));
  if (table.entry("binds") != nullptr) row.binds = static_cast<Binds>(table.word("binds", kBinds));
  row.about = table.texts("about");
  row.applies_when = read_condition(table, "applies_when", Scope::app, row.applies_when_source);
  row.scenarios = read_scenarios(table);
  if (row.reach != Reach::full) {
    table.text("manual_zh");
    table.text("manual_en");
  }
  read_pair(table, "manual_zh", "manual_en", row.manual_zh, row.manual_en);
  read_pair(table, "penalty_zh", "penalty_en", row.penalty_zh, row.penalty_en);
  row.replaced_by = table.optional_text("replaced_by");
  row.replaces = table.optional_text("replaces");
  return row;
}

}  // namespace mingcha::policies
