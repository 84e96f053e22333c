// Asks whether a compiled condition holds for one thing of the facts.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "analyzer/judge/facts.h"
#include "policies/expression.h"

namespace mingcha::judge {

/// One condition over one set of facts. Answers of any(…) and count(…) are remembered by the values of the outer
/// fields they use, so that a rule over endpoints and collections stays linear in both.
class Evaluator {
 public:
  Evaluator(const policies::Expression& expression, const Facts& facts) : expression_(expression), facts_(facts) {}

  /// Whether the condition holds for thing `index` of the rule's subject. True for an empty expression.
  bool holds(std::size_t index);

 private:
  struct Frame {
    std::size_t index = 0;
    const Frame* outer = nullptr;
  };

  std::int64_t number(std::uint32_t node, const Frame& frame);
  std::string_view text(std::uint32_t node, const Frame& frame) const;
  bool contains(const policies::Node& node, const Frame& frame);
  bool equal(const policies::Node& node, const Frame& frame);
  std::size_t size(std::uint32_t node, const Frame& frame) const;
  std::int64_t over_all(std::uint32_t at, const Frame& frame);
  std::string outer_values(const policies::Node& node, const Frame& frame) const;
  FieldValue field(const policies::Node& node, const Frame& frame) const;

  const policies::Expression& expression_;
  const Facts& facts_;
  std::unordered_map<std::string, std::int64_t> answers_;
};

}  // namespace mingcha::judge
