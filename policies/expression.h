// A condition of a rule, compiled: a flat array of typed nodes. docs/rules.md describes the language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policies/schema.h"
#include "support/error.h"

namespace mingcha::policies {

/// A node refers to nodes before it, so a tree is evaluated without looking ahead.
struct Node {
  enum class Op : std::uint8_t {
    boolean, integer, text, list,  // literals: `value`; `first` = index into texts or lists
    field,                         // `field` of the current subject, or of the enclosing one when `outer`
    size,                          // of the list `first`
    not_, and_, or_,               // `first`, `second`
    equal, not_equal, less, less_equal, greater, greater_equal,
    in,                            // text or integer `first` in list `second`
    any, count,                    // over all of `scope`; `first` = the condition, kNone = all; `second` = its first node
  };
  static constexpr std::uint32_t kNone = 0xffff'ffff;

  Op op;
  Type type;
  bool outer = false;
  Scope scope = Scope::app;
  Field field = Field::app_package;
  std::int64_t value = 0;
  std::uint32_t first = kNone, second = kNone;
};

/// The values of a list literal: of one kind.
struct ListLiteral {
  bool of_texts = true;
  std::vector<std::string> texts;
  std::vector<std::int64_t> integers;
};

struct Expression {
  std::vector<Node> nodes;  ///< the last one is the root, of type boolean
  std::vector<std::string> texts;
  std::vector<ListLiteral> lists;

  bool empty() const noexcept { return nodes.empty(); }
};

/// What is wrong with a condition: `offset` in bytes into its text.
struct ExpressionError {
  std::size_t offset = 0;
  std::string found, expected;
};

/// Parentheses, `not` and nested any/count together may be this deep.
inline constexpr int kDeepestExpression = 32;
/// Most fields, values and operators in one condition.
inline constexpr std::size_t kMostNodes = 1'000;
/// Longest condition in bytes.
inline constexpr std::size_t kLongestExpression = 16'384;

/// Compiles `text` for rules over `subject`.
tl::expected<Expression, ExpressionError> compile(std::string_view text, Scope subject);

}  // namespace mingcha::policies
