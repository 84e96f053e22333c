// Recursive descent with a depth counter; the recursion is as deep as kDeepestExpression allows. Types are checked
// while parsing, so that a mistake is reported at the word that makes it one.
#include "policies/expression.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "policies/complaint.h"
#include "policies/lexer.h"

namespace mingcha::policies {
namespace {

struct OperatorRow {
  std::string_view word;
  Node::Op op;
};
constexpr OperatorRow kComparisons[] = {
    {"==", Node::Op::equal},   {"!=", Node::Op::not_equal},  {"<", Node::Op::less}, {"<=", Node::Op::less_equal},
    {">", Node::Op::greater},  {">=", Node::Op::greater_equal}, {"in", Node::Op::in},
};

class Parser {
 public:
  Parser(std::string_view text, Scope subject) : lexer_(text), scope_(subject) { advance(); }

  tl::expected<Expression, ExpressionError> run() {
    const std::optional<std::uint32_t> root = disjunction();
    if (root && token_.kind != Token::Kind::end) refuse("\"and\", \"or\" or the end");
    if (root && !error_) want(*root, Type::boolean, 0, "a condition, which is true or false");
    if (error_) return tl::unexpected(*error_);
    return std::move(out_);
  }

 private:
  using Index = std::optional<std::uint32_t>;

  void advance() { token_ = lexer_.next(); }
  bool is_word(std::string_view word) const { return token_.kind == Token::Kind::word && token_.text == word; }
  bool is_symbol(std::string_view symbol) const {
    return token_.kind == Token::Kind::symbol && token_.text == symbol;
  }

  /// Keeps the first error: later ones follow from it.
  Index refuse_at(std::size_t offset, std::string_view found, std::string_view expected) {
    if (!error_) error_ = ExpressionError{offset, std::string(found), std::string(expected)};
    return std::nullopt;
  }
  Index refuse(std::string_view expected) {
    const bool open_text = token_.kind == Token::Kind::bad && token_.text.starts_with('"');
    return refuse_at(token_.offset, token_.text, open_text ? "a closing quote" : expected);
  }
  bool take_symbol(std::string_view symbol, std::string_view after) {
    if (!is_symbol(symbol)) {
      refuse(fmt::format("\"{}\" {}", symbol, after));
      return false;
    }
    advance();
    return true;
  }

  std::uint32_t add(Node node) {
    if (out_.nodes.size() == kMostNodes) refuse(fmt::format("at most {} fields, values and operators", kMostNodes));
    out_.nodes.push_back(node);
    return static_cast<std::uint32_t>(out_.nodes.size() - 1);
  }
  Type type_of(std::uint32_t node) const { return out_.nodes[node].type; }
  bool want(std::uint32_t node, Type type, std::size_t offset, std::string_view expected) {
    if (type_of(node) == type) return true;
    refuse_at(offset, name_of(type_of(node)), expected);
    return false;
  }

  bool deeper() {
    if (depth_ < kDeepestExpression) {
      ++depth_;
      return true;
    }
    refuse(fmt::format("at most {} levels of nesting", kDeepestExpression));
    return false;
  }

  Index disjunction() { return chain("or", Node::Op::or_); }

  /// `a or b or c`, or the same of "and"; both sides are conditions.
  Index chain(std::string_view word, Node::Op op) {
    std::size_t offset = token_.offset;
    Index left = op == Node::Op::or_ ? chain("and", Node::Op::and_) : negation();
    while (left && is_word(word)) {
      if (!want(*left, Type::boolean, offset, fmt::format("a condition before \"{}\"", word))) return {};
      advance();
      offset = token_.offset;
      const Index right = op == Node::Op::or_ ? chain("and", Node::Op::and_) : negation();
      if (!right || !want(*right, Type::boolean, offset, fmt::format("a condition after \"{}\"", word))) return {};
      Node node{op, Type::boolean};
      node.first = *left, node.second = *right;
      left = add(node);
    }
    return left;
  }

  Index negation() {
    if (!is_word("not")) return comparison();
    if (!deeper()) return {};
    advance();
    const std::size_t offset = token_.offset;
    const Index inner = negation();
    --depth_;
    if (!inner || !want(*inner, Type::boolean, offset, "a condition after \"not\"")) return {};
    Node node{Node::Op::not_, Type::boolean};
    node.first = *inner;
    return add(node);
  }

  Index comparison() {
    const Index left = operand();
    if (!left) return {};
    for (const OperatorRow& row : kComparisons) {
      if (!is_word(row.word) && !is_symbol(row.word)) continue;
      advance();
      const std::size_t offset = token_.offset;
      const Index right = operand();
      if (!right || !check_sides(row, *left, *right, offset)) return {};
      Node node{row.op, Type::boolean};
      node.first = *left, node.second = *right;
      return add(node);
    }
    return left;
  }

  /// A list literal of the wrong element type can be told only here, where the other side is known.
  bool check_sides(const OperatorRow& row, std::uint32_t left, std::uint32_t right, std::size_t offset) {
    const Type type = type_of(left);
    if (row.op == Node::Op::in) {
      if (type != Type::text && type != Type::integer)
        return refuse_at(offset, name_of(type), "a text or a number before \"in\"").has_value();
      if (!want(right, Type::text_list, offset, "a list after \"in\"")) return false;
      const Node& list = out_.nodes[right];
      if (list.op == Node::Op::list && out_.lists[list.first].texts.empty() && out_.lists[list.first].integers.empty())
        return true;
      const bool of_texts = list.op != Node::Op::list || out_.lists[list.first].of_texts;
      if (of_texts == (type == Type::text)) return true;
      return refuse_at(offset, of_texts ? "a list of texts" : "a list of numbers",
                       fmt::format("a list of {} values", name_of(type)))
          .has_value();
    }
    const bool ordered = row.op != Node::Op::equal && row.op != Node::Op::not_equal;
    if (type == Type::text_list)
      return refuse_at(offset, "list", "size(list), or a text \"in\" the list").has_value();
    if (ordered && type != Type::integer)
      return refuse_at(offset, name_of(type), fmt::format("numbers on both sides of \"{}\"", row.word)).has_value();
    return want(right, type, offset, fmt::format("{} after \"{}\"", name_of(type), row.word));
  }

  Index operand() {
    switch (token_.kind) {
      case Token::Kind::integer: return integer();
      case Token::Kind::text: return text();
      case Token::Kind::word: return word();
      case Token::Kind::symbol:
        if (is_symbol("(")) return group();
        if (is_symbol("[")) return list();
        break;
      case Token::Kind::end:
      case Token::Kind::bad: break;
    }
    return refuse("a field, a value, \"not\", \"(\", any(…) or count(…)");
  }

  Index integer() {
    Node node{Node::Op::integer, Type::integer};
    const auto [end, error] = std::from_chars(token_.text.data(), token_.text.data() + token_.text.size(), node.value);
    if (error != std::errc{} || end != token_.text.data() + token_.text.size()) return refuse("a smaller number");
    advance();
    return add(node);
  }

  Index text() {
    Node node{Node::Op::text, Type::text};
    node.first = static_cast<std::uint32_t>(out_.texts.size());
    out_.texts.emplace_back(token_.text);
    advance();
    return add(node);
  }

  Index group() {
    if (!deeper()) return {};
    advance();
    const Index inner = disjunction();
    --depth_;
    if (!inner || !take_symbol(")", "to close the group")) return {};
    return inner;
  }

  Index list() {
    advance();
    ListLiteral items;
    bool first = true;
    while (!is_symbol("]")) {
      if (!first && !take_symbol(",", "or \"]\" in the list")) return {};
      const bool is_text = token_.kind == Token::Kind::text;
      if (first) items.of_texts = is_text;
      if ((!is_text && token_.kind != Token::Kind::integer) || is_text != items.of_texts)
        return refuse(first ? "a text or a number" : "values of one type in a list");
      if (is_text) {
        items.texts.emplace_back(token_.text);
        advance();
      } else {
        const Index number = integer();
        if (!number) return {};
        items.integers.push_back(out_.nodes[*number].value);
        out_.nodes.pop_back();
      }
      first = false;
    }
    advance();
    Node node{Node::Op::list, Type::text_list};
    node.first = static_cast<std::uint32_t>(out_.lists.size());
    out_.lists.push_back(std::move(items));
    return add(node);
  }

  Index word() {
    if (is_word("true") || is_word("false")) {
      Node node{Node::Op::boolean, Type::boolean};
      node.value = is_word("true") ? 1 : 0;
      advance();
      return add(node);
    }
    if (is_word("any")) return quantifier(Node::Op::any);
    if (is_word("count")) return quantifier(Node::Op::count);
    if (is_word("size")) return size();
    return field();
  }

  Index size() {
    advance();
    if (!take_symbol("(", "after \"size\"") || !deeper()) return {};
    const std::size_t offset = token_.offset;
    const Index inner = operand();
    --depth_;
    if (!inner || !want(*inner, Type::text_list, offset, "a list") || !take_symbol(")", "after the list")) return {};
    Node node{Node::Op::size, Type::integer};
    node.first = *inner;
    return add(node);
  }

  Index quantifier(Node::Op op) {
    Node node{op, op == Node::Op::any ? Type::boolean : Type::integer};
    advance();
    if (!take_symbol("(", "after any and count")) return {};
    const std::optional<Scope> over = token_.kind == Token::Kind::word ? find_scope(token_.text) : std::nullopt;
    if (!over || !is_list(*over)) return refuse(one_of(token_.text, list_names()));
    advance();
    node.scope = *over;
    if (is_word("where")) {
      if (!deeper()) return {};
      advance();
      const Scope enclosing = scope_;
      const std::optional<Scope> beyond = outer_;
      outer_ = scope_;
      scope_ = *over;
      node.second = static_cast<std::uint32_t>(out_.nodes.size());
      const std::size_t offset = token_.offset;
      const Index inner = disjunction();
      scope_ = enclosing;
      outer_ = beyond;
      --depth_;
      if (!inner || !want(*inner, Type::boolean, offset, "a condition after \"where\"")) return {};
      node.first = *inner;
    }
    if (!take_symbol(")", "or \"where\"")) return {};
    return add(node);
  }

  /// `name` of the subject, `outer.name` of the enclosing one, `app.name` and the like of what is there once.
  Index field() {
    const std::string_view whole = token_.text;
    const std::size_t dot = whole.find('.');
    Node node{Node::Op::field, Type::text};
    node.scope = scope_;
    std::string_view name = whole;
    if (dot != std::string_view::npos) {
      const std::string_view prefix = whole.substr(0, dot);
      name = whole.substr(dot + 1);
      if (prefix == "outer") {
        if (!outer_) return refuse("\"outer.\" inside any(…) or count(…) only");
        node.scope = *outer_;
        node.outer = true;
      } else {
        const std::optional<Scope> global = find_scope(prefix);
        if (!global || is_list(*global)) return refuse(one_of(prefix, global_names()) + " or outer before the dot");
        node.scope = *global;
      }
    }
    const FieldRow* row = find_field(node.scope, name);
    if (row == nullptr || row->type == Type::label) return unknown_field(node.scope, name);
    node.field = row->field;
    node.type = row->type;
    advance();
    return add(node);
  }

  Index unknown_field(Scope scope, std::string_view name) {
    std::vector<std::string_view> names;
    for (const FieldRow& row : fields())
      if (row.scope == scope && row.type != Type::label) names.push_back(row.name);
    const std::string_view near = nearest(name, names);
    std::string expected = fmt::format("a field of {}", name_of(scope));
    if (!near.empty()) expected += fmt::format(" (did you mean {}?)", near);
    return refuse(expected);
  }

  Lexer lexer_;
  Token token_;
  Scope scope_;
  std::optional<Scope> outer_;
  int depth_ = 0;
  Expression out_;
  std::optional<ExpressionError> error_;
};

}  // namespace

tl::expected<Expression, ExpressionError> compile(std::string_view text, Scope subject) {
  if (text.size() > kLongestExpression)
    return tl::unexpected(ExpressionError{0, fmt::format("{} bytes", text.size()),
                                          fmt::format("a condition of at most {} bytes", kLongestExpression)});
  return Parser(text, subject).run();
}

}  // namespace mingcha::policies
