// Recursion follows the tree of nodes, which the parser limits to policies::kMostNodes.
#include "analyzer/judge/evaluator.h"

#include <algorithm>

namespace mingcha::judge {

using policies::Node;
using policies::Type;

bool Evaluator::holds(std::size_t index) {
  if (expression_.empty()) return true;
  const Frame frame{index, nullptr};
  return number(static_cast<std::uint32_t>(expression_.nodes.size() - 1), frame) != 0;
}

FieldValue Evaluator::field(const Node& node, const Frame& frame) const {
  const Frame& of = node.outer && frame.outer != nullptr ? *frame.outer : frame;
  return facts_.value(node.field, of.index);
}

std::int64_t Evaluator::number(std::uint32_t at, const Frame& frame) {
  const Node& node = expression_.nodes[at];
  switch (node.op) {
    case Node::Op::boolean:
    case Node::Op::integer: return node.value;
    case Node::Op::field: return field(node, frame).number;
    case Node::Op::size: return static_cast<std::int64_t>(size(node.first, frame));
    case Node::Op::not_: return number(node.first, frame) == 0;
    case Node::Op::and_: return number(node.first, frame) != 0 && number(node.second, frame) != 0;
    case Node::Op::or_: return number(node.first, frame) != 0 || number(node.second, frame) != 0;
    case Node::Op::equal: return equal(node, frame);
    case Node::Op::not_equal: return !equal(node, frame);
    case Node::Op::less: return number(node.first, frame) < number(node.second, frame);
    case Node::Op::less_equal: return number(node.first, frame) <= number(node.second, frame);
    case Node::Op::greater: return number(node.first, frame) > number(node.second, frame);
    case Node::Op::greater_equal: return number(node.first, frame) >= number(node.second, frame);
    case Node::Op::in: return contains(node, frame);
    case Node::Op::any:
    case Node::Op::count: return over_all(at, frame);
    case Node::Op::text:
    case Node::Op::list: break;  // no numbers: the type check keeps them away
  }
  return 0;
}

std::string_view Evaluator::text(std::uint32_t at, const Frame& frame) const {
  const Node& node = expression_.nodes[at];
  return node.op == Node::Op::text ? std::string_view(expression_.texts[node.first]) : field(node, frame).text;
}

bool Evaluator::equal(const Node& node, const Frame& frame) {
  if (expression_.nodes[node.first].type == Type::text) return text(node.first, frame) == text(node.second, frame);
  return number(node.first, frame) == number(node.second, frame);
}

bool Evaluator::contains(const Node& node, const Frame& frame) {
  const Node& right = expression_.nodes[node.second];
  const bool literal = right.op == Node::Op::list;
  if (expression_.nodes[node.first].type == Type::integer) {
    const std::vector<std::int64_t>& items = expression_.lists[right.first].integers;
    return std::find(items.begin(), items.end(), number(node.first, frame)) != items.end();
  }
  const std::vector<std::string>& items = literal ? expression_.lists[right.first].texts : *field(right, frame).list;
  return std::find(items.begin(), items.end(), text(node.first, frame)) != items.end();
}

std::size_t Evaluator::size(std::uint32_t at, const Frame& frame) const {
  const Node& node = expression_.nodes[at];
  if (node.op == Node::Op::field) return field(node, frame).list->size();
  const policies::ListLiteral& list = expression_.lists[node.first];
  return list.of_texts ? list.texts.size() : list.integers.size();
}

/// The values of all outer fields in the body of any(…) or count(…). Nodes of a nested body speak of this body's
/// subject and are passed over.
std::string Evaluator::outer_values(const Node& node, const Frame& frame) const {
  std::string key;
  if (node.first == Node::kNone) return key;
  for (std::uint32_t at = node.first + 1; at-- > node.second;) {
    const Node& inner = expression_.nodes[at];
    const bool quantifier = inner.op == Node::Op::any || inner.op == Node::Op::count;
    if (quantifier && inner.first != Node::kNone) {
      at = inner.second;
      continue;
    }
    if (inner.op != Node::Op::field || !inner.outer) continue;
    const FieldValue value = facts_.value(inner.field, frame.index);
    key.append(std::to_string(value.number)).append(1, '\0').append(value.text).append(1, '\0');
    if (value.list == nullptr) continue;
    for (const std::string& item : *value.list) key.append(item).append(1, '\0');
    key += '\1';
  }
  return key;
}

std::int64_t Evaluator::over_all(std::uint32_t at, const Frame& frame) {
  const Node& node = expression_.nodes[at];
  const std::size_t all = facts_.count(node.scope);
  if (node.first == Node::kNone) return node.op == Node::Op::any ? all != 0 : static_cast<std::int64_t>(all);
  std::string key = std::to_string(at).append(1, '\0').append(outer_values(node, frame));
  if (const auto known = answers_.find(key); known != answers_.end()) return known->second;
  std::int64_t found = 0;
  for (std::size_t i = 0; i < all; ++i) {
    if (number(node.first, Frame{i, &frame}) == 0) continue;
    ++found;
    if (node.op == Node::Op::any) break;
  }
  answers_.emplace(std::move(key), found);
  return found;
}

}  // namespace mingcha::judge
