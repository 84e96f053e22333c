// Rules and clauses hold conditions of the same language.
#include "policies/condition_reader.h"

#include <utility>

namespace mingcha::policies {

Expression read_condition(TableReader& table, std::string_view key, Scope subject, std::string_view& source) {
  source = table.optional_text(key);
  if (source.empty()) return {};
  tl::expected<Expression, ExpressionError> compiled = compile(source, subject);
  if (compiled) return std::move(*compiled);
  const ExpressionError& error = compiled.error();
  table.complain_inside(*table.entry(key), error.offset, error.found, error.expected);
  return {};
}

}  // namespace mingcha::policies
