#include "analyzer/judge/citations.h"

#include <algorithm>
#include <iterator>

#include "analyzer/judge/evaluator.h"

namespace mingcha::judge {
namespace {

using policies::Clause;
using policies::Field;
using policies::Node;
using policies::Scope;

bool asks_for_type(const policies::Expression& expression) {
  return std::any_of(expression.nodes.begin(), expression.nodes.end(), [](const Node& node) {
    return node.op == Node::Op::field && policies::row_of(node.field).scope == Scope::app_type;
  });
}

bool is_about(const Clause& clause, std::string_view information) {
  return std::find(clause.about.begin(), clause.about.end(), information) != clause.about.end();
}

/// The information that a thing is about, under the one name that every subject has for it.
bool about_any(const Clause& clause, const policies::FieldRow& row, const Facts& facts,
               const std::vector<std::size_t>& things) {
  return std::any_of(things.begin(), things.end(), [&](std::size_t thing) {
    const FieldValue value = facts.value(row.field, thing);
    if (value.list == nullptr) return is_about(clause, value.text);
    return std::any_of(value.list->begin(), value.list->end(),
                       [&](const std::string& each) { return is_about(clause, each); });
  });
}

bool is_bound(const Clause& clause, std::string_view owner) {
  switch (clause.binds) {
    case policies::Binds::anyone: return true;
    case policies::Binds::sdk: return owner.starts_with("sdk:");
    case policies::Binds::app: return !owner.starts_with("sdk:");
  }
  return true;
}

}  // namespace

Citations::Citations(const policies::PolicySet& policies, const Facts& facts,
                     const std::optional<policies::Date>& as_of)
    : policies_(policies), facts_(facts) {
  const bool type_is_given = facts.value(Field::app_type_from, 0).text == "option";
  for (const Clause& clause : policies.clauses()) {
    binds_.push_back(as_of ? policies.in_force(clause, *as_of)
                           : policies.document_of(clause).status == policies::DocumentStatus::in_force);
    meant_.push_back(Evaluator(clause.applies_when, facts).holds(0));
    not_meant_.push_back(!meant_.back() && (type_is_given || !asks_for_type(clause.applies_when)));
  }
}

std::vector<std::uint32_t> Citations::of(const policies::Rule& rule) const {
  std::vector<std::uint32_t> out;
  std::copy_if(rule.clauses.begin(), rule.clauses.end(), std::back_inserter(out),
               [&](std::uint32_t clause) { return binds_[clause] && meant_[clause]; });
  return out;
}

std::vector<std::uint32_t> Citations::named(const std::vector<std::uint32_t>& clauses, const policies::Rule& rule,
                                            const std::vector<std::size_t>& things, std::string_view owner) const {
  const policies::FieldRow* information = policies::find_field(rule.subject, policies::kInformationField);
  std::vector<std::uint32_t> out;
  std::copy_if(clauses.begin(), clauses.end(), std::back_inserter(out), [&](std::uint32_t index) {
    const Clause& clause = policies_.clauses()[index];
    if (!is_bound(clause, owner)) return false;
    // A rule for things without information says itself what it is about.
    return clause.about.empty() || information == nullptr || about_any(clause, *information, facts_, things);
  });
  return out;
}

}  // namespace mingcha::judge
