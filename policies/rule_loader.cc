#include "policies/rule_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "policies/clause_loader.h"
#include "policies/condition_reader.h"
#include "policies/table_reader.h"

namespace mingcha::policies {
namespace {

constexpr std::string_view kTableNames[] = {"problem", "document", "clause", "rule"};
constexpr std::string_view kCertainties[] = {"suspected", "evident"};
constexpr std::string_view kSeverities[] = {"high", "medium", "low"};
constexpr std::size_t kLongestText = 4'000;

/// Ids are lower-case words joined by '-', so that they can be typed, compared and put into file names.
void check_id(TableReader& table, std::string_view id) {
  const bool good = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!good || id.size() > 64) table.complain(*table.entry("id"), id, "lower-case letters, digits and '-', at most 64");
}

/// A placeholder's field: of the subject, or by its prefix of what is there once.
const FieldRow* placeholder_field(std::string_view name, Scope subject) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return find_field(subject, name);
  const std::optional<Scope> scope = find_scope(name.substr(0, dot));
  return scope && !is_list(*scope) ? find_field(*scope, name.substr(dot + 1)) : nullptr;
}

std::string placeholder_names(std::string_view name, Scope subject) {
  std::vector<std::string_view> names = {"count"};
  for (const FieldRow& row : fields())
    if (row.scope == subject) names.push_back(row.name);
  return fmt::format("{{{}}}: {}", "placeholder", one_of(name, names));
}

Template read_template(TableReader& table, std::string_view key, std::string_view text, Scope subject) {
  Template out;
  const TomlEntry* entry = table.entry(key);
  if (text.size() > kLongestText) {
    table.complain(*entry, fmt::format("{} bytes", text.size()), fmt::format("at most {} bytes", kLongestText));
    return out;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    if (open != at) out.pieces.push_back({text.substr(at, open - at)});
    if (open == std::string::npos) break;
    const std::size_t close = text.find('}', open);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (close == std::string::npos) {
      table.complain_inside(*entry, open, name, "\"}\" after the name of a field");
      break;
    }
    const FieldRow* row = placeholder_field(name, subject);
    if (row == nullptr && name != "count")
      table.complain_inside(*entry, open, name, placeholder_names(name, subject));
    out.pieces.push_back({{}, row != nullptr, row != nullptr ? row->field : Field::app_package, name == "count"});
    at = close + 1;
  }
  return out;
}

RuleText read_text(TableReader& table, std::string_view zh_key, std::string_view en_key, Scope subject) {
  RuleText out;
  out.zh_source = table.text(zh_key);
  out.en_source = table.text(en_key);
  if (!out.zh_source.empty()) out.zh = read_template(table, zh_key, out.zh_source, subject);
  if (!out.en_source.empty()) out.en = read_template(table, en_key, out.en_source, subject);
  return out;
}

std::vector<Field> read_group_by(TableReader& table, Scope subject) {
  std::vector<Field> out;
  const std::vector<std::string_view> names = table.texts("group_by");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const FieldRow* row = find_field(subject, names[i]);
    if (row != nullptr && row->type == Type::text) {
      out.push_back(row->field);
      continue;
    }
    std::vector<std::string_view> texts;
    for (const FieldRow& each : fields())
      if (each.scope == subject && each.type == Type::text) texts.push_back(each.name);
    table.complain_item(*table.entry("group_by"), i, names[i], one_of(names[i], texts));
  }
  return out;
}

template <class Row>
std::optional<std::uint32_t> index_of(const std::vector<Row>& rows, std::string_view id) {
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    if (rows[i].id == id) return i;
  return std::nullopt;
}

template <class Row>
const Row* row_with(const std::vector<Row>& rows, std::string_view id) {
  const auto index = index_of(rows, id);
  return index ? &rows[*index] : nullptr;
}

template <class Row>
std::vector<std::string_view> ids_of(const std::vector<Row>& rows) {
  std::vector<std::string_view> ids;
  for (const Row& row : rows) ids.push_back(row.id);
  return ids;
}

void read_references(TableReader& table, const RuleBook& book, Rule& rule) {
  const std::string_view problem = table.text("problem");
  if (const auto index = index_of(book.problems, problem)) {
    rule.problem = *index;
  } else if (!problem.empty()) {
    table.complain(*table.entry("problem"), problem, "a problem: " + one_of(problem, ids_of(book.problems)));
  }
  const std::vector<std::string_view> clauses = table.texts("clauses");
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (const auto index = index_of(book.clauses, clauses[i])) {
      rule.clauses.push_back(*index);
    } else {
      table.complain_item(*table.entry("clauses"), i, clauses[i], "a clause: " + one_of(clauses[i], ids_of(book.clauses)));
    }
  }
  if (const TomlEntry* entry = table.entry("clauses"); entry == nullptr) {
    table.text("clauses");  // complains that it is missing
  } else if (clauses.empty() && table.good()) {
    table.complain(*entry, "", "at least one clause");
  }
}

/// The app as a whole, the policy text as a whole, or each thing of a list.
Scope read_subject(TableReader& table) {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out = {name_of(Scope::app), name_of(Scope::policy)};
    out.insert(out.end(), list_names().begin(), list_names().end());
    return out;
  }();
  return *find_scope(names[table.word("for", names)]);
}

Rule read_rule(TableReader& table, const RuleBook& book) {
  Rule rule;
  rule.id = table.text("id");
  if (!rule.id.empty()) check_id(table, rule.id);
  read_references(table, book, rule);
  rule.subject = read_subject(table);
  table.text("when");
  rule.when = read_condition(table, "when", rule.subject, rule.when_source);
  rule.requires_ = read_condition(table, "requires", Scope::app, rule.requires_source);
  rule.evident_when = read_condition(table, "evident_when", rule.subject, rule.evident_when_source);
  rule.evident = table.word("certainty", kCertainties) == 1;
  rule.severity = kSeverities[table.word("severity", kSeverities)];
  rule.group_by = read_group_by(table, rule.subject);
  if (const std::string_view evidence = table.optional_text("evidence"); !evidence.empty())
    rule.evidence = read_template(table, "evidence", evidence, rule.subject);
  rule.title = read_text(table, "title_zh", "title_en", rule.subject);
  rule.explanation = read_text(table, "explanation_zh", "explanation_en", rule.subject);
  rule.remedy = read_text(table, "remedy_zh", "remedy_en", rule.subject);
  return rule;
}

/// Puts `row` in the place of the one among the first `old` that has its id, or at the end.
template <class Row>
void put(std::vector<Row>& rows, std::size_t old, Row row) {
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(old);
  const auto at = std::find_if(rows.begin(), end, [&](const Row& each) { return each.id == row.id; });
  if (at != end) {
    *at = std::move(row);
  } else {
    rows.push_back(std::move(row));
  }
}

class Adder {
 public:
  Adder(const std::vector<TomlTable>& tables, RuleBook& book, Complaints& complaints)
      : tables_(tables), book_(book), complaints_(complaints) {}

  void run() {
    for (const TomlTable& table : tables_)
      if (std::find(std::begin(kTableNames), std::end(kTableNames), table.name) == std::end(kTableNames))
        complaints_.add(Place{table.file, table.line, table.column}, table.name, one_of(table.name, kTableNames));
    add("problem", book_.problems, [](TableReader& table) { return read_problem(table); });
    add("document", book_.documents, [](TableReader& table) { return read_document(table); });
    add("clause", book_.clauses, [&](TableReader& table) { return read_clause(table, book_); });
    add("rule", book_.rules, [&](TableReader& table) { return read_rule(table, book_); });
    std::sort(book_.rules.begin(), book_.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  }

 private:
  template <class Row, class Read>
  void add(std::string_view name, std::vector<Row>& rows, Read read) {
    std::set<std::string_view> seen;
    const std::size_t old = rows.size();
    for (const TomlTable& table : tables_) {
      if (table.name != name) continue;
      TableReader reader(table, complaints_);
      Row row = read(reader);
      reader.finish();
      if (!row.id.empty() && !seen.insert(row.id).second)
        reader.complain(*reader.entry("id"), row.id, fmt::format("an id that no other [[{}]] has", name));
      if (reader.good()) put(rows, old, std::move(row));
    }
  }

  const std::vector<TomlTable>& tables_;
  RuleBook& book_;
  Complaints& complaints_;
};

}  // namespace

const Rule* RuleBook::find_rule(std::string_view id) const { return row_with(rules, id); }
const Clause* RuleBook::find_clause(std::string_view id) const { return row_with(clauses, id); }
const Document* RuleBook::find_document(std::string_view id) const { return row_with(documents, id); }

void add_tables(const std::vector<TomlTable>& tables, RuleBook& book, Complaints& complaints) {
  Adder(tables, book, complaints).run();
}

}  // namespace mingcha::policies
